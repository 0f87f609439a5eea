import type { CellRange } from "../../src/core/workbook/workbook-data";
import type { Book, Calculation } from "../state/book";
import type { SheetState } from "../state/sheet-state";
import type { CustomCalls } from "./custom-calls";
import { Evaluator, type EvaluationHost } from "./evaluator";
import { FormulaCell } from "./formula-cell";
import { formulaTree, type Tree } from "./formula-tree";
import { overlap, type FormulaPlace } from "./references";
import { placeResult } from "./spill";
import { CellsReference, ERRORS, Matrix, scalarOf, type Scalar, type Value } from "./values";

/** Computes the formulas of a workbook when their values are asked for, only those that a change concerns. */
export class WorkbookCalculation implements Calculation {
  private readonly formulas = new Map<SheetState, Map<number, Map<number, FormulaCell>>>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly trees = new Map<string, Tree | null>();
  private readonly read = new Map<
    string,
    { readonly version: number; readonly rows: readonly (readonly Scalar[])[] }
  >();
  private running: FormulaCell[] = [];

  constructor(
    private readonly book: Book,
    private readonly calls: CustomCalls,
  ) {}

  cellsChanged(sheet: SheetState, range: CellRange): void {
    this.takeFormulas(sheet, range);
    for (const [anchor, spill] of sheet.spills) if (overlap(spill, range)) this.soil(this.anchorCell(sheet, anchor));
    this.soilDependents(sheet, range);
  }

  structureChanged(): void {
    for (const sheet of [...this.formulas.keys()]) if (!this.book.sheets.includes(sheet)) this.formulas.delete(sheet);
    for (const cell of [...this.dirty]) if (!this.book.sheets.includes(cell.place.sheet)) this.dirty.delete(cell);
    for (const sheet of this.book.sheets) this.takeFormulas(sheet, null);
    for (const rows of this.formulas.values())
      for (const line of rows.values()) for (const cell of line.values()) this.soil(cell, true);
  }

  /** A custom function has answered: its cell is computed again, its calls are not made again. */
  resultArrived({ sheet, row, column }: FormulaPlace): void {
    const cell = this.formulas.get(sheet)?.get(row)?.get(column);
    if (cell !== undefined) this.dirty.add(cell);
  }

  calculate(): void {
    if (this.running.length > 0 || this.dirty.size === 0) return;
    const sheets = new Set<SheetState>();
    for (let rounds = 0; this.dirty.size > 0 && rounds < 50; rounds++)
      for (const cell of [...this.dirty]) {
        sheets.add(cell.place.sheet);
        this.compute(cell);
      }
    for (const sheet of sheets) this.book.emit({ kind: "calculated", sheet });
  }

  /** What a formula would give in a cell, as rules and conditional formats ask; custom functions do not work there. */
  valueOf(formula: string, place: FormulaPlace): readonly (readonly Scalar[])[] {
    const tree = this.treeOf(formula);
    if (tree === null) return [[ERRORS.name]];
    const evaluator = new Evaluator({ ...this.host(new FormulaCell(place, formula, tree)), custom: () => null }, place);
    return evaluator.rows(evaluator.evaluate(tree));
  }

  /** Notes the formulas that stand in a range now, or in the whole sheet. */
  private takeFormulas(sheet: SheetState, range: CellRange | null): void {
    const known = this.formulas.get(sheet) ?? new Map<number, Map<number, FormulaCell>>();
    this.formulas.set(sheet, known);
    for (const [row, line] of known)
      for (const [column, cell] of line) {
        if (range !== null && !contains(range, row, column)) continue;
        if (sheet.cells.formula(row, column) === cell.formula) continue;
        this.drop(cell);
        line.delete(column);
      }
    for (const [row, line] of sheet.cells.formulas)
      for (const [column, formula] of line) {
        if (range !== null && !contains(range, row, column)) continue;
        const before = known.get(row)?.get(column);
        if (before !== undefined && range === null) continue;
        const cell = before ?? new FormulaCell({ sheet, row, column }, formula, this.treeOf(formula));
        const own = known.get(row) ?? new Map<number, FormulaCell>();
        known.set(row, own.set(column, cell));
        this.soil(cell, true);
      }
  }

  private drop(cell: FormulaCell): void {
    const { sheet, row, column } = cell.place;
    this.dirty.delete(cell);
    this.calls.forget(cell.place);
    placeResult(sheet, row, column, null);
  }

  private anchorCell(sheet: SheetState, anchor: string): FormulaCell | undefined {
    const [row = 0, column = 0] = anchor.split(",").map(Number);
    return this.formulas.get(sheet)?.get(row)?.get(column);
  }

  private soil(cell: FormulaCell | undefined, again = true): void {
    if (cell === undefined) return;
    if (again) this.calls.forget(cell.place);
    if (this.dirty.has(cell)) return;
    this.dirty.add(cell);
    const { sheet, row, column } = cell.place;
    this.soilDependents(sheet, sheet.spills.get(`${row},${column}`) ?? single(row, column));
  }

  private soilDependents(sheet: SheetState, range: CellRange): void {
    for (const rows of this.formulas.values())
      for (const line of rows.values())
        for (const cell of line.values()) if (!this.dirty.has(cell) && cell.dependsOn(sheet, range)) this.soil(cell);
  }

  private treeOf(formula: string): Tree | null {
    const known = this.trees.get(formula);
    if (known !== undefined) return known;
    const tree = formulaTree(formula.replace(/^=/, ""));
    this.trees.set(formula, tree);
    return tree;
  }

  private compute(cell: FormulaCell): void {
    this.dirty.delete(cell);
    if (this.running.includes(cell)) return;
    this.running.push(cell);
    cell.precedents = [];
    const { sheet, row, column } = cell.place;
    const evaluator = new Evaluator(this.host(cell), cell.place);
    let value: Value = cell.tree === null ? ERRORS.name : evaluator.evaluate(cell.tree);
    if (value instanceof CellsReference) {
      const rows = this.values(value);
      value = new Matrix(rows.length > 0 ? rows : [[null]]);
    }
    this.running.pop();
    const { changed, blocked } = placeResult(sheet, row, column, value ?? null);
    if (blocked !== null) cell.precedents.push(new CellsReference(sheet, blocked));
    for (const range of changed)
      if (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) this.soilOthers(sheet, range, cell);
  }

  /** Formulas that refer to cells into which a result has newly spilled. */
  private soilOthers(sheet: SheetState, range: CellRange, own: FormulaCell): void {
    for (const rows of this.formulas.values())
      for (const line of rows.values())
        for (const cell of line.values()) if (cell !== own && cell.dependsOn(sheet, range)) this.soil(cell);
  }

  private host(cell: FormulaCell): EvaluationHost {
    const note = (reference: CellsReference): void => void cell.precedents.push(reference);
    return {
      book: this.book,
      values: (reference) => {
        note(reference);
        return this.values(reference);
      },
      usedValues: (reference) => {
        note(reference);
        const used = reference.sheet.cells.usedRange(true);
        const { firstRow, firstColumn, lastRow, lastColumn } = reference.range;
        if (used === null || firstRow > used.lastRow || firstColumn > used.lastColumn) return [];
        const cut = {
          firstRow,
          firstColumn,
          lastRow: Math.min(lastRow, used.lastRow),
          lastColumn: Math.min(lastColumn, used.lastColumn),
        };
        return this.values(new CellsReference(reference.sheet, cut));
      },
      custom: (name, id, args, context) => {
        // Also when the result is there already: a change of these cells asks for a new one.
        for (const arg of args) if (arg instanceof CellsReference) note(arg);
        return this.calls.value(name, id, args, context);
      },
      nameTree: (name, place) => {
        const lower = name.toLowerCase();
        const own = place.sheet.names.find((each) => each.name.toLowerCase() === lower) ?? this.book.nameNamed(name);
        return own === undefined ? null : this.treeOf(own.formula);
      },
    };
  }

  private values({ sheet, range }: CellsReference): readonly (readonly Scalar[])[] {
    const LARGEST = 5_000_000;
    if ((range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) > LARGEST)
      return [[ERRORS.num]];
    for (const cell of [...this.dirty]) {
      const { row, column } = cell.place;
      const spill = sheet.spills.get(`${row},${column}`) ?? single(row, column);
      if (cell.place.sheet === sheet && overlap(spill, range)) this.compute(cell);
    }
    const key = `${sheet.id} ${range.firstRow} ${range.firstColumn} ${range.lastRow} ${range.lastColumn}`;
    const known = this.read.get(key);
    if (known?.version === sheet.cells.version) return known.rows;
    const rows: Scalar[][] = [];
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      const line: Scalar[] = [];
      const cells = sheet.cells.values.get(row);
      for (let column = range.firstColumn; column <= range.lastColumn; column++)
        line.push(scalarOf(cells?.[column] ?? null));
      rows.push(line);
    }
    this.read.set(key, { version: sheet.cells.version, rows });
    return rows;
  }
}

const single = (row: number, column: number): CellRange => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

const contains = (range: CellRange, row: number, column: number): boolean =>
  row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
