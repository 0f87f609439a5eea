import { normalise } from "../../core/text/text";

/** Words that the print divided, as they stand in a text, and the whole word. */
interface DividedWord {
  readonly found: string;
  readonly whole: string;
}

/** A word, or what is left of one; hyphens part words. */
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Two or three pieces with nothing but a space, a line break or a hyphen and one of them between. */
const PIECES =
  /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]*)([-\u2010]?[ \u00a0\n])(?=(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}]|\.[ \u00a0]?\p{L})(?:([-\u2010]?[ \u00a0\n])(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}]|\.[ \u00a0]?\p{L}))?)/gu;
/** „inter- und intrakommunal“: the hyphen stands for the rest of the word. */
const JOINING = /^(?:und|oder|sowie|bzw|u|o|bis|als|wie|noch|beziehungsweise|statt)$/;
/** What stands between words in every text, whether or not in this one. */
const SMALL_WORDS =
  /^(?:ab|am|an|auf|aus|bei|beim|bis|da|das|dem|den|der|des|die|durch|ein|eine|einem|einen|einer|er|es|für|im|in|ist|je|mit|nach|nur|ob|so|um|und|vom|von|vor|war|wo|zu|zum|zur)$/;
/** No word has no vowel. */
const NO_WORD = /^[bcdfghjklmnpqrstvwxzß]+$/;
const UNITS = /^(?:[cdkm]?m|k?g|[lhts]|k[vw]h?|[mv])$/;
const LEAST_LETTERS = 6;
const LEAST_STEM = 5;
const ENDING = /(?:ungen|ung|en|er|es|em|e|n|s)$/;

const key = (word: string): string => normalise(word);

/** A word without its ending, so that forms of one word are the same. */
function stem(word: string): string {
  const short = word.replace(ENDING, "");
  return short.length < LEAST_STEM ? word : short;
}

/** How often words stand in texts, and their stems. */
interface Dictionary {
  readonly words: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  /** In order, so that what a word begins with is found. */
  readonly sorted: readonly string[];
}

function dictionaryOf(texts: readonly string[]): Dictionary {
  const words = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) words.set(key(word), (words.get(key(word)) ?? 0) + 1);
  const stems = new Map<string, number>();
  for (const [word, count] of words) stems.set(stem(word), (stems.get(stem(word)) ?? 0) + count);
  return { words, stems, sorted: Array.from(words.keys()).sort() };
}

const begins = ({ sorted }: Dictionary, beginning: string): boolean => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(beginning) === true;
};

/** Pieces that stand side by side, as long as they may be one word. */
interface Candidate extends DividedWord {
  readonly pieces: readonly string[];
  readonly hyphen: boolean;
}

function candidates(text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [, first = "", gap = "", second = "", gap2 = "", third = ""] of text.matchAll(PIECES)) {
    const hyphen = gap.length > 1;
    if (hyphen && JOINING.test(second)) continue;
    found.push({ found: `${first}${gap}${second}`, whole: first + second, pieces: [first, second], hyphen });
    if (third !== "" && !(gap2.length > 1 && JOINING.test(third)))
      found.push({
        found: `${first}${gap}${second}${gap2}${third}`,
        whole: first + second + third,
        pieces: [first, second, third],
        hyphen: false,
      });
  }
  return found;
}

/**
 * Tells which words of a text the print divided: the whole word stands elsewhere in `texts`, which are all of a report
 * and of what is known of its words, and one of the pieces stands nowhere else.
 */
export function dividedWords(texts: readonly string[]): (text: string) => readonly DividedWord[] {
  const dictionary = dictionaryOf(texts);
  const { words, stems } = dictionary;
  const together = new Map<string, number>();
  for (const text of texts)
    for (const { pieces } of candidates(text)) {
      const pair = pieces.map((piece) => key(piece)).join(" ");
      together.set(pair, (together.get(pair) ?? 0) + 1);
    }
  const isDivided = ({ pieces, whole, hyphen }: Candidate): boolean => {
    const joined = key(whole);
    const isKnown = words.has(joined) || SMALL_WORDS.test(joined);
    if (isKnown && pieces.some((piece) => NO_WORD.test(piece) && !UNITS.test(piece))) return true;
    if (joined.length < LEAST_LETTERS) return false;
    const times = together.get(pieces.map((piece) => key(piece)).join(" ")) ?? 0;
    const standsAlone = (piece: string): boolean =>
      SMALL_WORDS.test(key(piece)) ||
      (words.get(key(piece)) ?? 0) > times ||
      (stems.get(stem(key(piece))) ?? 0) > times;
    const alone = pieces.filter((piece) => standsAlone(piece)).length;
    if (alone === pieces.length) return false;
    if (words.has(joined)) return true;
    // Two long pieces are rather two words, of which the text has a compound elsewhere.
    if (stems.has(stem(joined)) && pieces.some((piece) => piece.length < LEAST_LETTERS)) return true;
    return alone === 0 && (hyphen || begins(dictionary, joined));
  };
  return (text) => {
    const divided = candidates(text).filter((candidate) => isDivided(candidate));
    // Of pieces that are two words by two and by three, the longest word counts.
    return divided.filter(
      ({ found }) => !divided.some((other) => other.found !== found && other.found.includes(found)),
    );
  };
}
