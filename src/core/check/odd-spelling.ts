import { cellRemedy } from "./cell-remedy";
import type { RegisterColumn } from "../lists/register";
import { type ListedColumn, remarksOn } from "./listed-columns";
import { displayText } from "../text/text";
import type { Report } from "./rule";
import type { ValueList } from "../values/value-list";

/** How the words of a cell should be written; without `lossless` that says less than the cell does. */
interface Spelling {
  readonly canonical: string;
  readonly lossless: boolean;
}

/** The spelling of words that are recognisable and written in another way, null for all others. */
type SpellingOf = (text: string, column: RegisterColumn) => Spelling | null;

/** The spelling by a list of allowed values. */
export const spellingIn =
  (list: ValueList): SpellingOf =>
  (text) => {
    const { id, exact, lossless } = list.read(text);
    return id === null || exact ? null : { canonical: id, lossless };
  };

/** Reports the cells of these columns that are written in another way than agreed. */
export function reportOddSpelling(
  columns: readonly ListedColumn[],
  spellingOf: SpellingOf,
  report: Report<"spelling">,
): void {
  for (const column of columns)
    for (const { entry, about } of remarksOn(column, (value) => spellingOf(displayText(value), column.column))) {
      const { canonical, lossless } = about;
      const place = entry.at(column.name);
      const remedy = cellRemedy(entry.row, place, canonical, lossless);
      report("spelling", place, { wert: entry.text(column.name), richtig: canonical }, remedy);
    }
}
