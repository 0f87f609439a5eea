import { bracketEnd, quoteEnd } from "./a1-references";

/** A column of a table gets another name. */
export interface ColumnRename {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

const WORD = /[\p{L}\p{N}_.\\?]/u;
const PLAIN_NAME = /^[\p{L}\p{N}_ ]+$/u;

const fold = (text: string): string => text.toLowerCase();
const unescapeName = (text: string): string => text.replace(/'(.)/gs, "$1");
const escapeName = (text: string): string => text.replace(/[[\]#'@]/g, "'$&");

/**
 * The formula with every structured reference to the column renamed; `inside` the table a reference may do without the
 * table's name. Null where that cannot be done for sure: a text in the formula, as for INDIRECT, names the column.
 * Source: "Using structured references with Excel tables", Microsoft.
 */
export function renameInFormula(formula: string, rename: ColumnRename, inside: boolean): string | null {
  const parts: string[] = [];
  let word = "";
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const end = quoteEnd(formula, at);
      const text = formula.slice(at, end);
      if (character === '"' && text.includes("[") && fold(text).includes(fold(rename.from))) return null;
      parts.push(text);
      word = "";
      at = end;
    } else if (character === "[") {
      const end = bracketEnd(formula, at);
      const group = formula.slice(at, end);
      const own = word === "" ? inside && !isWorkbook(formula, end) : fold(word) === fold(rename.table);
      parts.push(own ? renameInBrackets(group, rename) : group);
      word = "";
      at = end;
    } else {
      // `Book!Table[…]` belongs to another workbook: its word begins with the exclamation mark.
      word = WORD.test(character) ? word + character : character === "!" ? "!" : "";
      parts.push(character);
      at++;
    }
  }
  return parts.join("");
}

/** Whether the bracket that ended here named a workbook: `[1]Tabelle1!A1`, `[1]!Name`. */
const isWorkbook = (formula: string, end: number): boolean => {
  const next = formula.charAt(end);
  return next === "!" || next === "'" || WORD.test(next);
};

function renameInBrackets(group: string, { from, to }: ColumnRename): string {
  const inner = group.slice(1, -1);
  const matches = (text: string): boolean => !text.startsWith("#") && fold(unescapeName(text)) === fold(from);
  if (/^@?(?:[^[\]']|'.)*$/s.test(inner)) {
    const at = inner.startsWith("@") ? "@" : "";
    if (!matches(inner.slice(at.length).trim()) && !matches(inner.slice(at.length))) return group;
    return PLAIN_NAME.test(to) ? `[${at}${to}]` : `[${at}[${escapeName(to)}]]`;
  }
  return `[${inner.replace(/\[((?:[^[\]']|'.)*)\]/gs, (whole: string, name: string) =>
    matches(name) ? `[${escapeName(to)}]` : whole,
  )}]`;
}
