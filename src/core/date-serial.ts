import type { ColumnName } from "./columns";
import type { CellValue } from "./workbook-data";

const SERIAL_1950 = 18264;
const SERIAL_2099 = 73050;

/** Columns of words, in which a number of the size of today's dates is one. */
const TEXT_COLUMNS: ReadonlySet<string> = new Set<ColumnName>(["Thema", "Arbeitsstand", "Perspektive", "Bemerkung"]);

/** Whether a cell of this column holds a date as a person meant it: a serial number from 1950 to 2099 among words. */
export const isMeantAsDate = (column: string, value: CellValue): value is number =>
  typeof value === "number" && TEXT_COLUMNS.has(column) && value >= SERIAL_1950 && value <= SERIAL_2099;
