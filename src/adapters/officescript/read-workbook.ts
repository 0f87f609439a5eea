import { parseAreas } from "../../core/workbook/range-address";
import { readSigns } from "../../core/workbook/sheet-mark";
import { addArea, sheetRows, type FormulaColumns } from "../../core/workbook/sheet-rows";
import type {
  CellRange,
  DefinedName,
  RowData,
  SheetData,
  TableData,
  WorkbookData,
} from "../../core/workbook/workbook-data";
import { askDateSystem, type DateSystem } from "./date-system";
import { readBlocks, withFormats } from "./read-blocks";
import { formulaAreas, hiddenRows, mergedAreas } from "./read-shape";

/**
 * Reads the workbook; each question to Excel is one way there and back, so that a sheet takes about a dozen of them,
 * however many rows it has. Nothing is changed.
 */
export function readWorkbook(workbook: ExcelScript.Workbook): WorkbookData {
  const sheets: SheetData[] = [];
  const system: DateSystem = { date1904: null };
  for (const sheet of workbook.getWorksheets()) sheets.push(readSheet(sheet, system));
  const names: DefinedName[] = [];
  for (const item of workbook.getNames()) names.push(definedName(item));
  return { sheets, names, date1904: system.date1904 === true };
}

const definedName = (item: ExcelScript.NamedItem): DefinedName => ({
  name: item.getName(),
  formula: item.getFormula().replace(/^=/, ""),
});

function readSheet(sheet: ExcelScript.Worksheet, system: DateSystem): SheetData {
  const name = sheet.getName();
  const visibility = sheet.getVisibility();
  const isProtected = sheet.getProtection().getProtected();
  const rows = readRows(sheet, isProtected, system);
  return {
    name,
    visible: visibility === ExcelScript.SheetVisibility.visible,
    ...(visibility === ExcelScript.SheetVisibility.veryHidden ? { veryHidden: true } : {}),
    protected: isProtected,
    rows,
    merges: mergedAreas(sheet),
    tables: readTables(sheet, rows),
    ...readSigns(sheet.getNames().map((item) => definedName(item))),
  };
}

/** Excel cannot be asked where the formulas of a protected sheet are: they are read beside the values. */
function readRows(sheet: ExcelScript.Worksheet, isProtected: boolean, system: DateSystem): readonly RowData[] {
  const areas = isProtected ? null : formulaAreas(sheet);
  const columns: FormulaColumns = new Map();
  for (const area of areas ?? []) addArea(columns, area);
  const used = sheet.getUsedRange(true);
  if (used === undefined) return sheetRows([], columns, () => false, false);
  const range = boundsOf(used);
  const isHidden = hiddenRows(sheet, used, range);
  const blocks = withFormats(sheet, readBlocks(sheet, range, areas === null));
  askDateSystem(sheet, blocks, system);
  return sheetRows(blocks, columns, isHidden, system.date1904 === true);
}

/** The cells of a range; an address without rows or columns means more cells than a list can have. */
function boundsOf(range: ExcelScript.Range): CellRange {
  const address = range.getAddress();
  const [bounds] = parseAreas(address) ?? [];
  if (bounds === undefined) throw new Error(`range too large: ${address}`);
  return bounds;
}

function readTables(sheet: ExcelScript.Worksheet, rows: readonly RowData[]): TableData[] {
  const tables: TableData[] = [];
  for (const table of sheet.getTables()) {
    const range = boundsOf(table.getRange());
    const headerRow = table.getShowHeaders();
    tables.push({
      name: table.getName(),
      range,
      headerRow,
      totalsRow: table.getShowTotals(),
      columns: headerRow ? headersOf(rows, range) : columnNames(table),
    });
  }
  return tables;
}

/** The names of a table's columns, which are the texts of its header row. */
function headersOf(rows: readonly RowData[], range: CellRange): string[] {
  const header = rows.find((row) => row.index === range.firstRow);
  const names: string[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column++)
    names.push(String(header?.cells[column] ?? ""));
  return names;
}

function columnNames(table: ExcelScript.Table): string[] {
  const names: string[] = [];
  for (const column of table.getColumns()) names.push(column.getName());
  return names;
}
