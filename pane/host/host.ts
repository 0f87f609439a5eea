import type { Edit, EditResult } from "../../src/core/workbook/edit";
import type { ListGrowth } from "../../src/core/lists/list-growth";
import type { Language, Severity } from "../../src/core/text/texts";
import type { PlannedList, SheetPlan } from "../../src/core/plan/sheet-plan";
import type { CellRange, RowData, WorkbookData } from "../../src/core/workbook/workbook-data";

/** Why the host did not do what was asked. */
export type TroubleCode =
  | "protected"
  | "cell-edit"
  | "other-workbook"
  | "api-missing"
  | "too-large"
  | "unreachable"
  | "busy"
  | "sheet-missing"
  | "sheet-hidden"
  | "name-taken"
  | "unknown";

/** What a trouble is about: `sheet`, `member` (the missing function), `name`, or the host's own `code` and `message`. */
export type TroubleValues = Readonly<Record<string, string | number>>;

/** Thrown by a host that cannot do what was asked. */
export class HostTrouble extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly values: TroubleValues = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}

/** A place to show: a cell or a range of a sheet, zero-based. */
export interface ShownPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

/** A cell or range to be marked in the sheet. */
export interface Mark {
  readonly sheet: string;
  readonly range: CellRange;
  readonly severity: Severity;
}

/** Something that changed in the workbook. */
export interface WorkbookChange {
  /** Another person's change, by way of co-authoring, is remote. */
  readonly source: "local" | "remote";
  /** null where the host does not say. */
  readonly sheet: string | null;
  /** The cells with other content; null for anything else, such as inserted rows or a deleted sheet. */
  readonly cells: CellRange | null;
}

/** A dropdown on a sheet that is there already. */
interface SheetDropdown extends PlannedList {
  readonly sheet: string;
}

/** How the host looks and speaks. */
export interface HostEnvironment {
  readonly language: Language;
  readonly dark: boolean;
}

/** What the pane needs of a spreadsheet program. Every call may throw `HostTrouble`. */
export interface Host {
  environment(): HostEnvironment;
  /** Calls back when the theme of the host changes. */
  onTheme(listener: (environment: HostEnvironment) => void): void;
  /** Calls back when what was asked begins to wait until a person leaves the cell that is being edited, and when it goes on. */
  onWaiting(listener: (waits: boolean) => void): void;
  /** Names the functions that this version of the host lacks; without them nothing works. */
  missing(): readonly string[];
  read(): Promise<WorkbookData>;
  /** What the cells of an area hold, by rows; rows without content are left out. */
  readRows(sheet: string, area: CellRange): Promise<readonly RowData[]>;
  /** The names of all sheets. */
  sheetNames(): Promise<readonly string[]>;
  /** Carries edits out; those whose cell holds something else by now are skipped. `report` says how far it is. */
  apply(edits: readonly Edit[], report?: (step: number, steps: number) => void): Promise<EditResult>;
  /** Writes columns beside lists and lets their tables take them in. */
  growLists(growths: readonly ListGrowth[]): Promise<void>;
  /** Creates the planned sheets, or updates those that an earlier run wrote. */
  writeSheets(plans: readonly SheetPlan[]): Promise<void>;
  /** Activates the sheet and selects the cells. */
  select(place: ShownPlace): Promise<void>;
  /** Replaces all marks; a user's own formats stay as they are. */
  setMarks(marks: readonly Mark[]): Promise<void>;
  clearMarks(): Promise<void>;
  /** Whether there are marks, such as those of an earlier session. */
  hasMarks(): Promise<boolean>;
  /** Sets the dropdowns and the workbook-wide names that they draw from. */
  setDropdowns(
    dropdowns: readonly SheetDropdown[],
    names: readonly { readonly name: string; readonly formula: string }[],
  ): Promise<void>;
  /** Calls back after each change of the workbook from the next reading on, its own included; returns how to stop. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => void>;
}
