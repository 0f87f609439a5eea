import { FileRefused } from "../xml/refused";

const DECLARATION = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["'][^>]*\?>/;

/**
 * The text of an XML part without byte order mark. OPC allows UTF-8 and UTF-16 only (ECMA-376-2, 8.1.4); bytes that are
 * not what they say are refused rather than read with replacement characters, which would end up in the workbook.
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding, part);
  const declared = DECLARATION.exec(text.slice(0, 200))?.[1]?.toLowerCase() ?? encoding;
  const allowed = encoding === "utf-8" ? ["utf-8", "utf8", "us-ascii", "ascii"] : [encoding, "utf-16"];
  if (!allowed.includes(declared)) throw new FileRefused("encoding", { part, encoding: declared });
  return text;
}

/** The beginning of a part, cut anywhere; what cannot be decoded is left to whoever reads the whole. */
export const decodeHead = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** The bytes of a part: always UTF-8, also where the part was UTF-16 before. */
export function encodePart(text: string): Uint8Array {
  const declaration = DECLARATION.exec(text.slice(0, 200));
  const old = declaration?.[1];
  if (declaration === null || old === undefined || /^utf-?8$/i.test(old)) return new TextEncoder().encode(text);
  const head = declaration[0].replace(old, "UTF-8");
  return new TextEncoder().encode(head + text.slice(declaration[0].length));
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("encoding", { part, encoding });
  }
}
