import { editDistance, normalise } from "./text";

/** A name that a text may mean. Names of one `owner` do not compete with each other. */
export interface OwnedName<T> {
  readonly name: string;
  readonly owner: T;
}

interface PreparedName<T> {
  readonly entry: OwnedName<T>;
  readonly key: string;
  readonly letters: number;
}

/**
 * Makes the look-up of the name with the smallest edit distance, if it is within the limit and no other owner has one
 * as near. Answers are kept, as a list repeats its words.
 */
export function nearestName<T>(
  entries: readonly OwnedName<T>[],
  limitFor: (length: number) => number,
): (text: string) => OwnedName<T> | null {
  const prepared = entries.map((entry) => {
    const key = normalise(entry.name);
    return { entry, key, letters: lettersOf(key) };
  });
  const known = new Map<string, OwnedName<T> | null>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) known.set(text, (answer = nearestOf(normalise(text), prepared, limitFor)));
    return answer;
  };
}

function nearestOf<T>(
  wanted: string,
  prepared: readonly PreparedName<T>[],
  limitFor: (length: number) => number,
): OwnedName<T> | null {
  const letters = lettersOf(wanted);
  let limit = limitFor(wanted.length);
  let best: OwnedName<T> | null = null;
  let tied = false;
  for (const { entry, key, letters: own } of prepared) {
    if (differentLetters(letters, own) > 2 * limit) continue;
    const distance = editDistance(wanted, key, limit);
    if (distance > limit) continue;
    if (best === null || distance < limit) {
      best = entry;
      tied = false;
    } else if (best.owner !== entry.owner) tied = true;
    limit = distance;
  }
  return tied ? null : best;
}

/** The letters of a text as bits, in 32 classes: an edit changes two of them at most, which spares most distances. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function differentLetters(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  return count;
}
