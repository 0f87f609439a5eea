import { BOLD_WIDTHS, LETTERS, UNITS_PER_EM } from "../picture/font/chart-letters";

/** Of a letter that the font has not. */
const AVERAGE_WIDTH = 1000;
const TABLE_LENGTH = 0x2300;
/** Where a line may end: after spaces, and after a dash unless a digit or a hyphen follows, as Word does it. */
const WORD_BREAKS = /(?<= )(?! )|(?<=[-\u2010\u2013\u2014])(?![-\d ]|$)/;
/** In LibreOffice not before a sign that closes or a slash. Source: UAX 14, LB13. */
const OTHER_BREAKS = /(?<= )(?! )|(?<=[-\u2010\u2013\u2014])(?![-\d /)\].,;:!?“”"'…]|$)/;
const DIFFER = /[-\u2010\u2013\u2014][/)\].,;:!?“”"'…]/;

/** How a text is set: size in points, width of its lines in points. */
interface SetText {
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
}

/** How many lines a text takes, in Word and in LibreOffice. */
export function lineCounts(text: string, set: SetText): readonly [number, number] {
  const word = lineCount(text, WORD_BREAKS, set);
  return [word, DIFFER.test(text) ? lineCount(text, OTHER_BREAKS, set) : word];
}

function lineCount(text: string, breaks: RegExp, { size, bold, width }: SetText): number {
  const scale = size / UNITS_PER_EM;
  const limit = width / scale;
  let [lines, used, spaces] = [1, 0, 0];
  for (const piece of text.split(breaks)) {
    const word = piece.trimEnd();
    const length = widthOf(word, bold);
    if (used > 0 && used + spaces + length > limit) {
      lines++;
      used = 0;
      spaces = 0;
    }
    used += spaces + length;
    spaces = widthOf(piece.slice(word.length), bold);
    // A word that is wider than a line is broken between its letters.
    for (; used > limit; used -= limit) lines++;
  }
  return lines;
}

/** Widths by UTF-16 unit, of both weights; a pair of surrogates is as wide as two average letters. */
const widths = [LETTERS, BOLD_WIDTHS].map((letters) => {
  const table = new Uint16Array(TABLE_LENGTH).fill(AVERAGE_WIDTH);
  for (const [letter, width] of Object.entries<number | readonly [number, string]>(letters))
    table[letter.charCodeAt(0)] = typeof width === "number" ? width : width[0];
  return table;
});

function widthOf(text: string, bold: boolean): number {
  const table = widths[bold ? 1 : 0];
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += table?.[text.charCodeAt(i)] ?? AVERAGE_WIDTH;
  return sum;
}
