import { cellAddress, columnName } from "../../src/core/text/text";
import { localAddress } from "../../sheet-view/state/address";
import { fittedHeights } from "../../sheet-view/state/fitted-heights";
import { charactersOfWidth } from "../../sheet-view/state/geometry";
import type { SheetState } from "../../sheet-view/state/sheet-state";
import { cellXml } from "./cell-xml";
import { conditionalFormatsXml, linksXml, pageXml, protectionXml, validationsXml } from "./section-xml";
import type { StyleWriter } from "./style-writer";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Excel's padding of a column, in characters of the default font. */
const COLUMN_PADDING = 0.71;

/** A whole worksheet part from the model; `tail` are the elements that refer to other parts (drawing, tables). */
export function modelSheetXml(sheet: SheetState, styles: StyleWriter, tail: string, selected: boolean): string {
  const { page } = sheet;
  const fits = page.zoom.horizontalFitToPages !== undefined || page.zoom.verticalFitToPages !== undefined;
  const color = sheet.tabColor === "" ? "" : `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`;
  const properties = `${color}${fits ? '<pageSetUpPr fitToPage="1"/>' : ""}`;
  const used = sheet.cells.usedRange(false);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>` +
    `${properties === "" ? "" : `<sheetPr>${properties}</sheetPr>`}` +
    `<dimension ref="${used === null ? "A1" : localAddress(used)}"/>${views(sheet, selected)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns(sheet, styles)}<sheetData>${rows(sheet, styles)}</sheetData>` +
    `${protectionXml(sheet)}${merges(sheet)}${conditionalFormatsXml(sheet.conditionalFormats, styles, 1)}` +
    `${validationsXml(sheet)}${linksXml(sheet)}${pageXml(page)}${ignoredErrors(sheet)}${tail}</worksheet>`
  );
}

function views(sheet: SheetState, selected: boolean): string {
  const { frozenRows, frozenColumns } = sheet;
  const options = `${sheet.showGridlines ? "" : ' showGridLines="0"'}${sheet.showHeadings ? "" : ' showRowColHeaders="0"'}${selected ? ' tabSelected="1"' : ""}`;
  if (frozenRows + frozenColumns === 0) return `<sheetViews><sheetView${options} workbookViewId="0"/></sheetViews>`;
  const active = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${frozenColumns === 0 ? "" : ` xSplit="${frozenColumns}"`}${frozenRows === 0 ? "" : ` ySplit="${frozenRows}"`}`;
  const corner = cellAddress(frozenRows, frozenColumns);
  return (
    `<sheetViews><sheetView${options} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columns(sheet: SheetState, styles: StyleWriter): string {
  const { columnWidths, hiddenColumns, cells } = sheet;
  const all = [...new Set([...columnWidths.keys(), ...hiddenColumns, ...cells.columnFormats.keys()])].sort(
    (a, b) => a - b,
  );
  const texts = all.map((column) => {
    const width = columnWidths.get(column);
    const characters = Math.round((charactersOfWidth(width ?? sheet.standardWidth) + COLUMN_PADDING) * 100) / 100;
    const format = cells.columnFormats.get(column);
    const style = format === undefined ? 0 : styles.cellStyle(format);
    return (
      `<col min="${column + 1}" max="${column + 1}" width="${characters}"${width === undefined ? "" : ' customWidth="1"'}` +
      `${style === 0 ? "" : ` style="${style}"`}${hiddenColumns.has(column) ? ' hidden="1"' : ""}/>`
    );
  });
  return texts.length === 0 ? "" : `<cols>${texts.join("")}</cols>`;
}

function rows(sheet: SheetState, styles: StyleWriter): string {
  const { cells, rowHeights, hiddenRows } = sheet;
  const fitted = fittedHeights(sheet);
  const all = new Set([
    ...cells.values.keys(),
    ...cells.formulas.keys(),
    ...cells.formats.keys(),
    ...rowHeights.keys(),
    ...hiddenRows,
  ]);
  return [...all]
    .sort((a, b) => a - b)
    .map((row) => {
      const own = new Set<number>([
        ...(cells.formulas.get(row)?.keys() ?? []),
        ...(cells.formats.get(row)?.keys() ?? []),
      ]);
      cells.values.get(row)?.forEach((value, column) => {
        if (value !== null && value !== undefined) own.add(column);
      });
      const content = [...own].sort((a, b) => a - b).map((column) => cellXml(sheet, row, column, styles) ?? "");
      const size = sizeOf(rowHeights.get(row), fitted.get(row));
      const hidden = hiddenRows.has(row) ? ' hidden="1"' : "";
      const inner = content.join("");
      return inner === "" && size === "" && hidden === "" ? "" : `<row r="${row + 1}"${size}${hidden}>${inner}</row>`;
    })
    .join("");
}

/** A height that somebody chose, else the one that fits the texts: other programs take it as it stands. */
function sizeOf(chosen: number | undefined, fitted: number | undefined): string {
  if (chosen !== undefined) return ` ht="${chosen}" customHeight="1"`;
  return fitted === undefined ? "" : ` ht="${fitted}"`;
}

const merges = ({ merges: all }: SheetState): string =>
  all.length === 0
    ? ""
    : `<mergeCells count="${all.length}">${all.map((range) => `<mergeCell ref="${localAddress(range)}"/>`).join("")}</mergeCells>`;

/** Numbers that are meant as texts keep no green corner. */
function ignoredErrors({ cells }: SheetState): string {
  const found: string[] = [];
  for (const [row, line] of cells.values)
    line.forEach((value, column) => {
      if (
        typeof value === "string" &&
        value.trim() !== "" &&
        Number.isFinite(Number(value)) &&
        cells.formula(row, column) === null
      )
        found.push(`${columnName(column)}${row + 1}`);
    });
  return found.length === 0
    ? ""
    : `<ignoredErrors><ignoredError sqref="${found.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
}
