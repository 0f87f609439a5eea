import { quotedName } from "../../../sheet-view/state/address";
import type { Book } from "../../../sheet-view/state/book";

/** Follows the new name of a sheet in all formulas and names. */
export function renameSheetInFormulas(book: Book, before: string, after: string): void {
  const old = [`'${before.replace(/'/g, "''")}'!`, `${before}!`];
  const renamed = (formula: string): string => replaceOutsideTexts(formula, old, `${quotedName(after)}!`);
  for (const { cells } of book.sheets)
    for (const [row, line] of cells.formulas)
      for (const [column, formula] of line) {
        const next = renamed(formula);
        if (next !== formula) cells.enter(row, column, cells.value(row, column), next);
      }
  for (const names of [book.names, ...book.sheets.map((sheet) => sheet.names)])
    for (const name of names) name.formula = renamed(name.formula);
}

function replaceOutsideTexts(formula: string, old: readonly string[], next: string): string {
  const parts = formula.split(/("(?:[^"]|"")*")/);
  return parts
    .map((part) => {
      if (part.startsWith('"')) return part;
      return old.reduce((text, each) => replaceName(text, each, next), part);
    })
    .join("");
}

function replaceName(text: string, old: string, next: string): string {
  let result = "";
  let rest = text;
  for (;;) {
    const at = rest.toLowerCase().indexOf(old.toLowerCase());
    if (at < 0) return result + rest;
    const before = at === 0 ? "" : rest.charAt(at - 1);
    const whole = old.startsWith("'") || !/[\p{L}\p{N}_.']/u.test(before);
    result += rest.slice(0, at) + (whole ? next : rest.slice(at, at + old.length));
    rest = rest.slice(at + old.length);
  }
}
