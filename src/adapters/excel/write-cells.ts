import { type PlannedRows, plannedGrid, plannedRows, plannedTableRange } from "../../core/plan/planned-cells";
import type { PlannedCell, PlannedTable, SheetPlan } from "../../core/plan/sheet-plan";
import { cellAddress } from "../../core/text/text";
import { quotedSheetName } from "../../core/workbook/range-address";
import { rangeOf } from "./range-bounds";
import { writeLooks } from "./write-looks";
import { writeSizes } from "./write-sizes";

/** Light grey stripes; the header is drawn by its cells' own look. */
const TABLE_STYLE = "TableStyleLight1";
/** Characters of one request; Excel on the web takes 5 MB, in which an umlaut is two bytes. */
const LONGEST_REQUEST = 2000000;

/**
 * Writes the cells of a plan into an empty sheet, then their looks, tables and sizes. What is queued is sent by the
 * caller's next sync; a sheet of more than two million characters is sent in parts.
 */
export async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<void> {
  const rows = plannedRows(plan);
  const { formulas, formats } = plannedGrid(rows);
  const width = formulas[0]?.length ?? 0;
  writeLinks(sheet, plan.cells);
  const parts = Math.max(1, Math.ceil(JSON.stringify(formulas).length / LONGEST_REQUEST));
  const perPart = Math.max(1, Math.ceil(formulas.length / parts));
  for (let first = 0; first < formulas.length; first += perPart) {
    if (first > 0) await context.sync();
    const lines = formulas.slice(first, first + perPart);
    const range = sheet.getRangeByIndexes(first, 0, lines.length, width);
    if (formats !== null) range.numberFormat = formats.slice(first, first + perPart);
    range.formulas = lines;
  }
  writeShape(sheet, plan, rows);
  writeSizes(sheet, plan, width, formulas.length);
}

function writeShape(sheet: Excel.Worksheet, plan: SheetPlan, rows: PlannedRows): void {
  writeLooks(sheet, rows);
  for (const merge of plan.merges ?? []) rangeOf(sheet, merge).merge();
  for (const table of plan.tables) writeTable(sheet, table);
}

function writeTable(sheet: Excel.Worksheet, planned: PlannedTable): void {
  const table = sheet.tables.add(rangeOf(sheet, plannedTableRange(planned)), true);
  table.name = planned.name;
  table.style = TABLE_STYLE;
}

/**
 * Links within the workbook, by columns. They come before the values: a link without a text of its own leaves the value
 * that follows alone, and the looks replace Excel's own for links.
 */
function writeLinks(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const linked = cells.filter(({ link }) => link !== undefined).sort((a, b) => a.column - b.column || a.row - b.row);
  let run: PlannedCell[] = [];
  linked.forEach((cell, i) => {
    run.push(cell);
    const next = linked[i + 1];
    if (next?.column === cell.column && next.row === cell.row + 1) return;
    const [first = cell] = run;
    sheet
      .getRangeByIndexes(first.row, first.column, run.length, 1)
      .setCellProperties(
        run.map(({ link }) => [{ hyperlink: { documentReference: link === undefined ? "" : target(link) } }]),
      );
    run = [];
  });
}

const target = ({ sheet, row, column }: NonNullable<PlannedCell["link"]>): string =>
  `${quotedSheetName(sheet)}!${cellAddress(row, column)}`;
