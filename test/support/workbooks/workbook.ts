import type { ColumnName } from "../../../src/core/lists/columns";
import type { ShownNumber } from "../../../src/core/workbook/shown-number";
import { serialOf } from "../../../src/core/dates/read-date";
import type {
  CellRange,
  CellValue,
  RowData,
  SheetData,
  TableData,
  WorkbookData,
} from "../../../src/core/workbook/workbook-data";

/** The headers of a complete list, as `vorlage` writes them, without Jahr. */
export const headers: readonly ColumnName[] = [
  "ID",
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Schwerpunkt",
  "Art",
  "Thema",
  "Arbeitsstand",
  "Perspektive",
  "Status",
];

/** Begins the texts that a grid takes for cells of Excel with a date. */
const DATE_MARK = "\u0001date\u0001";

/** In a grid: a cell of Excel that shows this day as TT.MM.JJJJ. */
export const dateCell = (text: string): string => `${DATE_MARK}${text}`;

function dayShown(text: string): ShownNumber {
  const [day = 0, month = 0, year = 0] = text.split(".").map(Number);
  const number = serialOf(year, month, day);
  if (number === null) throw new Error(`bad date: ${text}`);
  return { kind: "date", number };
}

type Fields = { readonly [Name in ColumnName]?: CellValue };

const plausible: Fields = {
  Kategorie: "III",
  Dezernat: "I",
  Art: "interkommunal",
  Thema: "Winterdienst mit Nachbargemeinden",
  Arbeitsstand: "Vertrag liegt vor",
  Perspektive: "wird fortgeführt",
};

/** A plausible row in the order of `headers`, with these fields changed (null empties a cell). */
export const row = (fields: Fields = {}, columns: readonly ColumnName[] = headers): CellValue[] =>
  columns.map((name) => (name in fields ? (fields[name] ?? null) : (plausible[name] ?? null)));

/** What a test sheet has beside its cells. Addresses are A1. */
export interface SheetOptions {
  /** The grid is an Excel table of this name. */
  readonly table?: string;
  readonly totalsRow?: boolean;
  /** Top left cell of the grid. */
  readonly at?: string;
  /** Excel row numbers (from 1) that are hidden. */
  readonly hidden?: readonly number[];
  readonly merges?: readonly string[];
  readonly formulas?: readonly string[];
  readonly protected?: boolean;
  /** Rows below the grid that are not part of the table. */
  readonly below?: readonly (readonly CellValue[])[];
}

/** Zero-based row and column of an A1 address. */
export function cell(address: string): { row: number; column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match === null) throw new Error(`bad address: ${address}`);
  const column = [...(match[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The range of an A1 address such as `B2:C4`. */
export function range(address: string): CellRange {
  const [from = "", to = from] = address.split(":");
  const [first, last] = [cell(from), cell(to)];
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

/** A worksheet from a grid of values, header row first. */
export function sheet(name: string, grid: readonly (readonly CellValue[])[], options: SheetOptions = {}): SheetData {
  const origin = cell(options.at ?? "A1");
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const rows: RowData[] = [];
  const formulas = (options.formulas ?? []).map(cell);
  [...grid, ...(options.below ?? [])].forEach((values, i) => {
    const cells: CellValue[] = [];
    const shown: Record<number, ShownNumber> = {};
    values.forEach((value, j) => {
      const date = typeof value === "string" && value.startsWith(DATE_MARK) ? value.slice(DATE_MARK.length) : null;
      if (date !== null) shown[origin.column + j] = dayShown(date);
      if (value !== null && value !== "") cells[origin.column + j] = date ?? value;
    });
    if (cells.length === 0) return;
    const index = origin.row + i;
    const own = formulas.filter((address) => address.row === index).map((address) => address.column);
    rows.push({
      index,
      cells,
      hidden: (options.hidden ?? []).includes(index + 1),
      ...(own.length > 0 ? { formulas: own } : {}),
      ...(Object.keys(shown).length > 0 ? { shown } : {}),
    });
  });
  const table: TableData[] =
    options.table === undefined
      ? []
      : [
          {
            name: options.table,
            range: {
              firstRow: origin.row,
              firstColumn: origin.column,
              lastRow: origin.row + grid.length - 1,
              lastColumn: origin.column + width - 1,
            },
            headerRow: true,
            totalsRow: options.totalsRow ?? false,
            columns: (grid[0] ?? []).map((value) => String(value ?? "")),
          },
        ];
  return {
    name,
    visible: true,
    protected: options.protected ?? false,
    rows,
    merges: (options.merges ?? []).map(range),
    tables: table,
  };
}

/** The sheet of a year as a table, with these rows below the usual headers. */
export const year = (jahr: number, ...rows: readonly (readonly CellValue[])[]): SheetData =>
  sheet(`IKZ ${jahr}`, [headers, ...rows], { table: `Massnahmen_${jahr}` });

/** A Stammdaten sheet with these tables, each a grid with its header row. */
export function stammdaten(tables: Readonly<Record<string, readonly (readonly CellValue[])[]>>): SheetData {
  const rows = new Map<number, CellValue[]>();
  const found: TableData[] = [];
  let column = 0;
  for (const [name, grid] of Object.entries(tables)) {
    const width = grid[0]?.length ?? 0;
    grid.forEach((values, i) => {
      const cells = rows.get(i) ?? [];
      values.forEach((value, j) => {
        if (value !== null && value !== "") cells[column + j] = value;
      });
      rows.set(i, cells);
    });
    const bounds = { firstRow: 0, firstColumn: column, lastRow: grid.length - 1, lastColumn: column + width - 1 };
    found.push({ name, range: bounds, headerRow: true, totalsRow: false, columns: (grid[0] ?? []).map(String) });
    column += width + 1;
  }
  const list = Array.from(rows, ([index, cells]) => ({ index, cells, hidden: false }));
  return { name: "Stammdaten", visible: true, protected: false, rows: list, merges: [], tables: found };
}

/** A workbook of these sheets. */
export const workbook = (...sheets: readonly SheetData[]): WorkbookData => ({ sheets, names: [], date1904: false });

/** Freezes an object and all that hangs on it, so that a change of it throws. Maps and Sets are left as they are. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  return value;
}
