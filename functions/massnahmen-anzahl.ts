import { OHNE, type CountLists } from "../src/core/count/count";
import { readYear } from "../src/core/workbook/cell-value";
import { displayText } from "../src/core/text/text";
import { allowedValues } from "./allowed-values";
import { cellOf } from "./cell-of";
import { defineFunction, type Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { neededColumn, isEntry, listRange, type ListRange } from "./list-range";
import { requireYears } from "./merkmal-of";
import { artValue, listedValue, yearValue } from "./value-of";

type Filter = "kategorie" | "dezernat" | "art" | "jahr";
type Arguments = Given<"bereich" | Filter>;

/** One condition on the cells of a column. A list repeats its values, so each different cell is read once. */
interface Condition {
  readonly column: number;
  /** A text that fulfils it, and that most cells hold which do. */
  readonly wanted: string;
  /** No blank cell fulfils it. */
  readonly content: boolean;
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
  compute: (given, stammdaten, known) => {
    const range = listRange(given, "bereich", known);
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
  // The Dezernat first, which most rows fail.
  if (dezernat !== null)
    conditions.push(condition(neededColumn(range, "bereich", "Dezernat"), dezernat, idReader(lists.dezernate)));
  if (kategorie !== null)
    conditions.push(condition(neededColumn(range, "bereich", "Kategorie"), kategorie, idReader(lists.kategorien)));
  if (art !== null) {
    const read = (text: string): readonly string[] => lists.arten.read(text).arten;
    conditions.push(condition(neededColumn(range, "bereich", "Art"), art, read));
  }
  return conditions;
}

const idReader =
  (list: CountLists["kategorien"]) =>
  (text: string): readonly string[] => {
    const { id } = list.read(text);
    return id === null ? [] : [id];
  };

function condition(column: number, asked: string, keysOf: (text: string) => readonly string[]): Condition {
  const [wanted, content] = asked === OHNE ? ["", false] : [asked, true];
  const read = (cell: unknown): boolean => {
    const keys = keysOf(displayText(cellOf(cell)));
    return content ? keys.includes(wanted) : keys.length === 0;
  };
  return { column, wanted, content, known: new Map(), read };
}

const inYear = (range: ListRange, year: number): Condition => ({
  column: range.columns.get("Jahr") ?? -1,
  wanted: String(year),
  content: false,
  known: new Map(),
  read: (cell) => (readYear(cellOf(cell)) ?? range.year) === year,
});

function holds({ wanted, known, read }: Condition, cell: unknown): boolean {
  if (cell === wanted) return true;
  let isHeld = known.get(cell);
  if (isHeld === undefined) known.set(cell, (isHeld = read(cell)));
  return isHeld;
}

/** More different texts than that are looked up, not compared one by one. */
const MOST_REFUSED = 8;

/**
 * One pass over the rows. Most fail at the first condition, with one of few texts, which are compared directly; texts
 * with texts only, as that is several times quicker than comparing what may be anything.
 */
function count(range: ListRange, conditions: readonly Condition[]): number {
  const [first, ...others] = conditions;
  if (first === undefined) return countContent(range);
  const { cells, firstRow, lastRow } = range;
  const { column, wanted } = first;
  const hasContentAnyway = conditions.some(({ content }) => content);
  const refused: string[] = [];
  let found = 0;
  rows: for (let i = firstRow; i <= lastRow; i++) {
    const row = cells[i] ?? [];
    const cell = row[column];
    if (typeof cell !== "string") {
      if (!holds(first, cell)) continue;
    } else if (cell !== wanted) {
      for (let j = 0; j < refused.length; j++) if (refused[j] === cell) continue rows;
      if (!holds(first, cell)) {
        if (refused.length < MOST_REFUSED) refused.push(cell);
        continue;
      }
    }
    if (others.length > 0 && !isAsked(row, others)) continue;
    if (hasContentAnyway || isEntry(row, range)) found++;
  }
  return found;
}

function countContent(range: ListRange): number {
  let found = 0;
  for (let i = range.firstRow; i <= range.lastRow; i++) if (isEntry(range.cells[i] ?? [], range)) found++;
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
