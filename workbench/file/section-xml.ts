import { escapeAttribute, escapePlain, escapeText } from "../../src/adapters/xlsx/xml/xml-escape";
import { cellAddress } from "../../src/core/text/text";
import type { CellRange } from "../../src/core/workbook/workbook-data";
import { localAddress } from "../../sheet-view/state/address";
import type {
  ConditionalFormatState,
  PageState,
  SheetState,
  ValidationState,
} from "../../sheet-view/state/sheet-state";
import type { StyleWriter } from "./style-writer";

const squares = (ranges: readonly CellRange[]): string => ranges.map(localAddress).join(" ");
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const KINDS: Readonly<Record<string, string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const POINTS_PER_INCH = 72;

/** `dataValidations` of a sheet; empty where it has none. */
export function validationsXml({ validations }: SheetState): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml({ ranges, rule, ignoreBlanks, prompt, errorAlert }: ValidationState): string {
  const [[kind, detail] = ["list", {}]] = Object.entries(rule) as [string, Record<string, unknown>][];
  const bare = (value: unknown): string => escapeText(String(value).replace(/^=/, ""));
  const source = String(detail.source ?? "");
  const first =
    kind === "list"
      ? source.startsWith("=")
        ? bare(source)
        : escapeText(`"${source}"`)
      : bare(detail.formula ?? detail.formula1);
  const second = detail.formula2 === undefined ? "" : `<formula2>${bare(detail.formula2)}</formula2>`;
  const operator =
    detail.operator === undefined || detail.operator === "Between"
      ? ""
      : ` operator="${lowerFirst(String(detail.operator))}"`;
  const texts = (titleName: string, title: string, textName: string, text: string): string =>
    `${title === "" ? "" : ` ${titleName}="${escapeAttribute(title)}"`}${text === "" ? "" : ` ${textName}="${escapeAttribute(text)}"`}`;
  return (
    `<dataValidation type="${KINDS[kind] ?? "list"}"${errorAlert.style === "Stop" ? "" : ` errorStyle="${lowerFirst(errorAlert.style)}"`}` +
    `${operator}${ignoreBlanks ? ' allowBlank="1"' : ""}${prompt.showPrompt ? ' showInputMessage="1"' : ""}` +
    `${errorAlert.showAlert ? ' showErrorMessage="1"' : ""}${texts("errorTitle", errorAlert.title, "error", errorAlert.message)}` +
    `${texts("promptTitle", prompt.title, "prompt", prompt.message)} sqref="${squares(ranges)}">` +
    `<formula1>${first}</formula1>${second}</dataValidation>`
  );
}

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  Between: "between",
  NotBetween: "notBetween",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** `conditionalFormatting` elements of the model's rules; `first` is the priority of the first one. */
export function conditionalFormatsXml(
  states: readonly ConditionalFormatState[],
  styles: StyleWriter,
  first: number,
): string {
  return states.map((state, index) => conditionalFormatXml(state, styles, first + index)).join("");
}

function conditionalFormatXml(state: ConditionalFormatState, styles: StyleWriter, priority: number): string {
  const dxf = state.fileStyle ?? (Object.keys(state.look).length === 0 ? null : styles.conditionalStyle(state.look));
  const bare = (formula: string): string => `<formula>${escapeText(formula.replace(/^=/, ""))}</formula>`;
  const kind =
    state.type === "Custom" ? 'type="expression"' : `type="cellIs" operator="${OPERATORS[state.operator] ?? "equal"}"`;
  return (
    `<conditionalFormatting sqref="${squares(state.ranges)}"><cfRule ${kind}${dxf === null ? "" : ` dxfId="${dxf}"`}` +
    ` priority="${priority}"${state.stopIfTrue ? ' stopIfTrue="1"' : ""}>${bare(state.formula)}` +
    `${state.formula2 === "" ? "" : bare(state.formula2)}</cfRule></conditionalFormatting>`
  );
}

/** `hyperlinks` within the workbook. */
export function linksXml({ links }: SheetState): string {
  const all = [...links].flatMap(([key, { documentReference }]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (documentReference === undefined || documentReference === "") return [];
    return `<hyperlink ref="${cellAddress(row, column)}" location="${escapePlain(documentReference)}"/>`;
  });
  return all.length === 0 ? "" : `<hyperlinks>${all.join("")}</hyperlinks>`;
}

/** `sheetProtection`, with the rights that were given. */
export function protectionXml({ protection }: SheetState): string {
  if (protection === null) return "";
  const names: Readonly<Record<string, string>> = {
    allowAutoFilter: "autoFilter",
    allowDeleteColumns: "deleteColumns",
    allowDeleteRows: "deleteRows",
    allowFormatCells: "formatCells",
    allowFormatColumns: "formatColumns",
    allowFormatRows: "formatRows",
    allowInsertColumns: "insertColumns",
    allowInsertHyperlinks: "insertHyperlinks",
    allowInsertRows: "insertRows",
    allowPivotTables: "pivotTables",
    allowSort: "sort",
  };
  const given = Object.entries(names).flatMap(([right, name]) =>
    protection.options[right] === true ? ` ${name}="0"` : [],
  );
  const objects = protection.options.allowEditObjects === true ? "" : ' objects="1"';
  const scenarios = protection.options.allowEditScenarios === true ? "" : ' scenarios="1"';
  return `<sheetProtection sheet="1"${objects}${scenarios}${given.join("")}/>`;
}

const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Legal: 5, A3: 8, A4: 9, A4Small: 10, A5: 11 };

/** Everything about printing, in the schema's order. */
export function pageXml(page: PageState): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1000) / 1000;
  const { left, right, top, bottom, header, footer } = page.margins;
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const fit = horizontalFitToPages ?? verticalFitToPages;
  const size =
    fit === undefined
      ? scale === undefined || scale === 100
        ? ""
        : ` scale="${scale}"`
      : ` fitToWidth="${horizontalFitToPages ?? 0}" fitToHeight="${verticalFitToPages ?? 0}"`;
  const options = `${page.centerHorizontally ? ' horizontalCentered="1"' : ""}${page.centerVertically ? ' verticalCentered="1"' : ""}${page.printHeadings ? ' headings="1"' : ""}${page.printGridlines ? ' gridLines="1"' : ""}`;
  return (
    `${options === "" ? "" : `<printOptions${options}/>`}` +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(header)}" footer="${inches(footer)}"/>` +
    `<pageSetup paperSize="${PAPERS[page.paperSize] ?? 9}"${size} orientation="${page.orientation.toLowerCase()}"/>` +
    `${headerFooterXml(page.headersFooters)}${breaksXml("rowBreaks", page.rowBreaks, 16383)}${breaksXml("colBreaks", page.columnBreaks, 1048575)}`
  );
}

function headerFooterXml(texts: PageState["headersFooters"]): string {
  const line = (kind: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((place) => [`&${place.charAt(0).toUpperCase()}`, texts[`${place}${kind}`] ?? ""] as const)
      .map(([code, text]) => (text === "" ? "" : code + text))
      .join("");
  const [header, footer] = [line("Header"), line("Footer")];
  if (header === "" && footer === "") return "";
  return `<headerFooter>${header === "" ? "" : `<oddHeader>${escapeText(header)}</oddHeader>`}${footer === "" ? "" : `<oddFooter>${escapeText(footer)}</oddFooter>`}</headerFooter>`;
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const all = breaks.map((id) => `<brk id="${id}" max="${max}" man="1"/>`).join("");
  return `<${name} count="${breaks.length}" manualBreakCount="${breaks.length}">${all}</${name}>`;
}
