import type { ChartFigures } from "../../../core/chart/chart-figures";
import type { ChartSpec } from "../../../core/chart/chart-spec";

/** A chart with its figures, and how its numbers are written. */
export interface DrawnChart<S extends ChartSpec = ChartSpec> {
  readonly spec: S;
  readonly figures: ChartFigures;
  /** Between the whole number and its decimals. */
  readonly decimalSign: string;
}
