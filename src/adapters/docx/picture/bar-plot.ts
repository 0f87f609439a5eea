import { barSpacing, CHART_INK, inkOn } from "../../../core/chart/chart-looks";
import type { BarChart, ChartDirection, ChartStacking } from "../../../core/chart/chart-spec";
import { axesOf, numberText, type Axes } from "./axes";
import type { DrawnChart } from "./drawn-chart";
import { LABEL_SIZE, textShape, textWidth } from "./letters";
import { rectangle, type Area, type Shape } from "./shape";
import { valueScale } from "./value-scale";

const LABEL_GAP = 3;

/** A bar between two values, across its place. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly width: number;
  readonly color: string;
  /** null: without label. */
  readonly label: string | null;
}

type Bars = DrawnChart<BarChart>;

/** How the series of a category stand to each other. */
interface Arrangement {
  /** The values that the scale has to hold. */
  readonly reached: (chart: Bars) => readonly number[];
  readonly bars: (chart: Bars, category: number, axes: Axes) => readonly Bar[];
  /** Labels stand inside of the bars. */
  readonly inside: boolean;
}

const valuesOf = ({ figures }: Bars): readonly (readonly number[])[] =>
  figures.series.map(({ values }) => values.map((value) => value ?? 0));

const ARRANGEMENTS: Readonly<Record<ChartStacking, Arrangement>> = {
  "side-by-side": { reached: (chart) => valuesOf(chart).flat(), bars: cluster, inside: false },
  stacked: {
    reached: (chart) => {
      const all = valuesOf(chart);
      return chart.figures.categories.map((_, i) => all.reduce((sum, values) => sum + (values[i] ?? 0), 0));
    },
    bars: stack,
    inside: true,
  },
};

/** Columns or bars, beside one another or stacked. */
export function barPlot(chart: Bars, area: Area): readonly Shape[] {
  const { spec, figures } = chart;
  const { reached, bars: barsOf, inside } = ARRANGEMENTS[spec.stacking];
  const place = PLACES[spec.direction];
  const axes = axesOf(chart, valueScale(reached(chart)), area);
  const bars = figures.categories.flatMap((_, i) => barsOf(chart, i, axes));
  const areas = bars.map((bar) => ({ bar, area: barArea(bar, axes, place) }));
  return [
    ...axes.shapes,
    ...areas.map(({ bar, area: own }) => rectangle(own, bar.color)),
    ...areas.flatMap(({ bar, area: own }) => labelShapes(bar, own, place, inside)),
  ];
}

/** The bars of a category beside one another, in the order of the series. */
function cluster({ spec, figures }: Bars, category: number, { slot }: Axes): readonly Bar[] {
  const { gap, overlap } = barSpacing(spec);
  const count = Math.max(1, figures.series.length);
  const { start, width } = slot(category);
  const step = 1 - overlap / 100;
  const bar = width / (1 + (count - 1) * step + gap / 100);
  const first = start + (bar * gap) / 200;
  return figures.series.flatMap(({ values, colors }, i) => {
    const [value, color] = [values[category] ?? null, colors[category] ?? null];
    if (value === null || color === null) return [];
    const label = spec.series[i]?.labels === true ? numberText(value) : null;
    return [{ from: 0, to: value, start: first + i * bar * step, width: bar, color, label }];
  });
}

/** The parts of a column one above the other; those of 0 have no label. */
function stack({ spec, figures }: Bars, category: number, { slot }: Axes): readonly Bar[] {
  const { gap } = barSpacing(spec);
  const { start, width } = slot(category);
  const bar = width / (1 + gap / 100);
  let foot = 0;
  return figures.series.flatMap(({ values, colors }, i) => {
    const [value, color] = [values[category] ?? 0, colors[category] ?? null];
    const from = foot;
    foot += value;
    if (value === 0 || color === null) return [];
    const label = spec.series[i]?.labels === true ? numberText(value) : null;
    return [{ from, to: foot, start: start + (width - bar) / 2, width: bar, color, label }];
  });
}

/** Where a bar and what is written beyond its end lie. */
interface BarPlace {
  readonly area: (low: number, high: number, start: number, width: number) => Area;
  /** The left edge and the middle of a label of this width. */
  readonly beyond: (bar: Area, width: number) => { readonly x: number; readonly middle: number };
}

const PLACES: Readonly<Record<ChartDirection, BarPlace>> = {
  up: {
    area: (low, high, start, width) => ({ x: start, y: low, width, height: high - low }),
    beyond: (bar, width) => ({ x: centered(bar, width).x, middle: bar.y - LABEL_GAP - LABEL_SIZE / 2 }),
  },
  across: {
    area: (low, high, start, width) => ({ x: low, y: start, width: high - low, height: width }),
    beyond: (bar, width) => ({ x: bar.x + bar.width + LABEL_GAP, middle: centered(bar, width).middle }),
  },
};

const centered = (bar: Area, width: number): { readonly x: number; readonly middle: number } => ({
  x: bar.x + (bar.width - width) / 2,
  middle: bar.y + bar.height / 2,
});

const barArea = ({ from, to, start, width }: Bar, { at }: Axes, place: BarPlace): Area =>
  place.area(Math.min(at(from), at(to)), Math.max(at(from), at(to)), start, width);

/** Inside of a part, where it is large enough for a label; else beyond the end of the bar, on white. */
function labelShapes({ color, label }: Bar, area: Area, place: BarPlace, inside: boolean): readonly Shape[] {
  if (label === null) return [];
  const width = textWidth(label, LABEL_SIZE);
  const fits = area.height > LABEL_SIZE && area.width > width;
  if (inside && !fits) return [];
  const { x, middle } = inside ? centered(area, width) : place.beyond(area, width);
  const baseline = middle + LABEL_SIZE * 0.35;
  const look = { size: LABEL_SIZE, color: inside ? inkOn(color) : CHART_INK, anchor: "start" } as const;
  const ground = { x: x - 1, y: middle - LABEL_SIZE / 2, width: width + 2, height: LABEL_SIZE };
  return [...(inside ? [] : [rectangle(ground, "FFFFFF")]), textShape(label, x, baseline, look)];
}
