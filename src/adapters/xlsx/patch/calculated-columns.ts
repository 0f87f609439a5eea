import type { ListGrowth } from "../../../core/lists/list-growth";
import { decodeEscapes } from "../xml/xml-escape";
import { childNamed, childrenNamed, decodeXml, innerXml, rootElement } from "../xml/xml-scan";
import { shiftedFormula } from "./a1-references";
import { sheetFormulas } from "./sheet-formulas";

/** Columns of a list that a formula fills. */
export interface CalculatedColumns {
  /** The formulas of a new row, by sheet column. */
  in(row: number): ReadonlyMap<number, string>;
}

/** The formulas that new rows below a list go on with, from the last row that has them, else as the table declares them. */
export function calculatedColumns(sheet: string, growth: ListGrowth, table: string | null): CalculatedColumns {
  const { before, after, calculated = [], filled = [] } = growth;
  const declared = table === null ? new Map<number, string>() : declaredFormulas(table, before.firstColumn);
  const wanted = new Set([...calculated, ...declared.keys()]);
  if ((after.lastRow === before.lastRow && filled.length === 0) || wanted.size === 0) return { in: () => new Map() };
  const sources = new Map(
    Array.from(declared, ([column, formula]) => [
      column,
      { formula, row: Math.min(before.firstRow + 1, before.lastRow) },
    ]),
  );
  for (const { row, column, formula, type } of sheetFormulas(sheet))
    if (
      formula !== null &&
      wanted.has(column) &&
      before.firstRow < row &&
      row <= before.lastRow &&
      CELL_FORMULA.has(type)
    )
      sources.set(column, { formula, row });
  return {
    in: (row) => {
      const formulas = new Map<number, string>();
      sources.forEach((source, column) => {
        const formula = shiftedFormula(source.formula, row - source.row, 0);
        if (formula !== null) formulas.set(column, formula);
      });
      return formulas;
    },
  };
}

const CELL_FORMULA = new Set(["normal", "shared"]);

/** By sheet column. */
function declaredFormulas(table: string, firstColumn: number): Map<number, string> {
  const formulas = new Map<number, string>();
  const list = childNamed(table, rootElement(table), "tableColumns");
  (list === undefined ? [] : childrenNamed(table, list, "tableColumn")).forEach((column, i) => {
    const formula = childNamed(table, column, "calculatedColumnFormula");
    const text = formula === undefined ? "" : decodeEscapes(decodeXml(innerXml(table, formula)));
    if (text !== "" && !text.includes("<")) formulas.set(firstColumn + i, text);
  });
  return formulas;
}
