import type { Book } from "../state/book";
import { seriesName, sourceValues } from "../state/chart-sources";
import { areParts, type ChartState } from "../state/chart-state";

/** A series ready to be drawn. */
interface ShownSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly color: string;
  /** Colours of single points; null draws nothing. */
  readonly points: readonly (string | null)[];
  readonly labels: boolean;
  readonly visible: boolean;
}

/** What a chart shows. */
export interface ShownChart {
  readonly categories: readonly string[];
  readonly series: readonly ShownSeries[];
}

const PALETTE = ["#1F3A5F", "#9AA5B1", "#5B7FA6", "#C9CFD6", "#3E5C76", "#7A8794"];

/** Names, values and colours of a chart as its cells have them now. */
export function chartValues(book: Book, chart: ChartState): ShownChart {
  const perPoint = areParts(chart.chartType);
  const series = chart.series.map((each, index): ShownSeries => {
    const values = sourceValues(book, each.values).map((value) => (typeof value === "number" ? value : 0));
    const own = each.look.fill ?? (each.look.line.color || null);
    const color = own ?? PALETTE[index % PALETTE.length] ?? "#1F3A5F";
    const points = values.map((_, at) => {
      const fill = each.points.get(at)?.look.fill ?? (perPoint ? (PALETTE[at % PALETTE.length] ?? color) : color);
      return fill === "none" ? null : fill;
    });
    return {
      name: seriesName(book, each),
      values,
      color,
      points,
      labels: each.hasDataLabels,
      visible: points.some((fill) => fill !== null),
    };
  });
  const categories = sourceValues(book, chart.series[0]?.categories ?? null).map((value) => String(value ?? ""));
  return { categories, series };
}
