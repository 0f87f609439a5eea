import type { OoxmlPackage } from "./package";
import { findWorkbookPart } from "./find-workbook-part";
import { readRelationships, relationshipsPart } from "./relationships";
import { FileRefused } from "../xml/refused";
import {
  attribute,
  attributesOf,
  childElements,
  childNamed,
  prefixOf,
  rootElement,
  type XmlElement,
} from "../xml/xml-scan";
import { decodeEscapes } from "../xml/xml-escape";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Namespaces of ISO/IEC 29500 transitional and what they are called in strict files. */
const STRICT_NAMESPACES: readonly (readonly [string, string])[] = [
  [MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [RELATIONSHIPS, STRICT_RELATIONSHIPS],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
];

/** One sheet as the workbook part lists it; `part` is empty for a macro module of old, which has none. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet` …; empty where there is no part. */
  readonly kind: string;
}

/** Where the workbook part is and how its file is written. */
export interface WorkbookPart {
  readonly part: string;
  readonly strict: boolean;
}

/** The workbook part of a package; refuses a package without one. */
export function openWorkbookPart(pkg: OoxmlPackage): WorkbookPart {
  const part = findWorkbookPart(pkg);
  const xml = pkg.text(part);
  const namespaces = attributesOf(xml, rootElement(xml)).map((each) => each.value);
  return { part, strict: namespaces.includes(STRICT_NAMESPACES[0]?.[1] ?? "") };
}

/** Whether the workbook stores days as counted from 1904. */
export function countsFrom1904(pkg: OoxmlPackage, { part }: WorkbookPart): boolean {
  const xml = pkg.text(part);
  const properties = childNamed(xml, rootElement(xml), "workbookPr");
  return /^\s*(1|true|on)\s*$/.test((properties && attribute(xml, properties, "date1904")) ?? "");
}

/** The folder that a workbook's parts stand in, with a slash at its end. */
export const workbookFolder = (book: WorkbookPart): string => book.part.slice(0, book.part.lastIndexOf("/") + 1);

/** The full type of a relationship, by its last segment. */
export const relationshipType = (book: WorkbookPart, kind: string): string =>
  `${book.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;

/**
 * A generated part as the file's conformance class wants it. Percentages of charts stay plain numbers, as Office itself
 * has them in strict files as well: its validator takes no other.
 */
export function inDialect(book: WorkbookPart, xml: string): string {
  if (!book.strict) return xml;
  return STRICT_NAMESPACES.reduce((text, [from, to]) => text.split(`"${from}"`).join(`"${to}"`), xml);
}

/** The prefix, with colon, that the workbook part binds to relationships; null where it binds none. */
export function relationshipsPrefix(xml: string): string | null {
  const bound = attributesOf(xml, rootElement(xml)).find(
    (each) => each.name.startsWith("xmlns:") && (each.value === RELATIONSHIPS || each.value === STRICT_RELATIONSHIPS),
  );
  return bound === undefined ? null : `${bound.name.slice("xmlns:".length)}:`;
}

/** The `sheet` elements of the workbook part. */
export function sheetElements(xml: string): readonly XmlElement[] {
  const root = rootElement(xml);
  const sheets = childNamed(xml, root, "sheets");
  if (sheets === undefined) return [];
  return childElements(xml, sheets).filter((child) => child.name === `${prefixOf(root.name)}sheet`);
}

/** All sheets in tab order. */
export function sheetEntries(pkg: OoxmlPackage, book: WorkbookPart): SheetEntry[] {
  const xml = pkg.text(book.part);
  const relationships = readRelationships(pkg, book.part);
  return sheetElements(xml).map((element) => {
    const id = attributesOf(xml, element).find((each) => each.name.endsWith(":id"))?.value ?? "";
    const related = id === "" ? undefined : relationships.find((each) => each.id === id && !each.external);
    if (related === undefined && id !== "")
      throw new FileRefused("missing-part", { part: `${relationshipsPart(book.part)}#${id}` });
    return {
      name: decodeEscapes(attribute(xml, element, "name") ?? ""),
      sheetId: Number(attribute(xml, element, "sheetId") ?? 0),
      relationshipId: id,
      part: related?.target ?? "",
      kind: related?.kind ?? "",
    };
  });
}

/** Whether two sheet names are the same to Excel. */
export const sameSheetName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
