import { headerKey, massnahmenColumns, type ColumnName } from "./columns";
import type { FoundList, ListHeader } from "./recognise";
import { editDistance } from "./text";

/** A required column that a list does not have. */
export interface MissingColumn {
  readonly name: ColumnName;
  /** The header of unknown meaning that is most like it, within edit distance 2 of its name or a synonym. */
  readonly similar: ListHeader<ColumnName> | null;
}

const SIMILAR_LIMIT = 2;

/** The required columns that a list does not have, in the order of the contract. */
export const missingColumns = (list: FoundList<ColumnName>): readonly MissingColumn[] =>
  massnahmenColumns
    .filter(({ name, required }) => required && !list.columns.has(name))
    .map(({ name, synonyms }) => ({ name, similar: similarHeader(list, [name, ...synonyms]) }));

function similarHeader(list: FoundList<ColumnName>, names: readonly string[]): ListHeader<ColumnName> | null {
  let best: ListHeader<ColumnName> | null = null;
  let bestDistance = SIMILAR_LIMIT + 1;
  for (const header of list.headers.filter(({ name }) => name === null))
    for (const name of names.map((each) => headerKey(each))) {
      const distance = editDistance(headerKey(header.text), name, SIMILAR_LIMIT);
      // Of a short name such as „Kat.“ more than half must agree.
      if (distance >= bestDistance || distance * 2 >= name.length) continue;
      best = header;
      bestDistance = distance;
    }
  return best;
}
