import { judgeTogether, type Edit, type EditResult, type SkippedEdit } from "../../../core/workbook/edit";
import { storedNumber, type ShownNumber } from "../../../core/workbook/shown-number";
import type { CellValue, TableData } from "../../../core/workbook/workbook-data";
import { patchCells, type CellChange, type RowHeights } from "./cell-patch";
import { cellContext, readCellState, type CellContext, type CellState } from "./cell-state";
import { cellText } from "../cell/cell-text";
import type { OoxmlPackage } from "../package/package";
import { readTable } from "../read/read-table";
import { readRelationships } from "../package/relationships";
import { renamedParts } from "./rename-column";
import { rowFit } from "./row-fit";
import { showNumbers, type ShownPlace } from "./shown-cells";
import { findCell, inArray, scanSheet, sheetHead, type SheetScan } from "../cell/sheet-scan";
import {
  openWorkbookPart,
  sameSheetName,
  sheetEntries,
  type SheetEntry,
  type WorkbookPart,
} from "../package/workbook-part";
import { withFullCalculation } from "../write/workbook-names";
import { attribute, outerXml } from "../xml/xml-scan";

type Reason = SkippedEdit["reason"];

interface SheetEdits {
  readonly pkg: OoxmlPackage;
  readonly book: WorkbookPart;
  readonly sheet: SheetEntry;
  readonly context: CellContext;
  readonly tables: readonly { readonly part: string; readonly table: TableData }[];
  readonly fitRows: boolean;
}

const HAS_FORMULA = /<(?:[\w.-]+:)?f[\s>/]/;

/**
 * Writes single cells into the sheets of a package. A cell that no longer holds `before`, or a formula, is left alone,
 * and so is a table's header that cannot be renamed everywhere. Protection is a matter between Excel and its user: the
 * cells of a protected sheet are written like any other, and the protection stays. With `fitRows` edited rows fit
 * themselves to their texts again, unless somebody set their height.
 */
export function applyEdits(pkg: OoxmlPackage, wanted: readonly Edit[], { fitRows = false } = {}): EditResult {
  if (wanted.length === 0) return { applied: [], skipped: [] };
  const edits = [...new Set(wanted)];
  const book = openWorkbookPart(pkg);
  const context = cellContext(pkg, book);
  const entries = sheetEntries(pkg, book);
  const reasons = new Map<Edit, Reason>();
  for (const [sheet, own] of editsBySheet(entries, edits, reasons)) {
    const tables = readRelationships(pkg, sheet.part)
      .filter(({ kind, external }) => kind === "table" && !external)
      .map(({ target }) => ({ part: target, table: readTable(pkg.text(target), target) }));
    editSheet({ pkg, book, sheet, context, tables, fitRows }, own, reasons);
  }
  const applied = edits.filter((edit) => !reasons.has(edit));
  const skipped = edits.flatMap((edit) => {
    const reason = reasons.get(edit);
    return reason === undefined ? [] : { edit, reason };
  });
  showNumbers(
    pkg,
    applied.flatMap((edit) => shownPlace(edit)),
  );
  if (applied.length > 0) calculateOnLoad(pkg, book, entries);
  return { applied, skipped };
}

/** Lets the application calculate when it opens the file, if there is a formula whose result may depend on what changed. */
export function calculateOnLoad(pkg: OoxmlPackage, book: WorkbookPart, entries: readonly SheetEntry[]): void {
  if (!hasFormulas(pkg, book, entries)) return;
  const before = pkg.text(book.part);
  const after = withFullCalculation(before);
  if (after !== before) pkg.set(book.part, after);
}

/** A cell that gets a number has to show it as the edit says. */
const shownPlace = ({ sheet, row, column, after, shownAfter }: Edit): ShownPlace[] =>
  typeof after === "string" && shownAfter !== undefined
    ? [{ sheet, row, column, as: { text: after, shown: shownAfter } }]
    : typeof after === "number"
      ? [{ sheet, row, column, as: null }]
      : [];

function editsBySheet(
  entries: readonly SheetEntry[],
  edits: readonly Edit[],
  reasons: Map<Edit, Reason>,
): Map<SheetEntry, Edit[]> {
  const groups = new Map<SheetEntry, Edit[]>();
  for (const edit of edits) {
    const sheet = entries.find((entry) => sameSheetName(entry.name, edit.sheet) && entry.kind === "worksheet");
    if (sheet === undefined) reasons.set(edit, "sheet-missing");
    else if (groups.has(sheet)) groups.get(sheet)?.push(edit);
    else groups.set(sheet, [edit]);
  }
  return groups;
}

function editSheet(target: SheetEdits, edits: readonly Edit[], reasons: Map<Edit, Reason>): void {
  renameHeaders(target, edits, reasons);
  const { pkg, sheet } = target;
  const rest = edits.filter((edit) => !reasons.has(edit));
  const xml = pkg.text(sheet.part);
  const scan = scanSheet(xml, new Set(rest.map(({ row }) => row)));
  const judged = judgeTogether(rest, (edits) => objections(target, { xml, scan }, edits));
  judged.forEach((reason, edit) => reasons.set(edit, reason));
  const values = new Map<string, CellChange>();
  for (const { row, column, after, shownAfter } of rest.filter((edit) => !judged.has(edit)))
    values.set(`${row} ${column}`, { row, column, value: writtenAs(after, shownAfter, target.context.date1904) });
  if (values.size === 0) return;
  const changes = [...values.values()];
  const heights = target.fitRows ? fittedHeights(target, xml, scan, changes) : new Map<number, number>();
  const after = patchCells(xml, scan, changes, heights);
  if (after !== xml) pkg.set(sheet.part, after);
}

/** Why edits are not carried out, one after the other, the later ones seeing what the earlier ones write. */
function objections(
  target: SheetEdits,
  { xml, scan }: { readonly xml: string; readonly scan: SheetScan },
  edits: readonly Edit[],
): Map<Edit, Reason> {
  const { date1904 } = target.context;
  const reasons = new Map<Edit, Reason>();
  const written = new Map<string, CellValue>();
  for (const edit of edits) {
    const key = `${edit.row} ${edit.column}`;
    const earlier = written.get(key);
    const state = earlier === undefined ? stateOf(target, xml, scan, edit) : { value: earlier, formula: false };
    const reason = objection(state, edit, date1904);
    if (reason === null) written.set(key, writtenAs(edit.after, edit.shownAfter, date1904));
    else reasons.set(edit, reason);
  }
  return reasons;
}

/** The heights that the edited rows need with all their cells. */
function fittedHeights(
  { pkg, book, sheet, context }: SheetEdits,
  xml: string,
  scan: SheetScan,
  changes: readonly CellChange[],
): RowHeights {
  const fit = rowFit(pkg, book, sheetHead(xml, scan));
  const changed = new Map(changes.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const heights = new Map(changes.map(({ row }) => [row, 0]));
  for (const [row, known] of heights) {
    let height = known;
    for (const { column, element } of scan.rows.get(row)?.cells ?? []) {
      const edited = changed.get(`${row} ${column}`);
      const value = edited === undefined ? readCellState(outerXml(xml, element), sheet.part, context).value : edited;
      height = Math.max(height, fit(column, value, attribute(xml, element, "s")));
    }
    heights.set(row, height);
  }
  return heights;
}

/** What a cell stores to show a value: the number behind it, else the value itself. */
export const storedValue = (value: CellValue, shown: ShownNumber | undefined, date1904: boolean): CellValue =>
  (shown === undefined ? null : storedNumber(shown, date1904)) ?? value;

function writtenAs(value: CellValue, shown: ShownNumber | undefined, date1904: boolean): CellValue {
  const stored = storedValue(value, shown, date1904);
  return typeof stored === "string" ? (stored === "" ? null : cellText(stored)) : stored;
}

function stateOf({ sheet, context }: SheetEdits, xml: string, scan: SheetScan, edit: Edit): CellState {
  const cell = findCell(scan.rows.get(edit.row), edit.column);
  const state = cell && readCellState(outerXml(xml, cell.element), sheet.part, context);
  return { value: state?.value ?? null, formula: state?.formula === true || inArray(scan, edit.row, edit.column) };
}

function objection(state: CellState, { before, shownBefore }: Edit, date1904: boolean): Reason | null {
  if (state.formula) return "formula";
  return state.value === storedValue(before === "" ? null : before, shownBefore, date1904) ? null : "changed";
}

/** Renames the columns whose header cells are edited; the cells themselves are written with all others. */
function renameHeaders(target: SheetEdits, edits: readonly Edit[], reasons: Map<Edit, Reason>): void {
  const { pkg, book, sheet, tables, context } = target;
  for (const edit of edits) {
    const place = tables.find(({ table }) => isSpecialRow(table, edit));
    if (place === undefined) continue;
    const xml = pkg.text(sheet.part);
    const reason = objection(stateOf(target, xml, scanSheet(xml, new Set([edit.row])), edit), edit, context.date1904);
    const { part } = place;
    // Read again: an edit before may have renamed another column of the table.
    const table = readTable(pkg.text(part), part);
    const header = table.headerRow && edit.row === table.range.firstRow && typeof edit.after === "string";
    const column = edit.column - table.range.firstColumn;
    const name = typeof edit.after === "string" ? cellText(edit.after) : "";
    const changed = reason === null && header ? renamedParts(pkg, book, { sheet, part, table, column, name }) : null;
    if (changed === null) reasons.set(edit, reason ?? "in-use");
    for (const [name, text] of changed ?? []) pkg.set(name, text);
  }
}

/** Header and totals of a table are known to it beside their cells. */
function isSpecialRow(table: TableData, { row, column }: Edit): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = table.range;
  if (column < firstColumn || column > lastColumn) return false;
  return (table.headerRow && row === firstRow) || (table.totalsRow && row === lastRow);
}

function hasFormulas(pkg: OoxmlPackage, book: WorkbookPart, entries: readonly SheetEntry[]): boolean {
  if (readRelationships(pkg, book.part).some(({ kind }) => kind === "calcChain")) return true;
  return entries.some(({ part, kind }) => kind === "worksheet" && HAS_FORMULA.test(pkg.text(part)));
}
