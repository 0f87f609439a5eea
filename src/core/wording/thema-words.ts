/** What a word of a Thema does there. */
export const WORD = 0;
/** A letter or number that tells siblings apart: „Teil A“, „Band 6“, „Abschnitt II“. */
export const LABEL = 1;
/** A year from 1990 to 2099. */
export const YEAR = 2;
/** A number that counts what follows: „14 Großstädte“. */
export const COUNT = 3;

/** Themen by number, cut into words, as arrays of numbers, so that 100,000 Themen cost no objects. */
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
  /** 1 for a Thema that was read to its end. */
  readonly whole: Uint8Array;
  readonly vocabulary: Vocabulary;
}

/** The different words of all Themen; those below `functionWords` bind, those below `weakWords` say little. */
export interface Vocabulary {
  readonly size: number;
  readonly functionWords: number;
  readonly weakWords: number;
  /** A hash of each. */
  readonly hashes: Int32Array;
  /** Where each stands for the first time. */
  readonly texts: readonly string[];
  readonly text: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A word as it stands in a normalised Thema. */
export const wordText = ({ texts, text, from, to }: Vocabulary, word: number): string =>
  (texts[text[word] ?? 0] ?? "").slice(from[word], to[word]);

/** A Thema is not read beyond this character, so that cost stays linear. */
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
export function readThemen(themen: readonly string[]): ThemaWords {
  const reader = new WordReader([FUNCTION_WORDS, WEAK_WORDS, ...themen]);
  reader.read(0);
  const functionWords = reader.size;
  reader.read(1);
  const weakWords = reader.size;
  reader.length = 0;
  const start = new Int32Array(themen.length + 1);
  const heads = new Int32Array(themen.length);
  const hashes = new Int32Array(themen.length);
  const whole = new Uint8Array(themen.length);
  for (let t = 0; t < themen.length; t++) {
    start[t] = reader.length;
    reader.read(t + 2);
    heads[t] = reader.head;
    hashes[t] = reader.hash;
    whole[t] = (themen[t] ?? "").length > MOST_CHARACTERS ? 0 : 1;
  }
  start[themen.length] = reader.length;
  return { start, heads, hashes, whole, ...reader.result(functionWords, weakWords) };
}

/**
 * The living state of cutting: words by two hashes in a table with open addressing and linear probing (Knuth, The Art of
 * Computer Programming 3, 6.4, algorithm L), hashed as they are read (FNV-1a), and arrays that grow by doubling. A Map
 * would need a text for each of a million words, which takes longer than all the rest.
 */
class WordReader {
  /** How many words are read, and how many different ones. */
  length = 0;
  size = 0;
  /** Of the text read last. */
  head = 0;
  hash = 0;
  private words: Int32Array;
  private kinds: Uint8Array;
  private slots = new Int32Array(4096).fill(-1);
  private hashes = new Int32Array(2048);
  private hashes2 = new Int32Array(2048);
  private text = new Int32Array(2048);
  private from = new Int32Array(2048);
  private to = new Int32Array(2048);

  constructor(private readonly texts: readonly string[]) {
    this.words = new Int32Array(1024 + texts.length * 8);
    this.kinds = new Uint8Array(1024 + texts.length * 8);
  }

  read(t: number): void {
    const thema = this.texts[t] ?? "";
    const end = Math.min(thema.length, MOST_CHARACTERS);
    const first = this.length;
    let head = -1;
    let textHash = 0;
    for (let i = 0; i < end;) {
      let code = thema.charCodeAt(i);
      const kind = classOf(code);
      if (kind === SEPARATOR) {
        if (head < 0 && this.length > first && isBreak(thema, i, code)) head = this.length - first;
        i++;
        continue;
      }
      const begin = i;
      let hash = 0x811c9dc5 | 0;
      let hash2 = 0x2545f491;
      do {
        hash = Math.imul(hash ^ code, 0x01000193);
        hash2 = Math.imul(hash2 + code, 0x9e3779b1 | 0);
        hash2 ^= hash2 >>> 15;
        textHash = (Math.imul(textHash ^ code, 0x85ebca6b) + (textHash >>> 13)) | 0;
        if (++i === end) break;
        code = thema.charCodeAt(i);
      } while (classOf(code) === kind);
      this.add(this.intern(hash ^ (hash >>> 13), hash2, t, begin, i), kindOf(thema, begin, i, kind));
    }
    this.head = head < 0 ? this.length - first : head;
    this.hash = textHash;
  }

  result(functionWords: number, weakWords: number): Pick<ThemaWords, "words" | "kinds" | "vocabulary"> {
    const { words, kinds, size, hashes, texts, text, from, to } = this;
    return { words, kinds, vocabulary: { size, functionWords, weakWords, hashes, texts, text, from, to } };
  }

  private add(word: number, kind: number): void {
    if (this.length === this.words.length) {
      this.words = longer(this.words, new Int32Array(this.length * 2));
      this.kinds = longer(this.kinds, new Uint8Array(this.length * 2));
    }
    this.words[this.length] = word;
    this.kinds[this.length++] = kind;
  }

  /** The number of a word. */
  private intern(hash: number, hash2: number, t: number, first: number, end: number): number {
    const { slots, hashes, hashes2 } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let id = slots[slot] ?? -1; id >= 0; id = slots[slot] ?? -1) {
      if (hashes[id] === hash && hashes2[id] === hash2) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.size++;
    slots[slot] = id;
    hashes[id] = hash;
    hashes2[id] = hash2;
    this.text[id] = t;
    this.from[id] = first;
    this.to[id] = end;
    if (this.size === hashes.length) this.growTable();
    return id;
  }

  private growTable(): void {
    const capacity = this.hashes.length * 2;
    this.hashes = longer(this.hashes, new Int32Array(capacity));
    this.hashes2 = longer(this.hashes2, new Int32Array(capacity));
    this.text = longer(this.text, new Int32Array(capacity));
    this.from = longer(this.from, new Int32Array(capacity));
    this.to = longer(this.to, new Int32Array(capacity));
    this.slots = new Int32Array(capacity * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = (this.hashes[id] ?? 0) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
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

const I = 105;
const V = 118;
const ROMAN = /^(?:i{2,3}|iv|vi{1,3}|ix)$/;

function kindOf(thema: string, from: number, to: number, characters: number): number {
  const next = thema.charCodeAt(to);
  if (characters === DIGIT) {
    if (to - from === 4 && /^(?:199\d|20\d\d)$/.test(thema.slice(from, to))) return YEAR;
    return next === SPACE && classOf(thema.charCodeAt(to + 1)) === LETTER ? COUNT : LABEL;
  }
  if (to - from > 4) return WORD;
  const letter = thema.charCodeAt(from);
  if (to - from > 1) return (letter === I || letter === V) && ROMAN.test(thema.slice(from, to)) ? LABEL : WORD;
  return next === FULL_STOP || next === SLASH || thema.charCodeAt(from - 1) === SLASH ? WORD : LABEL;
}
