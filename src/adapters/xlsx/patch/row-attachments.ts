import type { CellRange } from "../../../core/workbook/workbook-data";
import { parseRange } from "../cell/cell-reference";
import { readRelationships, type Relationship } from "../package/relationships";
import type { OoxmlPackage } from "../package/package";
import { openWorkbookPart, sameSheetName, sheetEntries } from "../package/workbook-part";
import { decodeEscapes } from "../xml/xml-escape";
import {
  attributesOf,
  childNamed,
  decodeXml,
  elementOf,
  localName,
  nextTag,
  outerXml,
  rootElement,
  type XmlElement,
} from "../xml/xml-scan";
import { scanSheet, type FoundRow } from "../cell/sheet-scan";

/** Something that belongs to a row beside the values of its cells; `column` is null for what the whole row has. */
interface Attached {
  readonly kind: "note" | "link" | "hidden" | "look";
  readonly column: number | null;
  readonly text: string;
}

interface AreaText {
  readonly range: CellRange;
  readonly text: string;
}

/** Tells what hangs on the rows of a list: notes, links, that they are hidden, a look that most rows do not have. */
export function rowAttachments(
  pkg: OoxmlPackage,
): (list: { readonly sheet: string; readonly range: CellRange }) => (row: number) => readonly Attached[] {
  const entries = sheetEntries(pkg, openWorkbookPart(pkg));
  return ({ sheet, range }) => {
    const entry = entries.find(({ name, kind }) => sameSheetName(name, sheet) && kind === "worksheet");
    if (entry === undefined) return () => [];
    const xml = pkg.text(entry.part);
    const related = readRelationships(pkg, entry.part);
    const [notes, links] = [notesOf(pkg, related), linksOf(xml, related)];
    const looks = looksOf(xml, range);
    const of = (kind: "note" | "link", areas: readonly AreaText[], row: number): readonly Attached[] =>
      areas
        .filter((area) => covers(area.range, row, range))
        .map((area) => ({ kind, column: Math.max(area.range.firstColumn, range.firstColumn), text: area.text }));
    return (row) => [...of("note", notes, row), ...of("link", links, row), ...looks(row)];
  };
}

const covers = (area: CellRange, row: number, list: CellRange): boolean =>
  area.firstRow <= row &&
  row <= area.lastRow &&
  area.firstColumn <= list.lastColumn &&
  list.firstColumn <= area.lastColumn;

/** Notes and threaded comments; of a cell that has both, the note only repeats the comments. */
function notesOf(pkg: OoxmlPackage, related: readonly Relationship[]): readonly AreaText[] {
  const read = (kind: string, element: string, textElement: string): readonly AreaText[] =>
    related
      .filter((one) => one.kind === kind && !one.external && pkg.has(one.target))
      .flatMap(({ target }) => cellTexts(pkg.text(target), element, textElement));
  const threads = read("threadedComment", "threadedComment", "text");
  const known = new Set(threads.map(({ range }) => JSON.stringify(range)));
  return [...threads, ...read("comments", "comment", "t").filter(({ range }) => !known.has(JSON.stringify(range)))];
}

function cellTexts(xml: string, element: string, textElement: string): readonly AreaText[] {
  const found: AreaText[] = [];
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close" || localName(tag.name) !== element) continue;
    const whole = elementOf(xml, tag);
    const range = parseRange(named(xml, whole, "ref") ?? "");
    if (range !== null) found.push({ range, text: textsIn(outerXml(xml, whole), textElement) });
  }
  return found;
}

/** What the text elements say, without those of furigana. */
function textsIn(xml: string, textElement: string): string {
  const texts: string[] = [];
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== "open") continue;
    const element = elementOf(xml, tag);
    if (localName(tag.name) === textElement)
      texts.push(decodeEscapes(decodeXml(xml.slice(element.openEnd, element.closeStart))));
  }
  return texts.join("");
}

function linksOf(xml: string, related: readonly Relationship[]): readonly AreaText[] {
  const list = childNamed(xml, rootElement(xml), "hyperlinks");
  if (list === undefined) return [];
  const found: AreaText[] = [];
  for (let tag = nextTag(xml, list.openEnd); tag !== null && tag.start < list.closeStart; tag = nextTag(xml, tag.end)) {
    if (tag.kind === "close") continue;
    const link = elementOf(xml, tag);
    const range = parseRange(named(xml, link, "ref") ?? "");
    const id = attributesOf(xml, link).find(({ name }) => name.endsWith(":id"))?.value;
    const target = related.find((one) => one.id === id)?.target ?? "";
    const location = named(xml, link, "location");
    if (range !== null) found.push({ range, text: location === undefined ? target : `${target}#${location}` });
  }
  return found;
}

const named = (xml: string, element: XmlElement, name: string): string | undefined =>
  attributesOf(xml, element).find((each) => each.name === name)?.value;

/** Hidden rows, and those that look otherwise than most rows of the list: height, row format, outline, formats of cells. */
function looksOf(xml: string, list: CellRange): (row: number) => readonly Attached[] {
  const wanted = new Set<number>();
  for (const { index } of scanSheet(xml, new Set()).order) if (index > list.firstRow) wanted.add(index);
  const { rows } = scanSheet(xml, wanted);
  const data = Array.from(rows).filter(([row]) => row <= list.lastRow);
  const traits = new Map(data.map(([row, found]) => [row, traitsOf(xml, found, list)]));
  const usual = usualTraits(Array.from(traits.values()));
  return (row) => {
    const found = rows.get(row);
    if (found === undefined) return [];
    const own = traits.get(row) ?? [];
    const looks = own.some((trait, i) => trait !== usual[i]) ? [{ kind: "look" as const, column: null, text: "" }] : [];
    return isHidden(xml, found) ? [{ kind: "hidden", column: null, text: "" }, ...looks] : looks;
  };
}

function isHidden(xml: string, { element }: FoundRow): boolean {
  const height = named(xml, element, "ht");
  return /^(1|true)$/.test(named(xml, element, "hidden") ?? "") || (height !== undefined && Number(height) === 0);
}

/** The row's own height, format and outline, then the format of each cell of the list. */
function traitsOf(xml: string, { element, cells }: FoundRow, list: CellRange): readonly string[] {
  const attributes = new Map(attributesOf(xml, element).map(({ name, value }) => [name, value]));
  const set = (flag: string, name: string): string =>
    /^(1|true)$/.test(attributes.get(flag) ?? "") ? (attributes.get(name) ?? "") : "";
  const styles = Array.from({ length: list.lastColumn - list.firstColumn + 1 }, () => "0");
  for (const { column, element: cell } of cells)
    if (list.firstColumn <= column && column <= list.lastColumn)
      styles[column - list.firstColumn] = named(xml, cell, "s") ?? "0";
  return [set("customHeight", "ht"), set("customFormat", "s"), attributes.get("outlineLevel") ?? "0", ...styles];
}

/** What more than half of the rows have, trait by trait. */
function usualTraits(all: readonly (readonly string[])[]): readonly (string | null)[] {
  return (all[0] ?? []).map((_, i) => {
    const counts = new Map<string, number>();
    for (const traits of all) counts.set(traits[i] ?? "", (counts.get(traits[i] ?? "") ?? 0) + 1);
    return Array.from(counts).find(([, count]) => 2 * count > all.length)?.[0] ?? null;
  });
}
