import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/package/workbook-part";
import type { Book } from "../state/book";
import { readCharts } from "./read-charts";
import { readSheetDetails } from "./read-sheet-details";
import { readFormats } from "./read-formats";

/** What the core does not need but a spreadsheet shows: formulas, looks, sizes, rules, page set-up. */
export function readDetails(book: Book, file: OoxmlPackage): void {
  const part = openWorkbookPart(file);
  const formats = readFormats(file, part);
  const entries = sheetEntries(file, part);
  for (const entry of entries) {
    const sheet = book.sheets.find((each) => each.fileName === entry.name);
    if (sheet === undefined) continue;
    readSheetDetails(sheet, file.text(entry.part), formats);
    readCharts(book, sheet, file, entry.part);
    sheet.page.titleRows = titleRows(file.text(part.part), entries.indexOf(entry));
  }
}

/** Rows repeated on each page, from the name that is local to the sheet at this position. */
function titleRows(workbook: string, position: number): readonly [number, number] | null {
  for (const [, attributes = "", formula = ""] of workbook.matchAll(/<(?:\w+:)?definedName ([^>]*)>([^<]*)</g)) {
    if (!attributes.includes('name="_xlnm.Print_Titles"') || !attributes.includes(`localSheetId="${position}"`))
      continue;
    const [, first, last] = /!\$(\d+):\$(\d+)/.exec(formula) ?? [];
    if (first !== undefined && last !== undefined) return [Number(first) - 1, Number(last) - 1];
  }
  return null;
}
