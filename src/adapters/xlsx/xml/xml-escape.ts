/** A surrogate pair is matched as a whole, so that what is left over of surrogates is lone. */
const SURROGATES = "[\\ud800-\\udbff][\\udc00-\\udfff]|[\\ud800-\\udfff]";
/** Looks like an escape, or will, because an escape that begins with an underscore comes behind it. */
const LOOKS_ESCAPED = "_(?=x[0-9A-Fa-f]{4}[_\\u0000-\\u001f\\ufffe\\uffff\\ud800-\\udfff])";
const TEXT_ESCAPES = new RegExp(`${LOOKS_ESCAPED}|[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]|${SURROGATES}`, "g");
const ATTRIBUTE_ESCAPES = new RegExp(`${LOOKS_ESCAPED}|[\\u0000-\\u001f\\ufffe\\uffff]|${SURROGATES}`, "g");
const FORBIDDEN = new RegExp(`[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|${SURROGATES}`, "g");
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const MARKUP = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text in which nothing needs an escape, as nearly all are: one look is faster than two replacements. */
const PLAIN_TEXT = /^[^_&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]*$/;

/** Whether a text can stand in XML, and in Excel's way of writing it, as it is. */
export const isPlain = (text: string): boolean => PLAIN_TEXT.test(text);

/** Element text of type ST_Xstring: cells, formulas. What XML cannot hold becomes `_xHHHH_` (ECMA-376-1, 22.9.2.19). */
export const escapeText = (text: string): string =>
  isPlain(text) ? text : escapeMarkup(text.replace(TEXT_ESCAPES, excelEscape));

/** A double-quoted attribute of type ST_Xstring, such as a table column's name: line breaks become `_x000a_`. */
export const escapeAttribute = (text: string): string => escapeMarkup(text.replace(ATTRIBUTE_ESCAPES, excelEscape));

/** Text or attribute of type xsd:string, as in charts: there `_xHHHH_` means nothing, so what cannot be is U+FFFD. */
export const escapePlain = (text: string): string =>
  escapeMarkup(text.replace(FORBIDDEN, (found) => (found.length === 2 ? found : "\ufffd"))).replace(/\r/g, "&#13;");

/** The text behind Excel's `_xHHHH_` escapes. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function excelEscape(found: string): string {
  if (found.length === 2) return found;
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

const escapeMarkup = (text: string): string => text.replace(MARKUP, (mark) => ENTITIES[mark] ?? mark);
