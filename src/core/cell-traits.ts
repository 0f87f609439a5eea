import { kept } from "./kept";
import type { CellValue, RowData } from "./workbook-data";

/** Shows nothing. */
export const BLANK = 1;
/** Has spaces, invisible characters or divided words that nobody wrote on purpose. */
export const UNCLEAN = 2;
/** Names a day, be it possible or not. */
export const DATED = 4;
/** Names a year. */
export const YEARED = 8;
/** Holds an Excel error value. */
export const FAILED = 16;

const LETTER = 0;
const SPACE = 1;
const HYPHEN = 2;
const BREAK = 3;
const DIGIT = 4;
const STOP = 5;
const STRANGE = 6;
/** Places for a kind in a pair of kinds. */
const BITS = 3;

/** Of every UTF-16 unit what it is here; all beyond general punctuation is strange, as is what cannot be seen. */
const kinds = new Uint8Array(0x10000).fill(STRANGE).fill(LETTER, 0, 0x2028);
kinds.fill(STRANGE, 0, 0x20).fill(STRANGE, 0x7f, 0xa1).fill(STRANGE, 0x2000, 0x2010);
kinds.fill(DIGIT, 0x30, 0x3a).fill(HYPHEN, 0x2010, 0x2012);
kinds[0x0a] = BREAK;
kinds[0x20] = SPACE;
kinds[0x2d] = HYPHEN;
kinds[0x2e] = STOP;
kinds[0xad] = STRANGE;
kinds[0x1680] = STRANGE;

/** Not a trait: some character can be seen. */
const SEEN = 32;

/** What one character after another means for the text. */
const effects = Uint8Array.from({ length: 1 << (2 * BITS) }, (_, pair) => {
  const [before, kind] = [pair >> BITS, pair & ((1 << BITS) - 1)];
  const isSeen = kind !== SPACE && kind !== BREAK && kind !== STRANGE;
  const isUnclean = kind === STRANGE || (before === SPACE && kind === SPACE) || endsLine(before, kind);
  const isDated = before === DIGIT && (kind === STOP || kind === HYPHEN);
  const isYeared = before === DIGIT && kind === DIGIT;
  return (isSeen ? SEEN : 0) | (isUnclean ? UNCLEAN : 0) | (isDated ? DATED : 0) | (isYeared ? YEARED : 0);
});

/** A hyphen or a space at the end of a line. */
function endsLine(before: number, kind: number): boolean {
  return kind === BREAK && (before === HYPHEN || before === SPACE);
}

const NUMBER_SIGN = 35;

/**
 * What a value may be, told in one pass over its characters: a trait is set wherever it holds, and seldom elsewhere, so
 * that rules look closer only there.
 */
export function traitsOf(value: CellValue | undefined): number {
  if (value === null || value === undefined) return BLANK;
  // A number may be the serial number of a date.
  if (typeof value !== "string") return typeof value === "number" ? YEARED : 0;
  let found = value.charCodeAt(0) === NUMBER_SIGN ? FAILED : 0;
  let before = SPACE;
  for (let i = 0; i < value.length; i++) {
    const kind = kinds[value.charCodeAt(i)] ?? STRANGE;
    found |= effects[(before << BITS) | kind] ?? 0;
    before = kind;
  }
  if (before === SPACE || before === BREAK) found |= UNCLEAN;
  return (found & SEEN) === 0 ? found | BLANK : found & ~SEEN;
}

/** Rows of a list, and the columns that belong to it, inclusive. */
interface Cells {
  readonly rows: readonly RowData[];
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The traits of all cells of a list, row by row, each from its first to its last column. */
export const cellTraits = kept(({ rows, firstColumn, lastColumn }: Cells): Uint8Array => {
  const traits = new Uint8Array(rows.length * (lastColumn - firstColumn + 1));
  let at = 0;
  for (const { cells } of rows)
    for (let column = firstColumn; column <= lastColumn; column++) traits[at++] = traitsOf(cells[column]);
  return traits;
});
