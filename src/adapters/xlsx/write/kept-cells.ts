import { cellAddress } from "../../../core/text/text";
import type { OoxmlPackage } from "../package/package";
import type { SheetEntry } from "../package/workbook-part";
import { findCell, scanSheet } from "../cell/sheet-scan";
import { attribute, outerXml, withAttribute } from "../xml/xml-scan";

/** Cells of a row that stay when a sheet is written anew: their columns and their XML. */
export type KeptCells = readonly (readonly [number, string])[];

/** The XML of cells of a sheet, by row, for a sheet without prefixes of the same workbook. */
export function keptCells(
  pkg: OoxmlPackage,
  { kind, part }: SheetEntry,
  keep: readonly { readonly row: number; readonly column: number }[],
): Map<number, KeptCells> {
  const kept = new Map<number, KeptCells>();
  if (keep.length === 0 || kind !== "worksheet") return kept;
  const xml = pkg.text(part);
  const scan = scanSheet(xml, new Set(keep.map(({ row }) => row)));
  for (const { row, column } of keep) {
    const cell = findCell(scan.rows.get(row), column);
    if (cell === undefined) continue;
    const text = outerXml(xml, cell.element);
    const named =
      attribute(xml, cell.element, "r") === undefined
        ? withAttribute(
            text,
            { ...cell.element, start: 0, openEnd: text.indexOf(">") + 1 },
            "r",
            cellAddress(row, column),
          )
        : text;
    const plain =
      scan.prefix === "" ? named : named.split(`<${scan.prefix}`).join("<").split(`</${scan.prefix}`).join("</");
    kept.set(row, [...(kept.get(row) ?? []), [column, plain]]);
  }
  return kept;
}
