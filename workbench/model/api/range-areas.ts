import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { intersection, localAddress, quotedName } from "../../../sheet-view/state/address";
import { ApiError } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import type { Area } from "../steps/area";
import type { Book } from "../../../sheet-view/state/book";
import { clearCells } from "../steps/clear-cells";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { rangeOf, worksheetOf } from "./object-registry";
import type { Range } from "./range";
import { RangeFormat } from "./range-format";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import { specialCells } from "../steps/special-cells";
import type { Worksheet } from "./worksheet";

/** Excel cuts long addresses. */
const LONGEST_ADDRESS = 8192;

/** Several ranges of one sheet. */
export class RangeAreas extends ApiObject {
  constructor(
    readonly _book: Book,
    readonly _sheet: SheetState,
    readonly _ranges: readonly CellRange[],
  ) {
    super();
  }
  override get _isReference(): boolean {
    return true;
  }
  override get _scalars(): readonly string[] {
    return ["address", "addressLocal", "areaCount", "cellCount"];
  }
  get _area(): Area {
    return { book: this._book, sheet: this._sheet, ranges: this._ranges };
  }
  get address(): string {
    const sheet = quotedName(this._sheet.name);
    const text = this._ranges.map((range) => `${sheet}!${localAddress(range)}`).join(",");
    return text.slice(0, LONGEST_ADDRESS);
  }
  get addressLocal(): string {
    return this.address;
  }
  get areaCount(): number {
    return this._ranges.length;
  }
  get cellCount(): number {
    return this._ranges.reduce((sum, r) => sum + (r.lastRow - r.firstRow + 1) * (r.lastColumn - r.firstColumn + 1), 0);
  }
  get areas(): RangeCollection {
    return new RangeCollection(this._area);
  }
  get worksheet(): Worksheet {
    return worksheetOf(this._book, this._sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this._area);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this._area);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this._area);
  }
  clear(applyTo: unknown = "All"): void {
    clearCells(this._area, applyTo ?? "All");
  }
  getIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const ranges = other instanceof RangeAreas ? other._ranges : rangesOf(other);
    const both = this._ranges.flatMap((a) => ranges.flatMap((b) => intersection(a, b) ?? []));
    return both.length === 0 ? null : new RangeAreas(this._book, this._sheet, both);
  }
  getSpecialCellsOrNullObject(cellType: unknown, valueType?: unknown): RangeAreas | null {
    const ranges = specialCells(this._area, cellType, valueType);
    return ranges.length === 0 ? null : new RangeAreas(this._book, this._sheet, ranges);
  }
  getUsedRangeAreasOrNullObject(valuesOnly?: unknown): RangeAreas | null {
    const used = this._sheet.cells.usedRange(valuesOnly === true);
    const both = used === null ? [] : this._ranges.flatMap((range) => intersection(range, used) ?? []);
    return both.length === 0 ? null : new RangeAreas(this._book, this._sheet, both);
  }
}

function rangesOf(other: unknown): readonly CellRange[] {
  const rect = (other as { readonly _rect?: CellRange } | null)?._rect;
  if (rect === undefined) throw new ApiError("InvalidArgument", "range");
  return [rect];
}

/** The ranges of a `RangeAreas`. */
export class RangeCollection extends ApiCollection<Range> {
  constructor(private readonly _area: Area) {
    super();
  }
  get items(): readonly Range[] {
    const { book, sheet, ranges } = this._area;
    return ranges.map((range) => rangeOf(book, sheet, range));
  }
}
