import { dateSerial, serialDate } from "../state/date-serial";
import { cellDisplay } from "../state/cell-text";
import type { FunctionContext, FunctionEntry } from "./function-table";
import { ErrorValue, ERRORS, numberOf, textOf, truthOf, type Scalar, type Value } from "./values";

type Compute<T> = (...args: T[]) => Scalar;

const eachScalar = (arity: readonly [number, number], compute: (args: readonly Scalar[]) => Scalar): FunctionEntry => ({
  arity,
  whole: [],
  compute: (args: readonly Value[], context: FunctionContext) => {
    const scalars = args.map((each) => (each === undefined ? null : context.scalar(each)));
    return compute(scalars);
  },
});

/** A function of numbers; the first error among its arguments is its result. */
const numeric = (arity: readonly [number, number], compute: Compute<number>): FunctionEntry =>
  eachScalar(arity, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = numberOf(arg);
      if (number instanceof ErrorValue) return number;
      numbers.push(number);
    }
    const result = compute(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? ERRORS.num : result;
  });

/** A function of texts; numbers among its arguments are read back where needed. */
const textual = (arity: readonly [number, number], compute: Compute<string>): FunctionEntry =>
  eachScalar(arity, (args) => {
    const texts: string[] = [];
    for (const arg of args) {
      const text = textOf(arg);
      if (text instanceof ErrorValue) return text;
      texts.push(text);
    }
    return compute(...texts);
  });

/** Rounds half away from zero in decimal notation, as Excel does. */
function roundTo(value: number, digits: number, round: (value: number) => number = Math.round): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${Math.trunc(digits)}`);
  const exact = Number.isFinite(shifted) ? shifted : Math.abs(Number(value.toPrecision(15))) * 10 ** Math.trunc(digits);
  const rounded = round(Number(exact.toPrecision(15)));
  return Math.sign(value) * Number(`${rounded}e${-Math.trunc(digits)}`) || 0;
}

/** Finds a text in another from a place on; 1-based, `#VALUE!` where it is not there. */
function position(needle: string, text: string, start: string | undefined, exact: boolean): Scalar {
  const from = Number(start ?? 1) - 1;
  const at = exact ? text.indexOf(needle, from) : text.toLowerCase().indexOf(needle.toLowerCase(), from);
  return at < 0 || from < 0 ? ERRORS.value : at + 1;
}

function substitute(text: string, old: string, next: string, which?: string): Scalar {
  if (old === "") return text;
  if (which === undefined) return text.split(old).join(next);
  let at = -1;
  for (let count = 0; count < Number(which); count++) {
    at = text.indexOf(old, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + next + text.slice(at + old.length);
}

const is = (test: (value: Scalar) => boolean): FunctionEntry => eachScalar([1, 1], ([value = null]) => test(value));

/** Functions of single values: numbers, texts, dates and what kind a value is. */
export const SCALAR_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  ABS: numeric([1, 1], (x = 0) => Math.abs(x)),
  INT: numeric([1, 1], (x = 0) => Math.floor(x)),
  SIGN: numeric([1, 1], (x = 0) => Math.sign(x)),
  SQRT: numeric([1, 1], (x = 0) => (x < 0 ? ERRORS.num : Math.sqrt(x))),
  MOD: numeric([2, 2], (x = 0, y = 0) => (y === 0 ? ERRORS.div : x - y * Math.floor(x / y))),
  POWER: numeric([2, 2], (x = 0, y = 0) => x ** y),
  ROUND: numeric([2, 2], (x = 0, digits = 0) => roundTo(x, digits)),
  ROUNDUP: numeric([2, 2], (x = 0, digits = 0) => roundTo(x, digits, Math.ceil)),
  ROUNDDOWN: numeric([2, 2], (x = 0, digits = 0) => roundTo(x, digits, Math.floor)),
  TRUNC: numeric([1, 2], (x = 0, digits = 0) => roundTo(x, digits, Math.floor)),
  DATE: numeric([3, 3], (year = 0, month = 0, day = 0) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return dateSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? ERRORS.num;
  }),
  YEAR: numeric([1, 1], (serial = 0) => serialDate(serial).getUTCFullYear()),
  MONTH: numeric([1, 1], (serial = 0) => serialDate(serial).getUTCMonth() + 1),
  DAY: numeric([1, 1], (serial = 0) => serialDate(serial).getUTCDate()),
  LEN: textual([1, 1], (text = "") => text.length),
  TRIM: textual([1, 1], (text = "") => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")),
  CLEAN: textual([1, 1], (text = "") => text.replace(/[\u0000-\u001f]/g, "")),
  UPPER: textual([1, 1], (text = "") => text.toUpperCase()),
  LOWER: textual([1, 1], (text = "") => text.toLowerCase()),
  LEFT: textual([1, 2], (text = "", count = "1") => text.slice(0, Number(count))),
  RIGHT: textual([1, 2], (text = "", count = "1") => (Number(count) === 0 ? "" : text.slice(-Number(count)))),
  MID: textual([3, 3], (text = "", start = "1", count = "0") =>
    text.slice(Number(start) - 1, Number(start) - 1 + Number(count)),
  ),
  SUBSTITUTE: textual([3, 4], (text = "", old = "", next = "", which) => substitute(text, old, next, which)),
  REPLACE: textual(
    [4, 4],
    (text = "", start = "1", count = "0", next = "") =>
      text.slice(0, Number(start) - 1) + next + text.slice(Number(start) - 1 + Number(count)),
  ),
  FIND: textual([2, 3], (needle = "", text = "", start) => position(needle, text, start, true)),
  SEARCH: textual([2, 3], (needle = "", text = "", start) => position(needle, text, start, false)),
  EXACT: textual([2, 2], (a = "", b = "") => a === b),
  REPT: textual([2, 2], (text = "", count = "0") => text.repeat(Number(count))),
  VALUE: textual([1, 1], (text = "") => numberOf(text)),
  TEXT: eachScalar([2, 2], ([value = null, format = null]) => {
    if (value instanceof ErrorValue) return value;
    return cellDisplay(value, String(format), false);
  }),
  HYPERLINK: eachScalar([1, 2], ([target = null, label]) => (label === undefined || label === null ? target : label)),
  N: eachScalar([1, 1], ([value = null]) => (typeof value === "string" ? 0 : numberOf(value))),
  T: eachScalar([1, 1], ([value = null]) => (typeof value === "string" || value instanceof ErrorValue ? value : "")),
  NOT: eachScalar([1, 1], ([value = null]) => {
    const truth = truthOf(value);
    return truth instanceof ErrorValue ? truth : !truth;
  }),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISBLANK: is((value) => value === null),
  ISERROR: is((value) => value instanceof ErrorValue),
  ISNA: is((value) => value instanceof ErrorValue && value.code === "#N/A"),
  TRUE: eachScalar([0, 0], () => true),
  FALSE: eachScalar([0, 0], () => false),
  NA: eachScalar([0, 0], () => ERRORS.na),
  PI: eachScalar([0, 0], () => Math.PI),
};
