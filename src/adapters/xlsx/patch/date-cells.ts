import { readRelationships } from "../package/relationships";
import type { OoxmlPackage } from "../package/package";
import { findCell, scanSheet, type SheetScan } from "../cell/sheet-scan";
import { appendAll, sectionNamed } from "../write/style-sections";
import { openWorkbookPart, sameSheetName, sheetEntries, type WorkbookPart } from "../package/workbook-part";
import { attribute, outerXml, rootElement, spliceAll, withAttribute, type Splice } from "../xml/xml-scan";

/** A cell of a sheet, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Excel's own short date, which every language shows in its own way. */
const SHORT_DATE = 14;
/** Excel's own number formats of dates and times, those of East Asian languages included. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a number format shows a number as a date or time. */
function isDateFormat(code: string): boolean {
  const signs = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(signs) && !/general|standard/i.test(signs);
}

/** Tells of the cells of a package which show their number as a date; looks at a sheet when first asked about it. */
export function dateCells(pkg: OoxmlPackage): (place: CellPlace) => boolean {
  const book = openWorkbookPart(pkg);
  const entries = sheetEntries(pkg, book);
  const part = stylesOf(pkg, book);
  const styles = part === null ? new Set<string>() : dateStyles(pkg.text(part));
  const known = new Map<string, (row: number, column: number) => boolean>();
  return ({ sheet, row, column }) => {
    if (styles.size === 0) return false;
    let isDate = known.get(sheet);
    if (isDate === undefined) {
      const entry = entries.find(({ name, kind }) => sameSheetName(name, sheet) && kind === "worksheet");
      isDate = entry === undefined ? () => false : datesOf(pkg.text(entry.part), styles);
      known.set(sheet, isDate);
    }
    return isDate(row, column);
  };
}

function datesOf(xml: string, styles: ReadonlySet<string>): (row: number, column: number) => boolean {
  const { rows } = scanAll(xml);
  return (row, column) => {
    const cell = findCell(rows.get(row), column);
    const style = cell && attribute(xml, cell.element, "s");
    return style !== undefined && styles.has(style);
  };
}

const scanAll = (xml: string): SheetScan =>
  scanSheet(xml, new Set(scanSheet(xml, new Set()).order.map(({ index }) => index)));

/**
 * Lets cells that hold a serial number show it as a date; those that show a date already keep their format. A workbook
 * without styles stays without.
 */
export function showDates(pkg: OoxmlPackage, places: readonly CellPlace[]): void {
  if (places.length === 0) return;
  const book = openWorkbookPart(pkg);
  const part = stylesOf(pkg, book);
  if (part === null) return;
  const dated = datedStyles(pkg, part);
  for (const entry of sheetEntries(pkg, book)) {
    const own = places.filter(({ sheet }) => sameSheetName(sheet, entry.name));
    if (own.length === 0 || entry.kind !== "worksheet") continue;
    const xml = pkg.text(entry.part);
    const { rows } = scanSheet(xml, new Set(own.map(({ row }) => row)));
    const splices = own.flatMap(({ row, column }): Splice[] => {
      const cell = findCell(rows.get(row), column);
      if (cell === undefined) return [];
      const { start, openEnd } = cell.element;
      const style = attribute(xml, cell.element, "s") ?? "0";
      const open = xml.slice(start, openEnd);
      const element = { ...cell.element, start: 0, openEnd: open.length };
      return [{ start, end: openEnd, text: withAttribute(open, element, "s", dated(style)) }];
    });
    pkg.set(entry.part, spliceAll(xml, splices));
  }
}

/** Gives for a style the one that is the same but shows a date; adds it to the style sheet where it is not there. */
function datedStyles(pkg: OoxmlPackage, part: string): (style: string) => string {
  const dates = dateStyles(pkg.text(part));
  const known = new Map<string, string>();
  return (style) => {
    if (dates.has(style)) return style;
    let dated = known.get(style);
    if (dated === undefined) {
      const xml = pkg.text(part);
      const format = sectionNamed(xml, "cellXfs")?.elements[Number(style)];
      if (format === undefined) return style;
      const added = appendAll(xml, "cellXfs", [withDate(outerXml(xml, format))], []);
      if (added.xml !== xml) pkg.set(part, added.xml);
      known.set(style, (dated = String(added.indexes[0] ?? 0)));
    }
    return dated;
  };
}

function withDate(format: string): string {
  const dated = withAttribute(format, rootElement(format), "numFmtId", String(SHORT_DATE));
  return withAttribute(dated, rootElement(dated), "applyNumberFormat", "1");
}

function stylesOf(pkg: OoxmlPackage, book: WorkbookPart): string | null {
  const found = readRelationships(pkg, book.part).find(({ kind, target }) => kind === "styles" && pkg.has(target));
  return found?.target ?? null;
}

/** The cell formats of a style sheet that show dates, by their index as it is written. */
function dateStyles(xml: string): ReadonlySet<string> {
  const codes = new Map(
    (sectionNamed(xml, "numFmts")?.elements ?? []).map((element) => [
      attribute(xml, element, "numFmtId") ?? "",
      attribute(xml, element, "formatCode") ?? "",
    ]),
  );
  const isDate = (id: string): boolean => {
    const code = codes.get(id);
    return code === undefined
      ? DATE_FORMATS.some(([first, last]) => first <= Number(id) && Number(id) <= last)
      : isDateFormat(code);
  };
  const formats = sectionNamed(xml, "cellXfs")?.elements ?? [];
  return new Set(
    formats.flatMap((element, i) => (isDate(attribute(xml, element, "numFmtId") ?? "0") ? [String(i)] : [])),
  );
}
