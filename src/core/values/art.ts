import { artWords, explainsOnly, wordKey, type ArtWord } from "./art-words";
import { editDistance, isBlank, normalise } from "../text/text";

/** The Art with a meaning of its own: it stands alone, in Kategorie III, and needs no Arbeitsstand. */
const ALLGEMEIN = "allgemein";

/** Whether `allgemein`, in whatever spelling the Stammdaten give it, is among these Arten. */
export const includesAllgemein = (arten: readonly string[]): boolean =>
  arten.some((art) => art === ALLGEMEIN || normalise(art) === ALLGEMEIN);

/** What the words of an Art cell mean. */
export interface ArtReading {
  /** Recognised Arten in the order of the Stammdaten, each once. */
  readonly arten: readonly string[];
  /** Whether `allgemein` is among them. */
  readonly allgemein: boolean;
  /** The words that are no Art, as written; neighbours that resemble no Art are one part. */
  readonly unknown: readonly string[];
  /** The canonical text where every part is recognised, else null. */
  readonly canonical: string | null;
  /** The cell holds exactly the canonical text. */
  readonly exact: boolean;
  /** The canonical text with the nearest Art for every unknown part, where each has exactly one within edit distance 2. */
  readonly nearest: string | null;
  /** The canonical text says all that the cell says: no bracket with words of its own falls away. */
  readonly lossless: boolean;
}

/** The Arten of a workbook and the reading of cells by them. */
export interface ArtList {
  readonly ids: readonly string[];
  read(text: string): ArtReading;
  /** Recognised Arten as the cell should hold them. */
  canonical(arten: readonly string[]): string;
}

/** Art by the key of its spelling; the longest spelling has `words` words. */
interface ArtKeys {
  readonly byKey: ReadonlyMap<string, string>;
  readonly words: number;
}

/** The Arten that the next words mean; several where they are written together. */
interface ArtStep {
  readonly arten: readonly string[];
  readonly words: number;
}

const LONGEST_DIVISION = 4;
const PREFIX_REACH = 8;
const SHORTEST_PREFIX = 3;
const ART_TYPOS = 2;

/** Makes the reader for these Arten; readings are kept, as a list has few different cells. */
export function artList(ids: readonly string[]): ArtList {
  const keys = artKeys(ids);
  const spellings = new Map(ids.map((id) => [normalise(id), id]));
  const known = new Map<string, ArtReading>();
  const canonical = (arten: readonly string[]): string => ids.filter((id) => arten.includes(id)).join("; ");
  const read = (text: string): ArtReading => {
    let reading = known.get(text);
    if (reading === undefined) {
      const plain = plainArten(text, spellings);
      const found = plain === null ? walkArten(text, keys) : { found: plain, guessed: [], unknown: [], lossless: true };
      known.set(text, (reading = artReading(text, found, ids, canonical)));
    }
    return reading;
  };
  return { ids, read, canonical };
}

function artKeys(ids: readonly string[]): ArtKeys {
  const byKey = new Map<string, string>();
  for (const id of ids) if (wordKey(id) !== "" && !byKey.has(wordKey(id))) byKey.set(wordKey(id), id);
  return { byKey, words: ids.reduce((most, id) => Math.max(most, artWords(id).words.length), LONGEST_DIVISION) };
}

/** Arten that are written out between semicolons, whatever signs their names contain; null where anything else is. */
function plainArten(text: string, spellings: ReadonlyMap<string, string>): string[] | null {
  const parts = text
    .split(";")
    .map((part) => normalise(part))
    .filter((part) => part !== "");
  const arten = parts.map((part) => spellings.get(part) ?? "");
  return arten.length === 0 || arten.includes("") ? null : arten;
}

interface FoundArten {
  readonly found: readonly string[];
  readonly guessed: readonly string[];
  readonly unknown: readonly string[];
  readonly lossless: boolean;
}

function artReading(
  text: string,
  { found, guessed, unknown, lossless }: FoundArten,
  ids: readonly string[],
  canonical: (arten: readonly string[]) => string,
): ArtReading {
  const written = unknown.length === 0 && found.length > 0 ? canonical(found) : null;
  const arten = ids.filter((id) => found.includes(id));
  return {
    arten,
    allgemein: includesAllgemein(arten),
    unknown,
    canonical: written,
    exact: written === text,
    nearest: unknown.length > 0 && guessed.length === unknown.length ? canonical([...found, ...guessed]) : null,
    lossless,
  };
}

function walkArten(text: string, keys: ArtKeys): FoundArten {
  const { words, dropped } = artWords(text, (inside) =>
    inside.some((_, i) => (artAt(inside, i, keys) ?? nearestArt(inside, i, keys)) !== null),
  );
  const found: string[] = [];
  const guessed: string[] = [];
  const unknown: string[] = [];
  let strange: string[] = [];
  const endStrange = (): void => {
    if (strange.length > 0) unknown.push(strange.join(" "));
    strange = [];
  };
  for (let i = 0; i < words.length;) {
    const art = artAt(words, i, keys);
    const guess = art === null && words[i]?.kind === "word" ? nearestArt(words, i, keys) : null;
    if (art !== null) found.push(...art.arten);
    if (guess !== null) guessed.push(...guess.arten);
    if (art !== null || guess !== null || words[i]?.kind !== "word") endStrange();
    if (guess !== null) unknown.push(textOf(words, i, guess.words));
    if (art === null && guess === null && words[i]?.kind === "word") strange.push(textOf(words, i, 1));
    i += art?.words ?? guess?.words ?? 1;
  }
  endStrange();
  // A cell without a single word, such as a dash, is no Art either.
  if (found.length + unknown.length === 0 && !isBlank(text)) unknown.push(text.trim());
  return { found, guessed, unknown, lossless: explainsOnly(dropped) };
}

const textOf = (words: readonly ArtWord[], from: number, count: number): string =>
  words
    .slice(from, from + count)
    .map((word) => word.text)
    .join(" ");

const artAt = (words: readonly ArtWord[], from: number, keys: ArtKeys): ArtStep | null =>
  exactArt(words, from, keys) ??
  joinedArten(words[from], keys) ??
  abbreviatedArt(words[from], keys) ??
  prefixArt(words, from, keys);

/** The words from here as one key; null across a separator such as `/`. */
function spanKey(words: readonly ArtWord[], from: number, count: number): string | null {
  let key = "";
  for (let i = from; i < from + count; i++) {
    const word = words[i];
    if (word === undefined || word.kind === "break") return null;
    key += word.key;
  }
  return key;
}

/** Words that make an Art when spaces and hyphens are left out: „intra kommunal“, „in- trakommunal“. */
function exactArt(words: readonly ArtWord[], from: number, { byKey, words: longest }: ArtKeys): ArtStep | null {
  for (let count = longest; count > 0; count--) {
    const art = byKey.get(spanKey(words, from, count) ?? "");
    if (art !== undefined) return { arten: [art], words: count };
  }
  return null;
}

/** „interkommunal-vertikal“, „interkommunalvertikal“: several Arten in one word. */
function joinedArten(word: ArtWord | undefined, { byKey }: ArtKeys): ArtStep | null {
  const arten: string[] = [];
  let rest = word?.key ?? "";
  while (rest !== "") {
    let longest = "";
    for (const key of byKey.keys()) if (key.length > longest.length && rest.startsWith(key)) longest = key;
    if (longest === "") return null;
    arten.push(byKey.get(longest) ?? "");
    rest = rest.slice(longest.length);
  }
  return arten.length === 0 ? null : { arten, words: 1 };
}

/** „interkomm.“, „allg.“: a beginning with a full stop that only one Art has. */
function abbreviatedArt(word: ArtWord | undefined, { byKey }: ArtKeys): ArtStep | null {
  if (word === undefined || !word.abbreviated || word.key.length < SHORTEST_PREFIX) return null;
  const arten = Array.from(byKey).filter(([key]) => key.startsWith(word.key));
  const [only] = arten;
  return only === undefined || arten.length > 1 ? null : { arten: [only[1]], words: 1 };
}

/** A beginning whose end a later Art gives: „inter- und intrakommunal“. */
function prefixArt(words: readonly ArtWord[], from: number, keys: ArtKeys): ArtStep | null {
  const prefix = words[from]?.key ?? "";
  if (prefix.length < SHORTEST_PREFIX || words[from]?.kind !== "word") return null;
  const begun = Array.from(keys.byKey).filter(([key]) => key.length > prefix.length && key.startsWith(prefix));
  if (begun.length === 0) return null;
  for (let later = from + 1; later < Math.min(words.length, from + PREFIX_REACH); later++) {
    const end = exactArt(words, later, keys) ?? nearestArt(words, later, keys);
    if (end === null) continue;
    const fitting = begun.filter(
      ([key, art]) => !end.arten.includes(art) && wordKey(end.arten[0] ?? "").endsWith(key.slice(prefix.length)),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return { arten: [only[1]], words: 1 };
  }
  return null;
}

/** The one Art within edit distance 2 of a word, or of two words written as one. */
function nearestArt(words: readonly ArtWord[], from: number, { byKey }: ArtKeys): ArtStep | null {
  for (const count of [1, 2]) {
    const written = spanKey(words, from, count);
    if (written === null || (count === 2 && words[from + 1]?.kind !== "word")) return null;
    let best: string | null = null;
    let bestDistance = ART_TYPOS + 1;
    let tied = false;
    for (const [key, art] of byKey) {
      const distance = editDistance(written, key, ART_TYPOS);
      if (distance > ART_TYPOS || distance >= Math.min(written.length, key.length)) continue;
      tied = distance === bestDistance || (tied && distance > bestDistance);
      if (distance >= bestDistance) continue;
      best = art;
      bestDistance = distance;
    }
    if (best !== null && !tied) return { arten: [best], words: count };
  }
  return null;
}
