import { estimatedHeights } from "./row-heights";
import type { SheetPlan } from "./sheet-plan";

const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** The width of a column in points, of the default font's digits of seven pixels; Excel pads it by five pixels. */
export const columnPoints = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;

/** Heights by row in points: those planned, and estimates for merged cells, to which Excel fits no row. */
export function plannedHeights(plan: SheetPlan): Map<number, number> {
  const heights = new Map(plan.rowHeights ?? []);
  const estimates = estimatedHeights(plan);
  for (const { firstRow, lastRow } of plan.merges ?? []) {
    const estimate = estimates.get(firstRow);
    if (firstRow === lastRow && estimate !== undefined && !heights.has(firstRow)) heights.set(firstRow, estimate);
  }
  return heights;
}
