import * as path from "node:path";
import { readDocument } from "../../src/adapters/docx-reading/read-document";
import { csvBlocks } from "../../src/adapters/text-reading/csv-blocks";
import { decodeText, encodingBlocks } from "../../src/adapters/text-reading/decode-text";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { FileRefused, type RefusalCode } from "../../src/adapters/xlsx/xml/refused";
import { defaultLimits } from "../../src/adapters/xlsx/package/zip";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { reportRefusalsDe } from "../../src/i18n/einlesen.de";
import type { SourceBlock } from "../../src/readers/report/source";
import { textBlocks } from "../../src/readers/report/text-blocks";
import { MEBIBYTE, readBytes } from "./files";
import { nodeUnpacker } from "./node-unpacker";
import { Stop } from "./stop";

const TEXT = [".txt", ".text", ".md"];
const CSV = [".csv", ".tsv"];
/** A report of a thousand pages is far below this. */
const LONGEST_TEXT_MB = 32;

const refuse = (reason: keyof typeof reportRefusalsDe, file: string): Stop =>
  new Stop(reportRefusalsDe[reason], { file });

/** The blocks of a report in a file; stops with a sentence where it is none that can be read. */
export function readSource(file: string, limitMb: number | null): readonly SourceBlock[] {
  const ending = path.extname(file).toLowerCase();
  const isText = TEXT.includes(ending) || CSV.includes(ending);
  const limit =
    limitMb === null ? (isText ? LONGEST_TEXT_MB * MEBIBYTE : defaultLimits.unpackedBytes) : limitMb * MEBIBYTE;
  const bytes = readBytes(file, limit);
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (bytes.length === 0) throw refuse("empty", file);
  if (head.startsWith("%PDF")) throw refuse("pdf", file);
  if (head.startsWith("{\\rtf")) throw refuse("rtf", file);
  if (head.startsWith("PK") || head.startsWith("\u00d0\u00cf\u0011\u00e0") || ending === ".docx")
    return wordBlocks(bytes, file, limit);
  if (!isText) throw refuse("ending", file);
  const decoded = decodeText(bytes);
  if (decoded === null) throw refuse("no-text", file);
  const blocks = CSV.includes(ending) ? csvBlocks(decoded.text) : textBlocks(decoded.text, defaultStammdaten);
  return [...encodingBlocks(decoded), ...blocks];
}

function wordBlocks(bytes: Uint8Array, file: string, limit: number): readonly SourceBlock[] {
  try {
    return readDocument(openPackage(bytes, { ...defaultLimits, unpackedBytes: limit }, nodeUnpacker));
  } catch (error) {
    if (error instanceof FileRefused) throw refuse(reasons[error.code], file);
    throw error;
  }
}

const reasons: Readonly<Record<RefusalCode, keyof typeof reportRefusalsDe>> = {
  empty: "empty",
  "not-zip": "not-zip",
  truncated: "truncated",
  encrypted: "encrypted",
  "old-xls": "old-xls",
  xlsb: "not-a-workbook",
  ods: "not-a-workbook",
  "not-a-workbook": "not-a-workbook",
  "too-large": "too-large",
  "too-many-entries": "unsafe",
  "too-much-content": "unsafe",
  "compression-method": "unsafe",
  "duplicate-entry": "unsafe",
  "bad-entry-name": "unsafe",
  damaged: "damaged",
  "missing-part": "damaged",
  dtd: "unsafe",
  encoding: "damaged",
  "bad-xml": "damaged",
  "xml-limit": "unsafe",
  "bad-content": "damaged",
};
