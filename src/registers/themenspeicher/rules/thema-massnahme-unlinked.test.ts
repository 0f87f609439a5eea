import { themaMassnahmeUnlinked } from "./thema-massnahme-unlinked";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { row, sheet, workbook, year } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Zustand", "Maßnahme-ID"] as const;
const massnahme = { Thema: "Telefonservice", Zustand: "Maßnahme" };
const lists = [year(2012, row({ ID: "I-001" })), year(2014, row({ ID: "I-004" }), row({ ID: 7 }), row())] as const;

testRule(themaMassnahmeUnlinked, {
  valid: [
    {
      name: "an ID of any year, in any spelling, as number or text",
      workbook: workbook(
        ...lists,
        registerSheet(themenspeicher, [
          { ...massnahme, "Maßnahme-ID": "I-004" },
          { ...massnahme, "Maßnahme-ID": " i-001\u00a0" },
          { ...massnahme, "Maßnahme-ID": "I–004" },
          { ...massnahme, "Maßnahme-ID": 7 },
          { ...massnahme, "Maßnahme-ID": "7" },
          { ...massnahme, "Maßnahme-ID": "#NV" },
        ]),
      ),
    },
    {
      name: "other Zustände need none; unknown ones are another rule's",
      workbook: workbook(
        ...lists,
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "Pilot" },
          { Thema: "B", Zustand: "Vorschlag", "Maßnahme-ID": "X-1" },
          { Thema: "C", Zustand: "fertig" },
          { Thema: "D" },
        ]),
      ),
    },
    {
      name: "the totals row of a table",
      workbook: workbook(
        registerSheet(themenspeicher, [{ Thema: "A", Zustand: "Pilot" }, massnahme], { totalsRow: true }),
      ),
    },
  ],
  invalid: [
    {
      name: "no ID, a blank one, one of no list; hidden and after blank rows",
      workbook: workbook(
        ...lists,
        registerSheet(
          themenspeicher,
          [
            massnahme,
            { ...massnahme, Zustand: "MASSNAHME", "Maßnahme-ID": " " },
            {},
            { ...massnahme, "Maßnahme-ID": "I-040" },
            { ...massnahme, "Maßnahme-ID": "-" },
          ],
          { columns, hidden: [3], protected: true, merges: ["C2:C3"], formulas: ["C5"] },
        ),
      ),
      findings: [
        { message: "missing", at: "Themenspeicher!C2", severity: "error", value: null, suggestion: null, year: null },
        { message: "missing", at: "Themenspeicher!C3" },
        { message: "unknown", at: "Themenspeicher!C5", value: "I-040" },
        { message: "unknown", at: "Themenspeicher!C6" },
      ],
    },
    {
      name: "the ID of the same Thema and Dezernat, of its latest year; a formula is advised only",
      workbook: workbook(
        year(2012, row({ ID: "I-001", Thema: "Straße" })),
        year(2014, row({ ID: "I-009", Thema: "STRASSE" }), row({ ID: "II-001", Thema: "Archiv", Dezernat: "II" })),
        registerSheet(
          themenspeicher,
          [
            { ...massnahme, Thema: "Straße ", Dezernat: "Dez. 1" },
            { ...massnahme, Thema: "Archiv", Dezernat: "I" },
            { ...massnahme, Thema: "Archiv", Dezernat: "II" },
            { ...massnahme, Thema: "#NV", Dezernat: "I" },
          ],
          { columns: ["Thema", "Dezernat", "Zustand", "Maßnahme-ID"], formulas: ["D4"] },
        ),
      ),
      findings: [
        { message: "listed", at: "Themenspeicher!D2", suggestion: "I-009" },
        { message: "missing", at: "Themenspeicher!D3", suggestion: null },
        { message: "listed", at: "Themenspeicher!D4", suggestion: "II-001" },
        { message: "missing", at: "Themenspeicher!D5" },
      ],
      fixed: { "Themenspeicher!D2": "I-009", "Themenspeicher!D4": null },
    },
    {
      name: "no list of Maßnahmen at all; other names and order; without the column at the Zustand",
      workbook: workbook(
        sheet(
          "Themen",
          [
            ["ID der Maßnahme", "Zustand", "Themenvorschlag"],
            ["I-004", "Maßnahme", "A"],
          ],
          { at: "B3" },
        ),
        registerSheet(themenspeicher, [massnahme], { columns: ["Thema", "Zustand"] }),
      ),
      findings: [
        { message: "unknown", at: "Themen!B4" },
        { message: "missing", at: "Themenspeicher!B2", value: "Maßnahme" },
      ],
    },
  ],
});
