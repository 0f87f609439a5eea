import { rangeAddress } from "../../../core/workbook/range-address";
import { cellAddress } from "../../../core/text/text";
import type { CellRange, CellValue } from "../../../core/workbook/workbook-data";
import { parseRange } from "../cell/cell-reference";
import { inlineString } from "../cell/cell-text";
import { findCell, sheetHead, type FoundCell, type FoundRow, type SheetScan } from "../cell/sheet-scan";
import { scalar } from "../write/sheet-xml";
import { escapeText } from "../xml/xml-escape";
import { attributesOf, childNamed, childrenNamed, rootElement, spliceAll, type Splice } from "../xml/xml-scan";

/** A value for one cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The style of a cell that is not there yet, in place of that of its row or column. */
  readonly style?: string;
  /** In place of the value of a cell that is not there yet. */
  readonly formula?: string;
}

interface Patch {
  readonly xml: string;
  readonly scan: SheetScan;
  readonly splices: Splice[];
  /** New rows by the place they go to. */
  readonly rows: Map<number, string[]>;
  /** Style of new cells by column, where the sheet's columns have one. */
  readonly styles: readonly ColumnStyle[];
}

/** The style that the sheet gives to new cells of some columns. */
interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/** Type, and what ties a cell to metadata of the value it had. */
const VALUE_ATTRIBUTES = /\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** Heights in points of edited rows; 0 for the default one. */
export type RowHeights = ReadonlyMap<number, number>;

/**
 * The sheet's text with these values, at most one for each cell; all else stays as it is. Rows whose height somebody set
 * keep it, others take that of `heights`.
 */
export function patchCells(
  xml: string,
  scan: SheetScan,
  changes: readonly CellChange[],
  heights: RowHeights = new Map(),
): string {
  const head = sheetHead(xml, scan);
  const patch: Patch = { xml, scan, splices: [], rows: new Map(), styles: columnStyles(head) };
  const added: CellChange[] = [];
  let position = 0;
  for (const [index, row] of changesByRow(changes)) {
    const found = scan.rows.get(index);
    const height = heights.get(index);
    if (found !== undefined && height !== undefined) setHeight(patch, found, height);
    const fresh: CellChange[] = [];
    for (const change of row) {
      const cell = findCell(found, change.column);
      if (cell !== undefined) replaceCell(patch, cell, change);
      else if (isContent(change.value) || change.style !== undefined || change.formula !== undefined)
        fresh.push(change);
    }
    if (fresh.length === 0) continue;
    added.push(...fresh);
    if (found !== undefined) extendRow(patch, found, fresh);
    else {
      while ((scan.order[position]?.index ?? Infinity) < index) position++;
      const at = scan.order[position]?.start ?? scan.data?.closeStart ?? 0;
      newRow(patch, at, index, { fresh, height: height ?? 0 });
    }
  }
  placeRows(patch);
  const wider = added.length === 0 ? null : widerDimension(head, rangeOf(added));
  if (wider !== null) patch.splices.push(wider);
  return spliceAll(xml, patch.splices);
}

function rangeOf(cells: readonly CellChange[]): CellRange {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
  return { firstRow: least(rows), firstColumn: least(columns), lastRow: most(rows), lastColumn: most(columns) };
}

function changesByRow(changes: readonly CellChange[]): [number, CellChange[]][] {
  const rows = new Map<number, CellChange[]>();
  for (const change of changes) {
    const row = rows.get(change.row);
    if (row === undefined) rows.set(change.row, [change]);
    else row.push(change);
  }
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return [...rows].sort(([a], [b]) => a - b);
}

/** Whether a value fills a cell. */
export const isContent = (value: CellValue): boolean =>
  typeof value === "string" ? value !== "" : scalar(value) !== null;

/** The text of a cell from its opening tag without `>` and without type. */
function cellXml(open: string, value: CellValue, prefix: string): string {
  if (typeof value === "string" && value !== "")
    return `${open} t="inlineStr">${inlineString(value, prefix)}</${prefix}c>`;
  const written = scalar(value);
  return written === null
    ? `${open}/>`
    : `${open}${written.type}><${prefix}v>${written.text}</${prefix}v></${prefix}c>`;
}

function replaceCell({ xml, scan, splices }: Patch, { element }: FoundCell, { value, formula }: CellChange): void {
  const open = xml
    .slice(element.start, element.openEnd)
    .replace(/\s*\/?>$/, "")
    .replace(VALUE_ATTRIBUTES, "");
  splices.push({ start: element.start, end: element.end, text: contentXml(open, { value, formula }, scan.prefix) });
}

/** A cell that holds a formula, whose result the application finds, or else a value. */
export const contentXml = (
  open: string,
  { value, formula }: { readonly value: CellValue; readonly formula: string | undefined },
  prefix: string,
): string =>
  formula === undefined
    ? cellXml(open, value, prefix)
    : `${open}><${prefix}f>${escapeText(formula)}</${prefix}f></${prefix}c>`;

function newCell(
  { scan, styles }: Patch,
  { row, column, value, formula, style: own }: CellChange,
  rowStyle?: string,
): string {
  const style = own ?? rowStyle ?? styles.find(({ first, last }) => column >= first && column <= last)?.style;
  const open = `<${scan.prefix}c r="${cellAddress(row, column)}"${style === undefined ? "" : ` s="${style}"`}`;
  return contentXml(open, { value, formula }, scan.prefix);
}

const HEIGHT = /\sht\s*=\s*(?:"[^"]*"|'[^']*')/;
const CUSTOM_HEIGHT = /\scustomHeight\s*=\s*["'](?:1|true)["']/;

function setHeight({ xml, splices }: Patch, { element }: FoundRow, height: number): void {
  const tag = xml.slice(element.start, element.openEnd);
  if (CUSTOM_HEIGHT.test(tag) || element.closeStart === element.end) return;
  const known = HEIGHT.exec(tag);
  const start = element.start + (known?.index ?? 1 + element.name.length);
  splices.push({ start, end: start + (known?.[0].length ?? 0), text: heightAttribute(height) });
}

/** The attribute of a row with this height; none for the default one. */
export const heightAttribute = (height: number): string => (height === 0 ? "" : ` ht="${height}"`);

function extendRow(patch: Patch, { element, cells }: FoundRow, fresh: readonly CellChange[]): void {
  const { xml, splices } = patch;
  const attributes = attributesOf(xml, element);
  const named = (name: string): string | undefined => attributes.find((each) => each.name === name)?.value;
  const style = /^(1|true)$/.test(named("customFormat") ?? "") ? named("s") : undefined;
  const written = fresh.map((change) => newCell(patch, change, style));
  const spans = attributes.find((each) => each.name === "spans");
  const wider = spans && widerSpans(spans.value, fresh);
  if (element.closeStart === element.end) {
    const tag = xml.slice(element.start, element.openEnd).replace(/\s*\/>$/, "");
    const open = spans && wider ? tag.replace(spans.value, wider) : tag;
    splices.push({ start: element.start, end: element.end, text: `${open}>${written.join("")}</${element.name}>` });
    return;
  }
  if (spans && wider) splices.push({ start: spans.valueStart, end: spans.valueEnd, text: wider });
  fresh.forEach((change, i) => {
    const next = cells.find((cell) => cell.column > change.column);
    const at = next?.element.start ?? element.closeStart;
    splices.push({ start: at, end: at, text: written[i] ?? "" });
  });
}

/** `spans` of a row, if it is one range that the new cells exceed. */
function widerSpans(spans: string, fresh: readonly CellChange[]): string | undefined {
  const found = /^(\d+):(\d+)$/.exec(spans.trim());
  if (found === null) return undefined;
  const columns = fresh.map(({ column }) => column + 1);
  return `${Math.min(Number(found[1]), ...columns)}:${Math.max(Number(found[2]), ...columns)}`;
}

function newRow(
  patch: Patch,
  at: number,
  index: number,
  { fresh, height }: { readonly fresh: readonly CellChange[]; readonly height: number },
): void {
  const cells = fresh.map((change) => newCell(patch, change)).join("");
  const rows = patch.rows.get(at) ?? [];
  rows.push(`<${patch.scan.prefix}row r="${index + 1}"${heightAttribute(height)}>${cells}</${patch.scan.prefix}row>`);
  patch.rows.set(at, rows);
}

function placeRows({ xml, scan: { data }, rows, splices }: Patch): void {
  for (const [at, texts] of rows) {
    if (data !== null && data.closeStart === data.end) {
      const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, ">");
      splices.push({ start: data.start, end: data.end, text: `${open}${texts.join("")}</${data.name}>` });
    } else splices.push({ start: at, end: at, text: texts.join("") });
  }
}

/** The styles of columns, where the sheet's columns have one; `xml` is the sheet or its head. */
export function columnStyles(xml: string): ColumnStyle[] {
  const columns = childNamed(xml, rootElement(xml), "cols");
  if (columns === undefined) return [];
  return childrenNamed(xml, columns, "col").flatMap((element) => {
    const attributes = new Map(attributesOf(xml, element).map(({ name, value }) => [name, value]));
    const style = attributes.get("style");
    if (style === undefined) return [];
    return { first: Number(attributes.get("min")) - 1, last: Number(attributes.get("max")) - 1, style };
  });
}

/** The sheet (or its head) says which cells it uses; new ones must lie within. null where nothing is to change. */
export function widerDimension(xml: string, added: CellRange): Splice | null {
  const element = childNamed(xml, rootElement(xml), "dimension");
  const reference = element && attributesOf(xml, element).find((each) => each.name === "ref");
  const range = reference && parseRange(reference.value);
  if (!reference || !range) return null;
  const wide = {
    firstRow: Math.min(range.firstRow, added.firstRow),
    firstColumn: Math.min(range.firstColumn, added.firstColumn),
    lastRow: Math.max(range.lastRow, added.lastRow),
    lastColumn: Math.max(range.lastColumn, added.lastColumn),
  };
  return rangeAddress(wide) === rangeAddress(range)
    ? null
    : { start: reference.valueStart, end: reference.valueEnd, text: rangeAddress(wide) };
}
