import type { Revision } from "../../readers/report/source";
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
  /** What is not on the page, or is there as a change: by what it is. */
  readonly revised: Revised;
  /** Texts of text boxes that are anchored in it. */
  readonly boxes: readonly string[];
  /** Names of pictures, diagrams and objects in it, whose texts are not read. */
  readonly pictures: readonly string[];
  /** Its end was struck out: the next paragraph goes on with it. */
  readonly joined: boolean;
}

/** Texts by what they are. */
export type Revised = Partial<Record<Revision, string>>;

interface Collected {
  text: string;
  readonly revised: Revised;
  italic: number;
  allItalic: boolean;
  readonly boxes: string[];
  readonly pictures: string[];
}

/** What the elements around a run say of its text. */
type Around = Revision | null;

/** Elements whose text is text of the paragraph. */
const INSIDE = ["hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo"];
const CHANGES: readonly (readonly [element: string, what: Revision])[] = [
  ["ins", "inserted"],
  ["moveTo", "inserted"],
  ["del", "deleted"],
  ["moveFrom", "moved"],
];
/** These are no words of the text; the others are, and it is said what they are. */
const LEFT_OUT: readonly Around[] = ["deleted", "moved", "hidden", "placeholder"];

/** Text of a kind added to others. */
export function addRevised(revised: Revised, what: Revision, text: string, between = ""): void {
  if (text === "") return;
  const before = revised[what] ?? "";
  revised[what] = before === "" ? text : before + between + text;
}

/** Reads the paragraph that was just opened, moving behind it. */
export function readParagraph(cursor: WordCursor, looks: DocumentLooks, around: Around = null): ReadParagraph {
  const collected: Collected = { text: "", revised: {}, italic: 0, allItalic: true, boxes: [], pictures: [] };
  let style = looks.styleOf("");
  let numbering: Numbering | null | undefined;
  let outline: number | null = null;
  let joined = false;
  while (cursor.child()) {
    if (!cursor.is("pPr")) {
      readInline(cursor, collected, style.hidden ? "hidden" : around, looks);
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
  const { text, revised, boxes, pictures, italic } = collected;
  const heading = style.heading ?? outline;
  const list = numbering === undefined ? style.numbering : numbering;
  const sign = list === null || heading !== null || text.trim() === "" ? "" : signOf(list);
  return {
    text: `${sign}${text}`,
    heading,
    contents: style.contents,
    italic: sign === "" ? italic : 0,
    revised,
    boxes,
    pictures,
    joined,
  };
}

/** Numbers of lists are not in the file; they read as signs as well. */
const signOf = ({ level }: Numbering): string => (level === 0 ? "• " : `${"  ".repeat(level)}○ `);

/** Whether the element that was just opened has such a child, moving behind it. */
function hasChild(cursor: WordCursor, name: string): boolean {
  let found = false;
  while (cursor.child()) {
    if (cursor.is(name)) found = true;
    cursor.skip();
  }
  return found;
}

function readInline(cursor: WordCursor, collected: Collected, around: Around, looks: DocumentLooks): void {
  const change = changeOf(cursor);
  if (cursor.is("r")) readRun(cursor, collected, around, looks);
  else if (cursor.is("sdt")) readControl(cursor, collected, around, looks);
  else if (INSIDE.some((name) => cursor.is(name))) while (cursor.child()) readInline(cursor, collected, around, looks);
  else if (change !== null) {
    const what = LEFT_OUT.includes(around) ? around : change;
    while (cursor.child()) readInline(cursor, collected, what, looks);
  } else if (isMath(cursor)) add(collected, mathText(cursor), around, false);
  else cursor.skip();
}

/** What an element that tracks a change says of what is in it; null for all others. */
export const changeOf = (cursor: WordCursor): Revision | null =>
  CHANGES.find(([element]) => cursor.is(element))?.[1] ?? null;

/** A content control in a line: while nobody has filled it in, it shows words of its own. */
function readControl(cursor: WordCursor, collected: Collected, around: Around, looks: DocumentLooks): void {
  let inner = around;
  while (cursor.child()) {
    if (cursor.is("sdtPr")) inner = hasChild(cursor, "showingPlcHdr") ? "placeholder" : around;
    else readInline(cursor, collected, inner, looks);
  }
}

const isMath = (cursor: WordCursor): boolean => cursor.is("oMath") || cursor.is("oMathPara");

function mathText(cursor: WordCursor): string {
  let text = "";
  while (cursor.child()) text += cursor.is("t") ? cursor.content() : mathText(cursor);
  return text;
}

function readRun(cursor: WordCursor, collected: Collected, around: Around, looks: DocumentLooks): void {
  let italic = false;
  let what = around;
  while (cursor.child()) {
    if (cursor.is("rPr")) {
      const look = runLook(cursor, looks);
      italic = look.italic;
      what = LEFT_OUT.includes(around) ? around : look.hidden ? "hidden" : look.struck ? "struck" : around;
    } else if (cursor.is("t") || cursor.is("delText")) add(collected, cursor.content(), what, italic);
    else if (cursor.is("drawing") || cursor.is("pict") || cursor.is("AlternateContent") || cursor.is("object")) {
      const picture: Picture = { name: "", isPicture: false, inBox: false };
      readBoxes(cursor, collected, looks, picture);
      if (picture.isPicture) collected.pictures.push(picture.name === "" ? "Bild" : picture.name);
    } else {
      add(collected, signText(cursor), what, italic);
      cursor.skip();
    }
  }
}

interface RunLook {
  italic: boolean;
  hidden: boolean;
  struck: boolean;
}

function runLook(cursor: WordCursor, looks: DocumentLooks): RunLook {
  const look: RunLook = { italic: false, hidden: false, struck: false };
  while (cursor.child()) {
    if (cursor.is("rStyle")) look.hidden = looks.styleOf(cursor.word("val") ?? "").hidden;
    if (cursor.is("i")) look.italic = cursor.says();
    if (cursor.is("vanish")) look.hidden = cursor.says();
    if (cursor.is("strike") || cursor.is("dstrike")) look.struck = look.struck || cursor.says();
    cursor.skip();
  }
  return look;
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

function add(collected: Collected, text: string, what: Around, italic: boolean): void {
  if (text === "") return;
  if (what !== null) addRevised(collected.revised, what, text);
  if (LEFT_OUT.includes(what)) return;
  collected.text += text;
  collected.allItalic = collected.allItalic && (italic || text.trim() === "");
  if (collected.allItalic) collected.italic = collected.text.length;
}

/** A picture, diagram, object or box while it is read. */
interface Picture {
  name: string;
  isPicture: boolean;
  inBox: boolean;
}

const PICTURES = ["blip", "imagedata", "chart", "relIds", "OLEObject"];

/** The texts of text boxes somewhere in a drawing; of alternatives the first. */
function readBoxes(cursor: WordCursor, collected: Collected, looks: DocumentLooks, picture: Picture): void {
  while (cursor.child()) {
    if (cursor.is("Fallback")) cursor.skip();
    else if (cursor.is("txbxContent")) {
      picture.inBox = true;
      readBoxes(cursor, collected, looks, picture);
      picture.inBox = false;
    } else if (picture.inBox && cursor.is("p")) {
      const { text, revised, boxes, pictures } = readParagraph(cursor, looks);
      if (text.trim() !== "") collected.boxes.push(text);
      collected.boxes.push(...boxes);
      collected.pictures.push(...pictures);
      for (const [what, words] of Object.entries(revised)) addRevised(collected.revised, what as Revision, words, "\n");
    } else {
      if (PICTURES.some((name) => cursor.is(name))) picture.isPicture = true;
      const name = cursor.is("docPr") ? (cursor.word("descr") ?? cursor.word("name")) : cursor.word("ProgID");
      if (picture.name === "") picture.name = name ?? "";
      readBoxes(cursor, collected, looks, picture);
    }
  }
}
