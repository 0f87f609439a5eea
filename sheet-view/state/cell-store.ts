import type { CellRange, CellValue } from "../../src/core/workbook/workbook-data";
import { boundingRange, isWholeColumns, isWholeRows } from "./address";
import { changedFormat, PLAIN, type CellFormat } from "./cell-format";

type Sparse<T> = Map<number, Map<number, T>>;

function put<T>(map: Sparse<T>, row: number, column: number, value: T | undefined): void {
  const line = map.get(row);
  if (value === undefined) line?.delete(column);
  else if (line === undefined) map.set(row, new Map([[column, value]]));
  else line.set(column, value);
}

/** Values, formulas and looks of the cells of one sheet; empty cells are not there. */
export class CellStore {
  /** By row, then column. */
  readonly values = new Map<number, (CellValue | undefined)[]>();
  /** English formulas with the equals sign. */
  readonly formulas: Sparse<string> = new Map();
  readonly formats: Sparse<CellFormat> = new Map();
  readonly rowFormats = new Map<number, CellFormat>();
  readonly columnFormats = new Map<number, CellFormat>();
  sheetFormat: CellFormat = PLAIN;
  /** Cells whose value or formula changed since the workbook was opened. */
  readonly touchedValues: Sparse<true> = new Map();
  /** Cells whose looks changed since the workbook was opened. */
  readonly touchedFormats: Sparse<true> = new Map();
  /** Counts the changes of values, for those who keep what they read. */
  version = 0;
  /** The same for looks. */
  looksVersion = 0;
  private used: CellRange | null | undefined;

  value(row: number, column: number): CellValue {
    return this.values.get(row)?.[column] ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.formulas.get(row)?.get(column) ?? null;
  }

  format(row: number, column: number): CellFormat {
    const own = this.formats.get(row)?.get(column);
    return own ?? this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.sheetFormat;
  }

  /** Puts in what a cell shows, leaving its formula alone. */
  setValue(row: number, column: number, value: CellValue): void {
    this.version++;
    const line = this.values.get(row);
    if (line === undefined) {
      if (value === null) return;
      const created: (CellValue | undefined)[] = [];
      created[column] = value;
      this.values.set(row, created);
    } else line[column] = value;
    this.used = undefined;
  }

  /** Puts in what a person or an add-in enters: a constant, or a formula with the value it has so far. */
  enter(row: number, column: number, value: CellValue, formula: string | null): void {
    this.setValue(row, column, value);
    put(this.formulas, row, column, formula ?? undefined);
    put(this.touchedValues, row, column, true);
  }

  setFormat(row: number, column: number, format: CellFormat): void {
    this.looksVersion++;
    put(this.formats, row, column, format);
    put(this.touchedFormats, row, column, true);
    this.used = undefined;
  }

  /** Changes the looks of all cells of a range, of whole rows and columns for cells to come as well. */
  changeFormats(range: CellRange, change: (format: CellFormat) => Parameters<typeof changedFormat>[1]): void {
    this.looksVersion++;
    const alter = (format: CellFormat): CellFormat => changedFormat(format, change(format));
    const columns = isWholeColumns(range);
    const rows = isWholeRows(range);
    if (columns && rows) this.sheetFormat = alter(this.sheetFormat);
    if (columns && !rows)
      for (let column = range.firstColumn; column <= range.lastColumn; column++)
        this.columnFormats.set(column, alter(this.columnFormats.get(column) ?? this.sheetFormat));
    if (rows && !columns)
      for (let row = range.firstRow; row <= range.lastRow; row++)
        this.rowFormats.set(row, alter(this.rowFormats.get(row) ?? this.sheetFormat));
    if (columns || rows) {
      for (const [row, line] of this.formats)
        for (const [column, format] of line)
          if (
            row >= range.firstRow &&
            row <= range.lastRow &&
            column >= range.firstColumn &&
            column <= range.lastColumn
          )
            this.setFormat(row, column, alter(format));
      return;
    }
    for (let row = range.firstRow; row <= range.lastRow; row++)
      for (let column = range.firstColumn; column <= range.lastColumn; column++)
        this.setFormat(row, column, alter(this.format(row, column)));
  }

  /** The smallest range that holds all content, also looks unless only values count; null where there is none. */
  usedRange(valuesOnly: boolean): CellRange | null {
    if (valuesOnly) return this.bounds(null);
    if (this.used === undefined) this.used = this.bounds(this.formatBounds());
    return this.used;
  }

  private bounds(start: CellRange | null): CellRange | null {
    let found = start;
    const add = (row: number, first: number, last: number): void => {
      const line = { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last };
      found = found === null ? line : boundingRange(found, line);
    };
    for (const [row, line] of this.values) {
      let first = 0;
      let last = line.length - 1;
      while (first <= last && (line[first] ?? null) === null) first++;
      while (last >= first && (line[last] ?? null) === null) last--;
      if (first <= last) add(row, first, last);
    }
    for (const [row, line] of this.formulas) for (const column of line.keys()) add(row, column, column);
    return found;
  }

  private formatBounds(): CellRange | null {
    let found: CellRange | null = null;
    for (const [row, line] of this.formats)
      for (const [column, format] of line) {
        if (format === PLAIN) continue;
        const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
        found = found === null ? cell : boundingRange(found, cell);
      }
    return found;
  }
}
