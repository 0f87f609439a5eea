import { OHNE, type CrossTable } from "../core/count/count";
import type { ChartWords, FiguresBlock } from "../core/chart/chart-ranges";
import type { ChartRange, ChartSpec } from "../core/chart/chart-spec";
import type { Register, RegisterView } from "../core/lists/register";
import { byFrequency, countEntries } from "../core/count/register-counts";
import { liveCounts, type LiveCounts } from "../core/count/register-live";
import type { RegisterTexts } from "../core/sheets/register-sheet";
import type { Language } from "../core/text/texts";
import { stacked, type RowCell, type Section, type SectionRow } from "../core/plan/sections";
import type { SheetPlan } from "../core/plan/sheet-plan";
import { ownMark } from "../core/plan/own-forms";
import { entriesOf, viewSheetName, type Snapshot } from "../core/snapshot/snapshot";
import { cellAddress } from "../core/text/text";
import { countBars } from "./count-bars";
import { stackedColumns } from "./stacked-columns";

const LABEL_WIDTH = 34;
const FIGURE_WIDTH = 13;
/** The charts stand below their tables, this many columns wide at least, and this many rows high. */
const LEAST_COLUMNS = 7;
const CHART_ROWS = 16;
const ROWS_PER_BAR = 1.4;
const MOST_CHART_ROWS = 40;

/** A view with its counts, formulas where these follow the list. */
export interface CountedView {
  readonly view: RegisterView;
  readonly table: CrossTable;
  readonly live: LiveCounts | null;
  /** How it is drawn: without columns there is nothing to stack. */
  readonly chart: RegisterView["chart"];
}

/** The views of a register with what they count now. */
export const countedViews = (snapshot: Snapshot, register: Register): readonly CountedView[] =>
  register.views.map((view) => {
    const table = countEntries(entriesOf(snapshot, register), register, view.rows, view.columns, snapshot);
    const columns = [view.rows, ...(view.columns === null ? [] : [view.columns])];
    return {
      view,
      table: view.byFrequency ? byFrequency(table) : table,
      live: liveCounts(snapshot, register, columns),
      chart: view.chart === "stacked" && table.columns.length === 0 ? "bars" : view.chart,
    };
  });

/** The sheet with the counts and charts of a register, their formulas live where they can be. `stand` is the day as people write it. */
export function registerViewsSheet(
  snapshot: Snapshot,
  register: Register,
  texts: RegisterTexts,
  language: Language,
  stand: string,
): SheetPlan {
  const views = countedViews(snapshot, register);
  const subtitle = texts.subtitle(entriesOf(snapshot, register).length, register.entry, stand);
  const head: Section = () => ({
    rows: [
      { cells: [{ value: register.title[language], style: "title" }] },
      { cells: [{ value: subtitle, style: "plain" }] },
      EMPTY_ROW,
    ],
  });
  const width = Math.max(LEAST_COLUMNS, ...views.map(({ table }) => table.columns.length + 2));
  const setting = { register, texts, language, width };
  const {
    sections,
    rowHeights: _,
    ...content
  } = stacked([head, ...views.map((counted) => viewSection(counted, setting))]);
  return {
    name: viewSheetName(register),
    own: ownMark("auswertung", register.id),
    ...content,
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: width - 1 }, () => FIGURE_WIDTH)],
    gridLines: false,
    print: {
      orientation: "landscape",
      header: texts.pageHeader(register.title[language]),
      footer: texts.pageFooter(stand),
      fitToWidth: true,
      // The first view follows the title, each other one starts a page.
      pageBreaks: sections.slice(2).map(({ firstRow }) => firstRow),
    },
  };
}

const EMPTY_ROW: SectionRow = { cells: [] };

/** What the views of a sheet have in common. */
interface ViewSetting {
  readonly register: Register;
  readonly texts: RegisterTexts;
  readonly language: Language;
  /** In columns. */
  readonly width: number;
}

/** Heading, table, a note where the figures are fixed, and the chart below. */
const viewSection =
  (counted: CountedView, { register, texts, language, width }: ViewSetting): Section =>
  (firstRow) => {
    const { view, table, live } = counted;
    const header = firstRow + 1;
    const above: readonly SectionRow[] = [
      { cells: [{ value: view.title[language], style: "subtitle" }] },
      ...tableRows(header, counted, texts),
      ...(live === null ? [{ cells: [{ value: texts.fixed, style: "note" as const }], span: width - 1 }] : []),
      EMPTY_ROW,
    ];
    // What is named is asked for there, not how many rows name nothing.
    const shown = view.byFrequency ? table.rows.filter((key) => key !== OHNE).length : table.rows.length;
    if (counted.chart === null || shown === 0) return { rows: above };
    const top = firstRow + above.length;
    const { rows, draw } = VIEW_CHARTS[counted.chart];
    const high = rows(shown);
    const anchor = { firstRow: top, firstColumn: 0, lastRow: top + high - 1, lastColumn: width - 1 };
    const block = { headerRow: header, firstRow: header + 1, lastRow: header + shown, categoryColumn: 0 };
    const words = {
      title: view.chartTitle[language],
      description: view.about[language],
      valueAxis: register.entry.many[language],
    };
    return {
      rows: [...above, ...Array.from({ length: high + 1 }, () => EMPTY_ROW)],
      charts: [draw(counted, block, words, anchor)],
    };
  };

/** How the counts of a view are drawn, and in how many rows. */
interface ViewChart {
  readonly rows: (shown: number) => number;
  readonly draw: (counted: CountedView, block: FiguresBlock, words: ChartWords, anchor: ChartRange) => ChartSpec;
}

const VIEW_CHARTS: Readonly<Record<Exclude<RegisterView["chart"], null>, ViewChart>> = {
  bars: {
    rows: (shown) => Math.min(MOST_CHART_ROWS, Math.max(CHART_ROWS, Math.ceil(shown * ROWS_PER_BAR) + 4)),
    draw: ({ view }, block, words, anchor) => countBars(view.id, block, words, anchor),
  },
  stacked: {
    rows: () => CHART_ROWS,
    draw: ({ view, table }, block, words, anchor) =>
      stackedColumns(view.id, block, { first: 1, count: table.columns.length }, words, anchor),
  },
};

/** Header, one row for each key, totals. */
function tableRows(header: number, { view, table, live }: CountedView, texts: RegisterTexts): readonly SectionRow[] {
  const keyOfRow = (i: number): Key => ({
    column: view.rows,
    key: table.rows[i] ?? "",
    address: `$${cellAddress(header + 1 + i, 0)}`,
  });
  const keyOfColumn = (i: number): Key => ({
    column: view.columns ?? "",
    key: table.columns[i] ?? "",
    address: cellAddress(header, i + 2).replace(/(\d+)$/, "$$$1"),
  });
  const count = (value: number, keys: readonly Key[]): RowCell => figure(value, "integer", live?.of(keys));
  const total = (value: number, formula: string | undefined): RowCell => figure(value, "total", formula);
  return [
    { cells: [view.rows, texts.total, ...table.columns].map((value) => ({ value, style: "heading" })) },
    ...table.rows.map((key, i) => ({
      cells: [
        { value: key, style: "label" as const },
        count(table.rowTotals[i] ?? 0, [keyOfRow(i)]),
        ...table.columns.map((_, k) => count(table.counts[i]?.[k] ?? 0, [keyOfRow(i), keyOfColumn(k)])),
      ],
    })),
    {
      cells: [
        { value: texts.total, style: "total-label" },
        total(table.total, live?.total),
        ...table.columns.map((_, k) => total(table.columnTotals[k] ?? 0, live?.of([keyOfColumn(k)]))),
      ],
    },
  ];
}

const figure = (value: number, style: "integer" | "total", formula: string | undefined): RowCell =>
  formula === undefined ? { value, style } : { value, style, formula };

interface Key {
  readonly column: string;
  readonly key: string;
  readonly address: string;
}
