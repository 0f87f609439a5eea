import { openPackage } from "../../src/adapters/xlsx/package";
import { readWorkbook } from "../../src/adapters/xlsx/read-workbook";
import type { SheetData, TableData } from "../../src/core/workbook-data";
import { Book } from "../model/book";
import { SheetState, type TableState } from "../model/sheet-state";
import { activeSheetName } from "./active-sheet";
import { readDetails } from "./read-details";
import { signaturesOf, type Signatures } from "./sheet-signature";

/** A workbook as it was opened: the model to work on, and what saving starts from. */
export interface OpenWorkbook {
  readonly book: Book;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly signatures: Signatures;
}

/** Opens an .xlsx; throws FileRefused for everything that is none. */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const file = openPackage(bytes);
  const data = readWorkbook(file);
  const book = new Book();
  book.fileName = fileName;
  book.date1904 = data.date1904;
  for (const sheet of data.sheets) book.sheets.push(sheetState(book, sheet));
  book.names = data.names.map(({ name, formula }) => ({ name, formula: `=${formula}`, comment: "", visible: true }));
  readDetails(book, file);
  const shown = activeSheetName(file);
  book.active = book.sheets.find((sheet) => sheet.fileName === shown && sheet.visibility === "Visible") ?? null;
  book.active ??= book.sheets.find((sheet) => sheet.visibility === "Visible") ?? null;
  return { book, bytes, signatures: signaturesOf(book.sheets) };
}

function sheetState(book: Book, data: SheetData): SheetState {
  const sheet = new SheetState(book.newGuid(), data.name);
  sheet.fileName = data.name;
  if (!data.visible) sheet.visibility = "Hidden";
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
