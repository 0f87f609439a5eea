import type { CellValue } from "../../src/core/workbook/workbook-data";

/** A call of a custom function that waits for its result. */
export interface FunctionCall {
  /** Id of the function as its metadata names it, in capitals. */
  readonly functionId: string;
  /** A value, or the values of a range by rows; null for an argument that is left out. */
  readonly args: readonly unknown[];
  /** The cell with the formula, such as `'IKZ 2014'!D1`. */
  readonly address: string;
  /** The cells of each argument, such as `'IKZ 2014'!A1:I151`; empty for one that is no cells. Only where they are asked for. */
  readonly parameterAddresses?: readonly string[];
}

/** What came of a call: a value or rows of values, or an error value with the reason that the function gave. */
export interface FunctionOutcome {
  readonly value: CellValue | readonly (readonly CellValue[])[];
  readonly reason?: string;
}
