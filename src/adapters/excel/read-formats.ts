import { formattedColumns, type ReadCells } from "../../core/workbook/sheet-rows";
import { readBlocks } from "./read-blocks";
import type { RowBlock } from "./row-blocks";

/** The blocks of one sheet, whose number formats are added. */
interface SheetBlocks {
  readonly sheet: Excel.Worksheet;
  readonly blocks: ReadCells[];
}

/** The codes of a column of a block with numbers, by its rows. */
interface NumberColumn {
  readonly sheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly codes: unknown[];
}

/** Reads how the numbers of the blocks are shown: no sync where there are none, one for each 160,000 cells of their columns. */
export async function readFormats(context: Excel.RequestContext, sheets: readonly SheetBlocks[]): Promise<void> {
  const columns: NumberColumn[] = [];
  const asked: RowBlock[] = [];
  for (const { sheet, blocks } of sheets)
    blocks.forEach((block, i) => {
      const formats = new Map<number, unknown[]>();
      for (const offset of formattedColumns(block)) {
        const codes: unknown[] = [];
        formats.set(offset, codes);
        const column = block.range.firstColumn + offset;
        const range = { ...block.range, firstColumn: column, lastColumn: column };
        asked.push({ sheet: columns.length, range, properties: ["numberFormat"] });
        columns.push({ sheet, firstRow: range.firstRow, codes });
      }
      if (formats.size > 0) blocks[i] = { ...block, formats };
    });
  if (asked.length === 0) return;
  const columnOf = ({ sheet: index }: RowBlock): NumberColumn => {
    const column = columns[index];
    if (column === undefined) throw new Error(`unknown column: ${index}`);
    return column;
  };
  await readBlocks(context, asked, {
    sheetOf: (block) => columnOf(block).sheet,
    take: (block, cells) => {
      const { codes, firstRow } = columnOf(block);
      (cells.numberFormat as unknown[][]).forEach(([code], i) => {
        codes[block.range.firstRow - firstRow + i] = code;
      });
    },
  });
}
