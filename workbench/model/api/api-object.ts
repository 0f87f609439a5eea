import { ApiError } from "../steps/api-error";

/**
 * An object of the API. Its members carry the API's names; what begins with an underscore belongs to the workbench and
 * cannot be reached by an add-in.
 */
export abstract class ApiObject {
  /** Members that a load without names brings. */
  get _scalars(): readonly string[] {
    return [];
  }

  /** What a collection finds the object by; null where it has no such key. */
  get _key(): string | number | null {
    return null;
  }

  /** Whether an add-in keeps it by a reference (ranges), because nothing in the workbook names it. */
  get _isReference(): boolean {
    return false;
  }
}

/** A collection of the API. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract get items(): readonly T[];

  get count(): number {
    return this.items.length;
  }

  override get _scalars(): readonly string[] {
    return ["count"];
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: unknown): T {
    const item = typeof index === "number" ? this.items[index] : undefined;
    if (item === undefined) throw new ApiError(typeof index === "number" ? "ItemNotFound" : "InvalidArgument");
    return item;
  }

  getItem(key: unknown): T {
    const item = this._find(key);
    if (item === undefined) throw new ApiError("ItemNotFound");
    return item;
  }

  getItemOrNullObject(key: unknown): T | null {
    return this._find(key) ?? null;
  }

  /** The item of this key, id or name. */
  _find(key: unknown): T | undefined {
    return this.items.find((item) => item._key === key);
  }
}
