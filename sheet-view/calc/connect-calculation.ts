import { localAddress, quotedName } from "../state/address";
import type { Book } from "../state/book";
import type { FunctionCall, FunctionOutcome } from "../state/function-call";
import { CustomCalls, type Platform } from "./custom-calls";
import type { FunctionMetadata } from "./function-metadata";
import type { FormulaPlace } from "./references";
import { CellsReference, type Scalar } from "./values";
import { WorkbookCalculation } from "./workbook-calculation";

/** The calculation behind a workbook. */
export interface ConnectedCalculation {
  /** Names the custom functions that formulas may call, such as `IKZ.ART` in the namespace IKZ. */
  setFunctions(namespace: string, functions: readonly FunctionMetadata[]): void;
  /** What a formula would give in a cell, row by row; it is not entered. */
  valueOf(formula: string, place: FormulaPlace): readonly (readonly Scalar[])[];
  /** What a custom function says about the error value in a cell; null where it says nothing. */
  reasonOf(place: FormulaPlace): string | null;
  /** Resolves when no formula waits for anything. */
  idle(): Promise<void>;
}

const addressOf = ({ sheet, range }: CellsReference): string => `${quotedName(sheet.name)}!${localAddress(range)}`;

/** Puts a calculation behind the workbook's cells; `changed` is called when results come in late. */
export function connectCalculation(
  book: Book,
  call: (call: FunctionCall) => Promise<FunctionOutcome>,
  changed: () => void,
  platform: () => Platform = () => "web",
): ConnectedCalculation {
  const calls = new CustomCalls(
    platform,
    ({ sheet, row, column }, functionId, args, places) => {
      const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      const address = addressOf(new CellsReference(sheet, cell));
      if (places === null) return call({ functionId, args, address });
      const parameterAddresses = places.map((place) => (place === null ? "" : addressOf(place)));
      return call({ functionId, args, address, parameterAddresses });
    },
    (place) => {
      calculation.resultArrived(place);
      calculation.calculate();
      changed();
    },
  );
  const calculation = new WorkbookCalculation(book, calls);
  book.calculation = calculation;
  calculation.structureChanged();
  return {
    setFunctions: (namespace, functions) => {
      calls.setFunctions(namespace, functions);
      calculation.structureChanged();
      changed();
    },
    valueOf: (formula, place) => calculation.valueOf(formula, place),
    reasonOf: (place) => calls.reason(place),
    idle: async () => {
      for (;;) {
        calculation.calculate();
        if (calls.pending === 0) return;
        await calls.next();
      }
    },
  };
}
