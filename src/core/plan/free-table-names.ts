import type { WorkbookData } from "../workbook/workbook-data";
import type { SheetPlan } from "./sheet-plan";

/**
 * The plan with tables renamed (`…_2`) where another sheet, one of the plans before, or a defined name has that name. A
 * table by which a sheet is found keeps its name.
 */
export function withFreeTableNames(
  plan: SheetPlan,
  workbook: WorkbookData,
  before: readonly SheetPlan[] = [],
): SheetPlan {
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const isReplaced = (name: string): boolean =>
    [plan, ...before].some((one) => one.onto !== undefined && one.name.toLowerCase() === name.toLowerCase());
  for (const sheet of workbook.sheets)
    if (!isReplaced(sheet.name)) for (const { name } of sheet.tables) taken.add(name.toLowerCase());
  for (const { tables } of before) for (const { name } of tables) taken.add(name.toLowerCase());
  const tables = plan.tables.map((table) =>
    table.name === plan.table ? table : { ...table, name: freeName(table.name, taken) },
  );
  return { ...plan, tables };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`;
  return free;
}
