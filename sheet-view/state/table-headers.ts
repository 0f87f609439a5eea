import { renameInFormula, type ColumnRename } from "../../src/adapters/xlsx/patch/structured-reference";
import type { CellRange } from "../../src/core/workbook/workbook-data";
import type { NameState, SheetState, TableState } from "./sheet-state";

/** What renaming columns needs of a book. */
interface RenamedBook {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  structureChanged(): void;
}

/** Header cells name the columns of their table: those within the range get the names that stand there now. */
export function renameColumns(book: RenamedBook, sheet: SheetState, range: CellRange): void {
  for (const table of sheet.tables) {
    const { firstRow, firstColumn, lastColumn } = table.range;
    if (!table.showHeaders || firstRow < range.firstRow || firstRow > range.lastRow) continue;
    const last = Math.min(lastColumn, range.lastColumn);
    for (let column = Math.max(firstColumn, range.firstColumn); column <= last; column++)
      renameColumn(book, sheet, table, column - firstColumn);
  }
}

/** A header is always a text, never empty, and the only one of its table; Excel makes it so. */
function renameColumn(book: RenamedBook, sheet: SheetState, table: TableState, index: number): void {
  const column = table.columns[index];
  if (column === undefined) return;
  const [row, at] = [table.range.firstRow, table.range.firstColumn + index];
  const value = sheet.cells.value(row, at);
  const text = value === null ? "" : String(value);
  if (text === column.name && text === value) return;
  const taken = new Set(table.columns.filter((each) => each !== column).map((each) => each.name.toLowerCase()));
  let name = text === "" ? `Spalte${index + 1}` : text;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text === "" ? "Spalte" : text}${number}`;
  if (name !== value) sheet.cells.enter(row, at, name, null);
  if (name === column.name) return;
  const rename = { table: table.name, from: column.name, to: name };
  column.name = name;
  renameInFormulas(book, sheet, table, rename);
}

function renameInFormulas(book: RenamedBook, own: SheetState, table: TableState, rename: ColumnRename): void {
  const renamed = (formula: string, inside: boolean): string => renameInFormula(formula, rename, inside) ?? formula;
  for (const sheet of book.sheets) {
    for (const [row, line] of sheet.cells.formulas)
      for (const [column, formula] of line) {
        const { firstRow, lastRow, firstColumn, lastColumn } = table.range;
        const within = row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        const after = renamed(formula, sheet === own && within);
        if (after !== formula) sheet.cells.enter(row, column, sheet.cells.value(row, column), after);
      }
    for (const name of sheet.names) name.formula = renamed(name.formula, false);
  }
  for (const name of book.names) name.formula = renamed(name.formula, false);
  book.structureChanged();
}
