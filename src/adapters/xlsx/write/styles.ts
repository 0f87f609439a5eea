import type { OoxmlPackage } from "../package/package";
import { addRelationship, freePartName, setContentType } from "../package/package-parts";
import { readRelationships } from "../package/relationships";
import { inDialect, relationshipType, workbookFolder, type WorkbookPart } from "../package/workbook-part";
import { appendAll, sectionNamed } from "./style-sections";
import {
  CELL_LOOKS,
  CONDITION_LOOKS,
  GRID_LINE,
  TOTAL_LINE,
  type Look,
  type LookName,
} from "../../../core/plan/cell-looks";
import type { ConditionLook } from "../../../core/plan/sheet-plan";
import { attribute, childNamed, prefixOf, rootElement } from "../xml/xml-scan";
import { escapePlain } from "../xml/xml-escape";

/** The styles of a workbook as far as planned sheets need them. */
export interface WorkbookStyles {
  /** Index into `cellXfs`. */
  readonly indexOf: ReadonlyMap<LookName, number>;
  /** The font of the default style. */
  readonly font: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A style sheet with the two fills that Excel expects, one font and one format. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The part with the styles of a workbook; one that has none gets an empty one. */
export function stylesPart(pkg: OoxmlPackage, book: WorkbookPart): string {
  const found = readRelationships(pkg, book.part).find((each) => each.kind === "styles" && !each.external);
  if (found !== undefined && pkg.has(found.target)) return found.target;
  const usual = `${workbookFolder(book)}styles`;
  const part = found?.target ?? (pkg.has(`${usual}.xml`) ? freePartName(pkg, usual) : `${usual}.xml`);
  pkg.set(part, inDialect(book, EMPTY_STYLES));
  setContentType(pkg, part, STYLES_TYPE);
  if (found === undefined) addRelationship(pkg, book.part, relationshipType(book, "styles"), part);
  return part;
}

/** Sections of `styleSheet` in the schema's order. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];
const FIRST_OWN_FORMAT = 164;

/**
 * Puts the looks of planned cells into a style sheet (`part`), reusing what an earlier run left there; nothing that is
 * there already changes its number or its text.
 */
export function ensureStyles(pkg: OoxmlPackage, part: string): WorkbookStyles {
  const before = pkg.text(part);
  const base = baseFont(before);
  const names = Object.keys(CELL_LOOKS) as LookName[];
  const looks = names.map((name) => CELL_LOOKS[name]);
  const p = prefixOf(rootElement(before).name);

  const formats = addFormats(before, looks);
  const fonts = appendAll(
    formats.xml,
    "fonts",
    looks.map((look) => (look.font ? fontXml(look.font, base, p) : null)),
    ORDER,
  );
  const fills = appendAll(
    fonts.xml,
    "fills",
    looks.map((look) => (look.fill ? fillXml(look.fill, p) : null)),
    ORDER,
  );
  const borders = appendAll(
    fills.xml,
    "borders",
    looks.map((look) => (look.border ? borderXml(look.border, p) : null)),
    ORDER,
  );
  const xfXmls = looks.map((look, i) =>
    xfXml(look, p, [
      formats.ids.get(look.format ?? "") ?? 0,
      fonts.indexes[i] ?? 0,
      fills.indexes[i] ?? 0,
      borders.indexes[i] ?? 0,
    ]),
  );
  const named = appendAll(borders.xml, "cellStyleXfs", [null], ORDER);
  const xfs = appendAll(named.xml, "cellXfs", xfXmls, ORDER);
  if (xfs.xml !== before) pkg.set(part, xfs.xml);
  return { indexOf: new Map(names.map((name, i) => [name, xfs.indexes[i] ?? 0])), font: base.name };
}

/** Puts the looks of conditional formats into a style sheet; their indexes into `dxfs`. */
export function ensureConditionLooks(pkg: OoxmlPackage, part: string): ReadonlyMap<ConditionLook, number> {
  const before = pkg.text(part);
  const p = prefixOf(rootElement(before).name);
  const names = Object.keys(CONDITION_LOOKS) as ConditionLook[];
  const { xml, indexes } = appendAll(
    before,
    "dxfs",
    names.map((name) => dxfXml(CONDITION_LOOKS[name], p)),
    ORDER,
  );
  if (xml !== before) pkg.set(part, xml);
  return new Map(names.map((name, i) => [name, indexes[i] ?? 0]));
}

/** `dxf` with its children in the order of CT_Dxf; its fill is the background colour. */
function dxfXml({ font, fill }: Pick<Look, "font" | "fill">, p: string): string {
  const color = font?.color === undefined ? "" : `<${p}color rgb="FF${font.color}"/>`;
  const letters = `${font?.bold === true ? `<${p}b/>` : ""}${font?.italic === true ? `<${p}i/>` : ""}${color}`;
  return (
    `<${p}dxf>${letters === "" ? "" : `<${p}font>${letters}</${p}font>`}` +
    `${fill === undefined ? "" : `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill>`}` +
    `</${p}dxf>`
  );
}

interface BaseFont {
  readonly name: string;
  readonly size: number;
  readonly family: string;
}

/** The font of the default style: the first one, by convention of the format. */
function baseFont(xml: string): BaseFont {
  const fonts = childNamed(xml, rootElement(xml), "fonts");
  const font = fonts && childNamed(xml, fonts, "font");
  const value = (local: string): string | undefined => {
    const element = font && childNamed(xml, font, local);
    return element && attribute(xml, element, "val");
  };
  const name = value("name") ?? "Calibri";
  return { name, size: Number(value("sz") ?? 11) || 11, family: value("family") ?? "2" };
}

/** The style sheet with these number formats, and their ids by code. */
export function addFormats(
  xml: string,
  looks: readonly Pick<Look, "format">[],
): { xml: string; ids: Map<string, number> } {
  const root = rootElement(xml);
  const p = prefixOf(root.name);
  const section = sectionNamed(xml, "numFmts");
  const ids = new Map<string, number>([
    ["", 0],
    ["0", 1],
  ]);
  const used = new Set<number>();
  for (const element of section?.elements ?? []) {
    const id = Number(attribute(xml, element, "numFmtId"));
    used.add(id);
    const code = attribute(xml, element, "formatCode");
    if (code !== undefined && !ids.has(code)) ids.set(code, id);
  }
  const added: string[] = [];
  let next = FIRST_OWN_FORMAT;
  for (const { format = "" } of looks) {
    if (ids.has(format)) continue;
    while (used.has(next)) next++;
    ids.set(format, next);
    used.add(next);
    added.push(`<${p}numFmt numFmtId="${next}" formatCode="${escapePlain(format)}"/>`);
  }
  return { xml: appendAll(xml, "numFmts", added, ORDER).xml, ids };
}

/** `font` with its children in the order of CT_Font. */
function fontXml(font: NonNullable<Look["font"]>, base: BaseFont, p: string): string {
  const { bold = false, italic = false, underline = false, size = base.size, color } = font;
  return (
    `<${p}font>${bold ? `<${p}b/>` : ""}${italic ? `<${p}i/>` : ""}${underline ? `<${p}u/>` : ""}<${p}sz val="${size}"/>` +
    `${color === undefined ? "" : `<${p}color rgb="FF${color}"/>`}` +
    `<${p}name val="${escapePlain(base.name)}"/><${p}family val="${base.family}"/></${p}font>`
  );
}

const fillXml = (color: string, p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/>` +
  `</${p}patternFill></${p}fill>`;

function borderXml({ grid = false, top }: NonNullable<Look["border"]>, p: string): string {
  const side = (name: string, style: string | undefined, color: string): string =>
    style === undefined
      ? `<${p}${name}/>`
      : `<${p}${name} style="${style}"><${p}color rgb="FF${color}"/></${p}${name}>`;
  const thin = grid ? "thin" : undefined;
  return (
    `<${p}border>${side("left", thin, GRID_LINE)}${side("right", thin, GRID_LINE)}` +
    `${top === undefined ? side("top", thin, GRID_LINE) : side("top", top, TOTAL_LINE)}${side("bottom", thin, GRID_LINE)}` +
    `<${p}diagonal/></${p}border>`
  );
}

function xfXml(look: Look, p: string, [format, font, fill, border]: readonly [number, number, number, number]): string {
  const { horizontal, vertical, wrap = false, indent } = look.align ?? {};
  const alignment =
    (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? "" : ` vertical="${vertical}"`) +
    (wrap ? ' wrapText="1"' : "") +
    (indent === undefined ? "" : ` indent="${indent}"`);
  const applied =
    (format === 0 ? "" : ' applyNumberFormat="1"') +
    (font === 0 ? "" : ' applyFont="1"') +
    (fill === 0 ? "" : ' applyFill="1"') +
    (border === 0 ? "" : ' applyBorder="1"') +
    (alignment === "" ? "" : ' applyAlignment="1"');
  const open = `<${p}xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
  return alignment === "" ? `${open}/>` : `${open}><${p}alignment${alignment}/></${p}xf>`;
}
