/** Longer names do not fit side by side below columns. */
const SHORT = 4;
const HEIGHT = 220;
const AROUND = 60;
const PER_NAME = 34;

/** Whether the bars lie, because names are too long to stand side by side. */
export const liesDown = (names: readonly string[]): boolean => names.some((name) => name.length > SHORT);

/** The height of a chart, in pixels. */
export const chartHeight = (names: readonly string[]): number =>
  liesDown(names) ? Math.max(HEIGHT, AROUND + PER_NAME * names.length) : HEIGHT;
