import { readYear, type Place } from "./massnahme";
import type { FoundList } from "./recognise";
import type { Entry, Register, RegisterList } from "./register";
import { dateText } from "./read-date";
import { displayText } from "./text";
import type { RowData } from "./workbook-data";

/** Understands the rows of a list of a register. */
export function readEntries<Name extends string>(list: FoundList<Name>, register: Register<Name>): RegisterList<Name> {
  const dates = new Set(
    register.columns.filter(({ kind }) => kind === "date" || kind === "period").map(({ name }) => name),
  );
  const yearName = register.columns.find(({ name }) => name === YEAR_COLUMN)?.name;
  const yearColumn = yearName === undefined ? undefined : list.columns.get(yearName);
  const entries = list.rows.map((row) => new EntryRow(list, row, register.id, dates, yearColumn));
  return { ...list, register, entries };
}

/** The column that gives a row its year has this name in every register. */
const YEAR_COLUMN = "Jahr";

/** A class, so that 300,000 rows share their functions. */
class EntryRow<Name extends string> implements Entry<Name> {
  readonly year: number | null;

  constructor(
    readonly list: FoundList<Name>,
    readonly row: RowData,
    private readonly register: string,
    private readonly dates: ReadonlySet<Name>,
    yearColumn: number | undefined,
  ) {
    this.year = yearColumn === undefined ? null : readYear(row.cells[yearColumn]);
  }

  has(name: Name): boolean {
    return this.list.columns.has(name);
  }

  text(name: Name): string {
    const column = this.list.columns.get(name);
    const value = column === undefined ? null : (this.row.cells[column] ?? null);
    return typeof value === "number" && this.dates.has(name) ? dateText(value) : displayText(value);
  }

  at(name: Name): Place {
    const { list, row, year, register } = this;
    const column = list.columns.get(name);
    const sheet = list.sheet.name;
    if (column === undefined)
      return { sheet, row: list.headerRow, column: list.firstColumn, header: name, year, value: null, register };
    return { sheet, row: row.index, column, header: name, year, value: row.cells[column] ?? null, register };
  }
}
