import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { openPackage, type OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { removePart, removeRelationship } from "../../src/adapters/xlsx/package/package-parts";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { readRelationships } from "../../src/adapters/xlsx/package/relationships";
import { inDialect, openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/package/workbook-part";
import {
  activeTab,
  localNames,
  withDefinedName,
  withFullCalculation,
  withoutLocalName,
} from "../../src/adapters/xlsx/write/workbook-names";
import { showSheet } from "../../src/adapters/xlsx/write/shown-sheet";
import { writeSheets } from "../../src/adapters/xlsx/write/write-sheets";
import {
  attribute,
  childNamed,
  childrenNamed,
  outerXml,
  rootElement,
  spliceAll,
} from "../../src/adapters/xlsx/xml/xml-scan";
import type { Edit } from "../../src/core/workbook/edit";
import type { SheetData } from "../../src/core/workbook/workbook-data";
import type { SheetState } from "../../sheet-view/state/sheet-state";
import type { OpenWorkbook } from "./open-workbook";
import { patchedCells, patchedRules } from "./patch-sheet";
import { planOfSheet } from "./plan-of-sheet";
import { activeSheetName } from "../../sheet-view/read/read-book";
import { readFormats } from "../../sheet-view/read/read-formats";
import { arrangeSheets, removeDeletedSheets, renameSheets } from "./sheet-list";
import { rulesSignature, structureSignature } from "./sheet-signature";
import { modelSheetXml } from "./sheet-xml";
import { StyleWriter } from "./style-writer";

/**
 * The workbook as a file: the one that was opened, with what changed. Single cells, looks and rules are patched into the
 * sheets; a sheet that is new, or whose tables, charts or shape changed, is written anew from the model.
 */
export function saveWorkbook({ book, bytes, signatures }: OpenWorkbook): Uint8Array {
  const file = openPackage(bytes);
  const before = new Map(readWorkbook(file).sheets.map((sheet) => [sheet.name, sheet]));
  removeDeletedSheets(file, book);
  renameSheets(file, book);
  const rewritten = book.sheets.filter((sheet) => structureSignature(sheet) !== signatures.get(sheet)?.structure);
  for (const sheet of book.sheets) {
    const data = sheet.fileName === null ? undefined : before.get(sheet.fileName);
    if (data !== undefined && !rewritten.includes(sheet)) editCells(file, sheet, data);
  }
  writeSheets(file, rewritten.map(planOfSheet));
  const styles = styleWriter(file);
  for (const sheet of book.sheets) {
    if (rewritten.includes(sheet)) rewriteSheet(file, sheet, styles.writer);
    else
      patchSheet(
        file,
        sheet,
        before.get(sheet.fileName ?? ""),
        styles.writer,
        rulesSignature(sheet) !== signatures.get(sheet)?.rules,
      );
  }
  file.set(styles.part, styles.writer.text);
  arrangeSheets(file, book);
  if (activeSheetName(file) !== book.activeSheet().name) showSheet(file, book.activeSheet().name);
  writeNames(file, book);
  if (book.sheets.some((sheet) => sheet.cells.formulas.size > 0)) calculateOnOpening(file);
  return file.save();
}

const rowsOf = (data: SheetData): Map<number, SheetData["rows"][number]> =>
  new Map(data.rows.map((row) => [row.index, row]));

/** Constants in place of constants go through the adapter, which also renames the columns of tables. */
function editCells(file: OoxmlPackage, sheet: SheetState, data: SheetData): void {
  const edits: Edit[] = [];
  const rows = rowsOf(data);
  for (const [row, line] of sheet.cells.touchedValues)
    for (const column of line.keys()) {
      const original = rows.get(row);
      const before = original?.cells[column] ?? null;
      const formula = original?.formulas?.includes(column) === true;
      const after = sheet.cells.value(row, column);
      if (formula || sheet.cells.formula(row, column) !== null || before === after) continue;
      edits.push({ sheet: sheet.name, row, column, before, after });
    }
  const [skipped] = applyEdits(file, edits).skipped;
  if (skipped !== undefined)
    throw new Error(`cell cannot be saved: ${sheet.name} ${skipped.edit.row} ${skipped.edit.column} ${skipped.reason}`);
}

/** Formulas, looks and rules. */
function patchSheet(
  file: OoxmlPackage,
  sheet: SheetState,
  data: SheetData | undefined,
  styles: StyleWriter,
  rules: boolean,
): void {
  const part = sheetPart(file, sheet);
  const before = file.text(part);
  const touched = new Map<number, Set<number>>();
  const touch = (row: number, column: number): void => {
    const line = touched.get(row);
    if (line === undefined) touched.set(row, new Set([column]));
    else line.add(column);
  };
  const rows = data === undefined ? new Map<number, SheetData["rows"][number]>() : rowsOf(data);
  for (const [row, line] of sheet.cells.touchedValues)
    for (const column of line.keys())
      if (sheet.cells.formula(row, column) !== null || rows.get(row)?.formulas?.includes(column) === true)
        touch(row, column);
  for (const [row, line] of sheet.cells.touchedFormats) for (const column of line.keys()) touch(row, column);
  for (const range of sheet.spills.values())
    for (let row = range.firstRow; row <= range.lastRow; row++)
      for (let column = range.firstColumn; column <= range.lastColumn; column++) touch(row, column);
  let xml = touched.size === 0 ? before : patchedCells(before, sheet, touched, styles);
  if (rules) xml = patchedRules(xml, sheet, styles);
  if (xml !== before) file.set(part, xml);
}

/** The adapter has made the parts around the sheet; its own text is written from the model. */
function rewriteSheet(file: OoxmlPackage, sheet: SheetState, styles: StyleWriter): void {
  const book = openWorkbookPart(file);
  const part = sheetPart(file, sheet);
  const written = file.text(part);
  const tail = ["drawing", "tableParts"].map((name) => {
    const element = childNamed(written, rootElement(written), name);
    return element === undefined ? "" : outerXml(written, element);
  });
  const entries = sheetEntries(file, book);
  const selected = entries[activeTab(file.text(book.part))]?.name === sheet.name;
  file.set(part, inDialect(book, modelSheetXml(sheet, styles, tail.join(""), selected)));
  for (const { kind, target } of readRelationships(file, part)) if (kind === "table") finishTable(file, target, sheet);
}

/** Style, stripes and totals row of a table, which the adapter's plans do not know. */
function finishTable(file: OoxmlPackage, part: string, sheet: SheetState): void {
  const xml = file.text(part);
  const table = sheet.tables.find((each) => each.name === attribute(xml, rootElement(xml), "displayName"));
  if (table === undefined) return;
  const style = `<tableStyleInfo name="${table.style}" showFirstColumn="${Number(table.highlightFirstColumn)}" showLastColumn="${Number(table.highlightLastColumn)}" showRowStripes="${Number(table.showBandedRows)}" showColumnStripes="${Number(table.showBandedColumns)}"/>`;
  const styled = xml.replace(/<tableStyleInfo[^>]*\/>/, style);
  file.set(part, table.showFilterButton ? styled : styled.replace(/<autoFilter[^>]*\/>/, ""));
}

function sheetPart(file: OoxmlPackage, sheet: SheetState): string {
  const entry = sheetEntries(file, openWorkbookPart(file)).find((each) => each.name === sheet.name);
  if (entry === undefined) throw new Error(`sheet without part: ${sheet.name}`);
  return entry.part;
}

function styleWriter(file: OoxmlPackage): { readonly part: string; readonly writer: StyleWriter } {
  const book = openWorkbookPart(file);
  const found = readRelationships(file, book.part).find(({ kind }) => kind === "styles");
  // Writing no plan at all makes no style sheet; every file of Excel has one.
  if (found === undefined) throw new Error("workbook without styles");
  const [normal = {}] = readFormats(file, book);
  return { part: found.target, writer: new StyleWriter(file.text(found.target), normal) };
}

function writeNames(file: OoxmlPackage, { names, sheets }: OpenWorkbook["book"]): void {
  const { part } = openWorkbookPart(file);
  let xml = file.text(part);
  const before = xml;
  const known = new Set(names.map((each) => each.name.toLowerCase()));
  const list = childNamed(xml, rootElement(xml), "definedNames");
  const gone = (list === undefined ? [] : childrenNamed(xml, list, "definedName")).filter(
    (each) =>
      attribute(xml, each, "localSheetId") === undefined &&
      !known.has((attribute(xml, each, "name") ?? "").toLowerCase()),
  );
  xml = spliceAll(
    xml,
    gone.map(({ start, end }) => ({ start, end, text: "" })),
  );
  const entries = sheetEntries(file, openWorkbookPart(file));
  const ownerOf = (tab: number): SheetState | undefined => sheets.find((sheet) => sheet.name === entries[tab]?.name);
  for (const { scope, name } of localNames(xml))
    if (ownerOf(scope)?.names.some((each) => each.name === name) === false) xml = withoutLocalName(xml, name, scope);
  xml = xml.replace(/<(\w+:)?definedNames>\s*<\/(\w+:)?definedNames>/, "");
  for (const { name, formula } of names) xml = withDefinedName(xml, name, formula.replace(/^=/, ""), null);
  entries.forEach((_, tab) => {
    for (const { name, formula, visible } of ownerOf(tab)?.names ?? [])
      xml = withDefinedName(xml, name, formula.replace(/^=/, ""), tab, !visible);
  });
  if (xml !== before) file.set(part, xml);
}

/** Cached results may be out of date; a chain of the formula cells as it was would be a damaged file. */
function calculateOnOpening(file: OoxmlPackage): void {
  const { part } = openWorkbookPart(file);
  for (const { kind, target, id } of readRelationships(file, part)) {
    if (kind !== "calcChain") continue;
    removePart(file, target);
    removeRelationship(file, part, id);
  }
  file.set(part, withFullCalculation(file.text(part)));
}
