import { CELL_LOOKS, GRID_LINE, TOTAL_LINE, type Look, type LookName } from "../../core/plan/cell-looks";
import { plannedLook, type PlannedRows } from "../../core/plan/planned-cells";
import { addressesOf, lookAreas, sizeGroups, type SizeGroup } from "../../core/plan/look-areas";

/** Gives the planned cells their looks: a few actions for each look, however many cells have it. */
export function writeLooks(sheet: Excel.Worksheet, rows: PlannedRows): void {
  const areas = lookAreas(rows, (row, column) => {
    const cell = rows.get(row)?.get(column);
    return cell === undefined ? "plain" : plannedLook(cell, rows);
  });
  // Neighbours share a line: the one above a total is drawn last.
  const inOrder = [...areas].sort(([a], [b]) => Number(hasTop(a)) - Number(hasTop(b)));
  for (const [name, all] of inOrder) {
    if (name === "plain") continue;
    for (const group of sizeGroups(all))
      for (const address of addressesOf(group.areas)) {
        const { format } = sheet.getRanges(address);
        writeLook(format, CELL_LOOKS[name]);
        writeBorders(format.borders, CELL_LOOKS[name], group);
      }
  }
}

const hasTop = (name: LookName): boolean => CELL_LOOKS[name].border?.top !== undefined;

function writeLook(format: Excel.RangeFormat, { font, fill, align }: Look): void {
  if (font?.bold === true) format.font.bold = true;
  if (font?.underline === true) format.font.underline = Excel.RangeUnderlineStyle.single;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align?.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[align.horizontal];
  if (align?.vertical !== undefined) format.verticalAlignment = align.vertical === "top" ? "Top" : "Center";
  if (align?.wrap === true) format.wrapText = true;
  if (align?.indent !== undefined) format.indentLevel = align.indent;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

type Side = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function writeBorders(borders: Excel.RangeBorderCollection, { border }: Look, { tall, wide }: SizeGroup): void {
  if (border === undefined) return;
  const line = (side: Side, weight: "Thin" | "Medium", color: string): void => {
    const one = borders.getItem(side);
    one.style = Excel.BorderLineStyle.continuous;
    one.weight = weight;
    one.color = `#${color}`;
  };
  if (border.grid === true) {
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) line(side, "Thin", GRID_LINE);
    if (tall) line("InsideHorizontal", "Thin", GRID_LINE);
    if (wide) line("InsideVertical", "Thin", GRID_LINE);
  }
  if (border.top !== undefined) line("EdgeTop", border.top === "medium" ? "Medium" : "Thin", TOTAL_LINE);
}
