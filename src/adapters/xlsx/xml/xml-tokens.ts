import { FileRefused } from "./refused";
import { referenceEnd, XML_DECLARATION } from "./xml-reference";

/** `XmlTokens.next` is at the end of the document. */
export const END = 0;
/** `XmlTokens.next` has opened an element. */
export const OPEN = 1;
/** `XmlTokens.next` has closed the innermost element. */
const CLOSE = 2;
/** `XmlTokens.next` has found text. */
export const TEXT = 3;

/** Deeper than any part of a workbook, and little enough to cost nothing. */
const MAX_DEPTH = 256;
/** Twice as many as any element that we read can have. */
const MAX_ATTRIBUTES = 64;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const AMP = 38;
const APOS = 39;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQ = 61;
const GT = 62;
const QUESTION = 63;

/**
 * No text of a workbook is longer: a cell holds 32,767 characters. Resolving the references of a text needs many times
 * its size.
 */
export const MAX_TEXT = 4 * 1024 * 1024;

/** Text that is used as it stands. */
export const RAW = 0;
/** Text with references or line ends to resolve. */
const REFERENCES = 1;
/** Text in which only line ends are to resolve. */
export const CDATA = 2;

/** 1 where an ASCII character may begin a name, 2 where it may only continue one; all others may do both. */
const NAME_CLASS = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const letter = String.fromCharCode(c);
  NAME_CLASS[c] = /[A-Za-z_:]/.test(letter) ? 1 : /[-.0-9]/.test(letter) ? 2 : 0;
}
/** Exactly what XML does not allow. */
const NOT_CHAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Finds the tags and texts of XML without an object for each: on the rows of a sheet it takes less than half the time
 * of saxes (docs/decisions/0001). Refuses what is not well-formed (XML 1.0, 5th edition) and every document type; names
 * outside ASCII are taken as they are.
 */
export class XmlTokens {
  /** Nesting of the current element: 1 inside the root. */
  depth = 0;
  protected at: number;
  private readonly length: number;
  protected pendingClose = false;
  private sawRoot = false;
  protected localStart = 0;
  protected nameEnd = 0;
  protected textStart = 0;
  protected textEnd = 0;
  protected textKind = RAW;
  protected attributes = 0;
  private readonly opened = new Int32Array(2 * (MAX_DEPTH + 1));
  protected readonly spans = new Int32Array(4 * MAX_ATTRIBUTES);

  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    this.length = text.length;
    this.at = this.declarationEnd();
  }

  /** Moves on to the next tag or piece of text. */
  next(): number {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.depth--;
      return CLOSE;
    }
    for (;;) {
      if (this.at >= this.length) {
        if (this.depth > 0 || !this.sawRoot) this.fail();
        return END;
      }
      if (this.text.charCodeAt(this.at) !== LT) {
        if (this.scanText()) return TEXT;
        continue;
      }
      const c = this.text.charCodeAt(this.at + 1);
      if (c === SLASH) return this.scanClose();
      if (c === QUESTION) this.skipInstruction();
      else if (c !== BANG) return this.scanOpen();
      else if (this.scanBang()) return TEXT;
    }
  }

  protected fail(): never {
    throw new FileRefused("bad-xml", { part: this.part });
  }

  private declarationEnd(): number {
    if (!/^<\?xml[\s?]/i.test(this.text.slice(0, 6))) return 0;
    const found = XML_DECLARATION.exec(this.text.slice(0, 200));
    return found === null ? this.fail() : found[0].length;
  }

  /** False for the white space around the root. */
  private scanText(): boolean {
    const start = this.at;
    let at = start;
    let kind = RAW;
    let blank = true;
    for (; at < this.length; at++) {
      const c = this.text.charCodeAt(at);
      if (c === LT) break;
      if (c > GT && c < 0xfffe) {
        blank = false;
        continue;
      }
      if (c === SPACE || c === TAB || c === LF) continue;
      if (c === CR) {
        kind = REFERENCES;
        continue;
      }
      blank = false;
      if (c === AMP) {
        kind = REFERENCES;
        at = this.reference(at);
      } else if (c < SPACE || c >= 0xfffe || (c === GT && this.text.endsWith("]]", at) && at - start >= 2)) this.fail();
    }
    this.at = at;
    if (this.depth === 0) return blank ? false : this.fail();
    this.textStart = start;
    this.textEnd = at;
    this.textKind = kind;
    return true;
  }

  /** The position of the `;` of a reference. */
  private reference(at: number): number {
    const end = referenceEnd(this.text, at);
    return end < 0 ? this.fail() : end;
  }

  protected scanClose(): number {
    const { text, depth } = this;
    if (depth === 0) this.fail();
    const openStart = this.opened[2 * depth] as number;
    const size = this.opened[2 * depth + 1] as number;
    let at = this.at + 2;
    for (let i = 0; i < size; i++, at++) if (text.charCodeAt(at) !== text.charCodeAt(openStart + i)) this.fail();
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== GT) this.fail();
    this.at = at + 1;
    this.depth--;
    return CLOSE;
  }

  private scanOpen(): number {
    const { text } = this;
    const start = this.at + 1;
    if (this.depth === 0 && this.sawRoot) this.fail();
    this.sawRoot = true;
    if (++this.depth > MAX_DEPTH) throw new FileRefused("xml-limit", { part: this.part, limit: MAX_DEPTH });
    let at = this.scanName(start);
    const local = this.localStart;
    const end = at;
    this.opened[2 * this.depth] = start;
    this.opened[2 * this.depth + 1] = end - start;
    this.attributes = 0;
    for (;;) {
      let c = text.charCodeAt(at);
      const space = isSpace(c);
      while (isSpace(c)) c = text.charCodeAt(++at);
      if (c === GT) break;
      if (c === SLASH) {
        if (text.charCodeAt(++at) !== GT) this.fail();
        this.pendingClose = true;
        break;
      }
      if (!space) this.fail();
      at = this.scanAttribute(at);
    }
    this.at = at + 1;
    this.localStart = local;
    this.nameEnd = end;
    return OPEN;
  }

  /** The end of the name at this place; `localStart` is then where it goes on behind its prefix. */
  private scanName(start: number): number {
    const { text } = this;
    this.localStart = start;
    for (let at = start; ; at++) {
      const c = text.charCodeAt(at);
      const kind = c < 128 ? (NAME_CLASS[c] as number) : c < 0xfffe ? 1 : 0; // NaN at the end of the text: 0
      if (kind === 0 || (kind === 2 && at === start)) return at > start ? at : this.fail();
      if (c === COLON) this.localStart = at + 1;
    }
  }

  private scanAttribute(start: number): number {
    const { text, spans } = this;
    if (this.attributes === MAX_ATTRIBUTES) {
      throw new FileRefused("xml-limit", { part: this.part, limit: MAX_ATTRIBUTES });
    }
    let at = this.scanName(start);
    const base = 4 * this.attributes;
    spans[base] = start;
    spans[base + 1] = at;
    this.refuseDuplicate(start, at);
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== EQ) this.fail();
    do at++;
    while (isSpace(text.charCodeAt(at)));
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOS) this.fail();
    spans[base + 2] = ++at;
    for (let c = text.charCodeAt(at); c !== quote; c = text.charCodeAt(++at)) {
      if (c > LT && c < 0xfffe) continue;
      if (c === AMP) at = this.reference(at);
      else if (!(c >= SPACE || isSpace(c)) || c === LT || c >= 0xfffe) this.fail();
    }
    spans[base + 3] = at;
    this.attributes++;
    return at + 1;
  }

  private refuseDuplicate(start: number, end: number): void {
    for (let i = 0; i < this.attributes; i++) {
      const otherStart = this.spans[4 * i] as number;
      const otherEnd = this.spans[4 * i + 1] as number;
      if (otherEnd - otherStart !== end - start) continue;
      let at = start;
      for (let other = otherStart; at < end && this.text.charCodeAt(other) === this.text.charCodeAt(at); other++) at++;
      if (at === end) this.fail();
    }
  }

  private skipInstruction(): void {
    const nameEnd = this.scanName(this.at + 2);
    const end = this.text.indexOf("?>", nameEnd);
    const target = this.text.slice(this.at + 2, nameEnd);
    if (end < 0 || target.toLowerCase() === "xml") this.fail();
    if (end > nameEnd && !isSpace(this.text.charCodeAt(nameEnd))) this.fail();
    this.refuseBadCharacters(nameEnd, end);
    this.at = end + 2;
  }

  /** A comment, CDATA or document type; true where there is text now. */
  private scanBang(): boolean {
    const { text, at } = this;
    if (text.startsWith("<!--", at)) {
      const end = text.indexOf("--", at + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== GT) this.fail();
      this.refuseBadCharacters(at, end);
      this.at = end + 3;
      return false;
    }
    if (text.startsWith("<!DOCTYPE", at)) throw new FileRefused("dtd", { part: this.part });
    if (this.depth === 0 || !text.startsWith("<![CDATA[", at)) this.fail();
    const end = text.indexOf("]]>", at + 9);
    if (end < 0) this.fail();
    this.refuseBadCharacters(at, end);
    this.at = end + 3;
    this.textStart = at + 9;
    this.textEnd = end;
    this.textKind = CDATA;
    return true;
  }

  private refuseBadCharacters(start: number, end: number): void {
    if (NOT_CHAR.test(this.text.slice(start, end))) this.fail();
  }
}

const isSpace = (c: number): boolean => c === SPACE || c === LF || c === TAB || c === CR;
