import { headerSections } from "../../core/plan/header-sections";
import type { PrintPlan } from "../../core/plan/sheet-plan";

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
  const header = headerSections(print.header ?? "");
  const footer = headerSections(print.footer ?? "");
  pages.leftHeader = header.left;
  pages.centerHeader = header.center;
  pages.rightHeader = header.right;
  pages.leftFooter = footer.left;
  pages.centerFooter = footer.center;
  pages.rightFooter = footer.right;
  for (const row of new Set(print.pageBreaks ?? [])) if (row > 0) horizontalPageBreaks.add(`A${row + 1}`);
}
