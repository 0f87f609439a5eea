/** A cell range of the sheet that the chart stands on; zero-based, inclusive. */
export interface ChartRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** One series of a chart. Colours are RRGGBB; `null` draws nothing (the hidden foot of a waterfall). */
export interface ChartSeries {
  /** The one cell that names the series. */
  readonly name: ChartRange;
  readonly values: ChartRange;
  readonly color: string | null;
  /** Colours of single points in order, for doughnuts and waterfalls. */
  readonly pointColors?: readonly (string | null)[];
  readonly labels: boolean;
}

/** A native Excel chart as data: what to draw, from which cells, where. Adapters carry it out. */
export interface ChartSpec {
  /** Unique on its sheet and stable, so that a later run finds and updates the chart. */
  readonly name: string;
  readonly kind: "column-clustered" | "column-stacked" | "bar-clustered" | "doughnut" | "line";
  readonly title: string;
  /** What the chart shows, in one sentence, for people who do not see it. */
  readonly description: string;
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  readonly categoryAxisTitle?: string;
  readonly valueAxisTitle?: string;
  readonly legend: "bottom" | "right" | "none";
  /** Doughnuts: the label shows the percentage after the value. */
  readonly percentLabels?: boolean;
  /** Top left and bottom right cell of the place it covers. */
  readonly anchor: ChartRange;
}
