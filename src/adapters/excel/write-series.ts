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

const POSITIONS = { "outside-end": "OutsideEnd", center: "Center", top: "Top" } as const;

/** Gives a series its colours and labels; `values` are those of the plan, in order. */
export function writeSeries(
  target: Excel.ChartSeries,
  spec: ChartSpec,
  series: ChartSeries,
  values: readonly CellValue[],
): void {
  const colors = seriesPointColors(spec, series);
  switch (spec.shape) {
    case "bar":
      writeBars(target, spec, series.color);
      break;
    case "line":
      writeLine(target, series.color);
      break;
    case "ring":
      target.doughnutHoleSize = RING_HOLE;
      target.firstSliceAngle = 0;
      break;
    default:
      return unknownShape(spec);
  }
  colors.forEach((color, i) => {
    const point = target.points.getItemAt(i);
    writeFill(point.format.fill, color);
    if (!EDGED_POINTS[spec.shape]) return;
    point.format.border.color = "#FFFFFF";
    point.format.border.weight = 1.5;
  });
  writeLabels(target, spec, series, { colors, values });
}

function writeFill(fill: Excel.ChartFill, color: string | null): void {
  if (color === null) fill.clear();
  else fill.setSolidColor(`#${color}`);
}

/** Whether a white line parts the points. */
const EDGED_POINTS: Readonly<Record<ChartSpec["shape"], boolean>> = { bar: false, line: false, ring: true };

function writeBars(target: Excel.ChartSeries, spec: BarChart, color: string | null): void {
  const { gap, overlap } = barSpacing(spec);
  target.gapWidth = gap;
  target.overlap = overlap;
  target.invertIfNegative = false;
  writeFill(target.format.fill, color);
  target.format.line.clear();
}

function writeLine(target: Excel.ChartSeries, color: string | null): void {
  target.smooth = false;
  if (color === null) {
    target.format.line.clear();
    target.markerStyle = Excel.ChartMarkerStyle.none;
    return;
  }
  target.format.line.color = `#${color}`;
  target.format.line.weight = 2.25;
  target.markerStyle = Excel.ChartMarkerStyle.circle;
  target.markerSize = 7;
  target.markerBackgroundColor = `#${color}`;
  target.markerForegroundColor = `#${color}`;
}

interface Points {
  readonly colors: readonly (string | null)[];
  readonly values: readonly CellValue[];
}

/** None on invisible parts. */
function writeLabels(
  target: Excel.ChartSeries,
  spec: ChartSpec,
  series: ChartSeries,
  { colors, values }: Points,
): void {
  const shown = series.labels && !isInvisible(series);
  target.hasDataLabels = shown;
  if (!shown) return;
  const look = chartLabelLook(spec);
  const inside = look.position === "center" || look.position === null;
  const labels = target.dataLabels;
  labels.showValue = true;
  labels.showPercentage = look.percent;
  labels.showSeriesName = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  if (look.percent) labels.separator = "\n";
  else labels.numberFormat = look.format;
  if (look.position !== null) labels.position = POSITIONS[look.position];
  labels.format.font.size = 9;
  labels.format.font.color = `#${inside && series.color !== null ? inkOn(series.color) : CHART_INK}`;
  colors.forEach((color, i) => {
    const point = target.points.getItemAt(i);
    if (color === null || !isPointLabelled(spec, color, values[i] ?? null)) point.hasDataLabel = false;
    else if (inside) point.dataLabel.format.font.color = `#${inkOn(color)}`;
  });
}
