/** How the paragraphs of a style look, as far as their height depends on it. */
interface ParagraphLook {
  /** In half points, as Word counts sizes. */
  readonly size: number;
  readonly bold?: boolean;
  /** In twips; of two paragraphs the larger distance counts. */
  readonly before: number;
  readonly after: number;
  /** Height of a line in 240ths of that of the font. */
  readonly line: number;
  /** In twips: where the text begins, and how far before it a bullet stands. */
  readonly indent?: number;
  readonly hanging?: number;
  readonly keepWithNext?: boolean;
}

const TEXT = { size: 21, line: 259 } as const;
const CELL = { size: 19, line: 240, before: 0, after: 0 } as const;
const LIST = { ...TEXT, before: 0, after: 40 } as const;

/** Every style of the document. */
const PARAGRAPH_LOOKS = {
  title: { size: 44, bold: true, before: 120, after: 40, line: 259 },
  subtitle: { size: 24, before: 0, after: 300, line: 259 },
  contentsHeading: { size: 26, bold: true, before: 120, after: 80, line: 259 },
  contents1: { size: 21, bold: true, before: 60, after: 0, line: 240 },
  contents2: { size: 20, before: 0, after: 0, line: 240, indent: 284 },
  heading1: { size: 32, bold: true, before: 0, after: 120, line: 259, keepWithNext: true },
  heading2: { size: 26, bold: true, before: 280, after: 80, line: 259, keepWithNext: true },
  heading3: { size: 22, bold: true, before: 200, after: 80, line: 259, keepWithNext: true },
  sentence: { ...TEXT, before: 0, after: 100 },
  lead: { ...TEXT, bold: true, before: 120, after: 40, keepWithNext: true },
  note: { size: 18, before: 0, after: 60, line: 259 },
  list1: { ...LIST, indent: 360, hanging: 260 },
  list2: { ...LIST, indent: 720, hanging: 260 },
  cell: CELL,
  cellList1: { ...CELL, indent: 200, hanging: 200 },
  cellList2: { ...CELL, indent: 400, hanging: 200 },
  cellHeader: { ...CELL, bold: true, keepWithNext: true },
  figureLabel: { ...CELL, keepWithNext: true },
  figure: { ...CELL, keepWithNext: true },
  picture: { size: 21, before: 120, after: 60, line: 240 },
} as const satisfies Readonly<Record<string, ParagraphLook>>;

/** The name of a look. */
export type ParagraphLookName = keyof typeof PARAGRAPH_LOOKS;

/** The look of that name. */
export const paragraphLook = (name: ParagraphLookName): ParagraphLook => PARAGRAPH_LOOKS[name];
