/** A surrogate pair is matched as a whole, so that what is left over of surrogates is lone. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/** A text as a document can hold it: what XML does not allow is U+FFFD, tabs and line breaks are spaces. */
export const plainText = (text: string): string =>
  text.replace(/[\t\r\n]+/g, " ").replace(FORBIDDEN, (found) => (found.length === 2 ? found : "\ufffd"));
