import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { openWorkbookPart, sameSheetName, sheetEntries, type WorkbookPart } from "../package/workbook-part";
import { sectionNamed } from "../write/style-sections";
import { attribute, childNamed, rootElement } from "../xml/xml-scan";
import { columnStyles } from "./cell-patch";
import type { CellPlace } from "./shown-cells";
import { findCell, scanSheet, sheetHead } from "../cell/sheet-scan";

const YES = /^(?:1|true|on)$/;

/**
 * Tells of the cells of a package which Excel would not let anybody change: they are locked, as all are unless their
 * format says otherwise, and their sheet is protected. Looks at a sheet when first asked about it.
 */
export function lockedCells(pkg: OoxmlPackage): (place: CellPlace) => boolean {
  const book = openWorkbookPart(pkg);
  const entries = sheetEntries(pkg, book);
  const open = openStyles(pkg, book);
  const known = new Map<string, (row: number, column: number) => boolean>();
  return ({ sheet, row, column }) => {
    let isLocked = known.get(sheet);
    if (isLocked === undefined) {
      const entry = entries.find(({ name, kind }) => sameSheetName(name, sheet) && kind === "worksheet");
      isLocked = entry === undefined ? () => false : locksOf(pkg.text(entry.part), open);
      known.set(sheet, isLocked);
    }
    return isLocked(row, column);
  };
}

function locksOf(xml: string, open: ReadonlySet<string>): (row: number, column: number) => boolean {
  const protection = childNamed(xml, rootElement(xml), "sheetProtection");
  if (protection === undefined || !YES.test(attribute(xml, protection, "sheet") ?? "")) return () => false;
  const scan = scanSheet(xml, new Set(scanSheet(xml, new Set()).order.map(({ index }) => index)));
  const columns = columnStyles(sheetHead(xml, scan));
  return (row, column) => {
    const found = scan.rows.get(row);
    const cell = findCell(found, column);
    const ofRow = found && YES.test(attribute(xml, found.element, "customFormat") ?? "") ? found.element : undefined;
    const styled = cell?.element ?? ofRow;
    const style =
      styled === undefined
        ? columns.find(({ first, last }) => column >= first && column <= last)?.style
        : attribute(xml, styled, "s");
    return !open.has(style ?? "0");
  };
}

/** Indexes of the formats whose cells may be changed on a protected sheet. */
function openStyles(pkg: OoxmlPackage, book: WorkbookPart): ReadonlySet<string> {
  const part = readRelationships(pkg, book.part).find(({ kind, target }) => kind === "styles" && pkg.has(target));
  if (part === undefined) return new Set();
  const xml = pkg.text(part.target);
  return new Set(
    (sectionNamed(xml, "cellXfs")?.elements ?? []).flatMap((format, i) => {
      const protection = childNamed(xml, format, "protection");
      const locked = protection === undefined ? undefined : attribute(xml, protection, "locked");
      return locked === undefined || YES.test(locked) ? [] : [String(i)];
    }),
  );
}
