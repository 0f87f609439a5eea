import { HeadingLevel, ImageRun, Paragraph, TextRun, type IParagraphOptions } from "docx";
import type { DocumentBlock, PlannedPicture } from "../../core/plan/document-plan";
import { STYLE_IDS } from "./document-styles";
import { TEXT_WIDTH, TWIPS } from "./pages/page";
import type { PageNumbers } from "./pages/page-numbers";
import { paragraphLook, type ParagraphLookName } from "./pages/paragraph-looks";
import { chartPicture } from "./picture/chart-picture";
import type { Deflate } from "./picture/png";
import { plainText } from "./pages/plain-text";
import type { PlacedParts } from "./placed-parts";
import { tableXml } from "./table-xml";

/** What the blocks of a document have in common. */
export interface DocumentContext {
  /** Language tag. */
  readonly language: string;
  readonly numbers: PageNumbers;
  readonly placed: PlacedParts;
  /** Packs pictures; the built-in one where there is none. */
  readonly deflate: Deflate | undefined;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Word measures pictures in pixels of 96 to the inch, we in points of 72. */
const PIXELS_PER_POINT = 96 / 72;
const NO_PIECES: ReadonlyMap<number, number> = new Map();

/** A block in the library's terms. */
export function blockParts(block: DocumentBlock, context: DocumentContext): Paragraph[] {
  const divided = context.numbers.divided.get(block) ?? NO_PIECES;
  const paragraph = (look: ParagraphLookName, text: string, isStart: boolean, keepNext?: boolean): Paragraph =>
    new Paragraph({
      style: STYLE_IDS[look],
      text: plainText(text),
      ...(keepNext === true ? { keepNext } : {}),
      ...(isStart ? pageStart(look) : {}),
    });
  switch (block.kind) {
    case "heading": {
      // A chapter begins a section, and with it a page.
      const isStart = (block.newPage === true && block.level > 1) || divided.has(0);
      const start = isStart ? pageStart(`heading${block.level}`) : {};
      return [new Paragraph({ heading: HEADINGS[block.level], text: plainText(block.text), ...start })];
    }
    case "text":
      return [paragraph(block.style, block.text, divided.has(0), block.keepWithNext)];
    case "list":
      return block.items.map(({ text, bullet }, i) =>
        paragraph(bullet === 1 ? "list2" : "list1", text, divided.has(i), block.keepWithNext),
      );
    case "table":
      return [context.placed.table(tableXml(block, divided))];
    case "pictures":
      return [picturesParagraph(block.pictures, context)];
  }
}

/** A paragraph at the head of a page, in every program without the distance to the one above. */
function pageStart(look: ParagraphLookName): Pick<IParagraphOptions, "pageBreakBefore" | "spacing"> {
  const { after, line } = paragraphLook(look);
  return { pageBreakBefore: true, spacing: { before: 0, after, line, lineRule: "auto" } };
}

/** Pictures side by side on one line. */
function picturesParagraph(
  pictures: readonly PlannedPicture[],
  { language, placed, deflate }: DocumentContext,
): Paragraph {
  const decimalSign = language.startsWith("de") ? "," : ".";
  const images = pictures.map(({ chart, figures, width, ratio }) => {
    const points = ((TEXT_WIDTH / TWIPS) * width) / 100;
    const png = chartPicture({ spec: chart, figures, decimalSign }, points, points * ratio, deflate);
    return new ImageRun({
      type: "png",
      data: placed.picture(png),
      transformation: { width: points * PIXELS_PER_POINT, height: points * ratio * PIXELS_PER_POINT },
      altText: { name: chart.name, title: plainText(chart.title), description: plainText(chart.description) },
    });
  });
  const gap = new TextRun({ text: " " });
  return new Paragraph({
    style: STYLE_IDS.picture,
    children: images.flatMap((image, i) => (i === 0 ? [image] : [gap, image])),
  });
}
