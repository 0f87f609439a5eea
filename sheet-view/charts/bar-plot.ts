import type { ChartState } from "../state/chart-state";
import type { ShownChart } from "./chart-values";
import type { PlotArea } from "./plot-area";
import { svg, svgText } from "./svg";
import { valueScale } from "./value-scale";

const GRID = "#E1E5EA";
const AXIS = "#9AA5B1";

interface Bars {
  readonly horizontal: boolean;
  readonly stacked: boolean;
}

/** Columns or bars, beside each other or stacked. */
export function barPlot(
  chart: ChartState,
  data: ShownChart,
  area: PlotArea,
  { horizontal, stacked }: Bars,
): SVGElement[] {
  const totals = data.categories.map((_, at) => data.series.reduce((sum, each) => sum + (each.values[at] ?? 0), 0));
  const scale = valueScale(
    stacked ? totals : data.series.flatMap((each) => each.values),
    chart.value.minimum,
    chart.value.majorUnit,
  );
  const gutter = horizontal ? Math.min(150, Math.max(...data.categories.map((each) => each.length * 6.2), 20)) : 34;
  const inner = { x: area.x + gutter, y: area.y, width: area.width - gutter - 14, height: area.height - 20 };
  const along = horizontal ? inner.width : inner.height;
  const at = (value: number): number => ((value - scale.from) / (scale.to - scale.from)) * along;
  const parts: SVGElement[] = scale.ticks.map((tick) =>
    horizontal
      ? svg("line", {
          x1: inner.x + at(tick),
          x2: inner.x + at(tick),
          y1: inner.y,
          y2: inner.y + inner.height,
          stroke: GRID,
        })
      : svg("line", {
          x1: inner.x,
          x2: inner.x + inner.width,
          y1: inner.y + along - at(tick),
          y2: inner.y + along - at(tick),
          stroke: GRID,
        }),
  );
  parts.push(
    ...scale.ticks.map((tick) =>
      horizontal
        ? svgText(inner.x + at(tick), inner.y + inner.height + 14, String(tick))
        : svgText(inner.x - 6, inner.y + along - at(tick) + 4, String(tick), { "text-anchor": "end" }),
    ),
  );
  const band = (horizontal ? inner.height : inner.width) / Math.max(1, data.categories.length);
  const lanes = stacked ? 1 : data.series.length;
  const thick = band / (1 + (data.series.length > 0 ? 0.6 : 0)) / Math.max(1, lanes);
  data.categories.forEach((category, index) => {
    const start = (horizontal ? inner.y : inner.x) + band * index + (band - thick * lanes) / 2;
    let base = 0;
    data.series.forEach((series, lane) => {
      const value = series.values[index] ?? 0;
      const [from, to] = [at(base), at(base + value)];
      const place = start + (stacked ? 0 : thick * lane);
      if (stacked) base += value;
      const fill = series.points[index];
      if (fill === null || fill === undefined) return;
      const [low, size] = [Math.min(from, to), Math.abs(to - from)];
      parts.push(
        horizontal
          ? svg("rect", { x: inner.x + low, y: place, width: size, height: thick - 1, fill })
          : svg("rect", { x: place, y: inner.y + along - low - size, width: thick - 1, height: size, fill }),
      );
      if (!series.labels || (stacked && value === 0)) return;
      const middle = place + thick / 2;
      const label = stacked ? low + size / 2 : Math.max(from, to);
      const ink = stacked && isDark(fill) ? "#ffffff" : "#333F4F";
      parts.push(
        horizontal
          ? svgText(inner.x + label + (stacked ? 0 : 4), middle + 4, String(value), {
              "text-anchor": stacked ? "middle" : "start",
              fill: ink,
            })
          : svgText(middle, inner.y + along - label + (stacked ? 4 : -4), String(value), { fill: ink }),
      );
    });
    parts.push(
      horizontal
        ? svgText(inner.x - 6, inner.y + band * (index + 0.5) + 4, category, { "text-anchor": "end" })
        : svgText(inner.x + band * (index + 0.5), inner.y + along + 15, shortened(category, band)),
    );
  });
  parts.push(
    horizontal
      ? svg("line", { x1: inner.x, x2: inner.x, y1: inner.y, y2: inner.y + inner.height, stroke: AXIS })
      : svg("line", {
          x1: inner.x,
          x2: inner.x + inner.width,
          y1: inner.y + along - at(0),
          y2: inner.y + along - at(0),
          stroke: AXIS,
        }),
  );
  return parts;
}

const isDark = (color: string): boolean => parseInt(color.slice(1, 3), 16) + parseInt(color.slice(3, 5), 16) * 2 < 330;

function shortened(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / 6));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
