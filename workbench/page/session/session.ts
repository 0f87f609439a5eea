import { AddInHost, type Counters } from "../../host/add-in-host";
import type { HostSettings } from "../../host/app-context";
import type { HostAnswer } from "../../host/messages";
import { openWorkbook, type OpenWorkbook } from "../../file/open-workbook";
import { saveWorkbook } from "../../file/save-workbook";
import { parseAddress } from "../../../sheet-view/state/address";
import type { Book, EventSource } from "../../../sheet-view/state/book";
import { cellDisplay } from "../../../sheet-view/state/cell-text";
import { Range } from "../../model/api/range";
import { connectCalculation, type ConnectedCalculation } from "../../../sheet-view/calc/connect-calculation";
import type { SheetState } from "../../../sheet-view/state/sheet-state";
import { TypedHistory } from "./typed-history";

/** One cell as tests and the formula bar see it. */
export interface CellView {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly text: string;
  readonly fill: string | null;
  /** What a custom function says about its error value. */
  readonly reason: string | null;
}

/** What the session needs of the page around it. */
interface SessionPage {
  post(answer: HostAnswer): void;
  showPane(visible: boolean): void;
  isPaneVisible(): boolean;
  leavePane(at: "end" | "beginning"): void;
  draw(): void;
}

/** An open workbook with the add-in's host and the calculation behind it. */
export class Session {
  readonly host: AddInHost;
  readonly calculation: ConnectedCalculation;
  /** What the person entered. */
  readonly typed = new TypedHistory();

  private constructor(
    private readonly opened: OpenWorkbook,
    readonly settings: HostSettings,
    page: SessionPage,
  ) {
    opened.book.german = settings.locale === "de-DE";
    this.host = new AddInHost(
      opened.book,
      settings,
      {
        showPane: (visible) => page.showPane(visible),
        isPaneVisible: () => page.isPaneVisible(),
        leavePane: (at) => page.leavePane(at),
        batchDone: () => page.draw(),
      },
      (answer) => page.post(answer),
    );
    this.calculation = connectCalculation(
      opened.book,
      (call) => this.host.functions.call(call),
      () => page.draw(),
      () => settings.platform,
    );
    opened.book.listen(() => page.draw());
  }

  /** Opens a workbook file; throws FileRefused where it is none. */
  static open(bytes: Uint8Array, name: string, settings: HostSettings, page: SessionPage): Session {
    return new Session(openWorkbook(bytes, name), settings, page);
  }

  get book(): Book {
    return this.opened.book;
  }

  get counters(): Counters {
    return this.host.counters;
  }

  close(): void {
    this.host.dispose();
  }

  /** The workbook as a file. */
  save(): Uint8Array {
    this.book.calculate();
    return saveWorkbook(this.opened);
  }

  /** A cell by the name of its sheet and its A1 address. */
  cell(sheetName: string, address: string): CellView {
    const { sheet, row, column } = this.place(sheetName, address);
    this.book.calculate();
    const value = sheet.cells.value(row, column);
    const format = sheet.cells.format(row, column);
    const text = cellDisplay(value, format.numberFormat ?? "General", this.book.german, this.book.date1904);
    return {
      value,
      formula: sheet.cells.formula(row, column),
      text,
      fill: format.fill ?? null,
      reason: this.calculation.reasonOf({ sheet, row, column }),
    };
  }

  /** Enters a text as a person does, here or elsewhere in a shared workbook. */
  enter(sheetName: string, address: string, input: string, source: EventSource = "Local"): void {
    const { sheet, row, column } = this.place(sheetName, address);
    const before = this.book.source;
    this.book.source = source;
    try {
      const rect = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      new Range(this.book, sheet, rect).values = [[input]];
    } finally {
      this.book.source = before;
    }
  }

  /** Begins or ends the editing of a cell; while it lasts, batches fail as in Excel. */
  setEditing(editing: boolean): void {
    this.book.editing = editing;
    if (!editing) this.host.editingEnded();
  }

  private place(
    sheetName: string,
    address: string,
  ): { readonly sheet: SheetState; readonly row: number; readonly column: number } {
    const sheet = this.book.sheetNamed(sheetName);
    const rect = parseAddress(address);
    if (sheet === undefined || rect === null) throw new Error(`no such cell: ${sheetName}!${address}`);
    return { sheet, row: rect.firstRow, column: rect.firstColumn };
  }
}
