import type { YearComparison } from "../core/compare/compare-years";
import { comparisonSheetName, type ComparisonTexts } from "../core/compare/comparison-texts";
import { ownMark } from "../core/plan/own-forms";
import { pageStarts } from "../core/plan/sections";
import type { SheetPlan } from "../core/plan/sheet-plan";
import { printedPageHeight } from "../core/plan/sizes";
import type { Snapshot } from "../core/snapshot/snapshot";
import { comparisonSections } from "./comparison-sections";
import { comparedOf } from "./sheet/comparison-section";
import { COLUMN_WIDTHS, LINE } from "./sheet/layout";

/**
 * The sheet `Jahresvergleich JJJJ` as data: why the figures moved, tables with live formulas, native charts, notes and the
 * list of Maßnahmen. `stand` is the date of the calculation as people write it.
 */
export function comparisonSheet(
  snapshot: Snapshot,
  comparison: YearComparison,
  texts: ComparisonTexts,
  stand: string,
): SheetPlan {
  const { sections, ...content } = comparisonSections(comparedOf(snapshot, comparison, texts, stand), "sheet");
  const pieces = sections.map(({ firstRow, plan: { rows, needed = Infinity } }) => {
    const height = rows.reduce((sum, row) => sum + (row.height ?? LINE), 0);
    return { firstRow, height, needed: Math.min(height, needed) };
  });
  return {
    name: comparisonSheetName(comparison.to),
    own: ownMark("jahresvergleich", comparison.to),
    ...content,
    columnWidths: COLUMN_WIDTHS,
    gridLines: false,
    print: {
      orientation: "landscape",
      // The list of Maßnahmen goes on over pages.
      ...repeated(content.tables.map(({ range }) => range.firstRow)),
      header: texts.pageHeader(comparison),
      footer: texts.pageFooter(stand),
      fitToWidth: true,
      pageBreaks: pageStarts(pieces, printedPageHeight(COLUMN_WIDTHS)),
    },
  };
}

const repeated = ([row]: readonly number[]): Pick<SheetPlan["print"], "repeatRows"> =>
  row === undefined ? {} : { repeatRows: [row, row] };
