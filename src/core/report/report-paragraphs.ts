import type { PlannedParagraph } from "../plan/document-plan";
import { isBlank } from "../text/text";

const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const OUTER_BULLET = /^([ \t\u00a0]*)(?:[•▪■●‣∙·*–—-]|\u2212)[ \t\u00a0]+(\S.*)$/;
const INNER_BULLET = /^([ \t\u00a0]*)[○◦o▫□][ \t\u00a0]+(\S.*)$/;
const INDENTED = /^[ \t\u00a0]+\S/;
/** So much further in than the bullet before, an item belongs below it. */
const LEAST_INDENT = 2;

/**
 * The text of a cell as paragraphs: lines with a bullet are items of a list, an indented line without one goes on with
 * the item above it, blank lines fall away. No word is changed.
 */
export function reportParagraphs(text: string): readonly PlannedParagraph[] {
  const paragraphs: PlannedParagraph[] = [];
  let indent = 0;
  for (const line of text.split(LINE_BREAKS)) {
    const last = paragraphs[paragraphs.length - 1];
    const outer = OUTER_BULLET.exec(line);
    const [, before = "", words = ""] = outer ?? INNER_BULLET.exec(line) ?? [];
    if (words !== "") {
      const nested = outer === null ? last?.bullet !== undefined : isNested(before.length, indent, last);
      if (!nested) indent = before.length;
      paragraphs.push({ text: words.trim(), bullet: nested ? 1 : 0 });
    } else if (isBlank(line)) indent = 0;
    else if (INDENTED.test(line) && last?.bullet !== undefined)
      paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${line.trim()}` });
    else paragraphs.push({ text: line.trim() });
  }
  return paragraphs;
}

const isNested = (spaces: number, indent: number, last: PlannedParagraph | undefined): boolean =>
  last?.bullet !== undefined && spaces >= indent + LEAST_INDENT;

/**
 * The text of a cell as items of a list: without bullets each paragraph is an item; bullets below a plain line belong
 * to it.
 */
export function reportItems(text: string): readonly PlannedParagraph[] {
  const paragraphs = reportParagraphs(text);
  let headed = false;
  return paragraphs.map(({ text: words, bullet }) => {
    if (bullet === undefined) headed = true;
    return { text: words, bullet: bullet === undefined ? 0 : bullet + (headed ? 1 : 0) };
  });
}
