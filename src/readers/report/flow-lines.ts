import { startsWithArt } from "./art-at-start";
import { DANGLING, isItem } from "./cell-text";
import { reportColumn } from "./header-columns";
import { beginsOtherChapter, isUnitCode, looksLikeUnit, mayBeUnit } from "./headings";
import type { SourceLine } from "./source";
import type { TextKnowledge } from "./text-knowledge";

/** What a line is, before rows are made of lines. */
type FlowKind =
  | "row-heading" // the heading of a Dezernat as a row, with no header below it
  | "blank"
  | "space"
  | "page"
  | "header"
  | "heading"
  | "column"
  | "chapter"
  | "unit"
  | "art"
  | "text";

/** A line and what it is. */
export interface FlowLine {
  readonly kind: FlowKind;
  readonly line: SourceLine;
  readonly text: string;
  /** Of an Art: as written, and what stands behind it in the line. */
  readonly art: string;
}

/** The lines of a text, each as what it is: told by itself, then by its neighbours. */
export const flowLines = (lines: readonly SourceLine[], knowledge: TextKnowledge): readonly FlowLine[] =>
  withRowHeadings(
    withUnits(withHeaders(aloneChapters(lines.map((line) => flowLine(line, knowledge)))), knowledge),
    knowledge,
  );

function flowLine(line: SourceLine, { headings, arten }: TextKnowledge): FlowLine {
  const text = line.text.replace(/\f/g, "").replace(/\u00a0/g, " ");
  const words = text.trim();
  const made = (kind: FlowKind, art = "", rest = text): FlowLine => ({ kind, line, text: rest, art });
  if (words === "" && line.text.includes("\f")) return made("page");
  if (words === "") return made(text === "" ? "blank" : "space");
  if (headings.heading(words, false) !== null) return made("heading");
  if (beginsOtherChapter(words)) return made("chapter");
  const start = startsWithArt(text, arten);
  if (start === null) return made("text");
  const general = /^allg/i.test(start.art);
  if (general && !(start.rest === "" || /^[•(]/.test(start.rest))) return made("text");
  return made("art", start.art, start.rest === "" ? "" : text.slice(text.indexOf(start.rest)));
}

/** The heading of a chapter stands alone; in a cell the words are words. */
const aloneChapters = (lines: readonly FlowLine[]): readonly FlowLine[] =>
  lines.map((one, i) => {
    const isAlone = [lines[i - 1], lines[i + 1]].every((other) => other === undefined || isGap(other));
    return one.kind === "chapter" && !isAlone ? { ...one, kind: "text" } : one;
  });

const HEADER_TAIL = /\bThema\s+(?:Arbeitsstand|Stand|Sachstand)\s+(?:Perspektiven?|Ausblick)\s*$/;

/** Whether nothing stands in a line. */
export const isGap = ({ kind }: FlowLine): boolean => kind === "blank" || kind === "space" || kind === "page";

/** The head of a column that stands alone: the column follows it, all rows of the page one below the other. */
const LONE = /^(?:Art|Thema|Arbeitsstand|Perspektive)$/;

/** Marks the lines of headers: in one line, or a word a line. */
function withHeaders(lines: readonly FlowLine[]): readonly FlowLine[] {
  const marked = [...lines];
  const mark = (i: number): void => {
    const one = marked[i];
    if (one !== undefined) marked[i] = { ...one, kind: "header" };
  };
  lines.forEach((one, i) => {
    if (one.kind !== "text" && one.kind !== "art") return;
    const whole = `${one.art} ${one.text}`.trim();
    if (HEADER_TAIL.test(whole)) {
      mark(i);
      // What stands above some of the columns is part of the header.
      if (!/^Art\b/.test(whole)) for (let j = i - 1; lines[j]?.kind === "text"; j--) mark(j);
    } else if (reportColumn(one.text.trim()) !== null) {
      const run = headerRun(lines, i);
      if (run.length >= 3) for (const j of run) mark(j);
      else if (one.kind === "text" && LONE.test(one.text.trim()) && marked[i]?.kind === "text")
        marked[i] = { ...one, kind: "column" };
    }
  });
  return marked;
}

/** Lines from here on that are one header word each, blank lines between them left out. */
function headerRun(lines: readonly FlowLine[], from: number): readonly number[] {
  const run: number[] = [];
  const seen = new Set<string>();
  for (let i = from; i < lines.length; i++) {
    const one = lines[i];
    if (one === undefined || isGap(one)) continue;
    const name = one.kind === "text" ? reportColumn(one.text.trim()) : null;
    if (name === null || seen.has(name)) break;
    seen.add(name);
    run.push(i);
  }
  return run;
}

/** Marks the names of units: lines of their own before an Art, a header or another unit. */
function withUnits(lines: readonly FlowLine[], { headings }: TextKnowledge): readonly FlowLine[] {
  const marked = [...lines];
  let next: FlowKind = "heading";
  for (let i = lines.length - 1; i >= 0; i--) {
    const one = marked[i];
    if (one === undefined || isGap(one)) continue;
    const following = next;
    next = one.kind;
    const name = one.text.trim();
    if (one.kind !== "text" || isItem(name) || !mayBeUnit(name)) continue;
    const before = marked[i - 1];
    const alone = before === undefined || (before.kind !== "text" && before.kind !== "art");
    const below = marked[i + 1];
    if (following !== "art" && following !== "header" && following !== "unit") {
      // A known name with nothing above and below it stands in the wrong place rather than in a cell.
      if (alone && headings.knowsUnit(name) && (below === undefined || isGap(below)))
        marked[i] = { ...one, kind: "unit" };
      continue;
    }
    const isUnit = headings.knowsUnit(name)
      ? alone || isUnitCode(name) || isBeforeUnit(marked, i)
      : isUnitCode(name) || (alone && looksLikeUnit(name));
    if (!isUnit) continue;
    marked[i] = { ...one, kind: "unit" };
    next = "unit";
  }
  return marked;
}

/** A known unit directly below the last line of a list: nothing else ends there without a sign. */
const isBeforeUnit = (lines: readonly FlowLine[], at: number): boolean => {
  const before = lines[at - 1]?.text.trim() ?? "";
  return !/-$/.test(before) && !DANGLING.test(before);
};

/** Marks headings of a Dezernat behind which rows come before the next header. */
function withRowHeadings(lines: readonly FlowLine[], { headings }: TextKnowledge): readonly FlowLine[] {
  let next: FlowKind = "heading";
  const marked = [...lines];
  for (let i = lines.length - 1; i >= 0; i--) {
    const one = lines[i];
    if (one === undefined || isGap(one) || one.kind === "unit") continue;
    const heading = one.kind === "heading" && next === "art" ? headings.heading(one.text.trim(), false) : null;
    if (heading !== null && heading.kategorie === undefined) marked[i] = { ...one, kind: "row-heading" };
    next = one.kind;
  }
  return marked;
}
