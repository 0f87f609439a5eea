import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { parseAddress, WHOLE_SHEET } from "../../../sheet-view/state/address";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import { checkSheetName, type Book } from "../../../sheet-view/state/book";
import { ChartCollection } from "./chart";
import { colorOf } from "../../../sheet-view/state/cell-format";
import { NamedItemCollection } from "./named-item";
import { registerFactories } from "./object-registry";
import { PageBreakCollection, PageLayout } from "./page-layout";
import { Range, rangeAt } from "./range";
import { RangeAreas } from "./range-areas";
import { renameSheetInFormulas } from "../steps/rename-sheet";
import { SheetState } from "../../../sheet-view/state/sheet-state";
import { TableCollection } from "./table";
import { WorksheetFreezePanes, WorksheetProtection } from "./worksheet-parts";

/** A worksheet of the API. */
export class Worksheet extends ApiObject {
  constructor(
    readonly _book: Book,
    readonly _sheet: SheetState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [
      "id",
      "name",
      "position",
      "visibility",
      "tabColor",
      "standardWidth",
      "standardHeight",
      "showGridlines",
      "showHeadings",
    ];
  }
  override get _key(): string {
    return this._sheet.id;
  }
  get id(): string {
    return this._sheet.id;
  }
  get name(): string {
    return this._sheet.name;
  }
  set name(value: unknown) {
    checkSheetName(this._book, value, this._sheet);
    const before = this._sheet.name;
    if (before === value) return;
    this._sheet.name = value;
    renameSheetInFormulas(this._book, before, value);
    this._book.structureChanged();
    this._book.emit({ kind: "renamed", sheet: this._sheet, before, source: this._book.source });
  }
  get position(): number {
    return this._book.sheets.indexOf(this._sheet);
  }
  set position(value: unknown) {
    const { sheets } = this._book;
    if (typeof value !== "number" || value < 0 || value >= sheets.length) invalidArgument("position");
    const before = this.position;
    sheets.splice(before, 1);
    sheets.splice(value, 0, this._sheet);
    this._book.emit({ kind: "moved", sheet: this._sheet, before, after: value, source: this._book.source });
  }
  get visibility(): string {
    return this._sheet.visibility;
  }
  set visibility(value: unknown) {
    if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") invalidArgument("visibility");
    const before = this._sheet.visibility;
    if (value !== "Visible") this.leave();
    this._sheet.visibility = value;
    this._book.emit({ kind: "visibility", sheet: this._sheet, before, source: this._book.source });
  }
  get tabColor(): string {
    return this._sheet.tabColor;
  }
  set tabColor(value: unknown) {
    this._sheet.tabColor = value === "" ? "" : (colorOf(value) ?? invalidArgument("tab color"));
  }
  get standardWidth(): number {
    return this._sheet.standardWidth;
  }
  set standardWidth(value: unknown) {
    this._sheet.standardWidth = typeof value === "number" ? value : invalidArgument("width");
  }
  get standardHeight(): number {
    return 15;
  }
  get showGridlines(): boolean {
    return this._sheet.showGridlines;
  }
  set showGridlines(value: unknown) {
    this._sheet.showGridlines = value === true;
  }
  get showHeadings(): boolean {
    return this._sheet.showHeadings;
  }
  set showHeadings(value: unknown) {
    this._sheet.showHeadings = value === true;
  }
  get tables(): TableCollection {
    return new TableCollection(this._book, this._sheet);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this._book, this._sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this._book, this._sheet);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this._book, this._sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this._book, this._sheet);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this._book, this._sheet);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this._book, this._sheet, "rowBreaks");
  }
  get verticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this._book, this._sheet, "columnBreaks");
  }
  getRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "")
      return new Range(this._book, this._sheet, WHOLE_SHEET);
    return rangeAt(this._book, this._sheet, address);
  }
  getCell(row: unknown, column: unknown): Range {
    return this.getRange().getCell(row, column);
  }
  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const all = [row, column, rows, columns];
    if (!all.every((each) => typeof each === "number" && Number.isInteger(each) && each >= 0))
      invalidArgument("indexes");
    const [firstRow = 0, firstColumn = 0, height = 0, width = 0] = all as number[];
    return new Range(this._book, this._sheet, {
      firstRow,
      firstColumn,
      lastRow: firstRow + height - 1,
      lastColumn: firstColumn + width - 1,
    });
  }
  getRanges(address?: unknown): RangeAreas {
    if (address === undefined || address === null || address === "")
      return new RangeAreas(this._book, this._sheet, [WHOLE_SHEET]);
    const ranges = String(address)
      .split(/[,;]/)
      .map((each): CellRange => parseAddress(each.slice(each.lastIndexOf("!") + 1)) ?? invalidArgument("address"));
    return new RangeAreas(this._book, this._sheet, ranges);
  }
  getUsedRange(valuesOnly?: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this._sheet.cells.usedRange(valuesOnly === true);
    return used === null ? null : new Range(this._book, this._sheet, used);
  }
  getNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(1, visibleOnly === true);
  }
  getNext(visibleOnly?: unknown): Worksheet {
    return this.getNextOrNullObject(visibleOnly) ?? itemNotFound();
  }
  getPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(-1, visibleOnly === true);
  }
  getPrevious(visibleOnly?: unknown): Worksheet {
    return this.getPreviousOrNullObject(visibleOnly) ?? itemNotFound();
  }
  activate(): void {
    if (this._book.unfocused) throw new ApiError("InactiveWorkbook");
    this._book.activate(this._sheet);
  }
  calculate(): void {
    this._book.structureChanged();
    this._book.calculation?.calculate();
  }
  delete(): void {
    this.leave();
    const at = this.position;
    this._book.sheets.splice(at, 1);
    this._book.selections.delete(this._sheet);
    this._book.structureChanged();
    this._book.emit({ kind: "sheet-deleted", sheet: this._sheet, source: this._book.source });
  }
  /** Makes another sheet the active one; throws where this is the last that is visible. */
  private leave(): void {
    const visible = this._book.sheets.filter((each) => each.visibility === "Visible" && each !== this._sheet);
    const [next] = visible;
    if (next === undefined) throw new ApiError("InvalidOperation", "last visible sheet");
    const behind = visible.find((each) => this._book.sheets.indexOf(each) > this.position) ?? next;
    if (this._book.active === this._sheet) this._book.activate(behind);
  }
  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this._book;
    for (let at = this.position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet !== undefined && (!visibleOnly || sheet.visibility === "Visible"))
        return new Worksheet(this._book, sheet);
    }
    return null;
  }
}

const itemNotFound = (): never => {
  throw new ApiError("ItemNotFound");
};

registerFactories({
  worksheet: (book, sheet) => new Worksheet(book, sheet),
  range: (book, sheet, range) => new Range(book, sheet, range),
});

/** The worksheets of a workbook. */
export class WorksheetCollection extends ApiCollection<Worksheet> {
  constructor(private readonly _book: Book) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [];
  }
  get items(): readonly Worksheet[] {
    return this._book.sheets.map((sheet) => new Worksheet(this._book, sheet));
  }
  override _find(key: unknown): Worksheet | undefined {
    const text = String(key).toLowerCase();
    return this.items.find((sheet) => sheet.name.toLowerCase() === text || sheet.id.toLowerCase() === text);
  }
  override getCount(visibleOnly?: unknown): number {
    return this.shown(visibleOnly).length;
  }
  add(name?: unknown): Worksheet {
    if (this._book.unfocused) throw new ApiError("InactiveWorkbook");
    const given = name === undefined || name === null || name === "" ? this.freeName() : name;
    checkSheetName(this._book, given, null);
    const sheet = new SheetState(this._book.newGuid(), given);
    this._book.sheets.push(sheet);
    this._book.structureChanged();
    this._book.emit({ kind: "sheet-added", sheet, source: this._book.source });
    return new Worksheet(this._book, sheet);
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this._book, this._book.activeSheet());
  }
  getFirst(visibleOnly?: unknown): Worksheet {
    return this.shown(visibleOnly)[0] ?? itemNotFound();
  }
  getLast(visibleOnly?: unknown): Worksheet {
    const all = this.shown(visibleOnly);
    return all[all.length - 1] ?? itemNotFound();
  }
  private shown(visibleOnly: unknown): readonly Worksheet[] {
    return visibleOnly === true ? this.items.filter((each) => each.visibility === "Visible") : this.items;
  }
  private freeName(): string {
    let number = this._book.sheets.length + 1;
    while (this._book.sheetNamed(`Tabelle${number}`) !== undefined) number++;
    return `Tabelle${number}`;
  }
}
