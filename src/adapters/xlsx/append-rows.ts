import { cellAddress } from "../../core/text";
import type { CellValue } from "../../core/workbook-data";
import { cellXml, columnStyles, heightAttribute, isContent, widerDimension } from "./cell-patch";
import { encodePart } from "./part-text";
import type { SheetScan } from "./sheet-scan";
import { spliceAll } from "./xml-scan";

/** A whole new row behind all others: values side by side from `column` on, each with its style. */
export interface AppendedRow {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  /** By sheet column. */
  readonly styles: ReadonlyMap<number, string | undefined>;
  /** In points; null for the default. */
  readonly height: number | null;
}

/** Rows become bytes in pieces: one text of all of them would be many times slower to make. */
const PIECE = 200_000;

/** Whether rows can be put behind all others of a sheet: it has some, and they end before `row`. */
export const canAppend = ({ data, order }: SheetScan, row: number): boolean =>
  data !== null && data.closeStart < data.end && order.every(({ index }) => index < row);

/** The sheet as a part with rows behind its last one, given in ascending order; all else stays as it is. */
export function appendRows(xml: string, scan: SheetScan, rows: readonly AppendedRow[]): Uint8Array {
  const { data } = scan;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (data === null || first === undefined || last === undefined) return encodePart(xml);
  const lastColumn = rows.reduce((widest, { column, values }) => Math.max(widest, column + values.length - 1), 0);
  const added = { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn };
  const wider = widerDimension(xml, added);
  const text = wider === null ? xml : spliceAll(xml, [wider]);
  const place = data.closeStart + text.length - xml.length;
  const pieces = rowPieces(xml, scan, rows);
  return joined([encodePart(text.slice(0, place)), ...pieces, new TextEncoder().encode(text.slice(place))]);
}

function rowPieces(xml: string, { prefix }: SheetScan, rows: readonly AppendedRow[]): readonly Uint8Array[] {
  const columns = columnStyles(xml);
  const ofColumn = (column: number): string | undefined =>
    columns.find(({ first, last }) => column >= first && column <= last)?.style;
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = "";
  for (const { row, column, values, styles, height } of rows) {
    text += `<${prefix}row r="${row + 1}"${heightAttribute(height)}>`;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? null;
      const style = styles.get(column + i);
      if (!isContent(value) && style === undefined) continue;
      const look = style ?? ofColumn(column + i);
      const open = `<${prefix}c r="${cellAddress(row, column + i)}"${look === undefined ? "" : ` s="${look}"`}`;
      text += cellXml(open, value, prefix);
    }
    text += `</${prefix}row>`;
    if (text.length < PIECE) continue;
    pieces.push(encoder.encode(text));
    text = "";
  }
  return [...pieces, encoder.encode(text)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
