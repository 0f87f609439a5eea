/** How a line of totals begins: „Summe“, „Gesamtzahl“, „Insgesamt“, but not „Gesamtschule“. */
const LABEL =
  /^\s*(?:(?:zwischen|teil|gesamt)?summen?|gesamt(?:ergebnis|zahl|anzahl)?|insgesamt|zusammen|ergebnis|anzahl|total)(?![\p{L}\p{N}-])/iu;
/** „2 Maßnahmen“. */
const COUNTED = /^\s*\d[\d.]*\s+ma(?:ß|ss)nahmen?\s*$/i;
/** What else a line of totals says; Kategorien and Dezernate are Roman numbers. */
const WORD =
  /^(?:ma(?:ß|ss)nahmen?|kategorien?|kat|dezernate?|dez|ob|[ivx]+|jahr|arten?|liste|summe|gesamt|insgesamt|anzahl|zeilen|einträge|stück|ikz|der|die|das|aller?|im|in|für|von)$/i;

const isCountOnly = (text: string): boolean => /^[^\p{L}]*$/u.test(text) || COUNTED.test(text);

const isLabel = (text: string): boolean => {
  if (COUNTED.test(text)) return true;
  const label = LABEL.exec(text);
  return label !== null && (text.slice(label[0].length).match(/\p{L}+/gu) ?? []).every((word) => WORD.test(word));
};

/** A label such as „Summe Maßnahmen“, in any column, with nothing but figures beside it. */
export function isTotalsRow(
  row: { readonly cells: readonly unknown[] } | undefined,
  firstColumn: number,
  lastColumn: number,
): boolean {
  if (row === undefined) return false;
  let labelled = false;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const cell = row.cells[column];
    if (cell === undefined || cell === null || typeof cell === "number") continue;
    if (typeof cell !== "string") return false;
    if (isLabel(cell)) labelled = true;
    else if (!isCountOnly(cell)) return false;
  }
  return labelled;
}

/** The same, where the label is the first thing in the row. */
export function beginsTotals(
  row: { readonly cells: readonly unknown[] } | undefined,
  firstColumn: number,
  lastColumn: number,
): boolean {
  const filled = (row?.cells ?? []).slice(firstColumn, lastColumn + 1).filter((cell) => cell !== null && cell !== "");
  const first = filled.find((cell) => cell !== undefined);
  return typeof first === "string" && isLabel(first) && isTotalsRow(row, firstColumn, lastColumn);
}
