import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/package/workbook-part";
import { localNames } from "../../src/adapters/xlsx/write/workbook-names";
import type { Book } from "../state/book";

/** Gives each sheet the names of its own scope, but those that Excel makes for filters and printing. */
export function readLocalNames(book: Book, file: OoxmlPackage): void {
  const part = openWorkbookPart(file);
  const entries = sheetEntries(file, part);
  for (const { scope, name, formula, hidden } of localNames(file.text(part.part))) {
    const sheet = book.sheets.find(({ fileName }) => fileName === entries[scope]?.name);
    sheet?.names.push({ name, formula: `=${formula}`, comment: "", visible: !hidden });
  }
}
