/** What is unclean in a text; of several the one that is hardest to see. */
type Uncleanness = "divided" | "invisible" | "spaces";

/** A text without what nobody wrote on purpose. */
export interface CleanedText {
  readonly text: string;
  readonly reason: Uncleanness;
  /** The first divided word as it stands, else empty. */
  readonly word: string;
}

/** What asks for more than leaving out spaces: characters that nobody sees or typed, hyphens at the end of a line. */
const MORE_THAN_SPACES =
  /[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|[-\u2010\u2011] *\n/;
const LINE_BREAKS = /[\r\v\f\u2028\u2029]/g;
const UNUSUAL_SPACES = /[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const SOFT_DIVISION = /(?<=[\p{L}\p{M}])\xad *\n *(?=\p{L})/gu;
const HARD_DIVISION = /(?<=[\p{L}\p{M}\p{N}])([-\u2010\u2011]) *\n *(?=\p{L})/gu;
const HIDDEN =
  /[\x00-\x08\x0e-\x1d\x1f\x7f\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?<![\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f])\u200d/gu;
const WINDOWS_SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const JOINING_AFTER_HYPHEN = /^(?:und|oder|u|o|bzw|sowie|bis|wie|als|noch|aber|statt|and|or)$/i;

/**
 * Cleans a text: outer, double and unusual spaces, tabs, soft hyphens, zero-width and control characters, words divided
 * at a line break. Line breaks, indentation and bullets stay. null where there is nothing to clean.
 */
export function cleanText(text: string): CleanedText | null {
  if (isOrdinary(text)) return null;
  if (!MORE_THAN_SPACES.test(text)) return withoutSurplusSpaces(text);
  const before = text.replace(/\r\n/g, "\n");
  const lines = before.replace(LINE_BREAKS, "\n");
  const spaced = lines.replace(UNUSUAL_SPACES, " ");
  const undivided = spaced.includes("\n") ? spaced.replace(SOFT_DIVISION, "") : spaced;
  const visible = undivided
    .replace(/[\x80-\x9f]/g, (sign) => windowsSign(sign))
    .replace(/\x1e/g, "-")
    .replace(HIDDEN, "");
  const joined = joinDivided(singleSpaced(visible));
  const cleaned = joined.text.trim();
  if (cleaned === before || cleaned === "") return null;
  const divided = joined.word !== "" || undivided !== spaced;
  const reason = divided ? "divided" : lines !== before || visible !== spaced ? "invisible" : "spaces";
  return { text: cleaned, reason, word: divided ? joined.word || softWord(spaced) : "" };
}

/** All that is not a letter, a sign that can be seen, or a plain space. */
const UNORDINARY = /[^ -~\xa1-\xac\xae-\u024f\u2012-\u2027]/;

/** Single spaces between letters and signs that can be seen: nearly all texts, told faster than by the expressions above. */
const isOrdinary = (text: string): boolean =>
  text !== "" && !text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ") && !UNORDINARY.test(text);

/** Most of what is to be cleaned is nothing but spaces. */
function withoutSurplusSpaces(text: string): CleanedText | null {
  const cleaned = singleSpaced(text).trim();
  return cleaned === text || cleaned === "" ? null : { text: cleaned, reason: "spaces", word: "" };
}

const singleSpaced = (text: string): string =>
  text.includes("  ") ? text.replace(/(\n *)| {2,}/g, (_, indent: string | undefined) => indent ?? " ") : text;

/** A control character of the range 80–9F is a sign of Windows-1252 that was read wrongly. */
function windowsSign(sign: string): string {
  const meant = WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80);
  return meant === " " ? "" : meant;
}

function joinDivided(text: string): { readonly text: string; readonly word: string } {
  let word = "";
  if (!text.includes("\n")) return { text, word };
  const joined = text.replace(HARD_DIVISION, (division: string, hyphen: string, at: number) => {
    const start = wordEnd(text.slice(Math.max(0, at - LONGEST_PART), at));
    const end = wordStart(text.slice(at + division.length, at + division.length + LONGEST_PART));
    // „inter-“ before a line with „und intrakommunal“ is no divided word.
    if (JOINING_AFTER_HYPHEN.test(end)) return division;
    if (word === "") word = `${start}${division}${end}`;
    return keepsHyphen(start, end) ? hyphen : "";
  });
  return { text: joined, word };
}

const LONGEST_PART = 60;
const wordEnd = (text: string): string => /[\p{L}\p{M}\p{N}]*$/u.exec(text)?.[0] ?? "";
const wordStart = (text: string): string => /^[\p{L}\p{M}\p{N}]*/u.exec(text)?.[0] ?? "";

/** „Stadt-Umland“, „EU-weit“, „20-jährig“, „e-mail“ have a hyphen of their own. */
const keepsHyphen = (start: string, end: string): boolean =>
  /^\p{Lu}/u.test(end) || /[\p{Lu}\p{N}]$/u.test(start) || start.length === 1;

function softWord(text: string): string {
  const at = text.search(SOFT_DIVISION);
  const rest = text.slice(at).replace(/^\xad *\n */, "");
  return `${wordEnd(text.slice(Math.max(0, at - LONGEST_PART), at))}- ${wordStart(rest.slice(0, LONGEST_PART))}`;
}
