import type { SheetPlan } from "../../../src/core/plan/sheet-plan";

/** Plans that are written onto the sheets of their names, as a second run does. */
export const onto = (plans: readonly SheetPlan[]): readonly SheetPlan[] =>
  plans.map((plan) => ({ ...plan, onto: { keep: [] } }));
