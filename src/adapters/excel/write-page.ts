import type { PrintPlan } from "../../core/sheet-plan";

/** Margins in inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Sets a sheet up for A4, with the rows repeated on each page, header and footer, and page breaks. */
export function writePage(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation =
    print.orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.inches, MARGINS);
  pageLayout.zoom = print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (print.repeatRows !== undefined)
    pageLayout.setPrintTitleRows(`$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  const pages = pageLayout.headersFooters.defaultForAllPages;
  const header = sectionsOf(print.header ?? "");
  const footer = sectionsOf(print.footer ?? "");
  pages.leftHeader = header.L;
  pages.centerHeader = header.C;
  pages.rightHeader = header.R;
  pages.leftFooter = footer.L;
  pages.centerFooter = footer.C;
  pages.rightFooter = footer.R;
  for (const row of new Set(print.pageBreaks ?? [])) if (row > 0) horizontalPageBreaks.add(`A${row + 1}`);
}

type Section = "L" | "C" | "R";

/** The three parts of a header or footer, which Excel's code has in one text: `&Llinks&Cmitte&Rrechts`. */
export function sectionsOf(code: string): Record<Section, string> {
  const sections: Record<Section, string> = { L: "", C: "", R: "" };
  let current: Section = "C";
  for (const [part] of code.matchAll(/&[LCR]|&[^LCR]|[^&]+|&$/g)) {
    if (part === "&L" || part === "&C" || part === "&R") current = part.charAt(1) as Section;
    else sections[current] += part;
  }
  return sections;
}
