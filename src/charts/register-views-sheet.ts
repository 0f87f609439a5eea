import { OHNE, type CrossTable } from "../core/count/count";
import type { ChartSpec } from "../core/chart/chart-spec";
import type { Register, RegisterView } from "../core/lists/register";
import { byFrequency, countEntries } from "../core/count/register-counts";
import { liveCounts, type LiveCounts } from "../core/count/register-live";
import type { RegisterTexts } from "../core/sheets/register-sheet";
import type { Language } from "../core/text/texts";
import type { CellStyle, PlannedCell, SheetPlan } from "../core/plan/sheet-plan";
import { entriesOf, viewSheetName, type Snapshot } from "../core/snapshot/snapshot";
import { cellAddress } from "../core/text/text";
import type { CellRange } from "../core/workbook/workbook-data";
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
  const count = entriesOf(snapshot, register).length;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: register.title[language], style: "title" },
    { row: 1, column: 0, value: texts.subtitle(count, register.entry, stand), style: "plain" },
  ];
  const charts: ChartSpec[] = [];
  const merges: CellRange[] = [];
  const pageBreaks: number[] = [];
  const width = Math.max(LEAST_COLUMNS, ...views.map(({ table }) => table.columns.length + 2));
  let row = 3;
  for (const counted of views) {
    if (row > 3) pageBreaks.push(row);
    const placed = viewCells(row, counted, texts, language);
    if (counted.live === null)
      merges.push({ firstRow: placed.next - 2, firstColumn: 0, lastRow: placed.next - 2, lastColumn: width - 1 });
    cells.push(...placed.cells);
    row = placed.next;
    const { view, table } = counted;
    // What is named is asked for there, not how many rows name nothing.
    const shown = view.byFrequency ? table.rows.filter((key) => key !== OHNE).length : table.rows.length;
    if (view.chart === null || shown === 0) continue;
    const high = view.chart === "bars" ? Math.ceil(shown * ROWS_PER_BAR) + 4 : 0;
    const anchor = {
      firstRow: row,
      firstColumn: 0,
      lastRow: row + Math.min(MOST_CHART_ROWS, Math.max(CHART_ROWS, high)) - 1,
      lastColumn: width - 1,
    };
    const block = {
      headerRow: placed.header,
      firstRow: placed.header + 1,
      lastRow: placed.header + shown,
      categoryColumn: 0,
    };
    const words = {
      title: view.chartTitle[language],
      description: view.about[language],
      valueAxis: register.entry.many[language],
    };
    charts.push(
      counted.chart === "stacked"
        ? stackedColumns(view.id, block, { first: 1, count: table.columns.length }, words, anchor)
        : countBars(view.id, block, words, anchor),
    );
    row = anchor.lastRow + 2;
  }
  return {
    name: viewSheetName(register),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: width - 1 }, () => FIGURE_WIDTH)],
    merges,
    tables: [],
    charts,
    gridLines: false,
    print: {
      orientation: "landscape",
      header: texts.pageHeader(register.title[language]),
      footer: texts.pageFooter(stand),
      fitToWidth: true,
      pageBreaks,
    },
  };
}

interface PlacedView {
  readonly cells: readonly PlannedCell[];
  /** The header row of the table. */
  readonly header: number;
  /** The row after the table and its note. */
  readonly next: number;
}

/** Heading, header, one row for each key, totals, and a note where the figures are fixed. */
function viewCells(
  first: number,
  { view, table, live }: CountedView,
  texts: RegisterTexts,
  language: Language,
): PlacedView {
  const header = first + 1;
  const totals = header + 1 + table.rows.length;
  const cells: PlannedCell[] = [{ row: first, column: 0, value: view.title[language], style: "subtitle" }];
  const put = (row: number, column: number, value: string | number, style: CellStyle, formula?: string): void => {
    cells.push({ row, column, value, style, ...(formula === undefined ? {} : { formula }) });
  };
  [view.rows, texts.total, ...table.columns].forEach((text, column) => put(header, column, text, "heading"));
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
  const formula = (keys: readonly Key[]): string | undefined => live?.of(keys);
  table.rows.forEach((key, i) => {
    put(header + 1 + i, 0, key, "label");
    put(header + 1 + i, 1, table.rowTotals[i] ?? 0, "integer", formula([keyOfRow(i)]));
    table.columns.forEach((_, k) =>
      put(header + 1 + i, k + 2, table.counts[i]?.[k] ?? 0, "integer", formula([keyOfRow(i), keyOfColumn(k)])),
    );
  });
  put(totals, 0, texts.total, "total-label");
  put(totals, 1, table.total, "total", live?.total);
  table.columns.forEach((_, k) => put(totals, k + 2, table.columnTotals[k] ?? 0, "total", formula([keyOfColumn(k)])));
  if (live === null) put(totals + 1, 0, texts.fixed, "note");
  return { cells, header, next: totals + (live === null ? 3 : 2) };
}

interface Key {
  readonly column: string;
  readonly key: string;
  readonly address: string;
}
