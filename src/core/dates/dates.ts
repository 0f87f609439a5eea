/** What may stand between „seit“ and its date. */
const SINCE =
  /(?:^|[^a-zäöüß])seit((?:\s+(?:dem|der|des|den|etwa|ca\.?|rund|anfang|mitte|ende|beginn|herbst|winter|sommer|frühjahr|frühling|jahr|jahre|jahres|schuljahr|haushaltsjahr|monat|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan\.?|feb\.?|apr\.?|aug\.?|sept?\.?|okt\.?|nov\.?|dez\.?|quartal|halbjahr|[ivx]+\.?|\d{1,2}\.?(?:\/\d{1,2}\.?)?))*)\s*$/i;
const SINCE_LOOK_BACK = 60;

/** A number of a paper or paragraph, or part of a longer one, stands before: „DS 2012/13“, „Nr. 2012“, „§ 2012“. */
const NUMBERED = /(?:\b(?:ds|drucksache|nr|beschluss)[-.:]?|nummer|§|art\.|abs\.)\s*$/i;
/** A plain number that only looks like a year: „2000 Plätze“. */
const COUNTED =
  /^\s?(?:€|euro|eur|%|prozent|plätze|stück|stellen|einwohner|kinder|schüler|personen|teilnehmer|mitarbeiter|tonnen|t|kg|km|m|m²|m2|qm|ha|mal)(?![a-zäöüß])/i;
/** Whether what follows a number makes it a quantity: „2000 Plätze“. */
export const isCounted = (after: string): boolean => COUNTED.test(after);

const RANGE_SIGN = /^\s?[/–-]/;
const CONTEXT = 24;

const DIGITS = /\d+/g;
const MAYBE_DATED = /(?:199|20\d)\d|\d\.\s?\d{1,2}\.\s?\d\d/;

/**
 * The last year that a text names as a date, a quarter, a school year or a year; null for none. A date after „seit“
 * does not count, nor do numbers of papers („DS0188/11“, „0187/10“) and quantities („1.269“, „2000 Plätze“). Years are
 * 1990–2099, those of two digits are 2000–2099; „2012 ff.“ has no end and counts as 2099.
 * Reading ends at a year from `enough` on.
 */
export function lastYearNamed(text: string, enough = Infinity): number | null {
  if (!MAYBE_DATED.test(text)) return null;
  let last: number | null = null;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match !== null; match = DIGITS.exec(text)) {
    const year = yearAt(text, match.index, match[0]);
    if (year !== null && (last === null || year > last)) last = year;
    if (last !== null && last >= enough) break;
  }
  return last;
}

function yearAt(text: string, from: number, digits: string): number | null {
  if (digits.length !== 4 && digits.length !== 2) return null;
  const to = from + digits.length;
  if (digits.length === 4 && (digits < "1990" || digits > "2099")) return null;
  if (digits.length === 2 && text.charAt(from - 1) !== "." && text.charAt(from - 2) !== ".") return null;
  const before = text.slice(Math.max(0, from - CONTEXT), from);
  const after = text.slice(to, to + CONTEXT);
  const year = digits.length === 4 ? fullYear(digits, before, after) : shortYear(digits, before, after);
  return year === null || isSince(text, from) ? null : year;
}

/** „2012“, „31.12.2012“, „12/2014“, „III-IV/2015“, and the end of „2011/12“ and „2011-2012“. */
function fullYear(digits: string, before: string, after: string): number | null {
  const year = Number(digits);
  if (/^[\wäöüß]|^[.,]\d/i.test(after)) return null;
  if (!mayStandBefore(before) || NUMBERED.test(before) || COUNTED.test(after)) return null;
  if (/^\s?ff\b/.test(after)) return 2099;
  if (!RANGE_SIGN.test(after)) return year;
  const second = /^\s?[/–-]\s?(\d+)(?!\.\d)/.exec(after)?.[1];
  if (second === undefined) return year;
  if (second.length === 2) return Number(second) > year % 100 ? year - (year % 100) + Number(second) : year;
  return second.length === 4 && !/^(?:199|20\d)/.test(second) ? null : year;
}

/** Whether a year may follow: after a space, bracket or word; after „31.12.“, „12/“, „II/“, „2014/“, but not „0187/“. */
function mayStandBefore(before: string): boolean {
  if (before === "" || before.endsWith(" ")) return true;
  if (/[\p{L}_]$/u.test(before)) return false;
  const joined = /(\S*)([./,–-])$/.exec(before);
  if (joined === null) return true;
  const [, word = "", sign = ""] = joined;
  if (sign === ",") return !/\d$/.test(word);
  if (sign === ".") return !/\d$/.test(word) || /(?:^|\D)(?:0?\d|[1-3]\d)$/.test(word);
  if (sign === "/")
    return !/[\p{L}\d)]$/u.test(word) || /(?:^|[^\p{L}\d])(?:\d{1,2}|[IVX]+|Q\d|(?:199|20\d)\d)\.?$/iu.test(word);
  return true;
}

/** The year of „23.8.12“. */
function shortYear(digits: string, before: string, after: string): number | null {
  if (/^[\p{L}\d_]/u.test(after) || /^[.,/]\d/.test(after)) return null;
  return /(?:^|[^\d.])(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?$/.test(before)
    ? 2000 + Number(digits)
    : null;
}

/** Whether a date that reaches to its year at `yearFrom` follows „seit“; day and month before the year belong to it. */
function isSince(text: string, yearFrom: number): boolean {
  const before = text.slice(Math.max(0, yearFrom - SINCE_LOOK_BACK), yearFrom);
  return (
    before.toLowerCase().includes("seit") && SINCE.test(before.replace(/[\d./–-]+$/, " ").replace(/\b[IVX]+$/i, " "))
  );
}
