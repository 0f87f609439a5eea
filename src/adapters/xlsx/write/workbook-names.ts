import {
  appendInside,
  attribute,
  childNamed,
  childrenNamed,
  insertInOrder,
  prefixOf,
  rootElement,
  spliceAll,
  withAttribute,
  type XmlElement,
} from "../xml/xml-scan";
import { escapePlain, escapeText } from "../xml/xml-escape";

/** Children of `workbook` in the schema's order. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

function nameElements(xml: string): readonly XmlElement[] {
  const list = childNamed(xml, rootElement(xml), "definedNames");
  return list === undefined ? [] : childrenNamed(xml, list, "definedName");
}

const scopeOf = (xml: string, element: XmlElement): number | null => {
  const scope = attribute(xml, element, "localSheetId");
  return scope === undefined ? null : Number(scope);
};

/** The workbook XML with a defined name set; `sheet` is the tab position it is local to, null for the workbook. */
export function withDefinedName(xml: string, name: string, formula: string, sheet: number | null): string {
  const root = rootElement(xml);
  const p = prefixOf(root.name);
  const text = escapeText(formula);
  const found = nameElements(xml).find(
    (each) => attribute(xml, each, "name")?.toLowerCase() === name.toLowerCase() && scopeOf(xml, each) === sheet,
  );
  if (found !== undefined && found.closeStart < found.end)
    return xml.slice(0, found.openEnd) + text + xml.slice(found.closeStart);
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  const element = `<${p}definedName name="${escapePlain(name)}"${scope}>${text}</${p}definedName>`;
  if (found !== undefined) return xml.slice(0, found.start) + element + xml.slice(found.end);
  const list = childNamed(xml, root, "definedNames");
  if (list !== undefined) return appendInside(xml, list, element);
  return insertInOrder(xml, root, "definedNames", `<${p}definedNames>${element}</${p}definedNames>`, ORDER);
}

/** The workbook XML without the built-in names (print titles, print area, filter) of the sheet at this position. */
export function withoutBuiltInNames(xml: string, sheet: number): string {
  const all = nameElements(xml);
  const gone = all.filter(
    (each) => scopeOf(xml, each) === sheet && (attribute(xml, each, "name") ?? "").toLowerCase().startsWith("_xlnm."),
  );
  if (gone.length === 0) return xml;
  const list = childNamed(xml, rootElement(xml), "definedNames");
  const spans = gone.length === all.length && list !== undefined ? [list] : gone;
  return spliceAll(
    xml,
    spans.map(({ start, end }) => ({ start, end, text: "" })),
  );
}

/** The workbook XML with a sheet at the end of its list; `id` is written with the relationships prefix. */
export function withSheet(xml: string, name: string, sheetId: number, id: string): string {
  const root = rootElement(xml);
  const p = prefixOf(root.name);
  const element = `<${p}sheet name="${escapePlain(name)}" sheetId="${sheetId}" ${id}/>`;
  const list = childNamed(xml, root, "sheets");
  if (list !== undefined) return appendInside(xml, list, element);
  return insertInOrder(xml, root, "sheets", `<${p}sheets>${element}</${p}sheets>`, ORDER);
}

/** The workbook XML that makes the application calculate everything when it opens the file. */
export function withFullCalculation(xml: string): string {
  const root = rootElement(xml);
  const properties = childNamed(xml, root, "calcPr");
  if (properties !== undefined) return withAttribute(xml, properties, "fullCalcOnLoad", "1");
  return insertInOrder(xml, root, "calcPr", `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>`, ORDER);
}

/** The tab position of the sheet that is shown on opening. */
export function activeTab(xml: string): number {
  const views = childNamed(xml, rootElement(xml), "bookViews");
  const view = views && childNamed(xml, views, "workbookView");
  return Number((view && attribute(xml, view, "activeTab")) ?? 0);
}
