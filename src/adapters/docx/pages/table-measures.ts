import type { PlannedParagraph, PlannedTextTable } from "../../../core/plan/document-plan";
import { TEXT_WIDTH } from "./page";
import type { ParagraphLookName } from "./paragraph-looks";

/** Between the lines of a cell and its text, in twips; figures stand closer. */
export const cellMargins = ({
  keepWithNext,
}: PlannedTextTable): Readonly<Record<"top" | "bottom" | "left" | "right", number>> =>
  keepWithNext === true ? { top: 20, bottom: 20, left: 85, right: 85 } : { top: 45, bottom: 45, left: 85, right: 85 };

/** Widths of the columns in twips. */
export const columnWidths = ({ columns }: PlannedTextTable): readonly number[] =>
  columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));

/** A row with a longer text may go on on the next page; a shorter one stays whole. */
const LONGEST_WHOLE_ROW = 1500;

/** Whether a row stays whole. */
export const isWholeRow = (cells: readonly (readonly PlannedParagraph[])[]): boolean =>
  cells.every((paragraphs) => paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_WHOLE_ROW);

/** The look of a paragraph in a column of a table. */
export function cellLook(
  { columns, keepWithNext }: PlannedTextTable,
  column: number,
  { bullet }: PlannedParagraph,
): ParagraphLookName {
  if (bullet !== undefined) return bullet === 0 ? "cellList1" : "cellList2";
  if (columns[column]?.figures === true) return "figure";
  return keepWithNext === true ? "figureLabel" : "cell";
}
