import { inDaysOf, type PlannedGrid, plannedGrid, plannedRows, plannedTableRange } from "../../core/plan/planned-cells";
import type { PlannedCell, PlannedTable, SheetPlan } from "../../core/plan/sheet-plan";
import { cellAddress } from "../../core/text/text";
import { quotedSheetName } from "../../core/workbook/range-address";
import { tellsSystem } from "./date-system";
import { rangeOf } from "./range-of";
import { writeLooks } from "./write-looks";
import { writeSizes } from "./write-sizes";

/** Light grey stripes; the header is drawn by its cells' own look. */
const TABLE_STYLE = "TableStyleLight1";
/** Characters of one request; Excel on the web takes 5 MB, in which an umlaut is two bytes. */
const LONGEST_REQUEST = 2000000;
const LINKS_AT_ONCE = 1000;

/** Writes the cells of a plan into an empty sheet, then their looks, tables and sizes. */
export function writeCells(sheet: ExcelScript.Worksheet, plan: SheetPlan): void {
  const rows = plannedRows(plan);
  const grid = plannedGrid(rows);
  writeLinks(sheet, plan.cells);
  writeGrid(sheet, grid);
  writeLooks(sheet, rows);
  for (const merge of plan.merges ?? []) rangeOf(sheet, merge).merge();
  for (const table of plan.tables) writeTable(sheet, table);
  writeSizes(sheet, plan, grid.formulas[0]?.length ?? 0, grid.formulas.length);
}

/** Writes are collected until something is read; a sheet of more than two million characters is sent in parts. */
function writeGrid(sheet: ExcelScript.Worksheet, { formulas, formats }: PlannedGrid): void {
  const width = formulas[0]?.length ?? 0;
  const parts = Math.max(1, Math.ceil(JSON.stringify(formulas).length / LONGEST_REQUEST));
  const perPart = Math.max(1, Math.ceil(formulas.length / parts));
  for (let first = 0; first < formulas.length; first += perPart) {
    const lines = formulas.slice(first, first + perPart);
    const range = sheet.getRangeByIndexes(first, 0, lines.length, width);
    if (formats !== null)
      range.setNumberFormats(
        formats.slice(first, first + perPart).map((line) => line.map((format) => format ?? "General")),
      );
    range.setValues(lines.map((line) => line.map((value) => value ?? "")));
    if (first + perPart < formulas.length) sendQueued(sheet);
  }
}

/** Days were written as counted from 1900; where Excel shows other ones, the workbook counts from 1904. */
export function mendDays(sheet: ExcelScript.Worksheet, plan: SheetPlan): void {
  const [first] = plan.cells.filter((cell) => isDay(cell));
  if (first === undefined || typeof first.value !== "number") return;
  const text = sheet.getRangeByIndexes(first.row, first.column, 1, 1).getText();
  if (tellsSystem(first.value, text) !== true) return;
  for (const { row, column, value } of inDaysOf(plan, true).cells.filter((cell) => isDay(cell)))
    if (typeof value === "number") sheet.getRangeByIndexes(row, column, 1, 1).setValues([[value]]);
}

const isDay = ({ style, value }: PlannedCell): boolean =>
  (style === "date" || style === "datetime") && typeof value === "number";

/** Reading anything makes Excel carry out what was written before. */
function sendQueued(sheet: ExcelScript.Worksheet): void {
  sheet.getName();
}

function writeTable(sheet: ExcelScript.Worksheet, planned: PlannedTable): void {
  const table = sheet.addTable(rangeOf(sheet, plannedTableRange(planned)), true);
  table.setName(planned.name);
  table.setPredefinedTableStyle(TABLE_STYLE);
}

/**
 * Links within the workbook. They come before the values: a link without a text of its own leaves the value that follows
 * alone, and the looks replace Excel's own for links.
 */
function writeLinks(sheet: ExcelScript.Worksheet, cells: readonly PlannedCell[]): void {
  let queued = 0;
  for (const { row, column, link } of cells) {
    if (link === undefined) continue;
    const place = `${quotedSheetName(link.sheet)}!${cellAddress(link.row, link.column)}`;
    sheet.getRangeByIndexes(row, column, 1, 1).setHyperlink({ documentReference: place });
    queued++;
    if (queued % LINKS_AT_ONCE === 0) sendQueued(sheet);
  }
}
