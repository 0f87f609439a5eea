import type { XmlCursor } from "../../src/adapters/xlsx/xml/xml-cursor";
import type { CellRange } from "../../src/core/workbook/workbook-data";
import { parseAddress } from "../state/address";
import { readPage } from "./read-page";
import type { SheetState } from "../state/sheet-state";

/** Ranges of an attribute such as `sqref`. */
const rangesIn = (text: string | undefined): CellRange[] =>
  (text ?? "").split(/\s+/).flatMap((each) => (each === "" ? [] : (parseAddress(each) ?? [])));

/** Reads rules, protection, links and page set-up of a sheet; false where the element is none of them. */
export function readSheetRules(cursor: XmlCursor, sheet: SheetState): boolean {
  if (cursor.is("dataValidations")) readValidations(cursor, sheet);
  else if (cursor.is("sheetProtection")) readProtection(cursor, sheet);
  else if (cursor.is("hyperlinks")) readLinks(cursor, sheet);
  else if (readPage(cursor, sheet.page)) return true;
  else if (cursor.is("rowBreaks")) readBreaks(cursor, sheet.page.rowBreaks);
  else if (cursor.is("sheetPr")) readProperties(cursor, sheet);
  else if (cursor.is("conditionalFormatting")) readConditionalFormats(cursor, sheet);
  else return false;
  return true;
}

const KINDS: Readonly<Record<string, string>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function readValidations(cursor: XmlCursor, sheet: SheetState): void {
  while (cursor.child()) {
    const kind = KINDS[cursor.attribute("type") ?? ""];
    const ranges = rangesIn(cursor.attribute("sqref"));
    const operator = upperFirst(cursor.attribute("operator") ?? "between");
    const ignoreBlanks = cursor.flag("allowBlank", false);
    const text = (name: string): string => cursor.attribute(name) ?? "";
    const errorAlert = {
      showAlert: cursor.flag("showErrorMessage", false),
      style: upperFirst(cursor.attribute("errorStyle") ?? "stop"),
      title: text("errorTitle"),
      message: text("error"),
    };
    const prompt = {
      showPrompt: cursor.flag("showInputMessage", false),
      title: text("promptTitle"),
      message: text("prompt"),
    };
    const formulas: string[] = [];
    while (cursor.child()) formulas.push(cursor.content());
    if (kind === undefined || ranges.length === 0) continue;
    const [first = "", second = ""] = formulas;
    const literal = /^"(.*)"$/s.exec(first)?.[1];
    const detail =
      kind === "list"
        ? { inCellDropDown: true, source: literal ?? `=${first}` }
        : kind === "custom"
          ? { formula: `=${first}` }
          : { formula1: first, ...(second === "" ? {} : { formula2: second }), operator };
    sheet.validations.push({ ranges, rule: { [kind]: detail }, ignoreBlanks, prompt, errorAlert });
  }
}

/** Rights as the API names them; in the file the attributes say what is forbidden, most of it unless said otherwise. */
const RIGHTS: readonly (readonly [attribute: string, right: string, forbidden: boolean])[] = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
];

function readProtection(cursor: XmlCursor, sheet: SheetState): void {
  if (cursor.flag("sheet", false)) {
    const options = Object.fromEntries(RIGHTS.map(([name, right, usual]) => [right, !cursor.flag(name, usual)]));
    // The password itself is not in the file, only what can check it: unprotecting needs one that nobody can give here.
    const locked = cursor.attribute("password") ?? cursor.attribute("hashValue") ?? "";
    sheet.protection = { options, password: locked === "" ? "" : `hash:${locked}` };
  }
  cursor.skip();
}

function readLinks(cursor: XmlCursor, sheet: SheetState): void {
  while (cursor.child()) {
    const place = cursor.attribute("location");
    for (const { firstRow, firstColumn } of rangesIn(cursor.attribute("ref")))
      if (place !== undefined) sheet.links.set(`${firstRow},${firstColumn}`, { documentReference: place });
    cursor.skip();
  }
}

function readBreaks(cursor: XmlCursor, breaks: number[]): void {
  while (cursor.child()) {
    breaks.push(Number(cursor.attribute("id") ?? 0));
    cursor.skip();
  }
}

function readProperties(cursor: XmlCursor, sheet: SheetState): void {
  while (cursor.child()) {
    const rgb = cursor.is("tabColor") ? cursor.attribute("rgb") : undefined;
    if (rgb !== undefined) sheet.tabColor = `#${rgb.slice(-6).toUpperCase()}`;
    cursor.skip();
  }
}

/** Formula rules are kept with their formula, so that add-ins find their own; all others stay in the file alone. */
function readConditionalFormats(cursor: XmlCursor, sheet: SheetState): void {
  const ranges = rangesIn(cursor.attribute("sqref"));
  while (cursor.child()) {
    const isFormula = cursor.is("cfRule") && cursor.attribute("type") === "expression";
    const stopIfTrue = cursor.flag("stopIfTrue", false);
    const style = cursor.attribute("dxfId");
    const fileStyle = style === undefined ? null : Number(style);
    const formulas: string[] = [];
    while (cursor.child()) {
      if (cursor.is("formula")) formulas.push(cursor.content());
      else cursor.skip();
    }
    if (!isFormula || ranges.length === 0) continue;
    sheet.conditionalFormats.push({
      id: `{file-${sheet.conditionalFormats.length + 1}-${ranges.length}}`,
      type: "Custom",
      ranges,
      stopIfTrue,
      formula: `=${formulas[0] ?? ""}`,
      formula2: "",
      operator: "",
      look: {},
      fromFile: true,
      fileStyle,
    });
  }
}
