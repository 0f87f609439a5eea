import { isWholeColumns, isWholeRows } from "../../../sheet-view/state/address";
import { invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { assertAllowed, changeFormat, columnsOf, rowsOf, uniform, uniformFormat, type Area } from "../steps/area";
import {
  BORDER_SIDES,
  colorOf,
  type BorderLook,
  type BorderSide,
  type CellFormat,
} from "../../../sheet-view/state/cell-format";
import { rowHeight } from "../../../sheet-view/state/geometry";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

const color = (value: unknown): string => colorOf(value) ?? invalidArgument("color");
const oneOf = (value: unknown, allowed: readonly string[]): string =>
  typeof value === "string" && allowed.includes(value) ? value : invalidArgument(String(value));
const truth = (value: unknown): boolean => (typeof value === "boolean" ? value : invalidArgument(String(value)));
const amount = (value: unknown): number =>
  typeof value === "number" && value >= 0 ? value : invalidArgument(String(value));

/** Fill of the cells of a range. */
export class RangeFill extends ApiObject {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["color"];
  }
  get color(): string | null {
    const found = uniformFormat(this._area, "fill");
    return found === "" ? "#FFFFFF" : found;
  }
  set color(value: unknown) {
    changeFormat(this._area, { fill: value === "" ? undefined : color(value) });
  }
  clear(): void {
    changeFormat(this._area, { fill: undefined });
  }
}

/** Font of the cells of a range. */
export class RangeFont extends ApiObject {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["name", "size", "color", "italic", "bold", "underline", "strikethrough"];
  }
  get name(): string | null {
    return uniformFormat(this._area, "fontName");
  }
  set name(value: unknown) {
    changeFormat(this._area, { fontName: typeof value === "string" ? value : invalidArgument() });
  }
  get size(): number | null {
    return uniformFormat(this._area, "fontSize");
  }
  set size(value: unknown) {
    changeFormat(this._area, { fontSize: amount(value) });
  }
  get color(): string | null {
    return uniformFormat(this._area, "fontColor");
  }
  set color(value: unknown) {
    changeFormat(this._area, { fontColor: color(value) });
  }
  get italic(): boolean | null {
    return uniformFormat(this._area, "italic");
  }
  set italic(value: unknown) {
    changeFormat(this._area, { italic: truth(value) });
  }
  get bold(): boolean | null {
    return uniformFormat(this._area, "bold");
  }
  set bold(value: unknown) {
    changeFormat(this._area, { bold: truth(value) });
  }
  get underline(): string | null {
    return uniformFormat(this._area, "underline");
  }
  set underline(value: unknown) {
    changeFormat(this._area, { underline: oneOf(value, UNDERLINES) });
  }
  get strikethrough(): boolean | null {
    return uniformFormat(this._area, "strikethrough");
  }
  set strikethrough(value: unknown) {
    changeFormat(this._area, { strikethrough: truth(value) });
  }
}

type Side = "top" | "bottom" | "left" | "right";

/** The cells of an area and the side of each that a border of the API means. */
function linesOf(area: Area, side: BorderSide, visit: (row: number, column: number, own: Side) => void): void {
  for (const { firstRow, firstColumn, lastRow, lastColumn } of area.ranges)
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (side === "EdgeTop" && row === firstRow) visit(row, column, "top");
        if (side === "EdgeBottom" && row === lastRow) visit(row, column, "bottom");
        if (side === "EdgeLeft" && column === firstColumn) visit(row, column, "left");
        if (side === "EdgeRight" && column === lastColumn) visit(row, column, "right");
        if (side === "InsideHorizontal" && row < lastRow) visit(row, column, "bottom");
        if (side === "InsideHorizontal" && row > firstRow) visit(row, column, "top");
        if (side === "InsideVertical" && column < lastColumn) visit(row, column, "right");
        if (side === "InsideVertical" && column > firstColumn) visit(row, column, "left");
      }
}

const NO_LINE: BorderLook = { style: "None", weight: "Thin", color: "#000000" };
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** One side of the borders of a range. */
export class RangeBorder extends ApiObject {
  constructor(
    private readonly _area: Area,
    private readonly _side: BorderSide,
  ) {
    super();
    if (_side.startsWith("Diagonal")) invalidArgument(_side);
  }
  override get _scalars(): readonly string[] {
    return ["sideIndex", "style", "weight", "color"];
  }
  override get _key(): string {
    return this._side;
  }
  get sideIndex(): string {
    return this._side;
  }
  get style(): string | null {
    return this.part("style");
  }
  set style(value: unknown) {
    this.change({ style: oneOf(value, LINE_STYLES) });
  }
  get weight(): string | null {
    return this.part("weight");
  }
  set weight(value: unknown) {
    this.change({ weight: oneOf(value, WEIGHTS) });
  }
  get color(): string | null {
    return this.part("color");
  }
  set color(value: unknown) {
    this.change({ color: color(value) });
  }
  private part(name: keyof BorderLook): string | null {
    const found = new Set<string>();
    linesOf(this._area, this._side, (row, column, own) =>
      found.add((this._area.sheet.cells.format(row, column)[own] ?? NO_LINE)[name]),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : found.size === 0 ? NO_LINE[name] : null;
  }
  private change(change: Partial<BorderLook>): void {
    assertAllowed(this._area.sheet, "allowFormatCells");
    linesOf(this._area, this._side, (row, column, own) => {
      const before = this._area.sheet.cells.format(row, column)[own] ?? { ...NO_LINE, style: "Continuous" };
      const look = { ...before, ...change };
      const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      this._area.sheet.cells.changeFormats(cell, () => ({ [own]: look.style === "None" ? undefined : look }));
    });
  }
}

/** Borders of a range. */
export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  constructor(private readonly _area: Area) {
    super();
  }
  get items(): readonly RangeBorder[] {
    return BORDER_SIDES.filter((side) => !side.startsWith("Diagonal")).map((side) => new RangeBorder(this._area, side));
  }
  override _find(key: unknown): RangeBorder | undefined {
    const side = BORDER_SIDES.find((each) => each === key);
    return side === undefined ? invalidArgument("border") : new RangeBorder(this._area, side);
  }
}

/** Whether cells of a range may be changed on a protected sheet. */
export class FormatProtection extends ApiObject {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["locked", "formulaHidden"];
  }
  get locked(): boolean | null {
    return uniformFormat(this._area, "locked");
  }
  set locked(value: unknown) {
    changeFormat(this._area, { locked: truth(value) });
  }
  get formulaHidden(): boolean | null {
    return uniformFormat(this._area, "formulaHidden");
  }
  set formulaHidden(value: unknown) {
    changeFormat(this._area, { formulaHidden: truth(value) });
  }
}

/** Looks of the cells of a range. */
export class RangeFormat extends ApiObject {
  constructor(private readonly _area: Area) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [
      "wrapText",
      "horizontalAlignment",
      "verticalAlignment",
      "columnWidth",
      "rowHeight",
      "indentLevel",
      "shrinkToFit",
      "textOrientation",
    ];
  }
  get fill(): RangeFill {
    return new RangeFill(this._area);
  }
  get font(): RangeFont {
    return new RangeFont(this._area);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this._area);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this._area);
  }
  get wrapText(): boolean | null {
    return uniformFormat(this._area, "wrapText");
  }
  set wrapText(value: unknown) {
    changeFormat(this._area, { wrapText: truth(value) });
  }
  get horizontalAlignment(): string | null {
    return uniformFormat(this._area, "horizontalAlignment");
  }
  set horizontalAlignment(value: unknown) {
    changeFormat(this._area, { horizontalAlignment: oneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): string | null {
    return uniformFormat(this._area, "verticalAlignment");
  }
  set verticalAlignment(value: unknown) {
    changeFormat(this._area, { verticalAlignment: oneOf(value, VERTICAL) });
  }
  get indentLevel(): number | null {
    return uniformFormat(this._area, "indentLevel");
  }
  set indentLevel(value: unknown) {
    changeFormat(this._area, { indentLevel: amount(value) });
  }
  get shrinkToFit(): boolean | null {
    return uniformFormat(this._area, "shrinkToFit");
  }
  set shrinkToFit(value: unknown) {
    changeFormat(this._area, { shrinkToFit: truth(value) });
  }
  get textOrientation(): number | null {
    return uniformFormat(this._area, "textOrientation");
  }
  set textOrientation(value: unknown) {
    changeFormat(this._area, { textOrientation: typeof value === "number" ? value : invalidArgument() });
  }
  get columnWidth(): number | null {
    const { sheet } = this._area;
    return uniform(this._area, (_, column) => sheet.columnWidths.get(column) ?? sheet.standardWidth);
  }
  set columnWidth(value: unknown) {
    const { sheet, ranges } = this._area;
    assertAllowed(sheet, "allowFormatColumns");
    const width = amount(value);
    if (ranges.every((range) => isWholeRows(range))) sheet.standardWidth = width;
    else for (const column of columnsOf(this._area)) sheet.columnWidths.set(column, width);
  }
  get rowHeight(): number | null {
    return uniform(this._area, (row) => rowHeight(this._area.sheet, row));
  }
  set rowHeight(value: unknown) {
    assertAllowed(this._area.sheet, "allowFormatRows");
    const height = amount(value);
    if (this._area.ranges.some(isWholeColumns)) invalidArgument("height of all rows");
    for (const row of rowsOf(this._area)) this._area.sheet.rowHeights.set(row, height);
  }
  get useStandardWidth(): boolean | null {
    return uniform(this._area, (_, column) => !this._area.sheet.columnWidths.has(column));
  }
  set useStandardWidth(value: unknown) {
    const { sheet, ranges } = this._area;
    assertAllowed(sheet, "allowFormatColumns");
    if (!truth(value)) return;
    for (const column of sheet.columnWidths.keys())
      if (ranges.some((range) => column >= range.firstColumn && column <= range.lastColumn))
        sheet.columnWidths.delete(column);
  }
  get useStandardHeight(): boolean | null {
    return uniform(this._area, (row) => !this._area.sheet.rowHeights.has(row));
  }
  set useStandardHeight(value: unknown) {
    const { sheet, ranges } = this._area;
    assertAllowed(sheet, "allowFormatRows");
    if (!truth(value)) return;
    for (const row of sheet.rowHeights.keys())
      if (ranges.some((range) => row >= range.firstRow && row <= range.lastRow)) sheet.rowHeights.delete(row);
  }
  /** Widths by the longest text; the workbench counts characters where Excel measures. */
  autofitColumns(): void {
    assertAllowed(this._area.sheet, "allowFormatColumns");
    const { sheet } = this._area;
    for (const column of columnsOf(this._area)) sheet.columnWidths.set(column, fittingWidth(this._area, column));
  }
  /** Rows take the height that their content needs: the one that is not set by hand. */
  autofitRows(): void {
    assertAllowed(this._area.sheet, "allowFormatRows");
    const { rowHeights } = this._area.sheet;
    for (const row of rowHeights.keys())
      if (this._area.ranges.some((range) => row >= range.firstRow && row <= range.lastRow)) rowHeights.delete(row);
  }
  /** The looks of the range's first cell. */
  _first(): CellFormat {
    const [range] = this._area.ranges;
    return range === undefined ? {} : this._area.sheet.cells.format(range.firstRow, range.firstColumn);
  }
}

const POINTS_PER_CHARACTER = 5.25;
const WIDEST = 400;

function fittingWidth({ sheet, ranges }: Area, column: number): number {
  let longest = 0;
  for (const [row, line] of sheet.cells.values) {
    if (!ranges.some((range) => row >= range.firstRow && row <= range.lastRow)) continue;
    for (const text of String(line[column] ?? "").split("\n")) longest = Math.max(longest, text.length);
  }
  return longest === 0 ? sheet.standardWidth : Math.min(WIDEST, longest * POINTS_PER_CHARACTER + 6);
}
