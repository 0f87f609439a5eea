import type { CellValue } from "./workbook-data";

/** The words of a column's cells as a criterion of COUNTIFS has to find them. */
export interface Spelling {
  readonly text: string;
  /** The cell holds text; numbers and truth values are compared differently. */
  readonly kinds: ReadonlySet<"string" | "number" | "boolean">;
  /** The keys under which cells with these words count. */
  readonly keys: readonly string[];
}

const LONGEST_CRITERION = 255;
const MONTHS = new Set(
  "januar jänner februar märz april mai juni juli august september sept oktober november dezember january february march may june july october december".split(
    " ",
  ),
);
const SHORTEST_WORD = 4;
const PLAIN_NUMBER = /^[1-9]\d?$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\p{Mn}]/gu;
const EXCEL_WORDS = /^(true|false|wahr|falsch|#.*)$/i;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** What COUNTIFS certainly takes for the same text. */
export const surelySame = (text: string): string => text.toLowerCase();

/** What some program might take for the same text: Unicode forms, ß and ss, invisible characters. */
export const possiblySame = (text: string): string =>
  text
    .replace(/\u00a0/g, "\ue000")
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/ß/g, "ss");

/** A spreadsheet may read it as a number or date, in some locale („02“, „3,5“, „Dez. 3“). */
export function mayBeNumber(text: string): boolean {
  if (!/\p{N}/u.test(text)) return false;
  const [word] = text.toLowerCase().match(/^\s*\p{L}+/u) ?? [""];
  const leading = word.trim();
  return leading !== "kat" && (leading.length < SHORTEST_WORD || MONTHS.has(leading));
}

/**
 * The texts that COUNTIFS must look for so that it finds exactly the cells that count: the canonical ones and every
 * other spelling that is there. null where that cannot be proved, whatever program calculates.
 */
export function criteriaTexts(
  spellings: readonly Spelling[],
  canonical: readonly string[],
  counts: (spelling: Spelling) => boolean,
): readonly string[] | null {
  const wanted = new Map<string, string>();
  for (const text of canonical) if (!wanted.has(surelySame(text))) wanted.set(surelySame(text), text);
  for (const spelling of spellings) {
    if (!counts(spelling)) continue;
    if (spelling.kinds.has("boolean")) return null;
    if (!wanted.has(surelySame(spelling.text))) wanted.set(surelySame(spelling.text), spelling.text);
  }
  const texts = Array.from(wanted.values());
  const present = spellings.filter((spelling) => spelling.text !== "");
  if (!texts.every((text) => isSafe(text)) || !numbersAreClear(texts, present)) return null;
  if (present.some((spelling) => counts(spelling) !== wanted.has(surelySame(spelling.text)))) return null;
  return looksAreClear(texts, present) ? texts : null;
}

function isSafe(text: string): boolean {
  if (text === "" || escaped(text).length >= LONGEST_CRITERION) return false;
  if (CONTROL.test(text) || EXCEL_WORDS.test(text.trim())) return false;
  return PLAIN_NUMBER.test(text) || !mayBeNumber(text);
}

/** A criterion such as „=2“ finds the number and the text, and in Excel also „02“: then nothing is certain. */
function numbersAreClear(texts: readonly string[], present: readonly Spelling[]): boolean {
  if (!texts.some((text) => PLAIN_NUMBER.test(text))) return true;
  return present.every(({ text }) => !mayBeNumber(text) || PLAIN_NUMBER.test(text));
}

function looksAreClear(texts: readonly string[], present: readonly Spelling[]): boolean {
  const wanted = new Map(texts.map((text) => [possiblySame(text), surelySame(text)]));
  if (wanted.size < texts.length) return false;
  return present.every(({ text }) => {
    const look = wanted.get(possiblySame(text));
    return look === undefined || look === surelySame(text);
  });
}

const escaped = (text: string): string => text.replace(/[~*?]/g, "~$&");

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** The criterion of one text; the equals sign is left out where the text cannot be mistaken for anything else. */
export const criterion = (text: string): string =>
  /^[\p{L}][^"]*$/u.test(text) && !mayBeNumber(text) ? quoted(escaped(text)) : quoted(`=${escaped(text)}`);

/** The criteria of several texts as an array constant. */
export const criteriaArray = (texts: readonly string[]): string =>
  `{${texts.map((text) => quoted(`=${escaped(text)}`)).join(",")}}`;

/** The kind of a filled cell. */
export const kindOf = (value: CellValue): "string" | "number" | "boolean" =>
  typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "string";
