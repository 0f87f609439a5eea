import { SaxesParser } from "saxes";
import { FileRefused } from "./refused";

/** The attributes of an element, by the names in the file (with their prefix); a record without prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What to do with the events of a part; names are local, without prefix. */
export interface XmlHandler {
  /** `end` is the offset just behind the `>`; the tag began at `text.lastIndexOf("<", end - 1)`. */
  open?(name: string, attributes: XmlAttributes, end: number): void;
  close?(name: string, end: number): void;
  /** Character data and CDATA, possibly in several pieces. */
  text?(text: string): void;
}

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 1024;

/**
 * Reads the text of an XML part from beginning to end. Refuses what is not well-formed, any document type (and with it
 * any entity but the five of XML), and nesting that no workbook has.
 */
export function parseXml(text: string, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  let depth = 0;
  let attributes = 0;
  parser.on("error", () => {
    throw new FileRefused("bad-xml", { part });
  });
  parser.on("doctype", () => {
    throw new FileRefused("dtd", { part });
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++depth > MAX_DEPTH) throw new FileRefused("xml-limit", { part, limit: MAX_DEPTH });
  });
  parser.on("attribute", () => {
    if (++attributes > MAX_ATTRIBUTES) throw new FileRefused("xml-limit", { part, limit: MAX_ATTRIBUTES });
  });
  parser.on("opentag", (tag) => handler.open?.(localName(tag.name), tag.attributes, parser.position));
  parser.on("closetag", (tag) => {
    depth--;
    handler.close?.(localName(tag.name), parser.position);
  });
  if (handler.text !== undefined) {
    const onText = handler.text.bind(handler);
    parser.on("text", onText);
    parser.on("cdata", onText);
  }
  parser.write(text).close();
}

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its local name, whatever its prefix; the one without prefix wins. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const suffix = `:${name}`;
  for (const key in attributes) if (key.endsWith(suffix)) return attributes[key];
  return undefined;
}

/** An XML Schema boolean; `fallback` where the attribute is missing. */
export function booleanAttribute(attributes: XmlAttributes, name: string, fallback: boolean): boolean {
  const value = attribute(attributes, name)?.trim();
  if (value === undefined) return fallback;
  return value === "1" || value === "true" || value === "on";
}
