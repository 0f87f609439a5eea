import type { NumberForm } from "../../../core/workbook/number-format";
import { formatFor, shownCell, type ShownNumber } from "../../../core/workbook/shown-number";
import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { openWorkbookPart, sameSheetName, sheetEntries } from "../package/workbook-part";
import { numberForms } from "../read/number-forms";
import { addFormats, stylesPart } from "../write/styles";
import { appendAll, sectionNamed } from "../write/style-sections";
import { attribute, outerXml, rootElement, spliceAll, withAttribute, type Splice } from "../xml/xml-scan";
import { findCell, scanSheet } from "../cell/sheet-scan";

/** A cell of a sheet, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell (zero-based) into which a number was written, and how it is to be read: as this text, or as the number it is. */
export interface ShownPlace extends CellPlace {
  readonly as: { readonly text: string; readonly shown: ShownNumber } | null;
}

/** Excel's own formats of these codes, which every language shows in its own way. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ["dd.mm.yyyy", "14"],
  ["0%", "9"],
  ["0.00%", "10"],
]);

/**
 * Lets cells show their numbers as they are to be read; those that do already keep their format, in all else the cells
 * look as before.
 */
export function showNumbers(pkg: OoxmlPackage, places: readonly ShownPlace[]): void {
  if (places.length === 0) return;
  const book = openWorkbookPart(pkg);
  const known = readRelationships(pkg, book.part).find(({ kind, target }) => kind === "styles" && pkg.has(target));
  // Without styles every number is shown as the number that it is.
  if (known === undefined && places.every(({ as }) => as === null)) return;
  const part = stylesPart(pkg, book);
  const styleFor = shownStyles(pkg, part);
  for (const entry of sheetEntries(pkg, book)) {
    const own = places.filter(({ sheet }) => sameSheetName(sheet, entry.name));
    if (own.length === 0 || entry.kind !== "worksheet") continue;
    const xml = pkg.text(entry.part);
    const { rows } = scanSheet(xml, new Set(own.map(({ row }) => row)));
    const splices = own.flatMap(({ row, column, as }): Splice[] => {
      const cell = findCell(rows.get(row), column);
      if (cell === undefined) return [];
      const style = attribute(xml, cell.element, "s") ?? "0";
      const wanted = styleFor(style, as);
      if (wanted === style) return [];
      const { start, openEnd } = cell.element;
      const open = xml.slice(start, openEnd);
      const element = { ...cell.element, start: 0, openEnd: open.length };
      return [{ start, end: openEnd, text: withAttribute(open, element, "s", wanted) }];
    });
    if (splices.length > 0) pkg.set(entry.part, spliceAll(xml, splices));
  }
}

/** Gives for a style the one that is the same but shows the number so; adds it to the style sheet where it is not there. */
function shownStyles(pkg: OoxmlPackage, part: string): (style: string, as: ShownPlace["as"]) => string {
  const forms = numberForms(pkg.text(part));
  const known = new Map<string, string>();
  return (style, as) => {
    if (shows(forms[Number(style)] ?? null, as)) return style;
    const format = as === null ? "" : formatFor(as.text, as.shown);
    const key = JSON.stringify([style, format]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const added = withFormat(pkg.text(part), Number(style), format);
    if (added === null) return style;
    pkg.set(part, added.xml);
    known.set(key, added.style);
    return added.style;
  };
}

const shows = (form: NumberForm | null, as: ShownPlace["as"]): boolean =>
  as === null
    ? form === null
    : form?.kind === as.shown.kind && shownCell(as.shown.number, form, false)?.text === as.text;

/** The style sheet with a cell format that is like another but for its number format; null where there is no such one. */
function withFormat(xml: string, style: number, code: string): { xml: string; style: string } | null {
  const builtIn = BUILT_IN.get(code);
  const { xml: known, ids } = builtIn === undefined ? addFormats(xml, [{ format: code }]) : { xml, ids: null };
  const id = builtIn ?? String(ids?.get(code) ?? 0);
  const format = sectionNamed(known, "cellXfs")?.elements[style];
  if (format === undefined) return null;
  const numbered = withAttribute(outerXml(known, format), rootElement(outerXml(known, format)), "numFmtId", id);
  const applied = withAttribute(numbered, rootElement(numbered), "applyNumberFormat", "1");
  const added = appendAll(known, "cellXfs", [applied], []);
  return { xml: added.xml, style: String(added.indexes[0] ?? 0) };
}
