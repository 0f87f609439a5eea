import { valueList, type ValueList } from "./value-list";

/** A Kategorie: I highest, II high, III ordinary priority, unless the Stammdaten say otherwise. */
export interface Kategorie {
  readonly id: string;
  readonly name: string;
  /** What belongs to it, as the yearly report says it; empty for nothing. */
  readonly erlaeuterung: string;
}

/** The reader of Kategorie cells: `2`, `ii`, `Kat. II`, `Kategorie II (hohe Priorität)` all mean II. */
export const kategorieList = (kategorien: readonly Pick<Kategorie, "id" | "name">[]): ValueList =>
  valueList(kategorien, ["kategorie", "kat", "priorität", "prio"]);
