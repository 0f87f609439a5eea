/** An XML declaration (XML 1.0, production 23); that of XML 1.1 is not accepted, Excel does not write it. */
export const XML_DECLARATION = new RegExp(
  `^<\\?xml${pseudoAttribute("version", "1\\.0")}` +
    `(?:${pseudoAttribute("encoding", "[A-Za-z][\\w.-]*")})?(?:${pseudoAttribute("standalone", "yes|no")})?[ \\t\\r\\n]*\\?>`,
);

function pseudoAttribute(name: string, value: string): string {
  const space = "[ \\t\\r\\n]";
  return `${space}+${name}${space}*=${space}*(?:"(?:${value})"|'(?:${value})')`;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(lt|gt|amp|quot|apos));/y;
const ANY_REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g;

/** The position of the `;` of the reference that begins here; -1 where it is none, or one to no XML character. */
export function referenceEnd(text: string, at: number): number {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return -1;
  const [whole, hex, decimal] = found;
  if (hex === undefined && decimal === undefined) return at + whole.length - 1;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return isXmlCharacter(code) ? at + whole.length - 1 : -1;
}

/** Text with its references, all of them sound, resolved and its line ends made one. */
export function decodeReferences(raw: string): string {
  const text = joinLineEnds(raw);
  if (!text.includes("&")) return text;
  return text.replace(ANY_REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? "";
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Text with each of the three line ends as a line feed (XML 1.0, 2.11). */
export const joinLineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** XML 1.0, production 2: no control characters, no surrogates, no U+FFFE and U+FFFF. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
