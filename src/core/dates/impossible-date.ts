/** A day of a month that has it, and a year: most dates are such ones. */
const ORDINARY_DATE =
  /(?:(?:0?[1-9]|1\d|2[0-8])\.(?:0?[1-9]|1[0-2])|(?:29|30)\.(?:0?[13-9]|1[0-2])|31\.(?:0?[13578]|1[02]))\.(?:19|20)\d\d(?!\d)/;
const MAYBE_NUMERIC = /\d\d?\.[ \u00a0\u202f]?\d\d?\.[ \u00a0\u202f]?\d\d/;
const MAYBE_NAMED = /(?:00?|29|[3-9]\d)\.[ \u00a0\u202f]?(?:Jan|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;
/** A cheap test first: most texts have no date that is not ordinary. */
const UNUSUAL_DATE = new RegExp(
  `(?<![\\d.])(?:(?!${ORDINARY_DATE.source})${MAYBE_NUMERIC.source}|${MAYBE_NAMED.source})`,
);
/** Every date has a figure before a full stop or a hyphen. */
const DATE_SIGN = /\d[.-]/;
const OTHER_DATE = /(?:30\.0?2|31\.(?:0?[2469]|11))\.|\d-\d\d-\d/;
const NUMERIC_DATE =
  /(?<![\d.A-Za-zÀ-ɏ])(\d{1,2})\.([ \u00a0\u202f]?)(\d{1,2})\.([ \u00a0\u202f]?)(\d{2,5})(?!\d|\.\d)/g;
const NAMED_DATE =
  /(?<![\d.A-Za-zÀ-ɏ])(\d{1,2})\.[ \u00a0\u202f]?(Jan(?:uar)?|Feb(?:ruar)?|März|Mrz|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)(?![A-Za-zÀ-ɏ-])\.?(?:[ \u00a0\u202f](\d{4})(?!\d))?/g;
const MONTH_STARTS = ["Jan", "Feb", "M", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];

/** What stands before a number in parts that is no date: „Version 2.1.200“, „Az. 45.13.2012“. */
const REFERENCE =
  /(?<![A-Za-zÀ-ɏ])(?:§+|Abs(?:atz|\.)?|Abschnitt|Anlage|Az\.?:?|Aktenzeichen:?|Build|DIN|IP|Kap(?:itel|\.)?|Konto|Modul|Nr\.?|Nummer|Pos(?:ition|\.)?|Produkt|Punkt|Pkt\.?|Release|Teil|TOP|Vers(?:ion|\.)?|Ziff(?:er|\.)?)[ \u00a0\u202f]*$/i;
const REFERENCE_LENGTH = 20;
const ANY_LEAP_YEAR = 2000;

/** The dates in a text that cannot exist, as written: `31.02.2014`, `45.13.2012`, `23.8.201`, `30. Februar`. */
export function impossibleDates(text: string): readonly string[] {
  if (!DATE_SIGN.test(text)) return NO_DATES;
  const others = OTHER_DATE.test(text) ? otherDates(text) : NO_DATES;
  if (!UNUSUAL_DATE.test(text)) return others;
  const found = others.slice();
  for (const match of matchesOf(NUMERIC_DATE, text))
    if (isImpossibleNumeric(match) && !isReference(text, match.index)) found.push(match[0]);
  for (const match of matchesOf(NAMED_DATE, text)) if (isImpossibleNamed(match)) found.push(match[0].trim());
  return found;
}

const NO_DATES: readonly string[] = [];

/** All matches of a pattern that looks for all of them; `matchAll` is younger than what Office Scripts are sure to have. */
function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

/** Day and month alone, which no year could save, and dates as computers write them: `31.06.`, `2014-02-31`. */
function otherDates(text: string): readonly string[] {
  const dates = text.match(NEVER_DATE) ?? [];
  const computed = matchesOf(ISO_DATE, text).filter(([, year, month, day]) => {
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    return !isDay(d, m) || d > daysIn(m, y);
  });
  return [...dates, ...computed.map(([date]) => date)];
}

const NEVER_DATE = /(?<![\d.])(?:30\.0?2|31\.(?:0?[2469]|11))\.(?!\d| ?\d)/g;
const ISO_DATE = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g;

const isReference = (text: string, at = 0): boolean =>
  REFERENCE.test(text.slice(Math.max(0, at - REFERENCE_LENGTH), at));

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** A date is only what has a year of a date; with two figures, or one too few or too many, day and month must agree. */
function isImpossibleNumeric([, dayText, space, monthText, secondSpace, yearText = ""]: RegExpMatchArray): boolean {
  const [day, month, year] = [Number(dayText), Number(monthText), Number(yearText)];
  if (yearText.length === 4) {
    if (year < 1000) return isDay(day, month);
    return year >= 1800 && year < 2200 && (!isDay(day, month) || day > daysIn(month, year));
  }
  if (space !== "" || secondSpace !== "" || !isDay(day, month)) return false;
  return yearText.length === 2 ? day > daysIn(month, 2000 + year) : /^(?:19|20)/.test(yearText);
}

function isImpossibleNamed([, dayText, name = "", yearText]: RegExpMatchArray): boolean {
  const day = Number(dayText);
  const month = name === "Mai" ? 5 : MONTH_STARTS.findIndex((start) => name.startsWith(start)) + 1;
  if (yearText === undefined) return isDay(day, month) && day > daysIn(month, ANY_LEAP_YEAR);
  return !isDay(day, month) || day > daysIn(month, Number(yearText));
}
