import type { CellValue } from "../../src/core/workbook/workbook-data";
import type { FunctionCall, FunctionOutcome } from "../../sheet-view/state/function-call";
import type { FunctionResult } from "./services";

const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Sends calls of custom functions to the add-in and hands their results back. */
export class CustomFunctions {
  private readonly waiting = new Map<
    number,
    { readonly call: FunctionCall; readonly done: (outcome: FunctionOutcome) => void }
  >();
  private ready = false;
  private next = 1;

  constructor(private readonly send: (entries: readonly unknown[]) => void) {}

  /** The add-in has said that its functions are there; calls that waited for it are sent. */
  setReady(): void {
    this.ready = true;
    this.sendAll([...this.waiting.keys()]);
  }

  /** The add-in is gone or loading anew: what was not answered is asked again when it is ready. */
  reset(): void {
    this.ready = false;
  }

  call(call: FunctionCall): Promise<FunctionOutcome> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, { call, done: resolve });
      if (this.ready) this.sendAll([id]);
    });
  }

  results(results: readonly FunctionResult[]): void {
    for (const [id, succeeded, value, code] of results) {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      waiting?.done(succeeded ? outcomeOf(value) : failure(value, code));
    }
  }

  private sendAll(ids: readonly number[]): void {
    const entries = ids.flatMap((id) => {
      const call = this.waiting.get(id)?.call;
      if (call === undefined) return [];
      const { functionId, args, address, parameterAddresses } = call;
      return [[1, 1000, "", JSON.stringify([id, functionId, args, address, 0, parameterAddresses ?? null]), "", false]];
    });
    if (entries.length > 0) this.send(entries);
  }
}

const failure = (value: unknown, code = 7): FunctionOutcome => ({
  value: ERRORS[code] ?? "#VALUE!",
  ...(typeof value === "string" && value !== "" ? { reason: value } : {}),
});

/** Error objects (`CustomFunctions.Error`) may also stand in for values. */
function outcomeOf(value: unknown): FunctionOutcome {
  if (Array.isArray(value)) return { value: (value as unknown[][]).map((row) => row.map(cellOf)) };
  const { errorType, basicValue, code, message } = (value ?? {}) as Record<string, unknown>;
  if (typeof basicValue === "string" && errorType !== undefined) return { value: basicValue };
  if (typeof code === "string" && code.startsWith("#"))
    return { value: code, ...(typeof message === "string" ? { reason: message } : {}) };
  return { value: cellOf(value) };
}

function cellOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  const { basicValue, code } = (value ?? {}) as Record<string, unknown>;
  if (typeof basicValue === "string" || typeof basicValue === "number") return basicValue;
  return typeof code === "string" ? code : null;
}
