import { readSigns } from "../../../src/core/workbook/sheet-mark";
import { cellValue, withEdits, type Edit, type EditResult, type SkippedEdit } from "../../../src/core/workbook/edit";
import type { ListGrowth } from "../../../src/core/lists/list-growth";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import type { CellValue, RowData, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import {
  HostTrouble,
  type Host,
  type HostEnvironment,
  type Mark,
  type ShownPlace,
  type TroubleCode,
  type WorkbookChange,
} from "../../../pane/host/host";

/**
 * A spreadsheet program made of nothing but a `WorkbookData`, for the session and the looks of the pane. It proves nothing
 * about Excel: that is for the workbench, where the unmodified office.js runs.
 */
export interface FakeHost extends Host {
  book: WorkbookData;
  /** What it was asked to do, in order. */
  readonly calls: string[];
  selected: ShownPlace | null;
  marks: readonly Mark[];
  dropdowns: Parameters<Host["setDropdowns"]>[0];
  /** The next call of this name fails with this code. */
  fail(call: string, code: TroubleCode, values?: Readonly<Record<string, string>>): void;
  /** Something happens just before the next call of this name is carried out. */
  meanwhile(call: string, work: () => void): void;
  /** The next call of this name takes until the end of the test. */
  hold(call: string): void;
  /** What was asked begins to wait for a cell that is being edited, or goes on. */
  setWaiting(waits: boolean): void;
  /** The theme of the program changes. */
  setDark(dark: boolean): void;
  /** Somebody types into a cell. */
  type(sheet: string, row: number, column: number, value: CellValue, source?: WorkbookChange["source"]): void;
  /** Anything else changes. */
  disturb(change: WorkbookChange): void;
}

/** The sheet that a plan makes. */
export function plannedSheet(plan: SheetPlan): SheetData {
  const rows = new Map<number, CellValue[]>();
  const formulas = new Map<number, number[]>();
  for (const { row, column, value, formula } of plan.cells) {
    if (formula !== undefined) formulas.set(row, [...(formulas.get(row) ?? []), column]);
    if (value === null || value === "") continue;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells[column] = value;
  }
  return {
    name: plan.name,
    visible: true,
    protected: false,
    rows: Array.from(rows, ([index, cells]): RowData => {
      const own = formulas.get(index);
      return { index, cells, hidden: false, ...(own === undefined ? {} : { formulas: own }) };
    }).sort((a, b) => a.index - b.index),
    merges: [],
    tables: plan.tables.map(({ name, range, columns }) => ({
      name,
      range,
      columns,
      headerRow: true,
      totalsRow: false,
    })),
    ...readSigns(plan.hiddenNames ?? []),
  };
}

/** The new sheet with the cells of the one before that the plan keeps. */
function withKept(sheet: SheetData, before: SheetData, keep: readonly { row: number; column: number }[]): SheetData {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  for (const { row, column } of keep) {
    const old = before.rows.find(({ index }) => index === row);
    const cells = [...(rows.get(row)?.cells ?? [])];
    cells[column] = old?.cells[column] ?? null;
    rows.set(row, { ...(rows.get(row) ?? { index: row, hidden: false }), cells });
  }
  return { ...sheet, visible: before.visible, rows: [...rows.values()].sort((a, b) => a.index - b.index) };
}

/** Makes the fake around a workbook. */
export function fakeHost(
  book: WorkbookData,
  environment: HostEnvironment = { language: "de", dark: false },
  missing: readonly string[] = [],
): FakeHost {
  const failures = new Map<string, HostTrouble>();
  const held = new Set<string>();
  const meanwhile = new Map<string, () => void>();
  const themed = new Set<(environment: HostEnvironment) => void>();
  const listeners = new Set<(change: WorkbookChange) => void>();
  const waiters = new Set<(waits: boolean) => void>();
  const asked = async (call: string): Promise<void> => {
    host.calls.push(call);
    await Promise.resolve();
    meanwhile.get(call)?.();
    meanwhile.delete(call);
    const failure = failures.get(call);
    failures.delete(call);
    if (failure !== undefined) throw failure;
    if (held.delete(call)) await new Promise(() => undefined);
  };
  const tell = (change: WorkbookChange): void => listeners.forEach((listener) => listener(change));
  const cellsOf = ({ row, column }: { row: number; column: number }): WorkbookChange["cells"] => ({
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  });
  const host: FakeHost = {
    book,
    calls: [],
    selected: null,
    marks: [],
    dropdowns: [],
    fail: (call, code, values = {}) => failures.set(call, new HostTrouble(code, values)),
    meanwhile: (call, work) => void meanwhile.set(call, work),
    hold: (call) => held.add(call),
    setWaiting: (waits) => waiters.forEach((listener) => listener(waits)),
    setDark: (dark) => themed.forEach((listener) => listener({ ...environment, dark })),
    type: (sheet, row, column, after, source = "local") => {
      const found = host.book.sheets.find((one) => one.name === sheet);
      const before = found === undefined ? null : cellValue(found, row, column);
      host.book = withEdits(host.book, [{ sheet, row, column, before, after }]);
      tell({ source, sheet, cells: cellsOf({ row, column }) });
    },
    disturb: tell,
    environment: () => environment,
    onTheme: (listener) => {
      themed.add(listener);
    },
    missing: () => missing,
    read: async () => {
      await asked("read");
      return host.book;
    },
    onWaiting: (listener) => {
      waiters.add(listener);
    },
    readRows: async (sheet, { firstRow, firstColumn, lastRow, lastColumn }) => {
      await asked("readRows");
      const rows = host.book.sheets.find((one) => one.name === sheet)?.rows ?? [];
      const isRead = (column: number): boolean => firstColumn <= column && column <= lastColumn;
      return rows
        .filter(({ index }) => firstRow <= index && index <= lastRow)
        .map((row) => ({ ...row, cells: row.cells.map((cell, column) => (isRead(column) ? cell : null)) }));
    },
    sheetNames: async () => {
      await asked("sheetNames");
      return host.book.sheets.map(({ name }) => name);
    },
    apply: async (edits) => {
      await asked("apply");
      const result = decide(host.book, edits);
      host.book = withEdits(host.book, result.applied);
      for (const edit of result.applied) tell({ source: "local", sheet: edit.sheet, cells: cellsOf(edit) });
      return result;
    },
    growLists: async (growths) => {
      await asked("growLists");
      for (const growth of growths) {
        host.book = withGrowth(host.book, growth);
        tell({ source: "local", sheet: growth.sheet, cells: growth.after });
      }
    },
    writeSheets: async (plans) => {
      await asked("writeSheets");
      for (const plan of plans) {
        const known = host.book.sheets.find(({ name }) => name === plan.name);
        if (known !== undefined && plan.onto === undefined) throw new HostTrouble("name-taken", { name: plan.name });
        const made = plannedSheet(plan);
        const sheet = known === undefined ? made : withKept(made, known, plan.onto?.keep ?? []);
        const sheets =
          known !== undefined
            ? host.book.sheets.map((one) => (one.name === sheet.name ? sheet : one))
            : [...host.book.sheets, sheet];
        host.book = { ...host.book, sheets };
        tell({ source: "local", sheet: sheet.name, cells: null });
      }
    },
    select: async (place) => {
      await asked("select");
      host.selected = place;
    },
    setMarks: async (marks) => {
      await asked("setMarks");
      host.marks = marks;
    },
    clearMarks: async () => {
      await asked("clearMarks");
      host.marks = [];
    },
    hasMarks: async () => {
      await asked("hasMarks");
      return host.marks.length > 0;
    },
    setDropdowns: async (dropdowns) => {
      await asked("setDropdowns");
      host.dropdowns = dropdowns;
    },
    watch: async (listener) => {
      await asked("watch");
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return host;
}

function withGrowth(book: WorkbookData, { sheet, table, after, columns, rows }: ListGrowth): WorkbookData {
  const edits = rows.flatMap(({ row, column, values }) =>
    values.map((value, i): Edit => ({ sheet, row, column: column + i, before: null, after: value })),
  );
  const grown = withEdits(book, edits);
  const sheets = grown.sheets.map((one) => {
    if (one.name !== sheet) return one;
    const tables = one.tables.map((each) =>
      each.name === table ? { ...each, range: after, columns: [...each.columns, ...columns] } : each,
    );
    return { ...one, tables };
  });
  return { ...grown, sheets };
}

function decide(book: WorkbookData, edits: readonly Edit[]): EditResult {
  const skipped: SkippedEdit[] = [];
  const applied = edits.filter((edit) => {
    const sheet = book.sheets.find((one) => one.name === edit.sheet);
    if (sheet === undefined) skipped.push({ edit, reason: "sheet-missing" });
    else if (sheet.protected) skipped.push({ edit, reason: "protected" });
    else if (cellValue(sheet, edit.row, edit.column) !== edit.before) skipped.push({ edit, reason: "changed" });
    else return true;
    return false;
  });
  return { applied, skipped };
}
