import type { SheetPlan } from "./sheet-plan";
import type { WorkbookData } from "./workbook-data";

/** The plan without dropdowns whose values come from a name that the workbook does not have. */
export function withKnownDropdowns(plan: SheetPlan, { names }: Pick<WorkbookData, "names">): SheetPlan {
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  const lists = (plan.lists ?? []).filter(({ source }) => source.startsWith('"') || known.has(source.toLowerCase()));
  return { ...plan, lists };
}
