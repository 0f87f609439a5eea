import { ApiCollection, ApiObject } from "../model/api/api-object";
import type { QueryInfo } from "./batch";
import { hasMember, readMember, wireName } from "./members";

/** Which members are to be read, and of which of them again which. */
interface Selection {
  /** All scalar members. */
  all: boolean;
  readonly members: Map<string, Selection>;
}

const none = (): Selection => ({ all: false, members: new Map() });

/** The members of an object, of a collection with its items, that a query loads, named as on the wire. */
export function queryResult(target: ApiObject, info: QueryInfo): Record<string, unknown> {
  const selection = selectionOf(info);
  return target instanceof ApiCollection
    ? readCollection(target, selection, info.Skip ?? 0, info.Top ?? Infinity)
    : readObject(target, selection);
}

function selectionOf(info: QueryInfo): Selection {
  const select = info.Select ?? [];
  const root = none();
  for (const path of [...select, ...(info.Expand ?? [])]) {
    let at = root;
    for (const segment of path.split("/").filter((each) => each !== "")) {
      const name = segment.trim();
      const next = at.members.get(name) ?? none();
      at.members.set(name, next);
      at = next;
    }
    if (at !== root) at.all = true;
  }
  if (select.length === 0) root.all = true;
  return root;
}

function readObject(target: ApiObject, { all, members }: Selection): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (all && members.size === 0) for (const name of target._scalars) result[wireName(name)] = readMember(target, name);
  for (const [name, inner] of members) {
    if (name === "$all") {
      for (const each of target._scalars) result[wireName(each)] = readMember(target, each);
      continue;
    }
    if (name === "$none") continue;
    result[wireName(name)] = readValue(readMember(target, name), inner);
  }
  return result;
}

function readValue(value: unknown, inner: Selection): unknown {
  if (value instanceof ApiCollection) return readCollection(value, inner, 0, Infinity);
  if (value instanceof ApiObject) return readObject(value, inner);
  return value ?? null;
}

function readCollection(
  target: ApiCollection<ApiObject>,
  selection: Selection,
  skip: number,
  top: number,
): Record<string, unknown> {
  const own = none();
  const ofItems = none();
  if (selection.all && selection.members.size === 0) own.all = ofItems.all = true;
  for (const [name, inner] of selection.members) {
    if (name === "items") {
      ofItems.all ||= inner.members.size === 0;
      for (const [member, deeper] of inner.members) ofItems.members.set(member, deeper);
    } else if (hasMember(target, name)) own.members.set(name, inner);
    else ofItems.members.set(name, inner);
  }
  const result = own.all || own.members.size > 0 ? readObject(target, own) : {};
  if (!ofItems.all && ofItems.members.size === 0) return result;
  const items = target.items.slice(skip, top === Infinity ? undefined : skip + top);
  result._Items = items.map((item) => {
    const value = readObject(item, ofItems);
    return item._key === null ? value : { _Id: item._key, ...value };
  });
  return result;
}
