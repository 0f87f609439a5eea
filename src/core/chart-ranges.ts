import type { ChartRange } from "./chart-spec";

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
export const categoriesOf = ({ firstRow, lastRow, categoryColumn }: FiguresBlock): ChartRange => ({
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
