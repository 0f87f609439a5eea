import { criterionOf } from "./criteria";
import type { FunctionContext, FunctionEntry } from "./function-table";
import { CellsReference, ErrorValue, ERRORS, Matrix, numberOf, type Scalar, type Value } from "./values";

const MANY = 255;

/** Numbers of arguments as SUM takes them: in cells only numbers count, given texts must read as numbers. */
function numbersIn(args: readonly Value[], context: FunctionContext): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const arg of args) {
    if (arg instanceof CellsReference || arg instanceof Matrix) {
      for (const row of context.rows(arg))
        for (const value of row) {
          if (value instanceof ErrorValue) return value;
          if (typeof value === "number") numbers.push(value);
        }
      continue;
    }
    const number = numberOf(arg ?? null);
    if (number instanceof ErrorValue) return number;
    numbers.push(number);
  }
  return numbers;
}

const overNumbers =
  (compute: (numbers: readonly number[]) => Scalar): FunctionEntry["compute"] =>
  (args, context) => {
    const numbers = numbersIn(args, context);
    return numbers instanceof ErrorValue ? numbers : compute(numbers);
  };

/** Adds with compensation, so that long columns of decimals give what Excel shows. */
function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}

function countIf(args: readonly Value[], context: FunctionContext, test: (value: Scalar) => boolean): number {
  let count = 0;
  for (const arg of args) {
    const rows = arg instanceof CellsReference || arg instanceof Matrix ? context.rows(arg) : [[arg ?? null]];
    for (const row of rows) for (const value of row) if (test(value)) count++;
  }
  return count;
}

/** Which cells meet all pairs of range and criterion; an error where the ranges differ in size. */
function matching(
  pairs: readonly Value[],
  context: FunctionContext,
): { rows: number; columns: number; hits: Uint8Array } | ErrorValue {
  let size: { rows: number; columns: number; hits: Uint8Array } | null = null;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const reference = pairs[at];
    if (!(reference instanceof CellsReference)) return ERRORS.value;
    const { firstRow, firstColumn, lastRow, lastColumn } = reference.range;
    const rows = lastRow - firstRow + 1;
    const columns = lastColumn - firstColumn + 1;
    size ??= { rows, columns, hits: new Uint8Array(rows * columns).fill(1) };
    if (size.rows !== rows || size.columns !== columns) return ERRORS.value;
    const meets = criterionOf(context.scalar(pairs[at + 1]));
    const values = context.values(reference);
    const { hits } = size;
    for (let row = 0; row < rows; row++) {
      const line = values[row];
      for (let column = 0; column < columns; column++) {
        const index = row * columns + column;
        if (hits[index] === 1 && !meets(line?.[column] ?? null)) hits[index] = 0;
      }
    }
  }
  return size ?? ERRORS.value;
}

function countIfs(args: readonly Value[], context: FunctionContext): Scalar {
  if (args.length % 2 !== 0) return ERRORS.value;
  const found = matching(args, context);
  return found instanceof ErrorValue ? found : found.hits.reduce((sum, hit) => sum + hit, 0);
}

function sumIfs(sums: Value, pairs: readonly Value[], context: FunctionContext): number[] | ErrorValue {
  const found = matching(pairs, context);
  if (found instanceof ErrorValue) return found;
  if (!(sums instanceof CellsReference)) return ERRORS.value;
  const numbers: number[] = [];
  context.values(sums).forEach((line, row) =>
    line.forEach((value, column) => {
      if (found.hits[row * found.columns + column] === 1 && typeof value === "number") numbers.push(value);
    }),
  );
  return numbers;
}

function sumProduct(args: readonly Value[], context: FunctionContext): Scalar {
  const all = args.map((arg) => context.rows(arg));
  const [first] = all;
  if (first === undefined) return ERRORS.value;
  const products: number[] = [];
  const columns = first[0]?.length ?? 0;
  for (const each of all) if (each.length !== first.length || (each[0]?.length ?? 0) !== columns) return ERRORS.value;
  for (let row = 0; row < first.length; row++)
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const each of all) {
        const value = each[row]?.[column] ?? null;
        if (value instanceof ErrorValue) return value;
        product *= typeof value === "number" ? value : 0;
      }
      products.push(product);
    }
  return sumOf(products);
}

const whole = (arity: readonly [number, number], compute: FunctionEntry["compute"]): FunctionEntry => ({
  arity,
  compute,
  whole: "all",
});

/** Functions that count, add and compare many cells. */
export const COUNT_FUNCTIONS: Readonly<Record<string, FunctionEntry>> = {
  SUM: whole([1, MANY], overNumbers(sumOf)),
  AVERAGE: whole(
    [1, MANY],
    overNumbers((all) => (all.length === 0 ? ERRORS.div : sumOf(all) / all.length)),
  ),
  MAX: whole(
    [1, MANY],
    overNumbers((all) => all.reduce((a, b) => Math.max(a, b), all[0] ?? 0)),
  ),
  MIN: whole(
    [1, MANY],
    overNumbers((all) => all.reduce((a, b) => Math.min(a, b), all[0] ?? 0)),
  ),
  PRODUCT: whole(
    [1, MANY],
    overNumbers((all) => all.reduce((a, b) => a * b, all.length === 0 ? 0 : 1)),
  ),
  COUNT: whole([1, MANY], (args, context) => countIf(args, context, (value) => typeof value === "number")),
  COUNTA: whole([1, MANY], (args, context) => countIf(args, context, (value) => value !== null)),
  COUNTBLANK: whole([1, 1], (args, context) => {
    const [cells] = args;
    if (!(cells instanceof CellsReference)) return ERRORS.value;
    return context
      .values(cells)
      .reduce((sum, row) => sum + row.filter((value) => value === null || value === "").length, 0);
  }),
  COUNTIF: { arity: [2, 2], compute: countIfs, whole: [0] },
  COUNTIFS: { arity: [2, MANY], compute: countIfs, whole: Array.from({ length: 128 }, (_, index) => index * 2) },
  SUMIF: {
    arity: [2, 3],
    whole: [0, 2],
    compute: ([range, criterion, sums], context) => {
      const found = sumIfs(sums ?? range, [range, criterion], context);
      return found instanceof ErrorValue ? found : sumOf(found);
    },
  },
  SUMIFS: {
    arity: [3, MANY],
    whole: [0, ...Array.from({ length: 127 }, (_, index) => index * 2 + 1)],
    compute: ([sums, ...pairs], context) => {
      const found = sumIfs(sums, pairs, context);
      return found instanceof ErrorValue ? found : sumOf(found);
    },
  },
  SUMPRODUCT: whole([1, MANY], sumProduct),
};
