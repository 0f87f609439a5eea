import type { DefinedName, SheetData, TableData, WorkbookData } from "../../core/workbook/workbook-data";
import { BOUNDS, boundsOf, ITEM_BOUNDS } from "./range-bounds";
import { HostRefused, hostCode, refusing } from "./refused";
import { askDateSystem } from "./date-system";
import { readFormats } from "./read-formats";
import { readBlocks } from "./read-blocks";
import type { RowBlock } from "./row-blocks";
import { addArea, sheetRows, type FormulaColumns, type ReadCells } from "../../core/workbook/sheet-rows";
import { readSigns } from "../../core/workbook/sheet-mark";
import { supports } from "./supports";

/** An area of formulas costs about 100 bytes; from here on the formulas themselves are shorter to read. */
const MOST_AREAS = 4000;
/** Excel's limit for the cells of one range. */
const MOST_CELLS = 5000000;

/** A sheet as the first answers describe it. */
interface SheetShape {
  readonly sheet: Excel.Worksheet;
  /** Null object where the sheet has no values. */
  readonly used: Excel.Range;
  /** null where Excel cannot be asked: the sheet is protected. */
  readonly formulas: Excel.RangeAreas | null;
  readonly merges: Excel.RangeAreas | null;
  readonly names: Excel.NamedItemCollection;
}

/** What is loaded of a sheet beside its cells; areas are the complete list, where an address is cut at 8,192 characters. */
interface SheetDetails {
  readonly formulas: Excel.RangeCollection | null;
  readonly merges: Excel.RangeCollection | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
}

/** A table whose properties were loaded, and the parts of it that the second sync brings. */
interface TableShape {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly columns: Excel.TableColumnCollection;
}

interface Shapes {
  readonly sheets: readonly SheetShape[];
  readonly tables: readonly TableShape[];
}

/** What the requests for values have brought, by sheet. */
interface Reading {
  readonly blocks: readonly ReadCells[][];
  readonly details: readonly SheetDetails[];
}

/**
 * Reads the workbook in three syncs however many sheets and rows it has: the lists of sheets, tables and names; the shape
 * of each sheet; the values; one more tells how numbers are shown, where there are any but years. Another one is needed where a sheet has more than 512 merged ranges, which Excel refuses to
 * list: merges are then unknown. Values beyond 5 MB take one sync for each further 160,000 cells. Nothing is changed.
 */
export const readWorkbook = (context: Excel.RequestContext): Promise<WorkbookData> =>
  refusing(async () => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
    const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
    const names = workbook.names.load("items/name,items/formula,items/scope");
    const dates = askDateSystem(workbook);
    await context.sync();

    const shapes = await readShapes(context, sheets.items, tables.items);
    const reading = await readCells(context, shapes.sheets);
    await readFormats(
      context,
      shapes.sheets.map(({ sheet }, i) => ({ sheet, blocks: reading.blocks[i] ?? [] })),
    );
    const date1904 = dates();
    return {
      sheets: shapes.sheets.map((shape, i) => sheetData(shape, i, { ...reading, date1904 }, shapes.tables)),
      names: names.items.filter(({ scope }) => scope === Excel.NamedItemScope.workbook).map(definedName),
      date1904,
    };
  });

const definedName = ({ name, formula }: Excel.NamedItem): DefinedName => ({
  name,
  formula: String(formula).replace(/^=/, ""),
});

/** Used ranges, and how many areas of formulas and merges there are; one sync, two where Excel refuses the merges. */
async function readShapes(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
): Promise<Shapes> {
  const read = async (withMerges: boolean): Promise<Shapes> => {
    const shapes = {
      sheets: sheets.map((sheet) => prepareShape(sheet, withMerges)),
      tables: tables.map(prepareTable),
    };
    await context.sync();
    return shapes;
  };
  try {
    return await read(true);
  } catch (error) {
    const code = hostCode(error);
    if (code === null || code === "InvalidOperationInCellEditMode") throw error;
    return read(false);
  }
}

/** Excel cannot be asked for the formulas of a protected sheet, nor for merges before ExcelApi 1.13. */
function prepareShape(sheet: Excel.Worksheet, withMerges: boolean): SheetShape {
  // Over a whole sheet Excel on the desktop takes long to find formulas.
  const formulasOf = (cells: Excel.Range): Excel.RangeAreas =>
    cells.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas).load("areaCount");
  return {
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(`${BOUNDS},rowHidden`),
    formulas: sheet.protection.protected ? null : formulasOf(sheet.getUsedRange()),
    names: sheet.names.load("items/name,items/formula"),
    merges: withMerges && supports("1.13") ? sheet.getRange().getMergedAreasOrNullObject().load("areaCount") : null,
  };
}

const prepareTable = (table: Excel.Table): TableShape => ({
  table,
  sheet: table.worksheet.load("name"),
  range: table.getRange().load(BOUNDS),
  columns: table.columns.load("items/name"),
});

const tableData = ({ table, range, columns }: TableShape): TableData => ({
  name: table.name,
  range: boundsOf(range),
  headerRow: table.showHeaders,
  totalsRow: table.showTotals,
  columns: columns.items.map(({ name }) => name),
});

function sheetData(
  shape: SheetShape,
  index: number,
  reading: Reading & Pick<WorkbookData, "date1904">,
  tables: readonly TableShape[],
): SheetData {
  const details = reading.details[index];
  const { name, visibility, protection } = shape.sheet;
  const columns: FormulaColumns = new Map();
  for (const area of details?.formulas?.items ?? []) addArea(columns, boundsOf(area));
  return {
    name,
    visible: visibility === Excel.SheetVisibility.visible,
    ...(visibility === Excel.SheetVisibility.veryHidden ? { veryHidden: true } : {}),
    protected: protection.protected,
    rows: sheetRows(reading.blocks[index] ?? [], columns, hiddenRows(shape, details?.rows ?? null), reading.date1904),
    merges: shape.merges === null ? null : (details?.merges?.items.map(boundsOf) ?? []),
    tables: tables.filter(({ sheet }) => sheet.name === name).map(tableData),
    ...readSigns(shape.names.items.map(definedName)),
  };
}

/** The values of all sheets, and with the first of them what else there is to read. */
async function readCells(context: Excel.RequestContext, shapes: readonly SheetShape[]): Promise<Reading> {
  const blocks: ReadCells[][] = shapes.map(() => []);
  let details: readonly SheetDetails[] = [];
  await readBlocks(context, blocksOf(shapes), {
    sheetOf: ({ sheet: index }) => {
      const sheet = shapes[index]?.sheet;
      if (sheet === undefined) throw new Error(`unknown sheet: ${index}`);
      return sheet;
    },
    alongside: () => {
      details = shapes.map(prepareDetails);
    },
    take: ({ sheet, range, properties }, cells) =>
      blocks[sheet]?.push({
        range,
        values: cells.values as unknown[][],
        formulas: properties.includes("formulas") ? (cells.formulas as unknown[][]) : null,
      }),
  });
  return { blocks, details };
}

function blocksOf(shapes: readonly SheetShape[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  shapes.forEach(({ sheet, used, formulas }, index) => {
    if (used.isNullObject) return;
    if (used.rowCount * used.columnCount > MOST_CELLS) throw new HostRefused("too-large", { sheet: sheet.name });
    const withFormulas = formulas === null || isScattered(formulas);
    const range = boundsOf(used);
    blocks.push({ sheet: index, range, properties: withFormulas ? ["values", "formulas"] : ["values"] });
  });
  return blocks;
}

const isScattered = (areas: Excel.RangeAreas): boolean => !areas.isNullObject && areas.areaCount > MOST_AREAS;

/** Loads what the shape of a sheet says is worth it: hidden rows only where some, but not all, are hidden. */
function prepareDetails({ sheet, used, formulas, merges }: SheetShape): SheetDetails {
  const areasOf = (areas: Excel.RangeAreas | null): Excel.RangeCollection | null =>
    areas === null || areas.isNullObject ? null : areas.areas.load(ITEM_BOUNDS);
  const mixed = !used.isNullObject && (used.rowHidden as boolean | null) === null;
  return {
    formulas: formulas === null || isScattered(formulas) ? null : areasOf(formulas),
    merges: areasOf(merges),
    rows: mixed
      ? sheet.getRangeByIndexes(used.rowIndex, 0, used.rowCount, 1).getRowProperties({ rowHidden: true })
      : null,
  };
}

/** Excel tells it of all rows at once; only where that is undecided were they asked for one by one, at 20 bytes each. */
function hiddenRows({ used }: SheetShape, rows: SheetDetails["rows"]): (row: number) => boolean {
  if (used.isNullObject) return () => false;
  const first = used.rowIndex;
  const all = used.rowHidden;
  return rows === null ? () => all : (row) => rows.value[row - first]?.rowHidden === true;
}
