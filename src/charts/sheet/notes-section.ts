import type { YearComparison } from "../../core/compare/compare-years";
import type { LiveFigures } from "../../core/count/live-formula";
import type { ComparisonSection } from "./comparison-section";
import { emptyRow, headingRow, SHEET_LAST, textRow } from "./layout";

/** What limits the comparison as a whole, and which figures follow later changes. */
export const notesSection: ComparisonSection =
  ({ comparison, live, stand, texts }) =>
  () => {
    // What concerns the figures of one Merkmal stands beside them.
    const general = comparison.notes
      .filter((note) => !("merkmal" in note) && note.id !== "several-arten")
      .map((note) => texts.note(note, comparison));
    const reading = texts.readingNotes(comparison);
    const yearsThat = (kind: Liveliness): readonly number[] =>
      [comparison.from, comparison.to].filter((year) => livelinessOf(comparison, live(year)) === kind);
    const follows = texts.standNotes(comparison, stand, yearsThat("values"), yearsThat("partly"));
    return {
      rows: [
        headingRow(texts.headings.notes),
        ...[...general, ...follows, ...reading].map((text) => textRow(text, "sentence", SHEET_LAST)),
        emptyRow(),
      ],
      chapter: { heading: texts.headings.notes, items: [...general, ...reading] },
    };
  };

type Liveliness = "live" | "partly" | "values";

/** Whether the figures of a year are formulas: all, some, or none of them. */
function livelinessOf({ kategorie, dezernat, art }: YearComparison, live: LiveFigures): Liveliness {
  const formulas = [
    live.total,
    ...kategorie.map(({ key }) => live.of("kategorie", key)),
    ...dezernat.map(({ key }) => live.of("dezernat", key)),
    ...art.map(({ key }) => live.of("art", key)),
  ];
  if (formulas.every((formula) => formula !== null)) return "live";
  return formulas.every((formula) => formula === null) ? "values" : "partly";
}
