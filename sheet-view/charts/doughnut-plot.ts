import type { ChartState } from "../state/chart-state";
import type { ShownChart } from "./chart-values";
import type { PlotArea } from "./plot-area";
import { svg, svgText } from "./svg";

/** A ring of parts of a whole. */
export function doughnutPlot(chart: ChartState, { series: [series] }: ShownChart, area: PlotArea): SVGElement[] {
  const total = series?.values.reduce((sum, value) => sum + Math.max(0, value), 0) ?? 0;
  if (series === undefined || total === 0) return [];
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const outer = Math.min(area.width, area.height) / 2 - 4;
  const inner = chart.chartType === "Pie" ? 0 : outer * ((chart.series[0]?.doughnutHoleSize ?? 50) / 100);
  const parts: SVGElement[] = [];
  let turn = 0;
  series.values.forEach((value, index) => {
    const share = Math.max(0, value) / total;
    if (share === 0) return;
    const fill = series.points[index] ?? "#ffffff";
    const [from, to] = [turn, turn + Math.min(share, 0.99999)];
    turn += share;
    parts.push(svg("path", { d: ring(x, y, inner, outer, from, to), fill, stroke: "#ffffff", "stroke-width": 1.5 }));
    if (!series.labels) return;
    const middle = point(x, y, (inner + outer) / 2, (from + to) / 2);
    const ink = parseInt(fill.slice(1, 3), 16) < 130 ? "#ffffff" : "#333F4F";
    parts.push(svgText(middle.x, middle.y, String(value), { fill: ink }));
    if (chart.series[0]?.labels.showPercentage === true)
      parts.push(svgText(middle.x, middle.y + 12, `${Math.round(share * 100)} %`, { fill: ink, "font-size": 10 }));
  });
  return parts;
}

function point(x: number, y: number, radius: number, turn: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

function ring(x: number, y: number, inner: number, outer: number, from: number, to: number): string {
  const large = to - from > 0.5 ? 1 : 0;
  const [a, b, c, d] = [
    point(x, y, outer, from),
    point(x, y, outer, to),
    point(x, y, inner, to),
    point(x, y, inner, from),
  ];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`;
}
