import { headerSections } from "../../core/plan/header-sections";
import type { PrintPlan } from "../../core/plan/sheet-plan";

/** Margins in inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Sets a sheet up for A4, with the rows repeated on each page, header and footer, and page breaks. */
export function writePage(sheet: ExcelScript.Worksheet, print: PrintPlan): void {
  const layout = sheet.getPageLayout();
  layout.setOrientation(
    print.orientation === "landscape" ? ExcelScript.PageOrientation.landscape : ExcelScript.PageOrientation.portrait,
  );
  layout.setPaperSize(ExcelScript.PaperType.a4);
  layout.setPrintMargins(ExcelScript.PrintMarginUnit.inches, MARGINS);
  layout.setZoom(print.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 });
  if (print.repeatRows !== undefined)
    layout.setPrintTitleRows(`$${print.repeatRows[0] + 1}:$${print.repeatRows[1] + 1}`);
  const pages = layout.getHeadersFooters().getDefaultForAllPages();
  const header = headerSections(print.header ?? "");
  const footer = headerSections(print.footer ?? "");
  pages.setLeftHeader(header.left);
  pages.setCenterHeader(header.center);
  pages.setRightHeader(header.right);
  pages.setLeftFooter(footer.left);
  pages.setCenterFooter(footer.center);
  pages.setRightFooter(footer.right);
  for (const row of Array.from(new Set(print.pageBreaks ?? [])))
    if (row > 0) sheet.addHorizontalPageBreak(`A${row + 1}`);
}
