import { withWindowsSigns } from "../../../core/text/windows-signs";
import { FileRefused } from "../xml/refused";

const DECLARATION = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["'][^>]*\?>/;

/** Of these, each byte is a character: other programs declare them, and readers of XML know them. */
const SINGLE_BYTE = /^(?:iso-8859-(?:[1-9]|1[0-6])|latin[1-9]|windows-125[0-8]|cp125[0-8]|macintosh|ibm866|koi8-[ru])$/;

/**
 * The text of an XML part without byte order mark. OPC allows UTF-8 and UTF-16 only (ECMA-376-2, 8.1.4), with or without
 * a mark; what declares one of the usual encodings of a byte a character is read by it. Bytes that are not what they say
 * are refused rather than read with replacement characters, which would end up in the workbook.
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  const declared = DECLARATION.exec(decodeHead(bytes.subarray(0, LONGEST_DECLARATION)))?.[1]?.toLowerCase() ?? encoding;
  if (encoding === "utf-8" && !hasMark(bytes) && SINGLE_BYTE.test(declared)) return decodeBytes(bytes, declared, part);
  const allowed = encoding === "utf-8" ? ["utf-8", "utf8", "us-ascii", "ascii"] : [encoding, "utf-16"];
  if (!allowed.includes(declared)) throw new FileRefused("encoding", { part, encoding: declared });
  return decode(bytes, encoding, part);
}

const LONGEST_DECLARATION = 400;

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The beginning of a part, cut anywhere; what cannot be decoded is left to whoever reads the whole. */
export const decodeHead = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes);

/** The bytes of a part: always UTF-8, also where the part was something else before. */
export function encodePart(text: string): Uint8Array {
  const declaration = DECLARATION.exec(text.slice(0, 200));
  const old = declaration?.[1];
  if (declaration === null || old === undefined || /^utf-?8$/i.test(old)) return new TextEncoder().encode(text);
  const head = declaration[0].replace(old, "UTF-8");
  return new TextEncoder().encode(head + text.slice(declaration[0].length));
}

function decodeBytes(bytes: Uint8Array, encoding: string, part: string): string {
  const text = decode(bytes, encoding, part);
  return /1252$/.test(encoding) ? withWindowsSigns(text) : text;
}

/** What a text of the engine can hold, and of a browser's. */
const LONGEST_STRING = 0x1fffffe8;

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: XML begins with a sign of ASCII, of which one byte is zero in UTF-16 (XML 1.0, appendix F).
  if (bytes.length > 1 && bytes[0] !== 0 && bytes[1] === 0) return "utf-16le";
  if (bytes.length > 1 && bytes[0] === 0 && bytes[1] !== 0) return "utf-16be";
  return "utf-8";
}

function decode(bytes: Uint8Array, encoding: string, part: string): string {
  if (bytes.length > LONGEST_STRING) throw new FileRefused("too-much-content", { part, limit: LONGEST_STRING });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("encoding", { part, encoding });
  }
}
