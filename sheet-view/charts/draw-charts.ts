import type { Book } from "../state/book";
import { areParts, type ChartState } from "../state/chart-state";
import type { SheetState } from "../state/sheet-state";
import { barPlot } from "./bar-plot";
import { type ShownChart, chartValues } from "./chart-values";
import { doughnutPlot } from "./doughnut-plot";
import { linePlot } from "./line-plot";
import type { PlotArea } from "./plot-area";
import { svg, svgText } from "./svg";

const PIXELS_PER_POINT = 4 / 3;

/** Draws the charts of a sheet over its cells. */
export function drawCharts(parts: DocumentFragment, book: Book, sheet: SheetState, left: number, top: number): void {
  for (const chart of sheet.charts) {
    const frame = document.createElement("div");
    frame.className = "chart";
    const [x, y, width, height] = [chart.left, chart.top, chart.width, chart.height].map((points) =>
      Math.round(points * PIXELS_PER_POINT),
    );
    frame.style.cssText = `left:${(x ?? 0) + left}px;top:${(y ?? 0) + top}px;width:${width ?? 0}px;height:${height ?? 0}px`;
    frame.append(chartElement(book, chart, width ?? 0, height ?? 0));
    parts.append(frame);
  }
}

function chartElement(book: Book, chart: ChartState, width: number, height: number): SVGElement {
  const data = chartValues(book, chart);
  const title = chart.title.visible ? chart.title.text : "";
  const label = chart.description === "" ? title : chart.description;
  const root = svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
  root.append(svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#fff", stroke: "#D0D5DB" }));
  const lines = wrappedTitle(title, width);
  lines.forEach((line, index) =>
    root.append(svgText(width / 2, 22 + index * 18, line, { "font-size": 14, "font-weight": 600 })),
  );
  const legend = chart.legend.visible ? legendEntries(chart, data) : [];
  const bottom = legend.length === 0 ? 10 : 28;
  const area = {
    x: 12,
    y: 14 + lines.length * 18,
    width: width - 24,
    height: height - 24 - lines.length * 18 - bottom,
  };
  root.append(...plot(chart, data, area));
  if (legend.length > 0) root.append(legendElement(legend, width, height - 12));
  return root;
}

function wrappedTitle(title: string, width: number): string[] {
  const CHARACTER = 7.2;
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && (last.length + word.length + 1) * CHARACTER < width - 20)
      lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== "") lines.push(word);
  }
  return lines;
}

function plot(chart: ChartState, data: ShownChart, area: PlotArea): SVGElement[] {
  switch (chart.chartType) {
    case "ColumnClustered":
      return barPlot(chart, data, area, { horizontal: false, stacked: false });
    case "ColumnStacked":
      return barPlot(chart, data, area, { horizontal: false, stacked: true });
    case "BarClustered":
      return barPlot(chart, data, area, { horizontal: true, stacked: false });
    case "BarStacked":
      return barPlot(chart, data, area, { horizontal: true, stacked: true });
    case "Doughnut":
    case "Pie":
      return doughnutPlot(chart, data, area);
    case "Line":
    case "LineMarkers":
      return linePlot(data, area);
  }
}

interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

function legendEntries(chart: ChartState, { categories, series }: ShownChart): LegendEntry[] {
  const [first] = series;
  if (areParts(chart.chartType) && first !== undefined)
    return categories.map((name, index) => ({ name, color: first.points[index] ?? "#ffffff" }));
  return series.flatMap(({ name, color, visible }, index) =>
    !visible || chart.hiddenEntries.has(index) ? [] : { name, color },
  );
}

function legendElement(entries: readonly LegendEntry[], width: number, y: number): SVGElement {
  const CHARACTER = 6.4;
  const widths = entries.map(({ name }) => name.length * CHARACTER + 28);
  let x = Math.max(8, (width - widths.reduce((sum, each) => sum + each, 0)) / 2);
  const group = svg("g", {});
  entries.forEach(({ name, color }, index) => {
    group.append(svg("rect", { x, y: y - 9, width: 10, height: 10, fill: color }));
    group.append(svgText(x + 15, y, name, { "text-anchor": "start" }));
    x += widths[index] ?? 0;
  });
  return group;
}
