import type { ShownChart } from "./chart-values";
import type { PlotArea } from "./plot-area";
import { svg, svgText } from "./svg";
import { valueScale } from "./value-scale";

/** Lines with a mark at each value. */
export function linePlot({ categories, series }: ShownChart, area: PlotArea): SVGElement[] {
  const GUTTER = 34;
  const scale = valueScale(series.flatMap((each) => each.values));
  const inner = { x: area.x + GUTTER, y: area.y + 8, width: area.width - GUTTER - 14, height: area.height - 28 };
  const band = inner.width / Math.max(1, categories.length);
  const x = (index: number): number => inner.x + band * (index + 0.5);
  const y = (value: number): number => inner.y + inner.height * (1 - (value - scale.from) / (scale.to - scale.from));
  const parts: SVGElement[] = [];
  for (const tick of scale.ticks) {
    parts.push(svg("line", { x1: inner.x, x2: inner.x + inner.width, y1: y(tick), y2: y(tick), stroke: "#E1E5EA" }));
    parts.push(svgText(inner.x - 6, y(tick) + 4, String(tick), { "text-anchor": "end" }));
  }
  categories.forEach((category, index) => parts.push(svgText(x(index), inner.y + inner.height + 15, category)));
  for (const { values, color, labels } of series) {
    const points = values.map((value, index) => `${x(index)},${y(value)}`).join(" ");
    parts.push(svg("polyline", { points, fill: "none", stroke: color, "stroke-width": 2.25 }));
    values.forEach((value, index) => {
      parts.push(svg("circle", { cx: x(index), cy: y(value), r: 4, fill: color }));
      if (labels) parts.push(svgText(x(index), y(value) - 8, String(value)));
    });
  }
  return parts;
}
