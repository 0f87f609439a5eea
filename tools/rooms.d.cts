/** A room of the house. */
export interface Room {
  readonly name: string;
  readonly about: string;
  /** Words of the handbook that lead there, German. */
  readonly words: string;
  /** Files that nobody outside imports, without ending. */
  readonly inner: readonly string[];
}

/** Folders with rooms, each with its rooms from the ground up. */
export const house: readonly { readonly folder: string; readonly about: string; readonly rooms: readonly Room[] }[];
