import { ApiError } from "../model/steps/api-error";
import { type ApiObject } from "../model/api/api-object";

/** Members with an underscore that add-ins reach all the same, by their names on the wire. */
const INTERNAL: Readonly<Record<string, string>> = {
  _Runtime: "_runtime",
  _ValidateArraySize: "_validateArraySize",
  _SetOsfControlContainerReadyForCustomFunctions: "_setOsfControlContainerReadyForCustomFunctions",
};

/** Members that office.js sets under the names that they once had. */
const RENAMED: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };

/** The member's name in the model for its name on the wire. */
function modelName(wire: string): string | null {
  if (wire.startsWith("_")) return INTERNAL[wire] ?? null;
  if (wire in RENAMED) return RENAMED[wire] ?? null;
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** The member's name on the wire. */
export const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Where a member stands, as error locations name it. */
export const locationOf = (target: ApiObject, wire: string): string =>
  `${target.constructor.name}.${wire.charAt(0).toLowerCase()}${wire.slice(1)}`;

function descriptorOf(target: ApiObject, name: string): PropertyDescriptor | undefined {
  for (
    let at: object | null = target;
    at !== null && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A member that is not implemented is never passed over in silence. */
function notFound(target: ApiObject, wire: string): never {
  throw new ApiError("ApiNotFound", `workbench: ${locationOf(target, wire)}`);
}

function knownMember(
  target: ApiObject,
  wire: string,
): { readonly name: string; readonly descriptor: PropertyDescriptor } {
  const name = modelName(wire);
  const descriptor = name === null || name === "constructor" ? undefined : descriptorOf(target, name);
  if (name === null || descriptor === undefined) return notFound(target, wire);
  return { name, descriptor };
}

/** Whether the object has a member of this name. */
export function hasMember(target: ApiObject, wire: string): boolean {
  const name = modelName(wire);
  return name !== null && name !== "constructor" && descriptorOf(target, name) !== undefined;
}

/** Reads a property. */
export function readMember(target: ApiObject, wire: string): unknown {
  const { name, descriptor } = knownMember(target, wire);
  if (typeof descriptor.value === "function") return notFound(target, wire);
  return (target as unknown as Record<string, unknown>)[name];
}

/** Sets a property. */
export function writeMember(target: ApiObject, wire: string, value: unknown): void {
  const { name, descriptor } = knownMember(target, wire);
  if (descriptor.set === undefined && descriptor.writable !== true) return notFound(target, wire);
  (target as unknown as Record<string, unknown>)[name] = value;
}

/** Calls a method; missing arguments arrive as null and are handed on as undefined. */
export function callMember(target: ApiObject, wire: string, args: readonly unknown[]): unknown {
  const { name, descriptor } = knownMember(target, wire);
  if (typeof descriptor.value !== "function") return notFound(target, wire);
  const method = descriptor.value as (this: ApiObject, ...all: unknown[]) => unknown;
  void name;
  return method.apply(
    target,
    args.map((each) => (each === null ? undefined : each)),
  );
}
