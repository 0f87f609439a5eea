import { repeatedHashes } from "./repeated-hashes";
import { LEAST_LETTERS } from "./spelling";
import { withoutUmlaut, type Vocabulary } from "./thema-words";

const NINE = 57;
const BASE = 0x01000193;
/** Each word has many hashes, and one that is taken for repeated in vain is enough to look at the word in vain. */
const PLACES_EACH = 64;

/**
 * By word: 1 where another word may be one typing error away, 0 where none is. Words that differ by one letter are
 * equal, or equal to the other as it is, when the right letter of each is left out; so the cost is linear in the
 * letters (after Bocek et al., Fast Similarity Search in Large Dictionaries, 2007).
 */
export function typoNeighbours(v: Vocabulary): Uint8Array {
  let letters = 0;
  for (let word = v.weakWords; word < v.size; word++) letters += (v.to[word] ?? 0) - (v.from[word] ?? 0) + 1;
  const hashes = repeatedHashes(letters, PLACES_EACH);
  const found = new Uint8Array(v.size);
  for (let word = v.weakWords; word < v.size; word++) eachShortened(v, word, hashes.add);
  for (let word = v.weakWords; word < v.size; word++)
    eachShortened(v, word, (hash) => {
      if (found[word] === 0 && hashes.has(hash)) found[word] = 1;
    });
  return found;
}

const beginnings = new Int32Array(1024);

/** Visits the hashes of a word as it is, and with each of its letters left out. */
function eachShortened(v: Vocabulary, word: number, visit: (hash: number) => void): void {
  const text = v.texts[v.text[word] ?? 0] ?? "";
  const from = v.from[word] ?? 0;
  const length = Math.min((v.to[word] ?? 0) - from, beginnings.length);
  if (length < LEAST_LETTERS || text.charCodeAt(from) <= NINE) return;
  let whole = 0;
  for (let i = 0; i < length; i++) {
    beginnings[i] = whole;
    whole = (Math.imul(whole, BASE) + withoutUmlaut(text.charCodeAt(from + i))) | 0;
  }
  visit(whole);
  let power = 1;
  let through = whole;
  let after = -1;
  for (let i = length - 1; i >= 0; i--) {
    const letter = withoutUmlaut(text.charCodeAt(from + i));
    const before = beginnings[i] ?? 0;
    // Of two equal neighbours it does not matter which one is left out.
    if (letter !== after) visit((whole + Math.imul((before - through) | 0, power)) | 0);
    after = letter;
    through = before;
    power = Math.imul(power, BASE);
  }
}
