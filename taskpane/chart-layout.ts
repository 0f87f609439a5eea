import type { ComparedFigure } from "../src/core/compare-years";

/** Longer names do not fit side by side below columns. */
const SHORT = 4;
const HEIGHT = 220;
const AROUND = 60;
const PER_NAME = 34;

type Named = Pick<ComparedFigure, "key">;

/** Whether the bars lie, because names are too long to stand side by side. */
export const liesDown = (figures: readonly Named[]): boolean => figures.some(({ key }) => key.length > SHORT);

/** The height of a chart, in pixels. */
export const chartHeight = (figures: readonly Named[]): number =>
  liesDown(figures) ? Math.max(HEIGHT, AROUND + PER_NAME * figures.length) : HEIGHT;
