import { cellRemedy } from "./cell-remedy";
import type { RegisterColumn } from "../lists/register";
import { forEachCellOfColumns, type ColumnChoice } from "./visit-cells";
import type { Report } from "./rule";
import type { Snapshot } from "../snapshot/snapshot";
import { displayText } from "../text/text";
import type { ValueList } from "../values/value-list";
import type { CellValue } from "../workbook/workbook-data";

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

/** Reports the cells of the chosen columns that are written in another way than agreed. */
export function reportOddSpelling(
  lists: Pick<Snapshot, "allLists" | "registers">,
  choice: ColumnChoice,
  spellingOf: SpellingOf,
  report: Report<"spelling">,
): void {
  const isOdd = (value: CellValue, column: RegisterColumn): boolean => spellingOf(displayText(value), column) !== null;
  forEachCellOfColumns(lists, choice, isOdd, (entry, value, column) => {
    const wert = displayText(value);
    const spelling = spellingOf(wert, column);
    if (spelling === null) return;
    const place = entry.at(column.name);
    const remedy = cellRemedy(entry.row, place, spelling.canonical, spelling.lossless);
    report("spelling", place, { wert, richtig: spelling.canonical }, remedy);
  });
}
