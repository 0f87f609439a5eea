import { strToU8, zipSync } from "fflate";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { FileRefused, type RefusalCode } from "../../../src/adapters/xlsx/xml/refused";

/** Parts of a package by name, as text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a hand-made workbook consists of; each piece is XML of the part it belongs to. */
export interface Pieces {
  /** Inside `worksheet`; default: nothing. */
  readonly sheet?: string;
  /** Inside `sheetData`. */
  readonly rows?: string;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Inside `workbook`, before the sheets. */
  readonly before?: string;
  /** Inside `workbook`, after the sheets. */
  readonly after?: string;
  /** Parts added or replacing others. */
  readonly parts?: Parts;
}

/** A part of relationships, each as id, type's last segment and target. */
export const relationships = (...all: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The parts of a workbook with one sheet `Liste`. */
export function partsOf({
  sheet = "",
  rows = "",
  strings = "",
  before = "",
  after = "",
  parts = {},
}: Pieces = {}): Parts {
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>` +
      `<sheet name="Liste" sheetId="1" r:id="rId1"/></sheets>${after}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${sheet}</worksheet>`,
    ...parts,
  };
}

/** The archive of these parts. */
export const zipOf = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level, mtime: "2014-07-11T12:00:00" },
  );

/** What the reader makes of hand-made pieces; stored, as packing takes longer than reading. */
export const readPieces = (pieces: Pieces): WorkbookData => readBytes(zipOf(partsOf(pieces), 0));

export const readBytes = (bytes: Uint8Array): WorkbookData => readWorkbook(openPackage(bytes));

/** The code with which something is refused; anything else it throws is thrown on. */
export function refusal(action: () => unknown): RefusalCode | "read" {
  try {
    action();
    return "read";
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}
