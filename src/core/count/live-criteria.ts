import { displayText } from "../text/text";
import { isErrorValue, readYear } from "../workbook/cell-value";
import { formulaText } from "../workbook/range-address";
import type { CellValue } from "../workbook/workbook-data";

/** The words of a column's cells as a criterion of COUNTIFS has to find them. */
export interface CellSpelling {
  readonly text: string;
  /** The cell holds text; numbers and truth values are compared differently. */
  readonly kinds: ReadonlySet<"string" | "number" | "boolean">;
  /** The keys under which cells with these words count. */
  readonly keys: readonly string[];
}

const LONGEST_CRITERION = 255;
const MONTHS = new Set(
  "januar jänner februar märz april mai juni juli august september sept oktober november dezember january february march may june july october december".split(
    " ",
  ),
);
const SHORTEST_WORD = 4;
const PLAIN_NUMBER = /^[1-9]\d?$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{Mn}]/gu;
const EXCEL_WORDS = /^(true|false|wahr|falsch|#.*)$/i;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** What COUNTIFS certainly takes for the same text. */
const surelySame = (text: string): string => text.toLowerCase();

/** What some program might take for the same text: Unicode forms, ß and ss, invisible characters. */
const possiblySame = (text: string): string =>
  text
    .replace(/\u00a0/g, "\ue000")
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/ß/g, "ss");

/** A spreadsheet may read it as a number or date, in some locale („02“, „3,5“, „Dez. 3“). */
export function mayBeNumber(text: string): boolean {
  if (!/\p{N}/u.test(text)) return false;
  const [word] = text.toLowerCase().match(/^\s*\p{L}+/u) ?? [""];
  const leading = word.trim();
  return leading !== "kat" && (leading.length < SHORTEST_WORD || MONTHS.has(leading));
}

/**
 * The texts that COUNTIFS must look for so that it finds exactly the cells that count: the canonical ones and every
 * other spelling that is there. null where that cannot be proved, whatever program calculates.
 */
export function criteriaTexts(
  spellings: readonly CellSpelling[],
  canonical: readonly string[],
  counts: (spelling: CellSpelling) => boolean,
): readonly string[] | null {
  const wanted = new Map<string, string>();
  for (const text of canonical) if (!wanted.has(surelySame(text))) wanted.set(surelySame(text), text);
  for (const spelling of spellings) {
    if (!counts(spelling)) continue;
    if (spelling.kinds.has("boolean")) return null;
    if (!wanted.has(surelySame(spelling.text))) wanted.set(surelySame(spelling.text), spelling.text);
  }
  const texts = Array.from(wanted.values());
  const present = spellings.filter((spelling) => spelling.text !== "");
  if (!texts.every((text) => isSafe(text)) || !numbersAreClear(texts, present)) return null;
  if (present.some((spelling) => counts(spelling) !== wanted.has(surelySame(spelling.text)))) return null;
  return looksAreClear(texts, present) ? texts : null;
}

function isSafe(text: string): boolean {
  if (text === "" || escaped(text).length >= LONGEST_CRITERION) return false;
  if (CONTROL.test(text) || EXCEL_WORDS.test(text.trim())) return false;
  return PLAIN_NUMBER.test(text) || !mayBeNumber(text);
}

/** A criterion such as „=2“ finds the number and the text, and in Excel also „02“: then nothing is certain. */
function numbersAreClear(texts: readonly string[], present: readonly CellSpelling[]): boolean {
  if (!texts.some((text) => PLAIN_NUMBER.test(text))) return true;
  return present.every(({ text }) => !mayBeNumber(text) || PLAIN_NUMBER.test(text));
}

function looksAreClear(texts: readonly string[], present: readonly CellSpelling[]): boolean {
  const wanted = new Map(texts.map((text) => [possiblySame(text), surelySame(text)]));
  if (wanted.size < texts.length) return false;
  return present.every(({ text }) => {
    const look = wanted.get(possiblySame(text));
    return look === undefined || look === surelySame(text);
  });
}

const escaped = (text: string): string => text.replace(/[~*?]/g, "~$&");

/** The criterion of one text; the equals sign is left out where the text cannot be mistaken for anything else. */
export const criterion = (text: string): string =>
  /^[\p{L}][^"]*$/u.test(text) && !mayBeNumber(text) ? formulaText(escaped(text)) : formulaText(`=${escaped(text)}`);

/** The criteria of several texts as an array constant. */
export const criteriaArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => formulaText(`=${escaped(text)}`)).join(",")}}`;

/** The kind of a filled cell. */
export const kindOf = (value: CellValue): "string" | "number" | "boolean" =>
  typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "string";

const MOST_SPELLINGS = 8;
/** Words that COUNTIFS certainly compares as words. */
const PLAIN_WORDS = /^(?!(?:true|false|wahr|falsch)$)\p{L}+(?:[ .]+\p{L}+)*\.?$/iu;
const LONGEST = 100;
/** Signs that stand in no number and no date. */
const NEVER_IN_NUMBERS = /[?!~*;]/;
/** „2014/15“: a spreadsheet may take it for a date or a fraction, neither of which is a year's number. */
const TWO_YEARS = /^\s*\d{4}\s*[-–/]\s*(?!0*1?\s*$)\d{2,4}\s*$/;
const PLAIN_YEAR = /^\d{4}$/;

/**
 * The criteria by which COUNTIFS finds a year's rows in a column `Jahr` exactly as the core does. Cells without a readable
 * year, blank ones among them, belong to the year of the list itself: they are criteria only if that is `own`. null where
 * no formula is certain to find the same rows.
 */
export function yearCriteria(
  cells: readonly (CellValue | undefined)[],
  year: number,
  own: boolean,
): readonly string[] | null {
  const unreadable = new Map<string, string>();
  for (const cell of cells) {
    if (cell === null || cell === undefined) continue;
    if (readYear(cell) !== null) {
      if (typeof cell === "string" && !PLAIN_YEAR.test(cell)) return null;
      continue;
    }
    if (!isNoYear(cell)) return null;
    if (!own) continue;
    const text = displayText(cell);
    if (!canBeSought(cell, text)) return null;
    unreadable.set(surelySame(text), text);
  }
  if (!own) return [`"${year}"`];
  const texts = Array.from(unreadable.values());
  const isClear =
    new Set(texts.map((text) => possiblySame(text))).size === texts.length && texts.length <= MOST_SPELLINGS;
  return isClear ? [`"${year}"`, '""', ...texts.map((text) => criterion(text))] : null;
}

/** Whether no spreadsheet takes the cell for a number that is a year. */
function isNoYear(cell: CellValue): boolean {
  if (typeof cell !== "string" || isErrorValue(cell)) return true;
  return !mayBeNumber(cell) || NEVER_IN_NUMBERS.test(cell) || TWO_YEARS.test(cell);
}

/** Whether COUNTIFS certainly finds the cells of these words, and no others. */
const canBeSought = (cell: CellValue, text: string): boolean =>
  typeof cell === "number" ? Number.isInteger(cell) : text.length <= LONGEST && PLAIN_WORDS.test(text);
