import { type ListColumn, listColumnsOf, rowContent } from "../lists/list-columns";
import type { Massnahme, MassnahmenList } from "../massnahmen/massnahme";
import { idKey } from "../same/match-massnahmen";
import { listSheetName } from "../sheets/list-sheet";
import type { MergedList } from "./merge-list";
import type { MergeOwner, MergeSource } from "./merge-sources";
import type { NewList, Replacements } from "./replacements";

/** What became of a row of a source: taken (the first three), or left out for a reason. */
export type RowOutcome =
  | "added"
  | "changed"
  | "unchanged"
  | "foreign"
  | "other-year"
  | "year-unknown"
  | "dezernat-unknown"
  | "file-unclear"
  | "target-unclear";

/** A row of a source and what became of it. */
export interface MergedRow {
  readonly source: MergeSource;
  readonly massnahme: Massnahme;
  readonly outcome: RowOutcome;
  /** Where it stands in the result (zero-based); null where it was not taken. */
  readonly target: { readonly sheet: string; readonly row: number } | null;
  /** Headers of the columns in which it differs from what the master said. */
  readonly columns: readonly string[];
  /** Not taken, but the result says just the same. */
  readonly present: boolean;
}

/** A row of the master that a source changed or took away; it holds the words from before. */
export interface ReplacedRow {
  readonly massnahme: Massnahme;
  /** What stands in its row now; null for one that was taken away. */
  readonly after: Massnahme | null;
  readonly source: MergeSource;
  readonly kind: "changed" | "removed";
}

/** An ID that Maßnahmen of several Dezernate have after the merge. */
export interface SharedId {
  readonly id: string;
  readonly dezernate: readonly string[];
}

/** What was planned for the master. */
export interface PlannedMerge {
  readonly base: MergeSource;
  readonly year: number;
  readonly replacements: Replacements;
  readonly lists: ReadonlyMap<MassnahmenList, MergedList>;
  readonly newList: NewList | null;
}

interface Target {
  readonly sheet: string;
  readonly row: number;
  /** null for a new Maßnahme. */
  readonly columns: readonly string[] | null;
}

/** Says of every row of every source what becomes of it. */
export function mergedRows(owners: readonly MergeOwner[], planned: PlannedMerge): readonly MergedRow[] {
  const targets = targetsOf(planned);
  const rows = owners.flatMap((owner) =>
    owner.source.snapshot.massnahmen.map((m) => mergedRow(m, owner, planned, targets)),
  );
  return withPresence(rows, planned);
}

function targetsOf({ lists, newList, year }: PlannedMerge): ReadonlyMap<Massnahme, Target> {
  const targets = new Map<Massnahme, Target>();
  lists.forEach(({ rowOf, changed }, { sheet }) =>
    rowOf.forEach((row, m) => targets.set(m, { sheet: sheet.name, row, columns: changed.get(m) ?? null })),
  );
  newList?.rowOf.forEach((row, m) => targets.set(m, { sheet: listSheetName(year), row, columns: null }));
  return targets;
}

function mergedRow(
  massnahme: Massnahme,
  { source, dezernat }: MergeOwner,
  { base, year, replacements }: PlannedMerge,
  targets: ReadonlyMap<Massnahme, Target>,
): MergedRow {
  const leftOut = (outcome: RowOutcome): MergedRow => ({
    source,
    massnahme,
    outcome,
    target: null,
    columns: NO_COLUMNS,
    present: false,
  });
  if (massnahme.year !== year) return leftOut(massnahme.year === null ? "year-unknown" : "other-year");
  if (massnahme.dezernat === null) return leftOut("dezernat-unknown");
  if (dezernat === null) return leftOut("file-unclear");
  if (massnahme.dezernat !== dezernat) return leftOut("foreign");
  if (replacements.unclear.has(massnahme)) return leftOut("target-unclear");
  const target =
    source === base
      ? { sheet: massnahme.list.sheet.name, row: massnahme.row.index, columns: NO_COLUMNS }
      : targets.get(massnahme);
  if (target === undefined) throw new Error(`row without a place: ${massnahme.row.index}`);
  const outcome = target.columns === null ? "added" : target.columns.length === 0 ? "unchanged" : "changed";
  return { source, massnahme, outcome, target, columns: target.columns ?? NO_COLUMNS, present: false };
}

/** Shared, as there are many rows of which nothing changed. */
const NO_COLUMNS: readonly string[] = [];

/** Marks the rows that were not taken but say only what the result says as well. */
function withPresence(rows: readonly MergedRow[], planned: PlannedMerge): readonly MergedRow[] {
  const open = rows.filter(({ target }) => target === null);
  if (open.length === 0) return rows;
  const keyOf = (m: Massnahme): string => JSON.stringify([m.year, m.themaKey]);
  const wanted = new Set(open.map(({ massnahme }) => keyOf(massnahme)));
  const columns = new Map<Massnahme["list"], readonly ListColumn[]>();
  const contentOf = (m: Massnahme): string => {
    let own = columns.get(m.list);
    if (own === undefined) columns.set(m.list, (own = listColumnsOf(m.list)));
    return JSON.stringify([m.year, rowContent(m.row, own)]);
  };
  const contents = new Set<string>();
  eachResultRow(rows, planned, (m) => {
    if (wanted.has(keyOf(m))) contents.add(contentOf(m));
  });
  return rows.map((row) =>
    row.target === null && contents.has(contentOf(row.massnahme)) ? { ...row, present: true } : row,
  );
}

/** Visits the Maßnahmen of the result: what nobody touched in the master, and what was taken. */
function eachResultRow(
  rows: readonly MergedRow[],
  { base, replacements }: PlannedMerge,
  visit: (m: Massnahme) => void,
): void {
  const touched = new Set(replacements.touched.map(({ before }) => before));
  for (const m of base.snapshot.massnahmen) if (!touched.has(m)) visit(m);
  for (const { target, source, massnahme } of rows) if (target !== null && source !== base) visit(massnahme);
}

/** The rows of the master that change or go, with their words from before. */
export function replacedRows({ replacements, lists }: PlannedMerge): readonly ReplacedRow[] {
  const changed = new Map<Massnahme, readonly string[]>();
  lists.forEach((list) => list.changed.forEach((columns, m) => changed.set(m, columns)));
  return replacements.touched.flatMap(({ before, after, source }): ReplacedRow[] => {
    if (after === null) return [{ massnahme: before, after, source, kind: "removed" }];
    return (changed.get(after)?.length ?? 0) === 0 ? [] : [{ massnahme: before, after, source, kind: "changed" }];
  });
}

/** The IDs that Maßnahmen of several Dezernate have in the year. */
export function sharedIds(rows: readonly MergedRow[], planned: PlannedMerge): readonly SharedId[] {
  const byId = new Map<string, { readonly id: string; readonly dezernate: Set<string> }>();
  eachResultRow(rows, planned, (m) => {
    const key = m.year === planned.year ? idKey(m) : "";
    if (key === "" || m.dezernat === null) return;
    const known = byId.get(key);
    if (known === undefined) byId.set(key, { id: m.text("ID"), dezernate: new Set([m.dezernat]) });
    else known.dezernate.add(m.dezernat);
  });
  return Array.from(byId.values())
    .filter(({ dezernate }) => dezernate.size > 1)
    .map(({ id, dezernate }) => ({ id, dezernate: Array.from(dezernate) }));
}
