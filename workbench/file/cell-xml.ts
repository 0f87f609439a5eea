import { cellText, inlineString } from "../../src/adapters/xlsx/cell/cell-text";
import { escapeText } from "../../src/adapters/xlsx/xml/xml-escape";
import { cellAddress } from "../../src/core/text/text";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { localAddress } from "../../sheet-view/state/address";
import type { SheetState } from "../../sheet-view/state/sheet-state";
import type { StyleWriter } from "./style-writer";

const ERROR_VALUE = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/;
/** Functions that the file format knows under another name. */
const NEWER = /\b(CONCAT|TEXTJOIN|XLOOKUP|XOR|UNIQUE|IFNA)(?=\()/gi;

const valueXml = (value: CellValue): { readonly type: string; readonly text: string } | null => {
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  if (typeof value === "number") return { type: "", text: String(value) };
  if (value === null || value === "") return null;
  return { type: ERROR_VALUE.test(value) ? ' t="e"' : ' t="str"', text: escapeText(cellText(value)) };
};

/** A formula as the file has it: without equals sign, newer functions with their prefix. */
const fileFormula = (formula: string): string =>
  formula
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(NEWER, (name) => (/^UNIQUE$/i.test(name) ? `_xlfn._xlws.${name}` : `_xlfn.${name}`)),
    )
    .join("");

/** One cell of a sheet as an element; null where there is nothing to say of it. */
export function cellXml(
  sheet: SheetState,
  row: number,
  column: number,
  styles: StyleWriter,
  prefix = "",
): string | null {
  const { cells } = sheet;
  const value = cells.value(row, column);
  const formula = cells.formula(row, column);
  const style = styles.cellStyle(cells.format(row, column));
  if (value === null && formula === null && style === 0) return null;
  const open = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula !== null) {
    const spill = sheet.spills.get(`${row},${column}`);
    const array = spill === undefined ? "" : ` t="array" ref="${localAddress(spill)}"`;
    // As Excel says it: an empty text is a result, no value at all would be a formula that was never calculated.
    const result = valueXml(value) ?? { type: ' t="str"', text: "" };
    const f = `<${prefix}f${array}>${escapeText(fileFormula(formula))}</${prefix}f>`;
    return `${open}${result.type}>${f}<${prefix}v>${result.text}</${prefix}v></${prefix}c>`;
  }
  if (typeof value === "string" && value !== "" && !ERROR_VALUE.test(value))
    return `${open} t="inlineStr">${inlineString(value, prefix)}</${prefix}c>`;
  const plain = valueXml(value);
  return plain === null ? `${open}/>` : `${open}${plain.type}><${prefix}v>${plain.text}</${prefix}v></${prefix}c>`;
}
