import { escapeText, isPlain } from "../xml/xml-escape";

const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LONGEST_CELL_TEXT = 32767;

/** What one cell can hold of a text: 32,767 characters, a lone surrogate as U+FFFD. */
export function cellText(text: string): string {
  const cut = text.length > LONGEST_CELL_TEXT ? text.slice(0, LONGEST_CELL_TEXT) : text;
  return SURROGATE.test(cut) ? cut.replace(LONE_SURROGATE, "\ufffd") : cut;
}

/** `<is>` of a cell with `t="inlineStr"`; `prefix` is that of the sheet's elements. */
export const inlineString = (text: string, prefix = ""): string =>
  `<${prefix}is><${prefix}t xml:space="preserve">${inlineText(text)}</${prefix}t></${prefix}is>`;

/** The content of an inline string; nearly all texts are written as they are. */
export const inlineText = (text: string): string =>
  text.length <= LONGEST_CELL_TEXT && isPlain(text) ? text : escapeText(cellText(text));
