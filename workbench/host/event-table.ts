import { localAddress } from "../../sheet-view/state/address";
import type { BookEvent } from "../../sheet-view/state/book";
import type { CellValue } from "../../src/core/workbook/workbook-data";

/** Messages that office.js hands to an add-in's handlers: type, the object it is about, what happened. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** Numbers of the events by what their registering methods are called, for worksheets and for tables. */
export const EVENT_TYPES: Readonly<
  Record<string, { readonly sheet?: number; readonly table?: number; readonly tables?: number }>
> = {
  DataChangedEvent: { sheet: 10, table: 101, tables: 101 },
  ActivatedEvent: { sheet: 11 },
  DeactivatedEvent: { sheet: 12 },
  AddedEvent: { sheet: 13, tables: 102 },
  SelectionChangedEvent: { sheet: 14 },
  DeletedEvent: { sheet: 15, tables: 103 },
  CalculatedEvent: { sheet: 16 },
  FormatChangedEvent: { sheet: 18 },
  FormulaChangedEvent: { sheet: 23 },
  ProtectionChangedEvent: { sheet: 24 },
  EventNameChanged: { sheet: 25 },
  EventVisibilityChanged: { sheet: 26 },
  EventMoved: { sheet: 27 },
};

const valueType = (value: CellValue): string =>
  value === null ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";

/** The messages for what happened in the workbook, one for each kind of target that a handler may have. */
export function eventMessages(event: BookEvent): EventMessage[] {
  const worksheetId = event.sheet.id;
  const source = "source" in event ? { source: event.source } : {};
  const forSheet = (type: number, message: Record<string, unknown>): EventMessage[] =>
    [worksheetId, WORKBOOK_TARGET].map((targetId) => ({
      type,
      targetId,
      message: { worksheetId, ...source, ...message },
    }));
  switch (event.kind) {
    case "changed":
      return [...forSheet(10, changed(event)), ...tableMessages(event)];
    case "formula-changed":
      return forSheet(23, { formulaDetails: [{ cellAddress: localAddress(event.range) }] });
    case "format-changed":
      return forSheet(18, { address: localAddress(event.range) });
    case "activated":
      return forSheet(11, {});
    case "deactivated":
      return forSheet(12, {});
    case "sheet-added":
      return forSheet(13, {});
    case "selection":
      return forSheet(14, { address: localAddress(event.range) });
    case "sheet-deleted":
      return forSheet(15, {});
    case "calculated":
      return forSheet(16, { address: "" });
    case "protection":
      return forSheet(24, { isProtected: event.sheet.protection !== null });
    case "renamed":
      return forSheet(25, { nameBefore: event.before, nameAfter: event.sheet.name });
    case "visibility":
      return forSheet(26, { visibilityBefore: event.before, visibilityAfter: event.sheet.visibility });
    case "moved":
      return forSheet(27, { positionBefore: event.before, positionAfter: event.after });
    case "table-added":
      return forSheet(102, { tableId: event.table.id });
    case "table-deleted":
      return forSheet(103, { tableId: event.table.id, tableName: event.table.name });
  }
}

type Changed = Extract<BookEvent, { kind: "changed" }>;

function changed(event: Changed): Record<string, unknown> {
  const details =
    event.before === undefined || event.after === undefined
      ? {}
      : {
          valueBefore: event.before ?? "",
          valueAfter: event.after ?? "",
          valueTypeBefore: valueType(event.before),
          valueTypeAfter: valueType(event.after),
        };
  return { address: localAddress(event.range), changeType: event.changeType, triggerSource: "Unknown", ...details };
}

function tableMessages(event: Changed): EventMessage[] {
  const { range, sheet } = event;
  return sheet.tables
    .filter((table) => table.range.firstRow <= range.lastRow && table.range.lastRow >= range.firstRow)
    .filter((table) => table.range.firstColumn <= range.lastColumn && table.range.lastColumn >= range.firstColumn)
    .flatMap((table) =>
      [table.id, sheet.id, WORKBOOK_TARGET].map((targetId) => ({
        type: 101,
        targetId,
        message: { ...changed(event), tableId: table.id, worksheetId: sheet.id, source: event.source },
      })),
    );
}
