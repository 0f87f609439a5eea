/**
 * The part of Excel's script API that our scripts use, written from its public reference (learn.microsoft.com,
 * "ExcelScript package"), as no package has these types. Stricter than the reference in one thing: what may be missing at
 * run time is `undefined`, or `null`, in the type. Parameters and results that we never use are left out.
 */
declare namespace ExcelScript {
  interface Workbook {
    getWorksheets(): Worksheet[];
    getWorksheet(key: string): Worksheet | undefined;
    addWorksheet(name?: string): Worksheet;
    getTables(): Table[];
    getNames(): NamedItem[];
    getNamedItem(name: string): NamedItem | undefined;
    addNamedItem(name: string, reference: string): NamedItem;
  }

  interface NamedItem {
    getName(): string;
    getFormula(): string;
    setFormula(formula: string): void;
    setVisible(visible: boolean): void;
    delete(): void;
  }

  interface Worksheet {
    getName(): string;
    getVisibility(): SheetVisibility;
    getNames(): NamedItem[];
    addNamedItem(name: string, reference: string): NamedItem;
    getProtection(): WorksheetProtection;
    setShowGridlines(showGridlines: boolean): void;
    /** Without address all cells. */
    getRange(address?: string): Range;
    getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): Range;
    /** Addresses separated by commas. */
    getRanges(address?: string): RangeAreas;
    /** undefined where the sheet has none. */
    getUsedRange(valuesOnly?: boolean): Range | undefined;
    getTables(): Table[];
    addTable(address: Range | string, hasHeaders: boolean): Table;
    getCharts(): Chart[];
    addChart(type: ChartType, sourceData: Range, seriesBy?: ChartSeriesBy): Chart;
    getFreezePanes(): WorksheetFreezePanes;
    getPageLayout(): PageLayout;
    addHorizontalPageBreak(pageBreakRange: Range | string): PageBreak;
    removeAllHorizontalPageBreaks(): void;
  }

  interface WorksheetProtection {
    getProtected(): boolean;
  }

  interface WorksheetFreezePanes {
    freezeRows(count?: number): void;
    unfreeze(): void;
  }

  interface PageBreak {
    getRowIndex(): number;
  }

  interface Range {
    /** With the sheet's name; whole rows or columns as `A:C`. */
    getAddress(): string;
    getValues(): (string | number | boolean)[][];
    /** Texts that begin with an equals sign are formulas. */
    setValues(values: (string | number | boolean)[][]): void;
    /** The value where a cell has no formula. */
    getFormulas(): string[][];
    getNumberFormats(): string[][];
    /** What the first cell shows; number signs where its column is too narrow. */
    getText(): string;
    setNumberFormats(numberFormats: string[][]): void;
    /** null where some rows are hidden and some are not. */
    getRowHidden(): boolean | null;
    setRowHidden(rowHidden: boolean): void;
    getColumnHidden(): boolean | null;
    setColumnHidden(columnHidden: boolean): void;
    setHyperlink(hyperlink: RangeHyperlink): void;
    getFormat(): RangeFormat;
    getDataValidation(): DataValidation;
    clearAllConditionalFormats(): void;
    clear(applyTo?: ClearApplyTo): void;
    merge(across?: boolean): void;
    unmerge(): void;
    /** undefined where there are none; fails where there are more than 512. */
    getMergedAreas(): RangeAreas | undefined;
    /** undefined where there are none; fails on a protected sheet. */
    getSpecialCells(cellType: SpecialCellType): RangeAreas | undefined;
    /** The visible rows. */
    getVisibleView(): RangeView;
  }

  interface RangeView {
    /** A row of addresses for each visible row. */
    getCellAddresses(): string[][];
  }

  interface RangeAreas {
    /** Separated by commas, each with the sheet's name; cut after 8,192 characters. */
    getAddress(): string;
    getAreas(): Range[];
    getFormat(): RangeFormat;
  }

  interface RangeHyperlink {
    documentReference?: string;
  }

  interface RangeFormat {
    getFont(): RangeFont;
    getFill(): RangeFill;
    getRangeBorder(index: BorderIndex): RangeBorder;
    setHorizontalAlignment(horizontalAlignment: HorizontalAlignment): void;
    setVerticalAlignment(verticalAlignment: VerticalAlignment): void;
    setWrapText(wrapText: boolean): void;
    setIndentLevel(indentLevel: number): void;
    /** In points. */
    setColumnWidth(columnWidth: number): void;
    /** In points. */
    setRowHeight(rowHeight: number): void;
    setUseStandardHeight(useStandardHeight: boolean): void;
    setUseStandardWidth(useStandardWidth: boolean): void;
    autofitRows(): void;
  }

  interface RangeFont {
    setBold(bold: boolean): void;
    setUnderline(underline: RangeUnderlineStyle): void;
    setSize(size: number): void;
    setColor(color: string): void;
  }

  interface RangeFill {
    setColor(color: string): void;
  }

  interface RangeBorder {
    setStyle(style: BorderLineStyle): void;
    setWeight(weight: BorderWeight): void;
    setColor(color: string): void;
  }

  interface DataValidation {
    clear(): void;
    setRule(rule: DataValidationRule): void;
    setIgnoreBlanks(ignoreBlanks: boolean): void;
    setErrorAlert(errorAlert: DataValidationErrorAlert): void;
  }

  interface DataValidationRule {
    list?: ListDataValidation;
  }

  interface ListDataValidation {
    inCellDropDown: boolean;
    source: string | Range;
  }

  interface DataValidationErrorAlert {
    message: string;
    showAlert: boolean;
    style: DataValidationAlertStyle;
    title: string;
  }

  interface Table {
    getName(): string;
    setName(name: string): void;
    getRange(): Range;
    getShowHeaders(): boolean;
    getShowTotals(): boolean;
    getColumns(): TableColumn[];
    getWorksheet(): Worksheet;
    setPredefinedTableStyle(predefinedTableStyle: string): void;
    convertToRange(): Range;
  }

  interface TableColumn {
    getName(): string;
  }

  interface PageLayout {
    setOrientation(orientation: PageOrientation): void;
    setPaperSize(paperSize: PaperType): void;
    setPrintMargins(unit: PrintMarginUnit, marginOptions: PageLayoutMarginOptions): void;
    setZoom(zoom: PageLayoutZoomOptions): void;
    setPrintTitleRows(printTitleRows: Range | string): void;
    getHeadersFooters(): HeaderFooterGroup;
  }

  interface PageLayoutMarginOptions {
    left?: number;
    right?: number;
    top?: number;
    bottom?: number;
    header?: number;
    footer?: number;
  }

  interface PageLayoutZoomOptions {
    horizontalFitToPages?: number;
    scale?: number;
  }

  interface HeaderFooterGroup {
    getDefaultForAllPages(): HeaderFooter;
  }

  interface HeaderFooter {
    setLeftHeader(leftHeader: string): void;
    setCenterHeader(centerHeader: string): void;
    setRightHeader(rightHeader: string): void;
    setLeftFooter(leftFooter: string): void;
    setCenterFooter(centerFooter: string): void;
    setRightFooter(rightFooter: string): void;
  }

  enum SheetVisibility {
    visible,
    hidden,
    veryHidden,
  }
  enum SpecialCellType {
    formulas,
  }
  enum ClearApplyTo {
    all,
  }
  enum RangeUnderlineStyle {
    single,
  }
  enum HorizontalAlignment {
    left,
    center,
    right,
  }
  enum VerticalAlignment {
    top,
    center,
  }
  enum BorderIndex {
    edgeTop,
    edgeBottom,
    edgeLeft,
    edgeRight,
    insideVertical,
    insideHorizontal,
  }
  enum BorderLineStyle {
    continuous,
  }
  enum BorderWeight {
    thin,
    medium,
  }
  enum DataValidationAlertStyle {
    stop,
    warning,
  }
  enum PageOrientation {
    portrait,
    landscape,
  }
  enum PaperType {
    a4,
  }
  enum PrintMarginUnit {
    inches,
  }
}
