import { countBy, orderedKeys } from "../../core/count/count";
import type { YearFigures } from "../../core/compare/comparison-texts";
import type { LiveFigures } from "../../core/count/live-formula";
import type { RowCell, SectionRow } from "../../core/plan/sections";
import { ofYear, type Snapshot } from "../../core/snapshot/snapshot";
import { stackedColumns } from "../stacked-columns";
import type { ComparisonSection } from "./comparison-section";
import { emptyRow, headerRow, headingRow, SHEET_LAST, textRow } from "./layout";

const LEAST_YEARS = 3;
/** Up to this many years a year without a list gets a row of its own, so that the gap is seen. */
const MOST_YEARS_WITH_GAPS = 12;
const CHART_ROWS = 17;

/** Every year of the workbook that counts, by Kategorie; nothing for fewer than three years. */
export const yearsSection: ComparisonSection =
  ({ snapshot, live, texts }) =>
  (firstRow) => {
    const { countingYears: years } = snapshot;
    if (years.length < LEAST_YEARS) return { rows: [], chapter: null };
    const keys = keysOfAllYears(snapshot);
    const figures = years.map((year) => figuresOf(snapshot, year, keys));
    const [first = 0, last = 0] = [years[0], years[years.length - 1]];
    const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const missing = all.filter((year) => !years.includes(year));
    const shown = all.length <= MOST_YEARS_WITH_GAPS ? all : years;
    const description = texts.charts.yearsStacked.sentence(figures, missing);
    const header = firstRow + 1;
    const ofShown = (year: number): YearFigures | undefined => figures.find((one) => one.year === year);
    const table = [
      headerRow(texts.columns.year, ...keys, texts.total),
      ...shown.map((year) => yearRow(year, ofShown(year), keys, live)),
    ];
    const heading = texts.headings.years;
    const above = [headingRow(heading), ...table, emptyRow(4), textRow(description, "sentence", SHEET_LAST)];
    const top = firstRow + above.length;
    const block = { headerRow: header, firstRow: header + 1, lastRow: header + shown.length, categoryColumn: 0 };
    const title = texts.charts.yearsStacked.title(first, last);
    const words = { title, description, valueAxis: texts.axes.massnahmen };
    const anchor = { firstRow: top, firstColumn: 0, lastRow: top + CHART_ROWS - 1, lastColumn: SHEET_LAST };
    return {
      rows: [...above, ...Array.from({ length: CHART_ROWS + 1 }, () => emptyRow())],
      charts: [stackedColumns("years-stacked", block, { first: 0, count: keys.length }, words, anchor)],
      chapter: { heading, sentences: [description], table },
    };
  };

function keysOfAllYears(snapshot: Snapshot): readonly string[] {
  const dated = snapshot.massnahmen.filter((m) => m.year !== null);
  return orderedKeys("kategorie", new Set(countBy(dated, "kategorie").keys()), snapshot);
}

function figuresOf(snapshot: Snapshot, year: number, keys: readonly string[]): YearFigures {
  const rows = ofYear(snapshot.massnahmen, year);
  const counts = countBy(rows, "kategorie");
  return { year, total: rows.length, figures: keys.map((key) => ({ key, count: counts.get(key) ?? 0 })) };
}

/** A year's figures; a year without a list has none, which is not 0. */
function yearRow(
  year: number,
  figures: YearFigures | undefined,
  keys: readonly string[],
  liveOf: (year: number) => LiveFigures,
): SectionRow {
  const label: RowCell = { value: String(year), style: "label" };
  if (figures === undefined)
    return {
      cells: [
        label,
        ...keys.map((): RowCell => ({ value: null, style: "integer" })),
        { value: null, style: "integer" },
      ],
    };
  const live = liveOf(year);
  const cell = (value: number, formula: string | null): RowCell =>
    formula === null ? { value, style: "integer" } : { value, formula, style: "integer" };
  return {
    cells: [
      label,
      ...figures.figures.map(({ key, count }) => cell(count, live.of("kategorie", key))),
      cell(figures.total, live.total),
    ],
  };
}
