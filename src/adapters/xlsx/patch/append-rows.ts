import { columnName } from "../../../core/text/text";
import type { CellValue } from "../../../core/workbook/workbook-data";
import { columnStyles, contentXml, heightAttribute, isContent, widerDimension } from "./cell-patch";
import { inlineText } from "../cell/cell-text";
import { encodePart } from "../package/part-text";
import type { RowFit } from "./row-fit";
import { sheetHead, type SheetScan } from "../cell/sheet-scan";
import { spliceAll } from "../xml/xml-scan";

/** A whole new row behind all others: values side by side from `column` on, each with its style. */
interface AppendedRow {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  /** By sheet column. */
  readonly styles: ReadonlyMap<number, string | undefined>;
  /** By sheet column, in place of values that are null. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Rows become bytes in pieces: one text of all of them would be many times slower to make. */
const PIECE = 200_000;

/** Whether rows can be put behind all others of a sheet: it has some, and they end before `row`. */
export const canAppend = ({ data, order }: SheetScan, row: number): boolean =>
  data !== null && data.closeStart < data.end && order.every(({ index }) => index < row);

/** The sheet as a part with rows behind its last one, given in ascending order; all else stays as it is. */
export function appendRows(xml: string, scan: SheetScan, rows: readonly AppendedRow[], fit: RowFit): Uint8Array {
  const { data } = scan;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (data === null || first === undefined || last === undefined) return encodePart(xml);
  const lastColumn = rows.reduce((widest, { column, values }) => Math.max(widest, column + values.length - 1), 0);
  const added = { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn };
  const head = sheetHead(xml, scan);
  const wider = widerDimension(head, added);
  const text = wider === null ? xml : spliceAll(xml, [wider]);
  const place = data.closeStart + text.length - xml.length;
  const pieces = rowPieces(head, scan, rows, fit);
  return joined([encodePart(text.slice(0, place)), ...pieces, new TextEncoder().encode(text.slice(place))]);
}

function rowPieces(
  head: string,
  { prefix }: SheetScan,
  rows: readonly AppendedRow[],
  fit: RowFit,
): readonly Uint8Array[] {
  const styleOfColumn = columnStyles(head);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const openOf = cellOpening(
    prefix,
    (column) => styleOfColumn.find(({ first, last }) => column >= first && column <= last)?.style,
  );
  const [textStart, textEnd] = [
    `><${prefix}is><${prefix}t xml:space="preserve">`,
    `</${prefix}t></${prefix}is></${prefix}c>`,
  ];
  let text = "";
  for (const { row, column, values, styles, formulas } of rows) {
    const number = String(row + 1);
    let height = 0;
    let cells = "";
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? null;
      const style = styles.get(column + i);
      height = Math.max(height, fit(column + i, value, style));
      const formula = value === null ? formulas.get(column + i) : undefined;
      if (!isContent(value) && style === undefined && formula === undefined) continue;
      const [before, behind] = openOf(column + i, style);
      cells +=
        typeof value === "string" && value !== ""
          ? before + number + behind + ' t="inlineStr"' + textStart + inlineText(value) + textEnd
          : contentXml(before + number + behind, { value, formula }, prefix);
    }
    text += `<${prefix}row r="${number}"${heightAttribute(height)}>${cells}</${prefix}row>`;
    if (text.length < PIECE) continue;
    pieces.push(encoder.encode(text));
    text = "";
  }
  return [...pieces, encoder.encode(text)];
}

/** The opening tag of a cell without its end, before and behind the number of the row; made once for each column and style. */
function cellOpening(
  prefix: string,
  styleOfColumn: (column: number) => string | undefined,
): (column: number, style: string | undefined) => readonly [string, string] {
  const known = new Map<number, { readonly style: string | undefined; readonly opening: readonly [string, string] }>();
  return (column, style) => {
    const found = known.get(column);
    if (found !== undefined && found.style === style) return found.opening;
    const look = style ?? styleOfColumn(column);
    const opening: readonly [string, string] = [
      `<${prefix}c r="${columnName(column)}`,
      `"${look === undefined ? "" : ` s="${look}"`}`,
    ];
    known.set(column, { style, opening });
    return opening;
  };
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
