/** What a word of a Thema does there. */
export const WORD = 0;
/** A letter or number that tells siblings apart: „Teil A“, „Band 6“, „Abschnitt II“. */
export const LABEL = 1;
/** A year from 1990 to 2099. */
export const YEAR = 2;
/** A number that counts what follows: „14 Großstädte“. */
export const COUNT = 3;

/** Themen cut into words, as arrays of numbers, so that 100,000 Themen cost no objects. */
export interface ThemaWords {
  /** Thema `t` consists of the words from `start[t]` to before `start[t + 1]`. */
  readonly start: Int32Array;
  /** The number of each word in the vocabulary. */
  readonly words: Int32Array;
  /** WORD, LABEL, YEAR or COUNT of each word. */
  readonly kinds: Uint8Array;
  /** How many words stand before the first dash or colon; all of them where there is none. */
  readonly heads: Int32Array;
  /** A hash of each Thema by its letters and digits alone: „D 115“ and „D115“ have the same. */
  readonly hashes: Int32Array;
  readonly vocabulary: Vocabulary;
}

/** The different words of all Themen; those below `functionWords` bind, those below `weakWords` say little. */
export interface Vocabulary {
  readonly size: number;
  readonly functionWords: number;
  readonly weakWords: number;
  /** How often each occurs in all Themen. */
  readonly occurrences: Int32Array;
  /** Two independent hashes of each; together they identify it. */
  readonly hashes: Int32Array;
  readonly hashes2: Int32Array;
  /** Where each stands for the first time. */
  readonly texts: readonly string[];
  readonly text: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A Thema is read up to this word: more do not make it more distinct, and cost stays linear. */
export const MOST_WORDS = 24;
/** Nor is it read beyond this character. */
export const MOST_CHARACTERS = 1000;

const FUNCTION_WORDS =
  "der die das den dem des ein eine einer eines einem einen und sowie in im zu zum zur von vom an am auf aus bei beim " +
  "mit für über nach durch als u a z b e v bzw";

/** They occur in every report and name no Maßnahme of their own. */
const WEAK_WORDS =
  "massnahme massnahmen projekt modellprojekt zusammenarbeit kooperation mitarbeit ag ak arbeitsgruppe arbeitskreis " +
  "stadt städte gemeinde gemeinden landkreis kommunale kommunen region gemeinsame gemeinsamer gemeinsames gemeinsamen bereich teil bilaterale interkommunale intrakommunale " +
  "unterstützung durchführung umsetzung fortführung erarbeitung entwicklung vorbereitung";

const SPACE = 32;
const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;
const COLON = 58;

const SEPARATOR = 0;
const LETTER = 1;
const DIGIT = 2;
const NEAR_CHARACTERS = 0x250;
const characterClass = Uint8Array.from({ length: NEAR_CHARACTERS }, (_, code) => {
  if (code >= 48 && code <= 57) return DIGIT;
  return /\p{L}/u.test(String.fromCharCode(code)) ? LETTER : SEPARATOR;
});

/** Letter, digit or separator; letters beyond Latin script count as letters, general punctuation and symbols do not. */
function classOf(code: number): number {
  if (code < NEAR_CHARACTERS) return characterClass[code] ?? SEPARATOR;
  return (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) ? SEPARATOR : LETTER;
}

/** The letter without its umlaut, so that „Eigentümer“ begins like „Eigentum“. */
export function withoutUmlaut(code: number): number {
  if (code < 0xe4) return code;
  return code === 0xe4 ? 97 : code === 0xf6 ? 111 : code === 0xfc ? 117 : code;
}

/** Cuts normalised Themen into words; letters and digits always make words of their own, so „D115“ is „D 115“. */
export function readThemen(themen: readonly string[], mostWords = MOST_WORDS): ThemaWords {
  const reader = wordReader([FUNCTION_WORDS, WEAK_WORDS, ...themen]);
  const functionWords = reader.read(0, Infinity);
  const weakWords = reader.read(1, Infinity);
  reader.forgetCounts();
  const start = new Int32Array(themen.length + 1);
  const heads = new Int32Array(themen.length);
  const hashes = new Int32Array(themen.length);
  for (let t = 0; t < themen.length; t++) {
    start[t] = reader.length();
    reader.read(t + 2, mostWords);
    heads[t] = reader.head();
    hashes[t] = reader.hash();
  }
  start[themen.length] = reader.length();
  return { start, heads, hashes, ...reader.result(functionWords, weakWords) };
}

interface WordReader {
  /** Reads one text; says how many different words are known then. */
  read(text: number, mostWords: number): number;
  /** Of the text read last. */
  head(): number;
  hash(): number;
  length(): number;
  forgetCounts(): void;
  result(functionWords: number, weakWords: number): Pick<ThemaWords, "words" | "kinds" | "vocabulary">;
}

/** The living state of cutting: an open-addressing table of words by hash, and arrays that grow by doubling. */
function wordReader(texts: readonly string[]): WordReader {
  let words = new Int32Array(1024 + texts.length * 8);
  let kinds = new Uint8Array(1024 + texts.length * 8);
  let length = 0;
  let head = 0;
  let textHash = 0;
  let slots = new Int32Array(4096).fill(-1);
  let size = 0;
  let hashes = new Int32Array(2048);
  let hashes2 = new Int32Array(2048);
  let occurrences = new Int32Array(2048);
  let text = new Int32Array(2048);
  let from = new Int32Array(2048);
  let to = new Int32Array(2048);

  const growWords = (): void => {
    words = longer(words, new Int32Array(words.length * 2));
    kinds = longer(kinds, new Uint8Array(kinds.length * 2));
  };
  const growTable = (): void => {
    const capacity = hashes.length * 2;
    hashes = longer(hashes, new Int32Array(capacity));
    hashes2 = longer(hashes2, new Int32Array(capacity));
    occurrences = longer(occurrences, new Int32Array(capacity));
    text = longer(text, new Int32Array(capacity));
    from = longer(from, new Int32Array(capacity));
    to = longer(to, new Int32Array(capacity));
    slots = new Int32Array(capacity * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < size; id++) {
      let slot = (hashes[id] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
  };
  const intern = (hash: number, hash2: number, t: number, first: number, end: number): number => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = slots[slot] ?? -1;
      if (id < 0) break;
      if (hashes[id] === hash && hashes2[id] === hash2) {
        occurrences[id] = (occurrences[id] ?? 0) + 1;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    const id = size++;
    slots[slot] = id;
    hashes[id] = hash;
    hashes2[id] = hash2;
    occurrences[id] = 1;
    text[id] = t;
    from[id] = first;
    to[id] = end;
    if (size === hashes.length) growTable();
    return id;
  };
  const read = (t: number, mostWords: number): number => {
    const thema = texts[t] ?? "";
    const end = Math.min(thema.length, MOST_CHARACTERS);
    const first = length;
    head = -1;
    textHash = 0;
    for (let i = 0; i < end && length - first < mostWords;) {
      const code = thema.charCodeAt(i);
      const kind = classOf(code);
      if (kind === SEPARATOR) {
        if (head < 0 && length > first && isBreak(thema, i, code)) head = length - first;
        i++;
        continue;
      }
      const begin = i;
      let hash = 0x811c9dc5 | 0;
      let hash2 = 0x2545f491;
      for (let next = code; i < end && classOf(next) === kind; next = thema.charCodeAt(++i)) {
        hash = Math.imul(hash ^ next, 0x01000193);
        hash2 = Math.imul(hash2 + next, 0x9e3779b1 | 0);
        hash2 ^= hash2 >>> 15;
        textHash = Math.imul(textHash ^ next, 0x85ebca6b) + (textHash >>> 13);
      }
      if (length === words.length) growWords();
      hash ^= hash >>> 13;
      words[length] = intern(hash, hash2, t, begin, i);
      kinds[length++] = kindOf(thema, begin, i, kind);
    }
    if (head < 0) head = length - first;
    return size;
  };
  return {
    read,
    head: () => head,
    hash: () => textHash,
    length: () => length,
    forgetCounts: () => {
      occurrences.fill(0);
      length = 0;
    },
    result: (functionWords, weakWords) => {
      const vocabulary = { size, functionWords, weakWords, occurrences, hashes, hashes2, texts, text, from, to };
      return { words, kinds, vocabulary };
    },
  };
}

function longer<T extends Int32Array | Uint8Array>(old: T, grown: T): T {
  grown.set(old);
  return grown;
}

/** A dash between spaces or a colon: what stands before it is the head of the Thema. */
function isBreak(thema: string, i: number, code: number): boolean {
  if (code === COLON) return thema.charCodeAt(i + 1) === SPACE;
  return code === HYPHEN && thema.charCodeAt(i - 1) === SPACE && thema.charCodeAt(i + 1) === SPACE;
}

const ROMAN = /^(?:i{2,3}|iv|vi{1,3}|ix)$/;

function kindOf(thema: string, from: number, to: number, characters: number): number {
  const next = thema.charCodeAt(to);
  if (characters === DIGIT) {
    if (to - from === 4 && /^(?:199\d|20\d\d)$/.test(thema.slice(from, to))) return YEAR;
    return next === SPACE && classOf(thema.charCodeAt(to + 1)) === LETTER ? COUNT : LABEL;
  }
  if (to - from > 4) return WORD;
  if (to - from > 1) return ROMAN.test(thema.slice(from, to)) ? LABEL : WORD;
  return next === FULL_STOP || next === SLASH || thema.charCodeAt(from - 1) === SLASH ? WORD : LABEL;
}
