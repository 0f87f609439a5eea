import { textHeight } from "../../../core/plan/sizes";
import type { CellValue } from "../../../core/workbook/workbook-data";
import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { sectionNamed } from "../write/style-sections";
import type { WorkbookPart } from "../package/workbook-part";
import { attribute, childNamed, childrenNamed, outerXml, rootElement } from "../xml/xml-scan";

/** The height in points that a cell needs for its text, 0 where the default does; the style is its index as written. */
export type RowFit = (column: number, value: CellValue, style: string | undefined) => number;

const DEFAULT_WIDTH = 8.43;
const WRAPPED = /\swrapText\s*=\s*["'](?:1|true)["']/;

/**
 * Estimates (from a sheet or its head) the heights of a sheet's rows from its column widths and the styles that wrap. Excel fits rows without a
 * height itself, other programs take them as they stand.
 */
export function rowFit(pkg: OoxmlPackage, book: WorkbookPart, sheet: string): RowFit {
  const wrapping = wrappingStyles(pkg, book);
  const widthOf = columnWidths(sheet);
  return (column, value, style) =>
    typeof value === "string" && style !== undefined && wrapping.has(style) ? textHeight(value, widthOf(column)) : 0;
}

function wrappingStyles(pkg: OoxmlPackage, book: WorkbookPart): ReadonlySet<string> {
  const part = readRelationships(pkg, book.part).find(({ kind, target }) => kind === "styles" && pkg.has(target));
  if (part === undefined) return new Set();
  const xml = pkg.text(part.target);
  const formats = sectionNamed(xml, "cellXfs")?.elements ?? [];
  return new Set(formats.flatMap((format, i) => (WRAPPED.test(outerXml(xml, format)) ? [String(i)] : [])));
}

/** Widths in digits by column. */
function columnWidths(sheet: string): (column: number) => number {
  const list = childNamed(sheet, rootElement(sheet), "cols");
  const columns = (list === undefined ? [] : childrenNamed(sheet, list, "col")).map((column) => ({
    first: Number(attribute(sheet, column, "min")) - 1,
    last: Number(attribute(sheet, column, "max")) - 1,
    width: Number(attribute(sheet, column, "width") ?? DEFAULT_WIDTH),
  }));
  const known = new Map<number, number>();
  return (column) => {
    let width = known.get(column);
    if (width === undefined) {
      width = columns.find(({ first, last }) => first <= column && column <= last)?.width ?? DEFAULT_WIDTH;
      known.set(column, width);
    }
    return width;
  };
}
