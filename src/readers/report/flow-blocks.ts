import { isLaterArt } from "./art-at-start";
import { isItem, joinedLines } from "./cell-text";
import { cellsOfRow, chunksOf, isNothing, MOST_CELLS, rowsWithoutArt } from "./flow-cells";
import { flowLines, isGap, type FlowLine } from "./flow-lines";
import type { SourceBlock, SourceLine } from "./source";
import type { TextKnowledge } from "./text-knowledge";

/** Text in which the cells of a table follow one another, as `pdftotext` writes it, as blocks. */
export const flowBlocks = (lines: readonly SourceLine[], knowledge: TextKnowledge): readonly SourceBlock[] =>
  new FlowReader(flowLines(lines, knowledge)).blocks;

class FlowReader {
  readonly blocks: SourceBlock[] = [];
  private table = 0;
  private inTable = false;
  /** The header names no Art: rows are told by their ends alone. */
  private withoutArt = false;
  private row: { arts: string[]; first: SourceLine; lines: FlowLine[] } | null = null;
  private paragraph: FlowLine[] = [];
  private header: FlowLine[] = [];
  /** A column of a page that is read by itself. */
  private column: { readonly name: string; readonly lines: FlowLine[] } | null = null;
  /** Rows that have begun on the page, as numbers of blocks. */
  private pageRows: number[] = [];
  /** A page has ended since the last row. */
  private pageBroken = false;
  /** Headers with no name of a unit above them, as numbers of blocks. */
  private nameless: number[] = [];
  private pageStart = 0;

  constructor(lines: readonly FlowLine[]) {
    for (const one of lines) this.read(one);
    this.endColumn();
    this.endHeader();
    this.endRow();
    this.endParagraph();
    this.placeUnits();
  }

  private read(one: FlowLine): void {
    if (this.column !== null && (one.kind === "text" || one.kind === "blank" || one.kind === "space")) {
      this.column.lines.push(one);
      return;
    }
    this.endColumn();
    if (this.header.length > 0 && one.kind !== "header" && !isGap(one)) this.endHeader();
    if (one.kind === "page") {
      this.pageBroken = true;
      this.placeUnits();
    }
    switch (one.kind) {
      case "header":
        this.endParagraph();
        this.header.push(one);
        return;
      case "heading":
      case "chapter":
        this.endRow();
        this.endParagraph();
        this.inTable = false;
        this.blocks.push({ kind: "text", place: one.line.place, text: one.text.trim() });
        return;
      case "row-heading":
        return this.readUnit(one, false);
      case "column":
        return this.beginColumn(one);
      case "unit":
        return this.readUnit(one);
      case "art":
        return this.readArt(one);
      case "blank":
      case "page":
      case "space":
        if (this.row === null) this.endParagraph();
        else this.row.lines.push(one);
        return;
      case "text":
        return this.readText(one);
    }
  }

  private readText(one: FlowLine): void {
    const { row } = this;
    const joins = row !== null && row.arts.length > 0 && row.lines.every(({ kind }) => kind !== "text");
    if (joins && /^(?:und|u\.|sowie|bzw\.|\+|\/)$/.test(one.text.trim())) {
      row.arts.push(one.text.trim());
      return;
    }
    if (isNothing(one.text) && this.inTable && (row === null || chunksOf(row.lines).length >= MOST_CELLS)) {
      // A dash in the place of the Art.
      this.endRow();
      this.row = { arts: [one.text.trim()], first: one.line, lines: [] };
    } else if (this.row !== null) this.row.lines.push(one);
    else if (this.inTable) this.row = { arts: [], first: one.line, lines: [one] };
    else {
      if (isItem(one.text)) this.endParagraph();
      this.paragraph.push(one);
    }
  }

  /** Art and Thema follow one another line by line; the other columns are put together row by row at their end. */
  private beginColumn(one: FlowLine): void {
    const name = one.text.trim();
    const place = one.line.place;
    this.blocks.push({ kind: "aside", place, what: "table-header", text: name });
    if (this.inTable && (name === "Arbeitsstand" || name === "Perspektive")) this.column = { name, lines: [] };
  }

  /** Gives the pieces of a column to the rows of its page where there are as many; else they belong to none. */
  private endColumn(): void {
    const { column } = this;
    this.column = null;
    if (column === null) return;
    const pieces = chunksOf(column.lines).map(({ lines }) => joinedLines(lines));
    const first = column.lines.find(({ kind }) => kind === "text");
    if (first === undefined) return;
    const at = column.name === "Arbeitsstand" ? 2 : 3;
    const rows = this.row === null ? this.pageRows : [];
    const free = rows.every((one) => isFree(this.blocks[one], at));
    if (rows.length > 0 && rows.length === pieces.length && free)
      rows.forEach((one, i) => {
        const block = this.blocks[one];
        if (block?.kind !== "row") return;
        const cells = [
          ...block.cells.filter((cell) => cell.column !== at),
          { column: at, span: 1, text: pieces[i] ?? "" },
        ];
        this.blocks[one] = { ...block, cells, doubt: "cells-unclear" };
      });
    else this.blocks.push({ kind: "aside", place: first.line.place, what: "column", text: pieces.join("\n") });
  }

  private readUnit(one: FlowLine, unit = true): void {
    this.endRow();
    this.endParagraph();
    this.blocks.push({
      kind: "row",
      place: { kind: "line", number: one.line.place.number, table: this.table },
      cells: [{ column: 0, span: 1, text: one.text.trim() }],
      ...(unit ? { unit } : {}),
    });
  }

  private readArt(one: FlowLine): void {
    const isList = /^allg/i.test(one.art) && /^\(/.test(one.text.trim());
    if (isList) {
      // The list of the report as we write it stands below the table.
      this.endRow();
      this.endParagraph();
      this.inTable = false;
      this.blocks.push({ kind: "text", place: one.line.place, text: `${one.art} ${one.text}`.trim() });
      return;
    }
    if (!this.inTable && this.table === 0)
      return this.readText({ ...one, kind: "text", text: `${one.art} ${one.text}` });
    const { row } = this;
    const texts = row?.lines.filter(({ kind }) => kind === "text") ?? [];
    const last = row?.arts[row.arts.length - 1] ?? "";
    const isSecond =
      row !== null &&
      texts.length === 0 &&
      row.arts.length > 0 &&
      !row.arts.includes(one.art) &&
      !/^allg/i.test(`${last}`) &&
      !/^allg/i.test(one.art);
    // A sentence that goes on with the word in small letters is no row.
    const goesOn =
      row !== null &&
      texts.length > 0 &&
      row.lines[row.lines.length - 1]?.kind === "text" &&
      /^\p{Ll}/u.test(one.text.trim());
    // Line by line: the first line of the Thema stands between two Arten.
    const between = row?.lines.length === 1 && row.arts.length === 1 && texts.length === 1 && one.text.trim() === "";
    if (row !== null && between && !/^allg/i.test(one.art) && isLaterArt(last, one.art)) row.arts.push(one.art);
    else if (goesOn) row.lines.push({ ...one, kind: "text", text: `${one.art} ${one.text}` });
    else if (isSecond) {
      row.arts.push(one.art);
      if (one.text.trim() !== "") row.lines.push({ ...one, kind: "text" });
    } else {
      this.endRow();
      this.inTable = true;
      this.row = { arts: [one.art], first: one.line, lines: one.text.trim() === "" ? [] : [{ ...one, kind: "text" }] };
    }
  }

  /** The header in one row; a row that it interrupts goes on behind it. */
  private endHeader(): void {
    const [first] = this.header;
    if (first === undefined) return;
    const text = this.header.map((one) => `${one.art} ${one.text}`.trim()).join("\n");
    this.header = [];
    const known = Array.from(
      text.matchAll(/\b(?:Art(?=\s+Thema)|Thema|Arbeitsstand|Sachstand|Stand|Perspektiven?|Ausblick)\b/g),
      (match) => match[0],
    );
    this.withoutArt = !known.includes("Art");
    if (this.withoutArt || !this.inTable || !this.pageBroken) this.endRow();
    if (!this.inTable || this.withoutArt) this.table++;
    this.inTable = true;
    const over = text.slice(0, text.search(/\b(?:Art\s+)?Thema\b/)).trim();
    const place = { kind: "line" as const, number: first.line.place.number, table: this.table };
    if (over !== "") this.blocks.push({ kind: "aside", place, what: "table-header", text: over });
    const columns = this.withoutArt ? ["", ...known] : known;
    const last = this.blocks[this.blocks.length - 1];
    if (last?.kind === "row" && last.unit !== true && !this.pageBroken && this.row === null)
      this.nameless.push(this.blocks.length);
    this.pageBroken = false;
    this.blocks.push({ kind: "row", place, cells: columns.map((word, column) => ({ column, span: 1, text: word })) });
  }

  /**
   * Short blocks between tables come late in the text of a page: names of units that follow one another belong to the
   * headers before them that have none; only the last one may have its table below it.
   */
  private placeUnits(): void {
    for (let at = this.pageStart; at < this.blocks.length; at++) {
      let end = at;
      while (this.isUnit(end)) end++;
      const below = this.blocks.slice(end).find(({ kind }) => kind !== "aside");
      const late = below?.kind === "row" ? end - at - 1 : end - at;
      const targets = this.nameless.filter((one) => one < at).slice(-late);
      if (late > 0 && targets.length === late) this.moveUnits(at, targets);
      at = Math.max(at, end - 1);
    }
    this.nameless = [];
    this.pageRows = [];
    this.pageStart = this.blocks.length;
  }

  private isUnit(at: number): boolean {
    const block = this.blocks[at];
    return block?.kind === "row" && block.unit === true;
  }

  /** Moves the names from here on before their headers, the last one first so that places stay what they are. */
  private moveUnits(from: number, targets: readonly number[]): void {
    const units = this.blocks.splice(from, targets.length);
    for (let i = targets.length - 1; i >= 0; i--) {
      const unit = units[i];
      if (unit !== undefined) this.blocks.splice(targets[i] ?? from, 0, unit);
    }
    this.nameless = this.nameless.filter((one) => one < (targets[0] ?? 0));
  }

  private endParagraph(): void {
    const [first] = this.paragraph;
    if (first === undefined) return;
    const lines = this.paragraph.map(({ text }) => text);
    this.paragraph = [];
    const text = isItem(first.text) ? `• ${joinedLines(lines)}`.replace(/^•\s*[•-]?\s*/, "• ") : joinedLines(lines);
    for (const part of text.split("\n")) this.blocks.push({ kind: "text", place: first.line.place, text: part });
  }

  private endRow(): void {
    const { row } = this;
    this.row = null;
    if (row === null) return;
    if (row.arts.length === 0 && row.lines.every(({ kind }) => kind !== "text")) return;
    if (row.arts.length === 0 && this.withoutArt) {
      for (const part of rowsWithoutArt(row.lines)) this.pushRow([], part);
      return;
    }
    this.pushRow(row.arts, row.lines, row.first);
  }

  private pushRow(arts: readonly string[], lines: readonly FlowLine[], start?: SourceLine): void {
    const first = start ?? lines.find(({ kind }) => kind === "text")?.line;
    if (first === undefined) return;
    const general = /^allg/i.test(arts[0] ?? "");
    const whole = lines.filter(({ kind }) => kind === "text").map(({ text }) => text);
    const cells = general ? [whole] : cellsOfRow(lines);
    const clear = general || (cells.length === MOST_CELLS && chunksOf(lines).length === MOST_CELLS);
    const texts = cells.map((cell) => joinedLines(cell));
    this.pageRows.push(this.blocks.length);
    this.blocks.push({
      kind: "row",
      place: { kind: "line", number: first.place.number, table: this.table },
      cells: [arts.join("\n"), ...texts].map((text, column) => ({ column, span: 1, text })),
      ...(arts.length > 0 && clear ? {} : { doubt: arts.length === 0 ? "rows-unclear" : "cells-unclear" }),
    });
  }
}

const isFree = (block: SourceBlock | undefined, column: number): boolean =>
  block?.kind === "row" && block.cells.every((cell) => cell.column !== column || cell.text === "");
