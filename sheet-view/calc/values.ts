import type { CellRange, CellValue } from "../../src/core/workbook/workbook-data";
import type { SheetState } from "../state/sheet-state";

/** An error value such as `#N/A`. */
export class ErrorValue {
  constructor(readonly code: string) {}
}

/** One value in a formula; null is an empty cell. */
export type Scalar = number | string | boolean | null | ErrorValue;

/** Rows of values. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}
}

/** Cells that a formula refers to. */
export class CellsReference {
  constructor(
    readonly sheet: SheetState,
    readonly range: CellRange,
  ) {}
}

/** What a part of a formula gives; undefined is an argument that was left out. */
export type Value = Scalar | Matrix | CellsReference | undefined;

/** Common errors. */
export const ERRORS = {
  value: new ErrorValue("#VALUE!"),
  na: new ErrorValue("#N/A"),
  div: new ErrorValue("#DIV/0!"),
  num: new ErrorValue("#NUM!"),
  ref: new ErrorValue("#REF!"),
  name: new ErrorValue("#NAME?"),
  busy: new ErrorValue("#BUSY!"),
} as const;

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** A cell's value as formulas see it: error texts are errors. */
export const scalarOf = (value: CellValue): Scalar =>
  typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? new ErrorValue(value) : value;

/** A formula's result as a cell holds it; an empty result shows 0, as in Excel. */
export const cellOf = (value: Scalar): CellValue =>
  value instanceof ErrorValue ? value.code : value === null ? 0 : value === "" ? "" : value;

/** A number, or the error that stands in its way. */
export function numberOf(value: Scalar): number | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const text = value.trim();
  const number = Number(text);
  return text === "" || !Number.isFinite(number) ? ERRORS.value : number;
}

/** A text, or the error that stands in its way. */
export function textOf(value: Scalar): string | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

/** A truth value, or the error that stands in its way. */
export function truthOf(value: Scalar): boolean | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  const upper = value.toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : ERRORS.value;
}

const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Order of two values as Excel has it: numbers before texts before truth values, texts without regard to case. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const x = typeof left === "string" ? left.toLowerCase() : Number(left);
  const y = typeof right === "string" ? right.toLowerCase() : Number(right);
  return x < y ? -1 : x > y ? 1 : 0;
}

const emptyLike = (other: Scalar): Scalar => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
