import type { Book } from "../state/book";
import { COUNT_FUNCTIONS } from "./count-functions";
import type { Tree } from "./formula-tree";
import type { FunctionContext, FunctionEntry } from "./function-table";
import { LOOKUP_FUNCTIONS } from "./lookup-functions";
import { cellsAt, structuredCells, type FormulaPlace } from "./references";
import { SCALAR_FUNCTIONS } from "./scalar-functions";
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

const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map(
  [COUNT_FUNCTIONS, SCALAR_FUNCTIONS, LOOKUP_FUNCTIONS].flatMap((table) => Object.entries(table)),
);
const DEEPEST_NAME = 20;

/** What an evaluation needs to know of the workbook. */
export interface EvaluationHost {
  readonly book: Book;
  /** The values of cells, brought up to date first; row by row, exactly as large as the range. */
  values(reference: CellsReference): readonly (readonly Scalar[])[];
  /** The same, cut to the used part of the sheet. */
  usedValues(reference: CellsReference): readonly (readonly Scalar[])[];
  /** A custom function; null where no add-in has it. */
  custom(name: string, callId: number, args: readonly Value[], context: FunctionContext): Value | null;
  /** The formula behind a name, as a tree. */
  nameTree(name: string, place: FormulaPlace): Tree | null;
}

/** Computes formulas that stand in one cell. */
export class Evaluator implements FunctionContext {
  private depth = 0;

  constructor(
    private readonly host: EvaluationHost,
    readonly place: FormulaPlace,
  ) {}

  rows(value: Value): readonly (readonly Scalar[])[] {
    if (value instanceof CellsReference) return this.host.usedValues(value);
    return value instanceof Matrix ? value.rows : [[value ?? null]];
  }

  values(reference: CellsReference): readonly (readonly Scalar[])[] {
    return this.host.values(reference);
  }

  scalar(value: Value): Scalar {
    if (value instanceof Matrix) return value.rows[0]?.[0] ?? null;
    if (!(value instanceof CellsReference)) return value ?? null;
    const { firstRow, firstColumn, lastRow, lastColumn } = value.range;
    const { row, column } = this.place;
    const at = (r: number, c: number): Scalar =>
      this.host.values(
        new CellsReference(value.sheet, { firstRow: r, firstColumn: c, lastRow: r, lastColumn: c }),
      )[0]?.[0] ?? null;
    if (firstRow === lastRow && firstColumn === lastColumn) return at(firstRow, firstColumn);
    if (firstColumn === lastColumn && row >= firstRow && row <= lastRow) return at(row, firstColumn);
    if (firstRow === lastRow && column >= firstColumn && column <= lastColumn) return at(firstRow, column);
    return ERRORS.value;
  }

  evaluate(tree: Tree): Value {
    switch (tree.kind) {
      case "number":
      case "text":
        return tree.value;
      case "error":
        return new ErrorValue(tree.code);
      case "missing":
        return undefined;
      case "reference":
        return cellsAt(this.host.book, this.place, tree.sheet, tree.address);
      case "structured":
        return structuredCells(this.host.book, this.place, tree.text);
      case "name":
        return this.named(tree.name);
      case "array":
        return new Matrix(tree.rows.map((row) => row.map((each) => this.scalar(this.evaluate(each)))));
      case "unary":
        return this.lifted([this.evaluate(tree.operand)], ([value = null]) => unary(tree.operator, value));
      case "binary":
        return this.lifted([this.evaluate(tree.left), this.evaluate(tree.right)], ([a = null, b = null]) =>
          binary(tree.operator, a, b),
        );
      case "call":
        return this.call(tree);
    }
  }

  private named(name: string): Value {
    const upper = name.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
    const tree = this.depth > DEEPEST_NAME ? null : this.host.nameTree(name, this.place);
    if (tree !== null) {
      this.depth++;
      try {
        return this.evaluate(tree);
      } finally {
        this.depth--;
      }
    }
    const table = this.host.book.tableNamed(name);
    return table === undefined ? ERRORS.name : structuredCells(this.host.book, this.place, `${name}[]`);
  }

  private call({ name, args, id }: Extract<Tree, { kind: "call" }>): Value {
    switch (name) {
      case "IF":
        return this.choose(args);
      case "IFERROR":
      case "IFNA": {
        const value = this.lifted([args[0] === undefined ? null : this.evaluate(args[0])], ([each = null]) => each);
        const bad = (each: Scalar): boolean =>
          each instanceof ErrorValue && (name === "IFERROR" || each.code === "#N/A");
        const instead = (): Scalar => this.scalar(args[1] === undefined ? null : this.evaluate(args[1]));
        if (value instanceof Matrix)
          return new Matrix(value.rows.map((row) => row.map((each) => (bad(each) ? instead() : each))));
        return bad(this.scalar(value)) ? instead() : value;
      }
      default: {
        const entry = FUNCTIONS.get(name);
        const values = args.map((each) => this.evaluate(each));
        if (entry !== undefined) return this.applied(entry, values);
        return this.host.custom(name, id, values, this) ?? ERRORS.name;
      }
    }
  }

  private choose(args: readonly Tree[]): Value {
    const [test, yes, no] = args;
    const condition = test === undefined ? null : this.evaluate(test);
    if (condition instanceof Matrix || (condition instanceof CellsReference && !isSingle(condition))) {
      const given = [condition, ...[yes, no].map((each) => (each === undefined ? null : this.evaluate(each)))];
      return this.lifted(given, ([one = null, a = null, b = false]) => {
        const truth = truthOf(one);
        return truth instanceof ErrorValue ? truth : truth ? a : b;
      });
    }
    const truth = truthOf(this.scalar(condition));
    if (truth instanceof ErrorValue) return truth;
    const branch = truth ? yes : no;
    if (branch === undefined) return truth;
    return this.evaluate(branch) ?? 0;
  }

  private applied({ arity, compute, whole }: FunctionEntry, args: readonly Value[]): Value {
    if (args.length < arity[0] || args.length > arity[1]) return ERRORS.value;
    if (whole === "all") return compute(args, this);
    const lifts = args.some((each, index) => isMany(each) && !whole.includes(index));
    if (!lifts) return compute(args, this);
    return this.lifted(
      args.map((each, index) => (whole.includes(index) ? undefined : each)),
      (scalars) => {
        const result = compute(
          args.map((each, index) => (whole.includes(index) ? each : scalars[index])),
          this,
        );
        return result instanceof Matrix ? (result.rows[0]?.[0] ?? null) : result;
      },
    );
  }

  /** Computes value by value where arrays or ranges are given, the smaller ones repeated. */
  private lifted(args: readonly Value[], compute: (scalars: readonly (Scalar | undefined)[]) => Scalar): Value {
    const shapes = args.map((each) => (isMany(each) ? this.shaped(each) : null));
    if (shapes.every((each) => each === null))
      return compute(args.map((each) => (each === undefined ? undefined : this.scalar(each))));
    const rows = Math.max(...shapes.map((each) => each?.length ?? 1));
    const columns = Math.max(...shapes.map((each) => each?.[0]?.length ?? 1));
    const fixed = args.map((each, index) =>
      shapes[index] === null && each !== undefined ? this.scalar(each) : undefined,
    );
    const result: Scalar[][] = [];
    for (let row = 0; row < rows; row++) {
      const line: Scalar[] = [];
      for (let column = 0; column < columns; column++)
        line.push(
          compute(
            shapes.map((shape, index) =>
              shape === null || shape === undefined ? fixed[index] : pick(shape, row, column),
            ),
          ),
        );
      result.push(line);
    }
    return new Matrix(result);
  }

  private shaped(value: CellsReference | Matrix): readonly (readonly Scalar[])[] {
    return value instanceof Matrix ? value.rows : this.host.values(value);
  }
}

const isSingle = ({ range }: CellsReference): boolean =>
  range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;

const isMany = (value: Value): value is CellsReference | Matrix =>
  value instanceof Matrix || (value instanceof CellsReference && !isSingle(value));

function pick(rows: readonly (readonly Scalar[])[], row: number, column: number): Scalar {
  const line = rows.length === 1 ? rows[0] : rows[row];
  if (line === undefined) return ERRORS.na;
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? ERRORS.na : value;
}

function unary(operator: string, value: Scalar): Scalar {
  const number = numberOf(value);
  if (number instanceof ErrorValue) return number;
  return operator === "%" ? number / 100 : -number || 0;
}

function binary(operator: string, a: Scalar, b: Scalar): Scalar {
  if (a instanceof ErrorValue) return a;
  if (b instanceof ErrorValue) return b;
  if (operator === "&") return String(textOf(a)) + String(textOf(b));
  if ("+-*/^".includes(operator)) return arithmetic(operator, numberOf(a), numberOf(b));
  const order = compareScalars(a, b);
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function arithmetic(operator: string, a: number | ErrorValue, b: number | ErrorValue): Scalar {
  if (a instanceof ErrorValue) return a;
  if (b instanceof ErrorValue) return b;
  const result =
    operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a ** b;
  if (operator === "/" && b === 0) return ERRORS.div;
  if (!Number.isFinite(result)) return ERRORS.num;
  // Excel takes a difference for zero that is only what binary fractions leave over.
  if ((operator === "+" || operator === "-") && Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15) return 0;
  return result;
}
