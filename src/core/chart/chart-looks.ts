import type { CellValue } from "../workbook/workbook-data";
import type { ChartSeries, ChartSpec } from "./chart-spec";

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
/** The hole of a doughnut in percent of its width. */
export const DOUGHNUT_HOLE = 55;
/** Format of the numbers along a value axis. */
export const CHART_AXIS_FORMAT = "#,##0";

/** Up to this largest value Excel would put ticks between the integers. */
const SMALL_MAXIMUM = 5;
const POINT_PALETTE = ["1F3A5F", "9AA5B1", "5B7FA6", "C9CFD6", "3E5C76", "7A8794"];

/** Distance between columns or bars and their overlap, in percent of their width; null for kinds without any. */
export function chartSpacing(kind: ChartSpec["kind"]): { readonly gap: number; readonly overlap: number } | null {
  if (kind === "column-clustered") return { gap: 70, overlap: -4 };
  if (kind === "column-stacked") return { gap: 55, overlap: 100 };
  return kind === "bar-clustered" ? { gap: 55, overlap: -4 } : null;
}

/** Size of a chart's title in points. */
export const chartTitleSize = (kind: ChartSpec["kind"]): number => (kind === "doughnut" ? 11 : 12);

/** Whether nothing of a series is drawn, so that neither labels nor legend name it. */
export const isInvisible = (series: ChartSeries): boolean => series.color === null && series.pointColors === undefined;

/** The colour of each point that differs from its series; a doughnut's points always have one. */
export function seriesPointColors(spec: ChartSpec, series: ChartSeries): (string | null)[] {
  const colors = (series.pointColors ?? []).slice();
  if (spec.kind !== "doughnut") return colors;
  const { firstRow, lastRow, firstColumn, lastColumn } = series.values;
  const count = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  return Array.from({ length: count }, (_, index) => {
    const own = colors[index];
    return own === undefined ? (POINT_PALETTE[index % POINT_PALETTE.length] ?? CHART_INK) : own;
  });
}

/** How the labels of a kind of chart look; stacked parts of 0 stay silent. */
export interface LabelLook {
  readonly format: string;
  readonly position: "outside-end" | "center" | "top" | null;
  readonly percent: boolean;
}

/** The look of a chart's labels. */
export function chartLabelLook(spec: ChartSpec): LabelLook {
  const format = "#,##0";
  if (spec.kind === "doughnut") return { format, position: null, percent: spec.percentLabels === true };
  if (spec.kind === "column-stacked") return { format: "#,##0;-#,##0;;", position: "center", percent: false };
  return { format, position: spec.kind === "line" ? "top" : "outside-end", percent: false };
}

/** The value axis: whether it begins at 0, and whether its steps are single Maßnahmen. */
export function valueAxisLook(
  spec: ChartSpec,
  values: readonly CellValue[],
): { fromZero: boolean; unitSteps: boolean } {
  const numbers = values.map((value) => Number(value));
  return {
    fromZero: !numbers.some((value) => value < 0),
    unitSteps: spec.kind !== "column-stacked" && numbers.every((value) => !(value > SMALL_MAXIMUM)),
  };
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
