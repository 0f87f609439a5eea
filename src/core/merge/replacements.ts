import { optionalColumns, type ColumnName } from "../lists/columns";
import { type ListColumn, listColumnsOf, rowValue } from "../lists/list-columns";
import type { Massnahme, MassnahmenList } from "../massnahmen/massnahme";
import { matchMassnahmen } from "../same/match-massnahmen";
import { listColumns, type ListCell, type ListRow, shownRowCell } from "../sheets/list-sheet";
import { ofYear } from "../snapshot/snapshot";
import { normalise } from "../text/text";
import { readYear, UNREAD_FORMULA } from "../workbook/cell-value";
import type { LeftText, ListTasks } from "./merge-list";
import type { MergeOwner, MergeSource } from "./merge-sources";

/** What is to happen to the master, before its lists are planned cell by cell. */
export interface Replacements {
  readonly tasks: ReadonlyMap<MassnahmenList, ListTasks>;
  /** New Maßnahmen for a master that has no list of the year. */
  readonly fresh: readonly Massnahme[];
  /** New Maßnahmen of which nobody can tell into which of several lists they belong. */
  readonly unclear: ReadonlySet<Massnahme>;
  /** Rows of the master that a source has its word on; null where it has no such Maßnahme any more. */
  readonly touched: readonly {
    readonly before: Massnahme;
    readonly after: Massnahme | null;
    readonly source: MergeSource;
  }[];
}

interface Collected extends Replacements {
  readonly tasks: Map<MassnahmenList, ListTasks>;
  readonly fresh: Massnahme[];
  readonly unclear: Set<Massnahme>;
  readonly touched: { readonly before: Massnahme; readonly after: Massnahme | null; readonly source: MergeSource }[];
}

/** Lets every Dezernat replace its rows of a year in the master by those of its workbook. */
export function replacements(base: MergeSource, owners: readonly MergeOwner[], year: number): Replacements {
  const collected: Collected = { tasks: new Map(), fresh: [], unclear: new Set(), touched: [] };
  const listOf = new Map<Massnahme, MassnahmenList>();
  for (const list of base.snapshot.lists) for (const m of list.entries) listOf.set(m, list);
  for (const owner of owners) if (owner.source !== base) replaceRows(collected, base, owner, year, listOf);
  return collected;
}

function replaceRows(
  collected: Collected,
  base: MergeSource,
  { source, dezernat }: MergeOwner,
  year: number,
  listOf: ReadonlyMap<Massnahme, MassnahmenList>,
): void {
  const own = ({ snapshot }: MergeSource): readonly Massnahme[] =>
    ofYear(snapshot.massnahmen, year).filter((m) => m.dezernat === dezernat);
  const mine = dezernat === null ? [] : own(source);
  // A workbook without a row of its Dezernat is more likely the wrong one than one that gives everything up.
  if (mine.length === 0) return;
  const theirs = own(base);
  const tasksOf = (m: Massnahme): ListTasks => tasksFor(collected, listOf.get(m));
  const nothing = { pairs: [], ended: [], added: mine };
  const { pairs, ended, added } = theirs.length === 0 ? nothing : matchMassnahmen(theirs, mine);
  for (const { earlier, later } of pairs) {
    tasksOf(earlier).paired.push({ before: earlier, after: later });
    collected.touched.push({ before: earlier, after: later, source });
  }
  for (const m of ended) {
    tasksOf(m).removed.push(m);
    collected.touched.push({ before: m, after: null, source });
  }
  const home = new Set(theirs.map((m) => listOf.get(m)));
  const target = targetOf(listsOfYear(base, year), home);
  for (const m of added) {
    const list = target(m);
    if (list === "none") collected.fresh.push(m);
    else if (list === "unclear") collected.unclear.add(m);
    else tasksFor(collected, list).added.push(m);
  }
}

function tasksFor({ tasks }: Collected, list: MassnahmenList | undefined): ListTasks {
  if (list === undefined) throw new Error("row of no list");
  const known = tasks.get(list);
  if (known !== undefined) return known;
  const fresh: ListTasks = { paired: [], added: [], removed: [] };
  tasks.set(list, fresh);
  return fresh;
}

/** The lists of a year; where there is none, the lists of all years. */
function listsOfYear({ snapshot }: MergeSource, year: number): readonly MassnahmenList[] {
  const isOfAllYears = (list: MassnahmenList): boolean => list.columns.has("Jahr") && list.ownYear === null;
  const own = snapshot.lists.filter(
    (list) => list.year === year || (isOfAllYears(list) && list.entries.some((m) => m.year === year)),
  );
  return own.length > 0 ? own : snapshot.lists.filter((list) => isOfAllYears(list));
}

/** Into which list a new Maßnahme goes: the only one, else the one of the same table or sheet, else its Dezernat's only one. */
function targetOf(
  candidates: readonly MassnahmenList[],
  home: ReadonlySet<MassnahmenList | undefined>,
): (m: Massnahme) => MassnahmenList | "none" | "unclear" {
  const nameOf = ({ table, sheet }: Pick<MassnahmenList, "table" | "sheet">): string =>
    normalise(table?.name ?? sheet.name);
  const ofHome = candidates.filter((list) => home.has(list));
  const known = new Map<Massnahme["list"], MassnahmenList | "unclear">();
  return (m) => {
    const [first, ...others] = candidates;
    if (first === undefined) return "none";
    if (others.length === 0) return first;
    let found = known.get(m.list);
    if (found === undefined) {
      const named = candidates.filter((list) => nameOf(list) === nameOf(m.list));
      const only = named.length === 1 ? named[0] : ofHome.length === 1 ? ofHome[0] : undefined;
      known.set(m.list, (found = only ?? "unclear"));
    }
    return found;
  };
}

/** The sheet of a year that a master does not have yet. */
export interface NewList {
  readonly columns: readonly ColumnName[];
  readonly rows: readonly ListRow[];
  /** The row of each Maßnahme on the sheet. */
  readonly rowOf: ReadonlyMap<Massnahme, number>;
  readonly left: readonly LeftText[];
}

/** The new Maßnahmen as a list of their own: Dezernat by Dezernat, each in its own order; null for none. */
export function newList({ fresh }: Replacements, { snapshot }: MergeSource, year: number): NewList | null {
  if (fresh.length === 0) return null;
  const { ids } = snapshot.dezernate;
  const sorted = fresh.slice().sort((a, b) => ids.indexOf(a.dezernat ?? "") - ids.indexOf(b.dezernat ?? ""));
  const extra = optionalColumns.filter((name) => sorted.some((m) => m.has(name)));
  const columns: readonly ColumnName[] = [...listColumns, ...extra];
  const left: LeftText[] = [];
  const known = new Map<Massnahme["list"], readonly ListColumn[]>();
  const rows = sorted.map((m) => {
    const row: Partial<Record<ColumnName, ListCell>> = {};
    const own = known.get(m.list) ?? listColumnsOf(m.list);
    known.set(m.list, own);
    for (const { name, header, column } of own) {
      const value = rowValue(m.row, column);
      if (value === null || (name === "Jahr" && readYear(value) === year)) continue;
      if (value === UNREAD_FORMULA) left.push({ massnahme: m, header, value, reason: "unread" });
      else if (name !== null && columns.includes(name)) row[name] = shownRowCell(m.row, column);
      else left.push({ massnahme: m, header, value, reason: "column-missing" });
    }
    return row;
  });
  return { columns, rows, rowOf: new Map(sorted.map((m, i) => [m, i + 1])), left };
}
