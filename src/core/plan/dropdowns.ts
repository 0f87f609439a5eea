import type { WorkbookData } from "../workbook/workbook-data";
import type { PlannedList, SheetPlan } from "./sheet-plan";

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LITERAL = /^"(.*)"$/s;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** A dropdown as Excel takes it. */
interface Dropdown {
  /** Values separated by commas, or a formula with its equals sign. */
  readonly source: string;
  readonly title: string;
  readonly message: string;
}

/** Whether Excel can take the source: a literal list, or a formula whose name, if it is one, is defined. */
export const isKnownSource = (source: string, names: ReadonlySet<string>): boolean =>
  LITERAL.test(source) || !NAME.test(source) || names.has(source.toLowerCase());

/** A planned dropdown as Excel takes it, texts cut to what a message box holds. */
export const dropdownOf = ({ source, prompt }: PlannedList): Dropdown => ({
  source: LITERAL.exec(source)?.[1] ?? `=${source}`,
  title: prompt.title.slice(0, LONGEST_TITLE),
  message: prompt.text.slice(0, LONGEST_PROMPT),
});

/** The plan without dropdowns whose values come from a name that the workbook does not have. */
export function withKnownDropdowns(plan: SheetPlan, { names }: Pick<WorkbookData, "names">): SheetPlan {
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  const lists = (plan.lists ?? []).filter(({ source }) => source.startsWith('"') || known.has(source.toLowerCase()));
  return { ...plan, lists };
}
