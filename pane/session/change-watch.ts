import { ABGABEN } from "../../src/core/abgabe/abgabe";
import type { Edit } from "../../src/core/workbook/edit";
import { withRows, type RowsBySheet } from "../../src/core/check/recheck";
import { isOwnSheet } from "../../src/core/snapshot/snapshot";
import { STAMMDATEN_SHEET } from "../../src/core/stammdaten/stammdaten";
import { normalise } from "../../src/core/text/text";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import type { CheckSteps } from "./check-steps";
import type { WorkbookChange } from "../host/host";
import type { SessionCore } from "./session-core";

/** So many edited rows are checked again while people type; more need a new check. */
const MOST_ROWS = 200;
/** The pause in typing after which edited rows are read. */
const READ_AFTER = 300;
/** So late a change may be reported: a click on the pane ends the entry in a cell. */
const REPORT_DELAY = 250;
/** So long changes of a sheet that the pane has just written are taken for its own. */
const ECHO = 2000;

/** Follows the changes of the workbook. */
interface ChangeWatch {
  /** Begins to follow; does nothing the second time, or where the host cannot. */
  start(): Promise<void>;
  /** Edits of the pane that the host is about to report. */
  expect(edits: readonly Edit[]): void;
  /** The workbook is about to be read: what is reported in the next moment was changed before. */
  expectRead(): void;
  /** A sheet that the pane writes. */
  expectSheet(name: string): void;
}

const cellKey = (sheet: string, row: number, column: number): string => JSON.stringify([sheet, row, column]);

/** Makes the watch. Changes mark the result as stale, or are checked at once where that is wanted and possible. */
export function changeWatch(core: SessionCore, steps: CheckSteps): ChangeWatch {
  const expected = new Set<string>();
  const quiet = new Map<string, number>();
  const waiting = new Map<string, ReadonlySet<number>>();
  let callOff = (): void => undefined;
  let started = false;
  let readAt = -Infinity;
  let reads = 0;

  const isEcho = ({ sheet, cells, source }: WorkbookChange): boolean => {
    if (source === "remote") return false;
    if (core.clock.now() < readAt + REPORT_DELAY) return true;
    // A sheet that comes is told without its name.
    if (sheet === null) return Array.from(quiet.values()).some((until) => core.clock.now() < until);
    if (core.clock.now() < (quiet.get(sheet) ?? 0)) return true;
    if (
      cells === null ||
      (cells.lastRow - cells.firstRow + 1) * (cells.lastColumn - cells.firstColumn + 1) > expected.size
    )
      return false;
    const keys: string[] = [];
    for (let row = cells.firstRow; row <= cells.lastRow; row++)
      for (let column = cells.firstColumn; column <= cells.lastColumn; column++) keys.push(cellKey(sheet, row, column));
    if (!keys.every((key) => expected.has(key))) return false;
    for (const key of keys) expected.delete(key);
    return true;
  };

  const stale = (source: "local" | "remote"): void => {
    if (core.state().freshness !== "remote") core.set({ freshness: source });
  };

  const readWaiting = async (): Promise<void> => {
    if (core.state().result === null) return;
    if (core.state().progress !== null) return wait();
    const rows = new Map(waiting);
    const before = reads;
    waiting.clear();
    try {
      const parts: ((workbook: WorkbookData) => WorkbookData)[] = [];
      for (const [sheet, wanted] of rows) {
        const range = { firstRow: Math.min(...wanted), lastRow: Math.max(...wanted) };
        const read = await core.host.readRows(sheet, range.firstRow, range.lastRow);
        parts.push((workbook) => withRows(workbook, sheet, range, read));
      }
      const { result, progress } = core.state();
      // Whoever has read the whole workbook meanwhile knows better, whoever is writing may have changed what was read.
      if (result === null || reads !== before) return;
      if (progress !== null) return enqueue(rows);
      const workbook = parts.reduce((earlier, part) => part(earlier), result.workbook);
      steps.absorb(workbook, rows);
    } catch {
      stale("local");
    }
  };

  const enqueue = (rows: RowsBySheet): void => {
    for (const [sheet, wanted] of rows) waiting.set(sheet, new Set([...(waiting.get(sheet) ?? []), ...wanted]));
    wait();
  };

  const wait = (): void => {
    callOff();
    callOff = core.clock.after(READ_AFTER, () => void readWaiting());
  };

  const onChange = (change: WorkbookChange): void => {
    const { result, progress, live } = core.state();
    if ((result === null && progress === null) || isEcho(change) || (change.sheet !== null && isOutput(change.sheet)))
      return;
    const { source, sheet, cells } = change;
    if (source === "remote" || !live || sheet === null || cells === null) return stale(source);
    if (cells.lastRow - cells.firstRow >= MOST_ROWS) return stale("local");
    const rows = Array.from({ length: cells.lastRow - cells.firstRow + 1 }, (_, i) => cells.firstRow + i);
    enqueue(new Map([[sheet, new Set(rows)]]));
  };

  return {
    start: async () => {
      if (started) return;
      started = true;
      try {
        await core.host.watch(onChange);
      } catch {
        // Without events the pane still checks; only the note that the result is stale is missing.
        started = false;
      }
    },
    expectRead: () => {
      readAt = core.clock.now();
      reads++;
    },
    expect: (edits) => {
      expected.clear();
      for (const { sheet, row, column } of edits) expected.add(cellKey(sheet, row, column));
    },
    expectSheet: (name) => quiet.set(name, core.clock.now() + ECHO),
  };
}

/** Sheets that the pane writes and never reads. */
const isOutput = (sheet: string): boolean =>
  isOwnSheet(sheet) && ![STAMMDATEN_SHEET, ABGABEN].some((name) => normalise(sheet) === normalise(name));
