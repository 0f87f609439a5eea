import type { OoxmlPackage } from "../../src/adapters/xlsx/package";
import { openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/workbook-part";
import type { Book } from "../model/book";
import { readSheetDetails } from "./read-sheet-details";
import { readFormats } from "./read-formats";

/** What the core does not need but a spreadsheet shows: formulas, looks, sizes, rules, page set-up. */
export function readDetails(book: Book, file: OoxmlPackage): void {
  const part = openWorkbookPart(file);
  const formats = readFormats(file, part);
  for (const entry of sheetEntries(file, part)) {
    const sheet = book.sheets.find((each) => each.fileName === entry.name);
    if (sheet !== undefined) readSheetDetails(sheet, file.text(entry.part), formats);
  }
}
