import type { ColumnName } from "../lists/columns";
import type { Massnahme } from "../massnahmen/massnahme";
import { displayText, normalise } from "../text/text";
import type { ArtList } from "../values/art";
import { holdsNothing, isErrorValue, showsNothing } from "../workbook/cell-value";
import { withShown, type Edit } from "../workbook/edit";
import type { CellValue, RowData } from "../workbook/workbook-data";
import { dezernatKey } from "./match-equal";

const kategorieWords = (m: Massnahme): string => m.kategorie ?? normalise(m.text("Kategorie"));

/** Whether a row repeats Kategorie, Dezernat, Art and Thema of the one above it: a page break of the printed report. */
export function continuesRow(lower: Massnahme, upper: Massnahme, arten: ArtList): boolean {
  if (lower.thema !== upper.thema || lower.thema === 0) return false;
  const artKey = (m: Massnahme): string => arten.read(m.text("Art")).canonical ?? normalise(m.text("Art"));
  return (
    lower.year === upper.year &&
    dezernatKey(lower) === dezernatKey(upper) &&
    kategorieWords(lower) === kategorieWords(upper) &&
    artKey(lower) === artKey(upper)
  );
}

/** What a cell of Excel holds at most, in UTF-16 units. */
const LONGEST_CELL = 32767;
/** Columns that hold one value: two different ones cannot stand in one row. */
const SINGLE: ReadonlySet<ColumnName | null> = new Set<ColumnName | null>(["Jahr", "ID", "Schwerpunkt", "Status"]);
/** Columns in which the rows are equal already, whatever their spelling; the upper row's words stay. */
const EQUAL: ReadonlySet<ColumnName | null> = new Set<ColumnName | null>([
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Art",
  "Thema",
]);

/**
 * The edits that make one row of two: differing texts are joined by a line break, empty cells of the upper row filled
 * from the lower one, which is emptied. null where that would lose something: two IDs or figures, a formula, an error
 * value, merged cells, a text too long for a cell.
 */
export function joinRows(upper: Massnahme, lower: Massnahme): readonly Edit[] | null {
  const { sheet, firstColumn, lastColumn } = upper.list;
  if (hasFormula(upper) || hasFormula(lower) || isMerged(upper) || isMerged(lower)) return null;
  const names = new Map(Array.from(upper.list.columns, ([name, column]) => [column, name]));
  const group = JSON.stringify([sheet.name, upper.row.index, lower.row.index]);
  const filled: Edit[] = [];
  const emptied: Edit[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const [above, below] = [cellOf(upper.row, column), cellOf(lower.row, column)];
    if (isErrorValue(above) || isErrorValue(below)) return null;
    if (holdsNothing(below)) continue;
    const after = joined(upper, lower, { column, name: names.get(column) ?? null }, above, below);
    if (after === null) return null;
    const edit = { sheet: sheet.name, column, group };
    const [shownAbove, shownBelow] = [upper.row.shown?.[column], lower.row.shown?.[column]];
    if (after !== above) {
      const fill = { ...edit, row: upper.row.index, before: above, after };
      filled.push(withShown(fill, shownAbove, after === below ? shownBelow : undefined));
    }
    emptied.push(withShown({ ...edit, row: lower.row.index, before: below, after: null }, shownBelow, undefined));
  }
  return [...filled, ...emptied];
}

const cellOf = (row: RowData, column: number): CellValue => row.cells[column] ?? null;

/** What the upper cell holds afterwards; null where the two cannot stand in one. */
function joined(
  upper: Massnahme,
  lower: Massnahme,
  { column, name }: { readonly column: number; readonly name: ColumnName | null },
  above: CellValue,
  below: CellValue,
): CellValue {
  if (showsNothing(above)) return below;
  if (showsNothing(below) || above === below || EQUAL.has(name)) return above;
  const [textAbove, textBelow] =
    name === null ? [displayText(above), displayText(below)] : [upper.text(name), lower.text(name)];
  if (normalise(textAbove) === normalise(textBelow)) return above;
  const isNumber = name === null && (isShown(upper, column) || isShown(lower, column));
  if (SINGLE.has(name) || isNumber || isFigure(upper, name, above) || isFigure(lower, name, below)) return null;
  const text = `${textAbove}\n${textBelow}`;
  return text.length > LONGEST_CELL ? null : text;
}

/** Whether a cell shows a day, a time or a percentage, behind which there is a number. */
const isShown = ({ row }: Massnahme, column: number): boolean => row.shown?.[column] !== undefined;

/** A number or truth value that a line break would make a text of; dates in text columns are texts. */
const isFigure = (m: Massnahme, name: ColumnName | null, value: CellValue): boolean =>
  typeof value !== "string" && (name === null || m.text(name) === displayText(value));

const hasFormula = ({ row, list }: Massnahme): boolean =>
  row.formulas !== undefined && row.formulas.some((column) => column >= list.firstColumn && column <= list.lastColumn);

const isMerged = ({ row, list }: Massnahme): boolean =>
  list.sheet.merges !== null &&
  list.sheet.merges.some(
    (range) =>
      range.firstRow <= row.index &&
      row.index <= range.lastRow &&
      range.firstColumn <= list.lastColumn &&
      list.firstColumn <= range.lastColumn,
  );

/** Whether a row is the next one of the same list; rows without content between them do not count. */
export function isDirectlyBelow(lower: Massnahme, upper: Massnahme): boolean {
  const { rows, sheet, headerRow, firstColumn } = upper.list;
  const other = lower.list;
  if (other.sheet !== sheet || other.headerRow !== headerRow || other.firstColumn !== firstColumn) return false;
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? 0) < upper.row.index) low = middle + 1;
    else high = middle;
  }
  return rows[low + 1]?.index === lower.row.index;
}
