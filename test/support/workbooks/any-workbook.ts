import * as fc from "fast-check";
import { massnahmenColumns } from "../../../src/core/lists/columns";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { sheet, workbook } from "./workbook";

const names = massnahmenColumns.flatMap(({ name, synonyms }) => [name, ...synonyms]);
const odd = ["", " ", "\u00a0", "#N/A", "=1+1", "<b>", "\u0000", "\ud800", "é", "x".repeat(40), "ﬁ", "\u202e"];
const words = [
  ...["I", "II", "III", "Kat. II", "ii", "OB", "Dez. VI", "VII", "interkommunal", "Interkommunal/vertikal"],
  ...[
    "interkomunal",
    "allgemein",
    "allgemein; vertikal",
    "FB 01",
    "Amt 51",
    "FB 41",
    "Klimaschutz",
    "Weltoffene Stadt",
  ],
  ...[
    "Winterdienst",
    "Winterdienst  ",
    "Winterdienst mit dem Umland",
    "bis 2012",
    "31.02.2014",
    "seit 2005",
    "laufend",
  ],
  ...["abgeschlossen", "Zusam-\nmenarbeit", "in Arbeit", "2013", "Summe"],
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 2014, 41000, -1, 1e300, 0.5) },
  { weight: 1, arbitrary: fc.boolean() },
);

const header = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.constantFrom("Themaa", "Artt", "Notiz", "", "thema*", "Kate\u00adgorie") },
);

const anySheet = (index: number): fc.Arbitrary<SheetData> =>
  fc
    .record({
      headers: fc.oneof(
        fc.constant([
          "Kategorie",
          "Dezernat",
          "Organisationseinheit",
          "Schwerpunkt",
          "Art",
          "Thema",
          "Arbeitsstand",
          "Perspektive",
          "Status",
        ]),
        fc.array(header, { minLength: 2, maxLength: 12 }),
      ),
      grid: fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 12 }),
      table: fc.boolean(),
      totalsRow: fc.boolean(),
      at: fc.constantFrom("A1", "C4"),
      name: fc.constantFrom(`IKZ ${2012 + index}`, `Blatt ${index}`, `O'Brien & Söhne ${2012 + index}`),
      merged: fc.boolean(),
      hidden: fc.boolean(),
      formulas: fc.boolean(),
    })
    .map(({ headers, grid, table, totalsRow, at, name, merged, hidden, formulas }) =>
      sheet(`${name}`, [headers, ...grid.map((cells) => cells.slice(0, headers.length))], {
        at,
        totalsRow: totalsRow && grid.length > 0,
        hidden: hidden ? [3] : [],
        merges: merged ? ["A3:A4"] : [],
        formulas: formulas ? ["A2", "E2", "F3"] : [],
        ...(table ? { table: `Massnahmen_${2012 + index}` } : {}),
      }),
    );

/** Workbooks of up to three lists with all that may be wrong with them. */
export const anyWorkbook: fc.Arbitrary<WorkbookData> = fc
  .tuple(anySheet(0), anySheet(1), anySheet(2))
  .map((sheets) => workbook(...sheets.filter((one, i) => sheets.findIndex((other) => other.name === one.name) === i)));
