/** Figures to draw as bars: a name for each bar or group, values of each series in the same order. */
export interface Drawing {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** The series of a name stand on one another, else side by side. */
  readonly stacked: boolean;
}
