import type { ListGrowth } from "../../../core/lists/list-growth";
import { rangeAddress } from "../../../core/workbook/range-address";
import type { CellRange } from "../../../core/workbook/workbook-data";
import { parseRange } from "../cell/cell-reference";
import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { readTable } from "../read/read-table";
import { sameSheetName, sheetEntries, type WorkbookPart } from "../package/workbook-part";
import { decodeEscapes, escapeText } from "../xml/xml-escape";
import {
  attribute,
  attributesOf,
  childNamed,
  decodeXml,
  elementOf,
  innerXml,
  localName,
  nextTag,
  rootElement,
  spliceAll,
  type Splice,
  type Tag,
  type XmlElement,
} from "../xml/xml-scan";
import { grownAreas, grownFormula, grownRange, type FormulaPlace } from "./grown-range";
import { formulaSplices, sheetFormulas } from "./sheet-formulas";

/** What holds a formula beside the cells: rules, dropdowns, sparklines, charts, controls, tables. */
const FORMULAS = new Set(["f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula"]);
const RULES = new Set(["dataValidation", "conditionalFormatting", "ignoredError", "protectedRange"]);
const FILTERS = new Set(["autoFilter", "sortState", "sortCondition"]);

/**
 * Lets everything in the workbook that covered lists cover them still when they have grown one after the other: formulas of
 * all sheets, names, filters, print areas, dropdowns and conditional formats, also those of extensions, charts, sparklines,
 * and the ranges that pivot tables read. What did not cover a list stays as it is, byte for byte.
 */
export function growReferences(pkg: OoxmlPackage, book: WorkbookPart, growths: readonly ListGrowth[]): void {
  if (growths.length === 0) return;
  const set = (part: string, before: string, after: string): void => {
    if (after !== before) pkg.set(part, after);
  };
  const names = pkg.text(book.part);
  set(book.part, names, grownNames(names, growths));
  const seen = new Set([book.part]);
  const others = (from: string, sheet: string | null): void => {
    for (const { kind, target, external } of readRelationships(pkg, from)) {
      if (external || seen.has(target) || !pkg.has(target) || !REFERRING.has(kind)) continue;
      seen.add(target);
      const xml = pkg.text(target);
      const place = { sheet, single: kind.startsWith("chart") };
      if (kind === "pivotCacheDefinition") set(target, xml, grownSource(xml, growths));
      else if (kind === "table") set(target, xml, grownTable(xml, target, growths, place));
      else set(target, xml, spliceAll(xml, partSplices(xml, 0, growths, place)));
      others(target, null);
    }
  };
  for (const { part, name, kind } of sheetEntries(pkg, book)) {
    seen.add(part);
    if (part === "" || !pkg.has(part)) continue;
    if (kind === "worksheet") {
      const xml = pkg.text(part);
      set(part, xml, grownSheet(xml, growths, name));
    }
    others(part, name);
  }
  others(book.part, null);
}

/** Kinds of relationships that lead to formulas or ranges. */
const REFERRING = new Set(["table", "drawing", "chart", "chartEx", "ctrlProp", "pivotCacheDefinition"]);

/** The workbook part with names, print areas and filters that cover what has come to the lists. */
function grownNames(xml: string, growths: readonly ListGrowth[]): string {
  const list = childNamed(xml, rootElement(xml), "definedNames");
  if (list === undefined) return xml;
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, list.openEnd); tag !== null && tag.start < list.closeStart; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== "open") continue;
    const element = elementOf(xml, tag);
    const headers = /^_xlnm\._filterdatabase$/i.test(attribute(xml, element, "name") ?? "");
    splices.push(...textSplice(xml, element, growths, { sheet: null, single: true, headers }));
  }
  return spliceAll(xml, splices);
}

/** A sheet: the formulas of its cells, then what stands before and behind its rows. */
function grownSheet(xml: string, growths: readonly ListGrowth[], name: string): string {
  const cells = sheetFormulas(xml).filter(({ type }) => type !== "dataTable");
  const rows = childNamed(xml, rootElement(xml), "sheetData");
  const splices = [
    ...formulaSplices(
      cells.filter(({ element }) => rows !== undefined && element.start < rows.end),
      (formula, { row }) => grownFormula(formula, growths, { sheet: name, row }),
    ),
    ...partSplices(xml, rows?.end ?? 0, growths, { sheet: name }),
  ];
  return spliceAll(xml, splices);
}

/** A table: formulas of all lists, but only its own filter. */
function grownTable(xml: string, part: string, growths: readonly ListGrowth[], place: FormulaPlace): string {
  const { name } = readTable(xml, part);
  return spliceAll(
    xml,
    partSplices(
      xml,
      0,
      growths,
      place,
      growths.filter(({ table }) => table === name),
    ),
  );
}

function partSplices(
  xml: string,
  from: number,
  growths: readonly ListGrowth[],
  place: FormulaPlace,
  own = growths.filter(({ sheet }) => place.sheet !== null && sameSheetName(sheet, place.sheet)),
): readonly Splice[] {
  const taken = own.length === 0 ? [] : ruledAreas(xml, from);
  const splices: Splice[] = [];
  let inSparkline = false;
  for (let tag = nextTag(xml, from); tag !== null; tag = nextTag(xml, tag.end)) {
    const local = localName(tag.name);
    // `xm:sqref` says of a sparkline where it stands, of a rule whom it covers.
    if (local === "sparkline") inSparkline = tag.kind === "open";
    if (tag.kind === "close") continue;
    if (local === "sqref" && tag.kind === "open" && !inSparkline)
      splices.push(...coveredSplice(xml, elementOf(xml, tag), { own, taken, growths, place }));
    else if (FORMULAS.has(local) && tag.kind === "open")
      splices.push(...textSplice(xml, elementOf(xml, tag), growths, place));
    else if (local === "formControlPr")
      splices.push(...attributeSplice(xml, tag, "fmlaRange", (text) => grownFormula(text, growths, place)));
    else if (own.length === 0) continue;
    else if (RULES.has(local))
      splices.push(...attributeSplice(xml, tag, "sqref", (text) => grownSqref(text, own, taken)));
    else if (FILTERS.has(local)) splices.push(...attributeSplice(xml, tag, "ref", (text) => grownRef(text, own)));
  }
  return splices;
}

/** The text of an `sqref` in an extension: areas of its sheet, in charts a formula. */
function coveredSplice(
  xml: string,
  element: XmlElement,
  {
    own,
    taken,
    growths,
    place,
  }: {
    readonly own: readonly ListGrowth[];
    readonly taken: readonly CellRange[];
    readonly growths: readonly ListGrowth[];
    readonly place: FormulaPlace;
  },
): readonly Splice[] {
  if (place.sheet === null) return textSplice(xml, element, growths, place);
  const text = innerXml(xml, element);
  const grown = grownSqref(text, own, taken);
  return grown === text ? [] : [{ start: element.openEnd, end: element.closeStart, text: grown }];
}

function textSplice(
  xml: string,
  element: XmlElement,
  growths: readonly ListGrowth[],
  place: FormulaPlace,
): readonly Splice[] {
  const raw = innerXml(xml, element);
  if (raw === "" || raw.includes("<")) return [];
  const formula = decodeEscapes(decodeXml(raw));
  const grown = grownFormula(formula, growths, place);
  return grown === formula ? [] : [{ start: element.openEnd, end: element.closeStart, text: escapeText(grown) }];
}

function attributeSplice(xml: string, tag: Tag, name: string, change: (text: string) => string): readonly Splice[] {
  const found = attributesOf(xml, { name: tag.name, start: tag.start, openEnd: tag.end }).find(
    (each) => each.name === name,
  );
  if (found === undefined) return [];
  const text = change(found.value);
  return text === found.value ? [] : [{ start: found.valueStart, end: found.valueEnd, text: escapeText(text) }];
}

function grownRef(text: string, growths: readonly ListGrowth[]): string {
  const range = parseRange(text);
  if (range === null) return text;
  const grown = growths.reduce((known, growth) => grownRange(known, growth), range);
  return grown === range ? text : rangeAddress(grown);
}

/** A space-separated list of areas; one that is none, or whole rows and columns, stays. */
function grownSqref(text: string, growths: readonly ListGrowth[], taken: readonly CellRange[]): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const areas = words.map((word) => parseRange(word));
  if (!areas.every((area): area is CellRange => area !== null)) return text;
  const others = taken.filter((area) => !areas.some((own) => isSame(own, area)));
  const grown = growths.reduce<readonly CellRange[]>(
    (known, growth) =>
      grownAreas(known, growth, (added, area) =>
        others.some((other) => overlap(other, added) && !overlap(other, area)),
      ),
    areas,
  );
  if (grown.every((area, i) => area === areas[i])) return text;
  return grown.map((area, i) => (area === areas[i] ? words[i] : rangeAddress(area))).join(" ");
}

/** The areas that dropdowns hold: two of them on one cell would contradict each other. */
function ruledAreas(xml: string, from: number): readonly CellRange[] {
  const areas: CellRange[] = [];
  const add = (text: string): void => {
    for (const word of text.split(/\s+/)) {
      const range = parseRange(word);
      if (range !== null) areas.push(range);
    }
  };
  for (let tag = nextTag(xml, from); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.kind !== "open" || localName(tag.name) !== "dataValidation") continue;
    const element = elementOf(xml, tag);
    add(attribute(xml, element, "sqref") ?? "");
    const [, extended = ""] = /<(?:[\w.-]+:)?sqref[^>]*>([^<]*)</.exec(innerXml(xml, element)) ?? [];
    add(extended);
  }
  return areas;
}

const isSame = (a: CellRange, b: CellRange): boolean => rangeAddress(a) === rangeAddress(b);

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

/** A pivot cache that reads a list by its place. */
function grownSource(xml: string, growths: readonly ListGrowth[]): string {
  const splices: Splice[] = [];
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (localName(tag.name) === "cacheFields") break;
    if (localName(tag.name) !== "worksheetSource" || tag.kind === "close") continue;
    const sheet = attribute(xml, { name: tag.name, start: tag.start, openEnd: tag.end }, "sheet") ?? "";
    // New columns would be fields that the cache does not have.
    const rowsOnly = growths
      .filter((growth) => sameSheetName(growth.sheet, sheet))
      .map((growth) => ({ ...growth, after: { ...growth.after, lastColumn: growth.before.lastColumn } }));
    splices.push(...attributeSplice(xml, tag, "ref", (text) => grownRef(text, rowsOnly)));
  }
  return spliceAll(xml, splices);
}
