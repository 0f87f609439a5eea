import type { CellValue, RowData, SheetData } from "../workbook/workbook-data";
import type { SheetPlan } from "./sheet-plan";

/** A cell, zero-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const SUMS = 16777216;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS_OF_A_SUM = 4;
/** A record of more rows is not kept: a sheet so long is not read line by line by anybody. */
const MOST_ROWS = 20000;

/**
 * What a sheet was written with, short enough for hidden names: a sum for each column and one for each row, which differ
 * where somebody typed. Of a formula only that it is one, as its result follows the lists. Empty for too long a sheet.
 */
export function writtenRecord({ cells }: Pick<SheetPlan, "cells">): string {
  const [rows, columns]: [number[], number[]] = [[], []];
  for (const { row, column, value, formula } of cells) add(rows, columns, row, column, value, formula !== undefined);
  if (rows.length > MOST_ROWS) return "";
  return `${columns.length}.${encoded(columns)}.${encoded(rows)}`;
}

/** What differs from what a sheet was written with. */
interface ChangedCells {
  readonly cells: readonly CellPlace[];
  /** So many rows and columns were written. */
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells of a sheet that hold something else than what it was written with; rows that only changed places do not. Null
 * without a readable record. Of several changes in one row more cells may be named than were changed, never fewer.
 */
export function changedCells({ rows: lines }: Pick<SheetData, "rows">, record: string): ChangedCells | null {
  const [count, columnSums, rowSums] = record.split(".");
  if (columnSums === undefined || rowSums === undefined) return null;
  const [before, known] = [decoded(columnSums), decoded(rowSums)];
  if (before.length !== Number(count)) return null;
  const [rows, columns]: [number[], number[]] = [[], []];
  for (const line of lines)
    eachCell(line, (column, value, isFormula) => {
      if (column < before.length) add(rows, columns, line.index, column, value, isFormula);
    });
  const gaps = before.map((sum, column) => difference(columns[column] ?? 0, sum));
  const same = new Set(known);
  const changed: CellPlace[] = [];
  for (const line of lines) {
    const { index } = line;
    const gap = difference(rows[index] ?? 0, known[index] ?? 0);
    const isSame = same.has(rows[index] ?? 0) || (rows[index] ?? 0) === 0;
    const one = gaps.indexOf(gap);
    eachCell(line, (column) => {
      const isOutside = column >= before.length;
      if (isOutside || (!isSame && gaps[column] !== 0 && one < 0)) changed.push({ row: index, column });
    });
    if (!isSame && one >= 0) changed.push({ row: index, column: one });
  }
  return { cells: changed, rows: known.length, columns: before.length };
}

function eachCell(
  { cells, formulas }: RowData,
  visit: (column: number, value: CellValue, isFormula: boolean) => void,
): void {
  const count = Math.max(cells.length, ...(formulas ?? []).map((column) => column + 1));
  for (let column = 0; column < count; column++) {
    const value = cells[column] ?? null;
    const isFormula = formulas !== undefined && formulas.includes(column);
    if (isFormula || (value !== null && value !== "")) visit(column, value, isFormula);
  }
}

function add(
  rows: number[],
  columns: number[],
  row: number,
  column: number,
  value: CellValue,
  isFormula: boolean,
): void {
  while (rows.length <= row) rows.push(0);
  while (columns.length <= column) columns.push(0);
  if (!isFormula && (value === null || value === "")) return;
  const sum = sumOf(column, isFormula ? "=" : keyOf(value));
  rows[row] = ((rows[row] ?? 0) + sum) % SUMS;
  columns[column] = ((columns[column] ?? 0) + sum) % SUMS;
}

/** Line ends and the last digits of a number are not the same in every program. */
const keyOf = (value: CellValue): string =>
  typeof value === "number"
    ? `n${value.toPrecision(12)}`
    : typeof value === "string"
      ? `t${value.replace(/\r\n?/g, "\n")}`
      : String(value);

/** FNV-1a, folded to 24 bits; never 0. */
function sumOf(column: number, key: string): number {
  let hash = 0x811c9dc5 ^ column;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 24)) & (SUMS - 1) || 1;
}

const difference = (one: number, other: number): number => (one - other + SUMS) % SUMS;

const encoded = (sums: readonly number[]): string =>
  sums
    .map((sum) => {
      let text = "";
      for (let i = 0, rest = sum; i < DIGITS_OF_A_SUM; i++, rest = Math.floor(rest / DIGITS.length))
        text = `${DIGITS.charAt(rest % DIGITS.length)}${text}`;
      return text;
    })
    .join("");

function decoded(text: string): readonly number[] {
  const sums: number[] = [];
  for (let at = 0; at < text.length; at += DIGITS_OF_A_SUM) {
    let sum = 0;
    for (let i = at; i < at + DIGITS_OF_A_SUM; i++) sum = sum * DIGITS.length + DIGITS.indexOf(text.charAt(i));
    sums.push(sum);
  }
  return sums;
}
