import type { CellValue } from "../../src/core/workbook/workbook-data";
import { englishFormula, germanFormula } from "../calc/local-formula";
import type { Book } from "../state/book";
import { enteredValue } from "../state/cell-input";
import { cellDisplay, isDateFormat } from "../state/cell-text";
import type { SheetState } from "../state/sheet-state";

/** What an editor shows for a cell: entered again as it stands, it gives the same cell. */
export function editedText(
  sheet: SheetState,
  row: number,
  column: number,
  { german, date1904 }: Pick<Book, "german" | "date1904">,
): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== null) return german ? germanFormula(formula) : formula;
  const value = sheet.cells.value(row, column);
  const numberFormat = sheet.cells.format(row, column).numberFormat ?? "General";
  return typeof value === "string"
    ? asText(value, numberFormat, german)
    : constant(value, numberFormat, german, date1904);
}

/** A text that would be taken for something else has Excel's sign for a text in front. */
function asText(value: string, numberFormat: string, german: boolean): string {
  const isTaken = value.length > 1 && value.startsWith("=");
  return isTaken || enteredValue(value, numberFormat, german).value !== value ? `'${value}` : value;
}

function constant(value: number | boolean | null, numberFormat: string, german: boolean, date1904: boolean): string {
  if (typeof value === "number" && isDateFormat(numberFormat))
    return cellDisplay(value, numberFormat, german, date1904);
  if (typeof value === "number") return german ? String(value).replace(".", ",") : String(value);
  return cellDisplay(value, "General", german);
}

/** What a person typed, as the workbook takes it. */
export const typedInput = (text: string, german: boolean): string =>
  german && text.startsWith("=") ? englishFormula(text) : text;

/** Rows of cells that another program put on the clipboard. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\r?\n|$)/g;
  for (const [all, raw = "", end = ""] of text.replace(/\r\n/g, "\n").matchAll(field)) {
    if (all === "") break;
    const isQuoted = raw.length > 1 && raw.startsWith('"') && raw.endsWith('"');
    rows[rows.length - 1]?.push(isQuoted ? raw.slice(1, -1).replace(/""/g, '"') : raw);
    if (end === "\n") rows.push([]);
  }
  return rows.filter((cells) => cells.length > 0);
}

/** A cell as other programs take it from the clipboard. */
export const copiedText = (
  value: CellValue,
  numberFormat: string,
  { german, date1904 }: Pick<Book, "german" | "date1904">,
): string => {
  const text = cellDisplay(value, numberFormat, german, date1904);
  return /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
