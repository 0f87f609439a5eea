import { median } from "./median";
import { valuesByYear, type ReadWert, type Series } from "./series";

/** A series needs this many values before one of them can stand out. */
const LEAST_HISTORY = 6;
/** How many times the usual deviation of the changes a change must deviate. */
const OUTLIER_FACTOR = 6;
/** And how much of the usual level of the series, so that a steady series may move a little. */
const OUTLIER_SHARE = 0.2;

/** A value that differs from the history of its own series. */
interface Outlier {
  readonly wert: ReadWert;
  /** The last value before it, and its year. */
  readonly before: number;
  readonly yearBefore: number;
}

/**
 * Values whose change deviates from the median of all changes of the series by more than six times the median absolute
 * deviation of the changes (MAD), and by more than a fifth of the median of the values. Changes are per year. The step
 * back from an outlier is none. Source of the bound: Leys et al., Detecting outliers, JESP 49 (2013), with a wider factor.
 */
export function outliersOf(series: Pick<Series, "werte">): readonly Outlier[] {
  const values = valuesByYear(series);
  if (values.length < LEAST_HISTORY) return [];
  const steps = values.slice(1).map((wert, i) => {
    const { year: yearBefore, value: before } = values[i] ?? wert;
    return { wert, before, yearBefore, change: (wert.value - before) / (wert.year - yearBefore) };
  });
  const usual = median(steps.map(({ change }) => change));
  const deviation = median(steps.map(({ change }) => Math.abs(change - usual)));
  const bound = Math.max(
    OUTLIER_FACTOR * deviation,
    OUTLIER_SHARE * Math.abs(median(values.map(({ value }) => value))),
  );
  const found: Outlier[] = [];
  let stepBack = 0;
  for (const { change, ...step } of steps) {
    const distance = change - usual;
    const stands = Math.abs(distance) > bound;
    if (stands && !(stepBack * distance < 0)) {
      found.push(step);
      stepBack = distance;
    } else stepBack = 0;
  }
  return found;
}
