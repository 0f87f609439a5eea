import { blockedBeside, columnBeside } from "../lists/column-beside";
import { optionalColumns, type ColumnName } from "../lists/columns";
import { listColumnsOf } from "../lists/list-columns";
import type { ListGrowth } from "../lists/list-growth";
import type { Massnahme, MassnahmenList } from "../massnahmen/massnahme";
import { idKey } from "../same/match-massnahmen";
import { listColumns, type ListCell, type ListRow, listSheetName, shownRowCell } from "../sheets/list-sheet";
import { type Snapshot, matchOfYears, ofYear, yearBefore } from "../snapshot/snapshot";
import { normalise } from "../text/text";
import { isErrorValue, showsNothing } from "../workbook/cell-value";
import { type Edit, editOf } from "../workbook/edit";
import type { Place } from "../workbook/place";
import type { RowData } from "../workbook/workbook-data";
import { newIds } from "./new-ids";

/** An ID that a Maßnahme of the earlier year gets. */
interface GivenId {
  readonly massnahme: Massnahme;
  readonly id: string;
  /** The Maßnahme had it in a year before. */
  readonly known: boolean;
}

/** The step from one year to the next, as data. */
export interface RollOver {
  readonly from: number;
  readonly to: number;
  /** What the sheet of the new year begins with, as `listSheet` takes it. */
  readonly columns: readonly ColumnName[];
  readonly rows: readonly ListRow[];
  /** The Maßnahmen that go on, in the order of `rows`. */
  readonly carried: readonly Massnahme[];
  /** Those that have ended and stay behind. */
  readonly finished: readonly Massnahme[];
  /** Those of which only people know whether they have ended, whether they were taken or not. */
  readonly asked: readonly Massnahme[];
  /** Maßnahmen that have an ID of the earlier year that another one has too: they get their own in the new year. */
  readonly doubled: readonly { readonly massnahme: Massnahme; readonly id: string }[];
  readonly ids: readonly GivenId[];
  /** Maßnahmen whose ID cell holds a formula: the new year has the ID, the earlier one cannot be given it. */
  readonly unlinked: readonly Massnahme[];
  /** What writes the IDs into the earlier year. */
  readonly edits: readonly Edit[];
  readonly growths: readonly ListGrowth[];
  /** Headers that mean nothing known: what stands under them stays in the earlier year. */
  readonly behind: readonly string[];
  /** Cells of the earlier year that show an error and stay empty in the new one. */
  readonly failed: readonly Place[];
}

/** Why a year cannot be begun. */
export type RollOverObstacle =
  | { readonly reason: "no-earlier-year" }
  | { readonly reason: "year-exists"; readonly sheet: string }
  | { readonly reason: "no-room-for-ids"; readonly sheet: string; readonly cell: string };

/** Names a Maßnahme of which people are asked whether it goes on. */
export const askedKey = (m: Massnahme): string => JSON.stringify([m.list.sheet.name, m.row.index, m.themaKey]);

/**
 * Begins a year with the running Maßnahmen of the nearest earlier one; IDs link the two. `isTaken` answers
 * for those of which the Status says that people are to be asked.
 */
export function rollOver(
  snapshot: Snapshot,
  to: number,
  isTaken: (m: Massnahme) => boolean = () => false,
): RollOver | RollOverObstacle {
  const isRunning = (m: Massnahme): boolean => m.beendet === "nein" || (m.beendet === "fragen" && isTaken(m));
  const from = yearBefore(snapshot, to);
  if (from === null) return { reason: "no-earlier-year" };
  const taken = takenSheet(snapshot, to);
  if (taken !== null) return { reason: "year-exists", sheet: taken };
  const all = ofYear(snapshot.massnahmen, from);
  const carried = all.filter((m) => isRunning(m));
  const nextId = newIds(snapshot);
  const ids = givenIds(snapshot, from, carried, nextId);
  const idOf = new Map(ids.map(({ massnahme, id }) => [massnahme, id]));
  const doubled = doubledIds(carried, nextId);
  const newIdOf = new Map(doubled.map(({ massnahme, id }) => [massnahme, id]));
  const { rows, columns, failed } = carryOver(carried);
  const lists = snapshot.lists.filter((list) => list.entries.some((m) => m.year === from));
  const without = lists.filter((list) => !list.columns.has("ID") && list.entries.some((m) => idOf.has(m)));
  for (const list of without) {
    const cell = blockedBeside(list);
    if (cell !== null) return { reason: "no-room-for-ids", sheet: list.sheet.name, cell };
  }
  const isUnlinked = (m: Massnahme): boolean => m.has("ID") && m.row.formulas?.includes(m.at("ID").column) === true;
  return {
    from,
    to,
    columns,
    failed,
    rows: rows.map((row, i) => {
      const [m] = carried.slice(i, i + 1);
      const id = m === undefined ? undefined : (idOf.get(m) ?? newIdOf.get(m));
      return id === undefined ? row : { ...row, ID: id };
    }),
    carried,
    finished: all.filter((m) => !isRunning(m)),
    asked: all.filter(({ beendet }) => beendet === "fragen"),
    doubled,
    ids: ids.filter(({ massnahme }) => !isUnlinked(massnahme)),
    unlinked: ids.map(({ massnahme }) => massnahme).filter((m) => isUnlinked(m)),
    edits: ids.flatMap(({ massnahme: m, id }) => (m.has("ID") && !isUnlinked(m) ? [idEdit(m, id)] : [])),
    growths: without.map((list) => idColumn(list, idOf)),
    behind: Array.from(
      new Set(
        lists.flatMap((list) => listColumnsOf(list).flatMap(({ name, header }) => (name === null ? [header] : []))),
      ),
    ),
  };
}

/**
 * The sheet that stands where that of a new year would, or has the year already; null where the year can be begun. An
 * empty list with nothing beside it may be replaced.
 */
export function takenSheet({ lists, sheets, years }: Snapshot, year: number): string | null {
  const own = lists.find((list) => list.entries.some((m) => m.year === year));
  if (years.includes(year)) return own?.sheet.name ?? listSheetName(year);
  const sheet = sheets.find(({ name }) => normalise(name) === normalise(listSheetName(year)));
  const [list, ...others] = lists.filter((one) => one.sheet === sheet);
  const isEmptyList =
    list !== undefined &&
    others.length === 0 &&
    sheet?.rows.every((row) => row.index === list.headerRow || isBlankRow(row));
  return sheet === undefined || isEmptyList ? null : sheet.name;
}

const isBlankRow = ({ cells, formulas }: RowData): boolean =>
  cells.every((cell) => showsNothing(cell)) && (formulas ?? []).length === 0;

/** IDs for the Maßnahmen without: the one of the year before where the Thema is the same, else a new one. */
function givenIds(snapshot: Snapshot, from: number, carried: readonly Massnahme[], nextId: NextId): readonly GivenId[] {
  const used = new Set(ofYear(snapshot.massnahmen, from).map((m) => idKey(m)));
  const earlier = yearBefore(snapshot, from);
  const pairs = earlier === null ? [] : matchOfYears(snapshot, earlier, from).pairs;
  const before = new Map(pairs.filter(({ by }) => by === "thema").map(({ earlier, later }) => [later, earlier]));
  return carried
    .filter((m) => idKey(m) === "")
    .map((massnahme) => {
      const known = before.get(massnahme);
      const key = known === undefined ? "" : idKey(known);
      if (known === undefined || key === "" || used.has(key)) return { massnahme, id: nextId(massnahme), known: false };
      used.add(key);
      return { massnahme, id: known.text("ID"), known: true };
    });
}

type NextId = ReturnType<typeof newIds>;

/** Of several Maßnahmen with one ID the first keeps it. */
function doubledIds(carried: readonly Massnahme[], nextId: NextId): RollOver["doubled"] {
  const seen = new Set<string>();
  return carried.flatMap((massnahme) => {
    const key = idKey(massnahme);
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ massnahme, id: nextId(massnahme) }];
  });
}

const idEdit = (m: Massnahme, after: string): Edit => editOf(m.at("ID"), after);

/** A column `ID` beside a list; rows without an ID get an empty cell that looks like the others. */
const idColumn = (list: MassnahmenList, ids: ReadonlyMap<Massnahme, string>): ListGrowth =>
  columnBeside(
    list,
    "ID",
    list.entries.map((m) => ({ row: m.row.index, value: ids.get(m) ?? null })),
  );

/** The Maßnahmen that a new year begins with, as rows for `listSheet`. */
interface CarriedOver {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly ListRow[];
  /** Cells of the year that show an error: they say nothing, and stay empty in the new one. */
  readonly failed: readonly Place[];
}

/** Takes the running Maßnahmen of a year over, all their words unchanged. */
function carryOver(running: readonly Massnahme[]): CarriedOver {
  const extra = optionalColumns.filter((name) => running.some((m) => m.has(name)));
  const columns: readonly ColumnName[] = [...listColumns, ...extra];
  const failed: Place[] = [];
  const rows = running.map((m) => {
    const row: Partial<Record<ColumnName, ListCell>> = {};
    for (const name of columns) {
      if (!m.has(name)) continue;
      const place = m.at(name);
      if (!isErrorValue(place.value)) row[name] = shownRowCell(m.row, place.column);
      // An ID is made anew.
      else if (name !== "ID") failed.push(place);
    }
    return row;
  });
  return { columns, rows, failed };
}
