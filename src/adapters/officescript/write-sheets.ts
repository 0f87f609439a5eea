import { isKnownSource } from "../../core/plan/dropdowns";
import type { SheetPlan } from "../../core/plan/sheet-plan";
import type { CellValue } from "../../core/workbook/workbook-data";
import { clearSheet } from "./clear-sheet";
import { mendDays, writeCells } from "./write-cells";
import { writeChart } from "./write-chart";
import { writeDropdown } from "./write-dropdown";
import { writePage } from "./write-page";

/** Why plans were not carried out. */
export interface Refusal {
  readonly code: "protected" | "name-taken";
  /** The sheet that is protected, or the name of a sheet or table that is taken. */
  readonly name: string;
}

/** What the workbook has already. */
interface Known {
  /** Names of tables in lower case, of planned sheets left out. */
  readonly tables: ReadonlySet<string>;
  /** Defined names in lower case. */
  readonly names: Set<string>;
}

/**
 * Carries out plans: with `onto` the sheet of the same name is emptied and written anew in its place and keeps its tab,
 * any other is added behind the last; no other sheet is touched. Null when that is done; where a sheet is protected or the
 * name of a sheet or table is taken nothing is changed, and the answer says why.
 */
export function writeSheets(workbook: ExcelScript.Workbook, plans: readonly SheetPlan[]): Refusal | null {
  const known = readKnown(workbook, plans);
  const refusal = unusableSheet(workbook, plans) ?? takenName(known, plans);
  if (refusal !== null) return refusal;
  for (const plan of plans) writeSheet(workbook, plan, known.names);
  return null;
}

function readKnown(workbook: ExcelScript.Workbook, plans: readonly SheetPlan[]): Known {
  const replaced = plans.filter((plan) => plan.onto !== undefined);
  const planned = new Set(replaced.map((plan) => plan.name.toLowerCase()));
  const tables = new Set<string>();
  for (const table of workbook.getTables())
    if (!planned.has(table.getWorksheet().getName().toLowerCase())) tables.add(table.getName().toLowerCase());
  const names = new Set<string>();
  for (const item of workbook.getNames()) names.add(item.getName().toLowerCase());
  return { tables, names };
}

function unusableSheet(workbook: ExcelScript.Workbook, plans: readonly SheetPlan[]): Refusal | null {
  for (const { name, onto } of plans) {
    const sheet = workbook.getWorksheet(name);
    if (sheet !== undefined && onto === undefined) return { code: "name-taken", name };
    if (sheet !== undefined && sheet.getProtection().getProtected()) return { code: "protected", name };
  }
  return null;
}

/** Tables of the planned sheets themselves make room; all others keep their names. */
function takenName({ tables }: Known, plans: readonly SheetPlan[]): Refusal | null {
  const taken = new Set(tables);
  for (const plan of plans)
    for (const { name } of plan.tables) {
      if (taken.has(name.toLowerCase())) return { code: "name-taken", name };
      taken.add(name.toLowerCase());
    }
  return null;
}

function writeSheet(workbook: ExcelScript.Workbook, plan: SheetPlan, names: Set<string>): void {
  const before = workbook.getWorksheet(plan.name);
  if (before !== undefined) clearSheet(before, plan);
  const sheet = before ?? workbook.addWorksheet(plan.name);
  sheet.setShowGridlines(plan.gridLines);
  if (plan.freezeRows !== undefined && plan.freezeRows > 0) sheet.getFreezePanes().freezeRows(plan.freezeRows);
  for (const { name, formula } of plan.hiddenNames ?? []) sheet.addNamedItem(name, `=${formula}`).setVisible(false);
  writeCells(sheet, plan);
  mendDays(sheet, plan);
  writeNames(workbook, plan, names);
  for (const list of plan.lists ?? []) if (isKnownSource(list.source, names)) writeDropdown(sheet, list);
  writePage(sheet, plan.print);
  const values = new Map<string, CellValue>();
  for (const { row, column, value } of plan.cells) values.set(JSON.stringify([row, column]), value);
  for (const chart of plan.charts)
    writeChart(sheet, chart, (row, column) => values.get(JSON.stringify([row, column])) ?? null);
}

function writeNames(workbook: ExcelScript.Workbook, plan: SheetPlan, known: Set<string>): void {
  for (const { name, formula } of plan.names ?? []) {
    const item = known.has(name.toLowerCase()) ? workbook.getNamedItem(name) : undefined;
    if (item === undefined) workbook.addNamedItem(name, `=${formula}`);
    else item.setFormula(`=${formula}`);
    known.add(name.toLowerCase());
  }
}
