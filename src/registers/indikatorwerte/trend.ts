import { median } from "./median";

/** A value of a year, as far as trends are concerned. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** Where values go; said of the figures alone, never of a cause. */
type Direction = "rising" | "falling" | "steady";

/** How the values of some years move. */
export interface Trend {
  /** Change per year. */
  readonly slope: number;
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
  /** How many values it is made of. */
  readonly count: number;
}

/** Fewer values have no trend. */
const LEAST_TREND_VALUES = 3;
/** Below this share of the middle value over the whole time a trend is steady. */
const STEADY_SHARE = 0.05;

/**
 * The trend of values, ascending by year: the median of the slopes between every two of them, so that a single outlier
 * does not turn it. Source: Sen, Estimates of the regression coefficient based on Kendall's tau, JASA 63 (1968).
 */
export function trendOf(values: readonly YearValue[]): Trend | null {
  const [first] = values;
  const last = values[values.length - 1];
  if (first === undefined || last === undefined || values.length < LEAST_TREND_VALUES) return null;
  const slopes: number[] = [];
  values.forEach((later, i) => {
    for (const earlier of values.slice(0, i)) slopes.push((later.value - earlier.value) / (later.year - earlier.year));
  });
  const slope = median(slopes);
  const moved = Math.abs(slope) * (last.year - first.year);
  const isSteady = moved === 0 || moved < STEADY_SHARE * Math.abs(median(values.map(({ value }) => value)));
  const direction = isSteady ? "steady" : slope > 0 ? "rising" : "falling";
  return { slope, direction, from: first.year, to: last.year, count: values.length };
}

/** Whether a direction is the wanted one, by the column `Richtung`; null where it says nothing or nothing moves. */
export function isWanted(direction: Direction, richtung: string | null): boolean | null {
  if (direction === "steady") return null;
  if (richtung === "steigend gut") return direction === "rising";
  return richtung === "fallend gut" ? direction === "falling" : null;
}
