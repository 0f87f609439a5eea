import { isCounted } from "../dates/dates";
import type { RowData, SheetData } from "../workbook/workbook-data";

/** The year that a list as a whole belongs to, and what speaks against it. */
export interface ListYear {
  /** The year in the table's name, else in the sheet's name. */
  readonly ownYear: number | null;
  /** The own year, else the one in the title rows. */
  readonly year: number | null;
  /** The year in the sheet's name where the table's name has another. */
  readonly otherYear: number | null;
  /** The years between which the title rows leave the choice; empty where there is none to make. */
  readonly openYears: readonly number[];
}

const YEAR = /(?<!\d)(?:199\d|20\d\d)(?!\d)/g;
/** A row that says what the list is about. */
const SUBJECT = /bericht|ma(?:ß|ss)nahme|(?<!\p{L})ikz(?!\p{L})|interkommunal/iu;
const MONTH =
  /(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|(?<!\p{L})(?:jan|feb|mrz|apr|jun|jul|aug|sept?|okt|nov|dez))\.?\s*$/iu;
/** What stands before the number of a paper, a file or a paragraph. */
const NUMBERED = /(?:^|[^\p{L}])(?:[\p{L}-]*nr|nummer|ds|drs|drucksachen?|az|aktenzeichen|§|abs|art)[.:]?[\s;:–-]*$/iu;
/** Around the years of „2012–2014“ and „2013/14“. */
const FROM_YEAR = /^[/–-](?:199\d|20\d\d)$/;
const TO_YEAR = /^(?:199\d|20\d\d)[/–-]$/;
const SHORT_YEAR = /^[/–-](\d\d)$/;
const DECISION = /beschl(?:uss|uß|üsse|ossen)|sitzung/i;
const CLAUSE_END = /[,;:()–|]/;
const CONTEXT = 60;

/** The year of a list by the name of its table, else of its sheet, else by the rows above its header. */
export function listYear(sheet: SheetData, tableName: string | null, headerRow: number): ListYear {
  const [ofTable, ofSheet] = [tableName === null ? null : yearIn(tableName), yearIn(sheet.name)];
  const ownYear = ofTable ?? ofSheet;
  const otherYear = ofTable !== null && ofSheet !== null && ofSheet !== ofTable ? ofSheet : null;
  if (ownYear !== null) return { ownYear, year: ownYear, otherYear, openYears: [] };
  const years = titleYears(sheet, headerRow);
  const [only = null] = years.length === 1 ? years : [];
  return { ownYear, year: only, otherYear, openYears: years.length > 1 ? years : [] };
}

/** A four-digit year from 1990 to 2099 that stands alone in the text; null for none or for several. */
function yearIn(text: string): number | null {
  const years = new Set(text.match(YEAR) ?? []);
  const [only] = Array.from(years);
  return years.size === 1 ? Number(only) : null;
}

/** The years of the rows above a list that belong to no table; where tables stand above, of those nearest to it. */
function titleYears(sheet: SheetData, headerRow: number): readonly number[] {
  const above = sheet.tables.map(({ range }) => range).filter((range) => range.lastRow < headerRow);
  const titles = sheet.rows.filter(
    ({ index }) => index < headerRow && !above.some((range) => range.firstRow <= index && index <= range.lastRow),
  );
  const ends = [-1, ...above.map((range) => range.lastRow)].sort((a, b) => b - a);
  for (const end of ends) {
    const years = yearsOfRows(titles.filter(({ index }) => index > end));
    if (years.length > 0) return years;
  }
  return [];
}

/** The one year of these rows; of different ones that of the rows which say what the list is about, else all of them. */
function yearsOfRows(rows: readonly RowData[]): readonly number[] {
  const texts = rows.map((row) => rowText(row));
  const all = different(texts);
  const ofSubject = all.length > 1 ? different(texts.filter((text) => SUBJECT.test(text))) : all;
  return ofSubject.length === 1 ? ofSubject : all;
}

const different = (texts: readonly string[]): readonly number[] =>
  Array.from(new Set(texts.flatMap((text) => yearsNamed(text)))).sort((a, b) => a - b);

const rowText = ({ cells }: RowData): string =>
  cells
    .map((cell) => (typeof cell === "string" || typeof cell === "number" ? String(cell) : ""))
    .filter((text) => text !== "")
    .join("; ");

/**
 * The years that a title names as such: no part of a date („15.01.2015“, „Januar 2015“), of the number of a paper
 * („I0174/2015“) or of a decision („Beschluss vom 05.12.2013“), no quantity; „2013/14“ and „2013–2014“ are two years.
 */
function yearsNamed(text: string): readonly number[] {
  const years: number[] = [];
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(text); match !== null; match = YEAR.exec(text)) {
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    const after = text.slice(match.index + 4, match.index + 4 + CONTEXT);
    if (isDate(before) || NUMBERED.test(before) || isCounted(after) || isOfDecision(before)) continue;
    years.push(...yearsOfWord(before, Number(match[0]), after));
  }
  return years;
}

/** The years of the word that a year stands in: none where it is a piece of a number or a date, two for „2013/14“. */
function yearsOfWord(before: string, year: number, after: string): readonly number[] {
  const start = (/\S*$/.exec(before)?.[0] ?? "").replace(/^[^\p{L}\d]+/u, "");
  const end = (/^\S*/.exec(after)?.[0] ?? "").replace(/[^\p{L}\d]+$/u, "");
  const isPlain = /^[\p{L}_-]*$/u.test(start) && /^(?:-\p{L}+)*$/u.test(end);
  if (isPlain || (start === "" && FROM_YEAR.test(end)) || (TO_YEAR.test(start) && end === "")) return [year];
  const isSchoolYear = start === "" && SHORT_YEAR.exec(end)?.[1] === String(year + 1).slice(2);
  return isSchoolYear ? [year, year + 1] : [];
}

/** „31. 12. “, „Januar “. */
const isDate = (before: string): boolean => /\d\.\s*$/.test(before) || MONTH.test(before);

/** „Beschluss des Rates von 2009“, but not „Beschluss über den Bericht 2014“. */
function isOfDecision(before: string): boolean {
  const clause = before.split(CLAUSE_END).pop() ?? "";
  const at = clause.search(DECISION);
  return at >= 0 && !SUBJECT.test(clause.slice(at));
}
