import { whyMoved } from "../../core/compare/why-moved";
import type { ComparisonSection } from "./comparison-section";
import { emptyRow, headingRow, SHEET_LAST, textRow } from "./layout";

/** The title of the sheet, then the sentences that say how the figures moved. */
export const whySection: ComparisonSection =
  ({ comparison, stand, texts }) =>
  () => {
    const sentences = whyMoved(comparison).map((reason) => texts.reason(reason, comparison));
    const [total = "", moved = "", ...others] = sentences;
    return {
      rows: [
        { cells: [{ value: texts.title(comparison), style: "title" }], height: 28 },
        textRow(texts.subtitle(comparison, stand), "sentence", SHEET_LAST),
        headingRow(texts.headings.why),
        ...[`${total} ${moved}`, ...others].map((text) => textRow(text, "sentence", SHEET_LAST)),
        emptyRow(),
      ],
      chapter: { heading: texts.headings.why, items: sentences },
    };
  };
