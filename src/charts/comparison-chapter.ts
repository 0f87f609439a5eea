import { chartBlock } from "../core/chart/chart-ranges";
import { chartFigures } from "../core/chart/chart-figures";
import type { ChartSpec } from "../core/chart/chart-spec";
import type { YearComparison } from "../core/compare/compare-years";
import type { ComparisonTexts } from "../core/compare/comparison-texts";
import type { DocumentBlock, PlannedPicture, PlannedTextTable } from "../core/plan/document-plan";
import type { CellStyle, SheetPlan } from "../core/plan/sheet-plan";
import type { Snapshot } from "../core/snapshot/snapshot";
import { displayText } from "../core/text/text";
import { whyMoved } from "../core/compare/why-moved";
import type { CellValue } from "../core/workbook/workbook-data";
import type { YearlyReportTexts } from "../core/report/yearly-report-texts";
import { comparisonFigures, generalNotes } from "./comparison-sheet";
import { notesOf } from "./sheet/merkmal-section";

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
export function comparisonChapter(
  snapshot: Snapshot,
  comparison: YearComparison,
  texts: { readonly report: YearlyReportTexts; readonly comparison: ComparisonTexts },
): readonly DocumentBlock[] {
  const { comparison: words, report } = texts;
  const source = sourceOf(comparisonFigures(snapshot, comparison, words), report);
  const { headings, charts } = words;
  const list = (items: readonly string[]): DocumentBlock => ({
    kind: "list",
    items: items.map((text) => ({ text, bullet: 0 })),
  });
  const merkmale = (["kategorie", "dezernat", "art"] as const).map((merkmal) => [
    ...source.section(headings[merkmal], [MERKMAL_CHARTS[merkmal]], merkmal === "dezernat"),
    ...notesOf(comparison.notes, merkmal).map((note): DocumentBlock => noteBlock(words.note(note, comparison))),
  ]);
  const [kategorie = [], ...others] = merkmale;
  const rings = [`kategorie-share-${comparison.from}`, `kategorie-share-${comparison.to}`];
  return [
    { kind: "heading", level: 1, text: charts.yearByKategorie.title(comparison), newPage: true },
    { kind: "heading", level: 2, text: headings.why },
    list(whyMoved(comparison).map((reason) => words.reason(reason, comparison))),
    ...kategorie,
    ...source.section(headings.shares, rings),
    ...others.flat(),
    ...source.section(headings.movement, ["movement"]),
    ...source.section(headings.years, ["years-stacked"]),
    { kind: "heading", level: 2, text: headings.notes },
    list([...generalNotes(comparison).map((note) => words.note(note, comparison)), ...words.readingNotes(comparison)]),
  ];
}

const MERKMAL_CHARTS = { kategorie: "year-by-kategorie", dezernat: "year-by-dezernat", art: "year-by-art" } as const;

const noteBlock = (text: string): DocumentBlock => ({ kind: "text", text, style: "note" });

interface Source {
  /** Heading, then sentences, table and pictures of these charts; nothing where the sheet has none of them. */
  readonly section: (heading: string, names: readonly string[], bars?: boolean) => readonly DocumentBlock[];
}

function sourceOf(plan: Pick<SheetPlan, "cells" | "charts">, texts: YearlyReportTexts): Source {
  const cells = new Map(plan.cells.map((cell) => [JSON.stringify([cell.row, cell.column]), cell]));
  const cellAt = (row: number, column: number): Cell | undefined => cells.get(JSON.stringify([row, column]));
  const valueAt = (row: number, column: number): CellValue => cellAt(row, column)?.value ?? null;
  const section = (heading: string, names: readonly string[], bars = false): readonly DocumentBlock[] => {
    const charts = names.flatMap((name) => plan.charts.filter((chart) => chart.name === name));
    const [only] = charts;
    if (only === undefined) return [];
    const size = charts.length > 1 ? HALF : WHOLE;
    const pictures = charts.map((chart): PlannedPicture => {
      const figures = chartFigures(chart, valueAt);
      const needed = RATIO_AROUND_BARS + RATIO_OF_BARS * figures.categories.length;
      const ratio = bars ? Math.min(GREATEST_RATIO, needed) : size.ratio;
      return { chart, figures, width: size.width, ratio };
    });
    return [
      { kind: "heading", level: 2, text: heading, newPage: true },
      ...charts.map((chart): DocumentBlock => ({
        kind: "text",
        text: chart.description,
        style: "sentence",
        keepWithNext: true,
      })),
      ...(charts.length > 1 ? [] : [tableOf(only, cellAt, texts)]),
      { kind: "pictures", pictures },
    ];
  };
  return { section };
}

interface Cell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

/** The table that a chart stands on, with its totals; without the column of a series that is not drawn. */
function tableOf(
  chart: ChartSpec,
  cellAt: (row: number, column: number) => Cell | undefined,
  texts: YearlyReportTexts,
): PlannedTextTable {
  const { firstRow, firstColumn } = chartBlock(chart);
  const hidden = new Set(
    chart.series
      .filter(({ color, pointColors }) => color === null && pointColors === undefined)
      .map(({ values }) => values.firstColumn),
  );
  const columns: number[] = [];
  for (let column = firstColumn; cellAt(firstRow, column) !== undefined; column++)
    if (!hidden.has(column)) columns.push(column);
  const rows: Cell[][] = [];
  for (let row = firstRow + 1; cellAt(row, firstColumn) !== undefined; row++)
    rows.push(columns.map((column) => cellAt(row, column) ?? { value: null, style: "text" }));
  return {
    kind: "table",
    columns: columns.map((column, i) => ({
      title: displayText(cellAt(firstRow, column)?.value),
      width: i === 0 ? LABEL_WIDTH : FIGURE_WIDTH,
      figures: i > 0,
    })),
    rows: rows.map((cells) => cells.map((cell) => [{ text: figureText(cell, texts) }])),
    totals: rows.some(([first]) => first?.style === "total-label"),
    keepWithNext: true,
  };
}

function figureText({ value, style }: Cell, { figures, nothing }: YearlyReportTexts): string {
  if (typeof value !== "number") return value === null || value === "" ? nothing : displayText(value);
  if (style === "signed" || style === "total-signed") return figures.signed(value);
  if (style === "percent" || style === "total-percent") return figures.percent(value);
  return style === "share" ? figures.share(value) : displayText(value);
}
