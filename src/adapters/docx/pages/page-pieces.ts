import type { DocumentBlock, DocumentPlan, PlannedTextTable } from "../../../core/plan/document-plan";
import { lineCounts } from "./line-counts";
import { TEXT_WIDTH, TWIPS } from "./page";
import { paragraphLook, type ParagraphLookName } from "./paragraph-looks";
import { cellLook, cellMargins, columnWidths, isWholeRow } from "./table-measures";
import { plainText } from "./plain-text";

/** A paragraph or row as it takes room on a page; lengths in points. */
export interface PagePiece {
  readonly lines: number;
  /** How many more or less another program may break it into. */
  readonly unsureLines: number;
  readonly lineHeight: number;
  /** Beside its lines. */
  readonly around: number;
  /** Distance to the pieces above and below; the larger one counts. */
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  /** Fewest lines at the foot or head of a page; Infinity: never divided. */
  readonly fewestLines: number;
  /** Height of the header row that is repeated when it begins a page. */
  readonly header: number;
  readonly newPage: boolean;
  /** A heading that the table of contents lists. */
  readonly listed: boolean;
}

/** Height of a line of Calibri to its size. */
const LINE_HEIGHT = 2500 / 2048;
const SINGLE_LINE = 240;
const BORDER = 0.5;
/** Of widows and orphans Word leaves none. */
const LINES_TOGETHER = 2;

/** Everything before the first block. */
export function openingPieces({ title, subtitle, contents, blocks }: DocumentPlan): readonly PagePiece[] {
  const listed = blocks.flatMap((block) => (block.kind === "heading" && block.level < 3 ? [block] : []));
  return [
    paragraph("title", title),
    paragraph("subtitle", subtitle),
    paragraph("contentsHeading", contents),
    ...listed.map(({ level, text }) => paragraph(level === 1 ? "contents1" : "contents2", text)),
  ];
}

/** The pieces of a block. */
export function blockPieces(block: DocumentBlock): readonly PagePiece[] {
  switch (block.kind) {
    case "heading": {
      const piece = paragraph(`heading${block.level}`, block.text);
      return [{ ...piece, newPage: block.newPage === true, listed: block.level < 3 }];
    }
    case "text": {
      const piece = paragraph(block.style, block.text);
      return [{ ...piece, keepWithNext: piece.keepWithNext || block.keepWithNext === true }];
    }
    case "list":
      return block.items.map(({ text, bullet }) => ({
        ...paragraph(bullet === 1 ? "list2" : "list1", text),
        keepWithNext: block.keepWithNext === true,
      }));
    case "table":
      return tablePieces(block);
    case "pictures": {
      const heights = block.pictures.map(({ width, ratio }) => (TEXT_WIDTH / TWIPS) * (width / 100) * ratio);
      const { before, after } = distances("picture");
      const below = lineHeightOf("picture") / 5;
      return [{ ...WHOLE, lines: 1, lineHeight: Math.max(0, ...heights) + below, around: 0, before, after }];
    }
  }
}

const WHOLE = {
  unsureLines: 0,
  keepWithNext: false,
  fewestLines: Infinity,
  header: 0,
  newPage: false,
  listed: false,
} as const;

const distances = (name: ParagraphLookName): { readonly before: number; readonly after: number } => {
  const { before, after } = paragraphLook(name);
  return { before: before / TWIPS, after: after / TWIPS };
};

function lineHeightOf(name: ParagraphLookName): number {
  const { size, line } = paragraphLook(name);
  return (size / 2) * LINE_HEIGHT * (line / SINGLE_LINE);
}

function linesOf(name: ParagraphLookName, text: string, width: number): readonly [number, number] {
  const { size, bold, indent = 0 } = paragraphLook(name);
  return lineCounts(plainText(text), { size: size / 2, bold: bold === true, width: (width - indent) / TWIPS });
}

function paragraph(name: ParagraphLookName, text: string): PagePiece {
  const [lines, others] = linesOf(name, text, TEXT_WIDTH);
  return {
    ...WHOLE,
    ...distances(name),
    lines,
    unsureLines: Math.abs(others - lines),
    lineHeight: lineHeightOf(name),
    around: 0,
    keepWithNext: paragraphLook(name).keepWithNext === true,
    fewestLines: LINES_TOGETHER,
  };
}

function tablePieces(table: PlannedTextTable): readonly PagePiece[] {
  const { left, right, top, bottom } = cellMargins(table);
  const widths = columnWidths(table).map((width) => width - left - right);
  const lineHeight = lineHeightOf("cell");
  const row = (cells: readonly (readonly [number, number])[], more: Partial<PagePiece>): PagePiece => {
    const lines = Math.max(1, ...cells.map(([own]) => own));
    return {
      ...WHOLE,
      lines,
      unsureLines: Math.abs(Math.max(1, ...cells.map(([, others]) => others)) - lines),
      lineHeight,
      around: (top + bottom) / TWIPS + BORDER,
      before: 0,
      after: 0,
      ...more,
    };
  };
  const titles = table.columns.map(({ title }, i) => linesOf("cellHeader", title, widths[i] ?? 0));
  const head = row(titles, { keepWithNext: true });
  const header = head.lines * head.lineHeight + head.around;
  const rows = table.rows.map((cells, i) => {
    const lines = cells.map((paragraphs, k) => {
      const all = paragraphs.map((one) => linesOf(cellLook(table, k, one), one.text, widths[k] ?? 0));
      return [0, 1].map((program) => all.reduce((sum, counts) => sum + (counts[program] ?? 0), 0));
    });
    const last = i === table.rows.length - 1;
    const piece = row(
      lines.map(([word = 0, others = 0]) => [word, others] as const),
      {
        header,
        keepWithNext: table.keepWithNext === true,
        fewestLines: isWholeRow(cells) ? Infinity : LINES_TOGETHER,
      },
    );
    return last ? { ...piece, around: piece.around + BORDER } : piece;
  });
  return [head, ...rows];
}
