import type { ApiObject } from "../model/api/api-object";
import type { BookEvent } from "../../sheet-view/state/book";
import { Table, TableCollection } from "../model/api/table";
import { Worksheet, WorksheetCollection } from "../model/api/worksheet";
import { EVENT_TYPES, eventMessages, WORKBOOK_TARGET, type EventMessage } from "./event-table";

/** Which events an add-in has asked for; others are not sent. */
export class EventRegistry {
  private readonly handlers = new Map<string, number>();

  /** `_RegisterDataChangedEvent` and its like; false where the object has no such event. */
  register(target: ApiObject, method: string): boolean {
    const [, unregister, name = ""] = /^_(Unr|R)egister(\w+)$/.exec(method) ?? [];
    const place = placeOf(target, name);
    if (place === null) return false;
    const count = (this.handlers.get(place) ?? 0) + (unregister === "Unr" ? -1 : 1);
    if (count > 0) this.handlers.set(place, count);
    else this.handlers.delete(place);
    return true;
  }

  /** The messages about what happened that somebody waits for. */
  wanted(event: BookEvent): EventMessage[] {
    if (this.handlers.size === 0) return [];
    return eventMessages(event).filter(({ type, targetId }) => this.handlers.has(key(type, targetId)));
  }

  clear(): void {
    this.handlers.clear();
  }
}

const key = (type: number, targetId: string): string => JSON.stringify([type, targetId]);

function placeOf(target: ApiObject, name: string): string | null {
  const types = EVENT_TYPES[name];
  if (types === undefined) return null;
  const place = (type: number | undefined, targetId: string): string | null =>
    type === undefined ? null : key(type, targetId);
  if (target instanceof Worksheet) return place(types.sheet, target.id);
  if (target instanceof WorksheetCollection) return place(types.sheet, WORKBOOK_TARGET);
  if (target instanceof Table) return place(types.table, target.id);
  if (target instanceof TableCollection) return place(types.tables, target._target ?? WORKBOOK_TARGET);
  return null;
}
