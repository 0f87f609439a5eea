import type { CellRange, CellValue } from "../../src/core/workbook/workbook-data";
import { NotPossible } from "./not-possible";
import { renameColumns } from "./table-headers";
import { type SheetState, type NameState, type TableState } from "./sheet-state";

/** Who changes the workbook: the person or add-in here, or a co-author elsewhere. */
export type EventSource = "Local" | "Remote";

/** What happened in the workbook; the host tells the add-in, the page draws itself anew. */
export type BookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: SheetState;
      readonly range: CellRange;
      readonly source: EventSource;
      readonly changeType: string;
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | {
      readonly kind: "formula-changed" | "format-changed";
      readonly sheet: SheetState;
      readonly range: CellRange;
      readonly source: EventSource;
    }
  | { readonly kind: "sheet-added" | "sheet-deleted"; readonly sheet: SheetState; readonly source: EventSource }
  | { readonly kind: "activated" | "deactivated" | "calculated"; readonly sheet: SheetState }
  | { readonly kind: "selection"; readonly sheet: SheetState; readonly range: CellRange }
  | { readonly kind: "renamed"; readonly sheet: SheetState; readonly before: string; readonly source: EventSource }
  | { readonly kind: "visibility"; readonly sheet: SheetState; readonly before: string; readonly source: EventSource }
  | {
      readonly kind: "moved";
      readonly sheet: SheetState;
      readonly before: number;
      readonly after: number;
      readonly source: EventSource;
    }
  | { readonly kind: "protection"; readonly sheet: SheetState; readonly source: EventSource }
  | {
      readonly kind: "table-added" | "table-deleted";
      readonly sheet: SheetState;
      readonly table: TableState;
      readonly source: EventSource;
    };

/** What the workbook asks of the calculation behind it. */
export interface Calculation {
  /** Values or formulas of cells changed. */
  cellsChanged(sheet: SheetState, range: CellRange): void;
  /** Sheets, tables or names changed. */
  structureChanged(): void;
  /** Brings the values of all formula cells up to date. */
  calculate(): void;
}

/** The workbook's state that all objects of the API share. */
export class Book {
  readonly sheets: SheetState[] = [];
  names: NameState[] = [];
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, string> = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
  };
  fileName = "Mappe.xlsx";
  /** Serial numbers count from 1904. */
  date1904 = false;
  active: SheetState | null = null;
  /** The selected range of each sheet. */
  readonly selections = new Map<SheetState, CellRange[]>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  calculation: Calculation | null = null;
  /** A cell is being edited by the person: no batch may run. */
  editing = false;
  /** Whether texts are taken in as a German Excel does. */
  german = true;
  /** Whether `activate`, `select` and adding sheets fail, as when another workbook has the focus. */
  unfocused = false;
  /** Whose changes are being made. */
  source: EventSource = "Local";
  eventsEnabled = true;
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private nextId = 1;

  /** A number that is new in this workbook. */
  newId(): number {
    return this.nextId++;
  }

  /** A GUID-like id in braces, as worksheets and tables have it. */
  newGuid(): string {
    return `{${String(this.newId()).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  sheetNamed(name: string): SheetState | undefined {
    const key = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === key);
  }

  /** The table of this name or id, and its sheet. */
  tableNamed(name: string): { readonly sheet: SheetState; readonly table: TableState } | undefined {
    const key = name.toLowerCase();
    for (const sheet of this.sheets)
      for (const table of sheet.tables)
        if (table.name.toLowerCase() === key || table.id === name) return { sheet, table };
    return undefined;
  }

  nameNamed(name: string): NameState | undefined {
    const key = name.toLowerCase();
    return this.names.find((each) => each.name.toLowerCase() === key);
  }

  activeSheet(): SheetState {
    const sheet = this.active ?? this.sheets.find((each) => each.visibility === "Visible");
    if (sheet === undefined) throw new NotPossible("no-visible-sheet");
    return sheet;
  }

  activate(sheet: SheetState): void {
    if (sheet.visibility !== "Visible") throw new NotPossible("sheet-hidden");
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    if (before !== null) this.emit({ kind: "deactivated", sheet: before });
    this.emit({ kind: "activated", sheet });
  }

  selection(sheet: SheetState): CellRange[] {
    return this.selections.get(sheet) ?? [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }];
  }

  select(sheet: SheetState, ranges: CellRange[]): void {
    this.activate(sheet);
    this.selections.set(sheet, ranges);
    const [range] = ranges;
    if (range !== undefined) this.emit({ kind: "selection", sheet, range });
  }

  /** Says that cells changed, to the calculation and to whoever listens. */
  cellsChanged(
    sheet: SheetState,
    range: CellRange,
    details: { readonly before?: CellValue; readonly after?: CellValue } = {},
  ): void {
    renameColumns(this, sheet, range);
    this.calculation?.cellsChanged(sheet, range);
    this.emit({ kind: "changed", sheet, range, source: this.source, changeType: "RangeEdited", ...details });
  }

  structureChanged(): void {
    this.calculation?.structureChanged();
  }

  /** Brings formula cells up to date before they are read. */
  calculate(): void {
    if (this.calculationMode !== "Manual") this.calculation?.calculate();
  }
}

const BAD_SHEET_NAME = /[:\\/?*[\]]|^'|'$/;
const LONGEST_SHEET_NAME = 31;

/** Throws where no sheet may have this name. */
export function checkSheetName(book: Book, name: unknown, own: SheetState | null): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > LONGEST_SHEET_NAME || BAD_SHEET_NAME.test(name))
    throw new NotPossible("sheet-name");
  const same = book.sheetNamed(name);
  if (same !== undefined && same !== own) throw new NotPossible("sheet-name-taken");
}
