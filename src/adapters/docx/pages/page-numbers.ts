import type { DocumentBlock, DocumentPlan } from "../../../core/plan/document-plan";
import { TEXT_HEIGHT, TWIPS } from "./page";
import { blockPieces, openingPieces, type PagePiece } from "./page-pieces";

const HEIGHT = TEXT_HEIGHT / TWIPS;
/** By so much, in points, programs may differ over a page. */
const TOLERANCE = 2.5;

/** Where the pages of a document end. */
export interface PageNumbers {
  /** The pages on which the headings of the table of contents begin, in their order. */
  readonly headings: readonly number[];
  readonly count: number;
  /**
   * Pieces of blocks that one program would just leave on the page and another one not, with their height: there a page
   * has to begin, or the row has to be so much higher that it begins one.
   */
  readonly divided: ReadonlyMap<DocumentBlock, ReadonlyMap<number, number>>;
}

/** Lays a document out as Word does, with the styles that it has and the widths of its font. */
export function pageNumbers(plan: DocumentPlan): PageNumbers {
  const pieces = openingPieces(plan).map((piece): Placed => ({ piece, block: null, index: 0 }));
  for (const block of plan.blocks) blockPieces(block).forEach((piece, index) => pieces.push({ piece, block, index }));
  const headings: number[] = [];
  const divided = new Map<DocumentBlock, Map<number, number>>();
  let at: Position = { page: 1, y: 0, after: 0, unsure: 0 };
  pieces.forEach(({ piece, block, index }, i) => {
    const starts = at.y > 0 && pieces[i - 1]?.piece.keepWithNext !== true;
    const left = starts && !piece.newPage ? roomLeft(pieces, i, at) : Infinity;
    const height = heightOf(piece) + (piece.header > 0 ? 2 * TOLERANCE : 0);
    const isDivided = block !== null && Math.abs(left) <= TOLERANCE + at.unsure;
    if (isDivided) divided.set(block, (divided.get(block) ?? new Map<number, number>()).set(index, height));
    if (piece.newPage) at = nextPage(at);
    else if (isDivided || left < 0) at = withHeader(nextPage(at), piece);
    if (piece.listed) headings.push(at.page);
    at = after(isDivided ? { ...piece, around: piece.around + height - heightOf(piece) } : piece, at);
  });
  return { headings, count: at.page, divided };
}

interface Placed {
  readonly piece: PagePiece;
  readonly block: DocumentBlock | null;
  /** Which piece of its block it is. */
  readonly index: number;
}

/** Where the next piece begins. */
interface Position {
  readonly page: number;
  readonly y: number;
  /** The distance that the last piece wants. */
  readonly after: number;
  /** By so much more the programs may differ over what is on the page already. */
  readonly unsure: number;
}

const nextPage = ({ page }: Position): Position => ({ page: page + 1, y: 0, after: 0, unsure: 0 });

const withHeader = (at: Position, { header }: PagePiece): Position => ({ ...at, y: at.y + header });

const gap = ({ before }: PagePiece, { y, after: distance }: Position): number =>
  y === 0 ? 0 : Math.max(distance, before);

const heightOf = ({ lines, lineHeight, around }: PagePiece): number => lines * lineHeight + around;

/**
 * What a piece, all that it stays with, and the least of what follows leave of the page; negative where they do not fit.
 * What does not even fit a whole page need not begin one.
 */
function roomLeft(pieces: readonly Placed[], first: number, from: Position): number {
  let at = from;
  let needed = 0;
  for (const { piece } of pieces.slice(first, first + LONGEST_CHAIN)) {
    if (piece.newPage) break;
    const whole = piece.keepWithNext || piece.lines < 2 * piece.fewestLines;
    const height = whole ? heightOf(piece) : piece.fewestLines * piece.lineHeight + piece.around;
    needed += gap(piece, at) + height;
    if (!piece.keepWithNext) break;
    at = { ...at, y: from.y + needed, after: piece.after };
  }
  return needed > HEIGHT ? Infinity : HEIGHT - from.y - needed;
}

/** More pieces than ever stay together; so that a long list of them is not gone through for each. */
const LONGEST_CHAIN = 100;

/** Where a piece ends that begins here, over as many pages as it takes; one that is too high for a page is divided. */
function after(piece: PagePiece, from: Position): Position {
  const { lineHeight, around, fewestLines, header } = piece;
  let { page } = from;
  let top = from.y + gap(piece, from);
  let left = piece.lines;
  while (top + left * lineHeight + around > HEIGHT) {
    const room = Math.floor((HEIGHT - top - around) / lineHeight);
    const here = Math.min(room, left - fewestLines);
    if (here >= fewestLines) left -= here;
    else if (top <= header) left -= Math.max(1, room);
    if (left <= 0) break;
    page++;
    top = header;
  }
  const unsure = (page === from.page ? from.unsure : 0) + piece.unsureLines * lineHeight;
  return { page, y: top + Math.max(0, left) * lineHeight + around, after: piece.after, unsure };
}
