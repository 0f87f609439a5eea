import {
  appendInside,
  attribute,
  childElements,
  childNamed,
  insertInOrder,
  outerXml,
  prefixOf,
  rootElement,
  withAttribute,
  type XmlElement,
} from "../xml/xml-scan";

/** One list of a style sheet, such as `fonts`, with its entries. */
interface StyleSection {
  readonly element: XmlElement;
  readonly elements: readonly XmlElement[];
}

/** The list of this name in a style sheet. */
export function sectionNamed(xml: string, name: string): StyleSection | undefined {
  const element = childNamed(xml, rootElement(xml), name);
  return element && { element, elements: childElements(xml, element) };
}

/**
 * A style sheet with these entries in one of its lists and, for each entry, its index there. An entry that stands there
 * in the same words is not added again, null stands for the first; the list is added at its place if it is missing.
 */
export function appendAll(
  xml: string,
  name: string,
  entries: readonly (string | null)[],
  order: readonly string[],
): { xml: string; indexes: number[] } {
  const section = sectionNamed(xml, name);
  const indexOf = new Map<string, number>();
  (section?.elements ?? []).forEach((element, index) => {
    const text = outerXml(xml, element);
    if (!indexOf.has(text)) indexOf.set(text, index);
  });
  const added = missingDefaults(xml, name, section);
  let count = (section?.elements.length ?? 0) + added.length;
  const indexes = entries.map((entry) => {
    if (entry === null) return 0;
    const known = indexOf.get(entry);
    if (known !== undefined) return known;
    indexOf.set(entry, count);
    added.push(entry);
    return count++;
  });
  if (added.length === 0) return { xml, indexes };
  return { xml: withEntries(xml, name, section, added, count, order), indexes };
}

/** What applications take for granted at the beginning of a list, as far as it is not there. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

function missingDefaults(xml: string, name: string, section: StyleSection | undefined): string[] {
  const prefix = prefixOf(rootElement(xml).name);
  const missing = (DEFAULTS[name] ?? []).slice(section?.elements.length ?? 0);
  return missing.map((entry) => entry.replace(/<(\/?)/g, `<$1${prefix}`));
}

function withEntries(
  xml: string,
  name: string,
  section: StyleSection | undefined,
  added: readonly string[],
  count: number,
  order: readonly string[],
): string {
  const root = rootElement(xml);
  const tag = prefixOf(root.name) + name;
  if (section === undefined)
    return insertInOrder(xml, root, name, `<${tag} count="${count}">${added.join("")}</${tag}>`, order);
  const appended = appendInside(xml, section.element, added.join(""));
  if (attribute(xml, section.element, "count") === undefined) return appended;
  const opened = sectionNamed(appended, name);
  return opened === undefined ? appended : withAttribute(appended, opened.element, "count", String(count));
}
