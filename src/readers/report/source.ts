/** What a place in a source is counted in. */
export type PlaceKind =
  "line" | "paragraph" | "row" | "page-header" | "page-footer" | "footnote" | "endnote" | "comment" | "text-box";

/** A place in a source as people count, from one. */
export interface SourcePlace {
  readonly kind: PlaceKind;
  readonly number: number;
  /** The table that a row belongs to. */
  readonly table?: number;
}

/** A cell of a table row. */
export interface SourceCell {
  /** The grid column in which it begins, from zero. */
  readonly column: number;
  /** Grid columns that it covers. */
  readonly span: number;
  /** Lines, bullets written as `•` and `○`. */
  readonly text: string;
  /** It goes on with the cell above: merged with it. */
  readonly continued?: boolean;
  /** How long the beginning is that is set in italics, in characters of `text`. */
  readonly italic?: number;
}

/** Why the reading of a row is not certain. */
type RowDoubt =
  | "cells-unclear" // where a cell ends was told by its looks
  | "rows-unclear"; // where the row ends was told by its looks

/** A piece of a report in the order in which it is read. */
export type SourceBlock =
  | {
      readonly kind: "text";
      readonly place: SourcePlace;
      readonly text: string;
      /** The level of a heading, 0 for a title. */
      readonly heading?: number;
    }
  | {
      readonly kind: "row";
      readonly place: SourcePlace;
      readonly cells: readonly SourceCell[];
      readonly doubt?: RowDoubt;
      /** Known to be the name of a unit, not the beginning of a row. */
      readonly unit?: boolean;
    }
  /** Beside the text: running headers and footers, notes, comments, text that was struck out; also of the row before. */
  | {
      readonly kind: "aside";
      readonly place: SourcePlace;
      readonly what: AsideKind;
      readonly text: string;
      /** What the sentence about it names. */
      readonly values?: Readonly<Record<string, string>>;
    };

/** What stands beside the text, or is to be known about it. */
export type AsideKind =
  | "page-line"
  | "note"
  | "comment"
  | "contents"
  | "table-header"
  | "column"
  | "picture"
  | "encoding-read"
  | "encoding-doubted"
  | Revision;

/** What is in a Word file and not on its page, or not for good. */
export type Revision = "deleted" | "moved" | "inserted" | "hidden" | "struck" | "placeholder";

/** A line of a text file, or of a piece of one. */
export interface SourceLine {
  readonly text: string;
  readonly place: SourcePlace;
}
