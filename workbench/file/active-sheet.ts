import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { openWorkbookPart, sheetEntries } from "../../src/adapters/xlsx/package/workbook-part";
import {
  attribute,
  childNamed,
  childrenNamed,
  insertInOrder,
  prefixOf,
  rootElement,
  withAttribute,
} from "../../src/adapters/xlsx/xml/xml-scan";
import { activeSheetName } from "../../sheet-view/read/read-book";
import type { Book } from "../../sheet-view/state/book";
import { SHEET_ORDER } from "./patch-sheet";

/** Lets the file show the sheet that is active now; a file that does so already stays as it is. */
export function writeActiveSheet(file: OoxmlPackage, book: Book): void {
  const { name } = book.activeSheet();
  if (activeSheetName(file) === name) return;
  const { part } = openWorkbookPart(file);
  const entries = sheetEntries(file, openWorkbookPart(file));
  const tab = entries.findIndex((entry) => entry.name === name);
  file.set(part, withActiveTab(file.text(part), tab));
  for (const entry of entries)
    if (entry.kind === "worksheet") file.set(entry.part, withTabSelected(file.text(entry.part), entry.name === name));
}

function withActiveTab(xml: string, tab: number): string {
  const root = rootElement(xml);
  const views = childNamed(xml, root, "bookViews");
  const view = views && childNamed(xml, views, "workbookView");
  if (view !== undefined) return withAttribute(xml, view, "activeTab", String(tab));
  const p = prefixOf(root.name);
  const text = `<${p}bookViews><${p}workbookView activeTab="${tab}"/></${p}bookViews>`;
  return insertInOrder(xml, root, "bookViews", text, ["bookViews", "sheets"]);
}

/** Only one sheet is selected: what is typed into a group of them goes into all. */
function withTabSelected(xml: string, selected: boolean): string {
  const root = rootElement(xml);
  const views = childNamed(xml, root, "sheetViews");
  const [view] = views === undefined ? [] : childrenNamed(xml, views, "sheetView");
  if (view !== undefined) {
    const is = ["1", "true"].includes(attribute(xml, view, "tabSelected") ?? "0");
    return is === selected ? xml : withAttribute(xml, view, "tabSelected", selected ? "1" : null);
  }
  const p = prefixOf(root.name);
  const text = `<${p}sheetViews><${p}sheetView tabSelected="1" workbookViewId="0"/></${p}sheetViews>`;
  return selected ? insertInOrder(xml, root, "sheetViews", text, SHEET_ORDER) : xml;
}
