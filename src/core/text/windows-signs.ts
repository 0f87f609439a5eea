/** The signs of the bytes 80 to 9F in Windows-1252. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A text that was decoded as Windows-1252 with the signs that this has and Latin-1 has not: some versions of Node take one
 * for the other.
 */
export const withWindowsSigns = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (sign) => SIGNS.charAt(sign.charCodeAt(0) - 0x80));
