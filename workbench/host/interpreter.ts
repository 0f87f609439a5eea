import { ApiError, apiErrorOf } from "../model/steps/api-error";
import { ApiCollection, ApiObject } from "../model/api/api-object";
import type { Workbook } from "../model/api/workbook";
import type { Action, ArgumentInfo, Batch, BatchResult, ObjectPath } from "./batch";
import { callMember, hasMember, locationOf, readMember, writeMember } from "./members";
import { queryResult } from "./query";
import type { References } from "./references";

/** What a batch runs on. */
interface BatchContext {
  readonly workbook: Workbook;
  readonly references: References;
  /** A service of the host that is no part of the workbook, by its name on the wire. */
  service(name: string): ApiObject;
  /** `_RegisterDataChangedEvent` and its like on an object. */
  registerEvent(target: ApiObject, method: string): boolean;
}

/** Runs a batch; what was done before a failing action stays done, as in Excel. */
export function runBatch(context: BatchContext, batch: Batch): BatchResult {
  const run = new BatchRun(context, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const answer = run.act(action);
      if (answer !== undefined) results.push({ ActionId: action.Id, Value: answer.value });
    } catch (error) {
      return { Results: results, Error: errorOf(error, run.location, index) };
    }
  }
  return { Results: results };
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
};

function errorOf(error: unknown, location: string, index: number): NonNullable<BatchResult["Error"]> {
  const known = apiErrorOf(error);
  // An unforeseen failure must be found in the workbench, not in the add-in.
  const detail = known === null && error instanceof Error ? `: ${error.stack ?? error.message}` : "";
  return {
    Code: known?.code ?? "GeneralException",
    Message: known?.message ?? `workbench failed${detail}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: STATUS[known?.code ?? ""] ?? 400,
  };
}

class BatchRun {
  /** The member that was reached last, for errors. */
  location = "";
  private readonly objects = new Map<number, ApiObject | null>();
  private readonly kept = new Set<number>();

  constructor(
    private readonly context: BatchContext,
    private readonly batch: Batch,
  ) {}

  act(action: Action): { readonly value: unknown } | undefined {
    switch (action.ActionType) {
      case 1:
        return { value: this.instantiated(action.ObjectPathId) };
      case 2: {
        const target = this.objectAt(action.ObjectPathId);
        return { value: target === null ? null : queryResult(target, action.QueryInfo ?? {}) };
      }
      case 3:
        return { value: this.call(action) };
      case 4:
        this.set(action);
        return { value: null };
      case 5:
        return { value: null };
      default:
        throw new ApiError("ApiNotFound", `workbench: action type ${action.ActionType}`);
    }
  }

  private instantiated(pathId: number): unknown {
    const target = this.objectAt(pathId);
    // `isNullObject` of office.js is true for null only.
    if (target === null) return null;
    if (target._isReference) return this.kept.has(pathId) ? { _ReferenceId: this.context.references.keep(target) } : {};
    return target._key === null ? {} : { _Id: target._key };
  }

  private call(action: Action): unknown {
    const target = this.objectAt(action.ObjectPathId);
    // office.js keeps a reference of everything that may become a null object, and what is not there needs no deleting.
    if (target === null && (action.Name === "_KeepReference" || action.Name === "Delete")) return null;
    if (target === null) throw new ApiError("ItemNotFound", "null object");
    this.location = locationOf(target, action.Name);
    if (action.Name === "_KeepReference") {
      this.kept.add(action.ObjectPathId);
      return null;
    }
    if (target === this.context.workbook && action.Name === "_RemoveReference") {
      this.context.references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (/^_(Unr|R)egister\w*(Event|EventNameChanged|EventMoved|EventVisibilityChanged)$/.test(action.Name)) {
      if (this.context.registerEvent(target, action.Name)) return null;
      throw new ApiError("ApiNotFound", `workbench: ${this.location}`);
    }
    const value = callMember(target, action.Name, this.args(action.ArgumentInfo));
    return value instanceof ApiObject ? {} : (value ?? null);
  }

  private set(action: Action): void {
    const target = this.objectAt(action.ObjectPathId);
    if (target === null) throw new ApiError("ItemNotFound", "null object");
    this.location = locationOf(target, action.Name);
    writeMember(target, action.Name, this.args(action.ArgumentInfo)[0]);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = references[index] ?? 0;
      if (typeof path === "number") return path === 0 ? this.withObjects(value) : this.objectAt(path);
      return path.map((each, at) => (each === 0 ? (value as readonly unknown[])[at] : this.objectAt(each)));
    });
  }

  /** An argument such as the rule of a dropdown, with the objects that it names by their paths. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value))
      return value.some((one) => typeof one === "object") ? value.map((one) => this.withObjects(one)) : value;
    const { _ObjectPathId: path } = value as { readonly _ObjectPathId?: unknown };
    if (typeof path === "number") return this.objectAt(path);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.withObjects(part)]));
  }

  private objectAt(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidObjectPath", String(id));
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.context.workbook;
      case 2:
        this.location = path.Name;
        return this.context.service(path.Name);
      case 6:
        this.location = path.Name;
        return this.context.references.get(path.Name);
      case 7:
        return null;
      default:
        return this.resolveChild(path);
    }
  }

  private resolveChild(path: ObjectPath): ApiObject | null {
    const parent = this.objectAt(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.args(path.ArgumentInfo);
    this.location = locationOf(parent, path.ObjectPathType === 5 ? "GetItem" : path.Name);
    if (path.ObjectPathType === 5) {
      if (!(parent instanceof ApiCollection)) throw new ApiError("InvalidObjectPath", this.location);
      return parent.getItem(args[0]);
    }
    const value = path.ObjectPathType === 4 ? readMember(parent, path.Name) : this.method(parent, path.Name, args);
    if (value === null || value instanceof ApiObject) return value;
    throw new ApiError("ApiNotFound", `workbench: ${this.location} is no object`);
  }

  /** `_GetSheetById` and its like mean `getItem` of the collection the object is in. */
  private method(parent: ApiObject, name: string, args: readonly unknown[]): unknown {
    if (/^_Get\w*ById$/.test(name) && !hasMember(parent, name))
      return this.context.workbook.worksheets.getItem(args[0]);
    return callMember(parent, name, args);
  }
}
