import type { PlannedParagraph, PlannedTextTable } from "../../core/plan/document-plan";
import { STYLE_IDS } from "./document-styles";
import { TWIPS } from "./pages/page";
import { plainText } from "./pages/plain-text";
import { cellLook, cellMargins, columnWidths, isWholeRow } from "./pages/table-measures";

const HEADER_FILL = "E6ECF3";
const LINE_COLOR = "B4BDC8";
const SIDES = ["top", "left", "bottom", "right"] as const;
const BORDERS = [...SIDES, "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE_COLOR}"/>`)
  .join("");
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A table whose header row is repeated on every page, as WordprocessingML (ECMA-376-1, 17.4); `heights` are those in
 * points that rows have at least, by piece.
 */
export function tableXml(table: PlannedTextTable, heights: ReadonlyMap<number, number>): string {
  const widths = columnWidths(table);
  const { columns, rows, totals } = table;
  const titles = columns.map(({ title, figures }, i) =>
    cell(widths[i] ?? 0, paragraph(STYLE_IDS.cellHeader, title, "", figures === true), HEADER_FILL),
  );
  const body = rows.map((cells, i) => {
    const bold = totals === true && i === rows.length - 1 ? "<w:b/>" : "";
    const texts = cells.map((paragraphs, k) =>
      cell(widths[k] ?? 0, paragraphs.map((one) => textParagraph(table, k, one, bold)).join("")),
    );
    // The header row is the first piece.
    return row(rowProperties(isWholeRow(cells), heights.get(i + 1)), texts);
  });
  return `<w:tbl>${properties(table, widths)}${row("<w:cantSplit/><w:tblHeader/>", titles)}${body.join("")}</w:tbl>`;
}

function properties(table: PlannedTextTable, widths: readonly number[]): string {
  const margins = cellMargins(table);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${SIDES.map((side) => `<w:${side} w:w="${margins[side]}" w:type="dxa"/>`).join("")}</w:tblCellMar>` +
    `<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`
  );
}

function rowProperties(isWhole: boolean, height: number | undefined): string {
  const least = height === undefined ? "" : `<w:trHeight w:val="${Math.ceil(height * TWIPS)}" w:hRule="atLeast"/>`;
  return `${isWhole ? "<w:cantSplit/>" : ""}${least}`;
}

const row = (rowProps: string, cells: readonly string[]): string =>
  `<w:tr>${rowProps === "" ? "" : `<w:trPr>${rowProps}</w:trPr>`}${cells.join("")}</w:tr>`;

function cell(width: number, content: string, fill?: string): string {
  const shading = fill === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${content}</w:tc>`;
}

const textParagraph = (table: PlannedTextTable, column: number, one: PlannedParagraph, bold: string): string =>
  paragraph(STYLE_IDS[cellLook(table, column, one)], one.text, bold + (one.italic === true ? "<w:i/>" : ""));

function paragraph(style: string, text: string, run: string, isRight = false): string {
  const look = run === "" ? "" : `<w:rPr>${run}</w:rPr>`;
  const words = plainText(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return (
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isRight ? '<w:jc w:val="right"/>' : ""}</w:pPr>` +
    `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  );
}
