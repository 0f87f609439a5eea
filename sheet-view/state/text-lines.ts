/**
 * Widths of Calibri's letters in 2048ths of the font's size, rather too wide than too narrow; those with accents are as
 * wide as without. Source: the metrics of Carlito, which are Calibri's.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [463, " \u00a0'"],
  [470, "il"],
  [490, "jı"],
  [517, "I,.·‘’‚"],
  [548, ":;"],
  [628, "f-()[]"],
  [667, "J!¡{}°‹›"],
  [686, "t"],
  [714, "r`´"],
  [801, "sz/\\"],
  [861, 'L"“”„'],
  [866, "c"],
  [927, "vykx"],
  [949, "F|?¿"],
  [964, "gSZ"],
  [1000, "TYE"],
  [981, "a"],
  [1020, "e#*+<=>^_~§±×–†•−"],
  [1038, "0123456789$£€"],
  [1080, "bdhnpquoß«»PX"],
  [1114, "KCRBµ"],
  [1185, "AV"],
  [1292, "DHG"],
  [1322, "UN"],
  [1378, "OQ½"],
  [1414, "&…"],
  [1464, "w%"],
  [1583, "æ"],
  [1636, "m"],
  [1751, "M©œŒ"],
  [1854, "W@—Æ"],
];
const UNITS = 2048;
/** What is not among them; Chinese and the like is wider. */
const OTHER = 1076;
const WIDE = 2048;
const IN_WORD = /\p{L}/u;
const FIRST_WIDE = 0x1100;

const known = new Map(WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)));

function letterWidth(letter: string): number {
  const width = known.get(letter);
  if (width !== undefined) return width;
  const plain = known.get(letter.normalize("NFD").charAt(0));
  const found = plain ?? (letter.charCodeAt(0) >= FIRST_WIDE ? WIDE : OTHER);
  known.set(letter, found);
  return found;
}

/**
 * How many lines a text takes in a cell of this width in points, broken after spaces and between the parts of
 * hyphenated words, and within words that are longer than a line.
 */
export function textLines(text: string, width: number, fontSize: number): number {
  const most = Math.max(1, (width * UNITS) / fontSize);
  let lines = 1;
  let used = 0;
  let word = 0;
  /** Puts the word that has come to its end on the line, or on new ones. */
  const place = (): void => {
    if (used > 0 && used + word > most) {
      lines++;
      used = 0;
    }
    used += word;
    word = 0;
    while (used > most) {
      lines++;
      used -= most;
    }
  };
  let before = "";
  for (const letter of text) {
    if (before === "-" && IN_WORD.test(letter)) place();
    before = letter;
    if (letter === "\n") {
      place();
      lines++;
      used = 0;
    } else if (letter === " ") {
      place();
      // Spaces at the end of a line hang over it.
      used = Math.min(most, used + letterWidth(letter));
    } else {
      word += letterWidth(letter);
    }
  }
  place();
  return lines;
}
