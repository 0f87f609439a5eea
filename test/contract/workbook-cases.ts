import type { RowData, SheetData, WorkbookData } from "../../src/core/workbook/workbook-data";
import { headers, row, sheet, stammdaten, workbook, year } from "../support/workbooks/workbook";

/** A workbook that every adapter must read alike. */
export interface WorkbookCase {
  readonly name: string;
  readonly workbook: WorkbookData;
}

const hidden = (data: SheetData): SheetData => ({ ...data, visible: false });
const named = (...sheets: readonly SheetData[]): WorkbookData => ({
  ...workbook(...sheets),
  names: [
    { name: "IKZ_Kategorien", formula: "Kategorien[Kategorie]" },
    { name: "Ort", formula: "'IKZ 2014'!$A$1" },
  ],
});

/** A row that holds nothing but a formula with an empty result. */
const emptyResult = (index: number, column: number): RowData => ({
  index,
  cells: [],
  hidden: false,
  formulas: [column],
});

const bordered = sheet("Übersicht", [headers, row(), row()], { at: "C5" });

/** The shared cases: forms of lists, and all that a sheet may hold beside plain cells. */
export const workbookCases: readonly WorkbookCase[] = [
  { name: "a table on its own sheet", workbook: workbook(year(2014, row(), row({ Art: "vertikal", Thema: "ÖPNV" }))) },
  {
    name: "a plain range below title rows",
    workbook: workbook(sheet("IKZ 2012", [["Maßnahmen 2012"], [], headers, row(), row()])),
  },
  {
    name: "one list for all years",
    workbook: workbook(
      sheet(
        "Liste",
        [
          ["Jahr", ...headers],
          [2012, ...row()],
          [2014, ...row()],
          ["2014", ...row()],
        ],
        { table: "Liste" },
      ),
    ),
  },
  {
    name: "several sheets with tables, names and a hidden sheet",
    workbook: named(
      year(2012, row()),
      year(2014, row(), row()),
      hidden(sheet("Notizen", [["nur für mich"]])),
      stammdaten({
        Kategorien: [
          ["Kategorie", "Bezeichnung"],
          ["I", "höchste Priorität"],
        ],
        Arten: [["Art"], ["vertikal"]],
      }),
    ),
  },
  {
    name: "hidden rows, some and all",
    workbook: workbook(
      sheet("einige", [headers, row(), row(), row(), row()], { hidden: [3, 5] }),
      sheet("alle", [["a"], ["b"]], { hidden: [1, 2] }),
    ),
  },
  {
    name: "merged cells",
    workbook: workbook(
      sheet("IKZ 2014", [["Titel"], headers, row(), row()], { merges: ["A1:J1", "B3:B4", "L20:M22"] }),
      bordered,
    ),
  },
  {
    name: "a table with a totals row, another without header",
    workbook: workbook(
      sheet(
        "Summe",
        [
          ["Art", "Anzahl"],
          ["vertikal", 2],
          ["Summe", 2],
        ],
        { table: "Summe", totalsRow: true },
      ),
      {
        ...sheet("Kopflos", [
          ["x", 1],
          ["y", 2],
        ]),
        tables: [
          {
            name: "Kopflos",
            range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
            headerRow: false,
            totalsRow: false,
            columns: ["Spalte1", "Spalte2"],
          },
        ],
      },
    ),
  },
  {
    name: "formulas of every kind of result",
    workbook: workbook({
      ...sheet(
        "Formeln",
        [
          ["a", 1, true, "#N/A", "#DIV/0!"],
          ["b", 2.5, false],
          ["c", null, 3],
        ],
        {
          formulas: ["A1", "B1", "C1", "D1", "E1", "B2", "C3"],
        },
      ),
      protected: false,
    }),
  },
  {
    name: "formulas whose results are empty",
    workbook: workbook({
      ...sheet("Leer", [["x", "y"]]),
      rows: [{ index: 0, cells: ["x", "y"], hidden: false, formulas: [3] }, emptyResult(4, 1)],
    }),
  },
  {
    name: "errors, truth values, dates as serial numbers, numbers as text",
    workbook: workbook(
      sheet("Werte", [
        ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"],
        [true, false, "WAHR", "TRUE"],
        [41831, 41831.5, "11.07.2014", "2014-07-11", "2014", "007", "1,5"],
        [0, -1, 1e21, 1e-7, 0.1, 123456789012345],
      ]),
    ),
  },
  {
    name: "texts that look like something else",
    workbook: workbook(
      sheet("Texte", [
        ["=1+1", "+49 345", "-", "@name", "'Zitat'", "#NV", "<img src=x onerror=alert(1)>", "&amp;", '"'],
        [" außen ", "zwei\nZeilen", "geschützt\u00a0", "weich\u00adtrennen", "a\u0308 e\u0301", "😀", "\u2028"],
        ["x".repeat(32767)],
      ]),
    ),
  },
  {
    name: "empty and nearly empty sheets, far apart cells",
    workbook: workbook(sheet("leer", []), sheet("ein Feld", [["x"]], { at: "BA1000" }), {
      ...sheet("weit", [["a"]]),
      rows: [
        { index: 0, cells: ["a"], hidden: false },
        { index: 4999, cells: [null, null, null, "z"], hidden: true },
      ],
    }),
  },
  {
    name: "special names of sheets",
    workbook: workbook(
      sheet("Müller's Liste", [["a"]]),
      sheet("2014", [["b"]]),
      sheet("A1", [["c"]]),
      sheet("x!y & <z>", [["d"]], { merges: ["A1:B1"], formulas: ["A1"] }),
      sheet("Überlänge mit 31 Zeichen im Blatt".slice(0, 31), [["e"]]),
    ),
  },
  {
    name: "a protected sheet",
    workbook: workbook(
      {
        ...sheet("geschützt", [headers, row(), row()], {
          protected: true,
          hidden: [3],
          merges: ["A5:B5"],
          formulas: ["B2"],
        }),
      },
      sheet("offen", [["x"]]),
    ),
  },
];

/** A workbook as it compares: rows filled up with null, tables and names by name, merges by place. */
export function comparable({ sheets, names, date1904 }: WorkbookData): WorkbookData {
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    date1904,
    names: [...names].sort(byName),
    sheets: sheets.map((data) => ({
      ...data,
      rows: data.rows.map((each) => ({ ...each, cells: Array.from(each.cells, (value) => value ?? null) })),
      tables: [...data.tables].sort(byName),
      merges:
        data.merges === null
          ? null
          : [...data.merges].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn),
    })),
  };
}

/** The same with formulas in place of their results, which are the calculation's matter and not the adapters'. */
export const withoutResults = (data: WorkbookData): WorkbookData => ({
  ...comparable(data),
  sheets: comparable(data).sheets.map((each) => ({
    ...each,
    rows: each.rows.map((line) => ({
      ...line,
      cells: line.cells.map((value, column) => (line.formulas?.includes(column) === true ? "=" : value)),
    })),
  })),
});
