import { nearest, normalise } from "../text/text";

/** What the words of a cell mean in a list of allowed values. */
interface ValueReading {
  /** The canonical value, null where the words are not recognisable as one. */
  readonly id: string | null;
  /** The cell holds exactly the canonical value. */
  readonly exact: boolean;
  /** The canonical value says all that the cell says: no bracket with words of its own falls away. */
  readonly lossless: boolean;
}

/** The allowed values of a column, in the order of the Stammdaten. */
export interface ValueList {
  readonly ids: readonly string[];
  knows(text: string): boolean;
  read(text: string): ValueReading;
  /** The one value within edit distance 2, null for none or several. */
  nearest(text: string): string | null;
}

/** The spellings of the values: exact up to normalising, and by letters and digits only. */
interface ValueKeys {
  readonly exact: ReadonlyMap<string, string>;
  readonly loose: ReadonlyMap<string, string>;
  readonly leadingWords: readonly string[];
}

const ROMAN_NUMBERS = ["0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/**
 * Makes a list of values with their names. Recognised are the value in any spelling of case, spaces and signs, an
 * Arabic for a Roman number and the other way round, a leading word (`Dez. III`, `II. Kategorie`), the full name, both
 * together (`II – hohe Priorität`), and an explanation in brackets that does not name another value.
 */
export function valueList(
  values: readonly { readonly id: string; readonly name?: string }[],
  leadingWords: readonly string[] = [],
): ValueList {
  const ids = values.map((value) => value.id);
  const keys = valueKeys(values, leadingWords);
  const known = new Map<string, ValueReading>();
  const read = (text: string): ValueReading => {
    let reading = known.get(text);
    if (reading === undefined)
      known.set(
        text,
        (reading = ids.includes(text) ? { id: text, exact: true, lossless: true } : readValue(text, keys)),
      );
    return reading;
  };
  return { ids, read, knows: (text) => read(text).id !== null, nearest: (text) => nearest(text, ids, 2) };
}

function valueKeys(
  values: readonly { readonly id: string; readonly name?: string }[],
  leadingWords: readonly string[],
): ValueKeys {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  for (const { id } of values) addKey(exact, normalise(id), id);
  for (const { id } of values) addKey(loose, looseKey(id), id);
  for (const { id } of values) addKey(loose, withoutLeadingWord(looseKey(id), leadingWords), id);
  for (const { id, name } of values) addKey(loose, looseKey(name ?? ""), id);
  return { exact, loose, leadingWords };
}

function addKey(keys: Map<string, string>, key: string, id: string): void {
  if (key !== "" && !keys.has(key)) keys.set(key, id);
}

/** Letters and digits, everything else between them one space: „Kat. II – (hoch)“ is „kat ii hoch“. */
const looseKey = (text: string): string =>
  normalise(text.normalize("NFKC"))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

function readValue(text: string, keys: ValueKeys): ValueReading {
  const id = keys.exact.get(normalise(text)) ?? readWords(looseKey(text), keys);
  if (id !== null) return { id, exact: false, lossless: true };
  const brackets: string[] = [];
  const outside = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    brackets.push(inside);
    return " ";
  });
  const meant = brackets.length === 0 ? null : readWords(looseKey(outside), keys);
  const inBrackets = brackets.map((bracket) => readWords(looseKey(bracket), keys));
  const contradicted = inBrackets.some((other) => other !== null && other !== meant);
  return {
    id: contradicted ? null : meant,
    exact: false,
    lossless: brackets.every((bracket, i) => looseKey(bracket) === "" || inBrackets[i] !== null),
  };
}

function readWords(words: string, keys: ValueKeys): string | null {
  for (const candidate of [words, withoutLeadingWord(words, keys.leadingWords)]) {
    const id = readKey(candidate, keys) ?? readIdAndName(candidate, keys);
    if (id !== null) return id;
  }
  return null;
}

function readKey(key: string, { loose }: ValueKeys): string | null {
  const other = /^\d{1,2}$/.test(key) ? ROMAN_NUMBERS[Number(key)] : String(ROMAN_NUMBERS.indexOf(key));
  return loose.get(key) ?? (other === undefined ? null : (loose.get(other) ?? null));
}

/** „ii hohe priorität“: the value and then its own name. */
function readIdAndName(words: string, keys: ValueKeys): string | null {
  for (let space = words.indexOf(" "); space > 0 && space < LONGEST_VALUE_KEY; space = words.indexOf(" ", space + 1)) {
    const id = readKey(words.slice(0, space), keys);
    if (id !== null && readKey(words.slice(space + 1), keys) === id) return id;
  }
  return null;
}

const LONGEST_VALUE_KEY = 200;

/** The words without „dez“ before them, also written together, or behind them. */
function withoutLeadingWord(words: string, leadingWords: readonly string[]): string {
  for (const word of leadingWords) {
    if (words.startsWith(word)) return words.slice(word.length).trim();
    if (words.endsWith(` ${word}`)) return words.slice(0, -word.length).trim();
  }
  return words;
}
