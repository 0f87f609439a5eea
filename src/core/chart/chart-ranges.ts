import type { CellValue } from "../workbook/workbook-data";
import type { AxisChart, ChartParts, ChartRange } from "./chart-spec";

/**
 * A block of figures on a sheet that a chart stands on: header row, then one row for each category; the column of the
 * categories is followed by those of the series. Zero-based, inclusive.
 */
export interface FiguresBlock {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly categoryColumn: number;
}

/** What a chart is called and how it says the same in words. */
export interface ChartWords {
  readonly title: string;
  readonly description: string;
  readonly categoryAxis?: string;
  readonly valueAxis?: string;
}

/** The cells of the categories. */
const categoriesOf = ({ firstRow, lastRow, categoryColumn }: FiguresBlock): ChartRange => ({
  firstRow,
  firstColumn: categoryColumn,
  lastRow,
  lastColumn: categoryColumn,
});

/** The header cell and the values of a series, the first being 0. */
export function seriesOf(
  block: FiguresBlock,
  index: number,
): { readonly name: ChartRange; readonly values: ChartRange } {
  const column = block.categoryColumn + 1 + index;
  const cells = { firstColumn: column, lastColumn: column };
  return {
    name: { ...cells, firstRow: block.headerRow, lastRow: block.headerRow },
    values: { ...cells, firstRow: block.firstRow, lastRow: block.lastRow },
  };
}

/** The planned value of a cell of the chart's sheet. */
export type ValueAt = (row: number, column: number) => CellValue;

/** Header row, categories and values of all series, side by side. */
export function chartBlock({ name, categories, series }: ChartParts): ChartRange {
  const headerRow = categories.firstRow - 1;
  let lastColumn = categories.lastColumn;
  for (const { name: header, values } of series) {
    const fits =
      header.firstRow === headerRow &&
      header.firstColumn === values.firstColumn &&
      values.firstColumn === values.lastColumn &&
      values.firstColumn > lastColumn &&
      values.firstRow === categories.firstRow &&
      values.lastRow === categories.lastRow;
    if (!fits) throw new Error(`chart not on one block of cells: ${name}`);
    lastColumn = values.lastColumn;
  }
  return { firstRow: headerRow, firstColumn: categories.firstColumn, lastRow: categories.lastRow, lastColumn };
}

/** The planned values of a range, row by row. */
export function plannedValues(range: ChartRange, valueAt: ValueAt): CellValue[] {
  const values: CellValue[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row++)
    for (let column = range.firstColumn; column <= range.lastColumn; column++) values.push(valueAt(row, column));
  return values;
}

/** What a chart on a block of figures is called, where it stands, and its categories. */
export const chartFrame = (
  name: string,
  block: FiguresBlock,
  { title, description }: ChartWords,
  anchor: ChartRange,
): Omit<ChartParts, "series" | "legend"> => ({ name, title, description, categories: categoriesOf(block), anchor });

/** The title of the axis of values, where the words have one. */
export const valueTitle = ({ valueAxis }: ChartWords): Pick<AxisChart, "valueAxisTitle"> =>
  valueAxis === undefined ? {} : { valueAxisTitle: valueAxis };
