import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { readRelationships } from "../../src/adapters/xlsx/package/relationships";
import { sectionNamed } from "../../src/adapters/xlsx/write/style-sections";
import type { WorkbookPart } from "../../src/adapters/xlsx/package/workbook-part";
import { attribute, childNamed, type XmlElement } from "../../src/adapters/xlsx/xml/xml-scan";
import { changedFormat, PLAIN, type BorderLook, type CellFormat } from "../state/cell-format";

/** The looks of a workbook by their number (`s` of a cell). */
export type Formats = readonly CellFormat[];

/** Formats that Excel knows by number alone. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "dd.mm.yyyy",
  15: "d-mmm-yy",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd.mm.yyyy hh:mm",
  37: "#,##0 ;(#,##0)",
  49: "@",
};

/** Office's colours by theme number, for files whose theme nobody changed. */
const THEME = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];

/** Reads the looks of all cell formats of a workbook. */
export function readFormats(file: OoxmlPackage, book: WorkbookPart): Formats {
  const styles = readRelationships(file, book.part).find(({ kind }) => kind === "styles");
  if (styles === undefined || !file.has(styles.target)) return [PLAIN];
  const xml = file.text(styles.target);
  const list = (name: string): readonly XmlElement[] => sectionNamed(xml, name)?.elements ?? [];
  const codes = new Map<number, string>();
  for (const each of list("numFmts"))
    codes.set(Number(attribute(xml, each, "numFmtId")), attribute(xml, each, "formatCode") ?? "General");
  const fonts = list("fonts").map((each) => fontOf(xml, each));
  const fills = list("fills").map((each) => fillOf(xml, each));
  const borders = list("borders").map((each) => borderOf(xml, each));
  return list("cellXfs").map((xf) => {
    const number = (name: string): number => Number(attribute(xml, xf, name) ?? 0);
    const code = codes.get(number("numFmtId")) ?? BUILT_IN[number("numFmtId")];
    return changedFormat(PLAIN, {
      ...fonts[number("fontId")],
      ...fills[number("fillId")],
      ...borders[number("borderId")],
      ...alignmentOf(xml, xf),
      ...(code === undefined || code === "General" ? {} : { numberFormat: code }),
    });
  });
}

const flag = (value: string | undefined): boolean => value === "1" || value === "true";

/** `#RRGGBB` of a colour element; undefined where it is automatic. */
function colorIn(xml: string, element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const rgb = attribute(xml, element, "rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const theme = attribute(xml, element, "theme");
  if (theme === undefined) return undefined;
  return tinted(THEME[Number(theme)] ?? "#000000", Number(attribute(xml, element, "tint") ?? 0));
}

function tinted(color: string, tint: number): string {
  const part = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const next = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(next).toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}

function fontOf(xml: string, font: XmlElement): CellFormat {
  const child = (name: string): XmlElement | undefined => childNamed(xml, font, name);
  const value = (name: string): string | undefined => {
    const found = child(name);
    return found && (attribute(xml, found, "val") ?? "1");
  };
  const color = colorIn(xml, child("color"));
  const size = Number(value("sz") ?? 11);
  const name = value("name") ?? "Calibri";
  return {
    ...(flag(value("b")) ? { bold: true } : {}),
    ...(flag(value("i")) ? { italic: true } : {}),
    ...(child("u") === undefined ? {} : { underline: value("u") === "double" ? "Double" : "Single" }),
    ...(flag(value("strike")) ? { strikethrough: true } : {}),
    ...(color === undefined || color === "#000000" ? {} : { fontColor: color }),
    ...(size === 11 ? {} : { fontSize: size }),
    ...(name === "Calibri" ? {} : { fontName: name }),
  };
}

function fillOf(xml: string, fill: XmlElement): CellFormat {
  const pattern = childNamed(xml, fill, "patternFill");
  if (pattern === undefined || attribute(xml, pattern, "patternType") !== "solid") return {};
  const color = colorIn(xml, childNamed(xml, pattern, "fgColor"));
  return color === undefined ? {} : { fill: color };
}

const STYLES: Readonly<Record<string, Pick<BorderLook, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
};

function borderOf(xml: string, border: XmlElement): CellFormat {
  const sides: Record<string, BorderLook> = {};
  for (const side of ["left", "right", "top", "bottom"]) {
    const element = childNamed(xml, border, side);
    const style = element && STYLES[attribute(xml, element, "style") ?? ""];
    if (element === undefined || style === undefined) continue;
    sides[side] = { ...style, color: colorIn(xml, childNamed(xml, element, "color")) ?? "#000000" };
  }
  return sides;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function alignmentOf(xml: string, xf: XmlElement): CellFormat {
  const alignment = childNamed(xml, xf, "alignment");
  const protection = childNamed(xml, xf, "protection");
  const value = (name: string): string | undefined => alignment && attribute(xml, alignment, name);
  const horizontal = value("horizontal");
  const vertical = value("vertical");
  const indent = Number(value("indent") ?? 0);
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontalAlignment: upperFirst(horizontal) }),
    ...(vertical === undefined || vertical === "bottom" ? {} : { verticalAlignment: upperFirst(vertical) }),
    ...(flag(value("wrapText")) ? { wrapText: true } : {}),
    ...(indent === 0 ? {} : { indentLevel: indent }),
    ...(protection !== undefined && attribute(xml, protection, "locked") === "0" ? { locked: false } : {}),
  };
}
