import type { ConditionLook, PlannedCell, SheetPlan } from "../../../core/plan/sheet-plan";
import { cellAddress } from "../../../core/text/text";
import type { CellValue } from "../../../core/workbook/workbook-data";
import type { LookName } from "../../../core/plan/cell-looks";
import { plannedLook, plannedRows, type PlannedRows } from "../../../core/plan/planned-cells";
import { quotedSheetName, rangeAddress } from "../../../core/workbook/range-address";
import { cellText, inlineString } from "../cell/cell-text";
import { estimatedHeights } from "../../../core/plan/sizes";
import type { KeptCells } from "./kept-cells";
import { printXml } from "./sheet-print-xml";
import type { WorkbookStyles } from "./styles";
import { escapePlain, escapeText } from "../xml/xml-escape";

/** What a sheet refers to outside of itself. */
interface SheetReferences {
  /** Relationship ids. */
  readonly drawing: string | null;
  readonly tables: readonly string[];
  /** Index into the looks of conditional formats. */
  readonly conditions: ReadonlyMap<ConditionLook, number>;
  /** Cells of the sheet as it was that stay, by row. */
  readonly kept: ReadonlyMap<number, KeptCells>;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const ERROR_VALUE = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)$/;
/** Excel's padding of a column, in characters of the default font. */
const COLUMN_PADDING = 0.71;

/** A worksheet part for a plan. */
export function sheetXml(plan: SheetPlan, styles: WorkbookStyles, references: SheetReferences): string {
  const rows = rowsOf(plan, references.kept);
  const print = printXml(plan.print);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>` +
    `${print.sheetProperties}<dimension ref="${dimension(rows)}"/>${views(plan)}` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns(plan)}${sheetData(plan, rows, styles, references.kept)}${merges(plan)}` +
    `${conditions(plan, references.conditions)}${validations(plan)}${hyperlinks(plan)}${print.page}${ignoredErrors(plan)}` +
    `${references.drawing === null ? "" : `<drawing r:id="${references.drawing}"/>`}${tableParts(references.tables)}` +
    `</worksheet>`
  );
}

/** The planned rows, also those that have but a height or cells that stay. */
function rowsOf(plan: SheetPlan, kept: SheetReferences["kept"]): PlannedRows {
  const rows = new Map(plannedRows(plan));
  for (const row of [...(plan.rowHeights?.keys() ?? []), ...kept.keys()]) if (!rows.has(row)) rows.set(row, new Map());
  return rows;
}

function dimension(rows: PlannedRows): string {
  const rowIndexes = [...rows.keys()];
  const columnIndexes = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))];
  if (columnIndexes.length === 0) return "A1";
  return rangeAddress({
    firstRow: smallest(rowIndexes),
    firstColumn: smallest(columnIndexes),
    lastRow: largest(rowIndexes),
    lastColumn: largest(columnIndexes),
  });
}

const smallest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

function views(plan: SheetPlan): string {
  const frozen = plan.freezeRows ?? 0;
  const pane =
    frozen === 0
      ? ""
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="A${frozen + 1}" sqref="A${frozen + 1}"/>`;
  return (
    `<sheetViews><sheetView${plan.gridLines ? "" : ' showGridLines="0"'}` +
    ` workbookViewId="0">${pane}</sheetView></sheetViews>`
  );
}

function columns(plan: SheetPlan): string {
  const all = plan.columnWidths.map((width, index) => {
    const padded = Math.round((width + COLUMN_PADDING) * 100) / 100;
    const hidden = plan.hiddenColumns?.includes(index) === true ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${padded}"${hidden} customWidth="1"/>`;
  });
  return all.length === 0 ? "" : `<cols>${all.join("")}</cols>`;
}

function sheetData(plan: SheetPlan, rows: PlannedRows, styles: WorkbookStyles, kept: SheetReferences["kept"]): string {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const estimates = estimatedHeights(plan);
  const written = sorted.map(([row, cells]) => {
    const height = plan.rowHeights?.get(row);
    const estimate = estimates.get(row);
    const size =
      height !== undefined ? ` ht="${height}" customHeight="1"` : estimate === undefined ? "" : ` ht="${estimate}"`;
    const written = [...cells.values()].map((cell): [number, string] => [
      cell.column,
      cellXml(cell, plannedLook(cell, rows), styles),
    ]);
    const inOrder = [...written, ...(kept.get(row) ?? [])].sort(([a], [b]) => a - b);
    return `<row r="${row + 1}"${size}>${inOrder.map(([, xml]) => xml).join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
}

function cellXml(cell: PlannedCell, look: LookName, styles: WorkbookStyles): string {
  const index = styles.indexOf.get(look) ?? 0;
  const open = `<c r="${cellAddress(cell.row, cell.column)}"${index === 0 ? "" : ` s="${index}"`}`;
  if (cell.formula !== undefined) return formulaCell(open, cell.formula, cell.value);
  if (typeof cell.value === "string" && cell.value !== "")
    return `${open} t="inlineStr">${inlineString(cell.value)}</c>`;
  const value = scalar(cell.value);
  return value === null ? `${open}/>` : `${open}${value.type}><v>${value.text}</v></c>`;
}

function formulaCell(open: string, formula: string, value: CellValue): string {
  const f = `<f>${escapeText(formula)}</f>`;
  if (typeof value === "string") {
    const type = ERROR_VALUE.test(value) ? "e" : "str";
    return `${open} t="${type}">${f}<v>${escapeText(cellText(value))}</v></c>`;
  }
  const cached = scalar(value);
  // An empty result is one: a formula without any would count as not calculated.
  return cached === null ? `${open} t="str">${f}<v></v></c>` : `${open}${cached.type}>${f}<v>${cached.text}</v></c>`;
}

/** Type attribute and `v` of a number or truth value; null for anything a cell cannot hold so. */
export function scalar(value: CellValue): { type: string; text: string } | null {
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  return typeof value === "number" && Number.isFinite(value) ? { type: "", text: String(value) } : null;
}

function merges(plan: SheetPlan): string {
  const all = (plan.merges ?? []).map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`);
  return all.length === 0 ? "" : `<mergeCells count="${all.length}">${all.join("")}</mergeCells>`;
}

function conditions(plan: SheetPlan, looks: SheetReferences["conditions"]): string {
  const all = (plan.conditions ?? []).map(
    ({ range, formula, look }, i) =>
      `<conditionalFormatting sqref="${rangeAddress(range)}"><cfRule type="expression" dxfId="${looks.get(look) ?? 0}"` +
      ` priority="${i + 1}"><formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`,
  );
  return all.join("");
}

function validations(plan: SheetPlan): string {
  const all = (plan.lists ?? []).map(
    ({ range, source, prompt, strict }) =>
      `<dataValidation type="list"${strict ? "" : ' errorStyle="warning"'} allowBlank="1" showErrorMessage="1"` +
      ` errorTitle="${escapePlain(prompt.title.slice(0, LONGEST_TITLE))}"` +
      ` error="${escapePlain(prompt.text.slice(0, LONGEST_PROMPT))}" sqref="${rangeAddress(range)}">` +
      `<formula1>${escapeText(source)}</formula1></dataValidation>`,
  );
  return all.length === 0 ? "" : `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

function hyperlinks(plan: SheetPlan): string {
  const all = plan.cells.flatMap(({ row, column, link }) => {
    if (link === undefined) return [];
    const place = `${quotedSheetName(link.sheet)}!${cellAddress(link.row, link.column)}`;
    return `<hyperlink ref="${cellAddress(row, column)}" location="${escapePlain(place)}"/>`;
  });
  return all.length === 0 ? "" : `<hyperlinks>${all.join("")}</hyperlinks>`;
}

/** Years as texts are meant so: no green corner that offers to make numbers of them. */
function ignoredErrors(plan: SheetPlan): string {
  const numeric = plan.cells.filter(
    ({ value }) => typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)),
  );
  if (numeric.length === 0) return "";
  const cells = numeric.map(({ row, column }) => cellAddress(row, column)).join(" ");
  return `<ignoredErrors><ignoredError sqref="${cells}" numberStoredAsText="1"/></ignoredErrors>`;
}

const tableParts = (ids: readonly string[]): string =>
  ids.length === 0
    ? ""
    : `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`;
