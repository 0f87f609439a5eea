import type { ChartFigures } from "../chart/chart-figures";
import type { ChartSpec } from "../chart/chart-spec";

/** A paragraph of a planned text. */
export interface PlannedParagraph {
  readonly text: string;
  /** The level of an item of a list, 0 being the outer one; running text has none. */
  readonly bullet?: number;
  readonly italic?: boolean;
}

/** A column of a planned table. */
export interface PlannedColumn {
  readonly title: string;
  /** In percent of the width between the margins. */
  readonly width: number;
  /** Figures stand on the right. */
  readonly figures?: boolean;
}

/** A planned table with one header row, no merged cells. */
export interface PlannedTextTable {
  readonly kind: "table";
  readonly columns: readonly PlannedColumn[];
  /** Each row has a cell for each column; a cell has at least one paragraph. */
  readonly rows: readonly (readonly (readonly PlannedParagraph[])[])[];
  /** The last row is a total. */
  readonly totals?: boolean;
  /** A short table of figures, on the page of what follows it. */
  readonly keepWithNext?: boolean;
}

/** A chart to be drawn as a picture. */
export interface PlannedPicture {
  readonly chart: ChartSpec;
  readonly figures: ChartFigures;
  /** In percent of the width between the margins. */
  readonly width: number;
  /** Height by width. */
  readonly ratio: number;
}

/** A piece of a planned document. */
export type DocumentBlock =
  | {
      readonly kind: "heading";
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** A new page starts here; with a heading of the first level a new chapter as well. */
      readonly newPage?: boolean;
    }
  | {
      readonly kind: "text";
      readonly text: string;
      /** `lead` stands above a list or table and stays with it, `note` is small. */
      readonly style: "sentence" | "lead" | "note";
      readonly keepWithNext?: boolean;
    }
  | { readonly kind: "list"; readonly items: readonly PlannedParagraph[]; readonly keepWithNext?: boolean }
  | PlannedTextTable
  /** Pictures side by side. */
  | { readonly kind: "pictures"; readonly pictures: readonly PlannedPicture[] };

/** A document to write on A4 landscape, as data: an adapter carries it out. */
export interface DocumentPlan {
  readonly title: string;
  readonly subtitle: string;
  /** Language tag of all texts, such as `de-DE`. */
  readonly language: string;
  /** What it is about, in one sentence, for the properties of the file. */
  readonly description: string;
  /** At the top of each page, on the right, before the page's number; on the left are title and chapter. */
  readonly header: string;
  /** With `{seite}` and `{seiten}`. */
  readonly pageOf: string;
  /** Above the table of contents, which has the headings of the first two levels. */
  readonly contents: string;
  readonly blocks: readonly DocumentBlock[];
}
