import type { YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts, YearFigures } from "../../core/compare/comparison-texts";
import type { SectionRow } from "../../core/plan/sections";
import type { ChartRange, ChartSpec } from "../../core/chart/chart-spec";
import { cellAddress } from "../../core/text/text";
import { kategorieShare } from "../kategorie-share";
import type { ComparisonSection } from "./comparison-section";
import { besideCharts, CHART_FIRST, emptyRow, headerRow, LEFT_LAST, SHEET_LAST, textRow } from "./layout";

/** The rows of the table by Kategorie that the shares refer to: first key, total. */
interface KategorieRows {
  readonly first: number;
  readonly total: number;
}

const percentOf = (count: number, total: number): number | "" =>
  total === 0 ? "" : Math.floor((2000 * count + total) / (2 * total)) / 10;

/** Key, count and share of one year, referring to the table by Kategorie. */
function shareRows(
  row: number,
  figures: YearFigures,
  source: { readonly rows: KategorieRows; readonly column: number },
  texts: ComparisonTexts,
): readonly SectionRow[] {
  const totalCell = cellAddress(source.rows.total, source.column);
  const rows = figures.figures.map(({ key, count }, i): SectionRow => {
    const own = cellAddress(row + 1 + i, 1);
    return {
      cells: [
        { value: key, style: "label" },
        { value: count, formula: cellAddress(source.rows.first + i, source.column), style: "integer" },
        {
          value: percentOf(count, figures.total),
          formula: `IF(${totalCell}=0,"",ROUND(${own}*100/${totalCell},1))`,
          style: "share",
        },
      ],
    };
  });
  return [headerRow(texts.merkmal.kategorie, String(figures.year), texts.columns.share), ...rows];
}

/** The figures of one of the two years by Kategorie. */
const yearFigures = (comparison: YearComparison, side: "from" | "to"): YearFigures => ({
  year: comparison[side],
  total: comparison.total[side],
  figures: comparison.kategorie.map((figure) => ({ key: figure.key, count: figure[side] })),
});

/** How the Kategorien share in each of the two years: two small tables, two rings side by side. */
export const shareSection: ComparisonSection =
  ({ comparison, texts }) =>
  (firstRow, rowOf) => {
    const first = rowOf("kategorie") + 1;
    const source = { first, total: first + comparison.kategorie.length };
    const years = [yearFigures(comparison, "from"), yearFigures(comparison, "to")];
    const rows: SectionRow[] = [];
    const charts: ((anchor: ChartRange) => ChartSpec)[] = [];
    const sentences: string[] = [];
    years.forEach((figures, i) => {
      const header = firstRow + 1 + rows.length;
      const description = texts.charts.kategorieShare.sentence(figures);
      const lastRow = header + figures.figures.length;
      const block = { headerRow: header, firstRow: header + 1, lastRow, categoryColumn: 0 };
      const words = { title: texts.charts.kategorieShare.title(figures.year), description };
      charts.push((anchor) => kategorieShare(figures.year, block, words, anchor));
      sentences.push(description);
      rows.push(...shareRows(header, figures, { rows: source, column: i + 1 }, texts));
      rows.push(emptyRow(4), textRow(description, "sentence", LEFT_LAST), emptyRow(6));
    });
    const heading = texts.headings.shares;
    return {
      ...besideCharts(firstRow, heading, rows, (anchor) => {
        const places = [anchor(CHART_FIRST, CHART_FIRST + 1), anchor(SHEET_LAST, SHEET_LAST)];
        return charts.flatMap((chart, i) => places.slice(i, i + 1).map((place) => chart(place)));
      }),
      chapter: { heading, sentences },
    };
  };
