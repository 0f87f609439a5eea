import type { MassnahmenList } from "../massnahmen/massnahme";
import type { Snapshot } from "../snapshot/snapshot";
import { columnName, displayText } from "../text/text";
import { holdsNothing } from "../workbook/cell-value";
import { OHNE, keysOf } from "./count";
import { structuredReference } from "../workbook/range-address";
import { type CellSpelling, criteriaArray, criteriaTexts, criterion, kindOf, yearCriteria } from "./live-criteria";

/** What figures can be kept live by. */
export type LiveMerkmal = "kategorie" | "dezernat" | "art";

/**
 * The native formulas of one year's figures, English with commas and without equals sign. null where the figure has
 * to be a value: the list is no Excel table, or no formula is certain to give the core's own count.
 */
export interface LiveFigures {
  readonly total: string | null;
  of(merkmal: LiveMerkmal, key: string): string | null;
}

/** The parts of a Snapshot that formulas are made from. */
type LiveSource = Pick<Snapshot, "lists" | "kategorien" | "dezernate" | "arten">;

/** A list that rows of the year may stand in, and how its formulas select them. */
interface LiveList {
  readonly list: MassnahmenList;
  /** Criteria pairs that follow those of the column, one variant each; a list without `Jahr` has one empty variant. */
  readonly yearPairs: readonly string[];
  readonly own: boolean;
  readonly ref: (column: number) => string;
  readonly spellings: Map<LiveMerkmal, readonly CellSpelling[]>;
}

const COLUMN = { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" } as const;
const LONGEST_FORMULA = 8000;
const MOST_CRITERIA = 126;
const MOST_ARTEN_COMBINED = 5;

/** Prepares the formulas of a year. They equal the core's counts when written, and follow later changes of the tables. */
export function liveFigures(source: LiveSource, year: number): LiveFigures {
  const lists: LiveList[] = [];
  for (const list of source.lists) {
    const live = liveList(list, year);
    if (live === null) return { total: null, of: () => null };
    if (live !== "elsewhere") lists.push(live);
  }
  const total = bounded(totalTerms(lists));
  return {
    total,
    of: (merkmal, key) => {
      if (key !== OHNE) return bounded(keyTerms(lists, merkmal, canonicalTexts(source, merkmal, key), key));
      const recognised = keyTerms(lists, merkmal, canonicalTexts(source, merkmal, null), null);
      if (recognised === null || total === null) return null;
      return bounded([total, ...recognised.map((term) => `-${term}`)], "");
    },
  };
}

function bounded(terms: readonly string[] | null, sign = "+"): string | null {
  if (terms === null || terms.length === 0) return null;
  const formula = terms.join(sign);
  return formula.length > LONGEST_FORMULA ? null : formula;
}

/** How a list contributes to the year: not at all, by formula, or (null) only by values. */
function liveList(list: MassnahmenList, year: number): LiveList | "elsewhere" | null {
  const inYear = list.entries.some((m) => m.year === year);
  if (list.table === null || list.lastRow < list.firstRow) return inYear ? null : "elsewhere";
  const own = list.year === year;
  const jahr = list.columns.get("Jahr");
  const ref = columnReference(list, list.table);
  const live = { list, own, ref, spellings: new Map<LiveMerkmal, readonly CellSpelling[]>() };
  if (jahr === undefined) return own ? { ...live, yearPairs: [""] } : "elsewhere";
  const criteria = yearCriteria(
    list.rows.map((row) => row.cells[jahr]),
    year,
    own,
  );
  if (criteria === null) return inYear ? null : "elsewhere";
  return { ...live, yearPairs: criteria.map((one) => `,${ref(jahr)},${one}`) };
}

const SAFE_TABLE = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * References to a table's columns: structured where every header has a name of its own, else A1 for all of them, so that
 * all ranges of a formula always have the same rows. Both kinds are widened when the table grows.
 */
function columnReference(
  list: MassnahmenList,
  table: NonNullable<MassnahmenList["table"]>,
): (column: number) => string {
  const names = table.columns;
  const distinct = new Set(names.map((name) => name.toLowerCase())).size === names.length;
  if (distinct && SAFE_TABLE.test(table.name) && names.every((name) => name !== ""))
    return (column) => structuredReference(table.name, names[column - table.range.firstColumn] ?? "");
  const sheet = `'${list.sheet.name.replace(/'/g, "''")}'`;
  return (column) => {
    const name = columnName(column);
    return `${sheet}!$${name}$${list.firstRow + 1}:$${name}$${list.lastRow + 1}`;
  };
}

/** Rows of the tables less those that are blank in every column. */
function totalTerms(lists: readonly LiveList[]): readonly string[] | null {
  const terms: string[] = [];
  for (const { list, yearPairs, own, ref } of lists) {
    const jahr = list.columns.get("Jahr");
    const thema = list.columns.get("Thema") ?? list.firstColumn;
    const width = list.lastColumn - list.firstColumn + 1;
    if (own && (width > MOST_CRITERIA || hasRowsOfSpaces(list))) return null;
    const columns = Array.from({ length: width }, (_, i) => `${ref(list.firstColumn + i)},""`);
    const blank = `-COUNTIFS(${columns.join(",")})`;
    if (jahr === undefined) terms.push(`ROWS(${ref(thema)})${blank}`);
    else {
      const counted = yearPairs.map((pair) => `COUNTIFS(${pair.slice(1)})`).join("+");
      terms.push(own ? counted + blank : counted);
    }
  }
  return terms;
}

/** Rows that hold nothing but spaces are no Maßnahmen, though COUNTIFS does not find them blank. */
function hasRowsOfSpaces({ sheet, rows, firstRow, lastRow, firstColumn, lastColumn }: MassnahmenList): boolean {
  const counted = new Set(rows.map((row) => row.index));
  return sheet.rows.some(
    (row) =>
      row.index >= firstRow &&
      row.index <= lastRow &&
      !counted.has(row.index) &&
      row.cells.slice(firstColumn, lastColumn + 1).some((cell) => !holdsNothing(cell)),
  );
}

/** One COUNTIFS for each list and kind of year; `key` null counts everything that is recognised. */
function keyTerms(
  lists: readonly LiveList[],
  merkmal: LiveMerkmal,
  canonical: readonly string[],
  key: string | null,
): readonly string[] | null {
  const terms: string[] = [];
  for (const live of lists) {
    const column = live.list.columns.get(COLUMN[merkmal]);
    if (column === undefined) continue;
    const texts = criteriaTexts(spellingsOf(live, merkmal, column), canonical, ({ keys }) =>
      key === null ? keys.length > 0 : keys.includes(key),
    );
    if (texts === null) return null;
    const [first = ""] = texts;
    for (const pair of live.yearPairs)
      if (texts.length === 1) terms.push(`COUNTIFS(${live.ref(column)},${criterion(first)}${pair})`);
      else terms.push(`SUMPRODUCT(COUNTIFS(${live.ref(column)},${criteriaArray(texts)}${pair}))`);
  }
  return terms;
}

function spellingsOf(live: LiveList, merkmal: LiveMerkmal, column: number): readonly CellSpelling[] {
  const known = live.spellings.get(merkmal);
  if (known !== undefined) return known;
  const found = new Map<string, { text: string; kinds: Set<"string" | "number" | "boolean">; keys: string[] }>();
  for (const m of live.list.entries) {
    const value = m.row.cells[column] ?? null;
    if (value === null) continue;
    const text = displayText(value);
    const same = found.get(text);
    if (same !== undefined) same.kinds.add(kindOf(value));
    else found.set(text, { text, kinds: new Set([kindOf(value)]), keys: keysOf(m, merkmal).filter((k) => k !== OHNE) });
  }
  const spellings = Array.from(found.values());
  live.spellings.set(merkmal, spellings);
  return spellings;
}

/** What a cell holds that counts under the key, as the Stammdaten want it; `null` for all keys. */
function canonicalTexts(source: LiveSource, merkmal: LiveMerkmal, key: string | null): readonly string[] {
  if (merkmal !== "art") return key === null ? source[merkmal === "kategorie" ? "kategorien" : "dezernate"].ids : [key];
  const combinations = artCombinations(source.arten.ids);
  const texts = combinations.filter((arten) => key === null || arten.includes(key)).map((arten) => arten.join("; "));
  return texts.filter((text) => key === null || source.arten.read(text).arten.includes(key));
}

/** All combinations in the order of the Stammdaten, single ones first; of many Arten only one or two at a time. */
function artCombinations(ids: readonly string[]): readonly (readonly string[])[] {
  const most = ids.length > MOST_ARTEN_COMBINED ? 2 : ids.length;
  let combinations: readonly (readonly string[])[] = [[]];
  for (const id of ids)
    combinations = [...combinations, ...combinations.filter((c) => c.length < most).map((c) => [...c, id])];
  return combinations.filter((c) => c.length > 0).sort((a, b) => a.length - b.length);
}
