import { plannedValues, type ValueAt } from "./chart-ranges";
import { seriesPointColors } from "./chart-looks";
import type { ChartSpec } from "./chart-spec";
import { displayText } from "../text/text";

/** A series of a chart with its figures. */
interface SeriesFigures {
  readonly name: string;
  /** One for each category; null is no figure, which is not 0. */
  readonly values: readonly (number | null)[];
  /** RRGGBB by category; null draws nothing. */
  readonly colors: readonly (string | null)[];
}

/** What a chart shows, read from the cells that it stands on. */
export interface ChartFigures {
  readonly categories: readonly string[];
  /** In the order of the chart's series. */
  readonly series: readonly SeriesFigures[];
}

/** The figures of a chart from the planned cells of its sheet. */
export function chartFigures(spec: ChartSpec, valueAt: ValueAt): ChartFigures {
  const categories = plannedValues(spec.categories, valueAt).map((value) => displayText(value));
  const series = spec.series.map((one): SeriesFigures => {
    const points = seriesPointColors(spec, one);
    const colorOf = (at: number): string | null => {
      const own = points[at];
      return own === undefined ? one.color : own;
    };
    return {
      name: plannedValues(one.name, valueAt)
        .map((value) => displayText(value))
        .join(" "),
      values: plannedValues(one.values, valueAt).map((value) => (typeof value === "number" ? value : null)),
      colors: categories.map((_, at) => colorOf(at)),
    };
  });
  return { categories, series };
}
