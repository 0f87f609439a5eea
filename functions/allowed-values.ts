import { artList } from "../src/core/values/art";
import type { CountLists } from "../src/core/count/count";
import { dezernatList } from "../src/core/values/dezernat";
import { kategorieList } from "../src/core/values/kategorie";
import { statusList } from "../src/core/massnahmen/massnahme";
import { organisationseinheitList } from "../src/core/values/organisationseinheit";
import { readStammdaten } from "../src/core/stammdaten/stammdaten";
import type { SheetData, WorkbookData } from "../src/core/workbook/workbook-data";

/** These sheets as a workbook; without a sheet Stammdaten the built-in ones apply. */
export const workbookOf = (sheets: readonly (SheetData | null)[]): WorkbookData => ({
  sheets: sheets.filter((sheet): sheet is SheetData => sheet !== null),
  names: [],
  date1904: false,
});

/**
 * The values of the sheet Stammdaten, else the built-in ones. Made anew for each call: the lists remember every
 * spelling that they have read, and would keep what stood in other people's cells.
 */
export function allowedValues(sheet: SheetData | null): CountLists {
  const stammdaten = readStammdaten(workbookOf([sheet]));
  return {
    kategorien: kategorieList(stammdaten.kategorien),
    dezernate: dezernatList(stammdaten.dezernate),
    arten: artList(stammdaten.arten.map((art) => art.id)),
    status: statusList(stammdaten.status),
    organisationseinheiten: organisationseinheitList(stammdaten.organisationseinheiten),
  };
}
