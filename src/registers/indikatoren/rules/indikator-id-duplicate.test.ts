import { indikatorIdDuplicate } from "./indikator-id-duplicate";
import { registerSheet, type EntryFields } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { workbook } from "../../../../test/support/workbooks/workbook";
import { indikatoren } from "../register";

type Fields = EntryFields<(typeof indikatoren)["name"]>;
const columns = ["ID", "Handlungsfeld", "Indikator", "Fachbereich", "gültig von", "gültig bis"] as const;
const named = (...rows: readonly Fields[]) =>
  workbook(
    registerSheet(
      indikatoren,
      rows.map((fields, i) => ({
        Handlungsfeld: "Bildung",
        Indikator: `Quote ${i + 1}`,
        Fachbereich: "FB 40",
        ...fields,
      })),
      { columns: [...columns] },
    ),
  );

testRule(indikatorIdDuplicate, {
  valid: [
    {
      name: "IDs of their own, none at all, error values",
      workbook: named({ ID: "B1" }, { ID: "B2" }, {}, {}, { ID: "#REF!" }, { ID: "#REF!" }),
    },
    {
      name: "one indicator that changed: years that do not meet",
      workbook: named({ ID: "B1", "gültig bis": 2009 }, { ID: "B1", "gültig von": 2010 }),
    },
  ],
  invalid: [
    {
      name: "the same ID in other spelling, a number and its text",
      workbook: named({ ID: "B1" }, { ID: " b1 " }, { ID: 7 }, { ID: "7" }),
      findings: [
        { message: "duplicate", at: "A3", severity: "error", value: " b1 " },
        { message: "duplicate", at: "A5" },
      ],
    },
    {
      name: "years that meet, also without bounds; the third differs from the first only",
      workbook: named(
        { ID: "B1", "gültig von": 2005, "gültig bis": 2010 },
        { ID: "B1", "gültig von": 2011 },
        { ID: "B1", "gültig bis": "2005" },
        { ID: "B2" },
        { ID: "B2", "gültig von": 2014 },
      ),
      findings: [
        { message: "duplicate", at: "A4" },
        { message: "duplicate", at: "A6" },
      ],
    },
    {
      name: "on two sheets, in a hidden row",
      workbook: workbook(
        registerSheet(indikatoren, [{ ID: "B1", Indikator: "Quote" }], {
          columns: ["ID", "Handlungsfeld", "Indikator"],
        }),
        registerSheet(indikatoren, [{ ID: "B1", Indikator: "Anteil" }], {
          columns: ["ID", "Handlungsfeld", "Indikator"],
          name: "Weitere",
          table: "Weitere",
          hidden: [2],
        }),
      ),
      findings: [{ message: "duplicate", at: "Weitere!A2" }],
    },
  ],
});
