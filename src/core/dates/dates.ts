import { lastDayOf, serialOf } from "./read-date";

/**
 * „seit“ with up to five words before its date: „seit dem Vertrag vom 2. Quartal“. A word that begins another statement ends
 * it, as a comma does: „seit langem und bis 2013“.
 */
const SINCE =
  /(?:^|[^a-zäöüß])seit:?(?:\s+\(?(?!(?:ab|aber|bis|dann|endet|geplant|oder|soll|sollen|sowie|und|vorgesehen|werden|wird)(?!\p{L}))(?:\p{L}[\p{L}-]*\.?|\d{1,2}\.?(?:\/\d{1,2}\.?)?)){0,5}\s*\(?$/iu;
const SINCE_LOOK_BACK = 60;

/** A number of a paper or paragraph, or part of a longer one, stands before: „DS 2012/13“, „Nr. 12/2012“, „§ 2012“. */
const NUMBERED =
  /(?:(?<![\p{L}\d])(?:(?:ds|drs|drucksache|nrn?|beschluss)[-.:]*|(?:nummer|absatz|artikel|ziffer|paragraph):?|(?:art|abs|ziff|az)\.:?)|§)\s*(?:[\p{L}\d][\p{L}\d()]*[/–-])*$/iu;
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
export const lastYearNamed = (text: string, enough = Infinity): number | null =>
  latestNamed(text, (year) => year, enough);

/**
 * The last day of what a text names, read as in `lastYearNamed`, as Excel's serial number: a day, the end of a month, a
 * quarter or a half-year; everything else, such as „Mitte 2012“ and school years, is taken to the end of its year.
 */
export const lastDayNamed = (text: string): number | null =>
  latestNamed(text, (year, digits, before) => periodEnd(year, Number(digits) % 100 === year % 100 ? before : ""));

/** The largest of what `read` makes of the years that count in a text, with their digits and what stands before them. */
function latestNamed(
  text: string,
  read: (year: number, digits: string, before: string) => number,
  enough = Infinity,
): number | null {
  if (!MAYBE_DATED.test(text)) return null;
  let last: number | null = null;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match !== null; match = DIGITS.exec(text)) {
    const [digits] = match;
    const year = yearAt(text, match.index, digits);
    if (year === null) continue;
    const named = read(year, digits, text.slice(Math.max(0, match.index - CONTEXT), match.index));
    if (last === null || named > last) last = named;
    if (last >= enough) break;
  }
  return last;
}

const MONTHS = ["jan", "feb", "m(?:ä|ae)?rz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
const NUMBERS = ["1|i|erstes?n?", "2|ii|zweites?n?", "3|iii|drittes?n?", "4|iv|viertes?n?"];
/** „2. Quartal “, „Quartal II/“, „Q2 “, „II/“. */
const quarterBefore = (number: string): RegExp =>
  new RegExp(
    `(?:(?<![\\p{L}\\d])(?:${number})\\.?\\s*(?:quartals?|vierteljahr(?:es)?|q)|(?:quartal\\s*|(?<!\\p{L})q)(?:${number})\\.?)(?:\\s+des\\s+jahres)?[\\s/]*$`,
    "iu",
  );
const QUARTERS = NUMBERS.map((number) => quarterBefore(number));
const ROMAN_QUARTERS = ["I", "II", "III", "IV"].map(
  (roman) => new RegExp(`(?<![\\p{L}\\d])${roman}\\.?\\s?/\\s?$`, "u"),
);
const HALVES = NUMBERS.slice(0, 2).map(
  (number) => new RegExp(`(?<![\\p{L}\\d])(?:${number})\\.?\\s*(?:halbjahr(?:es)?|hj\\.?)\\s*$`, "iu"),
);
const NAMED_MONTHS = MONTHS.map((name) => new RegExp(`(?:(\\d{1,2})\\.\\s?)?(?<!\\p{L})${name}[a-z]*\\.?\\s?$`, "iu"));
const DAY = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?$/;
const MONTH = /(?<![\p{L}\d.])(0?[1-9]|1[0-2])\.?\/$/u;
const [QUARTER, HALF, DECEMBER] = [3, 6, 12];

/** The last day of the day, month, quarter or half-year before a year; of the year, where none of them stands there. */
function periodEnd(year: number, before: string): number {
  const day = DAY.exec(before);
  const month = MONTH.exec(before);
  if (day !== null) return serialOf(year, Number(day[2]), Number(day[1])) ?? lastDayOf(year, DECEMBER);
  if (month !== null) return lastDayOf(year, Number(month[1]));
  const quarter = [QUARTERS, ROMAN_QUARTERS].map((all) => all.findIndex((one) => one.test(before)));
  const half = HALVES.findIndex((one) => one.test(before));
  const found = Math.max(...quarter);
  if (found >= 0) return lastDayOf(year, (found + 1) * QUARTER);
  if (half >= 0) return lastDayOf(year, (half + 1) * HALF);
  const named = NAMED_MONTHS.findIndex((one) => one.test(before));
  const ofMonth = NAMED_MONTHS[named]?.exec(before)?.[1];
  if (named < 0) return lastDayOf(year, DECEMBER);
  const end = lastDayOf(year, named + 1);
  return ofMonth === undefined ? end : (serialOf(year, named + 1, Number(ofMonth)) ?? end);
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
