import { applyEdits } from "../src/adapters/excel/apply-edits";
import { cellsAt, headerAbove } from "../src/adapters/excel/cells-at";
import { setDropdowns } from "../src/adapters/excel/dropdowns";
import { growLists } from "../src/adapters/excel/grow-lists";
import { clearMarks, hasMarks, setMarks, type MarkResult } from "../src/adapters/excel/marks";
import { readRows } from "../src/adapters/excel/read-rows";
import { readTables } from "../src/adapters/excel/read-tables";
import { readWorkbook } from "../src/adapters/excel/read-workbook";
import { asRefusal, HostRefused } from "../src/adapters/excel/refused";
import { sheetNames } from "../src/adapters/excel/sheet-names";
import { selectCell } from "../src/adapters/excel/select-cell";
import { supports } from "../src/adapters/excel/supports";
import { watchChanges } from "../src/adapters/excel/watch-changes";
import { writeSheets } from "../src/adapters/excel/write-sheets";
import { STAMMDATEN_SHEET } from "../src/core/stammdaten/stammdaten";
import type { SheetData } from "../src/core/workbook/workbook-data";
import { gathered } from "./gathered";
import { HostTrouble, type Host, type HostEnvironment, type WorkbookChange } from "../pane/host/host";

/** The host of the pane in Excel. */
interface ExcelHost extends Host {
  /**
   * The sheet Stammdaten with its tables, for the custom functions; as it was read last while a cell is being edited, as
   * formulas cannot wait for that.
   */
  readStammdaten(): Promise<SheetData | null>;
  /** What the custom functions ask about addresses; waits for a cell that is being edited. */
  readonly addresses: {
    cells(questions: Parameters<typeof cellsAt>[1]): ReturnType<typeof cellsAt>;
    header(address: string): ReturnType<typeof headerAbove>;
  };
}

/** Makes the host; Office must be ready. */
export function excelHost(): ExcelHost {
  const watch = deferredWatch();
  let tellWaiting = (_waits: boolean): void => undefined;
  const attempt = async <T>(work: Work<T>, delayForCellEdit: boolean): Promise<T> => {
    try {
      return await Excel.run({ delayForCellEdit }, work);
    } catch (error) {
      throw troubleOf(error);
    }
  };
  /** Does the work; where a cell is being edited, it says so and waits until a person has left it. */
  const run = async <T>(work: Work<T>): Promise<T> => {
    try {
      return await attempt(work, false);
    } catch (error) {
      if (!isCellEdit(error)) throw error;
    }
    tellWaiting(true);
    try {
      return await attempt(work, true);
    } finally {
      tellWaiting(false);
    }
  };
  const readStammdaten = (context: Excel.RequestContext): Promise<SheetData | null> =>
    readTables(context, STAMMDATEN_SHEET);
  let lastStammdaten: { readonly sheet: SheetData | null } | null = null;
  return {
    environment,
    onTheme: (listener) => {
      darkPage().addEventListener("change", () => listener(environment()));
    },
    missing: () => (supports("1.9") ? [] : ["ExcelApi 1.9"]),
    read: () => run((context) => watch.with(context, () => readWorkbook(context))),
    onWaiting: (listener) => {
      tellWaiting = listener;
    },
    // Nobody asked for these two: they wait in silence.
    readRows: (sheet, area) => attempt((context) => readRows(context, sheet, area), true),
    sheetNames: () => attempt(sheetNames, true),
    apply: (edits, report) => run((context) => applyEdits(context, edits, report)),
    growLists: (growths) => run((context) => growLists(context, growths)),
    writeSheets: (plans) => run((context) => writeSheets(context, plans)),
    select: (place) => run((context) => selectCell(context, place)),
    setMarks: (marks) => run(async (context) => refuseLeft(await setMarks(context, marks))),
    clearMarks: () => run(async (context) => refuseLeft(await clearMarks(context))),
    hasMarks: () => run(hasMarks),
    setDropdowns: (dropdowns, names) => run((context) => setDropdowns(context, dropdowns, names)),
    watch: (listener) => {
      watch.want(listener);
      return Promise.resolve(watch.stop);
    },
    readStammdaten: async () => {
      try {
        lastStammdaten = { sheet: await attempt(readStammdaten, false) };
      } catch (error) {
        if (!isCellEdit(error)) throw error;
        lastStammdaten ??= { sheet: await attempt(readStammdaten, true) };
      }
      return lastStammdaten.sheet;
    },
    addresses: {
      cells: gathered((questions: Parameters<typeof cellsAt>[1]) =>
        Excel.run({ delayForCellEdit: true }, (context) => cellsAt(context, questions)),
      ),
      header: (address) => Excel.run({ delayForCellEdit: true }, (context) => headerAbove(context, address)),
    },
  };
}

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

const isCellEdit = (error: unknown): boolean => error instanceof HostTrouble && error.code === "cell-edit";

interface DeferredWatch {
  /** Wants to be called back after changes. */
  want(listener: (change: WorkbookChange) => void): void;
  /** Does the work; its first request takes the handlers along, where they are wanted and not there yet. */
  with<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** Begins to watch along with other work, so that it costs no request of its own. */
function deferredWatch(): DeferredWatch {
  let wanted: ((change: WorkbookChange) => void) | null = null;
  let end = (): Promise<void> => Promise.resolve();
  const stop = (): void => void end().catch(() => undefined);
  return {
    want: (listener) => {
      wanted = listener;
    },
    with: async (context, work) => {
      const listener = wanted;
      if (listener === null) return work();
      wanted = null;
      end = watchChanges(context, listener);
      try {
        return await work();
      } catch (error) {
        // Whether the handlers are there is not known now: they go, and come with the next work.
        stop();
        wanted = listener;
        throw error;
      }
    },
    stop,
  };
}

function troubleOf(error: unknown): unknown {
  const refusal = asRefusal(error);
  return refusal instanceof HostRefused ? new HostTrouble(refusal.code, refusal.values) : refusal;
}

/** Marks are drawn wherever that is possible; protected sheets are named. */
function refuseLeft({ left }: MarkResult): void {
  if (left.length > 0) throw new HostTrouble("protected", { sheet: left.join("“, „") });
}

const darkPage = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

function environment(): HostEnvironment {
  const { displayLanguage } = Office.context;
  return {
    language: displayLanguage.toLowerCase().startsWith("de") ? "de" : "en",
    dark: isDark(Office.context.officeTheme?.bodyBackgroundColor) ?? darkPage().matches,
  };
}

/** Whether a colour such as `#262626` is dark; null where the host names none. */
function isDark(color: string | undefined): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "");
  if (match === null) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.3 * (red ?? 0) + 0.59 * (green ?? 0) + 0.11 * (blue ?? 0) < 128;
}
