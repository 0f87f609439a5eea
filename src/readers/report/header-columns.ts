import { headerReader, massnahmenColumns, type ColumnName } from "../../core/lists/columns";
import { normalise } from "../../core/text/text";
import type { SourceCell } from "./source";

/** What a column of a table holds; „number“ is the running number, which no list needs. */
type ReportColumn = ColumnName | "number";

const readHeader = headerReader(massnahmenColumns);
const NUMBER = /^(?:lfd\.?\s*)?(?:nr|nummer|#)\.?$/;
const MORE: Readonly<Record<string, ReportColumn>> = {
  "art der zusammenarbeit": "Art",
  "art der ikz": "Art",
  "thema/maßnahme": "Thema",
  "massnahme/thema": "Thema",
  "thema / massnahme": "Thema",
  "stand der umsetzung": "Arbeitsstand",
  umsetzungsstand: "Arbeitsstand",
  "perspektive/ausblick": "Perspektive",
  perspektiven: "Perspektive",
  "amt/fachbereich": "Organisationseinheit",
  "amt/fb/eb": "Organisationseinheit",
  einheit: "Organisationseinheit",
  struktureinheit: "Organisationseinheit",
};

/** The column that a header cell means, null for none. */
export function reportColumn(text: string): ReportColumn | null {
  const name = readHeader(text);
  if (name !== null) return name;
  const key = normalise(text).replace(/[\s*:]+$/, "");
  return NUMBER.test(key) ? "number" : (MORE[key] ?? null);
}

/** What the second row of a header may name alone. */
const MAIN: ReadonlySet<string | null> = new Set(["Art", "Thema", "Arbeitsstand", "Perspektive"]);

/** Columns of a table by grid column. */
export type Columns = ReadonlyMap<number, ReportColumn>;

/**
 * The columns that a row names, null where it is no header: it names the Thema or the Art and one more column, and says
 * nothing else; `below` another header it may go on with one.
 */
export function headerOf(cells: readonly SourceCell[], below: boolean): Columns | null {
  const filled = cells.filter(({ text }) => text !== "");
  const named = filled.map((cell) => ({ cell, name: reportColumn(cell.text) }));
  const names = named.map(({ name }) => name);
  const known = names.filter((name) => name !== null);
  if (new Set(known).size !== known.length || known.length === 0) return null;
  const isHeader = known.length >= 2 && (names.includes("Thema") || names.includes("Art"));
  const goesOn = below && known.length === filled.length && known.every((name) => MAIN.has(name));
  if (!isHeader && !goesOn) return null;
  if (known.length * 2 < filled.length) return null;
  const columns = new Map<number, ReportColumn>();
  for (const { cell, name } of named)
    if (name !== null) for (let i = 0; i < cell.span; i++) columns.set(cell.column + i, name);
  return columns;
}
