import type { ColumnName } from "../../core/lists/columns";
import type { SourcePlace } from "./source";

/** A Maßnahme as read: the texts of its columns, in the words of the source. */
export interface ReadMassnahme {
  readonly place: SourcePlace;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
}

/** How much a note wants of a person: `unsure` to look, `leftover` to decide, `structure` nothing. */
export type NoteKind = "unsure" | "leftover" | "structure";

/** Why something is noted. */
export type NoteReason =
  // unsure
  | "kategorie-missing"
  | "kategorie-unknown"
  | "dezernat-missing"
  | "dezernat-unknown"
  | "dezernat-guessed"
  | "dezernat-contradicted"
  | "unit-unknown"
  | "art-missing"
  | "art-unknown"
  | "art-respelt"
  | "thema-missing"
  | "schwerpunkt-taken"
  | "cells-unclear"
  | "rows-unclear"
  | "continued"
  | "repeated"
  | "year-different"
  | "cell-too-long"
  | "cell-spans"
  | "merged-thema"
  | "word-divided"
  | "deleted"
  | "moved"
  | "inserted"
  | "hidden"
  | "struck"
  | "placeholder"
  | "encoding-doubted"
  // leftover
  | "outside-tables"
  | "other-chapter"
  | "foreign-table"
  | "part-of-unit"
  | "remark-in-table"
  | "note"
  | "comment"
  | "picture"
  | "extra-cell"
  | "column"
  | "other-year"
  // structure
  | "heading"
  | "unit-heading"
  | "table-header"
  | "explanation"
  | "schwerpunkte"
  | "page-line"
  | "contents"
  | "number"
  | "merged-above"
  | "encoding-read"
  | "value-read"
  | "nothing";

/** Something that a person may want to know about the reading, and where it stands in the source. */
export interface ReadingNote {
  readonly kind: NoteKind;
  readonly reason: NoteReason;
  readonly place: SourcePlace;
  /** The words of the source, all of them. */
  readonly text: string;
  /** The Maßnahme that it is about, counted from zero. */
  readonly massnahme: number | null;
  /** What the sentence about it names. */
  readonly values: Readonly<Record<string, string>>;
}

/** A report as read: every text of the source is in a Maßnahme or in a note. */
export interface ReadReport {
  readonly massnahmen: readonly ReadMassnahme[];
  /** In the order of the source. */
  readonly notes: readonly ReadingNote[];
}
