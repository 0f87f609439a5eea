import type { ColumnLocks, EditColumn } from "./edit-columns";
import { rangeOf } from "./range-bounds";
import { supports } from "./supports";

/** Cells of which it is asked at once whether they may be written; a property is null where that is said of some of them. */
interface Asked {
  readonly column: number;
  readonly rows: readonly number[];
  /** null where the sheet is not protected. */
  readonly protection: Excel.FormatProtection | null;
  /** null where Excel cannot tell. */
  readonly spill: Excel.Range | null;
}

/** In so many parts cells are asked for again where Excel said „some of them“. */
const PARTS = 16;
/** Questions of one request; each is about 500 bytes. */
const MOST_ASKED = 3000;

/** What may be written of some columns. */
interface EditLocks {
  /** Loads with the next sync what can be said of whole columns. */
  readonly load: () => void;
  /** Resolves what was loaded: no sync where Excel could tell, else about one for each sixteenth part. */
  readonly resolve: (context: Excel.RequestContext) => Promise<readonly ColumnLocks[]>;
}

/** Asks for the locks of columns, in their order. */
export function editLocks(columns: readonly EditColumn[]): EditLocks {
  const locks = columns.map((): ColumnLocks => ({ spilled: new Set(), locked: new Set() }));
  let first: readonly Asked[] = [];

  const ask = (index: number, rows: readonly number[]): Asked[] => {
    const column = columns[index];
    const [firstRow, lastRow] = [rows[0], rows[rows.length - 1]];
    if (column === undefined || firstRow === undefined || lastRow === undefined) return [];
    const cells = rangeOf(column.sheet, {
      firstRow,
      firstColumn: column.column,
      lastRow,
      lastColumn: column.column,
    });
    const protection = column.sheet.protection.protected ? cells.format.protection.load("locked") : null;
    const spill = supports("1.12") ? cells.load("hasSpill") : null;
    return protection === null && spill === null ? [] : [{ column: index, rows, protection, spill }];
  };

  /** Notes what is said of these cells; gives the parts to ask for again. */
  const note = ({ column, rows, protection, spill }: Asked): [column: number, rows: readonly number[]][] => {
    const locked = protection === null ? false : (protection.locked as boolean | null);
    const spilled = spill !== null && supports("1.12") ? (spill.hasSpill as boolean | null) : false;
    const own = locks[column];
    if (locked === true) for (const row of rows) own?.locked.add(row);
    if (spilled === true) for (const row of rows) own?.spilled.add(row);
    if ((locked !== null && spilled !== null) || rows.length === 1) return [];
    const size = Math.ceil(rows.length / PARTS);
    return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => [
      column,
      rows.slice(i * size, (i + 1) * size),
    ]);
  };

  const again = async (
    context: Excel.RequestContext,
    parts: readonly (readonly [column: number, rows: readonly number[]])[],
  ): Promise<void> => {
    if (parts.length === 0) return;
    const asked = parts.slice(0, MOST_ASKED).flatMap(([column, rows]) => ask(column, rows));
    await context.sync();
    await again(context, [...parts.slice(MOST_ASKED), ...asked.flatMap((one) => note(one))]);
  };

  return {
    load: () => {
      first = columns.flatMap(({ rows }, index) => ask(index, rows));
    },
    resolve: async (context) => {
      await again(
        context,
        first.flatMap((one) => note(one)),
      );
      return locks;
    },
  };
}
