import type { SheetPlan } from "./sheet-plan";
import type { WorkbookData } from "../workbook/workbook-data";

/**
 * The plan with tables renamed (`…_2`) where another sheet has a table or the workbook a defined name of that name, as
 * after somebody renamed a sheet that an earlier run wrote.
 */
export function withFreeTableNames(plan: SheetPlan, workbook: WorkbookData): SheetPlan {
  const taken = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  for (const sheet of workbook.sheets)
    if (sheet.name.toLowerCase() !== plan.name.toLowerCase())
      for (const { name } of sheet.tables) taken.add(name.toLowerCase());
  const tables = plan.tables.map((table) => ({ ...table, name: freeName(table.name, taken) }));
  return { ...plan, tables };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`;
  return free;
}
