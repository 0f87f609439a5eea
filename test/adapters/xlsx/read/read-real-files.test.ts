import { beforeAll, describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import type { CellValue, SheetData, WorkbookData } from "../../../../src/core/workbook/workbook-data";
import { recalculate } from "../../../support/files/libreoffice";
import { readBytes } from "../../../support/files/package-of";
import { timeText } from "../../../../src/core/dates/times";
import { UNREAD_FORMULA } from "../../../../src/core/workbook/cell-value";

/** A workbook with all that a list may have, written by exceljs. */
async function written(date1904 = false): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  const list = book.addWorksheet("IKZ 2014");
  list.addRow(["Interkommunale Zusammenarbeit – Stand „2014“"]);
  list.mergeCells("A1:D1");
  list.addTable({
    name: "Massnahmen_2014",
    ref: "A3",
    headerRow: true,
    totalsRow: true,
    columns: [
      { name: "Art", totalsRowLabel: "Summe" },
      { name: "Thema" },
      { name: "Jahr" },
      { name: "Wert", totalsRowFunction: "sum" },
    ],
    rows: [
      ["interkommunal", "Straße & Brücke <1>", 2014, 1.5],
      ["vertikal", " mit Rand ", 2014, -2],
      ["allgemein", "Zeile\nzwei", 2012, 0],
    ],
  });
  list.getRow(5).hidden = true;
  list.getCell("F4").value = { richText: [{ text: "fett", font: { bold: true } }, { text: "er Text" }] };
  list.getCell("F5").value = { formula: 'A4&"!"', result: "interkommunal!" };
  list.getCell("F6").value = { formula: "1/0", result: { error: "#DIV/0!" } };
  list.getCell("F7").value = true;
  list.getCell("G4").value = new Date(Date.UTC(2014, 6, 11, 12));
  list.getCell("G5").value = { text: "Verweis", hyperlink: "https://example.org/" };
  list.getCell("G6").value = { formula: 'IF(TRUE,"","x")', result: "" };
  list.getCell("XFD1048576").value = "Ende";
  const lists = book.addWorksheet("Stammdaten", { state: "hidden" });
  lists.addRow(["Art"]);
  await lists.protect("geheim", {});
  book.definedNames.add("Stammdaten!$A$1:$A$4", "Arten");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What exceljs has in a cell, said as we say it. */
function plain(value: ExcelJS.CellValue): CellValue {
  if (value === undefined || value === "") return null;
  if (value instanceof Date) return timeText(value.toISOString().slice(0, 16)).replace(/,.*$/, "");
  if (typeof value !== "object" || value === null) return value;
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("error" in value) return value.error;
  if ("result" in value || "formula" in value || "sharedFormula" in value) return plain(value.result);
  return "text" in value ? value.text : "unknown";
}

type Cells = Record<string, CellValue>;

async function byExceljs(bytes: Uint8Array): Promise<Record<string, Cells>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheets: Record<string, Cells> = {};
  for (const sheet of book.worksheets) {
    const cells: Cells = (sheets[sheet.name] = {});
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.isMerged && cell.master !== cell ? null : plain(cell.value);
        if (value !== null) cells[`${cell.fullAddress.row - 1}/${cell.fullAddress.col - 1}`] = value;
      }),
    );
  }
  return sheets;
}

function byUs(workbook: WorkbookData): Record<string, Cells> {
  const cellsOf = (sheet: SheetData): Cells => {
    const cells: Cells = {};
    for (const row of sheet.rows) {
      row.cells.forEach((value, column) => {
        // A formula without a stored result: exceljs reads nothing there.
        if (value !== null && value !== undefined && value !== UNREAD_FORMULA) cells[`${row.index}/${column}`] = value;
      });
    }
    return cells;
  };
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]));
}

describe.each([
  ["exceljs", written],
  ["exceljs, dates from 1904", () => written(true)],
  ["LibreOffice", async () => recalculate(await written())],
] as const)("a workbook saved by %s", (writer, make) => {
  let bytes: Uint8Array;
  let workbook: WorkbookData;
  const list = () => workbook.sheets.find((sheet) => sheet.name === "IKZ 2014");

  beforeAll(async () => {
    bytes = await make();
    workbook = readBytes(bytes);
  });

  test("has the same values as exceljs reads", async () => {
    const ours = byUs(workbook);
    expect(Object.keys(ours["IKZ 2014"] ?? {}).length).toBeGreaterThan(24);
    expect(ours).toEqual(await byExceljs(bytes));
  });

  test("has its sheets, names and dates", () => {
    expect(workbook.sheets.map(({ name, visible, protected: locked }) => [name, visible, locked])).toEqual([
      ["IKZ 2014", true, false],
      ["Stammdaten", false, true],
    ]);
    expect(workbook.names).toContainEqual({ name: "Arten", formula: "Stammdaten!$A$1:$A$4" });
    expect(workbook.date1904).toBe(writer.endsWith("1904"));
  });

  test("has its table, merge, hidden row and formulas", () => {
    expect(list()?.tables).toEqual([
      {
        name: "Massnahmen_2014",
        range: { firstRow: 2, firstColumn: 0, lastRow: 6, lastColumn: 3 },
        headerRow: true,
        totalsRow: true,
        columns: ["Art", "Thema", "Jahr", "Wert"],
      },
    ]);
    expect(list()?.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 3 }]);
    expect(
      list()
        ?.rows.filter((row) => row.hidden)
        .map((row) => row.index),
    ).toEqual([4]);
    expect(
      list()
        ?.rows.map((row) => [row.index, row.formulas ?? []])
        .filter(([, columns]) => String(columns) !== ""),
    ).toEqual([
      [4, [5]],
      [5, [5, 6]],
      // LibreOffice saves a truth value as =TRUE().
      [6, writer === "LibreOffice" ? [3, 5] : [3]],
    ]);
  });
});
