import { chartFigures } from "../core/chart/chart-figures";
import { isInvisible } from "../core/chart/chart-looks";
import type { ValueAt } from "../core/chart/chart-ranges";
import type { ChartDirection, ChartSpec } from "../core/chart/chart-spec";
import type { DocumentBlock, PlannedPicture, PlannedTextTable } from "../core/plan/document-plan";
import type { RowCell, SectionRow } from "../core/plan/sections";
import type { YearlyReportTexts } from "../core/report/yearly-report-texts";
import { displayText } from "../core/text/text";
import { holdsNothing } from "../core/workbook/cell-value";
import { comparisonSections } from "./comparison-sections";
import type { Compared, ComparisonPlan } from "./sheet/comparison-section";

/** A picture of a whole page's width is narrower than the text, so that a section fits a page. */
const WHOLE = { width: 80, ratio: 0.37 };
/** Two pictures side by side. */
const HALF = { width: 49, ratio: 0.68 };
/** Height by width of a category's bars, and of what is around them; so that each bar has room for its label. */
const RATIO_OF_BARS = 0.031;
const RATIO_AROUND_BARS = 0.16;
const GREATEST_RATIO = 0.68;
const LABEL_WIDTH = 26;
const FIGURE_WIDTH = 12;

/**
 * The comparison of two years as a chapter: its sentences, and the tables and charts of the sheet `Jahresvergleich JJJJ`
 * with the figures that they have now.
 */
export function comparisonChapter(compared: Compared, texts: YearlyReportTexts): readonly DocumentBlock[] {
  const { cells, sections } = comparisonSections(compared, "chapter");
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const valueAt: ValueAt = (row, column) => values.get(`${row} ${column}`) ?? null;
  return [
    { kind: "heading", level: 1, text: compared.texts.charts.yearBy.kategorie(compared.comparison), newPage: true },
    ...sections.flatMap(({ plan }) => sectionBlocks(plan, valueAt, texts)),
  ];
}

function sectionBlocks(
  { chapter, charts = [] }: ComparisonPlan,
  valueAt: ValueAt,
  texts: YearlyReportTexts,
): readonly DocumentBlock[] {
  if (chapter === null) return [];
  const { heading, items = [], sentences = [], table, notes = [] } = chapter;
  const hasPictures = charts.length > 0;
  const hasFigures = hasPictures || table !== undefined;
  return [
    { kind: "heading", level: 2, text: heading, ...(hasFigures ? { newPage: true } : {}) },
    ...(items.length === 0 ? [] : [listOf(items)]),
    ...sentences.map((text) => textBlock(text, "sentence", hasFigures)),
    ...(table === undefined ? [] : [{ ...tableOf(table, notDrawn(charts), texts), keepWithNext: hasPictures }]),
    ...(hasPictures ? [picturesOf(charts, valueAt)] : []),
    ...notes.map((text) => textBlock(text, "note", false)),
  ];
}

const listOf = (items: readonly string[]): DocumentBlock => ({
  kind: "list",
  items: items.map((text) => ({ text, bullet: 0 })),
});

const textBlock = (text: string, style: "sentence" | "note", keepWithNext: boolean): DocumentBlock => ({
  kind: "text",
  text,
  style,
  ...(keepWithNext ? { keepWithNext } : {}),
});

function picturesOf(charts: readonly ChartSpec[], valueAt: ValueAt): DocumentBlock {
  const { width, ratio } = charts.length > 1 ? HALF : WHOLE;
  const pictures = charts.map((chart): PlannedPicture => {
    const figures = chartFigures(chart, valueAt);
    return { chart, figures, width, ratio: ratioOf(chart, figures.categories.length) ?? ratio };
  });
  return { kind: "pictures", pictures };
}

const RATIOS: Readonly<Record<ChartDirection, (categories: number) => number | null>> = {
  up: () => null,
  across: (categories) => Math.min(GREATEST_RATIO, RATIO_AROUND_BARS + RATIO_OF_BARS * categories),
};

/** Height by width that a chart needs for its categories, null where any will do. */
function ratioOf(chart: ChartSpec, categories: number): number | null {
  switch (chart.shape) {
    case "bar":
      return RATIOS[chart.direction](categories);
    case "line":
    case "ring":
      return null;
  }
}

/** The columns of series that lift others and are not drawn themselves. */
const notDrawn = (charts: readonly ChartSpec[]): ReadonlySet<number> =>
  new Set(
    charts.flatMap(({ series }) => series.filter((one) => isInvisible(one)).map(({ values }) => values.firstColumn)),
  );

/** A table of the sheet, its last row a total if it looks like one. */
function tableOf(rows: readonly SectionRow[], hidden: ReadonlySet<number>, texts: YearlyReportTexts): PlannedTextTable {
  const [header = [], ...body] = rows.map(({ cells }) => cells.filter((_, column) => !hidden.has(column)));
  return {
    kind: "table",
    columns: header.map((cell, i) => ({
      title: displayText(cell?.value ?? null),
      width: i === 0 ? LABEL_WIDTH : FIGURE_WIDTH,
      figures: i > 0,
    })),
    rows: body.map((cells) => header.map((_, i) => [{ text: shownFigure(cells[i] ?? null, texts) }])),
    totals: body.some(([first]) => first?.style === "total-label"),
  };
}

function shownFigure(cell: RowCell | null, { figures, nothing }: YearlyReportTexts): string {
  const { value, style } = cell ?? { value: null, style: "text" };
  if (typeof value !== "number") return holdsNothing(value) ? nothing : displayText(value);
  if (style === "signed" || style === "total-signed") return figures.signed(value);
  if (style === "percent" || style === "total-percent") return figures.percent(value);
  return style === "share" ? figures.share(value) : displayText(value);
}
