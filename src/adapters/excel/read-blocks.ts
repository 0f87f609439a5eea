import { rangeOf } from "./range-bounds";
import { hostCode } from "./refused";
import { halves, requestsOf, type RowBlock } from "./row-blocks";

/** Cells to be read, and who takes them. */
interface BlockReading {
  readonly sheetOf: (block: RowBlock) => Excel.Worksheet;
  /** Takes what a block holds; in the order of the blocks, which may come in parts. */
  readonly take: (block: RowBlock, cells: Excel.Range) => void;
  /** Loads what else the first request brings; again where that is repeated in parts. */
  readonly alongside?: () => void;
  /** Called after each request. */
  readonly report?: (request: number, requests: number) => void;
}

/** Reads blocks of cells: one sync for each 160,000 cells, more where Excel finds an answer too large. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly RowBlock[],
  { sheetOf, take, alongside, report }: BlockReading,
): Promise<void> {
  let isFirst = true;
  const read = async (request: readonly RowBlock[]): Promise<void> => {
    if (isFirst) alongside?.();
    const asked = request.map((block) => ({
      block,
      cells: loaded(rangeOf(sheetOf(block), block.range), block),
    }));
    try {
      await context.sync();
    } catch (error) {
      // How long the texts are is known only now.
      const parts = hostCode(error) === "ResponsePayloadSizeLimitExceeded" ? halves(request) : null;
      if (parts === null) throw error;
      await read(parts[0]);
      return read(parts[1]);
    }
    isFirst = false;
    for (const { block, cells } of asked) take(block, cells);
  };
  const [first = [], ...others] = requestsOf(blocks);
  await read(first);
  for (const [i, request] of others.entries()) {
    report?.(i + 1, others.length + 1);
    await read(request);
  }
}

function loaded(cells: Excel.Range, { properties }: RowBlock): Excel.Range {
  if (properties.includes("numberFormat")) return cells.load("values,formulas,numberFormat");
  return properties.includes("formulas") ? cells.load("values,formulas") : cells.load("values");
}
