import { CELL_LOOKS, GRID_LINE, TOTAL_LINE, type Look, type LookName } from "../../core/plan/cell-looks";
import { addressesOf, lookAreas, sizeGroups, type SizeGroup } from "../../core/plan/look-areas";
import { plannedLook, type PlannedRows } from "../../core/plan/planned-cells";

/** Gives the planned cells their looks: a few calls for each look, however many cells have it. */
export function writeLooks(sheet: ExcelScript.Worksheet, rows: PlannedRows): void {
  const areas = lookAreas(rows, (row, column) => {
    const cell = rows.get(row)?.get(column);
    return cell === undefined ? "plain" : plannedLook(cell, rows);
  });
  // Neighbours share a line: the one above a total is drawn last.
  const inOrder = Array.from(areas.keys()).sort((a, b) => Number(hasTop(a)) - Number(hasTop(b)));
  for (const name of inOrder) {
    if (name === "plain") continue;
    for (const group of sizeGroups(areas.get(name) ?? []))
      for (const address of addressesOf(group.areas)) {
        const format = sheet.getRanges(address).getFormat();
        writeLook(format, CELL_LOOKS[name]);
        writeBorders(format, CELL_LOOKS[name], group);
      }
  }
}

const hasTop = (name: LookName): boolean => CELL_LOOKS[name].border?.top !== undefined;

function writeLook(format: ExcelScript.RangeFormat, { font, fill, align }: Look): void {
  if (font?.bold === true) format.getFont().setBold(true);
  if (font?.underline === true) format.getFont().setUnderline(ExcelScript.RangeUnderlineStyle.single);
  if (font?.size !== undefined) format.getFont().setSize(font.size);
  if (font?.color !== undefined) format.getFont().setColor(`#${font.color}`);
  if (fill !== undefined) format.getFill().setColor(`#${fill}`);
  if (align?.horizontal !== undefined) format.setHorizontalAlignment(horizontal(align.horizontal));
  if (align?.vertical !== undefined)
    format.setVerticalAlignment(
      align.vertical === "top" ? ExcelScript.VerticalAlignment.top : ExcelScript.VerticalAlignment.center,
    );
  if (align?.wrap === true) format.setWrapText(true);
  if (align?.indent !== undefined) format.setIndentLevel(align.indent);
}

function horizontal(side: "left" | "center" | "right"): ExcelScript.HorizontalAlignment {
  if (side === "left") return ExcelScript.HorizontalAlignment.left;
  return side === "center" ? ExcelScript.HorizontalAlignment.center : ExcelScript.HorizontalAlignment.right;
}

function writeBorders(format: ExcelScript.RangeFormat, { border }: Look, { tall, wide }: SizeGroup): void {
  if (border?.grid === true) {
    drawLine(format, ExcelScript.BorderIndex.edgeTop, ExcelScript.BorderWeight.thin, GRID_LINE);
    drawLine(format, ExcelScript.BorderIndex.edgeBottom, ExcelScript.BorderWeight.thin, GRID_LINE);
    drawLine(format, ExcelScript.BorderIndex.edgeLeft, ExcelScript.BorderWeight.thin, GRID_LINE);
    drawLine(format, ExcelScript.BorderIndex.edgeRight, ExcelScript.BorderWeight.thin, GRID_LINE);
    if (tall) drawLine(format, ExcelScript.BorderIndex.insideHorizontal, ExcelScript.BorderWeight.thin, GRID_LINE);
    if (wide) drawLine(format, ExcelScript.BorderIndex.insideVertical, ExcelScript.BorderWeight.thin, GRID_LINE);
  }
  if (border?.top === undefined) return;
  const weight = border.top === "medium" ? ExcelScript.BorderWeight.medium : ExcelScript.BorderWeight.thin;
  drawLine(format, ExcelScript.BorderIndex.edgeTop, weight, TOTAL_LINE);
}

function drawLine(
  format: ExcelScript.RangeFormat,
  side: ExcelScript.BorderIndex,
  weight: ExcelScript.BorderWeight,
  color: string,
): void {
  const line = format.getRangeBorder(side);
  line.setStyle(ExcelScript.BorderLineStyle.continuous);
  line.setWeight(weight);
  line.setColor(`#${color}`);
}
