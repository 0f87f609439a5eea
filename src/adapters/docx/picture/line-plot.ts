import { CHART_INK } from "../../../core/chart/chart-looks";
import type { LineChart } from "../../../core/chart/chart-spec";
import { numberText, axesOf } from "./axes";
import type { DrawnChart } from "./drawn-chart";
import { LABEL_SIZE, textShape } from "./letters";
import { line, ringPiece, type Area, type Shape } from "./shape";
import { valueScale } from "./value-scale";

const THICKNESS = 1.75;
const DOT = 3;

/** Lines through the values of each series; where a value is missing there is a gap. */
export function linePlot(chart: DrawnChart<LineChart>, area: Area): readonly Shape[] {
  const { spec, figures } = chart;
  const known = figures.series.flatMap(({ values }) => values.filter((value): value is number => value !== null));
  const axes = axesOf(chart, valueScale(known), area);
  const xAt = (category: number): number => axes.slot(category).start + axes.slot(category).width / 2;
  const shapes = figures.series.flatMap(({ values }, i) => {
    const color = spec.series[i]?.color ?? null;
    if (color === null) return [];
    return values.flatMap((value, k): readonly Shape[] => {
      if (value === null) return [];
      const [x, y, before] = [xAt(k), axes.at(value), values[k - 1] ?? null];
      return [
        ...(before === null ? [] : [line(xAt(k - 1), axes.at(before), x, y, THICKNESS, color)]),
        ringPiece([x, y], [0, DOT], [0, 1], color),
        ...(spec.series[i]?.labels === true
          ? [textShape(numberText(value), x, y - DOT - 3, { size: LABEL_SIZE, color: CHART_INK, anchor: "middle" })]
          : []),
      ];
    });
  });
  return [...axes.shapes, ...shapes];
}
