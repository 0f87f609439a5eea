import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readBook } from "../../sheet-view/read/read-book";
import type { Book } from "../../sheet-view/state/book";
import { signaturesOf, type Signatures } from "./sheet-signature";

/** A workbook as it was opened: the model to work on, and what saving starts from. */
export interface OpenWorkbook {
  readonly book: Book;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly signatures: Signatures;
}

/** Opens an .xlsx; throws FileRefused for everything that is none. */
export function openWorkbook(bytes: Uint8Array, fileName: string): OpenWorkbook {
  const book = readBook(openPackage(bytes), fileName);
  return { book, bytes, signatures: signaturesOf(book.sheets) };
}
