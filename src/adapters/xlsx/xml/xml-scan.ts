/**
 * Finding elements in XML text by position, so that a part can be patched while every other character stays as it is.
 * The text must be well-formed; `package.ts` has refused anything with a DTD before.
 */

/** One tag of the text; `end` is the position behind its `>`. */
export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** As written, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** One element with its span; an empty element has `openEnd === closeStart === end`. */
export interface XmlElement {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** One attribute; the span is that of the value between its quotes. */
interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text or attribute value with its character references resolved. */
export const decodeXml = (raw: string): string =>
  raw.includes("&")
    ? raw.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED_ENTITIES[name] ?? whole;
        return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
      })
    : raw;

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The prefix with its colon, empty where there is none. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(":") + 1);

/** The position behind a construct that ends with `closing`, or the end of the text. */
function behind(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

/** The position of the `>` that ends the tag begun before `from`; a `>` inside quotes does not count. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i;
  }
  return xml.length;
}

/** The position behind a tag's name: white space, `/` or `>`. */
function nameEnd(xml: string, from: number): number {
  let i = from;
  for (; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (code <= 32 || code === 47 || code === 62) break;
  }
  return i;
}

/** The next tag at or behind `from`, past comments, CDATA and processing instructions; null at the end. */
export function nextTag(xml: string, from: number): Tag | null {
  let at = from;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start < 0 || start + 1 >= xml.length) return null;
    const code = xml.charCodeAt(start + 1);
    if (code === 33) {
      at = xml.startsWith("<!--", start)
        ? behind(xml, "-->", start + 4)
        : xml.startsWith("<![CDATA[", start)
          ? behind(xml, "]]>", start + 9)
          : behind(xml, ">", start);
      continue;
    }
    if (code === 63) {
      at = behind(xml, "?>", start + 2);
      continue;
    }
    const close = code === 47;
    const nameStart = close ? start + 2 : start + 1;
    const stop = nameEnd(xml, nameStart);
    const greater = tagEnd(xml, stop);
    const kind = close ? "close" : xml.charCodeAt(greater - 1) === 47 ? "empty" : "open";
    return { kind, name: xml.slice(nameStart, stop), start, end: greater + 1 };
  }
}

/** The element whose opening tag is `tag`, found by counting the depth. */
export function elementOf(xml: string, tag: Tag): XmlElement {
  const { name, start, end } = tag;
  if (tag.kind === "empty") return { name, start, openEnd: end, closeStart: end, end };
  let depth = 1;
  let at = end;
  for (;;) {
    const next = nextTag(xml, at);
    if (next === null) return { name, start, openEnd: end, closeStart: xml.length, end: xml.length };
    at = next.end;
    if (next.kind === "open") depth++;
    else if (next.kind === "close" && --depth === 0)
      return { name, start, openEnd: end, closeStart: next.start, end: next.end };
  }
}

/** The document element; comments, instructions and line breaks may stand behind it. */
export function rootElement(xml: string): XmlElement {
  const tag = nextTag(xml, 0);
  if (tag === null) return { name: "", start: 0, openEnd: 0, closeStart: 0, end: 0 };
  if (tag.kind === "empty") return elementOf(xml, tag);
  // Where nothing but white space stands behind the last tag, that tag is the root's: spares going through a whole sheet.
  const closeStart = xml.lastIndexOf("</");
  const last = nextTag(xml, closeStart);
  if (last === null || last.name !== tag.name || !BLANK.test(xml.slice(last.end))) return elementOf(xml, tag);
  return { name: tag.name, start: tag.start, openEnd: tag.end, closeStart, end: last.end };
}

const BLANK = /^\s*$/;

/** The child elements in order. */
export function childElements(xml: string, parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  let at = parent.openEnd;
  while (at < parent.closeStart) {
    const tag = nextTag(xml, at);
    if (tag === null || tag.start >= parent.closeStart || tag.kind === "close") break;
    const element = elementOf(xml, tag);
    found.push(element);
    at = element.end;
  }
  return found;
}

/** The first child of this local name in the parent's own namespace prefix. */
export const childNamed = (xml: string, parent: XmlElement, local: string): XmlElement | undefined =>
  childElements(xml, parent).find((child) => child.name === prefixOf(parent.name) + local);

/** The children of this local name in the parent's own namespace prefix. */
export const childrenNamed = (xml: string, parent: XmlElement, local: string): XmlElement[] =>
  childElements(xml, parent).filter((child) => child.name === prefixOf(parent.name) + local);

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of the opening tag that starts at `element.start`. */
export function attributesOf(xml: string, element: { start: number; openEnd: number; name: string }): XmlAttribute[] {
  const from = element.start + 1 + element.name.length;
  const found: XmlAttribute[] = [];
  for (const match of xml.slice(from, element.openEnd).matchAll(ATTRIBUTE)) {
    const raw = match[2] ?? match[3] ?? "";
    const valueEnd = from + match.index + match[0].length - 1;
    found.push({ name: match[1] ?? "", value: decodeXml(raw), valueStart: valueEnd - raw.length, valueEnd });
  }
  return found;
}

/** The value of one attribute, by its name as written. */
export const attribute = (
  xml: string,
  element: { start: number; openEnd: number; name: string },
  name: string,
): string | undefined => attributesOf(xml, element).find((each) => each.name === name)?.value;

/** The text between an element's tags as written. */
export const innerXml = (xml: string, element: XmlElement): string => xml.slice(element.openEnd, element.closeStart);

/** The element as written, with its tags. */
export const outerXml = (xml: string, element: XmlElement): string => xml.slice(element.start, element.end);

/** A replacement of one span of a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out replacements that do not overlap, in one pass; insertions at one place keep their order. */
export function spliceAll(xml: string, splices: readonly Splice[]): string {
  const sorted = splices.map((splice, order) => ({ splice, order }));
  sorted.sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.order - b.order);
  const parts: string[] = [];
  let at = 0;
  for (const { splice } of sorted) {
    parts.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  parts.push(xml.slice(at));
  return parts.join("");
}

/** The text with `inner` put at the end of the element, which is opened up if it was an empty one. */
export function appendInside(xml: string, element: XmlElement, inner: string): string {
  if (element.closeStart < element.end) return xml.slice(0, element.closeStart) + inner + xml.slice(element.closeStart);
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, ">");
  return `${xml.slice(0, element.start)}${open}${inner}</${element.name}>${xml.slice(element.end)}`;
}

/** The text with an attribute of an opening tag set; null removes it. */
export function withAttribute(xml: string, element: XmlElement, name: string, value: string | null): string {
  const old = attributesOf(xml, element).find((each) => each.name === name);
  if (old !== undefined && value !== null) {
    // What was escaped for quotation marks may stand between apostrophes.
    const fitting = xml.charAt(old.valueEnd) === "'" ? value.replace(/'/g, "&apos;") : value;
    return xml.slice(0, old.valueStart) + fitting + xml.slice(old.valueEnd);
  }
  if (old !== undefined) {
    const before = xml.slice(0, xml.lastIndexOf(name, old.valueStart)).replace(/\s+$/, "");
    return before + xml.slice(old.valueEnd + 1);
  }
  if (value === null) return xml;
  const at = element.start + 1 + element.name.length;
  return `${xml.slice(0, at)} ${name}="${value}"${xml.slice(at)}`;
}

/**
 * The text with a new child at its place in the schema's sequence: before the first child that `order` names later
 * than it, else at the end.
 */
export function insertInOrder(
  xml: string,
  parent: XmlElement,
  local: string,
  child: string,
  order: readonly string[],
): string {
  const later = new Set(order.slice(order.indexOf(local) + 1));
  const next = childElements(xml, parent).find((each) => later.has(localName(each.name)));
  return next === undefined
    ? appendInside(xml, parent, child)
    : xml.slice(0, next.start) + child + xml.slice(next.start);
}
