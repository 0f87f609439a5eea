import type { FunctionOutcome } from "../state/function-call";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import type { FunctionMetadata } from "./function-metadata";
import type { FunctionContext } from "./function-table";
import type { FormulaPlace } from "./references";
import { CellsReference, ErrorValue, ERRORS, Matrix, scalarOf, type Scalar, type Value } from "./values";

/** Excel on the web hands an empty cell over as an empty text and takes no large calls, Excel on the desktop hands it over as 0. */
export type Platform = "web" | "desktop";

/** Starts a call of a custom function for the cell at the place; `places` are those of the arguments, if they are asked for. */
type StartCall = (
  place: FormulaPlace,
  functionId: string,
  args: readonly unknown[],
  places: readonly (CellsReference | null)[] | null,
) => Promise<FunctionOutcome>;

/** What Excel on the web takes for a call. */
const MOST_CHARACTERS = 5 * 1024 * 1024;

const key = ({ sheet, row, column }: FormulaPlace): string => `${sheet.id} ${row} ${column}`;

/** What a call gave: null while it is under way, and a sentence where it failed. */
interface CallResult {
  value: Value | null;
  reason: string | null;
}

/** The calls of custom functions by the cells whose formulas make them. */
export class CustomCalls {
  private readonly functions = new Map<string, FunctionMetadata>();
  /** Results by cell and call. */
  private readonly results = new Map<string, Map<number, CallResult>>();
  private waiters: (() => void)[] = [];
  private underWay = 0;

  constructor(
    private readonly platform: () => Platform,
    private readonly start: StartCall,
    private readonly arrived: (place: FormulaPlace) => void,
  ) {}

  /** How many calls have no result yet. */
  get pending(): number {
    return this.underWay;
  }

  /** Resolves when the next result comes in. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  setFunctions(namespace: string, functions: readonly FunctionMetadata[]): void {
    this.functions.clear();
    for (const each of functions) this.functions.set(`${namespace}.${each.name}`.toUpperCase(), each);
  }

  /** What the cell's calls gave is out of date. */
  forget(place: FormulaPlace): void {
    this.results.delete(key(place));
  }

  /** What the function of the cell says about its error value; null where it says nothing. */
  reason(place: FormulaPlace): string | null {
    for (const { reason } of this.results.get(key(place))?.values() ?? []) if (reason !== null) return reason;
    return null;
  }

  /** The result of a call, `#BUSY!` while it is under way; null where no add-in has the function. */
  value(name: string, callId: number, args: readonly Value[], context: FunctionContext): Value | null {
    const metadata = this.functions.get(name);
    if (metadata === undefined) return null;
    const { place } = context;
    const known = this.results.get(key(place)) ?? new Map<number, CallResult>();
    this.results.set(key(place), known);
    const result = known.get(callId);
    if (result !== undefined) return result.value ?? ERRORS.busy;
    const given = args.map((each, index) =>
      argument(each, metadata.parameters?.[index]?.dimensionality === "matrix", context, EMPTY[this.platform()]),
    );
    const error = given.find((each) => each instanceof ErrorValue);
    if (error instanceof ErrorValue) return error;
    // A parameter that is left out arrives as null.
    for (let index = given.length; index < (metadata.parameters?.length ?? 0); index++) given.push(null);
    if (this.platform() === "web" && JSON.stringify(given).length > MOST_CHARACTERS) return ERRORS.value;
    const entry: CallResult = { value: null, reason: null };
    known.set(callId, entry);
    const isAsked = metadata.options?.requiresParameterAddresses === true;
    const places = isAsked ? args.map((each) => (each instanceof CellsReference ? each : null)) : null;
    this.run(place, metadata.id.toUpperCase(), given, places, entry);
    return ERRORS.busy;
  }

  private run(
    place: FormulaPlace,
    functionId: string,
    args: readonly unknown[],
    places: readonly (CellsReference | null)[] | null,
    entry: CallResult,
  ): void {
    this.underWay++;
    void this.start(place, functionId, args, places).then((outcome) => {
      this.underWay--;
      entry.value = valueOf(outcome.value);
      entry.reason = outcome.reason ?? null;
      this.arrived(place);
      for (const waiter of this.waiters.splice(0)) waiter();
    });
  }
}

function valueOf(value: FunctionOutcome["value"]): Value {
  if (!Array.isArray(value)) return scalarOf(value as CellValue);
  return new Matrix((value as CellValue[][]).map((row) => row.map(scalarOf)));
}

/** How an empty cell arrives. Source: office-js#4702, #5262. */
const EMPTY: Readonly<Record<Platform, "" | 0>> = { web: "", desktop: 0 };

/** An argument as it is sent: rows of values, or one value. */
function argument(value: Value, matrix: boolean, context: FunctionContext, empty: "" | 0): unknown {
  const plain = (each: Scalar): unknown => (each instanceof ErrorValue ? each.code : (each ?? empty));
  if (value === undefined) return null;
  const many = value instanceof CellsReference || value instanceof Matrix;
  if (matrix) {
    const rows = value instanceof CellsReference ? context.values(value) : context.rows(value);
    return rows.map((row) => row.map(plain));
  }
  const one = many ? context.scalar(value) : value;
  return one instanceof ErrorValue ? one : (one ?? empty);
}
