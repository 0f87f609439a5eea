/** A4 landscape; all lengths in twips, twentieths of a point. */
export const PAGE = {
  /** Of the sheet as it lies in the printer; its orientation turns it. */
  width: 11906,
  height: 16838,
  margin: { top: 1191, bottom: 850, left: 1134, right: 1134, header: 567, footer: 397 },
} as const;

/** Between the margins. */
export const TEXT_WIDTH = PAGE.height - PAGE.margin.left - PAGE.margin.right;

/** Between the margins. */
export const TEXT_HEIGHT = PAGE.width - PAGE.margin.top - PAGE.margin.bottom;

/** Twips to a point. */
export const TWIPS = 20;
