import type { WordCursor } from "./word-cursor";
import { levelOf, readNumPr, type DocumentLooks, type Numbering } from "./paragraph-styles";

/** A paragraph of a Word file as it reads now, and what was struck out of it. */
export interface ReadParagraph {
  /** Line breaks as such; an item of a list begins with its sign. */
  readonly text: string;
  readonly heading: number | null;
  readonly contents: boolean;
  /** Characters at the beginning that are set in italics. */
  readonly italic: number;
  readonly deleted: string;
  /** Texts of text boxes that are anchored in it. */
  readonly boxes: readonly string[];
  /** Its end was struck out: the next paragraph goes on with it. */
  readonly joined: boolean;
}

interface Collected {
  text: string;
  deleted: string;
  italic: number;
  allItalic: boolean;
  boxes: string[];
}

/** Elements whose text is text of the paragraph. */
const INSIDE = ["ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"];
const STRUCK = ["del", "moveFrom"];

/** Reads the paragraph that was just opened, moving behind it. */
export function readParagraph(cursor: WordCursor, looks: DocumentLooks): ReadParagraph {
  const collected: Collected = { text: "", deleted: "", italic: 0, allItalic: true, boxes: [] };
  let style = looks.styleOf("");
  let numbering: Numbering | null | undefined;
  let outline: number | null = null;
  let joined = false;
  while (cursor.child()) {
    if (!cursor.is("pPr")) {
      readInline(cursor, collected, false, looks);
      continue;
    }
    while (cursor.child()) {
      if (cursor.is("pStyle")) style = looks.styleOf(cursor.word("val") ?? "");
      if (cursor.is("outlineLvl")) outline = levelOf(cursor.word("val"));
      if (cursor.is("numPr")) numbering = readNumPr(cursor);
      else if (cursor.is("rPr")) joined = hasChild(cursor, "del");
      else cursor.skip();
    }
  }
  const { text, deleted, boxes, italic } = collected;
  const heading = style.heading ?? outline;
  const list = numbering === undefined ? style.numbering : numbering;
  const sign = list === null || heading !== null || text.trim() === "" ? "" : signOf(list);
  return {
    text: `${sign}${text}`,
    heading,
    contents: style.contents,
    italic: sign === "" ? italic : 0,
    deleted,
    boxes,
    joined,
  };
}

/** Numbers of lists are not in the file; they read as signs as well. */
const signOf = ({ level }: Numbering): string => (level === 0 ? "• " : `${"  ".repeat(level)}○ `);

function hasChild(cursor: WordCursor, name: string): boolean {
  let found = false;
  while (cursor.child()) {
    if (cursor.is(name)) found = true;
    cursor.skip();
  }
  return found;
}

function readInline(cursor: WordCursor, collected: Collected, struck: boolean, looks: DocumentLooks): void {
  if (cursor.is("r")) readRun(cursor, collected, struck, looks);
  else if (INSIDE.some((name) => cursor.is(name))) while (cursor.child()) readInline(cursor, collected, struck, looks);
  else if (STRUCK.some((name) => cursor.is(name))) while (cursor.child()) readInline(cursor, collected, true, looks);
  else if (isMath(cursor)) add(collected, mathText(cursor), struck, false);
  else cursor.skip();
}

const isMath = (cursor: WordCursor): boolean => cursor.is("oMath") || cursor.is("oMathPara");

function mathText(cursor: WordCursor): string {
  let text = "";
  while (cursor.child()) text += cursor.is("t") ? cursor.content() : mathText(cursor);
  return text;
}

function readRun(cursor: WordCursor, collected: Collected, struck: boolean, looks: DocumentLooks): void {
  let italic = false;
  while (cursor.child()) {
    if (cursor.is("rPr")) italic = readsItalic(cursor);
    else if (cursor.is("t") || cursor.is("delText")) add(collected, cursor.content(), struck, italic);
    else if (cursor.is("drawing") || cursor.is("pict") || cursor.is("AlternateContent") || cursor.is("object"))
      readBoxes(cursor, collected, looks);
    else {
      add(collected, signText(cursor), struck, italic);
      cursor.skip();
    }
  }
}

function readsItalic(cursor: WordCursor): boolean {
  let italic = false;
  while (cursor.child()) {
    if (cursor.is("i")) italic = cursor.says();
    cursor.skip();
  }
  return italic;
}

/** What an empty element of a run stands for. */
function signText(cursor: WordCursor): string {
  if (cursor.is("tab") || cursor.is("ptab")) return "\t";
  if (cursor.is("br")) return cursor.word("type") === "page" ? "" : "\n";
  if (cursor.is("cr")) return "\n";
  if (cursor.is("noBreakHyphen")) return "-";
  if (cursor.is("softHyphen")) return "\u00ad";
  return cursor.is("sym") ? symbol(cursor.word("char") ?? "") : "";
}

/** Signs of symbol fonts lie in the private area; almost all that people insert are bullets and arrows. */
function symbol(hex: string): string {
  const code = parseInt(hex, 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return "";
  return code >= 0xf000 ? "•" : String.fromCharCode(code);
}

function add(collected: Collected, text: string, struck: boolean, italic: boolean): void {
  if (text === "") return;
  if (struck) {
    collected.deleted += text;
    return;
  }
  collected.text += text;
  collected.allItalic = collected.allItalic && (italic || text.trim() === "");
  if (collected.allItalic) collected.italic = collected.text.length;
}

/** The texts of text boxes somewhere in a drawing; of alternatives the first. */
function readBoxes(cursor: WordCursor, collected: Collected, looks: DocumentLooks): void {
  while (cursor.child()) {
    if (cursor.is("Fallback")) cursor.skip();
    else if (cursor.is("p")) {
      const { text, boxes } = readParagraph(cursor, looks);
      if (text.trim() !== "") collected.boxes.push(text);
      collected.boxes.push(...boxes);
    } else readBoxes(cursor, collected, looks);
  }
}
