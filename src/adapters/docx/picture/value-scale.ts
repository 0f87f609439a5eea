/** Values along an axis: from where to where, and where the lines are. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const MOST_STEPS = 6;

/** A scale with round steps that holds all values and 0; steps are never parts of one where all values are whole. */
export function valueScale(values: readonly number[]): ValueScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (high - low || 1) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const step = values.every((value) => Number.isInteger(value)) ? Math.max(1, round) : round;
  const first = Math.floor(low / step);
  // The highest column never ends at the edge, where its label would have no room.
  const last = Math.max(1, Math.ceil((high + step * 0.001) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { from: first * step, to: last * step, ticks };
}
