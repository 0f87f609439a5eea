import { cellAddress } from "../text/text";
import type { CellRange } from "./workbook-data";

const QUOTED_SHEET = /'(?:[^']|'')*'!/g;

/** The A1 address of a range, a single cell without colon. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas quote it. */
export const quotedSheetName = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const PLAIN_HEADER = /^[\p{L}_][\p{L}\p{N}_]*(?:[ .][\p{L}\p{N}_]+)*\.?$/u;

/**
 * A column of a table as a formula refers to it: a header with special characters stands in brackets of its own, and
 * those that mean something there behind an apostrophe. Source: "Using structured references with Excel tables", Microsoft.
 */
export const structuredReference = (table: string, header: string): string =>
  PLAIN_HEADER.test(header) ? `${table}[${header}]` : `${table}[[${header.replace(/['[\]#@]/g, "'$&")}]]`;

/** A text as a formula writes it. */
export const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The ranges of an address as a host says it, `A1:B2,C3`; null where it names whole rows or columns. */
export function parseAreas(address: string): CellRange[] | null {
  const areas = address
    .replace(QUOTED_SHEET, "")
    .split(",")
    .map((each) => parseArea(each.slice(each.lastIndexOf("!") + 1)));
  return areas.every((area): area is CellRange => area !== null) ? areas : null;
}

function parseArea(text: string): CellRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = found;
  return {
    firstRow: Number(firstRow) - 1,
    firstColumn: columnOf(firstColumn),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnOf(lastColumn),
  };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
