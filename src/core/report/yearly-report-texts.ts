import type { Dezernat } from "../values/dezernat";
import type { Kategorie } from "../values/kategorie";

/** All words of the yearly report in one language; days are `JJJJ-MM-TT`. */
export interface YearlyReportTexts {
  /** Language tag of the texts, such as `de-DE`. */
  readonly language: string;
  readonly title: (year: number) => string;
  /** The state of the report, as it stands at the top of each page. */
  readonly stand: (day: string) => string;
  readonly counted: (massnahmen: number) => string;
  readonly description: (year: number) => string;
  readonly contents: string;
  /** With `{seite}` and `{seiten}`. */
  readonly pageOf: string;
  readonly kategorie: (kategorie: Kategorie) => string;
  readonly withoutKategorie: string;
  readonly dezernat: (dezernat: Dezernat) => string;
  readonly withoutDezernat: string;
  readonly schwerpunkte: string;
  readonly noMassnahmen: string;
  readonly columns: Readonly<Record<"art" | "thema" | "arbeitsstand" | "perspektive", string>>;
  /** In place of an empty cell. */
  readonly nothing: string;
  /** Above the list of Maßnahmen of this Art. */
  readonly allgemein: (art: string, erlaeuterung: string) => string;
  /** Arbeitsstand or Perspektive of an item of a list. */
  readonly labelled: (label: string, text: string) => string;
  readonly comparison: string;
  readonly noEarlierYear: (year: number) => string;
  /** Figures as people write them. */
  readonly figures: Readonly<Record<"signed" | "percent" | "share", (value: number) => string>>;
  readonly sheet: {
    /** Where tables and charts of the comparison stand. */
    readonly comparisonOn: (sheet: string) => string;
    /** The Thema of a row that goes on with the one above. */
    readonly continued: string;
    readonly pageHeader: (year: number) => string;
    /** Excel's footer codes for the page number. */
    readonly pageFooter: (stand: string) => string;
  };
}
