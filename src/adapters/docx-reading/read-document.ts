import type { AsideKind, PlaceKind, Revision, SourceBlock, SourceCell } from "../../readers/report/source";
import { readContentTypes } from "../xlsx/package/content-types";
import type { OoxmlPackage } from "../xlsx/package/package";
import { FileRefused } from "../xlsx/xml/refused";
import { readRelationships, type Relationship } from "../xlsx/package/relationships";
import { WordCursor } from "./word-cursor";
import { readLooks, type DocumentLooks } from "./paragraph-styles";
import { columnsOfGrid, type Grid } from "./table-grid";
import { addRevised, changeOf, readParagraph, type ReadParagraph, type Revised } from "./read-paragraph";

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

/** A cell while it is read. */
interface OpenCell {
  column: number;
  span: number;
  continued: boolean;
  /** It goes on with the cell before: merged with it, as old versions of Word write it. */
  besides: boolean;
  deleted: boolean;
  readonly lines: string[];
  italic: number;
}

/** What stands beside the text of a row or a paragraph. */
interface Left {
  readonly revised: Revised;
  readonly boxes: string[];
  readonly pictures: string[];
}

const nothingLeft = (): Left => ({ revised: {}, boxes: [], pictures: [] });

/** Text that a change took in, or took out, as words of that change. */
function asRevised(revised: Revised, what: Revision, text: string): Revised {
  const changed: Revised = { ...revised };
  if (text !== "") addRevised(changed, what, text, "\n");
  return changed;
}

class DocumentReader {
  readonly blocks: SourceBlock[] = [];
  private paragraphs = 0;
  private tables = 0;
  private readonly beside = new Map<PlaceKind, number>();
  /** What an end of a paragraph that was struck out leaves for the next one. */
  private pending = "";
  /** What the content control around says of the text in it. */
  private around: Revision | null = null;

  constructor(private readonly looks: DocumentLooks) {}

  readBody(cursor: WordCursor): void {
    while (cursor.child()) this.readBlock(cursor, false);
  }

  private readBlock(cursor: WordCursor, contents: boolean): void {
    const change = changeOf(cursor);
    if (cursor.is("p")) this.addParagraph(readParagraph(cursor, this.looks, this.around), contents);
    else if (cursor.is("tbl")) this.readTable(cursor);
    else if (cursor.is("sdt"))
      this.readControl(cursor, (isContents) => {
        while (cursor.child()) this.readBlock(cursor, contents || isContents);
      });
    else if (cursor.is("customXml") || cursor.is("sdtContent")) while (cursor.child()) this.readBlock(cursor, contents);
    else if (change !== null) this.readChanged(cursor, change, contents);
    else if (cursor.is("altChunk") || cursor.is("subDoc")) {
      this.addLeft({ kind: "paragraph", number: this.paragraphs + 1 }, { ...nothingLeft(), pictures: ["altChunk"] });
      cursor.skip();
    } else cursor.skip();
  }

  /** A content control around blocks, rows or cells, which `inside` reads; it was just opened. */
  private readControl(cursor: WordCursor, inside: (isContents: boolean) => void): void {
    const before = this.around;
    let isContents = false;
    while (cursor.child()) {
      if (cursor.is("sdtPr")) {
        const control = controlProperties(cursor);
        isContents = control.isContents;
        if (control.isPlaceholder) this.around = "placeholder";
      } else if (cursor.is("sdtContent")) inside(isContents);
      else cursor.skip();
    }
    this.around = before;
  }

  /** Whole paragraphs and tables that a change put in or took out. */
  private readChanged(cursor: WordCursor, change: Revision, contents: boolean): void {
    while (cursor.child())
      if (change !== "inserted" && cursor.is("p"))
        this.addParagraph(readParagraph(cursor, this.looks, change), contents);
      else this.readBlock(cursor, contents);
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

  private addLeft(
    place: SourceBlock["place"],
    { revised, boxes, pictures }: Pick<ReadParagraph, "revised" | "boxes" | "pictures">,
  ): void {
    for (const [what, text] of Object.entries(revised))
      if (text.trim() !== "") this.blocks.push({ kind: "aside", place, what: what as Revision, text });
    for (const text of boxes)
      this.blocks.push({ kind: "aside", place: { ...place, kind: "text-box" }, what: "note", text });
    for (const text of pictures) this.blocks.push({ kind: "aside", place, what: "picture", text });
  }

  private readTable(cursor: WordCursor): void {
    const table = ++this.tables;
    let row = 0;
    let grid: Grid = (column) => column;
    const rows = (): void => {
      while (cursor.child()) {
        if (cursor.is("tr")) this.readRow(cursor, { table, number: ++row }, grid);
        else if (cursor.is("tblGrid")) grid = columnsOfGrid(cursor);
        else if (cursor.is("sdt")) this.readControl(cursor, rows);
        else if (["customXml", "ins", "moveTo"].some((name) => cursor.is(name))) rows();
        else cursor.skip();
      }
    };
    rows();
  }

  private readRow(
    cursor: WordCursor,
    { table, number }: { readonly table: number; readonly number: number },
    grid: Grid,
  ): void {
    const place = { kind: "row" as const, number, table };
    const cells: OpenCell[] = [];
    const left = nothingLeft();
    let column = 0;
    let change: Revision | null = null;
    const inside = (): void => {
      while (cursor.child()) {
        if (cursor.is("trPr")) {
          const properties = rowProperties(cursor);
          column += properties.before;
          change = properties.change;
        } else if (cursor.is("tc")) {
          const cell = this.readCell(cursor, column, left);
          column += cell.span;
          const last = cells[cells.length - 1];
          if (cell.deleted) addRevised(left.revised, "deleted", cell.lines.join("\n"), "\n");
          else if (cell.besides && last !== undefined) {
            last.span += cell.span;
            last.lines.push(...cell.lines);
          } else cells.push(cell);
        } else if (cursor.is("sdt")) this.readControl(cursor, inside);
        else if (cursor.is("customXml")) inside();
        else cursor.skip();
      }
    };
    inside();
    this.pending = "";
    const whole = cells
      .map(({ lines }) => lines.join("\n"))
      .filter((text) => text !== "")
      .join(" | ");
    if (change !== "deleted")
      this.blocks.push({ kind: "row", place, cells: cells.map((cell) => finished(cell, grid)) });
    this.addLeft(place, { ...left, revised: change === null ? left.revised : asRevised(left.revised, change, whole) });
  }

  private readCell(cursor: WordCursor, column: number, left: Left): OpenCell {
    const cell: OpenCell = {
      column,
      span: 1,
      continued: false,
      besides: false,
      deleted: false,
      lines: [],
      italic: 0,
    };
    const inside = (): void => {
      while (cursor.child()) {
        if (cursor.is("tcPr")) readCellProperties(cursor, cell);
        else if (cursor.is("p")) this.addLine(cell, readParagraph(cursor, this.looks, this.around), left);
        else if (cursor.is("tbl")) cell.lines.push(...this.innerTable(cursor, left));
        else if (cursor.is("sdt")) this.readControl(cursor, inside);
        else if (["customXml", "ins", "moveTo"].some((name) => cursor.is(name))) inside();
        else cursor.skip();
      }
    };
    inside();
    if (this.pending.trim() !== "") cell.lines.push(this.pending);
    this.pending = "";
    return cell;
  }

  private addLine(cell: OpenCell, paragraph: ReadParagraph, left: Left): void {
    const text = this.pending + paragraph.text;
    this.pending = paragraph.joined ? text : "";
    for (const [what, words] of Object.entries(paragraph.revised))
      addRevised(left.revised, what as Revision, words, "\n");
    left.boxes.push(...paragraph.boxes);
    left.pictures.push(...paragraph.pictures);
    if (paragraph.joined || text.trim() === "") return;
    if (cell.lines.length === 0) cell.italic = paragraph.italic;
    cell.lines.push(text);
  }

  /** A table in a cell as lines. */
  private innerTable(cursor: WordCursor, left: Left): readonly string[] {
    const lines: string[] = [];
    const rows = (): void => {
      while (cursor.child()) {
        if (!cursor.is("tr")) {
          if (cursor.is("sdt")) this.readControl(cursor, rows);
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
          const { text, boxes, revised } = readParagraph(cursor, this.looks);
          const { deleted = "", moved = "", hidden = "", placeholder = "" } = revised;
          pieces.push(text, ...boxes, deleted, moved, hidden, placeholder);
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

const finished = ({ column, span, continued, lines, italic }: OpenCell, grid: Grid): SourceCell => ({
  column: grid(column),
  span: Math.max(1, grid(column + span) - grid(column)),
  text: lines.join("\n"),
  ...(continued ? { continued } : {}),
  ...(italic > 0 ? { italic } : {}),
});

/** Whether a control holds a table of contents, or words that ask to be replaced, moving behind its properties. */
function controlProperties(cursor: WordCursor): { readonly isContents: boolean; readonly isPlaceholder: boolean } {
  let [isContents, isPlaceholder] = [false, false];
  while (cursor.child()) {
    if (cursor.is("docPartGallery")) isContents = isContents || /contents/i.test(cursor.word("val") ?? "");
    if (cursor.is("showingPlcHdr")) isPlaceholder = cursor.says();
    const inner = controlProperties(cursor);
    isContents = isContents || inner.isContents;
    isPlaceholder = isPlaceholder || inner.isPlaceholder;
  }
  return { isContents, isPlaceholder };
}

function rowProperties(cursor: WordCursor): { readonly before: number; readonly change: Revision | null } {
  let before = 0;
  let change: Revision | null = null;
  while (cursor.child()) {
    if (cursor.is("gridBefore")) before = spanOf(cursor.word("val"), 0);
    change = changeOf(cursor) ?? change;
    cursor.skip();
  }
  return { before, change };
}

function readCellProperties(cursor: WordCursor, cell: OpenCell): void {
  while (cursor.child()) {
    if (cursor.is("gridSpan")) cell.span = spanOf(cursor.word("val"), 1);
    if (cursor.is("vMerge")) cell.continued = cursor.word("val") !== "restart";
    if (cursor.is("hMerge")) cell.besides = cursor.word("val") !== "restart";
    if (cursor.is("cellDel")) cell.deleted = true;
    cursor.skip();
  }
}

/** Word has at most 63 columns. */
const MOST_COLUMNS = 63;

const spanOf = (value: string | undefined, otherwise: number): number => {
  const span = Number(value ?? otherwise);
  return Number.isInteger(span) && span >= otherwise ? Math.min(span, MOST_COLUMNS) : otherwise;
};
