/** Functions by their English and German names; those that are the same in both are left out. */
const GERMAN_NAMES: Readonly<Record<string, string>> = {
  SUM: "SUMME",
  AVERAGE: "MITTELWERT",
  PRODUCT: "PRODUKT",
  COUNT: "ANZAHL",
  COUNTA: "ANZAHL2",
  COUNTBLANK: "ANZAHLLEEREZELLEN",
  COUNTIF: "ZÄHLENWENN",
  COUNTIFS: "ZÄHLENWENNS",
  SUMIF: "SUMMEWENN",
  SUMIFS: "SUMMEWENNS",
  SUMPRODUCT: "SUMMENPRODUKT",
  INT: "GANZZAHL",
  SIGN: "VORZEICHEN",
  SQRT: "WURZEL",
  MOD: "REST",
  POWER: "POTENZ",
  ROUND: "RUNDEN",
  ROUNDUP: "AUFRUNDEN",
  ROUNDDOWN: "ABRUNDEN",
  TRUNC: "KÜRZEN",
  DATE: "DATUM",
  YEAR: "JAHR",
  MONTH: "MONAT",
  DAY: "TAG",
  LEN: "LÄNGE",
  TRIM: "GLÄTTEN",
  CLEAN: "SÄUBERN",
  UPPER: "GROSS",
  LOWER: "KLEIN",
  LEFT: "LINKS",
  RIGHT: "RECHTS",
  MID: "TEIL",
  SUBSTITUTE: "WECHSELN",
  REPLACE: "ERSETZEN",
  FIND: "FINDEN",
  SEARCH: "SUCHEN",
  EXACT: "IDENTISCH",
  REPT: "WIEDERHOLEN",
  VALUE: "WERT",
  NOT: "NICHT",
  ISNUMBER: "ISTZAHL",
  ISTEXT: "ISTTEXT",
  ISLOGICAL: "ISTLOG",
  ISBLANK: "ISTLEER",
  ISERROR: "ISTFEHLER",
  ISNA: "ISTNV",
  TRUE: "WAHR",
  FALSE: "FALSCH",
  NA: "NV",
  AND: "UND",
  OR: "ODER",
  XOR: "XODER",
  ROWS: "ZEILEN",
  COLUMNS: "SPALTEN",
  ROW: "ZEILE",
  COLUMN: "SPALTE",
  MATCH: "VERGLEICH",
  VLOOKUP: "SVERWEIS",
  XLOOKUP: "XVERWEIS",
  UNIQUE: "EINDEUTIG",
  CONCAT: "TEXTKETTE",
  CONCATENATE: "VERKETTEN",
  TEXTJOIN: "TEXTVERKETTEN",
  TRANSPOSE: "MTRANS",
  IF: "WENN",
  IFERROR: "WENNFEHLER",
  IFNA: "WENNNV",
};
const GERMAN_ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#NV",
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NUM!": "#ZAHL!",
};
const GERMAN_ITEMS: Readonly<Record<string, string>> = {
  "#All": "#Alle",
  "#Data": "#Daten",
  "#Headers": "#Kopfzeilen",
  "#Totals": "#Ergebnisse",
  "#This Row": "#Diese Zeile",
};

const inverse = (words: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(words).map(([key, value]) => [value.toUpperCase(), key]));
const upperKeys = (words: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(words).map(([key, value]) => [key.toUpperCase(), value]));

/** One way between the languages: names of functions and constants, error values, parts of tables, signs. */
interface Direction {
  readonly names: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
  /** What separates arguments, and the columns and rows of arrays. */
  readonly signs: ReadonlyMap<string, string>;
  readonly arraySigns: ReadonlyMap<string, string>;
  readonly number: RegExp;
  readonly point: readonly [from: string, to: string];
}

const TO_ENGLISH: Direction = {
  names: inverse(GERMAN_NAMES),
  errors: inverse(GERMAN_ERRORS),
  items: inverse(GERMAN_ITEMS),
  signs: new Map([[";", ","]]),
  arraySigns: new Map([[".", ","]]),
  number: /^\d+(?:,\d+)?(?:[eE][+-]?\d+)?/,
  point: [",", "."],
};
const TO_GERMAN: Direction = {
  names: upperKeys(GERMAN_NAMES),
  errors: upperKeys(GERMAN_ERRORS),
  items: upperKeys(GERMAN_ITEMS),
  signs: new Map([[",", ";"]]),
  arraySigns: new Map([[",", "."]]),
  number: /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/,
  point: [".", ","],
};

const TEXT = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'!)/;
const ERROR = /^#[\p{L}\p{N}/]+[!?]?/u;
const WORD = /^[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/u;

function translated(formula: string, to: Direction): string {
  let rest = formula;
  let result = "";
  let arrays = 0;
  const take = (length: number, text = rest.slice(0, length)): void => {
    result += text;
    rest = rest.slice(length);
  };
  while (rest !== "") {
    const [character = ""] = rest;
    const literal = TEXT.exec(rest)?.[0];
    const word = WORD.exec(rest)?.[0];
    const number = to.number.exec(rest)?.[0];
    const error = ERROR.exec(rest)?.[0];
    if (literal !== undefined) take(literal.length);
    else if (character === "[") take(bracketEnd(rest), tablePart(rest.slice(0, bracketEnd(rest)), to));
    else if (word !== undefined) take(word.length, nameOf(word, rest.slice(word.length), to));
    else if (number !== undefined) take(number.length, number.replace(...to.point));
    else if (error !== undefined) take(error.length, to.errors.get(error.toUpperCase()) ?? error);
    else {
      arrays += character === "{" ? 1 : character === "}" ? -1 : 0;
      take(1, (arrays > 0 ? to.arraySigns : to.signs).get(character) ?? character);
    }
  }
  return result;
}

/** Functions are what a bracket follows; sheets, names and columns may be called the same. */
function nameOf(word: string, behind: string, to: Direction): string {
  const other = to.names.get(word.toUpperCase());
  const isConstant = /^(TRUE|FALSE|WAHR|FALSCH)$/i.test(word);
  return other !== undefined && (isConstant || /^\s*\(/.test(behind)) ? other : word;
}

/** Where the bracket that begins the text is closed; an apostrophe escapes the next character. */
function bracketEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** What stands in the brackets behind a table: names of columns stay as they are. */
function tablePart(text: string, to: Direction): string {
  const items = text.replace(/#[\p{L} ]+(?=\])/gu, (item) => to.items.get(item.toUpperCase()) ?? item);
  return items.replace(/\](\s*)([,;])(\s*)\[/g, (_, before: string, sign: string, after: string) => {
    return `]${before}${to.signs.get(sign) ?? sign}${after}[`;
  });
}

/** A formula that a German Excel's user typed, as the workbook keeps it. */
export const englishFormula = (formula: string): string => translated(formula, TO_ENGLISH);

/** A formula as a German Excel shows it. */
export const germanFormula = (formula: string): string => translated(formula, TO_GERMAN);
