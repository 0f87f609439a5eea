import { columnDropdowns, type ListSheetTexts } from "./list-sheet";
import type { PlannedList } from "./sheet-plan";
import type { Snapshot } from "./snapshot";

/** A dropdown and the sheet that it belongs to. */
export interface ListDropdown extends PlannedList {
  readonly sheet: string;
}

/** The dropdowns of all lists that are in the workbook, for the columns that they have; a list without rows has none. */
export function listDropdowns({ lists }: Pick<Snapshot, "lists">, texts: ListSheetTexts): readonly ListDropdown[] {
  return lists
    .filter((list) => list.lastRow >= list.firstRow)
    .flatMap((list) =>
      columnDropdowns((name) => list.columns.get(name), list.firstRow, list.lastRow, texts).map((dropdown) => ({
        ...dropdown,
        sheet: list.sheet.name,
      })),
    );
}
