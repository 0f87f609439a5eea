import type { RegisterColumn } from "../lists/register";
import type { Snapshot } from "../snapshot/snapshot";
import { stammdatenSheets } from "../stammdaten/stammdaten";
import type { Stammdaten } from "../stammdaten/stammdaten-values";
import { normalise } from "../text/text";

/** Where dropdowns take their values from. */
export interface ValueSources {
  readonly werte: Stammdaten["werte"];
  /** Whether the Stammdaten have a table of this name, which dropdowns follow as it grows. */
  readonly hasTable: (table: string) => boolean;
}

const LONGEST_LITERAL = 255;

/** The defined name behind the dropdown of a column with values; it follows the table in the Stammdaten as that grows. */
export const valuesName = (table: string): string => `IKZ_${table}`;

/** The sources of a workbook. */
export function valueSources(snapshot: Pick<Snapshot, "sheets" | "stammdaten" | "registers">): ValueSources {
  const { stammdaten, registers } = snapshot;
  const tables = new Set(
    stammdatenSheets(snapshot, registers).flatMap((sheet) => sheet.tables.map(({ name }) => normalise(name))),
  );
  return { werte: stammdaten.werte, hasTable: (table) => tables.has(normalise(table)) };
}

/** The source of a column's dropdown: its table's name, else the values themselves; null where there is none. */
export function valueSource({ values }: RegisterColumn, { werte, hasTable }: ValueSources): string | null {
  if (values === null) return null;
  return hasTable(values.table) ? valuesName(values.table) : literal(werte.get(values.table) ?? values.ids);
}

/** The values inside the dropdown itself; null where Excel could not hold or part them. */
function literal(ids: readonly string[]): string | null {
  const text = ids.join(",");
  return text.length > LONGEST_LITERAL || ids.some((id) => /[",]/.test(id)) ? null : `"${text}"`;
}
