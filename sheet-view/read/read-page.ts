import type { XmlCursor } from "../../src/adapters/xlsx/xml/xml-cursor";
import type { PageState } from "../state/sheet-state";

const PAPERS: Readonly<Record<string, string>> = { 1: "Letter", 3: "Tabloid", 5: "Legal", 8: "A3", 9: "A4", 11: "A5" };
const POINTS_PER_INCH = 72;

/** Reads one of the elements about printing; false where the element is none of them. */
export function readPage(cursor: XmlCursor, page: PageState): boolean {
  if (cursor.is("pageSetup")) readSetup(cursor, page);
  else if (cursor.is("pageMargins")) readMargins(cursor, page);
  else if (cursor.is("headerFooter")) readTexts(cursor, page);
  else if (cursor.is("printOptions")) {
    page.centerHorizontally = cursor.flag("horizontalCentered", false);
    page.centerVertically = cursor.flag("verticalCentered", false);
    page.printHeadings = cursor.flag("headings", false);
    page.printGridlines = cursor.flag("gridLines", false);
    cursor.skip();
  } else return false;
  return true;
}

function readSetup(cursor: XmlCursor, page: PageState): void {
  page.orientation = cursor.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = PAPERS[cursor.attribute("paperSize") ?? ""] ?? "A4";
  const [wide, high, scale] = ["fitToWidth", "fitToHeight", "scale"].map((name) => cursor.attribute(name));
  if (wide !== undefined || high !== undefined) {
    const pages = (text: string | undefined): number => Number(text ?? 1);
    page.zoom = {
      ...(pages(wide) === 0 ? {} : { horizontalFitToPages: pages(wide) }),
      ...(pages(high) === 0 ? {} : { verticalFitToPages: pages(high) }),
    };
  } else if (scale !== undefined) page.zoom = { scale: Number(scale) };
  cursor.skip();
}

function readMargins(cursor: XmlCursor, page: PageState): void {
  for (const name of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = cursor.attribute(name);
    if (inches !== undefined) page.margins[name] = Number(inches) * POINTS_PER_INCH;
  }
  cursor.skip();
}

function readTexts(cursor: XmlCursor, page: PageState): void {
  while (cursor.child()) {
    const kind = cursor.is("oddHeader") ? "Header" : cursor.is("oddFooter") ? "Footer" : null;
    const code = cursor.content();
    if (kind === null) continue;
    let place = "center";
    for (const [part] of code.matchAll(/&[LCR]|&[^LCR]|[^&]+|&$/g)) {
      const next = { "&L": "left", "&C": "center", "&R": "right" }[part];
      if (next !== undefined) place = next;
      else page.headersFooters[`${place}${kind}`] = (page.headersFooters[`${place}${kind}`] ?? "") + part;
    }
  }
}
