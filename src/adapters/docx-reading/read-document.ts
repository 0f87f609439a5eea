import type { AsideKind, PlaceKind, SourceBlock, SourceCell } from "../../readers/report/source";
import { readContentTypes } from "../xlsx/package/content-types";
import type { OoxmlPackage } from "../xlsx/package/package";
import { FileRefused } from "../xlsx/xml/refused";
import { readRelationships, type Relationship } from "../xlsx/package/relationships";
import { WordCursor } from "./word-cursor";
import { readLooks, type DocumentLooks } from "./paragraph-styles";
import { readParagraph, type ReadParagraph } from "./read-paragraph";

const DOCUMENT =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroenabled(?:12)?)\.main\+xml$/i;

/** A Word file as blocks: the text as it reads now; what stands beside it or was struck out follows as such. */
export function readDocument(pkg: OoxmlPackage): readonly SourceBlock[] {
  const part = documentPart(pkg);
  const relationships = readRelationships(pkg, part);
  const reader = new DocumentReader(readLooks(pkg, relationships));
  const cursor = new WordCursor(pkg.text(part), part);
  cursor.root("document");
  while (cursor.child()) {
    if (cursor.is("body")) reader.readBody(cursor);
    else cursor.skip();
  }
  for (const kind of ["header", "footer", "footnotes", "endnotes", "comments"] as const)
    for (const { target } of ofKind(pkg, relationships, kind)) reader.readBeside(pkg, target, kind);
  return reader.blocks;
}

function documentPart(pkg: OoxmlPackage): string {
  if (!pkg.has("[Content_Types].xml")) throw new FileRefused("not-a-workbook", { part: "[Content_Types].xml" });
  const main = readRelationships(pkg, "").find(({ kind, external }) => kind === "officeDocument" && !external);
  if (main === undefined || !pkg.has(main.target))
    throw new FileRefused("missing-part", { part: main?.target ?? "_rels/.rels" });
  const type = readContentTypes(pkg).typeOf(main.target)?.trim() ?? "";
  if (!DOCUMENT.test(type)) throw new FileRefused("not-a-workbook", { part: main.target });
  return main.target;
}

const ofKind = (pkg: OoxmlPackage, relationships: readonly Relationship[], kind: string): readonly Relationship[] =>
  relationships.filter((one) => one.kind === kind && !one.external && pkg.has(one.target));

const BESIDE: Readonly<
  Record<
    "header" | "footer" | "footnotes" | "endnotes" | "comments",
    { readonly place: PlaceKind; readonly what: AsideKind }
  >
> = {
  header: { place: "page-header", what: "page-line" },
  footer: { place: "page-footer", what: "page-line" },
  footnotes: { place: "footnote", what: "note" },
  endnotes: { place: "endnote", what: "note" },
  comments: { place: "comment", what: "comment" },
};

/** A cell with what was struck out in it. */
interface OpenCell {
  column: number;
  span: number;
  continued: boolean;
  readonly lines: string[];
  italic: number;
}

class DocumentReader {
  readonly blocks: SourceBlock[] = [];
  private paragraphs = 0;
  private tables = 0;
  private readonly beside = new Map<PlaceKind, number>();
  /** What an end of a paragraph that was struck out leaves for the next one. */
  private pending = "";

  constructor(private readonly looks: DocumentLooks) {}

  readBody(cursor: WordCursor): void {
    while (cursor.child()) this.readBlock(cursor, false);
  }

  private readBlock(cursor: WordCursor, contents: boolean): void {
    if (cursor.is("p")) this.addParagraph(readParagraph(cursor, this.looks), contents);
    else if (cursor.is("tbl")) this.readTable(cursor);
    else if (cursor.is("sdt")) {
      let inner = contents;
      while (cursor.child()) {
        if (cursor.is("sdtPr")) inner = isContents(cursor) || inner;
        else if (cursor.is("sdtContent")) while (cursor.child()) this.readBlock(cursor, inner);
        else cursor.skip();
      }
    } else if (cursor.is("customXml") || cursor.is("ins") || cursor.is("moveTo") || cursor.is("sdtContent"))
      while (cursor.child()) this.readBlock(cursor, contents);
    else cursor.skip();
  }

  private addParagraph(paragraph: ReadParagraph, contents: boolean): void {
    this.paragraphs++;
    const place = { kind: "paragraph" as const, number: this.paragraphs };
    const text = this.pending + paragraph.text;
    this.pending = paragraph.joined ? text : "";
    if (!paragraph.joined && text.trim() !== "") {
      const { heading } = paragraph;
      if (contents || paragraph.contents) this.blocks.push({ kind: "aside", place, what: "contents", text });
      else this.blocks.push({ kind: "text", place, text, ...(heading === null ? {} : { heading }) });
    }
    this.addLeft(place, paragraph);
  }

  private addLeft(place: SourceBlock["place"], { deleted, boxes }: Pick<ReadParagraph, "deleted" | "boxes">): void {
    if (deleted.trim() !== "") this.blocks.push({ kind: "aside", place, what: "deleted", text: deleted });
    for (const text of boxes)
      this.blocks.push({ kind: "aside", place: { ...place, kind: "text-box" }, what: "note", text });
  }

  private readTable(cursor: WordCursor): void {
    const table = ++this.tables;
    let row = 0;
    const rows = (): void => {
      while (cursor.child()) {
        if (cursor.is("tr")) this.readRow(cursor, table, ++row);
        else if (["sdt", "sdtContent", "customXml", "ins"].some((name) => cursor.is(name))) rows();
        else cursor.skip();
      }
    };
    rows();
  }

  private readRow(cursor: WordCursor, table: number, number: number): void {
    const place = { kind: "row" as const, number, table };
    const cells: OpenCell[] = [];
    const left: { deleted: string; boxes: string[] } = { deleted: "", boxes: [] };
    let column = 0;
    let struck = false;
    const inside = (): void => {
      while (cursor.child()) {
        if (cursor.is("trPr")) {
          const { before, deleted } = rowProperties(cursor);
          column += before;
          struck = deleted;
        } else if (cursor.is("tc")) {
          const cell = this.readCell(cursor, column, left);
          column += cell.span;
          cells.push(cell);
        } else if (["sdt", "sdtContent", "customXml"].some((name) => cursor.is(name))) inside();
        else cursor.skip();
      }
    };
    inside();
    this.pending = "";
    if (struck) left.deleted += cells.map(({ lines }) => lines.join("\n")).join(" | ");
    else this.blocks.push({ kind: "row", place, cells: cells.map((cell) => finished(cell)) });
    this.addLeft(place, left);
  }

  private readCell(cursor: WordCursor, column: number, left: { deleted: string; boxes: string[] }): OpenCell {
    const cell: OpenCell = { column, span: 1, continued: false, lines: [], italic: 0 };
    const inside = (): void => {
      while (cursor.child()) {
        if (cursor.is("tcPr")) readCellProperties(cursor, cell);
        else if (cursor.is("p")) this.addLine(cell, readParagraph(cursor, this.looks), left);
        else if (cursor.is("tbl")) cell.lines.push(...this.innerTable(cursor, left));
        else if (["sdt", "sdtContent", "customXml", "ins", "moveTo"].some((name) => cursor.is(name))) inside();
        else cursor.skip();
      }
    };
    inside();
    if (this.pending.trim() !== "") cell.lines.push(this.pending);
    this.pending = "";
    return cell;
  }

  private addLine(cell: OpenCell, paragraph: ReadParagraph, left: { deleted: string; boxes: string[] }): void {
    const text = this.pending + paragraph.text;
    this.pending = paragraph.joined ? text : "";
    left.deleted += paragraph.deleted === "" ? "" : `${left.deleted === "" ? "" : "\n"}${paragraph.deleted}`;
    left.boxes.push(...paragraph.boxes);
    if (paragraph.joined || text.trim() === "") return;
    if (cell.lines.length === 0) cell.italic = paragraph.italic;
    cell.lines.push(text);
  }

  /** A table in a cell as lines. */
  private innerTable(cursor: WordCursor, left: { deleted: string; boxes: string[] }): readonly string[] {
    const lines: string[] = [];
    const rows = (): void => {
      while (cursor.child()) {
        if (!cursor.is("tr")) {
          if (cursor.is("sdt") || cursor.is("sdtContent")) rows();
          else cursor.skip();
          continue;
        }
        const texts: string[] = [];
        while (cursor.child()) {
          if (cursor.is("tc")) texts.push(this.readCell(cursor, 0, left).lines.join(" "));
          else cursor.skip();
        }
        const line = texts.filter((text) => text !== "").join(" | ");
        if (line !== "") lines.push(line);
      }
    };
    rows();
    return lines;
  }

  /** Headers, footers, notes and comments: what stands in a part beside the text. */
  readBeside(pkg: OoxmlPackage, part: string, kind: keyof typeof BESIDE): void {
    const cursor = new WordCursor(pkg.text(part), part);
    const { place, what } = BESIDE[kind];
    if (!cursor.child()) return;
    const pieces: string[] = [];
    const collect = (): void => {
      while (cursor.child()) {
        if (cursor.is("p")) {
          const { text, boxes } = readParagraph(cursor, this.looks);
          pieces.push(text, ...boxes);
        } else if (cursor.is("sdtPr") || cursor.is("tblPr") || cursor.is("tcPr") || cursor.is("trPr")) cursor.skip();
        else collect();
      }
    };
    const flush = (): void => {
      const text = pieces
        .splice(0)
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .join("\n");
      if (text === "") return;
      const number = (this.beside.get(place) ?? 0) + 1;
      this.beside.set(place, number);
      this.blocks.push({ kind: "aside", place: { kind: place, number }, what, text });
    };
    if (kind === "header" || kind === "footer") collect();
    else
      while (cursor.child()) {
        collect();
        flush();
      }
    flush();
  }
}

const finished = ({ column, span, continued, lines, italic }: OpenCell): SourceCell => ({
  column,
  span,
  text: lines.join("\n"),
  ...(continued ? { continued } : {}),
  ...(italic > 0 ? { italic } : {}),
});

/** Whether a block of content is a table of contents, moving behind its properties. */
function isContents(cursor: WordCursor): boolean {
  let found = false;
  while (cursor.child()) {
    if (cursor.is("docPartGallery")) found = /contents/i.test(cursor.word("val") ?? "");
    found = isContents(cursor) || found;
  }
  return found;
}

function rowProperties(cursor: WordCursor): { readonly before: number; readonly deleted: boolean } {
  let [before, deleted] = [0, false];
  while (cursor.child()) {
    if (cursor.is("gridBefore")) before = spanOf(cursor.word("val"), 0);
    if (cursor.is("del")) deleted = true;
    cursor.skip();
  }
  return { before, deleted };
}

function readCellProperties(cursor: WordCursor, cell: OpenCell): void {
  while (cursor.child()) {
    if (cursor.is("gridSpan")) cell.span = spanOf(cursor.word("val"), 1);
    if (cursor.is("vMerge") || cursor.is("hMerge")) cell.continued = cell.continued || cursor.word("val") !== "restart";
    cursor.skip();
  }
}

/** Word has at most 63 columns. */
const MOST_COLUMNS = 63;

const spanOf = (value: string | undefined, otherwise: number): number => {
  const span = Number(value ?? otherwise);
  return Number.isInteger(span) && span >= otherwise ? Math.min(span, MOST_COLUMNS) : otherwise;
};
