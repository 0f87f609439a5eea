import {
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
  type ISectionOptions,
} from "docx";
import type { DocumentBlock, DocumentPlan } from "../../core/plan/document-plan";
import { blockParts, type DocumentContext } from "./document-blocks";
import { documentNumbering, documentStyles, STYLE_IDS } from "./document-styles";
import { PAGE } from "./pages/page";
import { pageNumbers } from "./pages/page-numbers";
import type { Deflate } from "./picture/png";
import { placedParts, type Archive } from "./placed-parts";
import { plainText } from "./pages/plain-text";
import { writtenPageNumbers } from "./pages/written-page-numbers";

/** The program that the properties of the file name. */
const CREATOR = "ikz";
const HEADER_GAP = "   ";

/** What a host brings that packs faster: for the pictures, and for the file. */
interface Packing {
  readonly deflate: Deflate;
  readonly archive: Archive;
}

/** The planned document as a Word file (.docx). */
export async function writeDocument(
  plan: DocumentPlan,
  { deflate, archive }: Partial<Packing> = {},
): Promise<Uint8Array> {
  const { title, description, language } = plan;
  const placed = placedParts();
  const numbers = pageNumbers(plan);
  const context = { language, numbers, placed, deflate };
  const file = new Document({
    title: plainText(title),
    description: plainText(description),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: documentStyles(language),
    numbering: documentNumbering,
    pageNumbers: writtenPageNumbers(numbers),
    sections: chaptersOf(plan).map((chapter) => section(chapter, plan, context)),
  });
  return placed.fill(new Uint8Array(await Packer.toArrayBuffer(file)), archive);
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

const section = ({ heading, blocks }: Chapter, plan: DocumentPlan, context: DocumentContext): ISectionOptions => ({
  properties: {
    page: {
      size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
      margin: PAGE.margin,
    },
  },
  headers: { default: new Header({ children: [pageHeader(heading, plan)] }) },
  children: [...(heading === null ? opening(plan) : []), ...blocks.flatMap((block) => blockParts(block, context))],
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
