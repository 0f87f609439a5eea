import { headerKey } from "./columns";
import type { ListHeader } from "./recognise";
import type { RegisterList } from "./register";
import { editDistance } from "../text/text";

/** A required column that a list does not have. */
interface MissingColumn {
  readonly name: string;
  /** The header of unknown meaning that is most like it, within edit distance 2 of its name or a synonym. */
  readonly similar: ListHeader<string> | null;
}

const SIMILAR_LIMIT = 2;

/** The required columns that a list does not have, in the order of the contract. */
export const missingColumns = (list: RegisterList): readonly MissingColumn[] =>
  list.register.columns
    .filter(({ name, required }) => required && !list.columns.has(name))
    .map(({ name, synonyms }) => ({ name, similar: similarHeader(list.headers, [name, ...synonyms]) }));

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
