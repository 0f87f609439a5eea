import { parseRange } from "../cell/cell-reference";
import type { CellRange, TableData } from "../../../core/workbook/workbook-data";
import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { renameInFormula, type ColumnRename } from "./structured-reference";
import { sheetEntries, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import {
  attribute,
  attributesOf,
  childElements,
  childNamed,
  childrenNamed,
  decodeXml,
  elementOf,
  innerXml,
  localName,
  nextTag,
  rootElement,
  spliceAll,
  type Splice,
} from "../xml/xml-scan";
import { decodeEscapes, escapeAttribute, escapeText } from "../xml/xml-escape";

/** A table and the column of it that gets another name. */
interface HeaderChange {
  readonly sheet: SheetEntry;
  readonly part: string;
  readonly table: TableData;
  readonly column: number;
  readonly name: string;
}

const FORMULA_ELEMENTS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
const LONGEST_NAME = 255;

/**
 * The parts that change when a table's column is renamed (its table and all formulas that refer to it), or null where
 * it cannot be done for sure: the name is taken or none, the column is filled from elsewhere, or a pivot table, the
 * data model or a text in a formula knows it by its name.
 */
export function renamedParts(pkg: OoxmlPackage, book: WorkbookPart, change: HeaderChange): Map<string, string> | null {
  const { table, column, name } = change;
  const from = table.columns[column];
  const taken = table.columns.some((each, i) => i !== column && each.toLowerCase() === name.toLowerCase());
  if (from === undefined || name.trim() === "" || name.length > LONGEST_NAME || taken) return null;
  const own = renamedTable(pkg.text(change.part), column, name);
  if (own === null || isModelTable(pkg, book, table) || feedsPivot(pkg, book, change, from)) return null;

  const changed = new Map([[change.part, own]]);
  const rename = { table: table.name, from, to: name };
  for (const part of formulaParts(pkg, book)) {
    const before = changed.get(part) ?? pkg.text(part);
    const inside = part === change.part ? "all" : part === change.sheet.part ? table.range : null;
    const after = renameInPart(before, rename, inside);
    if (after === null) return null;
    if (after !== before) changed.set(part, after);
  }
  return changed;
}

/** The table part with the column's new name; null where a query or XML map fills it. */
function renamedTable(xml: string, column: number, name: string): string | null {
  const root = rootElement(xml);
  const list = childNamed(xml, root, "tableColumns");
  const element = list && childrenNamed(xml, list, "tableColumn")[column];
  const attributes = element ? attributesOf(xml, element) : [];
  const old = attributes.find((each) => each.name === "name");
  if (element === undefined || old === undefined || (attribute(xml, root, "tableType") ?? "worksheet") !== "worksheet")
    return null;
  if (attributes.some((each) => each.name === "queryTableFieldId") || childNamed(xml, element, "xmlColumnPr"))
    return null;
  return xml.slice(0, old.valueStart) + escapeAttribute(name) + xml.slice(old.valueEnd);
}

function isModelTable(pkg: OoxmlPackage, book: WorkbookPart, table: TableData): boolean {
  const tags = pkg.text(book.part).match(/<[\w.-]*:?modelTable\s[^>]*>/g) ?? [];
  return tags.some((tag) => decodeXml(tag).toLowerCase().includes(`"${table.name.toLowerCase()}"`));
}

/** Whether a pivot table reads the table, or the cells it stands on, and has a field of the column's name. */
function feedsPivot(pkg: OoxmlPackage, book: WorkbookPart, { sheet, table }: HeaderChange, from: string): boolean {
  const caches = readRelationships(pkg, book.part).filter((each) => each.kind === "pivotCacheDefinition");
  return caches.some(({ target }) => {
    const xml = pkg.text(target);
    const root = rootElement(xml);
    const source = childNamed(xml, root, "cacheSource");
    const place = source && childNamed(xml, source, "worksheetSource");
    if (place === undefined) return false;
    const byName = attribute(xml, place, "name")?.toLowerCase() === table.name.toLowerCase();
    const range = parseRange(attribute(xml, place, "ref") ?? "");
    const byPlace = attribute(xml, place, "sheet") === sheet.name && range !== null && overlap(range, table.range);
    const fields = childNamed(xml, root, "cacheFields");
    const names = fields ? childElements(xml, fields).map((each) => attribute(xml, each, "name") ?? "") : [];
    return (byName || byPlace) && names.some((name) => decodeEscapes(name).toLowerCase() === from.toLowerCase());
  });
}

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;

function formulaParts(pkg: OoxmlPackage, book: WorkbookPart): string[] {
  const sheets = sheetEntries(pkg, book).flatMap(({ part }) => (part === "" ? [] : part));
  const tables = sheets.flatMap((sheet) =>
    readRelationships(pkg, sheet)
      .filter(({ kind, external }) => kind === "table" && !external)
      .map(({ target }) => target),
  );
  return [book.part, ...sheets, ...tables];
}

/** Null where a formula cannot be changed for sure. */
function renameInPart(xml: string, rename: ColumnRename, inside: CellRange | "all" | null): string | null {
  if (inside === null && !xml.toLowerCase().includes(rename.table.toLowerCase())) return xml;
  const splices: Splice[] = [];
  let own = inside === "all";
  let at = 0;
  for (let tag = nextTag(xml, at); tag !== null; tag = nextTag(xml, at)) {
    at = tag.end;
    const local = localName(tag.name);
    if (local === "c" && inside !== "all" && inside !== null && tag.kind !== "close")
      own = contains(inside, attribute(xml, { ...tag, openEnd: tag.end }, "r") ?? "");
    if (tag.kind !== "open" || !FORMULA_ELEMENTS.has(local)) continue;
    const element = elementOf(xml, tag);
    at = element.end;
    const raw = innerXml(xml, element);
    if (!raw.includes("[")) continue;
    const formula = decodeEscapes(decodeXml(raw));
    const renamed = raw.includes("<") ? null : renameInFormula(formula, rename, own);
    if (renamed === null) return null;
    if (renamed !== formula)
      splices.push({ start: element.openEnd, end: element.closeStart, text: escapeText(renamed) });
  }
  return spliceAll(xml, splices);
}

function contains(range: CellRange, address: string): boolean {
  const cell = parseRange(address);
  return cell !== null && overlap(range, cell);
}
