import { appendAll } from "../../src/adapters/xlsx/write/style-sections";
import { escapePlain } from "../../src/adapters/xlsx/xml/xml-escape";
import { FORMAT_DEFAULTS, PLAIN, type BorderLook, type CellFormat } from "../../sheet-view/state/cell-format";
import type { ConditionalLook } from "../../sheet-view/state/sheet-state";

const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];
const FIRST_OWN_FORMAT = 164;
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const argb = (color: string): string => `FF${color.replace("#", "")}`;

/** Adds looks to a workbook's style sheet; equal ones are added once. */
export class StyleWriter {
  private readonly numbers = new Map<CellFormat, number>();

  constructor(
    private xml: string,
    private readonly normal: CellFormat,
  ) {}

  /** The style sheet with all that was added. */
  get text(): string {
    return this.xml;
  }

  /** The number of a cell's looks (`s`). */
  cellStyle(format: CellFormat): number {
    const known = this.numbers.get(format);
    if (known !== undefined) return known;
    const number = format === this.normal || format === PLAIN ? 0 : this.add("cellXfs", this.xf(format));
    this.numbers.set(format, number);
    return number;
  }

  /** The number of the looks of a conditional format. */
  conditionalStyle(look: ConditionalLook): number {
    const font = fontParts({
      ...(look.bold === undefined ? {} : { bold: look.bold }),
      ...(look.italic === undefined ? {} : { italic: look.italic }),
      ...(look.strikethrough === undefined ? {} : { strikethrough: look.strikethrough }),
      ...(look.underline === undefined || look.underline === "None" ? {} : { underline: look.underline }),
    });
    const text = look.fontColor === undefined ? "" : `<color rgb="${argb(look.fontColor)}"/>`;
    const fill =
      look.fill === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.fill)}"/><bgColor rgb="${argb(look.fill)}"/></patternFill></fill>`;
    return this.add(
      "dxfs",
      `<dxf>${font + text === "" ? "" : `<font>${font}${text}</font>`}${fill}${conditionalBorder(look)}</dxf>`,
    );
  }

  private add(section: string, entry: string): number {
    const { xml, indexes } = appendAll(this.xml, section, [entry], ORDER);
    this.xml = xml;
    return indexes[0] ?? 0;
  }

  private xf(format: CellFormat): string {
    const { fontName = FORMAT_DEFAULTS.fontName, fontSize = FORMAT_DEFAULTS.fontSize } = this.normal;
    const merged = { ...FORMAT_DEFAULTS, fontName, fontSize, ...format };
    const font =
      `<font>${fontParts(format)}` +
      `<sz val="${merged.fontSize}"/>${format.fontColor === undefined ? "" : `<color rgb="${argb(format.fontColor)}"/>`}` +
      `<name val="${escapePlain(merged.fontName)}"/><family val="2"/></font>`;
    const fontId = this.add("fonts", font);
    const fillId =
      format.fill === undefined
        ? 0
        : this.add(
            "fills",
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(format.fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const hasBorder = [format.left, format.right, format.top, format.bottom].some((side) => side !== undefined);
    const borderId = hasBorder ? this.add("borders", cellBorder(format)) : 0;
    const numberId = this.numberFormat(merged.numberFormat);
    const inner = alignment(format) + protection(format);
    const open = `<xf numFmtId="${numberId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${numberId === 0 ? "" : ' applyNumberFormat="1"'} applyFont="1"${fillId === 0 ? "" : ' applyFill="1"'}${hasBorder ? ' applyBorder="1"' : ""}${alignment(format) === "" ? "" : ' applyAlignment="1"'}${protection(format) === "" ? "" : ' applyProtection="1"'}`;
    return inner === "" ? `${open}/>` : `${open}>${inner}</xf>`;
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN[code];
    if (known !== undefined) return known;
    const escaped = escapePlain(code);
    for (const match of this.xml.matchAll(/<(?:\w+:)?numFmt [^>]*>/g)) {
      const id = /numFmtId="(\d+)"/.exec(match[0])?.[1];
      if (id !== undefined && match[0].includes(`formatCode="${escaped}"`)) return Number(id);
    }
    const used = [...this.xml.matchAll(/<(?:\w+:)?numFmt [^>]*numFmtId="(\d+)"/g)].map((match) => Number(match[1]));
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1;
    this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escaped}"/>`);
    return id;
  }
}

/** Children of `font` before its size, in the schema's order; conditional formats have the colour among them. */
function fontParts(format: CellFormat): string {
  return (
    `${format.bold === undefined ? "" : format.bold ? "<b/>" : '<b val="0"/>'}` +
    `${format.italic === undefined ? "" : format.italic ? "<i/>" : '<i val="0"/>'}` +
    `${format.strikethrough === true ? "<strike/>" : ""}` +
    `${format.underline === undefined || format.underline === "None" ? "" : format.underline === "Double" ? '<u val="double"/>' : "<u/>"}`
  );
}

const LINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Thin: "dashed", Medium: "mediumDashed" },
  Dot: { Thin: "dotted" },
  Double: { Thick: "double" },
};

const side = (name: string, look: Pick<BorderLook, "style" | "weight" | "color"> | undefined): string =>
  look === undefined
    ? `<${name}/>`
    : `<${name} style="${LINES[look.style]?.[look.weight] ?? (look.style === "Double" ? "double" : "thin")}"><color rgb="${argb(look.color)}"/></${name}>`;

const cellBorder = ({ left, right, top, bottom }: CellFormat): string =>
  `<border>${side("left", left)}${side("right", right)}${side("top", top)}${side("bottom", bottom)}<diagonal/></border>`;

function conditionalBorder({ borders }: ConditionalLook): string {
  if (borders === undefined) return "";
  const line = (name: string, key: string): string => {
    const own = borders[key];
    return own === undefined || own.style === "None" ? "" : side(name, { ...own, weight: "Thin" });
  };
  const all =
    line("left", "EdgeLeft") + line("right", "EdgeRight") + line("top", "EdgeTop") + line("bottom", "EdgeBottom");
  return all === "" ? "" : `<border>${all}</border>`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function alignment(format: CellFormat): string {
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, shrinkToFit, textOrientation } = format;
  const parts =
    `${horizontalAlignment === undefined ? "" : ` horizontal="${lowerFirst(horizontalAlignment === "CenterAcrossSelection" ? "CenterContinuous" : horizontalAlignment)}"`}` +
    `${verticalAlignment === undefined ? "" : ` vertical="${lowerFirst(verticalAlignment)}"`}` +
    `${textOrientation === undefined || textOrientation === 0 ? "" : ` textRotation="${textOrientation < 0 ? 90 - textOrientation : textOrientation}"`}` +
    `${wrapText === undefined ? "" : ` wrapText="${wrapText ? 1 : 0}"`}` +
    `${indentLevel === undefined ? "" : ` indent="${indentLevel}"`}${shrinkToFit === true ? ' shrinkToFit="1"' : ""}`;
  return parts === "" ? "" : `<alignment${parts}/>`;
}

const protection = ({ locked, formulaHidden }: CellFormat): string =>
  locked === undefined && formulaHidden === undefined
    ? ""
    : `<protection${locked === undefined ? "" : ` locked="${locked ? 1 : 0}"`}${formulaHidden === true ? ' hidden="1"' : ""}/>`;
