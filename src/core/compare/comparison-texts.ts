import type { ComparabilityNote, ComparedMerkmal } from "./comparability";
import type { ComparedFigure, ComparedMassnahme, YearComparison } from "./compare-years";
import type { Reason } from "./why-moved";

/** Two years of which the first is the earlier; in a gap the earlier one is never called „Vorjahr“. */
export type ComparedYears = Pick<YearComparison, "from" | "to" | "gap">;

/** The figures of one year by Kategorie, for a sentence. */
export interface YearFigures {
  readonly year: number;
  readonly total: number;
  readonly figures: readonly { readonly key: string; readonly count: number }[];
}

/** All words of the year comparison in one language. */
export interface ComparisonTexts {
  readonly title: (years: ComparedYears) => string;
  /** `stand` is a date as people write it. */
  readonly subtitle: (years: ComparedYears, stand: string) => string;
  readonly reason: (reason: Reason, years: ComparedYears) => string;
  readonly note: (note: ComparabilityNote, years: ComparedYears) => string;
  readonly headings: Readonly<
    Record<"why" | "kategorie" | "shares" | "dezernat" | "art" | "movement" | "years" | "notes" | "measures", string>
  >;
  readonly merkmal: Readonly<Record<ComparedMerkmal, string>>;
  readonly columns: {
    readonly delta: string;
    readonly percent: string;
    readonly share: string;
    readonly year: string;
    readonly step: string;
    readonly foot: string;
    readonly count: string;
    readonly change: string;
    readonly state: string;
    readonly dezernat: string;
    readonly kategorieIn: (year: number) => string;
    readonly placeIn: (year: number) => string;
    readonly organisationseinheit: string;
    readonly thema: string;
  };
  readonly total: string;
  readonly massnahmenIn: (year: number) => string;
  readonly steps: Readonly<Record<"ended" | "new" | "continued" | "recategorised", string>>;
  readonly state: (measure: ComparedMassnahme) => string;
  /** What the keys stand for: „I = höchste Priorität“. */
  readonly meaning: (names: readonly { readonly key: string; readonly name: string }[]) => string;
  readonly axes: { readonly massnahmen: string };
  /** Titles and sentences of the charts; each sentence says what the chart shows. */
  readonly charts: {
    /** Titles of the charts of two years. */
    readonly yearBy: Readonly<Record<ComparedMerkmal, (years: ComparedYears) => string>>;
    readonly kategorieShare: {
      readonly title: (year: number) => string;
      readonly sentence: (figures: YearFigures) => string;
    };
    readonly movement: {
      readonly title: (years: ComparedYears) => string;
      readonly sentence: (comparison: YearComparison) => string;
    };
    readonly yearsStacked: {
      readonly title: (first: number, last: number) => string;
      readonly sentence: (years: readonly YearFigures[], missing: readonly number[]) => string;
    };
    /** Two years key by key, in words. */
    readonly figuresSentence: (
      merkmal: ComparedMerkmal,
      figures: readonly ComparedFigure[],
      years: ComparedYears,
    ) => string;
  };
  /** What follows later changes and what does not. */
  readonly standNotes: (
    years: ComparedYears,
    stand: string,
    valuesOnly: readonly number[],
    partly: readonly number[],
  ) => readonly string[];
  /** What the words and figures of a comparison mean and do not mean. */
  readonly readingNotes: (years: ComparedYears) => readonly string[];
  readonly measuresNote: (years: ComparedYears) => string;
  readonly pageHeader: (years: ComparedYears) => string;
  /** Excel's footer codes for the page number. */
  readonly pageFooter: (stand: string) => string;
}

/** The name of the sheet that compares a year with an earlier one; the same in every language. */
export const comparisonSheetName = (year: number): string => `Jahresvergleich ${year}`;
