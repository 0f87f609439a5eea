import type { CellRange } from "../../../src/core/workbook/workbook-data";
import { ApiError, invalidArgument } from "../steps/api-error";
import { ApiCollection, ApiObject } from "./api-object";
import type { Book } from "../../../sheet-view/state/book";
import { rangeOf } from "./object-registry";
import { Range, rangeAt } from "./range";
import { RangeAreas } from "./range-areas";
import { COLUMNS, ROWS } from "../../../sheet-view/state/address";
import type { SheetState } from "../../../sheet-view/state/sheet-state";

const PAPERS: readonly string[] = ["Letter", "Legal", "Tabloid", "A3", "A4", "A4Small", "A5"];
const PLACES = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

/** Header and footer texts of one kind of page. */
export class HeaderFooter extends ApiObject {
  constructor(private readonly _texts: Record<string, string>) {
    super();
  }
  override get _scalars(): readonly string[] {
    return PLACES;
  }
  get leftHeader(): string {
    return this._texts.leftHeader ?? "";
  }
  set leftHeader(value: unknown) {
    this._texts.leftHeader = String(value);
  }
  get centerHeader(): string {
    return this._texts.centerHeader ?? "";
  }
  set centerHeader(value: unknown) {
    this._texts.centerHeader = String(value);
  }
  get rightHeader(): string {
    return this._texts.rightHeader ?? "";
  }
  set rightHeader(value: unknown) {
    this._texts.rightHeader = String(value);
  }
  get leftFooter(): string {
    return this._texts.leftFooter ?? "";
  }
  set leftFooter(value: unknown) {
    this._texts.leftFooter = String(value);
  }
  get centerFooter(): string {
    return this._texts.centerFooter ?? "";
  }
  set centerFooter(value: unknown) {
    this._texts.centerFooter = String(value);
  }
  get rightFooter(): string {
    return this._texts.rightFooter ?? "";
  }
  set rightFooter(value: unknown) {
    this._texts.rightFooter = String(value);
  }
}

/** Headers and footers; the workbench has one for all pages. */
export class HeaderFooterGroup extends ApiObject {
  constructor(private readonly _sheet: SheetState) {
    super();
  }
  override get _scalars(): readonly string[] {
    return ["state"];
  }
  get state(): string {
    return "Default";
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this._sheet.page.headersFooters);
  }
}

/** Page set-up of a worksheet. */
export class PageLayout extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [
      "orientation",
      "paperSize",
      "zoom",
      "centerHorizontally",
      "centerVertically",
      "printGridlines",
      "printHeadings",
      "leftMargin",
      "rightMargin",
      "topMargin",
      "bottomMargin",
      "headerMargin",
      "footerMargin",
    ];
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this._sheet);
  }
  get orientation(): string {
    return this._sheet.page.orientation;
  }
  set orientation(value: unknown) {
    if (value !== "Portrait" && value !== "Landscape") invalidArgument("orientation");
    this._sheet.page.orientation = value;
  }
  get paperSize(): string {
    return this._sheet.page.paperSize;
  }
  set paperSize(value: unknown) {
    if (typeof value !== "string" || !PAPERS.includes(value)) invalidArgument("paper size");
    this._sheet.page.paperSize = value;
  }
  get zoom(): unknown {
    return this._sheet.page.zoom;
  }
  set zoom(value: unknown) {
    const zoom = (value ?? {}) as Record<string, unknown>;
    const parts = ["scale", "horizontalFitToPages", "verticalFitToPages"].filter(
      (key) => typeof zoom[key] === "number",
    );
    if (parts.length === 0) invalidArgument("zoom");
    this._sheet.page.zoom = Object.fromEntries(parts.map((key) => [key, zoom[key]]));
  }
  get centerHorizontally(): boolean {
    return this._sheet.page.centerHorizontally;
  }
  set centerHorizontally(value: unknown) {
    this._sheet.page.centerHorizontally = value === true;
  }
  get centerVertically(): boolean {
    return this._sheet.page.centerVertically;
  }
  set centerVertically(value: unknown) {
    this._sheet.page.centerVertically = value === true;
  }
  get printGridlines(): boolean {
    return this._sheet.page.printGridlines;
  }
  set printGridlines(value: unknown) {
    this._sheet.page.printGridlines = value === true;
  }
  get printHeadings(): boolean {
    return this._sheet.page.printHeadings;
  }
  set printHeadings(value: unknown) {
    this._sheet.page.printHeadings = value === true;
  }
  get leftMargin(): number {
    return this._sheet.page.margins.left;
  }
  set leftMargin(value: unknown) {
    this._sheet.page.margins.left = points(value);
  }
  get rightMargin(): number {
    return this._sheet.page.margins.right;
  }
  set rightMargin(value: unknown) {
    this._sheet.page.margins.right = points(value);
  }
  get topMargin(): number {
    return this._sheet.page.margins.top;
  }
  set topMargin(value: unknown) {
    this._sheet.page.margins.top = points(value);
  }
  get bottomMargin(): number {
    return this._sheet.page.margins.bottom;
  }
  set bottomMargin(value: unknown) {
    this._sheet.page.margins.bottom = points(value);
  }
  get headerMargin(): number {
    return this._sheet.page.margins.header;
  }
  set headerMargin(value: unknown) {
    this._sheet.page.margins.header = points(value);
  }
  get footerMargin(): number {
    return this._sheet.page.margins.footer;
  }
  set footerMargin(value: unknown) {
    this._sheet.page.margins.footer = points(value);
  }
  setPrintTitleRows(rows: unknown): void {
    const { firstRow, lastRow } = this.range(rows);
    this._sheet.page.titleRows = [firstRow, lastRow];
  }
  setPrintTitleColumns(columns: unknown): void {
    const { firstColumn, lastColumn } = this.range(columns);
    this._sheet.page.titleColumns = [firstColumn, lastColumn];
  }
  setPrintArea(area: unknown): void {
    this._sheet.page.printArea = area instanceof RangeAreas ? [...area._ranges] : [this.range(area)];
  }
  setPrintMargins(unit: unknown, margins: unknown): void {
    const factor =
      unit === "Inches" ? 72 : unit === "Centimeters" ? 72 / 2.54 : unit === "Points" ? 1 : invalidArgument();
    for (const [key, value] of Object.entries((margins ?? {}) as Record<string, unknown>)) {
      const { margins: own } = this._sheet.page;
      if (!(key in own)) invalidArgument(key);
      own[key as keyof typeof own] = points(value) * factor;
    }
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    const rows = this._sheet.page.titleRows;
    if (rows === null) return null;
    return rangeOf(this._book, this._sheet, {
      firstRow: rows[0],
      lastRow: rows[1],
      firstColumn: 0,
      lastColumn: COLUMNS - 1,
    });
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this._sheet.page;
    return printArea.length === 0 ? null : new RangeAreas(this._book, this._sheet, printArea);
  }
  private range(value: unknown): CellRange {
    return (value instanceof Range ? value : rangeAt(this._book, this._sheet, value))._rect;
  }
}

const points = (value: unknown): number =>
  typeof value === "number" && value >= 0 ? value : invalidArgument("points");

/** A page break above a row or left of a column. */
export class PageBreak extends ApiObject {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
    private readonly _kind: "rowBreaks" | "columnBreaks",
    private readonly _at: number,
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return this._kind === "rowBreaks" ? ["rowIndex"] : ["columnIndex"];
  }
  override get _key(): string {
    return String(this._at);
  }
  get rowIndex(): number {
    return this._kind === "rowBreaks" ? this._at : 0;
  }
  get columnIndex(): number {
    return this._kind === "columnBreaks" ? this._at : 0;
  }
  getCellAfterBreak(): Range {
    const cell = {
      firstRow: this.rowIndex,
      lastRow: this.rowIndex,
      firstColumn: this.columnIndex,
      lastColumn: this.columnIndex,
    };
    return rangeOf(this._book, this._sheet, cell);
  }
  delete(): void {
    const { page } = this._sheet;
    page[this._kind] = page[this._kind].filter((each) => each !== this._at);
  }
}

/** The manual page breaks of a worksheet in one direction. */
export class PageBreakCollection extends ApiCollection<PageBreak> {
  constructor(
    private readonly _book: Book,
    private readonly _sheet: SheetState,
    private readonly _kind: "rowBreaks" | "columnBreaks",
  ) {
    super();
  }
  override get _scalars(): readonly string[] {
    return [];
  }
  get items(): readonly PageBreak[] {
    return this._sheet.page[this._kind].map((at) => new PageBreak(this._book, this._sheet, this._kind, at));
  }
  add(range: unknown): PageBreak {
    const { firstRow, firstColumn } = (range instanceof Range ? range : rangeAt(this._book, this._sheet, range))._rect;
    const at = this._kind === "rowBreaks" ? firstRow : firstColumn;
    const last = this._kind === "rowBreaks" ? ROWS : COLUMNS;
    if (at === 0 || at >= last) throw new ApiError("InvalidArgument", "page break before the first cell");
    const breaks = this._sheet.page[this._kind];
    if (!breaks.includes(at)) breaks.push(at);
    breaks.sort((a, b) => a - b);
    return new PageBreak(this._book, this._sheet, this._kind, at);
  }
  removePageBreaks(): void {
    this._sheet.page[this._kind] = [];
  }
}
