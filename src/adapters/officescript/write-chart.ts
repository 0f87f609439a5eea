import { chartBlock, plannedValues, type ValueAt } from "../../core/chart/chart-ranges";
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
import {
  ofForm,
  type AxisChart,
  type ByChartForm,
  type ChartDirection,
  type ChartSpec,
} from "../../core/chart/chart-spec";
import { cellAddress } from "../../core/text/text";
import type { CellValue } from "../../core/workbook/workbook-data";
import { rangeOf } from "./range-of";
import { writeSeries } from "./write-series";

/**
 * Draws a chart. It is made of one block of cells, header row and categories included: series added one by one got wrong
 * values (office-js#2927). Columns in between that the chart does not show are taken out again.
 */
export function writeChart(sheet: ExcelScript.Worksheet, spec: ChartSpec, valueAt: ValueAt): void {
  const block = chartBlock(spec);
  const chart = sheet.addChart(ofForm(chartTypes(), spec), rangeOf(sheet, block), ExcelScript.ChartSeriesBy.columns);
  chart.setName(spec.name);
  const { anchor } = spec;
  chart.setPosition(cellAddress(anchor.firstRow, anchor.firstColumn), cellAddress(anchor.lastRow, anchor.lastColumn));
  chart.setDisplayBlanksAs(ExcelScript.ChartDisplayBlanksAs.notPlotted);
  const shown = shownSeries(chart, spec, block.firstColumn);
  writeFrame(chart, spec);
  let index = 0;
  for (const series of spec.series) {
    const target = shown[index];
    if (target !== undefined) writeSeries(target, spec, series, plannedValues(series.values, valueAt));
    index++;
  }
  if (spec.shape === "ring") return;
  writeCategoryAxis(chart.getAxes().getCategoryAxis(), spec);
  const values = spec.series.flatMap((series) => plannedValues(series.values, valueAt));
  writeValueAxis(chart.getAxes().getValueAxis(), spec, values);
}

const chartTypes = (): ByChartForm<ExcelScript.ChartType> => ({
  bar: {
    up: {
      "side-by-side": ExcelScript.ChartType.columnClustered,
      stacked: ExcelScript.ChartType.columnStacked,
    },
    across: {
      "side-by-side": ExcelScript.ChartType.barClustered,
      stacked: ExcelScript.ChartType.barStacked,
    },
  },
  line: ExcelScript.ChartType.lineMarkers,
  ring: ExcelScript.ChartType.doughnut,
});

/** The series of the columns that the chart shows; the others are taken out. */
function shownSeries(chart: ExcelScript.Chart, spec: ChartSpec, firstColumn: number): ExcelScript.ChartSeries[] {
  const columns = new Set(spec.series.map((series) => series.values.firstColumn));
  const shown: ExcelScript.ChartSeries[] = [];
  const left: ExcelScript.ChartSeries[] = [];
  let column = firstColumn;
  for (const series of chart.getSeries()) {
    column++;
    if (columns.has(column)) shown.push(series);
    else left.push(series);
  }
  for (const series of left.reverse()) series.delete();
  return left.length === 0 ? shown : chart.getSeries();
}

/** Frame, title and legend; an invisible series has no entry in the legend. */
function writeFrame(chart: ExcelScript.Chart, spec: ChartSpec): void {
  const format = chart.getFormat();
  format.getFill().setSolidColor("#FFFFFF");
  format.getBorder().setColor(`#${CHART_FRAME}`);
  format.getBorder().setWeight(0.75);
  writeFont(format.getFont(), 10);
  const title = chart.getTitle();
  title.setVisible(true);
  title.setOverlay(false);
  title.setText(spec.title);
  const font = title.getFormat().getFont();
  font.setBold(true);
  font.setSize(chartTitleSize(spec));
  font.setColor(`#${CHART_TITLE_INK}`);
  writeLegend(chart.getLegend(), spec);
}

function writeLegend(legend: ExcelScript.ChartLegend, spec: ChartSpec): void {
  legend.setVisible(spec.legend !== "none");
  if (spec.legend === "none") return;
  legend.setPosition(
    spec.legend === "right" ? ExcelScript.ChartLegendPosition.right : ExcelScript.ChartLegendPosition.bottom,
  );
  legend.setOverlay(false);
  writeFont(legend.getFormat().getFont(), 9);
  const hidden = hiddenEntries(spec);
  if (hidden.length === 0) return;
  let index = 0;
  for (const entry of legend.getLegendEntries()) {
    if (hidden.includes(index)) entry.setVisible(false);
    index++;
  }
}

function writeFont(font: ExcelScript.ChartFont, size: number): void {
  font.setBold(false);
  font.setSize(size);
  font.setColor(`#${CHART_INK}`);
}

function writeAxisTitle(title: ExcelScript.ChartAxisTitle, text: string | undefined): void {
  title.setVisible(text !== undefined);
  if (text === undefined) return;
  title.setText(text);
  writeFont(title.getFormat().getFont(), 9);
}

/** Categories that go down begin at the top, so that they stand in the order of the table's rows. */
const IS_REVERSED: Readonly<Record<ChartDirection, boolean>> = { up: false, across: true };

function writeCategoryAxis(axis: ExcelScript.ChartAxis, spec: AxisChart): void {
  const reversed = IS_REVERSED[directionOf(spec)];
  axis.setCategoryType(ExcelScript.ChartAxisCategoryType.textAxis);
  axis.setReversePlotOrder(reversed);
  // The other axis stays below.
  if (reversed) axis.setPosition(ExcelScript.ChartAxisPosition.maximum);
  axis.setMajorTickMark(ExcelScript.ChartAxisTickMark.none);
  axis.setMinorTickMark(ExcelScript.ChartAxisTickMark.none);
  axis.setTickLabelPosition(ExcelScript.ChartAxisTickLabelPosition.low);
  axis.getFormat().getLine().setColor(`#${CHART_AXIS_LINE}`);
  writeFont(axis.getFormat().getFont(), 9);
  writeAxisTitle(axis.getTitle(), spec.categoryAxisTitle);
}

function writeValueAxis(axis: ExcelScript.ChartAxis, spec: AxisChart, values: readonly CellValue[]): void {
  const { fromZero, unitSteps } = valueAxisLook(spec, values);
  if (fromZero) axis.setMinimum(0);
  if (unitSteps) axis.setMajorUnit(1);
  axis.setNumberFormat(CHART_AXIS_FORMAT);
  axis.setMajorTickMark(ExcelScript.ChartAxisTickMark.none);
  axis.setMinorTickMark(ExcelScript.ChartAxisTickMark.none);
  axis.getFormat().getLine().clear();
  axis.getMajorGridlines().setVisible(true);
  axis.getMajorGridlines().getFormat().getLine().setColor(`#${CHART_GRID}`);
  writeFont(axis.getFormat().getFont(), 9);
  writeAxisTitle(axis.getTitle(), spec.valueAxisTitle);
}
