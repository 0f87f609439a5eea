import type { CellRange } from "../../src/core/workbook/workbook-data";
import type { FormulaPlace } from "../calc/references";
import { ErrorValue, truthOf, type Scalar } from "../calc/values";
import { shiftFormula } from "../calc/shift-formula";
import { holds } from "../state/address";
import { changedFormat, type BorderLook, type CellFormat } from "../state/cell-format";
import type { ConditionalFormatState, ConditionalLook, SheetState } from "../state/sheet-state";

/** Computes a formula in the place of a cell. */
export type ValueOf = (formula: string, place: FormulaPlace) => readonly (readonly Scalar[])[];

const OPERATORS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  EqualTo: (cell, first) => `=${cell}=(${first})`,
  NotEqualTo: (cell, first) => `=${cell}<>(${first})`,
  GreaterThan: (cell, first) => `=${cell}>(${first})`,
  GreaterThanOrEqual: (cell, first) => `=${cell}>=(${first})`,
  LessThan: (cell, first) => `=${cell}<(${first})`,
  LessThanOrEqual: (cell, first) => `=${cell}<=(${first})`,
  Between: (cell, first, second) => `=AND(${cell}>=(${first}),${cell}<=(${second}))`,
  NotBetween: (cell, first, second) => `=OR(${cell}<(${first}),${cell}>(${second}))`,
};

/** The looks of a cell with those of the conditional formats over it whose condition is true; the first one wins. */
export function conditionalFormat(
  sheet: SheetState,
  row: number,
  column: number,
  format: CellFormat,
  valueOf: ValueOf,
): CellFormat {
  const rules = sheet.conditionalFormats.filter((rule) => rule.ranges.some((range) => holds(range, row, column)));
  const looks: ConditionalLook[] = [];
  for (const rule of rules) {
    if (!isTrue(rule, sheet, row, column, valueOf)) continue;
    looks.push(rule.look);
    if (rule.stopIfTrue) break;
  }
  return looks.reverse().reduce((below, look) => changedFormat(below, changeOf(look)), format);
}

function isTrue(
  rule: ConditionalFormatState,
  sheet: SheetState,
  row: number,
  column: number,
  valueOf: ValueOf,
): boolean {
  const [anchor] = rule.ranges;
  if (anchor === undefined) return false;
  const here = (formula: string): string => shifted(formula, anchor, row, column);
  const address = shifted("=A1", { ...anchor, firstRow: 0, firstColumn: 0 }, row, column).slice(1);
  const formula =
    rule.type === "Custom"
      ? here(rule.formula)
      : OPERATORS[rule.operator]?.(address, bare(here(rule.formula)), bare(here(rule.formula2)));
  if (formula === undefined) return false;
  const truth = truthOf(valueOf(formula, { sheet, row, column })[0]?.[0] ?? null);
  return !(truth instanceof ErrorValue) && truth;
}

const bare = (formula: string): string => formula.replace(/^=/, "");

const shifted = (formula: string, { firstRow, firstColumn }: CellRange, row: number, column: number): string =>
  shiftFormula(formula, row - firstRow, column - firstColumn);

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;

function changeOf(look: ConditionalLook): Partial<CellFormat> {
  const { borders = {}, ...rest } = look;
  const lines: Partial<Record<"top" | "bottom" | "left" | "right", BorderLook>> = {};
  for (const [side, { style, color }] of Object.entries(borders)) {
    const name = SIDES[side as keyof typeof SIDES];
    if (style !== "None") lines[name] = { style, color, weight: "Medium" };
  }
  return { ...rest, ...lines };
}
