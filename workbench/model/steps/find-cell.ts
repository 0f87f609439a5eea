import { intersection } from "../../../sheet-view/state/address";
import { invalidArgument } from "./api-error";
import type { Area } from "./area";

/** The first cell, row by row (backwards if so wished), whose value holds the text; null where there is none. */
export function findCell(
  { sheet, ranges }: Area,
  text: unknown,
  criteria: unknown,
): { readonly firstRow: number; readonly firstColumn: number } | null {
  if (typeof text !== "string" || text === "") invalidArgument("text to find");
  const {
    completeMatch = false,
    matchCase = false,
    searchDirection = "Forward",
  } = (criteria ?? {}) as {
    readonly completeMatch?: boolean;
    readonly matchCase?: boolean;
    readonly searchDirection?: string;
  };
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const used = sheet.cells.usedRange(true);
  const [range] = ranges;
  const inside = used === null || range === undefined ? null : intersection(range, used);
  if (inside === null) return null;
  let last: { readonly firstRow: number; readonly firstColumn: number } | null = null;
  for (let row = inside.firstRow; row <= inside.lastRow; row++)
    for (let column = inside.firstColumn; column <= inside.lastColumn; column++) {
      const value = fold(String(sheet.cells.value(row, column) ?? ""));
      if (completeMatch ? value !== wanted : !value.includes(wanted)) continue;
      last = { firstRow: row, firstColumn: column };
      if (searchDirection !== "Backwards") return last;
    }
  return last;
}
