import { listColumns } from "./list-sheet";
import type { ColumnName } from "./columns";
import { isErrorValue, type Massnahme, type Place } from "./massnahme";
import { ofYear, type Snapshot } from "./snapshot";
import type { CellValue } from "./workbook-data";

/** The Status of Maßnahmen that go on; one without Status goes on as well. */
const RUNNING: ReadonlySet<string> = new Set(["in Vorbereitung", "laufend", "ruht"]);

/** Whether a Maßnahme goes on in the next year; an unreadable Status counts as running. */
export const isRunning = ({ status }: Massnahme): boolean => status === null || RUNNING.has(status);

/** The Maßnahmen that a new year begins with, as rows for `listSheet`. */
export interface CarriedOver {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly Readonly<Partial<Record<ColumnName, CellValue>>>[];
  /** How many Maßnahmen of the year stay behind because they have ended. */
  readonly ended: number;
  /** Cells of the year that show an error: they say nothing, and stay empty in the new one. */
  readonly failed: readonly Place[];
}

/** Takes the running Maßnahmen of a year over, all their words unchanged. */
export function carryOver(snapshot: Snapshot, year: number): CarriedOver {
  const all = ofYear(snapshot.massnahmen, year);
  const running = all.filter((m) => isRunning(m));
  const extra = (["Partner", "Bemerkung"] as const).filter((name) => running.some((m) => m.has(name)));
  const columns: readonly ColumnName[] = [...listColumns, ...extra];
  const failed: Place[] = [];
  const rows = running.map((m) => {
    const row: Partial<Record<ColumnName, CellValue>> = {};
    for (const name of columns) {
      if (!m.has(name)) continue;
      const place = m.at(name);
      if (!isErrorValue(place.value)) row[name] = place.value;
      // An ID is made anew.
      else if (name !== "ID") failed.push(place);
    }
    return row;
  });
  return { columns, rows, ended: all.length - running.length, failed };
}
