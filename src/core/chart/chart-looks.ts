import type { CellValue } from "../workbook/workbook-data";
import type { AxisChart, BarChart, ChartDirection, ChartSeries, ChartSpec, ChartStacking } from "./chart-spec";

/** Colour of running text in charts. */
export const CHART_INK = "333F4F";
/** Colour of chart titles. */
export const CHART_TITLE_INK = "1F2A44";
/** Colour of a value axis' lines. */
export const CHART_GRID = "E1E5EA";
/** Colour of a category axis. */
export const CHART_AXIS_LINE = "9AA5B1";
/** Colour of the frame around a chart. */
export const CHART_FRAME = "D0D5DB";
/** The hole of a ring in percent of its width. */
export const RING_HOLE = 55;
/** Format of the numbers along a value axis. */
export const CHART_AXIS_FORMAT = "#,##0";
const LABEL_FORMAT = "#,##0";

/** Up to this largest value Excel would put ticks between the integers. */
const SMALL_MAXIMUM = 5;
const POINT_PALETTE = ["1F3A5F", "9AA5B1", "5B7FA6", "C9CFD6", "3E5C76", "7A8794"];

/** Distance between columns or bars and their overlap, in percent of their width. */
interface BarSpacing {
  readonly gap: number;
  readonly overlap: number;
}

const SPACINGS: Readonly<Record<ChartDirection, Readonly<Record<ChartStacking, BarSpacing>>>> = {
  up: { "side-by-side": { gap: 70, overlap: -4 }, stacked: { gap: 55, overlap: 100 } },
  across: { "side-by-side": { gap: 55, overlap: -4 }, stacked: { gap: 55, overlap: 100 } },
};

/** How close columns or bars stand. */
export const barSpacing = ({ direction, stacking }: BarChart): BarSpacing => SPACINGS[direction][stacking];

/** Where the values of a chart with axes grow to. */
export function directionOf(spec: AxisChart): ChartDirection {
  switch (spec.shape) {
    case "bar":
      return spec.direction;
    case "line":
      return "up";
  }
}

const TITLE_SIZES: Readonly<Record<ChartSpec["shape"], number>> = { bar: 12, line: 12, ring: 11 };

/** Size of a chart's title in points. */
export const chartTitleSize = ({ shape }: ChartSpec): number => TITLE_SIZES[shape];

/** Whether nothing of a series is drawn, so that neither labels nor legend name it. */
export const isInvisible = (series: ChartSeries): boolean => series.color === null && series.pointColors === undefined;

/** The places of the series that the legend leaves out; that of a ring names its points. */
export function hiddenEntries(spec: ChartSpec): number[] {
  switch (spec.shape) {
    case "bar":
    case "line":
      return spec.series.flatMap((series, index) => (isInvisible(series) ? [index] : []));
    case "ring":
      return [];
  }
}

/** The colour of each point that differs from its series; a ring's points always have one. */
export function seriesPointColors(spec: ChartSpec, series: ChartSeries): (string | null)[] {
  const colors = (series.pointColors ?? []).slice();
  switch (spec.shape) {
    case "bar":
    case "line":
      return colors;
    case "ring":
      return ringColors(series, colors);
  }
}

function ringColors({ values }: ChartSeries, colors: readonly (string | null)[]): (string | null)[] {
  const count = (values.lastRow - values.firstRow + 1) * (values.lastColumn - values.firstColumn + 1);
  return Array.from({ length: count }, (_, index) => {
    const own = colors[index];
    return own === undefined ? (POINT_PALETTE[index % POINT_PALETTE.length] ?? CHART_INK) : own;
  });
}

/** How the labels of a chart look. */
export interface LabelLook {
  readonly format: string;
  readonly position: "outside-end" | "center" | "top" | null;
  readonly percent: boolean;
}

/** Stacked parts of 0 stay silent. */
const BAR_LABELS: Readonly<Record<ChartStacking, LabelLook>> = {
  "side-by-side": { format: LABEL_FORMAT, position: "outside-end", percent: false },
  stacked: { format: `${LABEL_FORMAT};-${LABEL_FORMAT};;`, position: "center", percent: false },
};

/** The look of a chart's labels. */
export function chartLabelLook(spec: ChartSpec): LabelLook {
  switch (spec.shape) {
    case "bar":
      return BAR_LABELS[spec.stacking];
    case "line":
      return { format: LABEL_FORMAT, position: "top", percent: false };
    case "ring":
      return { format: LABEL_FORMAT, position: null, percent: spec.percentLabels === true };
  }
}

/** Whether a point with a colour of its own is labelled: not the invisible ones, nor a ring's empty slices, where labels would overlap. */
export function isPointLabelled(spec: ChartSpec, color: string | null, value: CellValue): boolean {
  if (color === null) return false;
  switch (spec.shape) {
    case "bar":
    case "line":
      return true;
    case "ring":
      return Number(value) > 0;
  }
}

/** The value axis: whether it begins at 0, and whether its steps are single Maßnahmen. */
export function valueAxisLook(
  spec: AxisChart,
  values: readonly CellValue[],
): { fromZero: boolean; unitSteps: boolean } {
  const numbers = values.map((value) => Number(value));
  return {
    fromZero: !numbers.some((value) => value < 0),
    unitSteps: showsSingleValues(spec) && numbers.every((value) => !(value > SMALL_MAXIMUM)),
  };
}

const SINGLE_VALUES: Readonly<Record<ChartStacking, boolean>> = { "side-by-side": true, stacked: false };

/** The axis is as long as the largest value, and not as the largest sum. */
function showsSingleValues(spec: AxisChart): boolean {
  switch (spec.shape) {
    case "bar":
      return SINGLE_VALUES[spec.stacking];
    case "line":
      return true;
  }
}

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

/** Black-ish or white, whichever reads better on the colour (WCAG 2.1 contrast). */
export const inkOn = (color: string): string =>
  1.05 / (luminance(color) + 0.05) >= (luminance(color) + 0.05) / (luminance(CHART_INK) + 0.05) ? "FFFFFF" : CHART_INK;

/** The earlier of two years; grey, as the IBCS notation has it. */
export const EARLIER = "9AA5B1";
/** The later of two years. */
export const LATER = "1F3A5F";
/** A part that went away. */
export const ENDED = "C9CFD6";
/** A part that came in. */
export const NEW = "5B8DB8";

/** Neutral shades for the keys of a Merkmal in their order; neighbours differ in brightness, not only in hue. */
const SHADES: readonly string[] = ["1F3A5F", "5B8DB8", "B8C4D0", "3E6E8E", "8A95A1", "DDE3E9"];

/** The shade of the key at this place. */
export const shade = (index: number): string => SHADES[index % SHADES.length] ?? LATER;
