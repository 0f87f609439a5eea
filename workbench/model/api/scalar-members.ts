import { colorOf } from "../../../sheet-view/state/cell-format";
import { invalidArgument } from "../steps/api-error";
import { ApiObject } from "./api-object";

/** What a member may be set to; a list of texts is a choice. */
export type ScalarKind = "text" | "number" | "truth" | "color" | "number-or-empty" | "read-only" | readonly string[];

/** An object of the API that is little more than a record of values. */
export abstract class RecordObject<S extends object> extends ApiObject {
  constructor(readonly _state: S) {
    super();
  }
  override get _scalars(): readonly string[] {
    return SCALARS.get(this.constructor) ?? [];
  }
}

const SCALARS = new Map<unknown, readonly string[]>();

/** Gives a class members that read and write the values of its record, each checked by its kind. */
export function defineScalars<S extends object>(
  type: abstract new (...args: never[]) => RecordObject<S>,
  kinds: { readonly [K in keyof S]?: ScalarKind },
): void {
  SCALARS.set(type, Object.keys(kinds));
  for (const [name, kind] of Object.entries(kinds) as [keyof S & string, ScalarKind][])
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: RecordObject<S>): unknown {
        return this._state[name];
      },
      ...(kind === "read-only"
        ? {}
        : {
            set(this: RecordObject<S>, value: unknown): void {
              (this._state as Record<string, unknown>)[name] = checked(name, kind, value);
            },
          }),
    });
}

function checked(name: string, kind: ScalarKind, value: unknown): unknown {
  const fits = ((): boolean => {
    if (typeof kind !== "string") return typeof value === "string" && kind.includes(value);
    if (kind === "text") return typeof value === "string";
    if (kind === "truth") return typeof value === "boolean";
    if (kind === "color") return value === "" || colorOf(value) !== null;
    if (kind === "number-or-empty" && value === "") return true;
    return typeof value === "number" && Number.isFinite(value);
  })();
  if (!fits) return invalidArgument(name);
  return kind === "color" ? (colorOf(value) ?? "") : value;
}
