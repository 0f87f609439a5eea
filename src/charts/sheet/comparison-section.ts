import type { YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import { liveFigures, type LiveFigures } from "../../core/count/live-formula";
import type { Section, SectionPlan, SectionRow } from "../../core/plan/sections";
import type { Snapshot } from "../../core/snapshot/snapshot";

/** What the sections of a comparison are made of. */
export interface Compared {
  readonly snapshot: Snapshot;
  readonly comparison: YearComparison;
  readonly texts: ComparisonTexts;
  /** The date of the calculation as people write it. */
  readonly stand: string;
  /** The formulas of a year. */
  readonly live: (year: number) => LiveFigures;
}

/** What the chapter of the yearly report has of a section before and after the pictures of its charts. */
interface SectionChapter {
  readonly heading: string;
  /** A list below the heading. */
  readonly items?: readonly string[];
  readonly sentences?: readonly string[];
  /** Rows of the sheet, the header first; a column that the charts do not draw is left out. */
  readonly table?: readonly SectionRow[];
  /** Below the pictures. */
  readonly notes?: readonly string[];
}

/** A section of the comparison from its first row on, and what the chapter has of it. */
export interface ComparisonPlan extends SectionPlan {
  /** null: the chapter has nothing of it. */
  readonly chapter: SectionChapter | null;
  /** So much of it must fit on the page that it starts on, in points; without, it is not parted where it fits a page. */
  readonly needed?: number;
}

/** A section of the comparison of two years; it has no rows where there is nothing to show. */
export type ComparisonSection = (compared: Compared) => Section<ComparisonPlan>;

/** The parts that all sections are made of. */
export function comparedOf(
  snapshot: Snapshot,
  comparison: YearComparison,
  texts: ComparisonTexts,
  stand: string,
): Compared {
  const known = new Map<number, LiveFigures>();
  const live = (year: number): LiveFigures => {
    const figures = known.get(year) ?? liveFigures(snapshot, year);
    known.set(year, figures);
    return figures;
  };
  return { snapshot, comparison, texts, stand, live };
}
