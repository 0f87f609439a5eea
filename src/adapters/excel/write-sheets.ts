import { isKnownSource } from "../../core/plan/dropdowns";
import { inDaysOf } from "../../core/plan/planned-cells";
import type { SheetPlan } from "../../core/plan/sheet-plan";
import type { CellValue } from "../../core/workbook/workbook-data";
import { clearSheet, type OldSheet } from "./clear-sheet";
import { askDateSystem } from "./date-system";
import { HostRefused, refusing } from "./refused";
import { writeCells } from "./write-cells";
import { writeCondition } from "./write-conditions";
import { writeChart } from "./write-chart";
import { writeList } from "./write-lists";
import { writePage } from "./write-page";

/** How far writing is: sheets done, of all. */
type WritingProgress = (done: number, total: number) => void;

/** What the workbook has already. */
interface Known {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly { readonly table: Excel.Table; readonly sheet: Excel.Worksheet }[];
  readonly names: Excel.NamedItemCollection;
  readonly date1904: boolean;
  /** By the name of the sheet in lower case. */
  readonly old: ReadonlyMap<string, OldSheet>;
}

/**
 * Carries out plans: with `onto` the sheet of the same name is emptied and written anew in its place and keeps its tab,
 * any other is added behind the last; no other sheet is touched. Two syncs to look, two for each plan. Throws HostRefused,
 * before anything is changed, where a sheet is protected or the name of a sheet or table is taken.
 */
export const writeSheets = (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  onProgress: WritingProgress = () => undefined,
): Promise<void> =>
  refusing(async () => {
    if (plans.length === 0) return;
    const known = await readKnown(context, plans);
    refuseProtected(known, plans);
    refuseTakenNames(known, plans);
    const names = new Set(known.names.items.map(({ name }) => name.toLowerCase()));
    for (const [i, plan] of plans.entries()) {
      onProgress(i, plans.length);
      await writeSheet(context, inDaysOf(plan, known.date1904), known, names);
    }
    onProgress(plans.length, plans.length);
  });

async function readKnown(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<Known> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name");
  const dates = askDateSystem(workbook);
  await context.sync();
  const owned = tables.items.map((table) => ({ table, sheet: table.worksheet.load("name") }));
  const planned = new Set(plans.filter(({ onto }) => onto !== undefined).map(({ name }) => name.toLowerCase()));
  const replaced = sheets.items
    .filter(({ name }) => planned.has(name.toLowerCase()))
    .map((sheet) => ({ sheet, charts: sheet.charts.load("items/name"), names: sheet.names.load("items/name") }));
  await context.sync();
  const old = new Map<string, OldSheet>();
  for (const { sheet, charts, names: local } of replaced) {
    const own = owned.filter((each) => each.sheet.name === sheet.name).map(({ table }) => table);
    old.set(sheet.name.toLowerCase(), { sheet, charts, names: local, tables: own });
  }
  return { sheets: sheets.items, tables: owned, names, old, date1904: dates() };
}

function refuseProtected({ old }: Known, plans: readonly SheetPlan[]): void {
  for (const { name } of plans)
    if (old.get(name.toLowerCase())?.sheet.protection.protected === true)
      throw new HostRefused("protected", { sheet: name });
}

/** Planned sheets that replace one, and their tables, make room; all others keep their names. */
function refuseTakenNames({ sheets, tables, old }: Known, plans: readonly SheetPlan[]): void {
  for (const { name } of plans)
    if (!old.has(name.toLowerCase()) && sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new HostRefused("name-taken", { name });
  const taken = new Set<string>();
  for (const { table, sheet } of tables) if (!old.has(sheet.name.toLowerCase())) taken.add(table.name.toLowerCase());
  for (const { name } of plans.flatMap((plan) => plan.tables)) {
    if (taken.has(name.toLowerCase())) throw new HostRefused("name-taken", { name });
    taken.add(name.toLowerCase());
  }
}

async function writeSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { names, old }: Known,
  known: Set<string>,
): Promise<void> {
  const before = old.get(plan.name.toLowerCase());
  if (before !== undefined) clearSheet(before, plan);
  const sheet = before?.sheet ?? context.workbook.worksheets.add(plan.name);
  sheet.showGridlines = plan.gridLines;
  if ((plan.freezeRows ?? 0) > 0) sheet.freezePanes.freezeRows(plan.freezeRows);
  for (const { name, formula } of plan.hiddenNames ?? []) sheet.names.add(name, `=${formula}`).visible = false;
  await writeCells(context, sheet, plan);
  await context.sync();

  for (const { name, formula } of plan.names ?? []) {
    if (known.has(name.toLowerCase())) names.getItem(name).formula = `=${formula}`;
    else names.add(name, `=${formula}`);
    known.add(name.toLowerCase());
  }
  for (const list of plan.lists ?? []) if (isKnownSource(list.source, known)) writeList(sheet, list);
  for (const condition of plan.conditions ?? []) writeCondition(sheet, condition);
  writePage(sheet, plan.print);
  const values = new Map<string, CellValue>();
  for (const { row, column, value } of plan.cells) values.set(`${row} ${column}`, value);
  for (const chart of plan.charts) writeChart(sheet, chart, (row, column) => values.get(`${row} ${column}`) ?? null);
  await context.sync();
}
