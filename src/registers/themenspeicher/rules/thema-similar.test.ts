import { themaSimilar } from "./thema-similar";
import { registerSheet } from "../../../../test/support/workbooks/register-sheet";
import { testRule } from "../../../../test/support/test-rule";
import { sheet, workbook } from "../../../../test/support/workbooks/workbook";
import { themenspeicher } from "../register";

const columns = ["Thema", "Dezernat", "Zustand"] as const;
const named = (Thema: string | number | null, Dezernat = "I", Zustand = "Vorschlag") => ({ Thema, Dezernat, Zustand });

testRule(themaSimilar, {
  valid: [
    {
      name: "different Themen, siblings told apart by a number or a letter",
      workbook: workbook(
        registerSheet(themenspeicher, [
          named("Bauhöfe"),
          named("Winterdienst"),
          named("Radweg Abschnitt 1"),
          named("Radweg Abschnitt 2"),
          named("Band A"),
          named("Band B"),
        ]),
      ),
    },
    {
      name: "the same twice is a duplicate",
      workbook: workbook(registerSheet(themenspeicher, [named("Statistik"), named("statistik "), named("Statistik")])),
    },
    {
      name: "empty Themen, error values, the totals row of a table",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [named(null), named(" "), named("#NV", "I"), named("#NV", "II"), named("Archiv"), named("Archive")],
          { totalsRow: true },
        ),
      ),
    },
  ],
  invalid: [
    {
      name: "inflection, a typing error, another order of words; across Dezernate",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            named("Gemeinsame Gewerberegister"),
            named("Gemeinsames Gewerberegister", "III"),
            {},
            named("Vergabewesen und rechtliche Beratung"),
            named("Rechtliche Beratung, Vergabewsen"),
          ],
          { columns, at: "B2", hidden: [4], protected: true, merges: ["B3:B4"], formulas: ["B7"] },
        ),
      ),
      findings: [
        { message: "near", at: "B4", severity: "hint", suggestion: null, year: null },
        { message: "near", at: "B7" },
      ],
    },
    {
      name: "the same Thema of another Dezernat, in any spelling, in two lists",
      workbook: workbook(
        registerSheet(themenspeicher, [named("Straße", "I"), named("STRASSE", "Dez. I"), named("Stra\u00dfe ", "IV")], {
          columns,
        }),
        sheet("Weitere", [
          ["Zustand", "Themenvorschlag"],
          ["Pilot", "Strasse"],
        ]),
      ),
      findings: [
        { message: "elsewhere", at: "Themenspeicher!A4" },
        { message: "elsewhere", at: "Weitere!B2" },
      ],
    },
    {
      name: "a Thema that failed and is proposed anew",
      workbook: workbook(
        registerSheet(themenspeicher, [named("Leitstelle", "I", "Gescheitert"), named("Leitstelle")], { columns }),
      ),
      findings: [{ message: "anew", at: "A3", value: "Leitstelle" }],
    },
  ],
});
