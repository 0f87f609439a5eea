import type { FunctionCall, FunctionOutcome } from "../host/custom-functions";
import type { Book } from "../model/book";

/** The calculation behind a workbook. */
export interface ConnectedCalculation {
  /** Resolves when no formula waits for anything. */
  idle(): Promise<void>;
}

/** Puts a calculation behind the workbook's cells. */
export function connectCalculation(
  _book: Book,
  _call: (call: FunctionCall) => Promise<FunctionOutcome>,
  _changed: () => void,
): ConnectedCalculation {
  return { idle: () => Promise.resolve() };
}
