import { changedRows, withRows } from "../../src/core/check/recheck";
import { markOf } from "../../src/core/snapshot/own-sheets";
import type { CellRange, WorkbookData } from "../../src/core/workbook/workbook-data";
import type { CheckSteps } from "./check-steps";
import type { WorkbookChange } from "../host/host";
import type { SessionCore } from "./session-core";

/** So many edited rows are checked again while people type, and read with all their cells; more need a new check. */
const MOST_ROWS = 200;
/** The pause in typing after which edited rows are read. */
const READ_AFTER = 300;
const WHOLE_ROWS = { firstColumn: 0, lastColumn: 16383 };
const WHOLE_SHEET: CellRange = { firstRow: 0, lastRow: 1048575, ...WHOLE_ROWS };

/** Follows the changes of the workbook. */
interface ChangeWatch {
  /** Begins to follow; does nothing the second time, or where the host cannot. */
  start(): Promise<void>;
  /** A sheet that the pane has written; until the workbook is read again, nobody knows what is on it. */
  wrote(name: string): void;
  /** Whether something was told of a sheet that the pane wrote: findings stay true, but what is on it is not known. */
  hasOutputChanged(): boolean;
  /** The workbook has been read, with all that was written. */
  hasRead(): void;
}

/**
 * Makes the watch. What a host tells of changes is only a reason to look: it tells of the pane's own writing as well, late,
 * or several times for one writing. So the cells are read, and a change is what differs from what the pane knows. It marks
 * the result as stale, or is checked at once where that is wanted and possible.
 */
export function changeWatch(core: SessionCore, steps: CheckSteps): ChangeWatch {
  const written = new Set<string>();
  const areas = new Map<string, CellRange>();
  let sheetsAreTold = false;
  let callOff = (): void => undefined;
  let started = false;
  let outputChanged = false;

  /** Sheets that the pane writes and never reads. */
  const isOutput = (name: string): boolean => {
    const { result } = core.state();
    const sheet = result?.workbook.sheets.find((one) => one.name === name);
    return sheet !== undefined && markOf(sheet, result?.snapshot.registers) !== null;
  };

  const stale = (source: "local" | "remote"): void => {
    if (core.state().freshness !== "remote") core.set({ freshness: source });
  };
  const wait = (): void => {
    callOff();
    callOff = core.clock.after(READ_AFTER, () => void look());
  };
  const note = (sheet: string, cells: CellRange): void => {
    const known = areas.get(sheet);
    areas.set(sheet, known === undefined ? cells : around(known, cells));
  };

  /** Whether there are other sheets than the pane knows of. */
  const sheetsDiffer = async ({ sheets }: WorkbookData): Promise<boolean> => {
    const present = new Set(await core.host.sheetNames());
    const known = new Set([...sheets.map(({ name }) => name), ...written]);
    return (
      Array.from(present).some((name) => !known.has(name)) ||
      sheets.some(({ name }) => !present.has(name) && !isOutput(name))
    );
  };

  /** What the areas hold by now, put in place of what the pane knows of them; null where a sheet is not known. */
  const readAgain = async (
    workbook: WorkbookData,
    wanted: ReadonlyMap<string, CellRange>,
  ): Promise<WorkbookData | null> => {
    let now = workbook;
    for (const [sheet, area] of wanted) {
      if (written.has(sheet)) continue;
      if (!workbook.sheets.some(({ name }) => name === sheet)) return null;
      const isSmall = area.lastRow - area.firstRow < MOST_ROWS;
      const read = isSmall ? { ...area, ...WHOLE_ROWS } : area;
      now = withRows(now, sheet, read, await core.host.readRows(sheet, read));
    }
    return now;
  };

  const look = async (): Promise<void> => {
    const { result, progress } = core.state();
    if (progress !== null) return wait();
    const [wanted, withSheets] = [new Map(areas), sheetsAreTold];
    areas.clear();
    sheetsAreTold = false;
    if (result === null) return;
    const again = (): void => {
      for (const [sheet, area] of wanted) note(sheet, area);
      sheetsAreTold ||= withSheets;
      wait();
    };
    try {
      if (withSheets && (await sheetsDiffer(result.workbook))) return stale("local");
      const now = await readAgain(result.workbook, wanted);
      const present = core.state();
      // Whoever has read or written meanwhile knows better.
      if (present.progress !== null || present.result?.workbook !== result.workbook) return again();
      if (now === null) return stale("local");
      take(result.workbook, now);
    } catch {
      stale("local");
    }
  };

  const take = (before: WorkbookData, now: WorkbookData): void => {
    const rows = changedRows(before, now, "anything");
    if (rows.size === 0) return;
    const isSmall = Array.from(rows.values()).every(({ size }) => size <= MOST_ROWS);
    const isTyped = changedRows(before, now, "typed").size > 0;
    if (!isTyped || (core.state().live && isSmall)) steps.absorb(now, rows);
    else stale("local");
  };

  const onChange = ({ source, sheet, cells }: WorkbookChange): void => {
    const { result, progress } = core.state();
    if (result === null && progress === null) return;
    if (source === "remote") return stale("remote");
    if (sheet === null) sheetsAreTold = true;
    else if (isOutput(sheet)) {
      outputChanged = true;
      return;
    } else note(sheet, cells ?? WHOLE_SHEET);
    wait();
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
    wrote: (name) => written.add(name),
    hasOutputChanged: () => outputChanged,
    hasRead: () => {
      written.clear();
      outputChanged = false;
    },
  };
}

const around = (a: CellRange, b: CellRange): CellRange => ({
  firstRow: Math.min(a.firstRow, b.firstRow),
  firstColumn: Math.min(a.firstColumn, b.firstColumn),
  lastRow: Math.max(a.lastRow, b.lastRow),
  lastColumn: Math.max(a.lastColumn, b.lastColumn),
});
