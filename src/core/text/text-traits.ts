/** What a text may be, as one bit of a number. */
export type Trait = number;

/** Has spaces, invisible characters or divided words that nobody wrote on purpose. */
export const UNCLEAN = 1;
/** Names a day, be it possible or not. */
export const DATED = 2;
/** Has two spaces, or one at an end. */
export const SURPLUS_SPACE = 4;
/** Has a ß. */
export const SHARP = 8;
/** Has a quotation mark. */
export const QUOTE = 16;
/** Has a dash or a hyphen other than the plain one. */
export const DASH = 32;
/** Has characters that are rare, or that Unicode normalisation may change. */
export const UNUSUAL = 64;

const LETTER = 0;
const SPACE = 1;
const HYPHEN = 2;
const TYPED_HYPHEN = 3;
const DASHES = 4;
const QUOTES = 5;
const SHARP_S = 6;
const BREAK = 7;
const DIGIT = 8;
const STOP = 9;
const FAR_LETTER = 10;
const STRANGE = 11;
/** Places for a kind in a pair of kinds. */
const BITS = 4;

/**
 * Of every UTF-16 unit what it is here; all beyond general punctuation is strange, as is what cannot be seen. Latin
 * letters up to U+00FF are composed already.
 */
const kinds = new Uint8Array(0x10000).fill(STRANGE).fill(FAR_LETTER, 0, 0x2028).fill(LETTER, 0, 0x100);
kinds.fill(STRANGE, 0, 0x20).fill(STRANGE, 0x7f, 0xa1).fill(STRANGE, 0x2000, 0x2010);
kinds.fill(DIGIT, 0x30, 0x3a).fill(HYPHEN, 0x2010, 0x2012).fill(DASHES, 0x2012, 0x2016);
for (const quote of "„“”‟\"«»‚‘’‛'`´") kinds[quote.charCodeAt(0)] = QUOTES;
kinds[0x0a] = BREAK;
kinds[0x20] = SPACE;
kinds[0x2d] = TYPED_HYPHEN;
kinds[0x2e] = STOP;
kinds[0xad] = STRANGE;
kinds[0xdf] = SHARP_S;
kinds[0x1680] = STRANGE;

/** What one character after another means for the text. */
const effects = Uint8Array.from({ length: 1 << (2 * BITS) }, (_, pair) => {
  const [before, kind] = [pair >> BITS, pair & ((1 << BITS) - 1)];
  const isSurplus = before === SPACE && kind === SPACE;
  const isDated = before === DIGIT && (kind === STOP || isHyphen(kind));
  return (
    (kind === STRANGE || isSurplus || endsLine(before, kind) ? UNCLEAN : 0) |
    (isDated ? DATED : 0) |
    (isSurplus ? SURPLUS_SPACE : 0) |
    (kind === SHARP_S ? SHARP : 0) |
    (kind === QUOTES ? QUOTE : 0) |
    (kind === HYPHEN || kind === DASHES ? DASH : 0) |
    (kind === FAR_LETTER || kind === STRANGE || kind === BREAK ? UNUSUAL : 0)
  );
});

function isHyphen(kind: number): boolean {
  return kind === HYPHEN || kind === TYPED_HYPHEN;
}

/** A hyphen or a space at the end of a line. */
function endsLine(before: number, kind: number): boolean {
  return kind === BREAK && (isHyphen(before) || before === SPACE);
}

/**
 * What a text may be, told in one pass over its characters: a trait is set wherever it holds, and seldom elsewhere, so
 * that a closer look is needed only there.
 */
export function traitsOf(text: string): number {
  let found = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)] ?? STRANGE;
    found |= effects[(before << BITS) | kind] ?? 0;
    before = kind;
  }
  if (text === "" || (before !== SPACE && before !== BREAK)) return found;
  return found | UNCLEAN | SURPLUS_SPACE;
}
