import { kept } from "../text/kept";
import { traitsOf, type Trait } from "../text/text-traits";
import type { CellValue, RowData } from "../workbook/workbook-data";

/** The cells of a column by value: what can be told from a value alone is told once, not for every row. */
interface ColumnValues {
  /** The values that occur; one may stand several times where a column has hardly two alike. */
  readonly values: readonly CellValue[];
  /** By row: the position of its value. */
  readonly codes: Int32Array;
}

/** Whether a value is looked at. */
export type ValueTest = (value: CellValue) => boolean;

/** Rows after which it is judged whether values repeat; looking for equal ones costs more than it saves where they do not. */
const TRIAL_ROWS = 1000;

/** Rows, and where the columns stand that mean something. */
interface List<Name extends string> {
  readonly rows: readonly RowData[];
  readonly columns: ReadonlyMap<Name, number>;
}

/** The cells of a declared column; null where the list does not have it. */
export function columnValues<Name extends string>(list: List<Name>, name: Name): ColumnValues | null {
  const column = list.columns.get(name);
  if (column === undefined) return null;
  const known = columnsOf(list.rows);
  if (known.size === 0) readColumns(list).forEach(({ column: at, values, codes }) => known.set(at, { values, codes }));
  return known.get(column) ?? null;
}

const columnsOf = kept((_rows: readonly RowData[]) => new Map<number, ColumnValues>());

/** All columns at once: the cells of a row lie side by side in memory. */
function readColumns<Name extends string>({ rows, columns }: List<Name>): ColumnReader[] {
  const readers = Array.from(columns.values(), (column) => new ColumnReader(column, rows.length));
  rows.forEach(({ cells }, row) => {
    for (const reader of readers) reader.take(row, cells[reader.column] ?? null);
  });
  return readers;
}

/** A column while it is read. */
class ColumnReader {
  readonly values: CellValue[] = [];
  readonly codes: Int32Array;
  private readonly known = new Map<CellValue, number>();
  private repeats = true;

  constructor(
    readonly column: number,
    rows: number,
  ) {
    this.codes = new Int32Array(rows);
  }

  take(row: number, value: CellValue): void {
    const { values, known } = this;
    if (row === TRIAL_ROWS) this.repeats = 2 * values.length < row;
    let code = this.repeats ? known.get(value) : undefined;
    if (code === undefined) {
      code = values.length;
      values.push(value);
      if (this.repeats) known.set(value, code);
    }
    this.codes[row] = code;
  }
}

/** Tells something of every row from its value in a column alone; a list without the column is told as if it were empty. */
export function byValue<T>(
  column: ColumnValues | null,
  tell: (value: CellValue, code: number) => T,
): (row: number) => T {
  const ofEmpty = tell(null, -1);
  if (column === null) return () => ofEmpty;
  const told = column.values.map((value, code) => tell(value, code));
  return (row) => {
    const known = told[column.codes[row] ?? -1];
    return known === undefined ? ofEmpty : known;
  };
}

/** A number for each value. */
function mark({ values }: ColumnValues, numberOf: (value: CellValue) => number): Uint8Array {
  const marks = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code++) marks[code] = numberOf(values[code] ?? null);
  return marks;
}

/** The traits of each value; none for numbers and empty cells. */
export const valueTraits = kept((column: ColumnValues) =>
  mark(column, (value) => (typeof value === "string" ? traitsOf(value) : 0)),
);

/** 1 for each value that passes. */
const testedValues = (column: ColumnValues, test: ValueTest): Uint8Array =>
  mark(column, (value) => (test(value) ? 1 : 0));

/** Visits the rows, by position, whose value passes the test or may have the trait. */
export function forEachRowThat(
  column: ColumnValues,
  test: ValueTest | Trait,
  visit: (row: number, value: CellValue) => void,
): void {
  const { values, codes } = column;
  const marks = typeof test === "number" ? valueTraits(column) : testedValues(column, test);
  const wanted = typeof test === "number" ? test : 1;
  if (!marks.some((found) => (found & wanted) !== 0)) return;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    if (((marks[code] ?? 0) & wanted) !== 0) visit(row, values[code] ?? null);
  }
}
