import type { Massnahme } from "../massnahmen/massnahme";
import { type Snapshot, ofYear } from "../snapshot/snapshot";
import type { CellRange, SheetData, WorkbookData } from "../workbook/workbook-data";

/** A workbook that takes part in a merge; all of a merge are read with the same `themen`. */
export interface MergeSource {
  readonly file: string;
  /** What the protocol calls it: the file's name without its folder. */
  readonly label: string;
  /** The Dezernat that the caller says it comes from; null where its rows shall tell. */
  readonly dezernat: string | null;
  readonly workbook: WorkbookData;
  readonly snapshot: Snapshot;
  /** What hangs on the rows of a list; left out where nobody can tell. */
  readonly attachments?: (list: ListPlace) => RowAttachments;
}

/** A list with its header row. */
interface ListPlace {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Something that belongs to a row beside the values of its cells. */
export interface RowAttachment {
  /** A note or a link of a cell, a hidden row, or a look that other rows of the list do not have. */
  readonly kind: "note" | "link" | "hidden" | "look";
  /** The sheet column of the cell; null for what the whole row has. */
  readonly column: number | null;
  /** The words of a note, where a link leads to. */
  readonly text: string;
}

/** What hangs on a row (zero-based) of a list. */
export type RowAttachments = (row: number) => readonly RowAttachment[];

/** Whose a workbook is, and how that is known; null where it cannot be told, is disputed, or the master has no such Dezernat. */
export interface MergeOwner {
  readonly source: MergeSource;
  readonly dezernat: string | null;
  readonly reason: "named" | "rows" | "unclear" | "disputed" | "not-in-master";
  /** How many rows of the year it has of each Dezernat; rows without one count under null. */
  readonly counts: ReadonlyMap<string | null, number>;
}

/**
 * Whose the workbooks are: as named, else of the Dezernat that has more than half of a workbook's rows of the year that name one. Of
 * two that claim the same Dezernat neither is believed.
 */
export function mergeOwners(sources: readonly MergeSource[], year: number): readonly MergeOwner[] {
  const claims = sources.map((source) => claimOf(source, year));
  return claims.map((claim) => {
    const rivals = claims.filter(({ dezernat }) => dezernat !== null && dezernat === claim.dezernat);
    return rivals.length > 1 ? { ...claim, dezernat: null, reason: "disputed" } : claim;
  });
}

function claimOf(source: MergeSource, year: number): MergeOwner {
  const own = ofYear(source.snapshot.massnahmen, year);
  const counts = new Map<string | null, number>();
  for (const { dezernat } of own) counts.set(dezernat, (counts.get(dezernat) ?? 0) + 1);
  if (source.dezernat !== null) return { source, dezernat: source.dezernat, reason: "named", counts };
  const told = own.length - (counts.get(null) ?? 0);
  for (const [dezernat, count] of Array.from(counts))
    if (dezernat !== null && 2 * count > told) return { source, dezernat, reason: "rows", counts };
  return { source, dezernat: null, reason: "unclear", counts };
}

/** What hangs on the rows of the lists of these workbooks. */
export function attachmentsIn(sources: readonly MergeSource[]): (list: Massnahme["list"]) => RowAttachments {
  const bySheet = new Map<SheetData, MergeSource>();
  for (const source of sources) for (const sheet of source.snapshot.sheets) bySheet.set(sheet, source);
  const known = new Map<Massnahme["list"], RowAttachments>();
  return (list) => {
    let found = known.get(list);
    if (found === undefined) known.set(list, (found = attachmentsOf(list, bySheet.get(list.sheet))));
    return found;
  };
}

const nothingAttached: RowAttachments = () => [];

const attachmentsOf = (list: Massnahme["list"], source: MergeSource | undefined): RowAttachments =>
  source?.attachments?.({
    sheet: list.sheet.name,
    range: {
      firstRow: list.headerRow,
      firstColumn: list.firstColumn,
      lastRow: list.lastRow,
      lastColumn: list.lastColumn,
    },
  }) ?? nothingAttached;
