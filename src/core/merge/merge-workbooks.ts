import type { ListGrowth } from "../lists/list-growth";
import { type StammdatenDifference, hasStammdaten, stammdatenDifferences } from "../stammdaten/stammdaten-differences";
import type { Edit } from "../workbook/edit";
import { type LeftBehind, type OutsideRow, leftBehind, rowsOutside } from "./left-behind";
import { type LeftText, mergeList } from "./merge-list";
import { attachmentsIn, type MergeOwner, type MergeSource, mergeOwners } from "./merge-sources";
import {
  type MergedRow,
  type PlannedMerge,
  type ReplacedRow,
  type SharedId,
  mergedRows,
  replacedRows,
  sharedIds,
} from "./merged-rows";
import { type NewList, newList, replacements } from "./replacements";

/** A merge, as data: what to write, and what to say about it. */
export interface Merge {
  readonly year: number;
  readonly base: MergeSource;
  readonly owners: readonly MergeOwner[];
  /** Every row of every list of every source. */
  readonly rows: readonly MergedRow[];
  /** Filled rows of the sources on the sheets of lists that belong to no list. */
  readonly outside: readonly OutsideRow[];
  /** Other lists and sheets of the sources that the master does not have. */
  readonly behind: readonly LeftBehind[];
  readonly replaced: readonly ReplacedRow[];
  /** Words of taken rows for which the master has no cell. */
  readonly left: readonly LeftText[];
  readonly sharedIds: readonly SharedId[];
  readonly stammdaten: readonly SourceDifferences[];
  readonly edits: readonly Edit[];
  readonly growths: readonly ListGrowth[];
  /** The sheet of the year where the master has none. */
  readonly newList: NewList | null;
  /** A list of the master below which there is no room; nothing may be written then. */
  readonly blocked: { readonly sheet: string; readonly row: number } | null;
}

/** In which entries the Stammdaten of a source (here) differ from the master's (there). */
interface SourceDifferences {
  readonly source: MergeSource;
  readonly differences: readonly StammdatenDifference[];
}

/**
 * Merges the Dezernate's workbooks of a year into the master `base`, which may be one of the sources: every Dezernat
 * replaces its own rows by those of its workbook. What is not clear stays in the master as it is and is told.
 */
export function mergeWorkbooks(base: MergeSource, sources: readonly MergeSource[], year: number): Merge {
  const owners = mergeOwners(sources, year).map((owner) => knownOwner(owner, base));
  const replacing = replacements(base, owners, year);
  const attachments = attachmentsIn([base, ...sources]);
  const lists = new Map(
    Array.from(replacing.tasks, ([list, tasks]) => [list, mergeList(list, year, tasks, attachments)]),
  );
  const fresh = newList(replacing, base, year);
  const planned: PlannedMerge = { base, year, replacements: replacing, lists, newList: fresh };
  const rows = mergedRows(owners, planned);
  const merged = Array.from(lists.values());
  return {
    year,
    base,
    owners,
    rows,
    outside: sources.flatMap((source) => (source === base ? [] : rowsOutside(source, base))),
    behind: sources.flatMap((source) => (source === base ? [] : leftBehind(source, base))),
    replaced: replacedRows(planned),
    left: [...merged.flatMap(({ left }) => left), ...(fresh?.left ?? [])],
    sharedIds: sharedIds(rows, planned),
    stammdaten: sources.flatMap((source) => differencesOf(source, base)),
    edits: merged.flatMap(({ edits }) => edits),
    growths: merged.flatMap(({ growth }) => (growth === null ? [] : [growth])),
    newList: fresh,
    blocked: blockedOf(planned),
  };
}

/** A Dezernat that the master's Stammdaten do not have cannot replace anything there. */
const knownOwner = (owner: MergeOwner, { snapshot }: MergeSource): MergeOwner =>
  owner.dezernat === null || snapshot.dezernate.ids.includes(owner.dezernat)
    ? owner
    : { ...owner, dezernat: null, reason: "not-in-master" };

function differencesOf(source: MergeSource, base: MergeSource): readonly SourceDifferences[] {
  if (source === base || !hasStammdaten(source.workbook)) return [];
  const differences = stammdatenDifferences(source.snapshot.stammdaten, base.snapshot.stammdaten);
  return differences.length === 0 ? [] : [{ source, differences }];
}

function blockedOf({ lists }: PlannedMerge): Merge["blocked"] {
  for (const [list, { blockedAt }] of Array.from(lists))
    if (blockedAt !== null) return { sheet: list.sheet.name, row: blockedAt };
  return null;
}

/** Whether there is something that a person has to look at: words that are not in the result, or that contradict. */
export const needsAttention = (merge: Merge): boolean =>
  merge.rows.some(({ target, present }) => target === null && !present) ||
  merge.outside.length + merge.behind.length + merge.left.length + merge.sharedIds.length + merge.stammdaten.length >
    0 ||
  merge.owners.some((owner) => owner.source !== merge.base && !bringsRows(owner));

/** Whether a source has rows of the Dezernat that it comes from. */
export const bringsRows = ({ dezernat, counts }: MergeOwner): boolean =>
  dezernat !== null && (counts.get(dezernat) ?? 0) > 0;
