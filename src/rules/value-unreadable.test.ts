import { valueUnreadable } from "./value-unreadable";
import { registerSheet } from "../../test/support/workbooks/register-sheet";
import { testRule } from "../../test/support/test-rule";
import { dateCell, row, sheet, workbook, year } from "../../test/support/workbooks/workbook";
import { indikatorwerte } from "../registers/indikatorwerte/register";
import { themenspeicher } from "../registers/themenspeicher/register";

testRule(valueUnreadable, {
  valid: [
    {
      name: "Maßnahmen have rules of their own",
      workbook: workbook(
        sheet("Alle", [
          ["Jahr", "Art", "Thema"],
          ["bald", "vertikal", "Zoo"],
        ]),
        year(2014, row()),
      ),
    },
    {
      name: "dates of Excel and as text, years, empty cells, error values",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { Thema: "A", Zustand: "Pilot", "Eingebracht am": dateCell("01.01.2014"), Wiedervorlage: "31.12.2014" },
          { Thema: "B", Zustand: "Pilot", "Eingebracht am": "2014-01-31", Wiedervorlage: "1.2.15" },
          { Thema: "C", Zustand: "Pilot", "Eingebracht am": "#REF!", Wiedervorlage: " " },
        ]),
        registerSheet(indikatorwerte, [{ "Indikator-ID": "A1", Jahr: 2012, Wert: "viel" }]),
      ),
    },
  ],
  invalid: [
    {
      name: "days that do not exist, words, numbers that are no date",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { Thema: "A", Zustand: "Pilot", Wiedervorlage: "31.02.2014" },
            { Thema: "B", Zustand: "Pilot", Wiedervorlage: "im Herbst" },
            { Thema: "C", Zustand: "Pilot", Wiedervorlage: 5 },
          ],
          { columns: ["Thema", "Zustand", "Wiedervorlage"] },
        ),
      ),
      findings: [
        { message: "date", at: "C2", severity: "error", value: "31.02.2014", suggestion: null, year: null },
        { message: "date", at: "C3" },
        { message: "date", at: "C4", value: 5 },
      ],
    },
    {
      name: "years as words and as text",
      workbook: workbook(
        registerSheet(
          indikatorwerte,
          [
            { "Indikator-ID": "A1", Jahr: "12", Wert: 1 },
            { "Indikator-ID": "A1", Jahr: " 2012", Wert: 1 },
          ],
          { columns: ["Indikator-ID", "Jahr", "Wert"] },
        ),
      ),
      findings: [
        { message: "year", at: "B2", severity: "error" },
        { message: "text", at: "B3", severity: "hint", suggestion: "2012", year: 2012 },
      ],
      fixed: { B2: "12", B3: 2012 },
    },
  ],
});
