import type { CellRange } from "../../src/core/workbook/workbook-data";
import { CellStore } from "./cell-store";
import type { ChartState } from "./chart-state";

/** An Excel table as the workbook holds it. */
export interface TableState {
  /** Number that the API shows as id, in braces as Excel does. */
  readonly id: string;
  name: string;
  range: CellRange;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columns: { readonly id: number; name: string }[];
}

/** A validation rule and the cells that have it. */
export interface ValidationState {
  ranges: CellRange[];
  /** The rule as the API shows it, such as `{list: {source, inCellDropDown}}`. */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

/** Looks that a conditional format puts over a cell's own. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  /** Frames by side, such as `EdgeTop`. */
  borders?: Record<string, { style: string; color: string }>;
}

/** A conditional format of the kinds that the workbench knows. */
export interface ConditionalFormatState {
  readonly id: string;
  readonly type: "Custom" | "CellValue";
  ranges: CellRange[];
  stopIfTrue: boolean;
  formula: string;
  formula2: string;
  operator: string;
  look: ConditionalLook;
  /** It was there when the workbook was opened; saving leaves it alone. */
  readonly fromFile: boolean;
  /** Number of its looks in the file; null where the model has them. */
  readonly fileStyle: number | null;
}

/** Page set-up of a sheet. */
export interface PageState {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Texts by their place, in Excel's codes. */
  headersFooters: Record<string, string>;
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  printArea: CellRange[];
  margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  rowBreaks: number[];
  columnBreaks: number[];
}

/** Where a link leads. */
export interface LinkState {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A name, of the workbook or of one sheet. */
export interface NameState {
  name: string;
  /** English, with the equals sign. */
  formula: string;
  comment: string;
  visible: boolean;
}

/** Everything the workbench knows of one worksheet. */
export class SheetState {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  readonly cells = new CellStore();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points. */
  readonly rowHeights = new Map<number, number>();
  /** In points. */
  readonly columnWidths = new Map<number, number>();
  merges: CellRange[] = [];
  tables: TableState[] = [];
  charts: ChartState[] = [];
  names: NameState[] = [];
  validations: ValidationState[] = [];
  conditionalFormats: ConditionalFormatState[] = [];
  readonly links = new Map<string, LinkState>();
  /** Spilled results: anchor `row,column` to the range it fills. */
  readonly spills = new Map<string, CellRange>();
  protection: { options: Record<string, unknown>; password: string } | null = null;
  frozenRows = 0;
  frozenColumns = 0;
  page: PageState = newPage();
  /** The name that the sheet has in the opened file; null where it is new. */
  fileName: string | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}
}

const newPage = (): PageState => ({
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  headersFooters: {},
  titleRows: null,
  titleColumns: null,
  printArea: [],
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  rowBreaks: [],
  columnBreaks: [],
});
