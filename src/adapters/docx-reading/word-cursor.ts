import { XmlCursor } from "../xlsx/xml/xml-cursor";
import { decodeReferences } from "../xlsx/xml/xml-reference";

/** Reads a part of a Word file, whose attributes have a prefix, mostly `w:`. */
export class WordCursor extends XmlCursor {
  /** The value of an attribute of the element just opened, by its local name, whatever its prefix. */
  word(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const written = this.text.slice(this.spans[4 * i], this.spans[4 * i + 1]);
      if (written === name || written.endsWith(`:${name}`))
        return decodeReferences(this.text.slice(this.valueStart(i), this.valueEnd(i)));
    }
    return undefined;
  }

  /** Whether an element that stands for yes or no says yes: also without a value. */
  says(): boolean {
    return !/^\s*(?:0|false|off|none)\s*$/.test(this.word("val") ?? "");
  }
}
