import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { reachableParts, removePart, removeRelationship } from "../../src/adapters/xlsx/package/package-parts";
import {
  openWorkbookPart,
  sheetElements,
  sheetEntries,
  type SheetEntry,
} from "../../src/adapters/xlsx/package/workbook-part";
import {
  attribute,
  childNamed,
  childrenNamed,
  outerXml,
  rootElement,
  spliceAll,
  withAttribute,
  type Splice,
} from "../../src/adapters/xlsx/xml/xml-scan";
import { escapePlain } from "../../src/adapters/xlsx/xml/xml-escape";
import type { Book } from "../../sheet-view/state/book";
import type { SheetState } from "../../sheet-view/state/sheet-state";

/** Takes out the sheets that were deleted, with all that only they refer to. */
export function removeDeletedSheets(file: OoxmlPackage, book: Book): void {
  const part = openWorkbookPart(file);
  const kept = new Set(book.sheets.map((sheet) => sheet.fileName));
  const entries = sheetEntries(file, part);
  const gone = entries.filter((entry) => entry.kind === "worksheet" && !kept.has(entry.name));
  if (gone.length === 0) return;
  for (const entry of gone) removeSheetParts(file, entry);
  for (const entry of gone) removeRelationship(file, part.part, entry.relationshipId);
  const stay = entries.filter((entry) => !gone.includes(entry));
  file.set(part.part, reordered(file.text(part.part), entries, stay));
}

function removeSheetParts(file: OoxmlPackage, { part }: SheetEntry): void {
  const shared = reachableParts(file, "", part);
  for (const each of reachableParts(file, part)) if (!shared.has(each) && each !== part) removePart(file, each);
  removePart(file, part);
}

/** Names, order and visibility of the sheets as the model has them. */
export function arrangeSheets(file: OoxmlPackage, book: Book): void {
  const part = openWorkbookPart(file);
  const entries = sheetEntries(file, part);
  const nameOf = (sheet: SheetState): string => sheet.name.toLowerCase();
  const own = book.sheets.flatMap((sheet) => entries.find((entry) => entry.name.toLowerCase() === nameOf(sheet)) ?? []);
  const others = entries.filter((entry) => !own.includes(entry));
  const order = others.reduce((list, entry) => {
    const at = Math.min(entries.indexOf(entry), list.length);
    return [...list.slice(0, at), entry, ...list.slice(at)];
  }, own);
  const before = file.text(part.part);
  let xml = order.every((entry, index) => entry === entries[index]) ? before : reordered(before, entries, order);
  for (const sheet of book.sheets) xml = withState(xml, sheet);
  if (xml !== before) file.set(part.part, xml);
}

/** Gives sheets their new names; formulas were already changed in the model. */
export function renameSheets(file: OoxmlPackage, book: Book): void {
  const part = openWorkbookPart(file);
  let xml = file.text(part.part);
  for (const sheet of book.sheets) {
    if (sheet.fileName === null || sheet.fileName === sheet.name) continue;
    const element = sheetElements(xml).find((each) => attribute(xml, each, "name") === sheet.fileName);
    if (element !== undefined) xml = withAttribute(xml, element, "name", escapePlain(sheet.name));
  }
  if (xml !== file.text(part.part)) file.set(part.part, xml);
}

function withState(xml: string, sheet: SheetState): string {
  const element = sheetElements(xml).find((each) => attribute(xml, each, "name") === sheet.name);
  if (element === undefined) return xml;
  const state = attribute(xml, element, "state") ?? "visible";
  const wanted = sheet.visibility.charAt(0).toLowerCase() + sheet.visibility.slice(1);
  if (state === wanted || (state === "veryHidden" && wanted === "hidden")) return xml;
  return withAttribute(xml, element, "state", wanted === "visible" ? null : wanted);
}

/** The workbook XML with only these sheets in this order; names local to a sheet follow it or go with it. */
function reordered(xml: string, before: readonly SheetEntry[], after: readonly SheetEntry[]): string {
  const elements = sheetElements(xml);
  const [first] = elements;
  const last = elements[elements.length - 1];
  if (first === undefined || last === undefined) return xml;
  const texts = after.map((entry) => {
    const element = elements[before.indexOf(entry)];
    return element === undefined ? "" : outerXml(xml, element);
  });
  const splices: Splice[] = [{ start: first.start, end: last.end, text: texts.join("") }];
  const names = childNamed(xml, rootElement(xml), "definedNames");
  for (const name of names === undefined ? [] : childrenNamed(xml, names, "definedName")) {
    const scope = attribute(xml, name, "localSheetId");
    const entry = scope === undefined ? undefined : before[Number(scope)];
    if (entry === undefined) continue;
    const index = after.indexOf(entry);
    const text = outerXml(xml, name).replace(/localSheetId="\d+"/, `localSheetId="${index}"`);
    splices.push({ start: name.start, end: name.end, text: index < 0 ? "" : text });
  }
  const views = childNamed(xml, rootElement(xml), "bookViews");
  for (const view of views === undefined ? [] : childrenNamed(xml, views, "workbookView")) {
    const active = before[Number(attribute(xml, view, "activeTab") ?? 0)];
    const index = active === undefined ? 0 : Math.max(0, after.indexOf(active));
    const text = outerXml(xml, view).replace(/\s(activeTab|firstSheet)="\d+"/g, "");
    const tab = index === 0 ? text : text.replace(/^<([\w:]+)/, `<$1 activeTab="${index}"`);
    splices.push({ start: view.start, end: view.end, text: tab });
  }
  return spliceAll(xml, splices).replace(/<(\w+:)?definedNames>\s*<\/(\w+:)?definedNames>/, "");
}
