import { ApiError } from "../model/steps/api-error";
import { ApiCollection, ApiObject } from "../model/api/api-object";
import type { Book } from "../../sheet-view/state/book";
import { Workbook } from "../model/api/workbook";
import { OTHER_MEMBERS } from "./other-members";

/** What one request to Excel on the web, or one answer, may hold. */
const MOST_BYTES = 5_000_000;

/** Excel as a script sees it. */
interface ScriptHost {
  /** The object that `main` is given. */
  readonly workbook: object;
  /** How often the script had to wait for an answer. */
  readonly requests: () => number;
}

/**
 * Plays Excel's script API on the workbench's model: `getX()` and `setX()` stand for the members that add-ins know as
 * `x`, lists are plain arrays, and what is not there is undefined. Whatever gives the script something to look at is a
 * request; writes travel with the next one. A member that neither the model nor the table of other names has throws.
 */
export function scriptHost(book: Book): ScriptHost {
  const traffic = new Traffic();
  const objects = new WeakMap<object, ApiObject>();
  const shown = (value: unknown): unknown => {
    if (value instanceof ApiCollection) return value.items.map(shown);
    if (!(value instanceof ApiObject)) return value;
    const object = new Proxy({}, { get: (_, name) => memberOf(value, name) });
    objects.set(object, value);
    return object;
  };
  const given = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? (objects.get(value) ?? value) : value;
  const memberOf = (target: ApiObject, name: string | symbol): unknown => {
    if (typeof name === "symbol") return undefined;
    const member = findMember(target, name);
    return (...args: unknown[]): unknown => {
      const values = args.map(given);
      if (!member.asks) traffic.send(values);
      const result = member.call(values);
      if (member.asks || result instanceof ApiCollection) traffic.wait(result);
      return shown(result);
    };
  };
  return { workbook: shown(new Workbook(book)) as object, requests: () => traffic.requests };
}

/** Counts what goes to Excel and comes back, and refuses what is too much at once. */
class Traffic {
  requests = 0;
  private queued = 0;

  send(values: readonly unknown[]): void {
    this.queued += sizeOf(values);
    if (this.queued > MOST_BYTES) throw new Error("The request payload size has exceeded the limit.");
  }

  wait(answer: unknown): void {
    this.requests++;
    this.queued = 0;
    if (sizeOf(answer) > MOST_BYTES) throw new Error("The response payload size has exceeded the limit.");
  }
}

/** Objects of the API travel as references. */
function sizeOf(value: unknown): number {
  const text = JSON.stringify(value, (_, each: unknown) => (each instanceof ApiObject ? 0 : each)) as
    string | undefined;
  return text === undefined ? 0 : new TextEncoder().encode(text).length;
}

/** A member of ExcelScript on an object of the model. */
interface ScriptMember {
  /** The script waits for the answer; what only leads to another object does not. */
  readonly asks: boolean;
  readonly call: (args: readonly unknown[]) => unknown;
}

type Method = (...args: unknown[]) => unknown;

function findMember(target: ApiObject, name: string): ScriptMember {
  const own = target as unknown as Record<string, unknown>;
  const type = target.constructor.name;
  const other = OTHER_MEMBERS[`${type}.${name}`];
  if (other !== undefined) return other(own);
  const orNull = `${name}OrNullObject`;
  if (isMethod(own, orNull)) return { asks: true, call: (args) => call(own, orNull, args) ?? undefined };
  if (isMethod(own, name)) return { asks: false, call: (args) => call(own, name, args) };
  const property = name.charAt(3).toLowerCase() + name.slice(4);
  if (!(property in own) || property.startsWith("_")) throw new ApiError("ApiNotFound", `workbench: ${type}.${name}`);
  if (name.startsWith("get")) {
    const leadsOn = own[property] instanceof ApiObject && !(own[property] instanceof ApiCollection);
    return { asks: !leadsOn, call: () => own[property] };
  }
  if (name.startsWith("set"))
    return {
      asks: false,
      call: ([value]) => {
        own[property] = value;
      },
    };
  throw new ApiError("ApiNotFound", `workbench: ${type}.${name}`);
}

const isMethod = (own: Record<string, unknown>, name: string): boolean =>
  !name.startsWith("_") && name !== "constructor" && typeof descriptorOf(own, name)?.value === "function";

const call = (own: Record<string, unknown>, name: string, args: readonly unknown[]): unknown =>
  (own[name] as Method).apply(own, [...args]);

function descriptorOf(target: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = target; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
