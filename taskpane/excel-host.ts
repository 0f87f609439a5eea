import { applyEdits } from "../src/adapters/excel/apply-edits";
import { cellsAt, headerAbove } from "../src/adapters/excel/cells-at";
import { setDropdowns } from "../src/adapters/excel/dropdowns";
import { growLists } from "../src/adapters/excel/grow-lists";
import { clearMarks, hasMarks, setMarks, type MarkResult } from "../src/adapters/excel/marks";
import { readRows } from "../src/adapters/excel/read-rows";
import { readTables } from "../src/adapters/excel/read-tables";
import { readWorkbook } from "../src/adapters/excel/read-workbook";
import { asRefusal, HostRefused } from "../src/adapters/excel/refused";
import { selectCell } from "../src/adapters/excel/select-cell";
import { supports } from "../src/adapters/excel/supports";
import { watchChanges } from "../src/adapters/excel/watch-changes";
import { writeSheets } from "../src/adapters/excel/write-sheets";
import { STAMMDATEN_SHEET } from "../src/core/stammdaten/stammdaten";
import type { SheetData } from "../src/core/workbook/workbook-data";
import { gathered } from "./gathered";
import { HostTrouble, type Host, type HostEnvironment, type WorkbookChange } from "../pane/host/host";

/** The host of the pane in Excel. */
export interface ExcelHost extends Host {
  /** Does the work with all calls waiting for a cell that is being edited, as ribbon commands should. */
  patiently(work: () => Promise<void>): Promise<void>;
  /** The sheet Stammdaten with its tables, for the custom functions. */
  readStammdaten(): Promise<SheetData | null>;
  /** What the custom functions ask about addresses; waits for a cell that is being edited. */
  readonly addresses: {
    cells(questions: Parameters<typeof cellsAt>[1]): ReturnType<typeof cellsAt>;
    header(address: string): ReturnType<typeof headerAbove>;
  };
}

/** Makes the host; Office must be ready. */
export function excelHost(): ExcelHost {
  let waits = false;
  const watch = deferredWatch();
  const run = async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    try {
      return await Excel.run({ delayForCellEdit: waits }, work);
    } catch (error) {
      throw troubleOf(error);
    }
  };
  return {
    environment,
    onTheme: (listener) => {
      darkPage().addEventListener("change", () => listener(environment()));
    },
    missing: () => (supports("1.9") ? [] : ["ExcelApi 1.9"]),
    read: () => run((context) => watch.with(context, () => readWorkbook(context))),
    readRows: (sheet, firstRow, lastRow) => run((context) => readRows(context, sheet, firstRow, lastRow)),
    apply: (edits) => run((context) => applyEdits(context, edits)),
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
    patiently: async (work) => {
      waits = true;
      try {
        await work();
      } finally {
        waits = false;
      }
    },
    readStammdaten: () => run((context) => readTables(context, STAMMDATEN_SHEET)),
    addresses: {
      cells: gathered((questions: Parameters<typeof cellsAt>[1]) =>
        Excel.run({ delayForCellEdit: true }, (context) => cellsAt(context, questions)),
      ),
      header: (address) => Excel.run({ delayForCellEdit: true }, (context) => headerAbove(context, address)),
    },
  };
}

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
