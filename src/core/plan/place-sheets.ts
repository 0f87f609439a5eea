import type { Register } from "../lists/register";
import { holdsNothing } from "../workbook/cell-value";
import { hiddenNames, isSameMark } from "../workbook/sheet-mark";
import type { CellValue, SheetData, WorkbookData } from "../workbook/workbook-data";
import { withFreeTableNames } from "./free-table-names";
import { othersOn } from "./others-on-sheet";
import { markByForm } from "./own-forms";
import type { SheetPlan } from "./sheet-plan";
import { writtenRecord, type CellPlace } from "./written-cells";

/** A cell with what stands in it. */
interface FilledCell extends CellPlace {
  readonly value: CellValue;
}

/** What a person has to know about where a sheet was written, and why. */
export interface PlaceRemark {
  readonly reason:
    // why the sheet has another name than usual, or what became of a sheet that was there
    | "name-taken" // a sheet that is not ours has the usual name
    | "copies" // several sheets carry the mark, none with the usual name: a new one
    | "in-the-way" // on our sheet stands something of somebody else where the new one needs the room
    | "typed-over" // cells of ours held something else than we wrote: they are written anew
    | "unknown-changes" // our sheet does not tell what it was written with
    | "hidden"; // our sheet is hidden and stays so
  /** The usual name. */
  readonly wanted: string;
  /** The sheet that is written. */
  readonly sheet: string;
  /** Those typed over, those in the way, as they were. */
  readonly cells: readonly FilledCell[];
}

/** Why nothing may be written: our sheet is protected, or a kept table has no room to grow. */
export interface PlaceObstacle {
  readonly reason: "protected" | "no-room";
  readonly sheet: string;
  readonly cells: readonly FilledCell[];
}

/** Plans that know where they go, and what is to be said about it. */
interface PlacedSheets {
  readonly plans: readonly SheetPlan[];
  readonly remarks: readonly PlaceRemark[];
  readonly obstacle: PlaceObstacle | null;
}

/** What placing asks besides the workbook. */
interface PlaceOptions {
  readonly registers?: readonly Register[];
  /** Whether a sheet holds what is no cell and would be lost, such as pictures or notes. */
  readonly holdsMore?: (sheet: string) => boolean;
}

/** Excel's limit for the names of sheets. */
const LONGEST_NAME = 31;

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Where planned sheets go. Ours are found by their mark, wherever they stand and whatever they are called, or by title
 * and headers where the mark is gone; those with a kept table by the table. What is not ours is never touched: where it
 * has the name, the new sheet gets the next free one. Links between the plans follow.
 */
export function placeSheets(
  plans: readonly SheetPlan[],
  workbook: WorkbookData,
  options: PlaceOptions = {},
): PlacedSheets {
  const remarks: PlaceRemark[] = [];
  const placed: SheetPlan[] = [];
  let obstacle: PlaceObstacle | null = null;
  for (const plan of plans) {
    const used = placed.map(({ name }) => name.toLowerCase());
    const { sheet, keep, why } = targetOf(plan, workbook, options, used);
    if (sheet !== null && sheet.protected && obstacle === null)
      obstacle = { reason: "protected", sheet: sheet.name, cells: [] };
    for (const { reason, cells } of why)
      if (plan.table !== undefined && reason === "in-the-way" && obstacle === null)
        obstacle = { reason: "no-room", sheet: plan.name, cells };
    const name = sheet === null ? freeName(plan.name, takenNames(workbook, used)) : sheet.name;
    const moved = { ...plan, name, ...(sheet === null ? {} : { onto: { keep } }) };
    placed.push(withFreeTableNames(signed(moved), workbook, placed));
    const hidden: readonly Why[] = sheet === null || sheet.visible ? [] : [{ reason: "hidden", cells: [] }];
    for (const one of [...why, ...hidden]) remarks.push({ ...one, wanted: plan.name, sheet: name });
  }
  const names = new Map(plans.map(({ name }, i): [string, string] => [name, placed[i]?.name ?? name]));
  return { plans: placed.map((plan) => withLinks(plan, names)), remarks, obstacle };
}

type Why = Pick<PlaceRemark, "reason" | "cells">;

interface Target {
  /** The sheet to update; null for a new one. */
  readonly sheet: SheetData | null;
  /** Cells of others on it, which stay. */
  readonly keep: readonly CellPlace[];
  readonly why: readonly Why[];
}

const newSheet = (...reasons: readonly PlaceRemark["reason"][]): Target => ({
  sheet: null,
  keep: [],
  why: reasons.map((reason) => ({ reason, cells: [] })),
});

function targetOf(plan: SheetPlan, workbook: WorkbookData, options: PlaceOptions, used: readonly string[]): Target {
  const ours = ownSheets(plan, workbook, options).filter(({ name }) => !used.includes(name.toLowerCase()));
  const [only, ...others] = ours;
  const usual = ours.find(({ name }) => isSameName(name, plan.name));
  const found = usual ?? (others.length === 0 || plan.table !== undefined ? only : undefined);
  if (found !== undefined) return updated(plan, found, options);
  if (only !== undefined) return newSheet("copies");
  const other = workbook.sheets.find(({ name }) => isSameName(name, plan.name));
  if (other !== undefined && isEmpty(other, plan) && options.holdsMore?.(other.name) !== true)
    return { sheet: other, keep: [], why: [] };
  const isTaken = takenNames(workbook, used).includes(plan.name.toLowerCase());
  return isTaken ? newSheet("name-taken") : newSheet();
}

/** The sheets that an earlier run wrote by the same plan. */
function ownSheets({ own, table }: SheetPlan, { sheets }: WorkbookData, { registers }: PlaceOptions) {
  if (table !== undefined) return sheets.filter(({ tables }) => tables.some(({ name }) => isSameName(name, table)));
  if (own === undefined) return [];
  const marked = sheets.filter(({ mark }) => mark !== undefined && isSameMark(mark, own));
  if (marked.length > 0) return marked;
  return sheets.filter((sheet) => {
    const mark = sheet.mark === undefined ? markByForm(sheet, registers) : null;
    return mark !== null && isSameMark(mark, own);
  });
}

/** Our sheet, where what somebody else put there can stay; else a new one. */
function updated(plan: SheetPlan, sheet: SheetData, { holdsMore }: PlaceOptions): Target {
  const { keep, inTheWay, typedOver, isKnown } = othersOn(plan, sheet);
  const values = new Map(sheet.rows.map(({ index, cells }) => [index, cells]));
  const filled = (cells: readonly CellPlace[]): readonly FilledCell[] =>
    cells.map((cell) => ({ ...cell, value: values.get(cell.row)?.[cell.column] ?? null }));
  if (inTheWay.length > 0 || holdsMore?.(sheet.name) === true)
    return { sheet: null, keep: [], why: [{ reason: "in-the-way", cells: filled(inTheWay) }] };
  const why: Why[] = [];
  if (typedOver.length > 0) why.push({ reason: "typed-over", cells: filled(typedOver) });
  if (!isKnown) why.push({ reason: "unknown-changes", cells: [] });
  return { sheet, keep, why };
}

/** An unmarked sheet without content or, for a list, with nothing but its headers: nobody has filled it in yet. */
function isEmpty({ rows, tables, mark }: SheetData, plan: SheetPlan): boolean {
  if (mark !== undefined) return false;
  const filled = rows.filter(
    ({ cells, formulas = [] }) => formulas.length > 0 || cells.some((cell) => !holdsNothing(cell)),
  );
  if (filled.length === 0 && tables.length === 0) return true;
  const [own] = plan.tables;
  if (plan.own !== undefined || plan.table !== undefined || own === undefined) return false;
  const isHeader = (cell: CellValue | undefined): boolean =>
    cell === undefined || cell === null || own.columns.includes(String(cell));
  return (
    tables.length <= 1 && filled.length === 1 && filled.every(({ cells }) => cells.every((cell) => isHeader(cell)))
  );
}

/** With the hidden names that say what it is and what it was written with. */
const signed = (plan: SheetPlan): SheetPlan =>
  plan.own === undefined ? plan : { ...plan, hiddenNames: hiddenNames(plan.own, writtenRecord(plan)) };

const takenNames = ({ sheets, otherSheets = [] }: WorkbookData, used: readonly string[]): readonly string[] => [
  ...[...sheets.map(({ name }) => name), ...otherSheets].map((name) => name.toLowerCase()),
  ...used,
];

/** The name itself, or with the first free number behind it: `Jahresvergleich 2014 (2)`. */
function freeName(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  for (let n = 2; taken.includes(name.toLowerCase()); n++) {
    const ending = ` (${n})`;
    name = `${wanted.slice(0, LONGEST_NAME - ending.length).trim()}${ending}`;
  }
  return name;
}

/** The plan with its links leading to where the planned sheets have gone. */
function withLinks(plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const isMoved = ({ link }: SheetPlan["cells"][number]): boolean =>
    link !== undefined && (names.get(link.sheet) ?? link.sheet) !== link.sheet;
  if (!plan.cells.some((cell) => isMoved(cell))) return plan;
  const cells = plan.cells.map((cell) =>
    cell.link === undefined
      ? cell
      : { ...cell, link: { ...cell.link, sheet: names.get(cell.link.sheet) ?? cell.link.sheet } },
  );
  return { ...plan, cells };
}
