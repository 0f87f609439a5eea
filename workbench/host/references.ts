import { ApiError } from "../model/steps/api-error";
import type { ApiObject } from "../model/api/api-object";

/** Objects that an add-in keeps from one batch to the next. */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private next = 1;

  /** How many an add-in has not given back. */
  get count(): number {
    return this.kept.size;
  }

  keep(target: ApiObject): string {
    const id = `ref${this.next++}`;
    this.kept.set(id, target);
    return id;
  }

  get(id: string): ApiObject {
    const found = this.kept.get(id);
    if (found === undefined) throw new ApiError("InvalidObjectPath", `reference ${id}`);
    return found;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}
