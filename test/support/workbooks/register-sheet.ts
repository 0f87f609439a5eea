import type { Register } from "../../../src/core/lists/register";
import type { CellValue, SheetData } from "../../../src/core/workbook/workbook-data";
import { sheet, type SheetOptions } from "./workbook";

/** The filled cells of a row of a register, by column. */
export type EntryFields<Name extends string> = { readonly [Column in Name]?: CellValue };

/** The sheet of a register as the add-in makes it: all columns in a table, one row for each of these. */
export const registerSheet = <Name extends string>(
  register: Register<Name>,
  rows: readonly EntryFields<Name>[],
  options: SheetOptions & { readonly columns?: readonly Name[]; readonly name?: string } = {},
): SheetData => {
  const { columns = register.columns.map(({ name }) => name), name = register.sheet, ...others } = options;
  const grid = rows.map((fields) => columns.map((column) => fields[column] ?? null));
  return sheet(name, [[...columns], ...grid], { table: register.table, ...others });
};
