import { quotedSheetName } from "../../../core/workbook/range-address";
import { inDaysOf } from "../../../core/plan/planned-cells";
import type { ConditionLook, PlannedTable, SheetPlan } from "../../../core/plan/sheet-plan";
import { listParts } from "./app-properties";
import { chartXml } from "./chart-xml";
import { readContentTypes } from "../package/content-types";
import { drawingXml } from "./drawing-xml";
import type { OoxmlPackage } from "../package/package";
import {
  addRelationship,
  freePartName,
  reachableParts,
  removePart,
  removeRelationship,
  removeRelationships,
  setContentType,
} from "../package/package-parts";
import { readRelationships } from "../package/relationships";
import { keptCells, type KeptCells } from "./kept-cells";
import { sheetXml } from "./sheet-xml";
import { showSheet } from "./shown-sheet";
import { ensureConditionLooks, ensureStyles, stylesPart, type WorkbookStyles } from "./styles";
import { tableXml } from "./table-xml";
import {
  countsFrom1904,
  openWorkbookPart,
  inDialect,
  relationshipsPrefix,
  relationshipType,
  sameSheetName,
  sheetEntries,
  workbookFolder,
  type SheetEntry,
  type WorkbookPart,
} from "../package/workbook-part";
import { withDefinedName, withFullCalculation, withoutOwnNames, withSheet } from "./workbook-names";
import { attribute, rootElement } from "../xml/xml-scan";

const SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEET_TYPE = `${SPREADSHEETML}.worksheet+xml`;
const TABLE_TYPE = `${SPREADSHEETML}.table+xml`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

interface Target {
  readonly pkg: OoxmlPackage;
  readonly book: WorkbookPart;
  readonly styles: WorkbookStyles;
  readonly conditions: ReadonlyMap<ConditionLook, number>;
}

/**
 * Puts the planned sheets into the package: a plan with `onto` replaces the sheet of its name, with all that belongs to it
 * alone but the cells to keep, and leaves it its tab and id; any other is added behind the last. No other sheet, table or
 * chart is touched; the workbook opens on the first of these sheets. Throws where a name is taken.
 */
export function writeSheets(pkg: OoxmlPackage, plans: readonly SheetPlan[]): void {
  if (plans.length === 0) return;
  const book = openWorkbookPart(pkg);
  const part = stylesPart(pkg, book);
  const styles = ensureStyles(pkg, part);
  const isConditional = plans.some(({ conditions }) => (conditions ?? []).length > 0);
  const conditions = isConditional ? ensureConditionLooks(pkg, part) : new Map<ConditionLook, number>();
  const target = { pkg, book, styles, conditions };
  const known = sheetEntries(pkg, book);
  const replaced = plans.some((plan) => known.some((entry) => sameSheetName(entry.name, plan.name)));
  const date1904 = countsFrom1904(pkg, book);
  for (const plan of plans) writeSheet(target, inDaysOf(plan, date1904));
  const formulas = plans.some((plan) => plan.cells.some((cell) => cell.formula !== undefined));
  const chained = formulas || replaced ? removeCalculationChain(pkg, book) : false;
  if (formulas || replaced || chained) pkg.set(book.part, withFullCalculation(pkg.text(book.part)));
  plans.some(({ name }) => showSheet(pkg, name));
  listParts(pkg, {
    sheets: sheetEntries(pkg, book).flatMap(({ kind, name }) => (kind === "worksheet" ? [name] : [])),
    names: plans.flatMap(({ names = [] }) => names.map(({ name }) => name)),
    titled: plans.flatMap(({ print, name }) => (print.repeatRows === undefined ? [] : [quotedSheetName(name)])),
  });
}

/** Excel makes a new chain of the formula cells when there is none; a wrong one would be a damaged file. */
function removeCalculationChain(pkg: OoxmlPackage, book: WorkbookPart): boolean {
  const chains = readRelationships(pkg, book.part).filter((each) => each.kind === "calcChain");
  for (const chain of chains) {
    removePart(pkg, chain.target);
    removeRelationship(pkg, book.part, chain.id);
  }
  return chains.length > 0;
}

function writeSheet(target: Target, plan: SheetPlan): void {
  const { pkg, book, styles, conditions } = target;
  const entries = sheetEntries(pkg, book);
  const position = entries.findIndex((entry) => sameSheetName(entry.name, plan.name));
  const old = entries[position];
  if (old !== undefined && plan.onto === undefined) throw new Error(`sheet name taken: ${plan.name}`);
  const kept = old === undefined ? new Map<number, KeptCells>() : keptCells(pkg, old, plan.onto?.keep ?? []);
  const part = old === undefined ? addSheet(target, plan.name, entries) : emptySheet(target, old, position);
  const tables = writeTables(target, part, plan.tables);
  const drawing = plan.charts.length === 0 ? null : writeDrawing(target, part, plan);
  const index = old === undefined ? entries.length : position;
  pkg.set(part, inDialect(book, sheetXml(plan, styles, { drawing, tables, conditions, kept })));
  writeNames(target, plan, index);
}

/** Lists a new sheet behind the last one, so that sheet-local names keep their numbers. */
function addSheet({ pkg, book }: Target, name: string, entries: readonly SheetEntry[]): string {
  const part = newSheetPart(pkg, book);
  const id = addRelationship(pkg, book.part, relationshipType(book, "worksheet"), part);
  const xml = pkg.text(book.part);
  const prefix = relationshipsPrefix(xml);
  const namespace = relationshipType(book, "").slice(0, -1);
  const reference = prefix === null ? `xmlns:r="${namespace}" r:id="${id}"` : `${prefix}id="${id}"`;
  const sheetId = Math.max(0, ...entries.map((entry) => entry.sheetId)) + 1;
  pkg.set(book.part, withSheet(xml, name, sheetId, reference));
  return part;
}

/** Removes what only this sheet refers to and returns the part to write it to; a chart sheet becomes a worksheet. */
function emptySheet({ pkg, book }: Target, entry: SheetEntry, position: number): string {
  const shared = reachableParts(pkg, "", entry.part);
  for (const part of reachableParts(pkg, entry.part))
    if (!shared.has(part) && part !== entry.part) removePart(pkg, part);
  removeRelationships(pkg, entry.part);
  pkg.set(book.part, withoutOwnNames(pkg.text(book.part), position));
  if (entry.kind === "worksheet") return entry.part;
  removePart(pkg, entry.part);
  removeRelationship(pkg, book.part, entry.relationshipId);
  const part = newSheetPart(pkg, book);
  addRelationship(pkg, book.part, relationshipType(book, "worksheet"), part, entry.relationshipId);
  return part;
}

function newSheetPart(pkg: OoxmlPackage, book: WorkbookPart): string {
  const part = freePartName(pkg, `${workbookFolder(book)}worksheets/sheet`);
  pkg.set(part, "");
  setContentType(pkg, part, SHEET_TYPE);
  return part;
}

/** Writes the tables of a sheet; throws where another sheet has a table of that name. */
function writeTables({ pkg, book }: Target, sheet: string, tables: readonly PlannedTable[]): string[] {
  if (tables.length === 0) return [];
  const { names, ids } = knownTables(pkg);
  return tables.map((table) => {
    if (names.has(table.name.toLowerCase())) throw new Error(`table name taken: ${table.name}`);
    names.add(table.name.toLowerCase());
    let id = 1;
    while (ids.has(id)) id++;
    ids.add(id);
    const part = freePartName(pkg, `${workbookFolder(book)}tables/table`);
    pkg.set(part, inDialect(book, tableXml(table, id)));
    setContentType(pkg, part, TABLE_TYPE);
    return addRelationship(pkg, sheet, relationshipType(book, "table"), part);
  });
}

function knownTables(pkg: OoxmlPackage): { names: Set<string>; ids: Set<number> } {
  const names = new Set<string>();
  const ids = new Set<number>();
  const types = readContentTypes(pkg);
  for (const part of pkg.partNames()) {
    if (types.typeOf(part)?.trim().toLowerCase() !== TABLE_TYPE) continue;
    const xml = pkg.text(part);
    const root = rootElement(xml);
    names.add((attribute(xml, root, "displayName") ?? "").toLowerCase());
    ids.add(Number(attribute(xml, root, "id")));
  }
  return { names, ids };
}

function writeDrawing({ pkg, book, styles }: Target, sheet: string, plan: SheetPlan): string {
  const values = new Map(plan.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
  const source = {
    sheet: plan.name,
    font: styles.font,
    valueAt: (row: number, column: number) => values.get(`${row} ${column}`) ?? null,
  };
  const folder = workbookFolder(book);
  const drawing = freePartName(pkg, `${folder}drawings/drawing`);
  pkg.set(drawing, "");
  const ids = plan.charts.map((chart) => {
    const part = freePartName(pkg, `${folder}charts/chart`);
    pkg.set(part, inDialect(book, chartXml(chart, source)));
    setContentType(pkg, part, CHART_TYPE);
    return addRelationship(pkg, drawing, relationshipType(book, "chart"), part);
  });
  pkg.set(drawing, inDialect(book, drawingXml(plan, ids)));
  setContentType(pkg, drawing, DRAWING_TYPE);
  return addRelationship(pkg, sheet, relationshipType(book, "drawing"), drawing);
}

function writeNames({ pkg, book }: Target, plan: SheetPlan, position: number): void {
  let xml = pkg.text(book.part);
  const before = xml;
  for (const { name, formula } of plan.names ?? []) xml = withDefinedName(xml, name, formula, null);
  const repeat = plan.print.repeatRows;
  if (repeat !== undefined) {
    const rows = `${quotedSheetName(plan.name)}!$${repeat[0] + 1}:$${repeat[1] + 1}`;
    xml = withDefinedName(xml, "_xlnm.Print_Titles", rows, position);
  }
  for (const { name, formula } of plan.hiddenNames ?? []) xml = withDefinedName(xml, name, formula, position, true);
  if (xml !== before) pkg.set(book.part, xml);
}
