import { themaDeferredWithoutWiedervorlage } from "./thema-deferred-without-wiedervorlage";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Zustand", "Wiedervorlage"] as const;

testRule(themaDeferredWithoutWiedervorlage, {
  valid: [
    {
      name: "a day, as date of Excel or text; one that cannot be read and an error value are other rules'",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "zurückgestellt", Wiedervorlage: 42369 },
          { Thema: "B", Zustand: "zurückgestellt", Wiedervorlage: "31.12.2015" },
          { Thema: "C", Zustand: "zurückgestellt", Wiedervorlage: "im Herbst" },
          { Thema: "D", Zustand: "zurückgestellt", Wiedervorlage: "#NV" },
        ]),
      ),
    },
    {
      name: "other Zustände need none",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "Vorschlag" },
          { Thema: "B", Zustand: "gescheitert" },
          { Thema: "C", Zustand: "ruht" },
          { Thema: "D" },
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot" }, { Zustand: "zurückgestellt" }], {
          totalsRow: true,
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "empty or blank, whatever the spelling, hidden and after blank rows",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { Thema: "A", Zustand: "zurückgestellt" },
            { Thema: "B", Zustand: "Zuru\u0308ckgestellt", Wiedervorlage: "\u00a0" },
            {},
            { Thema: "C", Zustand: "zurückgestellt " },
          ],
          { columns, hidden: [3], protected: true, merges: ["C2:C3"], formulas: ["B5"] },
        ),
      ),
      findings: [
        { message: "missing", at: "C2", severity: "warning", value: null, suggestion: null, year: null },
        { message: "missing", at: "C3" },
        { message: "missing", at: "C5" },
      ],
    },
    {
      name: "a plain list with other order; without the column at the Zustand",
      workbook: workbook(
        sheet(
          "Themen",
          [
            ["Wiedervorlage:", "Zustand *", "Themenvorschlag"],
            [null, "zurückgestellt", "A"],
          ],
          { at: "B3" },
        ),
        registerSheet(themenspeicher, [{ Thema: "B", Zustand: "zurückgestellt" }], { columns: ["Thema", "Zustand"] }),
      ),
      findings: [
        { message: "missing", at: "Themen!B4" },
        { message: "missing", at: "Themenspeicher!B2", value: "zurückgestellt" },
      ],
    },
  ],
});
