import type { CellValue } from "../../src/core/workbook/workbook-data";
import type { BorderLook, CellFormat } from "../state/cell-format";

const WIDTHS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const LINES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};

const border = ({ style, weight, color }: BorderLook): string =>
  `${WIDTHS[weight] ?? "1px"} ${LINES[style] ?? "solid"} ${color}`;

/** Applies the looks of a cell to the element that shows it. */
export function styleCell(element: HTMLElement, format: CellFormat, value: CellValue): void {
  const { style } = element;
  if (format.fill !== undefined) style.backgroundColor = format.fill;
  if (format.fontColor !== undefined) style.color = format.fontColor;
  else if (format.fill !== undefined) style.color = "#000000";
  if (format.bold === true) style.fontWeight = "600";
  if (format.italic === true) style.fontStyle = "italic";
  const lines = [
    (format.underline ?? "None") !== "None" && "underline",
    format.strikethrough === true && "line-through",
  ];
  if (lines.some(Boolean)) style.textDecoration = lines.filter(Boolean).join(" ");
  if (format.fontSize !== undefined) style.fontSize = `${format.fontSize}pt`;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const look = format[side];
    if (look !== undefined) style.setProperty(`border-${side}`, border(look));
  }
  const horizontal = format.horizontalAlignment?.toLowerCase();
  const natural = typeof value === "number" ? "right" : typeof value === "boolean" ? "center" : "left";
  style.textAlign = horizontal === undefined || horizontal === "general" ? natural : horizontal;
  style.alignItems =
    format.verticalAlignment === "Top" ? "start" : format.verticalAlignment === "Center" ? "center" : "end";
  if (format.wrapText === true) element.classList.add("wrapped");
  if (format.indentLevel !== undefined) style.paddingInlineStart = `${3 + format.indentLevel * 9}px`;
}

/** The looks of a text without those of its cell. */
export const textLook = ({ fill: _, top: _1, bottom: _2, left: _3, right: _4, ...text }: CellFormat): CellFormat =>
  text;
