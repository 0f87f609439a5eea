import { FileRefused } from "./refused";
import { decodeReferences, joinLineEnds } from "./xml-reference";
import { CDATA, END, MAX_TEXT, OPEN, RAW, TEXT, XmlTokens } from "./xml-tokens";

const LT = 60;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;

/**
 * Reads an XML part forward, element by element. Elements are known by their local names: transitional, strict and
 * prefixed parts read alike.
 */
export class XmlCursor extends XmlTokens {
  /** Moves to the next child of the element that is open; false at its end. Each child must be read or skipped. */
  child(): boolean {
    for (;;) {
      const event = this.next();
      if (event !== TEXT) return event === OPEN;
    }
  }

  /** Moves behind the element that was just opened. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** The text directly inside the element that was just opened, moving behind it; elements inside are passed over. */
  content(): string {
    const outside = this.depth - 1;
    let found = "";
    for (let event = this.next(); this.depth > outside; event = this.next()) {
      if (event === TEXT && this.depth === outside + 1) found = this.joined(found, this.value());
    }
    return found;
  }

  /** Two pieces of one text; refuses the part where it grows beyond all measure. */
  joined(before: string, piece: string): string {
    if (before.length + piece.length > MAX_TEXT)
      throw new FileRefused("xml-limit", { part: this.part, limit: MAX_TEXT });
    // Nearly every text is one piece: joining nothing to it would make a new string.
    return before === "" ? piece : before + piece;
  }

  /**
   * The number inside the element that was just opened, moving behind it, where it is nothing but one to nine digits;
   * else -1, and nothing is moved. Spares most cells of a sheet a string.
   */
  digits(): number {
    const { text } = this;
    if (this.pendingClose) return -1;
    let at = this.at;
    let value = 0;
    let c = text.charCodeAt(at);
    for (; c >= ZERO && c <= NINE && at < this.at + 9; c = text.charCodeAt(++at)) value = value * 10 + c - ZERO;
    if (at === this.at || c !== LT || text.charCodeAt(at + 1) !== SLASH) return -1;
    this.at = at;
    this.scanClose();
    return value;
  }

  /** Opens the root element; refuses another one than `name`. */
  root(name: string): void {
    if (this.next() !== OPEN || !this.is(name)) throw new FileRefused("bad-content", { part: this.part });
  }

  /** Reads what may follow the root element: nothing but comments, instructions and white space. */
  finish(): void {
    if (this.next() !== END) this.fail();
  }

  /** Whether the element that was just opened has this local name. */
  is(name: string): boolean {
    return this.same(this.localStart, this.nameEnd, name);
  }

  /** The value of the text just read. */
  value(): string {
    const raw = this.rawValue(this.textStart, this.textEnd);
    if (this.textKind === RAW) return raw;
    return this.textKind === CDATA ? joinLineEnds(raw) : decodeReferences(raw);
  }

  /** The number of an attribute of the element just opened; -1 where it has none. Prefixed ones are others. */
  find(name: string): number {
    for (let i = 0; i < this.attributes; i++) {
      if (this.same(this.spans[4 * i] as number, this.spans[4 * i + 1] as number, name)) return i;
    }
    return -1;
  }

  /** Where the value of the attribute with this number begins and ends in `text`. */
  valueStart(index: number): number {
    return this.spans[4 * index + 2] as number;
  }

  valueEnd(index: number): number {
    return this.spans[4 * index + 3] as number;
  }

  /** The value of an attribute of the element just opened, by its name without prefix. */
  attribute(name: string): string | undefined {
    const index = this.find(name);
    return index < 0 ? undefined : this.attributeValue(index);
  }

  /** The value of `r:id`, whatever the prefix of the relationships namespace; empty where there is none. */
  relationshipId(): string {
    for (let i = 0; i < this.attributes; i++) {
      const end = this.spans[4 * i + 1] as number;
      if (this.text.slice(end - 3, end) === ":id") return this.attributeValue(i);
    }
    return "";
  }

  /** An XML Schema boolean; `fallback` where the attribute is missing. */
  flag(name: string, fallback: boolean): boolean {
    const value = this.attribute(name);
    if (value === undefined) return fallback;
    return /^\s*(1|true|on)\s*$/.test(value);
  }

  private rawValue(start: number, end: number): string {
    if (end - start > MAX_TEXT) throw new FileRefused("xml-limit", { part: this.part, limit: MAX_TEXT });
    return this.text.slice(start, end);
  }

  private attributeValue(index: number): string {
    const raw = this.rawValue(this.valueStart(index), this.valueEnd(index));
    // White space becomes spaces before references are resolved (XML 1.0, 3.3.3): `&#10;` stays a line feed.
    return decodeReferences(raw.replace(/\r\n|[\t\n\r]/g, " "));
  }

  private same(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (this.text.charCodeAt(start + i) !== name.charCodeAt(i)) return false;
    return true;
  }
}
