import type { ContentBudget } from "../package/content-budget";
import { XmlCursor } from "../xml/xml-cursor";
import { decodeEscapes } from "../xml/xml-escape";

/** The shared strings of a workbook by index, the runs of rich text joined. */
export function readSharedStrings(text: string, part: string, budget: ContentBudget): readonly string[] {
  const cursor = new XmlCursor(text, part);
  const strings: string[] = [];
  cursor.root("sst");
  while (cursor.child()) {
    if (!cursor.is("si")) {
      cursor.skip();
      continue;
    }
    budget.spend(1);
    strings.push(readRichText(cursor));
  }
  cursor.finish();
  return strings;
}

/** The text of an `si` or `is` element that was just opened; phonetic runs (`rPh`) are no part of it. */
export function readRichText(cursor: XmlCursor): string {
  let text = "";
  while (cursor.child()) {
    if (cursor.is("t")) text = cursor.joined(text, cursor.content());
    else if (cursor.is("r")) {
      while (cursor.child()) {
        if (cursor.is("t")) text = cursor.joined(text, cursor.content());
        else cursor.skip();
      }
    } else cursor.skip();
  }
  return decodeEscapes(text);
}
