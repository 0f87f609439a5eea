import type { SheetState } from "../../sheet-view/state/sheet-state";

const entries = (map: ReadonlyMap<number, unknown>): unknown => [...map].sort(([a], [b]) => a - b);

/** Maps and sets as lists, so that their content counts. */
const plain = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;

/** What a patch of single cells cannot express: a sheet whose signature changed is written anew. */
export function structureSignature(sheet: SheetState): string {
  return JSON.stringify(
    [
      sheet.tables.map(({ name, range, columns, showHeaders, showTotals }) => [
        name,
        range,
        columns.length,
        showHeaders,
        showTotals,
      ]),
      sheet.charts,
      sheet.merges,
      entries(sheet.columnWidths),
      entries(sheet.rowHeights),
      [...sheet.hiddenRows].sort((a, b) => a - b),
      [...sheet.hiddenColumns].sort((a, b) => a - b),
      [sheet.frozenRows, sheet.frozenColumns, sheet.showGridlines, sheet.showHeadings, sheet.tabColor],
      sheet.page,
      [...sheet.links],
      entries(sheet.cells.columnFormats),
    ],
    plain,
  );
}

/** Rules of a sheet that are written into it without touching its cells. */
export const rulesSignature = (sheet: SheetState): string =>
  JSON.stringify([sheet.validations, sheet.conditionalFormats, sheet.protection]);

/** Signatures by sheet, as they were when the workbook was opened. */
export type Signatures = ReadonlyMap<SheetState, { readonly structure: string; readonly rules: string }>;

/** The signatures of all sheets. */
export const signaturesOf = (sheets: readonly SheetState[]): Signatures =>
  new Map(sheets.map((sheet) => [sheet, { structure: structureSignature(sheet), rules: rulesSignature(sheet) }]));
