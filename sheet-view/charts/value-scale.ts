/** Values along an axis: from where to where, and where the lines are. */
interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** A scale with round steps that holds all values, and 0. */
export function valueScale(values: readonly number[], minimum: number | "" = "", step: number | "" = ""): ValueScale {
  const highest = Math.max(0, ...values);
  const lowest = minimum === "" ? Math.min(0, ...values) : minimum;
  const span = highest - lowest || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const unit = step === "" ? nice : Math.max(step, nice < 1 ? 1 : nice);
  const from = Math.floor(lowest / unit) * unit;
  const to = Math.ceil((highest + unit * 0.001) / unit) * unit;
  const ticks: number[] = [];
  for (let tick = from; tick <= to + unit / 2; tick += unit) ticks.push(Number(tick.toPrecision(12)));
  return { from, to, ticks };
}
