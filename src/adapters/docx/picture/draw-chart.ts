import {
  CHART_FRAME,
  CHART_INK,
  CHART_TITLE_INK,
  chartTitleSize,
  hiddenEntries,
} from "../../../core/chart/chart-looks";
import { barPlot } from "./bar-plot";
import type { DrawnChart } from "./drawn-chart";
import { LABEL_SIZE, shortened, textLines, textShape, textWidth } from "./letters";
import { linePlot } from "./line-plot";
import { ringPlot } from "./ring-plot";
import { type Area, type Shape, frame, rectangle } from "./shape";

const PADDING = 10;
const TITLE_LINE = 1.25;
const TITLE_LINES = 2;
const LEGEND_HEIGHT = 20;
const MARK = 8;
const MARK_GAP = 5;
const ENTRY_GAP = 16;
const FRAME = 0.75;

/** The shapes of a chart of this size in points: frame, title, legend and what it shows. */
export function drawChart(chart: DrawnChart, width: number, height: number): readonly Shape[] {
  const titleSize = chartTitleSize(chart.spec) + 1;
  const titles = textLines(chart.spec.title, titleSize, width - 2 * PADDING, TITLE_LINES);
  const entries = legendEntries(chart);
  const { legend } = chart.spec;
  const right = legend === "right" ? Math.min(width / 3, legendWidth(entries)) : 0;
  const top = PADDING + titles.length * titleSize * TITLE_LINE + 6;
  const rows = legend === "bottom" ? legendRows(entries, width - 2 * PADDING) : [];
  const bottom = rows.length * LEGEND_HEIGHT;
  const area = {
    x: PADDING,
    y: top,
    width: width - 2 * PADDING - right,
    height: height - top - bottom - PADDING,
  };
  return [
    ...frame({ x: 0, y: 0, width, height }, FRAME, CHART_FRAME),
    ...titles.map((text, i) =>
      textShape(text, width / 2, PADDING + titleSize * (0.85 + i * TITLE_LINE), {
        size: titleSize,
        color: CHART_TITLE_INK,
        anchor: "middle",
      }),
    ),
    ...plot(chart, area),
    ...rows.flatMap((row, i) => rowOfEntries(row, width, height - PADDING - (rows.length - 1 - i) * LEGEND_HEIGHT)),
    ...(legend === "right" ? columnOfEntries(entries, { ...area, x: width - right - PADDING / 2, width: right }) : []),
  ];
}

function plot(chart: DrawnChart, area: Area): readonly Shape[] {
  const { spec } = chart;
  switch (spec.shape) {
    case "bar":
      return barPlot({ ...chart, spec }, area);
    case "line":
      return linePlot({ ...chart, spec }, area);
    case "ring":
      return ringPlot({ ...chart, spec }, area);
  }
}

interface LegendEntry {
  readonly text: string;
  readonly color: string;
}

/** A ring's parts, else the series that are drawn. */
function legendEntries({ spec, figures }: DrawnChart): readonly LegendEntry[] {
  switch (spec.shape) {
    case "bar":
    case "line": {
      const hidden = hiddenEntries(spec);
      return spec.series.flatMap(({ color }, i) =>
        hidden.includes(i) ? [] : [{ text: figures.series[i]?.name ?? "", color: color ?? CHART_INK }],
      );
    }
    case "ring":
      return figures.categories.map((text, i) => ({ text, color: figures.series[0]?.colors[i] ?? CHART_INK }));
  }
}

const entryWidth = ({ text }: LegendEntry): number => MARK + MARK_GAP + textWidth(text, LABEL_SIZE);

const legendWidth = (entries: readonly LegendEntry[]): number =>
  Math.max(0, ...entries.map((entry) => entryWidth(entry))) + ENTRY_GAP;

const look = { size: LABEL_SIZE, color: CHART_INK, anchor: "start" } as const;

function entryShapes({ text, color }: LegendEntry, x: number, baseline: number, width: number): readonly Shape[] {
  const words = shortened(text, LABEL_SIZE, width - MARK - MARK_GAP);
  return [
    rectangle({ x, y: baseline - MARK + 1, width: MARK, height: MARK }, color),
    textShape(words, x + MARK + MARK_GAP, baseline, look),
  ];
}

/** The entries in as many rows as they need; one that is wider than a row has it for itself. */
function legendRows(entries: readonly LegendEntry[], width: number): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const needed = entryWidth(entry) + ENTRY_GAP;
    if (used > 0 && used + needed > width) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]?.push(entry);
    used += needed;
  }
  return rows;
}

/** Entries side by side in the middle; they share the width where it does not suffice. */
function rowOfEntries(entries: readonly LegendEntry[], width: number, baseline: number): readonly Shape[] {
  const most = (width - 2 * PADDING) / Math.max(1, entries.length);
  const widths = entries.map((entry) => entryWidth(entry) + ENTRY_GAP);
  const needed = widths.reduce((sum, each) => sum + each, 0);
  const fitting = needed <= width - 2 * PADDING ? widths : widths.map(() => most);
  let x = (width - fitting.reduce((sum, each) => sum + each, 0) + ENTRY_GAP) / 2;
  return entries.flatMap((entry, i) => {
    const shapes = entryShapes(entry, x, baseline, (fitting[i] ?? most) - ENTRY_GAP + 1);
    x += fitting[i] ?? most;
    return shapes;
  });
}

/** Entries one below the other, the last series on top, as the parts of a column stand. */
function columnOfEntries(entries: readonly LegendEntry[], { x, y, width, height }: Area): readonly Shape[] {
  const line = LABEL_SIZE * 1.7;
  const first = y + (height - entries.length * line) / 2 + LABEL_SIZE;
  return [...entries].reverse().flatMap((entry, i) => entryShapes(entry, x, first + i * line, width));
}
