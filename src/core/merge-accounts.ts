import { listColumnsOf, rowContent, type ListColumn } from "./list-columns";
import { listSheetName } from "./list-sheet";
import type { Massnahme, MassnahmenList } from "./massnahme";
import { idKey } from "./match-massnahmen";
import type { MergedList } from "./merge-list";
import type { MergeOwner, MergeSource } from "./merge-owners";
import type { NewList, Replacements } from "./merge-replace";

/** What became of a row of a source: taken (the first three), or left out for a reason. */
export type RowOutcome =
  "added" | "changed" | "unchanged" | "foreign" | "other-year" | "dezernat-unknown" | "file-unclear" | "target-unclear";

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
  const row = { source, massnahme, columns: [], target: null, present: false };
  if (massnahme.year !== year) return { ...row, outcome: "other-year" };
  if (massnahme.dezernat === null) return { ...row, outcome: "dezernat-unknown" };
  if (dezernat === null) return { ...row, outcome: "file-unclear" };
  if (massnahme.dezernat !== dezernat) return { ...row, outcome: "foreign" };
  if (replacements.unclear.has(massnahme)) return { ...row, outcome: "target-unclear" };
  if (source === base) {
    const target = { sheet: massnahme.list.sheet.name, row: massnahme.row.index };
    return { ...row, outcome: "unchanged", target };
  }
  const target = targets.get(massnahme);
  if (target === undefined) throw new Error(`row without a place: ${massnahme.row.index}`);
  const { columns } = target;
  const outcome = columns === null ? "added" : columns.length === 0 ? "unchanged" : "changed";
  return { ...row, outcome, columns: columns ?? [], target: { sheet: target.sheet, row: target.row } };
}

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
  const contents = new Set(
    resultRows(rows, planned)
      .filter((m) => wanted.has(keyOf(m)))
      .map((m) => contentOf(m)),
  );
  return rows.map((row) =>
    row.target === null && contents.has(contentOf(row.massnahme)) ? { ...row, present: true } : row,
  );
}

/** The Maßnahmen of the result: what nobody touched in the master, and what was taken. */
function resultRows(rows: readonly MergedRow[], { base, replacements }: PlannedMerge): readonly Massnahme[] {
  const touched = new Set(replacements.touched.map(({ before }) => before));
  const kept = base.snapshot.massnahmen.filter((m) => !touched.has(m));
  return [
    ...kept,
    ...rows.filter(({ target, source }) => target !== null && source !== base).map((row) => row.massnahme),
  ];
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
  for (const m of resultRows(rows, planned)) {
    const key = m.year === planned.year ? idKey(m) : "";
    if (key === "" || m.dezernat === null) continue;
    const known = byId.get(key);
    if (known === undefined) byId.set(key, { id: m.text("ID"), dezernate: new Set([m.dezernat]) });
    else known.dezernate.add(m.dezernat);
  }
  return Array.from(byId.values())
    .filter(({ dezernate }) => dezernate.size > 1)
    .map(({ id, dezernate }) => ({ id, dezernate: Array.from(dezernate) }));
}
