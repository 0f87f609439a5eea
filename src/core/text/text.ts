const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const QUOTES = /[„“”‟"«»‚‘’‛'`´‹›]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** What normalising changes besides the case: nearly all texts have nothing of it, and it takes its time. */
const UNUSUAL = /[^ !#-&(-_a-~¡-ª¬®-³µ-º¼-Þà-ÿ]|^ |  | $/;

/**
 * The one normalising function of the project: NFC, invisible characters removed, spaces collapsed and trimmed,
 * quotes and dashes unified, case folded (ß as ss).
 */
export function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text.toLowerCase();
  // Composed after all that can bring a letter next to its accent, so that normalising twice changes nothing.
  return text
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFC")
    .replace(QUOTES, '"')
    .replace(DASHES, "-")
    .replace(/[^\S ]/g, " ")
    .replace(/^ +| +$|( ) +/g, "$1");
}

/** What a text may have besides letters that are one character each, and plain line feeds. */
const OTHER_FORM = /[\r\u0300-\uffff]/;

/**
 * A text in the one form of all that look and read the same: Unicode form NFC, line feeds as line ends (CR LF and CR are
 * others). Two texts with one `plainForm` are the same text.
 */
export const plainForm = (text: string): string =>
  OTHER_FORM.test(text) ? text.replace(/\r\n?/g, "\n").normalize("NFC") : text;

/**
 * Levenshtein distance of two texts in UTF-16 units, or `limit + 1` as soon as it must be greater than `limit`.
 * Source: Wagner and Fischer, The String-to-String Correction Problem, JACM 21 (1974).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const value = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(value);
      if (value < smallest) smallest = value;
    }
    if (smallest > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** The candidate with the smallest edit distance to `text` (both normalised), if it is within `limit` and the only one. */
export function nearest(text: string, candidates: readonly string[], limit: number): string | null {
  const wanted = normalise(text);
  let best: string | null = null;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, normalise(candidate), limit);
    if (distance > limit || distance > bestDistance) continue;
    tied = distance === bestDistance && candidate !== best;
    bestDistance = distance;
    best = candidate;
  }
  return tied ? null : best;
}

const VISIBLE = /[^\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Whether nothing in a text can be seen: no character but spaces, invisible and control characters. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return !VISIBLE.test(text);
}

/** A value as a person reads it in a cell: German decimal comma, WAHR and FALSCH. */
export function displayText(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return String(value).replace(".", ",");
}

/** The A1 name of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** The A1 address of a zero-based cell. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
