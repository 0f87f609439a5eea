import type { FormulaPlace } from "./references";
import type { CellsReference, ErrorValue, Matrix, Scalar, Value } from "./values";

/** What a function can ask of the formula it stands in. */
export interface FunctionContext {
  readonly place: FormulaPlace;
  /** The values of an argument by rows; empty cells are null, those beyond the used range are left out. */
  rows(value: Value): readonly (readonly Scalar[])[];
  /** The values of a reference, which has exactly as many rows and columns as it says. */
  values(reference: CellsReference): readonly (readonly Scalar[])[];
  /** The one value of an argument; of several cells the one in the formula's own row or column. */
  scalar(value: Value): Scalar;
}

/** A function of formulas, with arguments that are evaluated. */
type FormulaFunction = (args: readonly Value[], context: FunctionContext) => Scalar | Matrix | ErrorValue;

/** How often a function may have arguments: at least and at most. */
export interface FunctionEntry {
  readonly arity: readonly [number, number];
  readonly compute: FormulaFunction;
  /** Arguments that take several values as one: all others are taken one by one where an array is given. */
  readonly whole: "all" | readonly number[];
}
