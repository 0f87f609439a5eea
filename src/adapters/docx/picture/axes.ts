import { CHART_AXIS_LINE, CHART_GRID, CHART_INK, directionOf } from "../../../core/chart/chart-looks";
import type { AxisChart, ChartDirection } from "../../../core/chart/chart-spec";
import type { DrawnChart } from "./drawn-chart";
import { LABEL_SIZE, shortened, textLines, textShape, textWidth, type LabelLook } from "./letters";
import { line, type Area, type Shape } from "./shape";
import type { ValueScale } from "./value-scale";

const LINE_HEIGHT = LABEL_SIZE * 1.25;
const AXIS_TITLE = LABEL_SIZE * 1.6;
const GAP = 5;
const HAIRLINE = 0.6;
const LABEL_LINES = 2;
const LONGEST_LABEL = 0.3;

/** A coordinate system: where values and categories lie, and the shapes of its axes. */
export interface Axes {
  /** Within the axes. */
  readonly plot: Area;
  /** The coordinate of a value on the axis of values. */
  readonly at: (value: number) => number;
  /** Where the place of a category begins, and how wide it is. */
  readonly slot: (category: number) => { readonly start: number; readonly width: number };
  readonly shapes: readonly Shape[];
}

const look = (anchor: LabelLook["anchor"]): LabelLook => ({ size: LABEL_SIZE, color: CHART_INK, anchor });

/** Values upwards, categories from left to right. */
function uprightAxes({ spec, figures }: DrawnChart<AxisChart>, scale: ValueScale, area: Area): Axes {
  const left =
    titleRoom(spec.valueAxisTitle) +
    Math.max(...scale.ticks.map((tick) => textWidth(numberText(tick), LABEL_SIZE))) +
    GAP;
  const slots = Math.max(1, figures.categories.length);
  const width = area.width - left;
  const labels = figures.categories.map((text) => textLines(text, LABEL_SIZE, width / slots - GAP, LABEL_LINES));
  const lines = Math.max(1, ...labels.map((each) => each.length));
  const bottom = titleRoom(spec.categoryAxisTitle) + lines * LINE_HEIGHT + GAP;
  const plot = { x: area.x + left, y: area.y + GAP, width, height: area.height - bottom - GAP };
  const at = (value: number): number => plot.y + plot.height - shareOf(value, scale) * plot.height;
  const slot = (i: number): { start: number; width: number } => ({
    start: plot.x + (i * width) / slots,
    width: width / slots,
  });
  const baseline = plot.y + plot.height;
  return {
    plot,
    at,
    slot,
    shapes: [
      ...scale.ticks.flatMap((tick) => [
        line(plot.x, at(tick), plot.x + width, at(tick), HAIRLINE, CHART_GRID),
        textShape(numberText(tick), plot.x - GAP, at(tick) + LABEL_SIZE * 0.35, look("end")),
      ]),
      line(plot.x, at(0), plot.x + width, at(0), HAIRLINE * 1.5, CHART_AXIS_LINE),
      ...labels.flatMap((each, i) =>
        each.map((text, k) =>
          textShape(
            text,
            slot(i).start + slot(i).width / 2,
            baseline + GAP + LABEL_SIZE * 0.8 + k * LINE_HEIGHT,
            look("middle"),
          ),
        ),
      ),
      ...titles(spec.valueAxisTitle, area.x + LABEL_SIZE * 0.8, plot.y + plot.height / 2, true),
      ...titles(spec.categoryAxisTitle, plot.x + width / 2, area.y + area.height - 1, false),
    ],
  };
}

/** Values to the right, categories from top to bottom. */
function lyingAxes({ spec, figures }: DrawnChart<AxisChart>, scale: ValueScale, area: Area): Axes {
  const widest = Math.max(0, ...figures.categories.map((text) => textWidth(text, LABEL_SIZE)));
  const labelWidth = Math.min(widest, area.width * LONGEST_LABEL);
  const left = titleRoom(spec.categoryAxisTitle) + labelWidth + GAP;
  const bottom = titleRoom(spec.valueAxisTitle) + LINE_HEIGHT + GAP;
  const plot = { x: area.x + left, y: area.y, width: area.width - left - 2 * GAP, height: area.height - bottom };
  const at = (value: number): number => plot.x + shareOf(value, scale) * plot.width;
  const slots = Math.max(1, figures.categories.length);
  const slot = (i: number): { start: number; width: number } => ({
    start: plot.y + (i * plot.height) / slots,
    width: plot.height / slots,
  });
  const foot = plot.y + plot.height;
  return {
    plot,
    at,
    slot,
    shapes: [
      ...scale.ticks.flatMap((tick) => [
        line(at(tick), plot.y, at(tick), foot, HAIRLINE, CHART_GRID),
        textShape(numberText(tick), at(tick), foot + GAP + LABEL_SIZE * 0.8, look("middle")),
      ]),
      line(at(0), plot.y, at(0), foot, HAIRLINE * 1.5, CHART_AXIS_LINE),
      ...figures.categories.map((text, i) =>
        textShape(
          shortened(text, LABEL_SIZE, labelWidth),
          plot.x - GAP,
          slot(i).start + slot(i).width / 2 + LABEL_SIZE * 0.35,
          look("end"),
        ),
      ),
      ...titles(spec.categoryAxisTitle, area.x + LABEL_SIZE * 0.8, plot.y + plot.height / 2, true),
      ...titles(spec.valueAxisTitle, plot.x + plot.width / 2, area.y + area.height - 1, false),
    ],
  };
}

const AXES: Readonly<Record<ChartDirection, typeof uprightAxes>> = { up: uprightAxes, across: lyingAxes };

/** The axes of a chart within an area. */
export const axesOf = (chart: DrawnChart<AxisChart>, scale: ValueScale, area: Area): Axes =>
  AXES[directionOf(chart.spec)](chart, scale, area);

const shareOf = (value: number, { from, to }: ValueScale): number => (value - from) / (to - from);

const titleRoom = (text: string | undefined): number => (text === undefined ? 0 : AXIS_TITLE);

const titles = (text: string | undefined, x: number, y: number, upwards: boolean): readonly Shape[] =>
  text === undefined ? [] : [textShape(text, x, y, { ...look("middle"), upwards })];

/** A whole number with narrow spaces between thousands would need a font that has them: as it is. */
export const numberText = (value: number): string => String(value).replace("-", "−");
