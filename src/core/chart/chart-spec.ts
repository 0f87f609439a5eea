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
  /** Colours of single points in order, for rings and waterfalls. */
  readonly pointColors?: readonly (string | null)[];
  readonly labels: boolean;
}

const DIRECTIONS = ["up", "across"] as const;
const STACKINGS = ["side-by-side", "stacked"] as const;
/** Where values grow to: columns stand, bars lie. */
export type ChartDirection = (typeof DIRECTIONS)[number];
/** How the series of a category stand to each other. */
export type ChartStacking = (typeof STACKINGS)[number];

interface AxisTitles {
  readonly categoryAxisTitle?: string;
  readonly valueAxisTitle?: string;
}

interface BarForm extends AxisTitles {
  readonly shape: "bar";
  readonly direction: ChartDirection;
  readonly stacking: ChartStacking;
}

interface LineForm extends AxisTitles {
  readonly shape: "line";
}

interface RingForm {
  readonly shape: "ring";
  /** The label shows the percentage after the value. */
  readonly percentLabels?: boolean;
}

/** What a chart draws its values as, with what this form alone has. */
export type ChartForm = BarForm | LineForm | RingForm;

const FORMS_BY_SHAPE: Readonly<Record<ChartForm["shape"], readonly ChartForm[]>> = {
  bar: DIRECTIONS.flatMap((direction) =>
    STACKINGS.map((stacking): ChartForm => ({ shape: "bar", direction, stacking })),
  ),
  line: [{ shape: "line" }],
  ring: [{ shape: "ring" }],
};

/** Every form, without titles of axes. */
export const CHART_FORMS: readonly ChartForm[] = Object.values(FORMS_BY_SHAPE).flatMap((forms) => forms);

/** One value for each form, such as what a host calls it. A form without one does not compile. */
export interface ByChartForm<T> {
  readonly bar: Readonly<Record<ChartDirection, Readonly<Record<ChartStacking, T>>>>;
  readonly line: T;
  readonly ring: T;
}

/** The value for a form. */
export function ofForm<T>(values: ByChartForm<T>, form: ChartForm): T {
  switch (form.shape) {
    case "bar":
      return values.bar[form.direction][form.stacking];
    case "line":
    case "ring":
      return values[form.shape];
  }
}

/** What charts of all forms have. */
export interface ChartParts {
  /** Unique on its sheet and stable, so that a later run finds and updates the chart. */
  readonly name: string;
  readonly title: string;
  /** What the chart shows, in one sentence, for people who do not see it. */
  readonly description: string;
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  readonly legend: "bottom" | "right" | "none";
  /** Top left and bottom right cell of the place it covers. */
  readonly anchor: ChartRange;
}

/** Columns or bars. */
export type BarChart = ChartParts & BarForm;
/** Lines over categories from left to right. */
export type LineChart = ChartParts & LineForm;
/** Parts of a whole; one series. */
export type RingChart = ChartParts & RingForm;

/** A native Excel chart as data: what to draw, from which cells, where. Adapters carry it out. */
export type ChartSpec = BarChart | LineChart | RingChart;

/** A chart with an axis of categories and one of values. */
export type AxisChart = BarChart | LineChart;

/** Where no shape is left: a new one does not compile. */
export function unknownShape(spec: never): never {
  throw new Error(`unknown shape of chart: ${JSON.stringify(spec)}`);
}
