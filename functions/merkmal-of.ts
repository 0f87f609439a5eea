import { headerReader, massnahmenColumns, type ColumnName } from "../src/core/lists/columns";
import { merkmale, type CountedMassnahme, type CountLists, type Merkmal } from "../src/core/count/count";
import { readYear } from "../src/core/workbook/cell-value";
import { displayText, normalise } from "../src/core/text/text";
import { cellOf } from "./cell-of";
import type { Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { neededColumn, isEntry, type ListRange } from "./list-range";
import { givenText, unknownValue } from "./value-of";

/** The column behind each Merkmal; its name is also the heading that people read. */
export const merkmalColumns: Readonly<Record<Merkmal, ColumnName>> = {
  kategorie: "Kategorie",
  dezernat: "Dezernat",
  organisationseinheit: "Organisationseinheit",
  art: "Art",
  status: "Status",
  jahr: "Jahr",
};

const englishNames: Readonly<Record<string, Merkmal>> = {
  category: "kategorie",
  department: "dezernat",
  unit: "organisationseinheit",
  "organisational unit": "organisationseinheit",
  type: "art",
  year: "jahr",
};

const readHeader = headerReader(massnahmenColumns);

/** The Merkmal that an argument names, by the names and synonyms of its column; null where it was left out. */
export function merkmalOf<A extends string>(
  given: Given<A>,
  argument: A,
  allowed: readonly Merkmal[] = merkmale,
): Merkmal | null {
  const text = givenText(given, argument);
  if (text === null) return null;
  const column = readHeader(text);
  const found = allowed.find((one) => merkmalColumns[one] === column) ?? englishNames[normalise(text)];
  if (found !== undefined && allowed.includes(found)) return found;
  throw unknownValue(argument, text, merkmalWords(allowed));
}

/** Merkmale as an argument takes them. */
export const merkmalWords = (allowed: readonly Merkmal[] = merkmale): readonly string[] =>
  allowed.map((one) => merkmalColumns[one]);

/** The Maßnahmen of a range as far as they are counted by these Merkmale, in one pass; other Merkmale stay empty. */
export function countedMassnahmen(
  range: ListRange,
  argument: string,
  by: readonly Merkmal[],
  lists: CountLists,
): readonly CountedMassnahme[] {
  const at = (merkmal: Merkmal): number =>
    by.includes(merkmal) ? neededColumn(range, argument, merkmalColumns[merkmal]) : -1;
  const columns = {
    kategorie: at("kategorie"),
    dezernat: at("dezernat"),
    organisationseinheit: at("organisationseinheit"),
    art: at("art"),
    status: at("status"),
  };
  const counted: CountedMassnahme[] = [];
  for (let i = range.firstRow; i <= range.lastRow; i++) {
    const row = range.cells[i] ?? [];
    if (!isEntry(row, range)) continue;
    const text = (column: number): string => (column < 0 ? "" : displayText(cellOf(row[column])));
    const year = yearOf(row, range);
    const unit = text(columns.organisationseinheit);
    counted.push({
      year,
      kategorie: lists.kategorien.read(text(columns.kategorie)).id,
      dezernat: lists.dezernate.read(text(columns.dezernat)).id,
      organisationseinheit: unit === "" ? null : (lists.organisationseinheiten.find(unit, year)?.name ?? null),
      arten: lists.arten.read(text(columns.art)).arten,
      status: lists.status.read(text(columns.status)).id,
    });
  }
  return counted;
}

/** The year of a row: its `Jahr` cell, else that of title rows in the range; null for none. */
function yearOf(row: readonly unknown[], { columns, year }: ListRange): number | null {
  const column = columns.get("Jahr");
  return (column === undefined ? null : readYear(cellOf(row[column]))) ?? year;
}

/** The years of a range, ascending. */
export function yearsOf(range: ListRange): readonly number[] {
  const years = new Set<number>();
  for (let i = range.firstRow; i <= range.lastRow; i++) {
    const row = range.cells[i] ?? [];
    const year = yearOf(row, range);
    if (year !== null && isEntry(row, range)) years.add(year);
  }
  return Array.from(years).sort((a, b) => a - b);
}

/** Objects where years are asked for and the range names none. */
export function requireYears(range: ListRange, argument: string): readonly number[] {
  const years = yearsOf(range);
  if (years.length === 0) throw new InvalidArgument("year-unknown", { argument });
  return years;
}
