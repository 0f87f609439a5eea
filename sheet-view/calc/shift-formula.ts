import { columnIndex, COLUMNS, ROWS } from "../state/address";
import { columnName } from "../../src/core/text/text";

const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(])/gu;

/** A formula as it reads in another cell: relative references move along, texts and names stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKENS,
    (token: string, fixColumn?: string, letters?: string, fixRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const column = columnIndex(letters) + (fixColumn === "$" ? 0 : columns);
      const row = Number(digits) - 1 + (fixRow === "$" ? 0 : rows);
      if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) return "#REF!";
      return `${fixColumn ?? ""}${columnName(column)}${fixRow ?? ""}${row + 1}`;
    },
  );
}
