import {
  CHART_INK,
  barSpacing,
  chartLabelLook,
  inkOn,
  isInvisible,
  isPointLabelled,
  RING_HOLE,
  seriesPointColors,
} from "../../core/chart/chart-looks";
import { unknownShape, type BarChart, type ChartSeries, type ChartSpec } from "../../core/chart/chart-spec";
import type { CellValue } from "../../core/workbook/workbook-data";

/** Colours of points in order; null draws nothing. */
type PointColors = readonly (string | null)[];

/** Gives a series its colours and labels; `values` are those of the plan, in order. */
export function writeSeries(
  target: ExcelScript.ChartSeries,
  spec: ChartSpec,
  series: ChartSeries,
  values: readonly CellValue[],
): void {
  switch (spec.shape) {
    case "bar":
      writeBars(target, spec, series.color);
      break;
    case "line":
      writeLine(target, series.color);
      break;
    case "ring":
      target.setDoughnutHoleSize(RING_HOLE);
      target.setFirstSliceAngle(0);
      break;
    default:
      return unknownShape(spec);
  }
  const colors = seriesPointColors(spec, series);
  const points = colors.length === 0 ? [] : target.getPoints();
  writePoints(points, spec, colors);
  writeLabels(target, spec, series);
  if (series.labels && !isInvisible(series)) writePointLabels(points, spec, colors, values);
}

function writeFill(fill: ExcelScript.ChartFill, color: string | null): void {
  if (color === null) fill.clear();
  else fill.setSolidColor(`#${color}`);
}

/** Whether a white line parts the points. */
const EDGED_POINTS: Readonly<Record<ChartSpec["shape"], boolean>> = { bar: false, line: false, ring: true };

function writeBars(target: ExcelScript.ChartSeries, spec: BarChart, color: string | null): void {
  const { gap, overlap } = barSpacing(spec);
  target.setGapWidth(gap);
  target.setOverlap(overlap);
  target.setInvertIfNegative(false);
  writeFill(target.getFormat().getFill(), color);
  target.getFormat().getLine().clear();
}

function writeLine(target: ExcelScript.ChartSeries, color: string | null): void {
  target.setSmooth(false);
  const line = target.getFormat().getLine();
  if (color === null) {
    line.clear();
    target.setMarkerStyle(ExcelScript.ChartMarkerStyle.none);
    return;
  }
  line.setColor(`#${color}`);
  line.setWeight(2.25);
  target.setMarkerStyle(ExcelScript.ChartMarkerStyle.circle);
  target.setMarkerSize(7);
  target.setMarkerBackgroundColor(`#${color}`);
  target.setMarkerForegroundColor(`#${color}`);
}

/** Invisible parts have no labels. */
function writeLabels(target: ExcelScript.ChartSeries, spec: ChartSpec, series: ChartSeries): void {
  const shown = series.labels && !isInvisible(series);
  target.setHasDataLabels(shown);
  if (!shown) return;
  const look = chartLabelLook(spec);
  const labels = target.getDataLabels();
  labels.setShowValue(true);
  labels.setShowPercentage(look.percent);
  labels.setShowSeriesName(false);
  labels.setShowCategoryName(false);
  labels.setShowLegendKey(false);
  if (look.percent) labels.setSeparator("\n");
  else labels.setNumberFormat(look.format);
  if (look.position === "outside-end") labels.setPosition(ExcelScript.ChartDataLabelPosition.outsideEnd);
  if (look.position === "center") labels.setPosition(ExcelScript.ChartDataLabelPosition.center);
  if (look.position === "top") labels.setPosition(ExcelScript.ChartDataLabelPosition.top);
  const font = labels.getFormat().getFont();
  font.setSize(9);
  font.setColor(`#${isInside(spec) && series.color !== null ? inkOn(series.color) : CHART_INK}`);
}

function isInside(spec: ChartSpec): boolean {
  const { position } = chartLabelLook(spec);
  return position === "center" || position === null;
}

function writePoints(points: readonly ExcelScript.ChartPoint[], spec: ChartSpec, colors: PointColors): void {
  let index = 0;
  for (const point of points) {
    const color = colors[index];
    index++;
    if (color === undefined) return;
    writeFill(point.getFormat().getFill(), color);
    if (!EDGED_POINTS[spec.shape]) continue;
    point.getFormat().getBorder().setColor("#FFFFFF");
    point.getFormat().getBorder().setWeight(1.5);
  }
}

/** None on invisible parts. */
function writePointLabels(
  points: readonly ExcelScript.ChartPoint[],
  spec: ChartSpec,
  colors: PointColors,
  values: readonly CellValue[],
): void {
  let index = 0;
  for (const point of points) {
    const color = colors[index];
    const value = values[index] ?? null;
    index++;
    if (color === undefined) return;
    if (color === null || !isPointLabelled(spec, color, value)) point.setHasDataLabel(false);
    else if (isInside(spec))
      point
        .getDataLabel()
        .getFormat()
        .getFont()
        .setColor(`#${inkOn(color)}`);
  }
}
