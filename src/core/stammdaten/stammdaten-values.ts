import type { StatusValue } from "../values/value-lists";
import type { Severity } from "../text/texts";
import type { Dezernat } from "../values/dezernat";
import type { Kategorie } from "../values/kategorie";
import type { Organisationseinheit } from "../values/organisationseinheit";
import type { Schwerpunkt } from "../values/schwerpunkt";

/** The allowed values and rule settings of a workbook, which coordinators change instead of code. */
export interface Stammdaten {
  readonly kategorien: readonly Kategorie[];
  readonly dezernate: readonly Dezernat[];
  readonly arten: readonly { readonly id: string; readonly erlaeuterung: string }[];
  readonly schwerpunkte: readonly Schwerpunkt[];
  readonly organisationseinheiten: readonly Organisationseinheit[];
  /** The values of the column Status, and which of them end a Maßnahme. */
  readonly status: readonly StatusValue[];
  /** Severities that differ from the rules' defaults; "off" silences a rule. */
  readonly regeln: ReadonlyMap<string, Severity | "off">;
  /** The allowed values of columns that have a table of their own, by table. */
  readonly werte: ReadonlyMap<string, readonly string[]>;
}
