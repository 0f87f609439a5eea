import {
  CHART_AXIS_FORMAT,
  CHART_AXIS_LINE,
  CHART_FRAME,
  CHART_GRID,
  CHART_INK,
  CHART_TITLE_INK,
  chartTitleSize,
  directionOf,
  hiddenEntries,
  valueAxisLook,
} from "../../core/chart/chart-looks";
import { chartBlock, plannedValues, type ValueAt } from "../../core/chart/chart-ranges";
import {
  ofForm,
  type AxisChart,
  type ByChartForm,
  type ChartDirection,
  type ChartSpec,
} from "../../core/chart/chart-spec";
import { cellAddress } from "../../core/text/text";
import type { CellValue } from "../../core/workbook/workbook-data";
import { rangeOf } from "./range-bounds";
import { writeSeries } from "./write-series";

const CHART_TYPES: ByChartForm<
  "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked" | "LineMarkers" | "Doughnut"
> = {
  bar: {
    up: { "side-by-side": "ColumnClustered", stacked: "ColumnStacked" },
    across: { "side-by-side": "BarClustered", stacked: "BarStacked" },
  },
  line: "LineMarkers",
  ring: "Doughnut",
};

/**
 * Draws a chart. It is made of one block of cells, header row and categories included: series added one by one got wrong
 * values (office-js#2927). Columns in between that the chart does not show are taken out again.
 */
export function writeChart(sheet: Excel.Worksheet, spec: ChartSpec, valueAt: ValueAt): void {
  const block = chartBlock(spec);
  const chart = sheet.charts.add(ofForm(CHART_TYPES, spec), rangeOf(sheet, block), Excel.ChartSeriesBy.columns);
  chart.name = spec.name;
  const { anchor } = spec;
  chart.setPosition(cellAddress(anchor.firstRow, anchor.firstColumn), cellAddress(anchor.lastRow, anchor.lastColumn));
  chart.displayBlanksAs = Excel.ChartDisplayBlanksAs.notPlotted;
  writeFrame(chart, spec);
  const shown = new Set(spec.series.map(({ values }) => values.firstColumn));
  for (let column = block.lastColumn; column > block.firstColumn; column--)
    if (!shown.has(column)) chart.series.getItemAt(column - block.firstColumn - 1).delete();
  spec.series.forEach((series, i) =>
    writeSeries(chart.series.getItemAt(i), spec, series, plannedValues(series.values, valueAt)),
  );
  if (spec.shape === "ring") return;
  writeCategoryAxis(chart.axes.categoryAxis, spec);
  const values = spec.series.flatMap((series) => plannedValues(series.values, valueAt));
  writeValueAxis(chart.axes.valueAxis, spec, values);
}

/** Frame, title and legend; an invisible series has no entry in the legend. */
function writeFrame(chart: Excel.Chart, spec: ChartSpec): void {
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.format.border.color = `#${CHART_FRAME}`;
  chart.format.border.weight = 0.75;
  writeFont(chart.format.font, 10);
  chart.title.visible = true;
  chart.title.overlay = false;
  chart.title.text = spec.title;
  const { font } = chart.title.format;
  font.bold = true;
  font.size = chartTitleSize(spec);
  font.color = `#${CHART_TITLE_INK}`;
  chart.legend.visible = spec.legend !== "none";
  if (spec.legend === "none") return;
  chart.legend.position = spec.legend === "right" ? "Right" : "Bottom";
  chart.legend.overlay = false;
  writeFont(chart.legend.format.font, 9);
  for (const index of hiddenEntries(spec)) chart.legend.legendEntries.getItemAt(index).visible = false;
}

function writeFont(font: Excel.ChartFont, size: number): void {
  font.bold = false;
  font.size = size;
  font.color = `#${CHART_INK}`;
}

function writeAxisTitle(title: Excel.ChartAxisTitle, text: string | undefined): void {
  title.visible = text !== undefined;
  if (text === undefined) return;
  title.text = text;
  writeFont(title.format.font, 9);
}

/** Categories that go down begin at the top, so that they stand in the order of the table's rows. */
const IS_REVERSED: Readonly<Record<ChartDirection, boolean>> = { up: false, across: true };

function writeCategoryAxis(axis: Excel.ChartAxis, spec: AxisChart): void {
  const reversed = IS_REVERSED[directionOf(spec)];
  axis.categoryType = Excel.ChartAxisCategoryType.textAxis;
  axis.reversePlotOrder = reversed;
  // The other axis stays below.
  if (reversed) axis.position = Excel.ChartAxisPosition.maximum;
  axis.majorTickMark = Excel.ChartAxisTickMark.none;
  axis.minorTickMark = Excel.ChartAxisTickMark.none;
  axis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  axis.format.line.color = `#${CHART_AXIS_LINE}`;
  writeFont(axis.format.font, 9);
  writeAxisTitle(axis.title, spec.categoryAxisTitle);
}

function writeValueAxis(axis: Excel.ChartAxis, spec: AxisChart, values: readonly CellValue[]): void {
  const { fromZero, unitSteps } = valueAxisLook(spec, values);
  if (fromZero) axis.minimum = 0;
  if (unitSteps) axis.majorUnit = 1;
  axis.numberFormat = CHART_AXIS_FORMAT;
  axis.majorTickMark = Excel.ChartAxisTickMark.none;
  axis.minorTickMark = Excel.ChartAxisTickMark.none;
  axis.format.line.clear();
  axis.majorGridlines.visible = true;
  axis.majorGridlines.format.line.color = `#${CHART_GRID}`;
  writeFont(axis.format.font, 9);
  writeAxisTitle(axis.title, spec.valueAxisTitle);
}
