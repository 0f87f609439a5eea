import { Paragraph } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const DOCUMENT = "word/document.xml";
const STYLE = "table-place-";
/** What a table's place looks like in the file; a text cannot look like it, as its markup is escaped. The last of a section ends it. */
const TABLE_PLACE = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${STYLE}(\\d+)"/>(<w:sectPr>.*?</w:sectPr>)?</w:pPr></w:p>`,
  "gs",
);
const MEDIA = /^word\/media\//;
const PICTURE_PLACE = /^picture-place-(\d+)$/;

/** Packs parts by name as a ZIP archive. */
export type Archive = (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;

/**
 * Tables and pictures, each held in its place until the library has written the rest of the document: it makes objects
 * of every cell and goes through all of them several times, and it packs packed pictures, which takes longer than all else.
 */
export interface PlacedParts {
  /** Keeps a table, as XML, and gives what stands in its place. */
  readonly table: (xml: string) => Paragraph;
  /** Keeps a picture and gives the bytes that stand in its place. */
  readonly picture: (png: Uint8Array) => Uint8Array;
  /** The Word file with everything in its place, packed by `archive`. */
  readonly fill: (file: Uint8Array, archive?: Archive) => Uint8Array;
}

/** The tables and pictures of one document. */
export function placedParts(): PlacedParts {
  const tables: string[] = [];
  const pictures: Uint8Array[] = [];
  // A table cannot end a section: an empty paragraph does.
  const placed = (index: string, end: string | undefined): string =>
    `${tables[Number(index)] ?? ""}${end === undefined ? "" : `<w:p><w:pPr>${end}</w:pPr></w:p>`}`;
  const filled = (name: string, bytes: Uint8Array): Uint8Array => {
    if (name === DOCUMENT)
      return strToU8(strFromU8(bytes).replace(TABLE_PLACE, (_, index: string, end?: string) => placed(index, end)));
    const [, index] = (MEDIA.test(name) && PICTURE_PLACE.exec(strFromU8(bytes))) || [];
    return index === undefined ? bytes : (pictures[Number(index)] ?? bytes);
  };
  return {
    table: (xml) => new Paragraph({ style: `${STYLE}${tables.push(xml) - 1}` }),
    picture: (png) => strToU8(`picture-place-${pictures.push(png) - 1}`),
    fill: (file, archive = portableArchive) =>
      archive(new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, filled(name, bytes)]))),
  };
}

/** Of fflate's levels the one after which files get hardly smaller. */
const PACKING = 2;

/** Needs nothing of its host; pictures are packed already. */
const portableArchive: Archive = (parts) =>
  zipSync(
    Object.fromEntries(
      Array.from(parts, ([name, bytes]) => [name, MEDIA.test(name) ? [bytes, { level: 0 as const }] : bytes]),
    ),
    { level: PACKING },
  );
