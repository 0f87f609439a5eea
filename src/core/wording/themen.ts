import { isErrorValue } from "../workbook/cell-value";
import { readThemen, type ThemaWords } from "./thema-words";

/** The different Themen of a workbook by number, so that rules compare numbers and words are cut only once. */
export interface Themen {
  /** The number of a normalised Thema; 0 for what is none: the empty text and error values. */
  numberOf(key: string): number;
  /** All Themen that have a number, as words; made when first asked. */
  words(): ThemaWords;
}

/** Without any Thema yet. A table of its own: a Map takes more than twice the time for long texts. */
export function emptyThemen(): Themen {
  const keys: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1024).fill(-1);
  let words: ThemaWords | null = null;
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    for (let number = 0; number < keys.length; number++) {
      let slot = slotOf(hashes[number] ?? 0, slots);
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  };
  const numberOf = (key: string): number => {
    if (isErrorValue(key)) return 0;
    const hash = textHash(key);
    let slot = slotOf(hash, slots);
    for (let known = slots[slot] ?? -1; known >= 0; known = slots[slot] ?? -1) {
      if (hashes[known] === hash && keys[known] === key) return known;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = keys.length;
    hashes.push(hash);
    words = null;
    if (keys.push(key) > slots.length >> 1) grow();
    return keys.length - 1;
  };
  numberOf("");
  return { numberOf, words: () => words ?? (words = readThemen(keys)) };
}

const slotOf = (hash: number, slots: Int32Array): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

function textHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
