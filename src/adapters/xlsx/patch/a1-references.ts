import { columnName } from "../../../core/text/text";
import { MAX_COLUMNS, MAX_ROWS } from "../cell/cell-reference";

/** One corner of a reference, zero-based; null for the part that a whole row or column does without. */
interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** A reference to cells in a formula, whatever its form. */
export interface A1Reference {
  /** The sheet that it names; null for the formula's own. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** null for a single cell. */
  readonly last: Corner | null;
}

const CELL = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
const REFERENCE = new RegExp(
  `(${CELL}):(${CELL})(?![\\p{L}\\p{N}_.\\\\?(!\\[$])` +
    `|(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.\\\\?(!\\[$])` +
    `|(\\$?[0-9]{1,7}):(\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_.\\\\?(!\\[$])` +
    `|(${CELL})(?![\\p{L}\\p{N}_.\\\\?(!\\[$])`,
  "uy",
);
const WORD = /[\p{L}\p{N}_.\\?$]+/uy;
const ERROR = /#[A-Z][A-Z0-9/_]*[!?]?/y;
const CORNER = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/;

/**
 * The formula with its references to cells of this workbook replaced by what `change` makes of them; null keeps one as it
 * is written. Texts, structured references, other workbooks and ranges over several sheets are passed over.
 */
export function mapReferences(formula: string, change: (reference: A1Reference) => A1Reference | null): string {
  const parts: string[] = [];
  /** Sheet of the reference that comes next; undefined for one of another workbook or of several sheets. */
  let sheet: string | null | undefined = null;
  let kept = 0;
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === '"') at = quoteEnd(formula, at);
    else if (character === "'") {
      const end = quoteEnd(formula, at);
      sheet = formula.charAt(end) === "!" ? sheetOf(formula.slice(at + 1, end - 1).replace(/''/g, "'")) : null;
      at = sheet === null ? end : end + 1;
      continue;
    } else if (character === "[") {
      at = bracketEnd(formula, at);
      // A workbook: the sheet that follows is not one of this.
      if (wordAt(formula, at) !== "" || formula.charAt(at) === "!") at = behindSheet(formula, at);
    } else if (character === "#") at = behindError(formula, at);
    else {
      const found = referenceAt(formula, at);
      if (found !== null) {
        const changed = sheet === undefined ? null : change({ ...found.reference, sheet });
        if (changed !== null) {
          parts.push(formula.slice(kept, at), textOf(changed));
          kept = found.end;
        }
        at = found.end;
      } else {
        const word = wordAt(formula, at);
        const end = at + Math.max(1, word.length);
        if (word !== "" && formula.charAt(end) === "!") {
          sheet = formula.charAt(at - 1) === ":" ? undefined : word;
          at = end + 1;
          continue;
        }
        at = end;
      }
    }
    sheet = null;
  }
  return kept === 0 ? formula : parts.join("") + formula.slice(kept);
}

/** The formula as it is when it is filled into a cell so many rows and columns away; null where a reference falls off the sheet. */
export function shiftedFormula(formula: string, rows: number, columns: number): string | null {
  let isLost = false;
  const moved = ({ column, row, fixedColumn, fixedRow }: Corner): Corner => {
    const corner = {
      column: column === null || fixedColumn ? column : column + columns,
      row: row === null || fixedRow ? row : row + rows,
      fixedColumn,
      fixedRow,
    };
    if ((corner.row ?? 0) < 0 || (corner.row ?? 0) >= MAX_ROWS) isLost = true;
    if ((corner.column ?? 0) < 0 || (corner.column ?? 0) >= MAX_COLUMNS) isLost = true;
    return corner;
  };
  const shifted = mapReferences(formula, ({ sheet, first, last }) => ({
    sheet,
    first: moved(first),
    last: last === null ? null : moved(last),
  }));
  return isLost ? null : shifted;
}

/** A name with a workbook or several sheets in it is none of a sheet here. */
const sheetOf = (name: string): string | undefined => (/[[\]:]/.test(name) ? undefined : name);

function referenceAt(
  formula: string,
  at: number,
): { readonly reference: Omit<A1Reference, "sheet">; readonly end: number } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(formula);
  if (found === null) return null;
  const [text, a, b, c, d, e, f, single] = found;
  const first = cornerOf(a ?? c ?? e ?? single ?? "");
  const last = single === undefined ? cornerOf(b ?? d ?? f ?? "") : null;
  if (first === null || (single === undefined && last === null)) return null;
  return { reference: { first, last }, end: at + text.length };
}

function cornerOf(text: string): Corner | null {
  const [, dollar = "", letters = "", rowDollar = "", digits = ""] = CORNER.exec(text) ?? [];
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) < 0 || (row ?? 0) >= MAX_ROWS) return null;
  // In front of a row alone the only dollar is that of the row.
  return column === null
    ? { column, row, fixedColumn: false, fixedRow: dollar !== "" || rowDollar !== "" }
    : { column, row, fixedColumn: dollar !== "", fixedRow: rowDollar !== "" };
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const textOf = ({ first, last }: A1Reference): string =>
  last === null ? cornerText(first) : `${cornerText(first)}:${cornerText(last)}`;

const cornerText = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  (column === null ? "" : (fixedColumn ? "$" : "") + columnName(column)) +
  (row === null ? "" : (fixedRow ? "$" : "") + String(row + 1));

function endOf(pattern: RegExp, formula: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.exec(formula) === null ? null : pattern.lastIndex;
}

const wordAt = (formula: string, at: number): string => formula.slice(at, endOf(WORD, formula, at) ?? at);

function behindSheet(formula: string, at: number): number {
  const end = at + wordAt(formula, at).length;
  if (formula.charAt(end) !== "!") return end;
  const found = referenceAt(formula, end + 1);
  return found === null ? end + 1 + wordAt(formula, end + 1).length : found.end;
}

/** Behind `#REF!` stands what was referred to once. */
function behindError(formula: string, at: number): number {
  const end = endOf(ERROR, formula, at) ?? at + 1;
  return formula.charAt(end - 1) === "!" ? (referenceAt(formula, end)?.end ?? end) : end;
}

/** The position behind a quoted text, in which a doubled quote stands for one. */
export function quoteEnd(formula: string, start: number): number {
  const quote = formula.charAt(start);
  for (let at = start + 1; at < formula.length; at++) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** The position behind the bracket that closes the one at `start`; an apostrophe takes the next character's meaning. */
export function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
