import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/package/workbook-part";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { activeTab } from "../../src/adapters/xlsx/write/workbook-names";
import type { SheetData, TableData } from "../../src/core/workbook/workbook-data";
import { Book } from "../state/book";
import { SheetState, type TableState } from "../state/sheet-state";
import { readDetails } from "./read-details";
import { readLocalNames } from "./read-names";

/** A package as people see it in Excel: cells, looks, rules, charts, and the sheet that is shown. */
export function readBook(file: OoxmlPackage, fileName: string): Book {
  const data = readWorkbook(file);
  const book = new Book();
  book.fileName = fileName;
  book.date1904 = data.date1904;
  for (const sheet of data.sheets) book.sheets.push(sheetState(book, sheet));
  book.names = data.names.map(({ name, formula }) => ({ name, formula: `=${formula}`, comment: "", visible: true }));
  readLocalNames(book, file);
  readDetails(book, file);
  const shown = activeSheetName(file);
  book.active = book.sheets.find((sheet) => sheet.fileName === shown && sheet.visibility === "Visible") ?? null;
  book.active ??= book.sheets.find((sheet) => sheet.visibility === "Visible") ?? null;
  return book;
}

/** The name of the sheet that the file shows on opening. */
export function activeSheetName(file: OoxmlPackage): string | undefined {
  const book = openWorkbookPart(file);
  return sheetEntries(file, book)[activeTab(file.text(book.part))]?.name;
}

function sheetState(book: Book, data: SheetData): SheetState {
  const sheet = new SheetState(book.newGuid(), data.name);
  sheet.fileName = data.name;
  if (!data.visible) sheet.visibility = data.veryHidden === true ? "VeryHidden" : "Hidden";
  for (const { index, cells, hidden } of data.rows) {
    if (hidden) sheet.hiddenRows.add(index);
    sheet.cells.values.set(index, [...cells]);
  }
  sheet.merges = [...(data.merges ?? [])];
  sheet.tables = data.tables.map((table) => tableState(book, table));
  if (data.protected) sheet.protection = { options: {}, password: "" };
  return sheet;
}

const tableState = (book: Book, table: TableData): TableState => ({
  id: book.newGuid(),
  name: table.name,
  range: table.range,
  showHeaders: table.headerRow,
  showTotals: table.totalsRow,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  columns: table.columns.map((name, index) => ({ id: index + 1, name })),
});
