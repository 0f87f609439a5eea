import type { OoxmlPackage } from "../package/package";
import { openWorkbookPart, sheetElements, sheetEntries } from "../package/workbook-part";
import {
  attribute,
  childNamed,
  childrenNamed,
  insertInOrder,
  localName,
  nextTag,
  prefixOf,
  rootElement,
  withAttribute,
} from "../xml/xml-scan";
import { WORKBOOK_ORDER } from "./workbook-names";

/** Children of `worksheet` from the views on. */
const FROM_VIEWS = ["sheetViews", "sheetFormatPr", "cols", "sheetData"];

/** Lets the workbook open on this sheet, and on it alone; false for a hidden one, which cannot be shown. */
export function showSheet(pkg: OoxmlPackage, name: string): boolean {
  const { part } = openWorkbookPart(pkg);
  const entries = sheetEntries(pkg, openWorkbookPart(pkg));
  const tab = entries.findIndex((entry) => entry.name === name);
  const xml = pkg.text(part);
  const element = sheetElements(xml)[tab];
  if (element === undefined || (attribute(xml, element, "state") ?? "visible") !== "visible") return false;
  set(pkg, part, withActiveTab(xml, tab));
  for (const entry of entries)
    if (pkg.has(entry.part)) set(pkg, entry.part, withTabSelected(pkg.text(entry.part), entry.name === name));
  return true;
}

function set(pkg: OoxmlPackage, part: string, xml: string): void {
  if (xml !== pkg.text(part)) pkg.set(part, xml);
}

function withActiveTab(xml: string, tab: number): string {
  const root = rootElement(xml);
  const views = childNamed(xml, root, "bookViews");
  const view = views && childNamed(xml, views, "workbookView");
  if (view !== undefined) {
    const is = Number(attribute(xml, view, "activeTab") ?? 0);
    return is === tab ? xml : withAttribute(xml, view, "activeTab", tab === 0 ? null : String(tab));
  }
  const p = prefixOf(root.name);
  const text = `<${p}bookViews><${p}workbookView activeTab="${tab}"/></${p}bookViews>`;
  return tab === 0 ? xml : insertInOrder(xml, root, "bookViews", text, WORKBOOK_ORDER);
}

/** Only one sheet is selected: what is typed into a group of them goes into all. */
function withTabSelected(sheet: string, selected: boolean): string {
  const end = startOfCells(sheet);
  const head = `${sheet.slice(0, end)}</${rootElement(sheet).name}>`;
  const patched = selectedIn(head, selected);
  return patched === head ? sheet : patched.slice(0, patched.lastIndexOf("</")) + sheet.slice(end);
}

/** Where the cells begin; what is before them is much faster to search than the whole sheet. */
function startOfCells(xml: string): number {
  const root = rootElement(xml);
  for (let tag = nextTag(xml, root.openEnd); tag !== null; tag = nextTag(xml, tag.end))
    if (localName(tag.name) === "sheetData" || (tag.kind === "close" && tag.name === root.name)) return tag.start;
  return xml.length;
}

function selectedIn(xml: string, selected: boolean): string {
  const root = rootElement(xml);
  const views = childNamed(xml, root, "sheetViews");
  const [view] = views === undefined ? [] : childrenNamed(xml, views, "sheetView");
  if (view !== undefined) {
    const is = ["1", "true"].includes(attribute(xml, view, "tabSelected") ?? "0");
    return is === selected ? xml : withAttribute(xml, view, "tabSelected", selected ? "1" : null);
  }
  const p = prefixOf(root.name);
  const text = `<${p}sheetViews><${p}sheetView tabSelected="1" workbookViewId="0"/></${p}sheetViews>`;
  return selected ? insertInOrder(xml, root, "sheetViews", text, FROM_VIEWS) : xml;
}
