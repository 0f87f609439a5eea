import { isOwnChart } from "../../../core/plan/cleared-sheet";
import type { OoxmlPackage } from "../package/package";
import { readRelationships } from "../package/relationships";
import { openWorkbookPart, sameSheetName, sheetEntries } from "../package/workbook-part";
import { attribute, childElements, localName, rootElement, type XmlElement } from "../xml/xml-scan";

/** What goes with a sheet that is written anew. */
const OURS = ["table", "printerSettings", "drawing"];

/** Whether a sheet holds what a plan cannot write anew and somebody else put there: notes, pictures, charts, pivot tables. */
export function holdsMore(pkg: OoxmlPackage, sheet: string): boolean {
  const entry = sheetEntries(pkg, openWorkbookPart(pkg)).find(({ name }) => sameSheetName(name, sheet));
  if (entry === undefined) return false;
  if (entry.kind !== "worksheet") return true;
  return readRelationships(pkg, entry.part).some(
    ({ kind, target }) =>
      !OURS.includes(kind) || (kind === "drawing" && pkg.has(target) && !isOwnDrawing(pkg.text(target))),
  );
}

const isOwnDrawing = (xml: string): boolean => namesIn(xml, rootElement(xml)).every((name) => isOwnChart(name));

/** The names of all that a drawing shows. */
const namesIn = (xml: string, parent: XmlElement): readonly string[] =>
  childElements(xml, parent).flatMap((child) =>
    localName(child.name) === "cNvPr" ? [attribute(xml, child, "name") ?? ""] : namesIn(xml, child),
  );
