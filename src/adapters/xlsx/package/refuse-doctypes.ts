import { inflateHead } from "./inflate-entry";
import { decodeHead } from "./part-text";
import { FileRefused } from "../xml/refused";
import type { ZipEntry } from "./zip";

const XML_NAME = /\.(?:xml|rels|vml)$/i;
/** Enough for the declaration and the root's name of every ordinary part. */
const USUAL_HEAD = 1024;
const LONGEST_HEAD = 1024 * 1024;

/**
 * Refuses an archive in which any XML part, read by us or not, has a document type: OPC forbids it (ECMA-376-2, 8.1.4),
 * and whoever opens the file after us may follow its entities.
 */
export function refuseDoctypes(archive: Uint8Array, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (!XML_NAME.test(entry.name)) continue;
    let found = findDoctype(decodeHead(inflateHead(archive, entry, USUAL_HEAD)));
    if (found === null && entry.size > USUAL_HEAD) {
      found = findDoctype(decodeHead(inflateHead(archive, entry, LONGEST_HEAD)));
      if (found === null && entry.size > LONGEST_HEAD) {
        throw new FileRefused("xml-limit", { part: entry.name, limit: LONGEST_HEAD });
      }
    }
    if (found === true) throw new FileRefused("dtd", { part: entry.name });
  }
}

/** Whether a document type stands before the root element; null where the text ends before either. */
function findDoctype(text: string): boolean | null {
  let at = 0;
  for (;;) {
    at = text.indexOf("<", at);
    if (at < 0 || at + 9 > text.length) return null;
    const closing = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (closing === null) return /^<!doctype/i.test(text.slice(at, at + 9));
    at = text.indexOf(closing, at + (closing === "?>" ? 2 : 4));
    if (at < 0) return null;
  }
}
