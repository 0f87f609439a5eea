import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import {
  childElements,
  childNamed,
  decodeXml,
  innerXml,
  localName,
  prefixOf,
  rootElement,
  spliceAll,
  withAttribute,
  type XmlElement,
} from "../xml/xml-scan";
import { escapeText } from "../xml/xml-escape";

/** One heading of the list of parts, such as „Arbeitsblätter“, with the titles under it. */
interface Heading {
  readonly name: string;
  readonly titles: readonly string[];
}

const PRINT_TITLES = /!(Drucktitel|Print_Titles)$/;

/** Names of sheets and ranges that a file's own description is to list. */
interface ListedParts {
  /** All worksheets in tab order. */
  readonly sheets: readonly string[];
  /** Names of the workbook that lead to cells. */
  readonly names: readonly string[];
  /** Sheets with print titles, quoted as in a reference. */
  readonly titled: readonly string[];
}

/** Lets `docProps/app.xml` list the sheets and names that the workbook has now; a file without such a list stays so. */
export function listParts(pkg: OoxmlPackage, { sheets, names, titled }: ListedParts): void {
  const part = readRelationships(pkg, "").find(({ kind }) => kind === "extended-properties")?.target;
  if (part === undefined || !pkg.has(part)) return;
  const xml = pkg.text(part);
  const root = rootElement(xml);
  const [pairs, titles] = [vectorIn(xml, root, "HeadingPairs"), vectorIn(xml, root, "TitlesOfParts")];
  if (pairs === null || titles === null) return;
  const headings = readHeadings(xml, pairs, titles);
  const own = headings?.find(({ titles: [first] }) => first !== undefined && sheets.includes(first));
  if (headings === null || own === undefined) return;
  const others = headings.filter((heading) => heading !== own);
  const ranges = others.find(({ titles: all }) => all.some((title) => names.includes(title) || title.includes("!")));
  const word = ranges?.titles.map((title) => PRINT_TITLES.exec(title)?.[1]).find((found) => found !== undefined);
  const isGerman = own.name.startsWith("Arbeitsbl");
  const printTitles = word ?? (isGerman ? "Drucktitel" : "Print_Titles");
  const known = ranges?.titles ?? [];
  const wanted = [...names, ...titled.map((sheet) => `${sheet}!${printTitles}`)];
  const listed = [...known, ...wanted.filter((name) => !known.includes(name))];
  const named: Heading = { name: ranges?.name ?? (isGerman ? "Benannte Bereiche" : "Named Ranges"), titles: listed };
  const all = headings.map((one) => (one === own ? { ...own, titles: sheets } : one === ranges ? named : one));
  if (ranges === undefined && listed.length > 0) all.push(named);
  const text = written(xml, pairs, titles, all);
  if (text !== xml) pkg.set(part, text);
}

function vectorIn(xml: string, root: XmlElement, name: string): XmlElement | null {
  const list = childNamed(xml, root, name);
  const [vector] = list === undefined ? [] : childElements(xml, list);
  return vector === undefined || localName(vector.name) !== "vector" ? null : vector;
}

/** null where the counts do not add up. */
function readHeadings(xml: string, pairs: XmlElement, titles: XmlElement): readonly Heading[] | null {
  const text = (element: XmlElement | undefined): string =>
    element === undefined ? "" : decodeXml(innerXml(xml, element)).trim();
  const values = childElements(xml, pairs).map((variant) => text(childElements(xml, variant)[0]));
  const all = childElements(xml, titles).map((title) => text(title));
  const headings: Heading[] = [];
  let at = 0;
  for (let i = 0; i + 1 < values.length; i += 2) {
    const count = Number(values[i + 1]);
    headings.push({ name: values[i] ?? "", titles: all.slice(at, at + count) });
    at += count;
  }
  return at === all.length ? headings : null;
}

function written(xml: string, pairs: XmlElement, titles: XmlElement, headings: readonly Heading[]): string {
  const vt = prefixOf(pairs.name);
  const variant = (type: string, value: string): string =>
    `<${vt}variant><${vt}${type}>${escapeText(value)}</${vt}${type}></${vt}variant>`;
  const pairsXml = headings.map(({ name, titles: all }) => variant("lpstr", name) + variant("i4", String(all.length)));
  const titlesXml = headings.flatMap(({ titles: all }) =>
    all.map((title) => `<${vt}lpstr>${escapeText(title)}</${vt}lpstr>`),
  );
  const filled = (vector: XmlElement, size: number, inner: string): { start: number; end: number; text: string } => {
    const open = xml.slice(vector.start, vector.openEnd);
    const sized = withAttribute(open, { ...vector, start: 0, openEnd: open.length }, "size", String(size));
    return { start: vector.start, end: vector.closeStart, text: sized + inner };
  };
  return spliceAll(xml, [
    filled(pairs, headings.length * 2, pairsXml.join("")),
    filled(titles, titlesXml.length, titlesXml.join("")),
  ]);
}
