import { isBlank } from "../../core/text/text";
import { cleaned, DANGLING, isItem } from "./cell-text";
import type { FlowLine } from "./flow-lines";

/** A bullet in a line begins the next cell: „Wissensmanagement • Entwicklung läuft“. */
const BULLET_IN_LINE = /^(.*\S)\s+([•▪■●]\s+\S.*)$/;

/** Lines between blank ones. */
interface Chunk {
  lines: string[];
  /** An empty paragraph of a cell stands behind it. */
  ended: boolean;
}

/** The cells behind the Art: pieces between blank lines, put together where a list or a sentence goes on. */
export function cellsOfRow(lines: readonly FlowLine[]): readonly (readonly string[])[] {
  const chunks = chunksOf(lines);
  const cells: string[][] = [];
  let before: Chunk | null = null;
  for (const chunk of chunks) {
    const last = cells[cells.length - 1];
    if (last !== undefined && before !== null && goesOnIn(before, last, chunk)) last.push(...chunk.lines);
    else cells.push([...chunk.lines]);
    before = chunk;
  }
  if (cells.length <= MOST_CELLS) return cells;
  // More pieces than cells: the first is the Thema, the last the Perspektive.
  const [thema = [], ...rest] = cells;
  const perspektive = rest.pop() ?? [];
  return [thema, rest.flat(), perspektive];
}

/** Thema, Arbeitsstand and Perspektive. */
export const MOST_CELLS = 3;

/** Whether a dash stands in the place of words. */
export const isNothing = (text: string): boolean => /^[-–—]$/.test(text.trim());

/** The pieces of a row between blank lines. */
export function chunksOf(lines: readonly FlowLine[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open = false;
  const add = (text: string): void => {
    const last = chunks[chunks.length - 1];
    if (open && last !== undefined) last.lines.push(text);
    else chunks.push({ lines: [text], ended: false });
    open = true;
  };
  lines.forEach(({ kind, text }, i) => {
    const last = chunks[chunks.length - 1];
    if (kind === "blank" || kind === "page") open = false;
    else if (kind === "space") {
      if (lines[i - 1]?.kind === "blank" && last !== undefined) last.ended = true;
      else if (open) add("");
    } else {
      const [, before = "", behind = ""] = BULLET_IN_LINE.exec(text) ?? [];
      if (behind === "" || isItem(before)) return add(text);
      add(before);
      open = false;
      add(behind);
    }
  });
  return chunks;
}

/** Whether a piece belongs to the cell before it. */
function goesOnIn(before: Chunk, cell: readonly string[], { lines }: Chunk): boolean {
  const [first = ""] = lines;
  const last = cell.filter((line) => !isBlank(line)).pop() ?? "";
  if (/\p{L}[-\u2010]\s*$/u.test(last) || DANGLING.test(last)) return true;
  if (before.ended) return false;
  const isList = cell.some((line) => isItem(line));
  if (!isList) return false;
  if (/^\s*\p{Ll}/u.test(first) && !isItem(first)) return true;
  // Behind an item of one line a blank line is the end of the cell; behind longer ones each item has one.
  return isItem(first) && !isItem(last);
}

const CELL_WIDTH = 44;

/** Rows of a table without Art: an empty last cell leaves spaces at the end of the line. */
export function rowsWithoutArt(lines: readonly FlowLine[]): readonly (readonly FlowLine[])[] {
  const rows: FlowLine[][] = [[]];
  let pieces = 0;
  let open = false;
  for (const one of lines) {
    const row = rows[rows.length - 1] ?? [];
    row.push(one);
    if (one.kind === "text" && !open) pieces++;
    open = one.kind === "text";
    const isEnd =
      one.kind === "space"
        ? (row[row.length - 2]?.kind === "blank" && pieces > 1) || / {3}/.test(one.line.text)
        : / {2,}$/.test(one.text) &&
          (pieces > 2 || (pieces > 1 && row.length > 2) || cleaned(one.text).length > CELL_WIDTH);
    if (!isEnd) continue;
    rows.push([]);
    pieces = 0;
    open = false;
  }
  return rows.filter((row) => row.some(({ kind }) => kind === "text"));
}
