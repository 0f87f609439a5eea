import type { Stammdaten } from "../../core/stammdaten/stammdaten-values";
import { isBlank, normalise } from "../../core/text/text";
import { artList } from "../../core/values/art";
import { flowBlocks } from "./flow-blocks";
import { headerOf } from "./header-columns";
import { headingReader } from "./headings";
import { layoutBlocks } from "./layout-blocks";
import { isContentsLine, isPageLine, pageLineKey, repeatedPageLines } from "./page-lines";
import type { SourceBlock, SourceLine } from "./source";
import type { TextKnowledge } from "./text-knowledge";

/** A text file as blocks: with tabs, with columns of spaces, or cell after cell. */
export function textBlocks(text: string, stammdaten: Stammdaten): readonly SourceBlock[] {
  const schwerpunkte = new Set(stammdaten.schwerpunkte.map(({ kurzname }) => normalise(kurzname)));
  const knowledge: TextKnowledge = {
    headings: headingReader(stammdaten),
    arten: artList(stammdaten.arten.map(({ id }) => id)),
    isSchwerpunkt: (words) => schwerpunkte.has(normalise(words)),
  };
  const lines = sourceLines(text);
  const repeated = repeatedPageLines(lines);
  const paged = text.includes("\f");
  const asides: SourceBlock[] = [];
  const own: SourceLine[] = [];
  for (const line of lines) {
    const words = line.text.replace(/\f/g, "").trim();
    const isContents = isContentsLine(line.text) && separated(line).filter((cell) => cell !== "").length < 3;
    const isAside = words !== "" && (isPageLine(words) || repeated.has(pageLineKey(line.text)) || isContents);
    if (isAside)
      asides.push({ kind: "aside", place: line.place, what: isContents ? "contents" : "page-line", text: words });
    // Where no form feeds tell the pages, their headers and footers do.
    own.push(isAside ? { ...line, text: !paged || line.text.includes("\f") ? "\f" : "" } : line);
  }
  return withAsides(bodyBlocks(own, knowledge), asides);
}

/** Puts what stands beside the text before the block that comes after it. */
function withAsides(body: readonly SourceBlock[], asides: readonly SourceBlock[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let next = 0;
  for (const block of body) {
    for (; (asides[next]?.place.number ?? Infinity) < block.place.number; next++) {
      const aside = asides[next];
      if (aside !== undefined) blocks.push(aside);
    }
    blocks.push(block);
  }
  return [...blocks, ...asides.slice(next)];
}

/** The lines of a text; a form feed stays at the beginning of the first line of its page. */
const sourceLines = (text: string): readonly SourceLine[] =>
  text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/\f\n?/g, "\f")
    .split("\n")
    .map((line, i) => ({ text: line, place: { kind: "line", number: i + 1 } }));

function bodyBlocks(lines: readonly SourceLine[], knowledge: TextKnowledge): readonly SourceBlock[] {
  if (lines.some((line) => headerOf(cellsOf(separated(line)), false) !== null)) return separatedBlocks(lines);
  if (lines.some(({ text }) => /^\s*(?:Nr\.?\s{2,})?Art\s{2,}Thema\s{2,}\S/.test(text.replace("\f", ""))))
    return layoutBlocks(lines, knowledge);
  return flowBlocks(lines, knowledge);
}

/** The cells of a line with tabs or, as in Markdown, with upright lines; one where there are none. */
function separated({ text }: SourceLine): readonly string[] {
  const line = text.replace(/\f/g, "");
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  const piped = /^\s*\|(.*)\|\s*$/.exec(line);
  return piped === null ? [line.trim()] : (piped[1] ?? "").split("|").map((cell) => cell.trim());
}

const cellsOf = (cells: readonly string[]): { column: number; span: number; text: string }[] =>
  cells.map((text, column) => ({ column, span: 1, text }));

/** Tables whose cells are separated by signs; other lines stand for themselves. */
function separatedBlocks(lines: readonly SourceLine[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let table = 0;
  let inTable = false;
  for (const line of lines) {
    const cells = separated(line);
    if (cells.length > 1 && cells.every((cell) => /^:?-{2,}:?$/.test(cell))) continue;
    if (cells.length > 1) {
      if (!inTable) table++;
      inTable = true;
      blocks.push({ kind: "row", place: { kind: "line", number: line.place.number, table }, cells: cellsOf(cells) });
    } else {
      inTable = false;
      const [text = ""] = cells;
      if (!isBlank(text))
        blocks.push({ kind: "text", place: line.place, text: withoutMarkdown(text), ...markdownHeading(text) });
    }
  }
  return blocks;
}

const withoutMarkdown = (text: string): string =>
  text
    .replace(/^#{1,6}\s+/, "")
    .replace(/^\s*[-*]\s+(?=\S)/, "• ")
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, "$1");

const markdownHeading = (text: string): { heading?: number } => {
  const [, marks] = /^(#{1,6})\s/.exec(text) ?? [];
  return marks === undefined ? {} : { heading: marks.length };
};
