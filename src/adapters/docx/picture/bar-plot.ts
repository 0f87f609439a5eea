import { CHART_INK, chartSpacing, inkOn } from "../../../core/chart/chart-looks";
import { lyingAxes, numberText, uprightAxes, type Axes } from "./axes";
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

interface Kind {
  readonly lying: boolean;
  /** Labels stand inside of the bars. */
  readonly inside: boolean;
}

/** Columns or bars, beside one another or stacked. */
export function barPlot(chart: DrawnChart, area: Area): readonly Shape[] {
  const { spec, figures } = chart;
  const stacked = spec.kind === "column-stacked";
  const lying = spec.kind === "bar-clustered";
  const all = figures.series.map(({ values }) => values.map((value) => value ?? 0));
  const sums = figures.categories.map((_, i) => all.reduce((sum, values) => sum + (values[i] ?? 0), 0));
  const scale = valueScale(stacked ? sums : all.flat());
  const axes = lying ? lyingAxes(chart, scale, area) : uprightAxes(chart, scale, area);
  const bars = figures.categories.flatMap((_, i) => (stacked ? stack(chart, i, axes) : cluster(chart, i, axes)));
  const areas = bars.map((bar) => ({ bar, area: barArea(bar, axes, lying) }));
  return [
    ...axes.shapes,
    ...areas.map(({ bar, area: own }) => rectangle(own, bar.color)),
    ...areas.flatMap(({ bar, area: own }) => labelShapes(bar, own, { lying, inside: stacked })),
  ];
}

/** The bars of a category beside one another, in the order of the series. */
function cluster({ spec, figures }: DrawnChart, category: number, { slot }: Axes): readonly Bar[] {
  const { gap, overlap } = chartSpacing(spec.kind) ?? { gap: 0, overlap: 0 };
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
function stack({ spec, figures }: DrawnChart, category: number, { slot }: Axes): readonly Bar[] {
  const { gap } = chartSpacing(spec.kind) ?? { gap: 0 };
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

const barArea = ({ from, to, start, width }: Bar, { at }: Axes, lying: boolean): Area => {
  const [low, high] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return lying
    ? { x: low, y: start, width: high - low, height: width }
    : { x: start, y: low, width, height: high - low };
};

/** Inside of a part, where it is large enough for a label; else beyond the end of the bar, on white. */
function labelShapes({ color, label }: Bar, area: Area, { lying, inside }: Kind): readonly Shape[] {
  if (label === null) return [];
  const width = textWidth(label, LABEL_SIZE);
  const fits = area.height > LABEL_SIZE && area.width > width;
  if (inside && !fits) return [];
  const x = lying ? area.x + area.width + LABEL_GAP : area.x + (area.width - width) / 2;
  const middle = inside || lying ? area.y + area.height / 2 : area.y - LABEL_GAP - LABEL_SIZE / 2;
  const baseline = middle + LABEL_SIZE * 0.35;
  const look = { size: LABEL_SIZE, color: inside ? inkOn(color) : CHART_INK, anchor: "start" } as const;
  const ground = { x: x - 1, y: middle - LABEL_SIZE / 2, width: width + 2, height: LABEL_SIZE };
  return [...(inside ? [] : [rectangle(ground, "FFFFFF")]), textShape(label, x, baseline, look)];
}
