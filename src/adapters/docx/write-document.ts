import {
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
  type Table,
} from "docx";
import type { DocumentBlock, DocumentPlan, PlannedPicture } from "../../core/document-plan";
import { documentNumbering, documentStyles, STYLE_IDS } from "./document-styles";
import { PAGE, TEXT_WIDTH, TWIPS } from "./page";
import { pageNumbers, type PageNumbers } from "./page-numbers";
import { paragraphLook, type LookName } from "./paragraph-looks";
import { chartPicture } from "./picture/chart-picture";
import { plainText } from "./plain-text";
import { tableBlock } from "./table-block";
import { writtenPageNumbers } from "./written-page-numbers";

/** The program that the properties of the file name. */
const CREATOR = "ikz";
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Word measures pictures in pixels of 96 to the inch, we in points of 72. */
const PIXELS_PER_POINT = 96 / 72;
const HEADER_GAP = "   ";

/** The planned document as a Word file (.docx). */
export const writeDocument = async (plan: DocumentPlan): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(wordDocument(plan)));

/** The planned document in the library's terms. */
export function wordDocument(plan: DocumentPlan): Document {
  const { title, description, language } = plan;
  const numbers = pageNumbers(plan);
  return new Document({
    title: plainText(title),
    description: plainText(description),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: documentStyles(language),
    numbering: documentNumbering,
    pageNumbers: writtenPageNumbers(numbers),
    sections: chaptersOf(plan).map((chapter) => section(chapter, plan, numbers)),
  });
}

/** A chapter has a header of its own; the opening has no heading. */
interface Chapter {
  readonly heading: string | null;
  readonly blocks: readonly DocumentBlock[];
}

function chaptersOf({ blocks }: DocumentPlan): readonly Chapter[] {
  const starts = blocks.flatMap((block, i) =>
    block.kind === "heading" && block.level === 1 && block.newPage === true ? [{ i, heading: block.text }] : [],
  );
  const opening = { heading: null, blocks: blocks.slice(0, starts[0]?.i ?? blocks.length) };
  return [opening, ...starts.map(({ i, heading }, k) => ({ heading, blocks: blocks.slice(i, starts[k + 1]?.i) }))];
}

const section = ({ heading, blocks }: Chapter, plan: DocumentPlan, numbers: PageNumbers): ISectionOptions => ({
  properties: {
    page: {
      size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
      margin: PAGE.margin,
    },
  },
  headers: { default: new Header({ children: [pageHeader(heading, plan)] }) },
  children: [
    ...(heading === null ? opening(plan) : []),
    ...blocks.flatMap((block) => blockParts(block, plan, numbers)),
  ],
});

/** What the document is called, of when it is, and what is in it. */
const opening = ({ title, subtitle, contents }: DocumentPlan): (Paragraph | TableOfContents)[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, text: plainText(title) }),
  new Paragraph({ style: STYLE_IDS.subtitle, text: plainText(subtitle) }),
  new Paragraph({ style: STYLE_IDS.contentsHeading, text: plainText(contents) }),
  new TableOfContents(plainText(contents), { hyperlink: true, headingStyleRange: "1-2" }),
];

/** Title and chapter on the left, then the state, page number and number of pages on the right. */
function pageHeader(heading: string | null, { title, header, pageOf }: DocumentPlan): Paragraph {
  const left = heading === null ? "" : `${title} · ${heading}`;
  const parts = plainText(pageOf)
    .split(/(\{seiten?\})/)
    .map((part) => (part === "{seite}" ? PageNumber.CURRENT : part === "{seiten}" ? PageNumber.TOTAL_PAGES : part));
  return new Paragraph({
    style: "Header",
    children: [new TextRun({ children: [plainText(left), new Tab(), `${plainText(header)}${HEADER_GAP}`, ...parts] })],
  });
}

function blockParts(block: DocumentBlock, plan: DocumentPlan, { divided }: PageNumbers): (Paragraph | Table)[] {
  const own = divided.get(block) ?? NO_PIECES;
  switch (block.kind) {
    case "heading": {
      // A chapter begins a section, and with it a page.
      const starts = (block.newPage === true && block.level > 1) || own.has(0);
      const text = plainText(block.text);
      return [
        new Paragraph({ heading: HEADINGS[block.level], text, ...(starts ? pageStart(`heading${block.level}`) : {}) }),
      ];
    }
    case "text":
      return [
        new Paragraph({
          style: STYLE_IDS[block.style],
          text: plainText(block.text),
          ...(block.keepWithNext === true ? { keepNext: true } : {}),
          ...(own.has(0) ? pageStart(block.style) : {}),
        }),
      ];
    case "list":
      return block.items.map(({ text, bullet }, i) => {
        const look = bullet === 1 ? "list2" : "list1";
        return new Paragraph({
          style: STYLE_IDS[look],
          text: plainText(text),
          ...(block.keepWithNext === true ? { keepNext: true } : {}),
          ...(own.has(i) ? pageStart(look) : {}),
        });
      });
    case "table":
      return [tableBlock(block, own)];
    case "pictures":
      return [picturesParagraph(block.pictures, plan)];
  }
}

const NO_PIECES: ReadonlyMap<number, number> = new Map();

/** A paragraph at the head of a page, in every program without the distance to the one above. */
function pageStart(look: LookName): Pick<IParagraphOptions, "pageBreakBefore" | "spacing"> {
  const { after, line } = paragraphLook(look);
  return { pageBreakBefore: true, spacing: { before: 0, after, line, lineRule: "auto" } };
}

/** Pictures side by side on one line. */
function picturesParagraph(pictures: readonly PlannedPicture[], { language }: DocumentPlan): Paragraph {
  const decimalSign = language.startsWith("de") ? "," : ".";
  const images = pictures.map(({ chart, figures, width, ratio }) => {
    const points = ((TEXT_WIDTH / TWIPS) * width) / 100;
    return new ImageRun({
      type: "png",
      data: chartPicture({ spec: chart, figures, decimalSign }, points, points * ratio),
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
