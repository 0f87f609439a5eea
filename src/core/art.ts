import { editDistance, normalise } from "./text";

/** The Art with a meaning of its own: it stands alone, in Kategorie III, and needs no Arbeitsstand. */
export const ALLGEMEIN = "allgemein";

/** What the words of an Art cell mean. */
export interface ArtReading {
  /** Recognised Arten in the order of the Stammdaten, each once. */
  readonly arten: readonly string[];
  /** The words that are no Art, as written. */
  readonly unknown: readonly string[];
  /** The canonical text where every part is recognised, else null. */
  readonly canonical: string | null;
  /** The canonical text with the nearest Art for every unknown part, where each has exactly one within edit distance 2. */
  readonly nearest: string | null;
}

/** The Arten of a workbook and the reading of cells by them. */
export interface ArtList {
  readonly ids: readonly string[];
  read(text: string): ArtReading;
  /** Recognised Arten as the cell should hold them. */
  canonical(arten: readonly string[]): string;
}

const JOINING_WORDS = new Set(["und", "u.", "sowie", "bzw.", "oder", "and"]);
const NEAREST_LIMIT = 2;

const compact = (text: string): string => normalise(text).replace(/[\s-]/g, "");

/** Makes the reader for these Arten; readings are kept, as a list has few different cells. */
export function artList(ids: readonly string[]): ArtList {
  const byKey = new Map(ids.map((id) => [compact(id), id]));
  const known = new Map<string, ArtReading>();
  const canonical = (arten: readonly string[]): string => ids.filter((id) => arten.includes(id)).join("; ");
  const read = (text: string): ArtReading => {
    let reading = known.get(text);
    if (reading === undefined) known.set(text, (reading = readArt(text, byKey, canonical)));
    return reading;
  };
  return { ids, read, canonical };
}

function readArt(
  text: string,
  byKey: ReadonlyMap<string, string>,
  canonical: (arten: readonly string[]) => string,
): ArtReading {
  const words = artWords(text, byKey);
  const found: string[] = [];
  const guessed: string[] = [];
  const unknown: string[] = [];
  for (let i = 0; i < words.length;) {
    const step = exactArt(words, i, byKey) ?? prefixArt(words, i, byKey);
    if (step !== null) {
      found.push(step.art);
      i += step.words;
      continue;
    }
    const guess = nearestArt(words, i, byKey);
    unknown.push(words.slice(i, i + (guess?.words ?? 1)).join(" "));
    if (guess !== null) guessed.push(guess.art);
    i += guess?.words ?? 1;
  }
  const complete = canonical(found);
  return {
    arten: complete === "" ? [] : canonicalParts(found, canonical),
    unknown,
    canonical: unknown.length === 0 && found.length > 0 ? complete : null,
    nearest: unknown.length > 0 && guessed.length === unknown.length ? canonical([...found, ...guessed]) : null,
  };
}

const canonicalParts = (found: readonly string[], canonical: (arten: readonly string[]) => string): readonly string[] =>
  canonical(found)
    .split("; ")
    .filter((part) => part !== "");

/** The words of the cell without joining words and without brackets that only explain, such as „(Stadt-Land)“. */
function artWords(text: string, byKey: ReadonlyMap<string, string>): string[] {
  const shown = text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/[‐‑‒–—−]/g, "-");
  const outside = shown.replace(/\([^()]*\)/g, (bracket) =>
    byKey.has(compact(bracket.slice(1, -1))) ? ` ${bracket.slice(1, -1)} ` : " ",
  );
  const used = outside.trim() === "" ? shown.replace(/[()]/g, " ") : outside;
  return used.split(/[\s;,/+&|]+/).filter((word) => /[^-.·•]/.test(word) && !JOINING_WORDS.has(normalise(word)));
}

interface ArtStep {
  readonly art: string;
  readonly words: number;
}

/** One to four words that make an Art when spaces and hyphens are left out: „intra kommunal“, „in- trakommunal“. */
function exactArt(words: readonly string[], from: number, byKey: ReadonlyMap<string, string>): ArtStep | null {
  for (let length = Math.min(4, words.length - from); length > 0; length--) {
    const art = byKey.get(compact(words.slice(from, from + length).join("")));
    if (art !== undefined) return { art, words: length };
  }
  return null;
}

/** A beginning whose end a later Art gives: „inter- und intrakommunal“. */
function prefixArt(words: readonly string[], from: number, byKey: ReadonlyMap<string, string>): ArtStep | null {
  const prefix = compact(words[from] ?? "");
  if (prefix.length < 3) return null;
  for (let later = from + 1; later < words.length; later++) {
    const end = exactArt(words, later, byKey);
    if (end === null) continue;
    const tail = compact(end.art);
    for (const [key, art] of byKey)
      if (key.startsWith(prefix) && art !== end.art && tail.endsWith(key.slice(prefix.length)))
        return { art, words: 1 };
  }
  return null;
}

/** The one Art within edit distance 2 of a word, or of two words written as one. */
function nearestArt(words: readonly string[], from: number, byKey: ReadonlyMap<string, string>): ArtStep | null {
  for (const length of [1, 2]) {
    if (from + length > words.length) break;
    const written = compact(words.slice(from, from + length).join(""));
    const distances = Array.from(byKey, ([key, art]) => ({ art, distance: editDistance(written, key, NEAREST_LIMIT) }));
    distances.sort((a, b) => a.distance - b.distance);
    const [best, second] = distances;
    if (best === undefined || best.distance > NEAREST_LIMIT || best.distance >= written.length) continue;
    if (second === undefined || second.distance > best.distance) return { art: best.art, words: length };
  }
  return null;
}
