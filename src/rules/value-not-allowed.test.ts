import { valueNotAllowed } from "./value-not-allowed";
import { registerSheet } from "../../test/support/workbooks/register-sheet";
import { testRule } from "../../test/support/test-rule";
import { row, sheet, stammdaten, workbook, year } from "../../test/support/workbooks/workbook";
import { themenspeicher } from "../registers/themenspeicher/register";
import { ziele } from "../registers/ziele/register";

const optional = [
  ...(["Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive"] as const),
  ...(["Aufgabenform", "Rechtsrahmen", "Hemmnis", "Turnus"] as const),
];
const thema = { Thema: "Gemeinsame Vergabestelle", Dezernat: "II" };

testRule(valueNotAllowed, {
  valid: [
    {
      name: "Maßnahmen: a Status of the Stammdaten, other columns empty or right",
      workbook: workbook(
        stammdaten({
          Status: [
            ["Status", "beendet"],
            ["in Prüfung", "nein"],
          ],
        }),
        year(2014, row({ Status: "in Prüfung" })),
        sheet("IKZ 2012", [optional, row({ Aufgabenform: "gemeinsam", Hemmnis: "Kosten; Rechtslage" }, optional)]),
      ),
    },
    {
      name: "in other spellings, empty, error values, several where several may be",
      workbook: workbook(
        registerSheet(themenspeicher, [
          { ...thema, Zustand: "VORSCHLAG", Hemmnis: "Kosten, Rechtslage" },
          { ...thema, Zustand: "Pilot", Hemmnis: "Sonstiges\nKosten", Rechtsrahmen: " " },
          { ...thema, Zustand: "#N/A" },
        ]),
      ),
    },
    {
      name: "a value that the Stammdaten add",
      workbook: workbook(
        stammdaten({ Zustaende: [["Zustand"], ["Vorschlag"], ["ruht"]] }),
        registerSheet(themenspeicher, [{ ...thema, Zustand: "ruht" }]),
      ),
    },
  ],
  invalid: [
    {
      name: "the value columns of Maßnahmen",
      workbook: workbook(
        year(2014, row({ Status: "irgendwie" }), row({ Status: "laufned" })),
        sheet("IKZ 2012", [
          optional,
          row(
            { Aufgabenform: "zusammen", Rechtsrahmen: "freiwilig", Hemmnis: "Kosten; Neid", Turnus: "oft" },
            optional,
          ),
        ]),
      ),
      findings: [
        { message: "unknown", at: "IKZ 2014!J2", value: "irgendwie", year: 2014 },
        { message: "similar", at: "IKZ 2014!J3", suggestion: "laufend" },
        { message: "unknown", at: "IKZ 2012!G2", year: 2012 },
        { message: "similar", at: "IKZ 2012!H2", suggestion: "freiwillig" },
        { message: "unknown", at: "IKZ 2012!I2", value: "Kosten; Neid" },
        { message: "unknown", at: "IKZ 2012!J2" },
      ],
      fixed: { "IKZ 2014!J3": "laufend", "IKZ 2012!H2": "freiwillig" },
    },
    {
      name: "unknown, misspelt, one of several misspelt, a formula's",
      workbook: workbook(
        registerSheet(
          themenspeicher,
          [
            { ...thema, Zustand: "Idee" },
            { ...thema, Zustand: "Pilod", Hemmnis: "Kosten; Rechtslge" },
            { ...thema, Zustand: "Pilott" },
          ],
          { columns: ["Thema", "Zustand", "Hemmnis"], formulas: ["B4"] },
        ),
      ),
      findings: [
        { message: "unknown", at: "B2", severity: "error", value: "Idee", suggestion: null, year: null },
        { message: "similar", at: "B3", suggestion: "Pilot" },
        { message: "similar", at: "B4", suggestion: "Pilot" },
        { message: "similar", at: "C3", suggestion: "Kosten; Rechtslage" },
      ],
      fixed: { B3: "Pilot", B4: "Pilott", C3: "Kosten; Rechtslage" },
    },
    {
      name: "in two registers, in a plain range below a title",
      workbook: workbook(registerSheet(ziele, [{ Ziel: "Beratung", Priorität: 1, Stand: "fertig" }]), {
        ...registerSheet(themenspeicher, [{ ...thema, Zustand: "Plan" }], { at: "B3" }),
        tables: [],
      }),
      findings: [
        { message: "unknown", at: "Themenspeicher!K4" },
        { message: "unknown", at: "Ziele!I2" },
      ],
    },
  ],
});
