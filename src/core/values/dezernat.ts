import { valueList, type ValueList } from "./value-list";

/** A Dezernat (department), OB being the Oberbürgermeister's. */
export interface Dezernat {
  readonly id: string;
  readonly name: string;
}

/** The reader of Dezernat cells: `3`, `iii`, `Dez. III`, `Dezernat III` all mean III. */
export const dezernatList = (dezernate: readonly Dezernat[]): ValueList => valueList(dezernate, ["dezernat", "dez"]);
