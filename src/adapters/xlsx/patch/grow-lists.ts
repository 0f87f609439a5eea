import type { ListGrowth } from "../../../core/lists/list-growth";
import { rangeAddress } from "../../../core/workbook/range-address";
import type { CellRange } from "../../../core/workbook/workbook-data";
import { calculateOnLoad } from "./apply-edits";
import { appendRows, canAppend } from "./append-rows";
import { patchCells, type CellChange } from "./cell-patch";
import { parseRange } from "../cell/cell-reference";
import { cellText } from "../cell/cell-text";
import type { OoxmlPackage } from "../package/package";
import { readTable } from "../read/read-table";
import { rowFit, type RowFit } from "./row-fit";
import { readRelationships } from "../package/relationships";
import { findCell, scanSheet, sheetHead, type SheetScan } from "./sheet-scan";
import { openWorkbookPart, sameSheetName, sheetEntries } from "../package/workbook-part";
import { escapeAttribute } from "../xml/xml-escape";
import {
  appendInside,
  attribute,
  attributesOf,
  childNamed,
  childrenNamed,
  nextTag,
  rootElement,
  spliceAll,
  withAttribute,
  type Splice,
} from "../xml/xml-scan";

/**
 * Writes cells below or beside lists and lets their tables, dropdowns and conditional formats take them in. Throws for a
 * sheet or table that is not there, as the plan was made from the same package.
 */
export function growLists(pkg: OoxmlPackage, growths: readonly ListGrowth[]): void {
  const book = openWorkbookPart(pkg);
  const entries = sheetEntries(pkg, book);
  // Asked before the sheets grow: it reads all of them, and no formula is added.
  if (growths.length > 0) calculateOnLoad(pkg, book, entries);
  for (const growth of growths) {
    const sheet = entries.find((entry) => sameSheetName(entry.name, growth.sheet) && entry.kind === "worksheet");
    if (sheet === undefined) throw new Error(`unknown sheet: ${growth.sheet}`);
    if (growth.table !== null) growTable(pkg, sheet.part, growth.table, growth);
    const xml = pkg.text(sheet.part);
    const scan = scanSheet(xml, new Set(growth.rows.map(({ row }) => row)).add(growth.before.lastRow));
    pkg.set(sheet.part, grownSheet(xml, scan, growth, rowFit(pkg, book, sheetHead(xml, scan))));
  }
}

function growTable(pkg: OoxmlPackage, sheet: string, name: string, growth: ListGrowth): void {
  const parts = readRelationships(pkg, sheet).filter(({ kind, external }) => kind === "table" && !external);
  const found = parts.find(({ target }) => readTable(pkg.text(target), target).name === name);
  if (found === undefined) throw new Error(`unknown table: ${name}`);
  pkg.set(found.target, grownTable(pkg.text(found.target), growth));
}

/** The table part with its new range, and new columns at its end. */
function grownTable(table: string, { after, columns }: ListGrowth): string {
  const reference = rangeAddress(after);
  let xml = withAttribute(table, rootElement(table), "ref", reference);
  const filter = childNamed(xml, rootElement(xml), "autoFilter");
  if (filter !== undefined) xml = withAttribute(xml, filter, "ref", reference);
  const list = childNamed(xml, rootElement(xml), "tableColumns");
  if (list === undefined || columns.length === 0) return xml;
  const known = childrenNamed(xml, list, "tableColumn");
  const prefix = list.name.slice(0, -"tableColumns".length);
  const first = 1 + Math.max(0, ...known.map((column) => Number(attribute(xml, column, "id"))));
  const added = columns.map(
    (name, i) => `<${prefix}tableColumn id="${first + i}" name="${escapeAttribute(cellText(name))}"/>`,
  );
  xml = appendInside(xml, list, added.join(""));
  const opened = childNamed(xml, rootElement(xml), "tableColumns");
  return opened === undefined ? xml : withAttribute(xml, opened, "count", String(known.length + columns.length));
}

function grownSheet(xml: string, scan: SheetScan, growth: ListGrowth, fit: RowFit): string | Uint8Array {
  const { before, after, rows } = growth;
  const end = scan.data?.end ?? xml.length;
  // What stands behind the rows is changed first: positions in the rows stay what they are.
  const tail = after.lastRow > before.lastRow ? grownReferences(xml.slice(end), growth) : xml.slice(end);
  const text = xml.slice(0, end) + tail;
  const below = stylesOfRow(xml, scan, before);
  const first = rows[0]?.row ?? 0;
  if (first > before.lastRow && canAppend(scan, first))
    return appendRows(
      text,
      scan,
      rows.map(({ row, column, values }) => ({ row, column, values, styles: below })),
      fit,
    );
  const changes = rows.flatMap(({ row, column, values }) =>
    values.map((value, i): CellChange => {
      const style = row > before.lastRow ? below.get(column + i) : styleOf(xml, scan, row, before.lastColumn);
      return style === undefined ? { row, column: column + i, value } : { row, column: column + i, value, style };
    }),
  );
  return patchCells(text, scan, changes);
}

/** The styles of the list's last row, which new rows below it take on; the header has no say. */
function stylesOfRow(xml: string, scan: SheetScan, before: CellRange): ReadonlyMap<number, string | undefined> {
  const styles = new Map<number, string | undefined>();
  if (before.lastRow > before.firstRow)
    for (let column = before.firstColumn; column <= before.lastColumn; column++)
      styles.set(column, styleOf(xml, scan, before.lastRow, column));
  return styles;
}

function styleOf(xml: string, scan: SheetScan, row: number, column: number): string | undefined {
  const found = findCell(scan.rows.get(row), column);
  return found === undefined ? undefined : attribute(xml, found.element, "s");
}

const REFERRING = new Set(["dataValidation", "conditionalFormatting"]);

/** The text behind the rows, in which the ranges that ended with the list's last row end with the new one. */
function grownReferences(tail: string, { before, after }: ListGrowth): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(tail, 0); tag !== null; tag = nextTag(tail, tag.end)) {
    if (tag.kind === "close" || !REFERRING.has(tag.name.slice(tag.name.indexOf(":") + 1))) continue;
    const element = { name: tag.name, start: tag.start, openEnd: tag.end };
    const reference = attributesOf(tail, element).find(({ name }) => name === "sqref");
    if (reference === undefined) continue;
    const grown = reference.value
      .split(/\s+/)
      .map((text) => grownRange(text, before, after))
      .join(" ");
    splices.push({ start: reference.valueStart, end: reference.valueEnd, text: grown });
  }
  return spliceAll(tail, splices);
}

function grownRange(text: string, before: CellRange, after: CellRange): string {
  const range = parseRange(text);
  const isOfList =
    range !== null &&
    range.lastRow === before.lastRow &&
    range.firstRow >= before.firstRow &&
    range.firstColumn >= before.firstColumn &&
    range.lastColumn <= before.lastColumn;
  return range !== null && isOfList ? rangeAddress({ ...range, lastRow: after.lastRow }) : text;
}
