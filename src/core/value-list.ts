import { nearest, normalise } from "./text";

/** What the words of a cell mean in a list of allowed values. */
export interface ValueReading {
  /** The canonical value, null where the words are not recognisable as one. */
  readonly id: string | null;
  /** The cell holds exactly the canonical value. */
  readonly exact: boolean;
}

/** The allowed values of a column, in the order of the Stammdaten. */
export interface ValueList {
  readonly ids: readonly string[];
  knows(text: string): boolean;
  read(text: string): ValueReading;
  /** The one value within edit distance 2, null for none or several. */
  nearest(text: string): string | null;
}

const ROMAN = ["0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/**
 * Makes a list of values with their names. Recognised are the value in any spelling of case and spaces, an Arabic for
 * a Roman number, a leading word (`Dez. III`, `Kategorie II`), an explanation in brackets, and the full name.
 */
export function valueList(
  values: readonly { readonly id: string; readonly name?: string }[],
  leadingWords: readonly string[] = [],
): ValueList {
  const ids = values.map((value) => value.id);
  const known = new Map<string, ValueReading>();
  const byKey = new Map<string, string>();
  for (const { id, name } of values) if (name !== undefined && name !== "") addKey(byKey, normalise(name), id);
  for (const { id } of values) byKey.set(normalise(id), id);
  const read = (text: string): ValueReading => {
    let reading = known.get(text);
    if (reading === undefined) {
      const id = ids.includes(text) ? text : readValue(text, byKey, leadingWords);
      known.set(text, (reading = { id, exact: id === text }));
    }
    return reading;
  };
  return { ids, read, knows: (text) => read(text).id !== null, nearest: (text) => nearest(text, ids, 2) };
}

function addKey(byKey: Map<string, string>, key: string, id: string): void {
  if (!byKey.has(key)) byKey.set(key, id);
}

function readValue(text: string, byKey: ReadonlyMap<string, string>, leadingWords: readonly string[]): string | null {
  const whole = normalise(text.normalize("NFKC"));
  const withoutBrackets = whole.replace(/\s*\([^()]*\)\s*$/, "");
  for (const candidate of [whole, withoutBrackets]) {
    for (const rest of [candidate, withoutLeadingWord(candidate, leadingWords)]) {
      const key = rest.replace(/[.:]+$/, "").trim();
      const roman = /^\d{1,2}$/.test(key) ? ROMAN[Number(key)] : undefined;
      const id = byKey.get(key) ?? (roman === undefined ? undefined : byKey.get(roman));
      if (id !== undefined) return id;
    }
  }
  return null;
}

function withoutLeadingWord(text: string, leadingWords: readonly string[]): string {
  const word = leadingWords.find((leading) => text.startsWith(leading));
  return word === undefined ? text : text.slice(word.length).replace(/^[.\s:-]+/, "");
}
