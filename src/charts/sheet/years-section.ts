import { countBy, orderedKeys } from "../../core/count/count";
import type { ComparisonTexts, YearFigures } from "../../core/compare/comparison-texts";
import type { LiveFigures } from "../../core/count/live-formula";
import { ofYear, type Snapshot } from "../../core/snapshot/snapshot";
import { stackedColumns } from "../stacked-columns";
import {
  headerRow,
  headingRow,
  emptyRow,
  section,
  SHEET_LAST,
  textRow,
  type RowCell,
  type Section,
  type SectionRow,
} from "./layout";

const LEAST_YEARS = 3;
/** Up to this many years a year without a list gets a row of its own, so that the gap is seen. */
const MOST_YEARS_WITH_GAPS = 12;
const CHART_ROWS = 17;

/** Every year of the workbook by Kategorie; null for fewer than three years. */
export function yearsSection(
  firstRow: number,
  snapshot: Snapshot,
  liveOf: (year: number) => LiveFigures,
  texts: ComparisonTexts,
): Section | null {
  if (snapshot.years.length < LEAST_YEARS) return null;
  const keys = orderedKeys(
    "kategorie",
    new Set(
      countBy(
        snapshot.massnahmen.filter((m) => m.year !== null),
        "kategorie",
      ).keys(),
    ),
    snapshot,
  );
  const figures = snapshot.years.map((year): YearFigures => {
    const rows = ofYear(snapshot.massnahmen, year);
    const counts = countBy(rows, "kategorie");
    return { year, total: rows.length, figures: keys.map((key) => ({ key, count: counts.get(key) ?? 0 })) };
  });
  const [first = 0, last = 0] = [snapshot.years[0], snapshot.years[snapshot.years.length - 1]];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const missing = all.filter((year) => !snapshot.years.includes(year));
  const shown = all.length <= MOST_YEARS_WITH_GAPS ? all : snapshot.years;
  const description = texts.charts.yearsStacked.sentence(figures, missing);
  const header = firstRow + 1;
  const table = [
    headerRow(texts.columns.year, ...keys, texts.total),
    ...shown.map((year) =>
      yearRow(
        year,
        figures.find((one) => one.year === year),
        keys,
        liveOf,
      ),
    ),
  ];
  const above = [headingRow(texts.headings.years), ...table, emptyRow(4), textRow(description, "sentence", SHEET_LAST)];
  const chartRow = firstRow + above.length;
  const placed = section(firstRow, [...above, ...Array.from({ length: CHART_ROWS + 1 }, () => emptyRow())]);
  const block = { headerRow: header, firstRow: header + 1, lastRow: header + shown.length, categoryColumn: 0 };
  const words = { title: texts.charts.yearsStacked.title(first, last), description, valueAxis: texts.axes.massnahmen };
  const anchor = { firstRow: chartRow, firstColumn: 0, lastRow: chartRow + CHART_ROWS - 1, lastColumn: SHEET_LAST };
  return {
    ...placed,
    charts: [stackedColumns("years-stacked", block, { first: 0, count: keys.length }, words, anchor)],
  };
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
