import type { CellRange } from "../../../core/workbook/workbook-data";
import { parseCellReference, parseRange } from "./cell-reference";
import { childNamed, localName, nextTag, prefixOf, rootElement, type Tag, type XmlElement } from "../xml/xml-scan";

/** One cell in the text of a sheet. */
export interface FoundCell {
  readonly column: number;
  readonly element: XmlElement;
}

/** One row in the text of a sheet. */
export interface FoundRow {
  readonly element: XmlElement;
  readonly cells: readonly FoundCell[];
}

/** Where the cells of a sheet are in its text. */
export interface SheetScan {
  /** The prefix of the sheet's elements, with colon. */
  readonly prefix: string;
  readonly data: XmlElement | null;
  /** Those of the wanted rows that exist. */
  readonly rows: ReadonlyMap<number, FoundRow>;
  /** Row numbers and positions of all rows in the order of the file. */
  readonly order: readonly { readonly index: number; readonly start: number }[];
  /** Ranges that one array formula or data table fills. */
  readonly arrays: readonly CellRange[];
}

interface State {
  readonly xml: string;
  readonly prefix: string;
  readonly wanted: ReadonlySet<number>;
  readonly rows: Map<number, FoundRow>;
  readonly order: { index: number; start: number }[];
  readonly arrays: CellRange[];
}

const attributeIn = (xml: string, tag: Tag, pattern: RegExp): string | undefined => {
  const found = pattern.exec(xml.slice(tag.start, tag.end));
  return found?.[1] ?? found?.[2];
};

const REFERENCE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const TYPE = /\st\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const RANGE = /\sref\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const spanOf = (tag: Tag, close: Tag): XmlElement => ({
  name: tag.name,
  start: tag.start,
  openEnd: tag.end,
  closeStart: close === tag ? tag.end : close.start,
  end: close.end,
});

/** Goes once through the rows of a worksheet's text; of the wanted rows it remembers every cell. */
export function scanSheet(xml: string, wanted: ReadonlySet<number>): SheetScan {
  const root = rootElement(xml);
  const prefix = prefixOf(root.name);
  const data = childNamed(xml, root, "sheetData") ?? null;
  const state: State = { xml, prefix, wanted, rows: new Map(), order: [], arrays: [] };
  if (data !== null) scanRows(state, data);
  return { prefix, data, rows: state.rows, order: state.order, arrays: state.arrays };
}

function scanRows(state: State, data: XmlElement): void {
  const { xml, prefix } = state;
  let at = data.openEnd;
  let last = -1;
  for (let tag = nextTag(xml, at); tag !== null && tag.start < data.closeStart; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.kind === "close" || tag.name !== `${prefix}row`) continue;
    const reference = attributeIn(xml, tag, REFERENCE);
    const index = reference === undefined ? (rowOfCells(state, tag) ?? last + 1) : Number(reference) - 1;
    last = index;
    state.order.push({ index, start: tag.start });
    at = scanRow(state, tag, index);
  }
}

/** Where a row does not say its number, its first cell may. */
function rowOfCells({ xml, prefix }: State, row: Tag): number | undefined {
  const cell = row.kind === "empty" ? null : nextTag(xml, row.end);
  if (cell === null || cell.kind === "close" || cell.name !== `${prefix}c`) return undefined;
  return parseCellReference(attributeIn(xml, cell, REFERENCE) ?? "")?.row;
}

/** Reads one row to its end and returns the position behind it. */
function scanRow(state: State, row: Tag, index: number): number {
  const { xml, prefix } = state;
  const wanted = state.wanted.has(index);
  const cells: FoundCell[] = [];
  let close = row;
  let cell: { tag: Tag; column: number } | null = null;
  let last = -1;
  for (let tag = row.kind === "empty" ? null : nextTag(xml, row.end); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close" && tag.name === row.name) {
      close = tag;
      break;
    }
    if (localName(tag.name) === "f" && tag.kind !== "close") rememberArray(state, tag);
    if (!wanted || tag.name !== `${prefix}c`) continue;
    if (tag.kind !== "close") {
      const reference = attributeIn(xml, tag, REFERENCE);
      last = (reference === undefined ? undefined : parseCellReference(reference)?.column) ?? last + 1;
      cell = { tag, column: last };
    }
    if (tag.kind !== "open" && cell !== null) {
      cells.push({ column: cell.column, element: spanOf(cell.tag, tag) });
      cell = null;
    }
  }
  if (wanted) rememberRow(state, index, { element: spanOf(row, close), cells });
  return close.end;
}

/** Of a row that is there twice, the later cells count, as they do for readers. */
function rememberRow(state: State, index: number, row: FoundRow): void {
  const before = state.rows.get(index);
  state.rows.set(index, before === undefined ? row : { ...before, cells: [...before.cells, ...row.cells] });
}

function rememberArray(state: State, tag: Tag): void {
  const type = attributeIn(state.xml, tag, TYPE);
  if (type !== "array" && type !== "dataTable") return;
  const range = parseRange(attributeIn(state.xml, tag, RANGE) ?? "");
  if (range !== null) state.arrays.push(range);
}

/** What stands in front of a sheet's rows, as an element of its own: much faster to search than the whole sheet. */
export function sheetHead(xml: string, { data }: SheetScan): string {
  return data === null ? xml : `${xml.slice(0, data.start)}</${rootElement(xml).name}>`;
}

/** The cell of this column; where a broken file has two, the later one. */
export function findCell(row: FoundRow | undefined, column: number): FoundCell | undefined {
  return row?.cells.reduce<FoundCell | undefined>((found, cell) => (cell.column === column ? cell : found), undefined);
}

/** Whether an array formula fills this cell. */
export const inArray = (scan: SheetScan, row: number, column: number): boolean =>
  scan.arrays.some(
    (range) =>
      row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn,
  );
