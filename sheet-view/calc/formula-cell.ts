import type { CellRange } from "../../src/core/workbook/workbook-data";
import type { SheetState } from "../state/sheet-state";
import type { Tree } from "./formula-tree";
import { overlap, type FormulaPlace } from "./references";
import type { CellsReference } from "./values";

/** A cell with a formula, and the cells that its last value came from. */
export class FormulaCell {
  precedents: CellsReference[] = [];

  constructor(
    readonly place: FormulaPlace,
    readonly formula: string,
    readonly tree: Tree | null,
  ) {}

  /** Whether its value came from cells of this range. */
  dependsOn(sheet: SheetState, range: CellRange): boolean {
    return this.precedents.some((each) => each.sheet === sheet && overlap(each.range, range));
  }
}
