import { OHNE, type CountLists } from "../src/core/count";
import { readYear } from "../src/core/massnahme";
import { displayText } from "../src/core/text";
import { allowedValues } from "./allowed-values";
import { cellOf } from "./cell-of";
import { defineFunction, type Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { columnOf, hasContent, listRange, type ListRange } from "./list-range";
import { requireYears } from "./merkmal-of";
import { artValue, listedValue, yearValue } from "./value-of";

type Filter = "kategorie" | "dezernat" | "art" | "jahr";
type Arguments = Given<"bereich" | Filter>;

/** One condition on the cells of a column. A list repeats its values, so each different cell is read once. */
interface Condition {
  readonly column: number;
  /** What most cells that fulfil it hold; null where an empty cell can. */
  readonly wanted: string | null;
  /** The first few different cells that do not fulfil it: comparing with them is cheaper than looking up. */
  readonly refused: unknown[];
  readonly known: Map<unknown, boolean>;
  readonly read: (cell: unknown) => boolean;
}

/** How many Maßnahmen a list has, on demand of one Kategorie, Dezernat, Art or year. */
export const massnahmenAnzahl = defineFunction({
  id: "MASSNAHMEN.ANZAHL",
  about: {
    de: "Zählt die Maßnahmen einer Liste, auf Wunsch nur die einer Kategorie, eines Dezernats, einer Art oder eines Jahres.",
    en: "Counts the Maßnahmen of a list, on demand only those of a Kategorie, a Dezernat, an Art or a year.",
  },
  arguments: {
    bereich: {
      en: "range",
      range: true,
      about: {
        de: "Liste mit Kopfzeile, z. B. Massnahmen_2014[#Alle]",
        en: "List with its header row, such as Massnahmen_2014[#All]",
      },
    },
    kategorie: {
      en: "kategorie",
      optional: true,
      about: { de: "Kategorie, z. B. II; leer: alle", en: "Kategorie, such as II; empty: all" },
    },
    dezernat: {
      en: "dezernat",
      optional: true,
      about: { de: "Dezernat, z. B. III; leer: alle", en: "Dezernat, such as III; empty: all" },
    },
    art: {
      en: "art",
      optional: true,
      about: { de: "Eine Art, z. B. interkommunal; leer: alle", en: "One Art, such as interkommunal; empty: all" },
    },
    jahr: {
      en: "year",
      optional: true,
      about: {
        de: "Jahr, wenn die Liste eine Spalte „Jahr“ hat; leer: alle",
        en: "Year, where the list has a column “Jahr”; empty: all",
      },
    },
  },
  compute: (given, stammdaten) => {
    const range = listRange(given, "bereich");
    const conditions = conditionsOf(given, range, allowedValues(stammdaten));
    const year = yearValue(given, "jahr");
    if (year === null) return count(range, conditions);
    const found = count(range, [...conditions, inYear(range, year)]);
    if (found === 0) requireYear(range, year);
    return found;
  },
});

function conditionsOf(given: Arguments, range: ListRange, lists: CountLists): readonly Condition[] {
  const kategorie = listedValue(given, "kategorie", lists.kategorien);
  const dezernat = listedValue(given, "dezernat", lists.dezernate);
  const art = artValue(given, "art", lists.arten);
  const conditions: Condition[] = [];
  if (kategorie !== null)
    conditions.push(condition(columnOf(range, "bereich", "Kategorie"), kategorie, idReader(lists.kategorien)));
  if (dezernat !== null)
    conditions.push(condition(columnOf(range, "bereich", "Dezernat"), dezernat, idReader(lists.dezernate)));
  if (art !== null) {
    const read = (text: string): readonly string[] => lists.arten.read(text).arten;
    conditions.push(condition(columnOf(range, "bereich", "Art"), art, read));
  }
  return conditions;
}

const idReader =
  (list: CountLists["kategorien"]) =>
  (text: string): readonly string[] => {
    const { id } = list.read(text);
    return id === null ? [] : [id];
  };

function condition(column: number, wanted: string, keysOf: (text: string) => readonly string[]): Condition {
  const read = (cell: unknown): boolean => {
    const keys = keysOf(displayText(cellOf(cell)));
    return wanted === OHNE ? keys.length === 0 : keys.includes(wanted);
  };
  return { column, wanted: wanted === OHNE ? null : wanted, refused: [], known: new Map(), read };
}

const inYear = (range: ListRange, year: number): Condition => ({
  column: range.columns.get("Jahr") ?? -1,
  wanted: null,
  refused: [],
  known: new Map(),
  read: (cell) => (readYear(cellOf(cell)) ?? range.year) === year,
});

const MOST_REFUSED = 8;

function holds(condition: Condition, cell: unknown): boolean {
  if (cell === condition.wanted && cell !== null) return true;
  const { refused } = condition;
  for (let i = 0; i < refused.length; i++) if (refused[i] === cell) return false;
  return condition.known.get(cell) ?? firstSight(condition, cell);
}

function firstSight({ known, refused, read }: Condition, cell: unknown): boolean {
  const isHeld = read(cell);
  known.set(cell, isHeld);
  if (!isHeld && refused.length < MOST_REFUSED) refused.push(cell);
  return isHeld;
}

/** One pass over the rows; a row without content is no Maßnahme. */
function count(range: ListRange, conditions: readonly Condition[]): number {
  const { cells, firstRow, lastRow } = range;
  const hasWanted = conditions.some(({ wanted }) => wanted !== null);
  let found = 0;
  for (let i = firstRow; i <= lastRow; i++) {
    const row = cells[i];
    if (row !== undefined && isAsked(row, conditions) && (hasWanted || hasContent(row, range))) found++;
  }
  return found;
}

function isAsked(row: readonly unknown[], conditions: readonly Condition[]): boolean {
  for (let i = 0; i < conditions.length; i++) {
    const condition = conditions[i];
    if (condition !== undefined && !holds(condition, row[condition.column])) return false;
  }
  return true;
}

/** A year of which the list has nothing is a mistake, never 0. */
function requireYear(range: ListRange, year: number): void {
  const years = requireYears(range, "jahr");
  if (years.includes(year)) return;
  throw new InvalidArgument("year-absent", { argument: "jahr", wert: String(year), erlaubt: years.join(", ") });
}
