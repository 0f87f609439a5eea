import { scanSheet, findCell } from "../../src/adapters/xlsx/cell/sheet-scan";
import {
  attribute,
  childrenNamed,
  childNamed,
  insertInOrder,
  rootElement,
  spliceAll,
  type Splice,
} from "../../src/adapters/xlsx/xml/xml-scan";
import type { SheetState } from "../../sheet-view/state/sheet-state";
import { cellXml } from "./cell-xml";
import { conditionalFormatsXml, protectionXml, validationsXml } from "./section-xml";
import type { StyleWriter } from "./style-writer";

/** Children of `worksheet` in the schema's order. */
const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Cells whose element has to be written anew, by rows. */
type TouchedCells = ReadonlyMap<number, ReadonlySet<number>>;

/** The sheet's text with these cells as the model has them; all else keeps its characters. */
export function patchedCells(xml: string, sheet: SheetState, touched: TouchedCells, styles: StyleWriter): string {
  const scan = scanSheet(xml, new Set(touched.keys()));
  const p = scan.prefix;
  const splices: Splice[] = [];
  for (const [row, columns] of [...touched].sort(([a], [b]) => a - b)) {
    const found = scan.rows.get(row);
    const fresh: string[] = [];
    for (const column of [...columns].sort((a, b) => a - b)) {
      const text = cellXml(sheet, row, column, styles, p) ?? "";
      const cell = findCell(found, column);
      if (cell !== undefined) splices.push({ start: cell.element.start, end: cell.element.end, text });
      else if (text === "") continue;
      else if (found === undefined) fresh.push(text);
      else {
        const next = found.cells.find((each) => each.column > column);
        const at = next?.element.start ?? found.element.closeStart;
        if (found.element.closeStart === found.element.end) fresh.push(text);
        else splices.push({ start: at, end: at, text });
      }
    }
    if (fresh.length === 0) continue;
    const content = fresh.join("");
    if (found !== undefined) {
      const open = xml.slice(found.element.start, found.element.end).replace(/\s*\/>$/, ">");
      splices.push({ start: found.element.start, end: found.element.end, text: `${open}${content}</${p}row>` });
      continue;
    }
    const next = scan.order.find((each) => each.index > row);
    const at = next?.start ?? scan.data?.closeStart ?? 0;
    splices.push({ start: at, end: at, text: `<${p}row r="${row + 1}">${content}</${p}row>` });
  }
  const patched = spliceAll(xml, splices);
  // Spans are a hint that would now be wrong; dimension is one as well and stays for readers that need some.
  return splices.length === 0 ? xml : patched.replace(/(<(?:\w+:)?row\b[^>]*?)\sspans="[^"]*"/g, "$1");
}

/** The sheet's text with validations, formula rules and protection as the model has them. */
export function patchedRules(xml: string, sheet: SheetState, styles: StyleWriter): string {
  let text = replaced(xml, "dataValidations", validationsXml(sheet));
  text = replaced(text, "sheetProtection", keptProtection(xml, sheet));
  return patchedFormats(text, sheet, styles);
}

/** A password's check stays as it is while the sheet stays protected. */
function keptProtection(xml: string, sheet: SheetState): string {
  const old = childNamed(xml, rootElement(xml), "sheetProtection");
  if (sheet.protection !== null && old !== undefined) return xml.slice(old.start, old.end);
  return protectionXml(sheet);
}

function replaced(xml: string, name: string, next: string): string {
  const old = childNamed(xml, rootElement(xml), name);
  if (old !== undefined) return xml.slice(0, old.start) + next + xml.slice(old.end);
  return next === "" ? xml : insertInOrder(xml, rootElement(xml), name, next, SHEET_ORDER);
}

/** Formula rules are written anew from the model, those of other kinds stay. */
function patchedFormats(xml: string, sheet: SheetState, styles: StyleWriter): string {
  const splices: Splice[] = [];
  let highest = 0;
  for (const element of childrenNamed(xml, rootElement(xml), "conditionalFormatting")) {
    const rules = childrenNamed(xml, element, "cfRule");
    const own = rules.filter((rule) => attribute(xml, rule, "type") === "expression");
    for (const rule of rules)
      if (!own.includes(rule)) highest = Math.max(highest, Number(attribute(xml, rule, "priority") ?? 0));
    const gone = own.length === rules.length ? [element] : own;
    for (const { start, end } of gone) splices.push({ start, end, text: "" });
  }
  const without = spliceAll(xml, splices);
  const all = conditionalFormatsXml(sheet.conditionalFormats, styles, highest + 1);
  return all === "" ? without : insertInOrder(without, rootElement(without), "conditionalFormatting", all, SHEET_ORDER);
}
