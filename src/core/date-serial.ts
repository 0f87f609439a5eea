import type { ColumnName } from "./columns";
import { readDate } from "./read-date";
import type { CellValue } from "./workbook-data";

/** Columns of words, in which a number of the size of today's dates is one. */
const TEXT_COLUMNS: ReadonlySet<string> = new Set<ColumnName>(["Thema", "Arbeitsstand", "Perspektive", "Bemerkung"]);

/** Whether a cell of this column holds a date as a person meant it: a serial number of Excel among words. */
export const isMeantAsDate = (column: string, value: CellValue): value is number =>
  typeof value === "number" && TEXT_COLUMNS.has(column) && readDate(value) !== null;
