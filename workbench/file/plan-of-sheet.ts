import {
  CHART_FORMS,
  ofForm,
  type ByChartForm,
  type ChartForm,
  type ChartRange,
  type ChartSpec,
} from "../../src/core/chart/chart-spec";
import type { PlannedCell, SheetPlan } from "../../src/core/plan/sheet-plan";
import type { ChartSeriesState, ChartState, ChartType } from "../../sheet-view/state/chart-state";
import { cellsUnder, charactersOfWidth } from "../../sheet-view/state/geometry";
import type { SheetState } from "../../sheet-view/state/sheet-state";

const CHART_TYPES: ByChartForm<ChartType> = {
  bar: {
    up: { "side-by-side": "ColumnClustered", stacked: "ColumnStacked" },
    across: { "side-by-side": "BarClustered", stacked: "BarStacked" },
  },
  line: "LineMarkers",
  ring: "Doughnut",
};

/** What the xlsx adapter needs to write the parts around a sheet: its tables, its charts, its print titles. */
export function planOfSheet(sheet: SheetState): SheetPlan {
  const cells: PlannedCell[] = [];
  for (const [row, line] of sheet.cells.values)
    line.forEach((value, column) => {
      if (value !== null && value !== undefined) cells.push({ row, column, value, style: "plain" });
    });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: sheet.name,
    onto: { keep: [] },
    cells,
    columnWidths: widthsOf(sheet),
    tables: sheet.tables.map(({ name, range, columns }) => ({
      name,
      range,
      columns: columns.map((each) => each.name),
    })),
    charts: sheet.charts.map((chart) => chartSpec(sheet, chart)),
    gridLines: sheet.showGridlines,
    print: {
      orientation: sheet.page.orientation === "Landscape" ? "landscape" : "portrait",
      fitToWidth: sheet.page.zoom.horizontalFitToPages !== undefined,
      ...(sheet.page.titleRows === null ? {} : { repeatRows: sheet.page.titleRows }),
    },
  };
}

function widthsOf(sheet: SheetState): number[] {
  const last = Math.max(-1, ...sheet.columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) =>
    charactersOfWidth(sheet.columnWidths.get(column) ?? sheet.standardWidth),
  );
}

const color = (value: string | null): string | null =>
  value === null || value === "none" ? null : value.replace("#", "");

/** Colours that Excel gives to series without one. */
const AUTOMATIC = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** The form that is written for a type of chart. */
function formOf({ chartType }: ChartState): ChartForm | undefined {
  const written = chartType === "Line" ? "LineMarkers" : chartType;
  return CHART_FORMS.find((form) => ofForm(CHART_TYPES, form) === written);
}

function chartSpec(sheet: SheetState, chart: ChartState): ChartSpec {
  const form = formOf(chart);
  const [first] = chart.series;
  if (form === undefined || first === undefined)
    throw new Error(`chart cannot be saved: ${chart.name} (${chart.chartType})`);
  return {
    name: chart.name,
    title: chart.title.visible ? chart.title.text : "",
    description: chart.description || chart.title.text,
    categories: rangeOn(sheet, chart, first.categories),
    series: chart.series.map((series, index) => seriesSpec(sheet, chart, series, index)),
    legend: !chart.legend.visible ? "none" : chart.legend.position === "Right" ? "right" : "bottom",
    anchor: cellsUnder(sheet, chart),
    ...withOwnParts(form, chart, first),
  };
}

/** A form with what a chart of it alone has. */
function withOwnParts(form: ChartForm, { category, value }: ChartState, first: ChartSeriesState): ChartForm {
  switch (form.shape) {
    case "bar":
    case "line":
      return {
        ...form,
        ...(category.titleVisible ? { categoryAxisTitle: category.title } : {}),
        ...(value.titleVisible ? { valueAxisTitle: value.title } : {}),
      };
    case "ring":
      return { ...form, ...(first.labels.showPercentage ? { percentLabels: true } : {}) };
  }
}

function seriesSpec(
  sheet: SheetState,
  chart: ChartState,
  series: ChartSeriesState,
  index: number,
): ChartSpec["series"][number] {
  const { name, values, look } = series;
  if (typeof name === "string") throw new Error(`series without a cell for its name: ${chart.name}`);
  const last = Math.max(-1, ...series.points.keys());
  const line = chart.chartType.startsWith("Line") && look.line.color !== "" ? look.line.color : look.fill;
  const points = Array.from({ length: last + 1 }, (_, at) => {
    const point = series.points.get(at);
    return point === undefined ? color(look.fill) : color(point.look.fill);
  });
  return {
    name: rangeOn(sheet, chart, name),
    values: rangeOn(sheet, chart, values),
    color: line === null ? (AUTOMATIC[index % AUTOMATIC.length] ?? null) : color(line),
    labels: series.hasDataLabels,
    ...(points.length === 0 ? {} : { pointColors: points }),
  };
}

function rangeOn(
  sheet: SheetState,
  chart: ChartState,
  source: { readonly sheet: string; readonly range: ChartRange } | null,
): ChartRange {
  if (source === null || source.sheet.toLowerCase() !== sheet.name.toLowerCase())
    throw new Error(`chart on cells of another sheet: ${chart.name}`);
  return source.range;
}
