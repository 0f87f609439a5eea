import { isLaterArt, startsWithArt } from "./art-at-start";
import { cleaned, DANGLING, isItem, joinedLines } from "./cell-text";
import { reportColumn } from "./header-columns";
import { beginsOtherChapter, mayBeUnit } from "./headings";
import type { SourceBlock, SourceLine } from "./source";
import type { TextKnowledge } from "./text-knowledge";

/** A line of a table cut into its columns. */
interface CutLine {
  readonly line: SourceLine;
  readonly cells: readonly string[];
}

/** A row of a table while its lines are being collected. */
interface OpenRow {
  readonly first: SourceLine;
  readonly lines: string[][];
  readonly artLines: string[];
  unclear: boolean;
  /** A page has ended behind its last line. */
  broken: boolean;
}

/** Text whose columns are made of spaces, as `pdftotext -layout` writes it, as blocks. */
export function layoutBlocks(lines: readonly SourceLine[], knowledge: TextKnowledge): readonly SourceBlock[] {
  const reader = new LayoutReader(lines, knowledge);
  lines.forEach((_, i) => reader.read(i));
  reader.close();
  return reader.blocks;
}

const plain = (line: SourceLine | undefined): string => (line?.text ?? "").replace(/\f/g, "").replace(/\s+$/, "");

/** The words of a header line and where they begin; null where it is none. */
function headerWords(text: string): readonly { readonly word: string; readonly at: number }[] | null {
  const words = Array.from(text.matchAll(/\S+(?: \S+)*/g), (match) => ({ word: match[0], at: match.index ?? 0 }));
  const named = words.map(({ word }) => reportColumn(word));
  return words.length >= 3 && named.every((name) => name !== null) && named.includes("Thema") ? words : null;
}

class LayoutReader {
  readonly blocks: SourceBlock[] = [];
  private table = 0;
  private header: readonly { readonly word: string; readonly at: number }[] = [];
  private gutters: readonly number[] = [];
  private inTable = false;
  private row: OpenRow | null = null;
  /** The last line that said one thing, where nothing has come after it. */
  private single: { readonly block: SourceBlock; readonly line: number; readonly text: string } | null = null;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly knowledge: TextKnowledge,
  ) {}

  read(at: number): void {
    const line = this.lines[at];
    if (line === undefined) return;
    const text = plain(line);
    if (line.text.startsWith("\f") && this.inTable && this.header.length > 0) this.gutters = this.measure(at);
    if (text.trim() === "") return this.row?.lines.forEach((column) => column.push(""));
    const words = headerWords(text);
    if (words !== null) return this.enterTable(line, at, words);
    if (!this.inTable) return this.readText(line, text);
    const whole = text.trim();
    const isInside = text.search(/\S/) >= (this.gutters[0] ?? 0);
    if (!isInside && this.isDezernatInTable(at, whole)) {
      this.close();
      this.pushSingle(line, whole);
      return;
    }
    if (!isInside && this.endsTable(whole, text)) {
      this.leaveTable();
      return this.readText(line, text);
    }
    this.readTableLine(at, { line, cells: this.cut(text) });
  }

  close(): void {
    const { row } = this;
    this.row = null;
    if (row === null) return;
    const cells = row.lines.map((column, i) => ({
      column: i,
      span: 1,
      text: i === 0 ? row.artLines.join("\n") : joinedLines(column, this.width(i)),
    }));
    this.blocks.push({
      kind: "row",
      place: { kind: "line", number: row.first.place.number, table: this.table },
      cells,
      ...(row.unclear ? { doubt: "cells-unclear" as const } : {}),
    });
  }

  private width(column: number): number {
    const [from, to] = [this.gutters[column - 1] ?? 0, this.gutters[column]];
    return to === undefined ? 0 : to - from - 1;
  }

  private enterTable(
    line: SourceLine,
    at: number,
    words: readonly { readonly word: string; readonly at: number }[],
  ): void {
    const goesOn =
      this.row !== null && this.header.map(({ word }) => word).join() === words.map(({ word }) => word).join();
    if (!goesOn) {
      this.close();
      this.table++;
    } else this.joinPages();
    this.inTable = true;
    this.header = words;
    this.gutters = this.measure(at + 1);
    this.blocks.push({
      kind: "row",
      place: { kind: "line", number: line.place.number, table: this.table },
      cells: words.map(({ word }, column) => ({ column, span: 1, text: word })),
    });
  }

  /** Takes the blank lines away that the end of a page has left in a row. */
  private joinPages(): void {
    if (this.row !== null) this.row.broken = true;
    const columns = this.row?.lines ?? [];
    while (columns.length > 0 && columns.every((column) => column[column.length - 1] === ""))
      for (const column of columns) column.pop();
  }

  private leaveTable(): void {
    this.close();
    this.inTable = false;
  }

  /** A heading, a chapter, or the list of `allgemein` below the table. */
  private endsTable(whole: string, text: string): boolean {
    if (/\S {3,}\S/.test(whole)) return false;
    if (this.knowledge.headings.heading(whole, false) !== null || beginsOtherChapter(whole)) return true;
    const start = startsWithArt(whole, this.knowledge.arten);
    return start !== null && /^\(/.test(start.rest) && !/^ {10,}/.test(text);
  }

  private readText(line: SourceLine, text: string): void {
    const last = this.blocks[this.blocks.length - 1];
    const isNew = isItem(text) || last?.kind !== "text" || last.place.number !== line.place.number - 1;
    const goesOn = !isNew && isItem(last.text) && /^ {2,}/.test(text);
    if (goesOn) this.blocks[this.blocks.length - 1] = { ...last, text: joinedLines([last.text, text], 1e6) };
    else this.blocks.push({ kind: "text", place: line.place, text: text.trim() });
  }

  /** Where columns begin on the page from line `from` on: the gap between two header words that the fewest lines cross. */
  private measure(from: number): readonly number[] {
    const body: string[] = [];
    for (let i = from; i < this.lines.length; i++) {
      const line = this.lines[i];
      const text = plain(line);
      if ((i > from && line?.text.startsWith("\f")) || headerWords(text) !== null) break;
      if (text !== "" && this.knowledge.headings.heading(text.trim(), false) !== null) break;
      // A line that says one thing, such as the name of a unit, tells nothing about columns.
      if (/\S {2,}\S/.test(text.trim())) body.push(text);
    }
    return this.header.slice(1).map(({ at }, k) => {
      const before = this.header[k];
      const [low, high] = [(before?.at ?? 0) + 2, at + REACH];
      let best = at;
      let fewest = Infinity;
      for (let p = high; p >= low; p--) {
        const cost = body.reduce((sum, text) => sum + crossing(text, p), 0) + Math.max(0, p - at) * 0.1;
        if (cost < fewest) [best, fewest] = [p, cost];
      }
      return best;
    });
  }

  /** The pieces of a line by column; a piece that goes across columns stays in the one where it begins. */
  private cut(text: string): readonly string[] {
    const cells = this.header.map(() => "");
    for (const match of text.matchAll(/\S+(?: \S+)*/g)) {
      const [piece, start] = [match[0], match.index ?? 0];
      for (const { words, at } of this.cutPiece(piece, start, text)) {
        const column = this.columnAt(at);
        const cell = cells[column] ?? "";
        cells[column] =
          cell === ""
            ? `${" ".repeat(Math.min(8, Math.max(0, at - (this.gutters[column - 1] ?? 0))))}${words}`
            : `${cell}  ${words}`;
      }
    }
    return cells;
  }

  private cutPiece(
    piece: string,
    start: number,
    text: string,
  ): readonly { readonly words: string; readonly at: number }[] {
    if (
      /^\s*allgemein/i.test(text) ||
      (this.row !== null && /allgemein/i.test(this.row.artLines.join(" ")) && start >= (this.gutters[0] ?? 0))
    )
      return start < (this.gutters[0] ?? 0)
        ? this.cutAt(piece, start, this.gutters.slice(0, 1))
        : [{ words: piece, at: start }];
    return this.cutAt(piece, start, this.gutters);
  }

  private cutAt(
    piece: string,
    start: number,
    gutters: readonly number[],
  ): readonly { readonly words: string; readonly at: number }[] {
    const cuts = gutters.filter((p) => p > start && p < start + piece.length && piece.charAt(p - start - 1) === " ");
    const bounds = [start, ...cuts, start + piece.length];
    return bounds
      .slice(0, -1)
      .map((from, i) => ({ words: piece.slice(from - start, (bounds[i + 1] ?? 0) - start).trim(), at: from }));
  }

  private columnAt(at: number): number {
    return this.gutters.filter((p) => at >= p).length;
  }

  private readTableLine(at: number, cut: CutLine): void {
    const [art = "", ...others] = cut.cells;
    const filled = others.filter((cell) => cell !== "").length;
    const isDash = /^\s*[-–—]$/.test(art) && filled > 0;
    const start = isDash ? { art: art.trim() } : art === "" ? null : startsWithArt(art.trim(), this.knowledge.arten);
    const isOne = !/\S {2,}\S/.test(this.wholeText(at));
    if (art !== "" && start === null && (filled === 0 || isOne) && !this.isRestOfArt(art)) {
      this.close();
      this.pushSingle(cut.line, this.wholeText(at));
      return;
    }
    if (start !== null && (this.row === null || !this.isSecondArt(cut))) this.open(cut);
    else if (this.row === null || this.beginsAnew(this.row, cut)) this.open(cut);
    else this.add(cut);
  }

  /** A line that says one thing; a name that is too long for its column goes on in the next line. */
  private pushSingle({ place }: SourceLine, text: string): void {
    const last = this.blocks[this.blocks.length - 1];
    const above = last === this.single?.block && this.single?.line === place.number - 1 ? this.single : null;
    const joined = above === null ? null : this.joinedName(above.text, text);
    if (joined !== null) this.blocks.pop();
    const block: SourceBlock = {
      kind: "row",
      place:
        joined === null || above === null
          ? { kind: "line", number: place.number, table: this.table }
          : above.block.place,
      cells: [{ column: 0, span: 1, text: joined ?? text }],
    };
    this.blocks.push(block);
    this.single = { block, line: place.number, text: joined ?? text };
  }

  /** Two lines as one name, null where they are two. */
  private joinedName(above: string, text: string): string | null {
    const { headings } = this.knowledge;
    if (headings.heading(text, false) !== null || headings.heading(above, false) !== null) return null;
    const joined = [`${above}${text}`, `${above} ${text}`, cleaned(`${above}\n${text}`)];
    const known = joined.find((name) => headings.knowsUnit(name));
    if (known !== undefined) return known;
    if (headings.knowsUnit(above) || headings.knowsUnit(text) || !mayBeUnit(`${above} ${text}`.replace(/-$/, "")))
      return null;
    if (/-$/.test(above) && /^\p{Ll}/u.test(text) && !/^(?:und|oder)\b/.test(text)) return joined[2] ?? null;
    return (/^\p{Ll}/u.test(text) && !/^(?:und|für|der|des|im|am|u\.)\b/.test(text) ? joined[0] : joined[1]) ?? null;
  }

  /** The heading of a Dezernat as a row: the rows go on below it without a header. */
  private isDezernatInTable(at: number, whole: string): boolean {
    const heading = this.knowledge.headings.heading(whole, false);
    if (heading === null || heading.kategorie !== undefined || heading.dezernat === undefined) return false;
    const below = this.lines
      .slice(at + 1, at + LOOK_AHEAD)
      .map((line) => plain(line))
      .filter((text) => text !== "");
    const art = below.findIndex(
      (text) => startsWithArt(text, this.knowledge.arten) !== null && /\S {2,}\S/.test(text.trim()),
    );
    const header = below.findIndex((text) => headerWords(text) !== null);
    return art >= 0 && (header < 0 || art < header);
  }

  /** In a table without Arten: all cells begin again, where one of them had ended. */
  private beginsAnew({ artLines, lines }: OpenRow, { cells }: CutLine): boolean {
    const height = (lines[0] ?? []).length;
    if (artLines.length > 0 || height === 0 || (cells[this.themaAt()] ?? "") === "") return false;
    const columns = lines.map((column, i) => ({
      used: column.some((text) => text !== ""),
      before: column[height - 1] ?? "",
      now: cells[i] ?? "",
    }));
    return (
      columns.every(({ used, now }) => !used || now !== "") && columns.some(({ used, before }) => used && before === "")
    );
  }

  private wholeText(at: number): string {
    return plain(this.lines[at]).trim();
  }

  /** „kommunal“ below „intra-“, „(Stadt-Land)“ below „vertikal“. */
  private isRestOfArt(art: string): boolean {
    const { row } = this;
    if (row === null) return false;
    const reading = this.knowledge.arten.read([...row.artLines, art.trim()].join(" "));
    return (
      /-$/.test(row.artLines[row.artLines.length - 1] ?? "") ||
      /^\(/.test(art.trim()) ||
      (reading.canonical !== null && row.artLines.length > 0)
    );
  }

  /** Whether an Art below another one belongs to the same row: no line between, and the texts beside it go on. */
  private isSecondArt({ cells }: CutLine): boolean {
    const { row } = this;
    const [art = "", ...others] = cells;
    if (row === null || row.artLines.length === 0 || /^\s*allg/i.test(art)) return false;
    const height = (row.lines[0] ?? []).length;
    if (row.artLines.length !== height) return false;
    const last = row.artLines[row.artLines.length - 1] ?? "";
    if (/-$|\bund$|[,;/]$/.test(last)) return true;
    if (row.broken || last.trim().toLowerCase() === art.trim().toLowerCase()) return false;
    // A Maßnahme has a Thema in its first line.
    if ((cells[this.themaAt()] ?? "") === "") return true;
    // A Schwerpunkt that stands above the Thema is never all of it.
    if (height === 1 && this.knowledge.isSchwerpunkt(row.lines[this.themaAt()]?.[0] ?? "")) return true;
    let goesOn = isLaterArt(last, art) ? 1 : -1;
    others.forEach((cell, i) => {
      const before = (row.lines[i + 1] ?? [])[height - 1] ?? "";
      if (cell === "") goesOn += before === "" ? 0 : 3;
      else if (before === "") goesOn -= 1;
      else goesOn += this.goesOn(before, cell, i + 1);
    });
    return goesOn > 0;
  }

  private themaAt(): number {
    return this.header.findIndex(({ word }) => reportColumn(word) === "Thema");
  }

  /** How much speaks for a line going on in the one below: a line that is far from full speaks against it. */
  private goesOn(before: string, text: string, column: number): number {
    const [word = ""] = text.trim().split(/\s/);
    if (/-$/.test(before) || DANGLING.test(before) || /^[\p{Ll}(]/u.test(word)) return 2;
    if (/:$/.test(before)) return 1;
    if (isItem(text)) return 0;
    const width = this.width(column) || before.length + word.length;
    const filled = (before.trim().length + 1 + word.length) / width;
    if (filled > 0.85) return 1;
    return filled < 0.65 ? -2 : -1;
  }

  private open(cut: CutLine): void {
    this.close();
    this.row = { first: cut.line, lines: this.header.map(() => []), artLines: [], unclear: false, broken: false };
    this.add(cut);
  }

  private add({ cells }: CutLine): void {
    const { row } = this;
    if (row === null) return;
    row.broken = false;
    cells.forEach((cell, i) => row.lines[i]?.push(cell));
    const art = (cells[0] ?? "").trim();
    if (art !== "") row.artLines.push(art);
  }
}

const LOOK_AHEAD = 8;

/** How far right of its header's word a column may begin. */
const REACH = 4;

/** How much speaks against a column beginning at a place of a line: text goes on there, or one space alone is before it. */
const crossing = (text: string, p: number): number => {
  const [before, at] = [text.charAt(p - 1), text.charAt(p)];
  if (before !== " " && before !== "") return 1;
  return at !== " " && at !== "" && text.charAt(p - 2) !== " " && text.charAt(p - 2) !== "" ? 0.5 : 0;
};
