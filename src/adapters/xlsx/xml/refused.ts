/**
 * Why a file is refused. The surface makes the sentence; `values` of the error say which part, limit or text it was:
 * `part` (name of the package part), `limit` and `found` (numbers), `encoding`, `method`.
 */
export type RefusalCode =
  | "empty" // no bytes at all
  | "not-zip" // neither a package nor anything else we know
  | "truncated" // begins like a package, its end is missing
  | "encrypted" // password on the workbook or on an entry
  | "old-xls" // BIFF, before Excel 2007
  | "xlsb" // binary workbook
  | "ods" // OpenDocument
  | "not-a-workbook" // an Open XML package of another kind
  | "too-large" // sum of the unpacked sizes
  | "too-many-entries"
  | "too-much-content" // content that would not fit into memory
  | "compression-method" // neither stored nor deflated
  | "duplicate-entry"
  | "bad-entry-name" // leaves the package, or no OPC name
  | "damaged" // sizes, checksums or offsets contradict each other
  | "missing-part"
  | "dtd"
  | "encoding" // not UTF-8 or UTF-16, or not what it says
  | "bad-xml" // not well-formed
  | "xml-limit" // nested too deeply, too many attributes
  | "bad-content"; // well-formed, but not what the format says

/** Thrown for every file that cannot or will not be read; callers never see an error of a library. */
export class FileRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`file refused: ${code} ${JSON.stringify(values)}`);
    this.name = "FileRefused";
  }
}
