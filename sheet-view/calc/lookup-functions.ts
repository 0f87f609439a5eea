import { criterionOf } from "./criteria";
import type { FunctionContext, FunctionEntry } from "./function-table";
import {
  CellsReference,
  compareScalars,
  ErrorValue,
  ERRORS,
  Matrix,
  numberOf,
  textOf,
  truthOf,
  type Scalar,
  type Value,
} from "./values";

const MANY = 255;
const whole = (arity: readonly [number, number], compute: FunctionEntry["compute"]): FunctionEntry => ({
  arity,
  compute,
  whole: "all",
});

const height = (value: Value, context: FunctionContext): number =>
  value instanceof CellsReference ? value.range.lastRow - value.range.firstRow + 1 : context.rows(value).length;
const width = (value: Value, context: FunctionContext): number =>
  value instanceof CellsReference
    ? value.range.lastColumn - value.range.firstColumn + 1
    : (context.rows(value)[0]?.length ?? 0);

/** Truth values of many arguments; texts and empty cells in ranges do not count. */
function truths(args: readonly Value[], context: FunctionContext): boolean[] | ErrorValue {
  const all: boolean[] = [];
  for (const arg of args) {
    const single = !(arg instanceof CellsReference || arg instanceof Matrix);
    const rows = single ? [[arg ?? null]] : context.rows(arg);
    for (const value of rows.flat()) {
      if (!single && (value === null || typeof value === "string")) continue;
      const truth = truthOf(value);
      if (truth instanceof ErrorValue) return truth;
      all.push(truth);
    }
  }
  return all.length === 0 ? ERRORS.value : all;
}

const overTruths =
  (compute: (all: readonly boolean[]) => boolean): FunctionEntry["compute"] =>
  (args, context) => {
    const all = truths(args, context);
    return all instanceof ErrorValue ? all : compute(all);
  };

/** Index of a value in a list: exactly, or the last one that is not larger (-1: smaller). */
function indexOf(wanted: Scalar, list: readonly Scalar[], mode: number): number {
  if (mode === 0) {
    const isText = typeof wanted === "string";
    const meets = isText && wanted !== "" ? criterionOf(wanted.replace(/^[=<>]/, "~$&")) : null;
    return list.findIndex((value) =>
      meets !== null && /[*?]/.test(String(wanted))
        ? meets(value)
        : value !== null && typeof value === typeof wanted && compareScalars(value, wanted) === 0,
    );
  }
  let found = -1;
  for (const [index, value] of list.entries()) {
    if (value === null || value instanceof ErrorValue || typeof value !== typeof wanted) continue;
    const order = compareScalars(value, wanted) * mode;
    if (order <= 0) found = index;
    else break;
  }
  return found;
}

function match([wanted, list, mode]: readonly Value[], context: FunctionContext): Scalar {
  const key = context.scalar(wanted);
  if (key instanceof ErrorValue) return key;
  const kind = mode === undefined ? 1 : numberOf(context.scalar(mode));
  if (kind instanceof ErrorValue) return kind;
  const found = indexOf(key, context.rows(list).flat(), Math.sign(kind));
  return found < 0 ? ERRORS.na : found + 1;
}

function index([cells, row, column]: readonly Value[], context: FunctionContext): Scalar | Matrix {
  const rows = cells instanceof CellsReference ? context.values(cells) : context.rows(cells);
  const r = row === undefined ? 0 : numberOf(context.scalar(row));
  const c = column === undefined ? 0 : numberOf(context.scalar(column));
  if (r instanceof ErrorValue) return r;
  if (c instanceof ErrorValue) return c;
  if (r < 0 || c < 0 || r > rows.length || c > (rows[0]?.length ?? 0)) {
    // A single row counts along its columns.
    if (rows.length === 1 && column === undefined) return rows[0]?.[r - 1] ?? ERRORS.ref;
    return ERRORS.ref;
  }
  if (rows.length === 1 && column === undefined && r > 0) return rows[0]?.[r - 1] ?? null;
  const lines = r === 0 ? rows : [rows[r - 1] ?? []];
  const picked = c === 0 ? lines : lines.map((line) => [line[c - 1] ?? null]);
  const only = picked.length === 1 && picked[0]?.length === 1 ? picked[0][0] : undefined;
  return only === undefined ? new Matrix(picked) : only;
}

function vlookup([wanted, cells, column, near]: readonly Value[], context: FunctionContext): Scalar {
  const key = context.scalar(wanted);
  const at = numberOf(context.scalar(column));
  const approximate = near === undefined ? true : truthOf(context.scalar(near));
  if (key instanceof ErrorValue) return key;
  if (at instanceof ErrorValue) return at;
  if (approximate instanceof ErrorValue) return approximate;
  const rows = context.rows(cells);
  const found = indexOf(
    key,
    rows.map((row) => row[0] ?? null),
    approximate ? 1 : 0,
  );
  return found < 0 ? ERRORS.na : (rows[found]?.[at - 1] ?? ERRORS.ref);
}

function xlookup([wanted, keys, results, missing]: readonly Value[], context: FunctionContext): Scalar {
  const found = indexOf(context.scalar(wanted), context.rows(keys).flat(), 0);
  if (found >= 0) return context.rows(results).flat()[found] ?? null;
  return missing === undefined ? ERRORS.na : context.scalar(missing);
}

function unique([cells]: readonly Value[], context: FunctionContext): Matrix {
  const seen = new Set<string>();
  return new Matrix(
    context.rows(cells).filter((row) => {
      const key = JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
      return !seen.has(key) && seen.add(key);
    }),
  );
}

function joined(args: readonly Value[], context: FunctionContext, separator = ""): Scalar {
  const texts: string[] = [];
  for (const value of args.flatMap((arg) => context.rows(arg).flat())) {
    const text = textOf(value);
    if (text instanceof ErrorValue) return text;
    if (separator === "" || text !== "") texts.push(text);
  }
  return texts.join(separator);
}

/** Functions that find values, join them, or look at the shape of ranges. */
export const LOOKUP_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  AND: whole(
    [1, MANY],
    overTruths((all) => all.every(Boolean)),
  ),
  OR: whole(
    [1, MANY],
    overTruths((all) => all.some(Boolean)),
  ),
  XOR: whole(
    [1, MANY],
    overTruths((all) => all.filter(Boolean).length % 2 === 1),
  ),
  ROWS: whole([1, 1], ([value], context) => height(value, context)),
  COLUMNS: whole([1, 1], ([value], context) => width(value, context)),
  ROW: whole([0, 1], ([value], { place }) => (value instanceof CellsReference ? value.range.firstRow : place.row) + 1),
  COLUMN: whole(
    [0, 1],
    ([value], { place }) => (value instanceof CellsReference ? value.range.firstColumn : place.column) + 1,
  ),
  MATCH: { arity: [2, 3], compute: match, whole: [1] },
  INDEX: whole([2, 3], index),
  VLOOKUP: { arity: [3, 4], compute: vlookup, whole: [1] },
  XLOOKUP: { arity: [3, 4], compute: xlookup, whole: [1, 2] },
  UNIQUE: whole([1, 1], unique),
  CONCAT: whole([1, MANY], joined),
  CONCATENATE: whole([1, MANY], joined),
  TEXTJOIN: whole([3, MANY], ([separator, , ...rest], context) =>
    joined(rest, context, String(context.scalar(separator) ?? "")),
  ),
  TRANSPOSE: whole([1, 1], ([value], context) => {
    const rows = context.rows(value);
    return new Matrix((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)));
  }),
};
