import { columnDropdowns, type ListSheetTexts } from "./list-sheet";
import type { ValueSources } from "./value-sources";
import { registerDropdowns } from "./register-sheet";
import type { RegisterTexts } from "./register-sheet";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import type { PlannedList } from "../plan/sheet-plan";
import type { Snapshot } from "../snapshot/snapshot";

/** A dropdown and the sheet that it belongs to. */
interface ListDropdown extends PlannedList {
  readonly sheet: string;
}

/** The dropdowns of all lists that are in the workbook, for the columns that they have; a list without rows has none. */
export function listDropdowns(
  { lists }: Pick<Snapshot, "lists">,
  texts: ListSheetTexts,
  values: ValueSources,
): readonly ListDropdown[] {
  return lists
    .filter((list) => list.lastRow >= list.firstRow)
    .flatMap((list) =>
      columnDropdowns((name) => list.columns.get(name), list.firstRow, list.lastRow, texts, values).map((dropdown) => ({
        ...dropdown,
        sheet: list.sheet.name,
      })),
    );
}

/** The dropdowns of all lists of other registers, as `listDropdowns` gives those of Maßnahmen. */
export const registerListDropdowns = (
  { allLists, stammdaten }: Pick<Snapshot, "allLists" | "stammdaten">,
  texts: RegisterTexts,
  hasTable: (table: string) => boolean,
): readonly ListDropdown[] =>
  allLists
    .filter(({ register, firstRow, lastRow }) => register.id !== massnahmenRegister.id && lastRow >= firstRow)
    .flatMap(({ register, columns, firstRow, lastRow, sheet }) =>
      registerDropdowns(
        register,
        { columnOf: (name) => columns.get(name) ?? -1, firstRow, lastRow },
        stammdaten.werte,
        texts,
        hasTable,
      ).map((dropdown) => ({ ...dropdown, sheet: sheet.name })),
    );
