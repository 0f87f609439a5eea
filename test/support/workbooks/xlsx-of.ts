import { strToU8, zipSync } from "fflate";
import { cellAddress } from "../../../src/core/text/text";
import type {
  CellRange,
  CellValue,
  DefinedName,
  SheetData,
  WorkbookData,
} from "../../../src/core/workbook/workbook-data";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;");

const ref = ({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string =>
  `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;

const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const ERROR_FORMULAS: Readonly<Record<string, string>> = { "#N/A": "NA()", "#DIV/0!": "1/0", "#VALUE!": '"x"+1' };

/** A formula with this result, so that it stays when somebody calculates. */
function formulaOf(value: CellValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = value ?? "";
  return ERROR_VALUE.test(text) ? (ERROR_FORMULAS[text] ?? text) : `"${text.replace(/"/g, '""')}"`;
}

function cellXml(address: string, value: CellValue, formula: boolean): string {
  const f = formula ? `<f>${escape(formulaOf(value))}</f>` : "";
  if (typeof value === "number") return `<c r="${address}">${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (value === null) return formula ? `<c r="${address}" t="str">${f}<v></v></c>` : "";
  if (ERROR_VALUE.test(value)) return `<c r="${address}" t="e">${f}<v>${value}</v></c>`;
  if (formula) return `<c r="${address}" t="str">${f}<v>${escape(value)}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const nameXml = ({ name, formula }: DefinedName): string =>
  `<definedName name="${escape(name)}">${escape(formula)}</definedName>`;

function sheetXml(sheet: SheetData): string {
  const rows = sheet.rows.map((row) => {
    const cells: string[] = [];
    const formulas = row.formulas ?? [];
    const width = Math.max(row.cells.length, ...formulas.map((column) => column + 1));
    for (let column = 0; column < width; column++)
      cells.push(cellXml(cellAddress(row.index, column), row.cells[column] ?? null, formulas.includes(column)));
    return `<row r="${row.index + 1}"${row.hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const merges = (sheet.merges ?? []).map((merge) => `<mergeCell ref="${ref(merge)}"/>`).join("");
  const tables = sheet.tables.map((_, i) => `<tablePart r:id="rId${i + 1}"/>`).join("");
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows.join("")}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1"/>' : "") +
    (merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`) +
    (tables === "" ? "" : `<tableParts count="${sheet.tables.length}">${tables}</tableParts>`) +
    "</worksheet>"
  );
}

/** The plain .xlsx of a test workbook, written without our own adapter, so that the adapter can be tested by it. */
export function xlsxOf(workbook: WorkbookData): Uint8Array {
  const parts: Record<string, string> = {};
  const overrides = [`<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`];
  let tableId = 0;
  workbook.sheets.forEach((sheet, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    parts[name] = sheetXml(sheet);
    overrides.push(`<Override PartName="/${name}" ContentType="${TYPE}.worksheet+xml"/>`);
    const relationships = sheet.tables.map((table, j) => {
      tableId++;
      const columns = table.columns
        .map((column, k) => `<tableColumn id="${k + 1}" name="${escape(column)}"/>`)
        .join("");
      parts[`xl/tables/table${tableId}.xml`] =
        `${DECLARATION}<table xmlns="${MAIN}" id="${tableId}" name="${table.name}" displayName="${table.name}" ref="${ref(table.range)}"` +
        `${table.totalsRow ? ' totalsRowCount="1"' : ""}${table.headerRow ? "" : ' headerRowCount="0"'}>` +
        `<tableColumns count="${table.columns.length}">${columns}</tableColumns></table>`;
      overrides.push(`<Override PartName="/xl/tables/table${tableId}.xml" ContentType="${TYPE}.table+xml"/>`);
      return `<Relationship Id="rId${j + 1}" Type="${OFFICE}/table" Target="../tables/table${tableId}.xml"/>`;
    });
    if (relationships.length > 0)
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] =
        `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join("")}</Relationships>`;
  });
  const sheets = workbook.sheets.map(
    (sheet, i) =>
      `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${sheet.visible ? "" : ' state="hidden"'} r:id="rId${i + 1}"/>`,
  );
  parts["xl/workbook.xml"] =
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join("")}</sheets>` +
    (workbook.names.length === 0 ? "" : `<definedNames>${workbook.names.map(nameXml).join("")}</definedNames>`) +
    "</workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    workbook.sheets
      .map(
        (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join("") +
    "</Relationships>";
  parts["_rels/.rels"] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  parts["[Content_Types].xml"] =
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}
