import { isHiddenName } from "../../../core/workbook/sheet-mark";
import {
  appendInside,
  attribute,
  childNamed,
  childrenNamed,
  decodeXml,
  innerXml,
  insertInOrder,
  prefixOf,
  rootElement,
  spliceAll,
  withAttribute,
  type XmlElement,
} from "../xml/xml-scan";
import { decodeEscapes, escapePlain, escapeText } from "../xml/xml-escape";

/** Children of `workbook` in the schema's order. */
export const WORKBOOK_ORDER = [
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

/** A name of a sheet's own scope, by the tab position of the sheet. */
interface LocalName {
  readonly scope: number;
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
}

/** The names of sheets' own scopes, but those that Excel makes for filters and printing. */
export const localNames = (xml: string): readonly LocalName[] =>
  nameElements(xml).flatMap((element) => {
    const [scope, name] = [scopeOf(xml, element), decodeEscapes(attribute(xml, element, "name") ?? "")];
    if (scope === null || name.toLowerCase().startsWith("_xlnm.")) return [];
    const hidden = ["1", "true"].includes(attribute(xml, element, "hidden") ?? "0");
    return { scope, name, formula: decodeEscapes(decodeXml(innerXml(xml, element))), hidden };
  });

/** The workbook XML without a name of a sheet's own scope. */
export function withoutLocalName(xml: string, name: string, sheet: number): string {
  const found = nameElements(xml).find(
    (each) => scopeOf(xml, each) === sheet && attribute(xml, each, "name")?.toLowerCase() === name.toLowerCase(),
  );
  return found === undefined ? xml : xml.slice(0, found.start) + xml.slice(found.end);
}

/** The workbook XML with a defined name set; `sheet` is the tab position it is local to, null for the workbook. */
export function withDefinedName(
  xml: string,
  name: string,
  formula: string,
  sheet: number | null,
  hidden = false,
): string {
  const root = rootElement(xml);
  const p = prefixOf(root.name);
  const text = escapeText(formula);
  const found = nameElements(xml).find(
    (each) => attribute(xml, each, "name")?.toLowerCase() === name.toLowerCase() && scopeOf(xml, each) === sheet,
  );
  if (found !== undefined && found.closeStart < found.end)
    return xml.slice(0, found.openEnd) + text + xml.slice(found.closeStart);
  const scope = sheet === null ? "" : ` localSheetId="${sheet}"`;
  const visibility = hidden ? ' hidden="1"' : "";
  const element = `<${p}definedName name="${escapePlain(name)}"${scope}${visibility}>${text}</${p}definedName>`;
  if (found !== undefined) return xml.slice(0, found.start) + element + xml.slice(found.end);
  const list = childNamed(xml, root, "definedNames");
  if (list !== undefined) return appendInside(xml, list, element);
  return insertInOrder(xml, root, "definedNames", `<${p}definedNames>${element}</${p}definedNames>`, WORKBOOK_ORDER);
}

/** The workbook XML without the names of the sheet at this position that are ours or built in (print titles, filter). */
export function withoutOwnNames(xml: string, sheet: number): string {
  const all = nameElements(xml);
  const gone = all.filter((each) => {
    const name = attribute(xml, each, "name") ?? "";
    return scopeOf(xml, each) === sheet && (name.toLowerCase().startsWith("_xlnm.") || isHiddenName(name));
  });
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
  return insertInOrder(xml, root, "sheets", `<${p}sheets>${element}</${p}sheets>`, WORKBOOK_ORDER);
}

/** The workbook XML that makes the application calculate everything when it opens the file. */
export function withFullCalculation(xml: string): string {
  const root = rootElement(xml);
  const properties = childNamed(xml, root, "calcPr");
  if (properties !== undefined) return withAttribute(xml, properties, "fullCalcOnLoad", "1");
  return insertInOrder(xml, root, "calcPr", `<${prefixOf(root.name)}calcPr fullCalcOnLoad="1"/>`, WORKBOOK_ORDER);
}

/** The tab position of the sheet that is shown on opening. */
export function activeTab(xml: string): number {
  const views = childNamed(xml, rootElement(xml), "bookViews");
  const view = views && childNamed(xml, views, "workbookView");
  return Number((view && attribute(xml, view, "activeTab")) ?? 0);
}
