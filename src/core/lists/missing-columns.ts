import { type ColumnDeclaration, headerKey } from "./columns";
import type { FoundList, ListHeader } from "./recognise";
import { editDistance } from "../text/text";
import type { ArtList } from "../values/art";
import type { ValueList } from "../values/value-list";

/** A required column that a list does not have. */
interface MissingColumn {
  readonly name: string;
  /** The header of unknown meaning that is most likely it; its text is empty where a filled column has no header. */
  readonly meant: ListHeader<string> | null;
}

/** The readers of the columns whose cells tell which column they are. */
export interface CellReaders {
  readonly arten: Pick<ArtList, "read">;
  readonly kategorien: Pick<ValueList, "knows">;
  readonly dezernate: Pick<ValueList, "knows">;
}

const SIMILAR_LIMIT = 2;

/**
 * The required columns that a list does not have, in the order of the contract, each with the header that is meant: one
 * of similar spelling, else one whose cells fit, else the one unknown text column in its place. No header is meant twice.
 */
export function missingColumns(
  list: FoundList<string>,
  declared: readonly ColumnDeclaration<string>[],
  readers: CellReaders,
): readonly MissingColumn[] {
  const missing = declared.filter(({ name, required }) => required && !list.columns.has(name));
  if (missing.length === 0) return [];
  const meant = new Map<string, ListHeader<string>>();
  const unknown = unknownHeaders(list);
  const free = (): readonly ListHeader<string>[] => {
    const taken = Array.from(meant.values());
    return unknown.filter((header) => !taken.includes(header));
  };
  const settle = (name: string, header: ListHeader<string> | null): void => {
    if (header !== null && !meant.has(name)) meant.set(name, header);
  };
  for (const { name, synonyms } of missing) settle(name, similarHeader(free(), [name, ...synonyms]));
  for (const { name } of missing) if (!meant.has(name)) settle(name, fittingHeader(list, free(), name, readers));
  const columns = new Map(list.columns);
  meant.forEach((header, name) => columns.set(name, header.column));
  const texts = free().filter(({ column }) => isMostly(list, column, (text) => LETTER.test(text)));
  const open = missing.filter(({ name, text }) => text && !meant.has(name));
  const places = open.map(({ name }) => ({ name, found: inPlace(texts, name, declared, columns) }));
  for (const { name, found } of places)
    if (places.every((other) => other.name === name || other.found !== found)) settle(name, found);
  return missing.map(({ name }) => ({ name, meant: meant.get(name) ?? null }));
}

/** The headers of unknown meaning, and the columns of a plain range that have none. */
function unknownHeaders({ headers, table, firstColumn, lastColumn }: FoundList<string>): ListHeader<string>[] {
  const unknown = headers.filter(({ name }) => name === null);
  if (table !== null) return unknown;
  for (let column = firstColumn; column <= lastColumn; column++)
    if (!headers.some((header) => header.column === column)) unknown.push({ column, text: "", name: null });
  return unknown;
}

/** The header of unknown meaning that is most like one of these names; null where none is. */
export function similarHeader(
  headers: readonly ListHeader<string>[],
  names: readonly string[],
): ListHeader<string> | null {
  let best: ListHeader<string> | null = null;
  let bestDistance = SIMILAR_LIMIT + 1;
  for (const header of headers.filter(({ name }) => name === null))
    for (const name of names.map((each) => headerKey(each))) {
      const distance = editDistance(headerKey(header.text), name, SIMILAR_LIMIT);
      // Of a short name such as „Kat.“ more than half must agree.
      if (distance >= bestDistance || distance * 2 >= name.length) continue;
      best = header;
      bestDistance = distance;
    }
  return best;
}

const LETTER = /\p{L}/u;

/** Whether a text is an allowed value of the column; null where the cells of a column tell nothing. */
function allowedIn(name: string, { arten, kategorien, dezernate }: CellReaders): ((text: string) => boolean) | null {
  switch (name) {
    case "Art":
      return (text) => arten.read(text).canonical !== null;
    case "Kategorie":
      return (text) => LETTER.test(text) && kategorien.knows(text);
    case "Dezernat":
      return (text) => LETTER.test(text) && dezernate.knows(text);
    default:
      return null;
  }
}

/** The header with the largest share of allowed values below it, more than half of its filled cells. */
function fittingHeader(
  list: FoundList<string>,
  headers: readonly ListHeader<string>[],
  name: string,
  readers: CellReaders,
): ListHeader<string> | null {
  const isAllowed = allowedIn(name, readers);
  if (isAllowed === null) return null;
  let best: ListHeader<string> | null = null;
  let most = 1 / 2;
  for (const header of headers) {
    const share = shareOf(list, header.column, isAllowed);
    if (share <= most) continue;
    best = header;
    most = share;
  }
  return best;
}

const isMostly = (list: FoundList<string>, column: number, test: (text: string) => boolean): boolean =>
  shareOf(list, column, test) > 1 / 2;

/** The share of a column's filled cells that hold such a text. */
function shareOf({ rows }: FoundList<string>, column: number, test: (text: string) => boolean): number {
  let filled = 0;
  let found = 0;
  for (const { cells } of rows) {
    const cell = cells[column] ?? null;
    if (cell === null || cell === "") continue;
    filled++;
    if (typeof cell === "string" && test(cell)) found++;
  }
  return filled === 0 ? 0 : found / filled;
}

/**
 * The one text column in the place of a missing one: behind the known column that the contract has before it, or before
 * the one that it has behind it; on a sheet in the opposite order the other way round.
 */
function inPlace(
  texts: readonly ListHeader<string>[],
  name: string,
  declared: readonly ColumnDeclaration<string>[],
  columns: ReadonlyMap<string, number>,
): ListHeader<string> | null {
  const at = declared.findIndex((column) => column.name === name);
  const columnsOf = (part: readonly ColumnDeclaration<string>[]): number[] =>
    part.map((column) => columns.get(column.name)).filter((column): column is number => column !== undefined);
  const before = columnsOf(declared.slice(0, at)).pop();
  const [after] = columnsOf(declared.slice(at + 1));
  const known = Array.from(columns.values()).sort((a, b) => a - b);
  const between = (left: number | undefined, right: number | undefined): readonly ListHeader<string>[] =>
    texts.filter(({ column }) => {
      const leftOf = known.filter((one) => one < column).pop();
      const rightOf = known.find((one) => one > column);
      return (leftOf !== undefined && leftOf === left) || (rightOf !== undefined && rightOf === right);
    });
  const inOrder = between(before, after);
  const found = inOrder.length > 0 ? inOrder : between(after, before);
  return found.length === 1 ? (found[0] ?? null) : null;
}
