import { isHiddenName, readSigns, type SheetSigns } from "../../../core/workbook/sheet-mark";
import type { DefinedName, SheetData, WorkbookData } from "../../../core/workbook/workbook-data";
import { contentBudget, type ContentBudget } from "../package/content-budget";
import { findWorkbookPart } from "../package/find-workbook-part";
import type { OoxmlPackage } from "../package/package";
import { numberForms, showsNumbers } from "./number-forms";
import type { RowContext } from "./read-rows";
import { readSheet } from "./read-sheet";
import { readSharedStrings } from "./read-strings";
import { readTable } from "./read-table";
import { relationshipsPart, readRelationships, type Relationship } from "../package/relationships";
import { FileRefused } from "../xml/refused";
import { XmlCursor } from "../xml/xml-cursor";
import { decodeEscapes } from "../xml/xml-escape";

interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly veryHidden?: boolean;
  readonly relationship: string;
}

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Our own names of a sheet's scope, by its position. */
  readonly localNames: ReadonlyMap<number, readonly DefinedName[]>;
  readonly date1904: boolean;
}

/** What a defined name costs, in cells. */
const NAME_UNITS = 32;

/** Reads a workbook of any Open XML kind (xlsx, xlsm, xltx, xltm, strict or not); throws FileRefused for all else. */
export function readWorkbook(pkg: OoxmlPackage): WorkbookData {
  const part = findWorkbookPart(pkg);
  const budget = contentBudget();
  const { sheets, names, localNames, date1904 } = readWorkbookPart(pkg.text(part), part, budget);
  const related = new Map(readRelationships(pkg, part).map((each) => [each.id, each]));
  const shows = showsNumbers(readForms(pkg, related), date1904);
  const context: RowContext = { ...readStrings(pkg, related, budget), date1904, shows, budget };
  const signed = sheets.map((entry, i) => ({ ...entry, signs: readSigns(localNames.get(i) ?? []) }));
  const read = readSheets(pkg, part, signed, related, context);
  const withCells = new Set(read.map(({ name }) => name));
  const otherSheets = sheets.map(({ name }) => name).filter((name) => !withCells.has(name));
  return { sheets: read, names, date1904, ...(otherSheets.length === 0 ? {} : { otherSheets }) };
}

function readWorkbookPart(text: string, part: string, budget: ContentBudget): WorkbookPart {
  const cursor = new XmlCursor(text, part);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  const localNames = new Map<number, DefinedName[]>();
  let date1904 = false;
  cursor.root("workbook");
  while (cursor.child()) {
    if (cursor.is("workbookPr")) {
      date1904 = cursor.flag("date1904", false);
      cursor.skip();
    } else if (cursor.is("sheets")) readSheetEntries(cursor, sheets);
    else if (cursor.is("definedNames")) readNames(cursor, { names, localNames }, budget);
    else cursor.skip();
  }
  cursor.finish();
  return { sheets, names, localNames, date1904 };
}

function readSheetEntries(cursor: XmlCursor, sheets: SheetEntry[]): void {
  const seen = new Set<string>();
  while (cursor.child()) {
    if (cursor.is("sheet")) {
      const name = decodeEscapes(cursor.attribute("name") ?? "");
      // Everything else names sheets by their name.
      if (name === "" || seen.has(name.toLowerCase()))
        throw new FileRefused("bad-content", { part: cursor.part, sheet: name });
      seen.add(name.toLowerCase());
      const state = cursor.attribute("state") ?? "visible";
      const hiding = { visible: state === "visible", ...(state === "veryHidden" ? { veryHidden: true } : {}) };
      sheets.push({ name, ...hiding, relationship: cursor.relationshipId() });
    }
    cursor.skip();
  }
}

/** Names of one sheet (`localSheetId`) are not workbook-wide; of them only ours are read. */
function readNames(
  cursor: XmlCursor,
  { names, localNames }: { readonly names: DefinedName[]; readonly localNames: Map<number, DefinedName[]> },
  budget: ContentBudget,
): void {
  while (cursor.child()) {
    const scope = cursor.attribute("localSheetId");
    const name = decodeEscapes(cursor.attribute("name") ?? "");
    if (!cursor.is("definedName") || (scope !== undefined && !isHiddenName(name))) {
      cursor.skip();
      continue;
    }
    budget.spend(NAME_UNITS);
    const found = { name, formula: decodeEscapes(cursor.content()) };
    if (scope === undefined) names.push(found);
    else localNames.set(Number(scope), [...(localNames.get(Number(scope)) ?? []), found]);
  }
}

function readForms(pkg: OoxmlPackage, related: ReadonlyMap<string, Relationship>): ReturnType<typeof numberForms> {
  for (const { kind, target, external } of related.values())
    if (kind === "styles" && !external && pkg.has(target)) return numberForms(pkg.text(target));
  return [];
}

/** The part may be missing as long as no cell asks for it: some programs name it and write all texts into the cells. */
function readStrings(
  pkg: OoxmlPackage,
  related: ReadonlyMap<string, Relationship>,
  budget: ContentBudget,
): Pick<RowContext, "strings" | "missingStrings"> {
  const found = Array.from(related.values()).find(({ kind, external }) => kind === "sharedStrings" && !external);
  if (found === undefined || !pkg.has(found.target))
    return { strings: [], missingStrings: found?.target ?? "sharedStrings.xml" };
  return { strings: readSharedStrings(pkg.text(found.target), found.target, budget), missingStrings: null };
}

function readSheets(
  pkg: OoxmlPackage,
  part: string,
  entries: readonly (SheetEntry & { readonly signs: SheetSigns })[],
  related: ReadonlyMap<string, Relationship>,
  context: RowContext,
): readonly SheetData[] {
  const sheets: SheetData[] = [];
  const seen = new Set<string>();
  for (const { name, visible, veryHidden, relationship, signs } of entries) {
    // A macro module of Excel 5.0 is listed as a sheet; its code is in the macros and it has no part.
    if (relationship === "") continue;
    const found = related.get(relationship);
    if (found === undefined || found.external) throw missingRelationship(part, relationship);
    // Chart, dialog and macro sheets have no cells.
    if (found.kind !== "worksheet") continue;
    if (seen.has(found.target)) throw new FileRefused("bad-content", { part, sheet: name });
    seen.add(found.target);
    const { tableIds, ...content } = readSheet(pkg.text(found.target), found.target, context);
    const tables = readTables(pkg, found.target, tableIds);
    sheets.push({ name, visible, ...(veryHidden === true ? { veryHidden } : {}), ...content, tables, ...signs });
  }
  return sheets;
}

function readTables(pkg: OoxmlPackage, part: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const related = new Map(readRelationships(pkg, part).map((each) => [each.id, each]));
  return [...new Set(ids)].map((id) => {
    const found = related.get(id);
    if (found === undefined || found.external) throw missingRelationship(part, id);
    return readTable(pkg.text(found.target), found.target);
  });
}

const missingRelationship = (part: string, relationship: string): FileRefused =>
  new FileRefused("missing-part", { part: relationshipsPart(part), relationship });
