import type { Trait } from "./text-traits";
import { columnValues, forEachRowThat, type ValueTest } from "./column-values";
import { isErrorValue } from "./massnahme";
import type { FoundList } from "./recognise";
import { isBlank } from "./text";
import type { CellValue, RowData } from "./workbook-data";

/** A list whose rows are understood, one entry for each. */
interface ListOf<Row extends { readonly row: RowData }> extends FoundList<string> {
  readonly entries: readonly Row[];
}

/**
 * Visits the cells of a column in every list that has it, row by row: those whose value passes the test or may have the
 * trait. The others are not even looked at, which counts where a rule finds little in many rows.
 */
export function forEachCell<Row extends { readonly row: RowData }>(
  lists: readonly ListOf<Row>[],
  name: string,
  test: ValueTest | Trait,
  visit: (entry: Row, value: CellValue) => void,
): void {
  for (const list of lists) {
    const column = columnValues(list, name);
    if (column === null) continue;
    forEachRowThat(column, test, (row, value) => {
      const entry = list.entries[row];
      if (entry !== undefined) visit(entry, value);
    });
  }
}

/** Whether a cell holds a value of any kind, and not one of Excel's errors. */
export const isFilled = (value: CellValue): boolean => !showsNothing(value) && !isErrorValue(value);

/** Whether a cell shows nothing: empty, or only spaces, invisible and control characters. */
export const showsNothing = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && isBlank(value));
