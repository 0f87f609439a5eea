import { valueSpelling } from "./value-spelling";
import { registerSheet } from "../../test/support/workbooks/register-sheet";
import { testRule } from "../../test/support/test-rule";
import { row, workbook, year } from "../../test/support/workbooks/workbook";
import { indikatoren } from "../registers/indikatoren/register";
import { themenspeicher } from "../registers/themenspeicher/register";

const thema = { Thema: "Gemeinsame Vergabestelle", Dezernat: "II" };

testRule(valueSpelling, {
  valid: [
    { name: "a Status", workbook: workbook(year(2014, row({ Status: "laufend" }))) },
    {
      name: "as in the list, empty, unknown",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { ...thema, Zustand: "Vorschlag", Hemmnis: "Kosten; Rechtslage" },
          { ...thema, Zustand: "Idee" },
          thema,
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: "a Status",
      workbook: workbook(year(2014, row({ Status: "LAUFEND" }), row({ Status: " in Vorbereitung" }))),
      findings: [
        { message: "spelling", at: "J2", severity: "warning", suggestion: "laufend", year: 2014 },
        { message: "spelling", at: "J3", suggestion: "in Vorbereitung" },
      ],
      fixed: { J2: "laufend", J3: "in Vorbereitung" },
    },
    {
      name: "case, spaces, separators",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { ...thema, Zustand: "vorschlag", Hemmnis: "Kosten, Rechtslage" },
            { ...thema, Zustand: " Pilot " },
          ],
          { columns: ["Thema", "Zustand", "Hemmnis"] },
        ),
      ),
      findings: [
        { message: "spelling", at: "B2", severity: "warning", value: "vorschlag", suggestion: "Vorschlag", year: null },
        { message: "spelling", at: "B3", suggestion: "Pilot" },
        { message: "spelling", at: "C2", suggestion: "Kosten; Rechtslage" },
      ],
      fixed: { B2: "Vorschlag", B3: "Pilot", C2: "Kosten; Rechtslage" },
    },
    {
      name: "a bracket with words of its own is advice only; a hidden row",
      workbook: workbook(
        registerSheet(
          indikatoren,
          [
            { ID: "A1", Indikator: "Quote", Handlungsfeld: "Bildung", Einheit: "Prozent (der Kinder)" },
            { ID: "A2", Indikator: "Zahl", Handlungsfeld: "Bildung", Einheit: "ANZAHL" },
          ],
          { columns: ["ID", "Indikator", "Handlungsfeld", "Einheit"], hidden: [3] },
        ),
      ),
      findings: [
        { message: "spelling", at: "D2", suggestion: "Prozent" },
        { message: "spelling", at: "D3", suggestion: "Anzahl" },
      ],
      fixed: { D2: "Prozent (der Kinder)", D3: "Anzahl" },
    },
  ],
});
