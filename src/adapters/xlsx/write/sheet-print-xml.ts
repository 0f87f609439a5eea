import type { PrintPlan } from "../../../core/plan/sheet-plan";
import { escapeText } from "../xml/xml-escape";

const A4 = 9;
const LAST_COLUMN = 16383;

/** The parts of a worksheet that say how it is printed: on A4, narrow margins, page breaks. */
export function printXml(print: PrintPlan): { sheetProperties: string; page: string } {
  const fit = print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  return {
    sheetProperties: print.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    page:
      '<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      `<pageSetup paperSize="${A4}"${fit} orientation="${print.orientation}"/>${headerFooter(print)}${breaks(print)}`,
  };
}

function headerFooter({ header, footer }: PrintPlan): string {
  if (header === undefined && footer === undefined) return "";
  return (
    `<headerFooter>${header === undefined ? "" : `<oddHeader>${escapeText(header)}</oddHeader>`}` +
    `${footer === undefined ? "" : `<oddFooter>${escapeText(footer)}</oddFooter>`}</headerFooter>`
  );
}

/** A break's id is the number of rows above it; none can stand above the first row. */
function breaks({ pageBreaks = [] }: PrintPlan): string {
  const rows = [...new Set(pageBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
  if (rows.length === 0) return "";
  const all = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join("");
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${all}</rowBreaks>`;
}
