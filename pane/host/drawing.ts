import type { ChartStacking } from "../../src/core/chart/chart-spec";

/** Figures to draw as bars: a name for each bar or group, values of each series in the same order. */
export interface Drawing {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** How the series of a name stand to each other. */
  readonly stacking: ChartStacking;
}
