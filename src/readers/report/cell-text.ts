import { cleanText } from "../../core/text/clean-text";
import { isBlank } from "../../core/text/text";

/** The text of a cell, and how long its beginning in italics is. */
interface CellText {
  readonly text: string;
  readonly italic: number;
}

const TAG =
  /<(\/?)(ul|ol|li|p|br|u|i|b|em|strong|span|div|sup|sub|font|small|s|del|ins|a|h[1-6]|table|tbody|thead|tr|td|th|img|hr)(\s[^<>]*)?\/?>/gi;
const BREAKING = new Set(["ul", "ol", "li", "p", "br", "div", "tr", "hr", "h1", "h2", "h3", "h4", "h5", "h6"]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  euro: "€",
  ndash: "–",
  mdash: "—",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  sect: "§",
  shy: "\u00ad",
};
const INLINE_BULLET = /(?<=\S)[ \t\u00a0]+(?=[•▪■●○◦][ \t\u00a0]+\S)/g;

/** A cell that may hold HTML as plain lines: a bullet begins a line, an inner list is indented. */
export function cellText(source: string): CellText {
  const italic = /^\s*<(i|em)>([\s\S]*?)<\/\1>/i.exec(source);
  const text = plainLines(withoutTags(source));
  const lead = italic === null ? "" : plainLines(withoutTags(italic[2] ?? ""));
  return { text, italic: text.startsWith(lead) && lead.length < text.length ? lead.length : 0 };
}

function withoutTags(source: string): string {
  if (!/[<&]/.test(source)) return source;
  const titled = source.replace(/^(\s*(?:<p>\s*)?<(u|b|strong|i|em)>[^<]*<\/\2>)(?=\s*[^\s<])/i, "$1<br>");
  let depth = 0;
  let isItem = false;
  const plain = titled.replace(TAG, (_, slash: string, name: string) => {
    const tag = name.toLowerCase();
    if (tag === "ul" || tag === "ol") depth += slash === "" ? 1 : -1;
    isItem = tag === "li" && slash === "";
    const indent = "  ".repeat(Math.max(0, depth - 1));
    if (isItem) return `\n${indent}${depth > 1 ? "○" : "•"} `;
    if (tag === "td" || tag === "th") return " ";
    return BREAKING.has(tag) ? `\n${indent}` : "";
  });
  return plain
    .replace(/([•○])[ \t]+(?=[•▪■●○◦])/g, "")
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole);
}

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Lines without blank ones and without spaces at their ends; a bullet inside a line begins one. */
function plainLines(text: string): string {
  const lines = text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
    .replace(INLINE_BULLET, "\n")
    .split("\n")
    .filter((line) => !isBlank(line))
    .map((line) => (/^\s*[○◦]/.test(line) ? `  ${line.trim()}` : line.trim()));
  return withoutLoneBullet(cleaned(lines.join("\n")));
}

/** A text as the workbook wants it; words divided at the end of a line are whole again. */
export const cleaned = (text: string): string => cleanText(text)?.text ?? text;

/** A list of one thing is that thing. */
export const withoutLoneBullet = (text: string): string =>
  text.includes("\n") ? text : text.replace(/^\s*[•▪■●○◦·][ \t\u00a0]+/, "");

const BULLET = /^\s*(?:[•▪■●○◦·*]|[-–—](?=\s))\s*/;

/** Whether a line begins with a bullet or a dash. */
export const isItem = (line: string): boolean => BULLET.test(line);

/**
 * The lines of one cell as paragraphs: a line that its next word would not have fitted into goes on in the next one.
 * `width` is the width of the column in characters, where it is known.
 */
export function joinedLines(lines: readonly string[], width = 0): string {
  const trimmed = lines.map((line) => line.trimEnd());
  const filled = Math.max(width, ...trimmed.map((line) => line.trim().length));
  const paragraphs: string[] = [];
  let before = "";
  for (const line of trimmed) {
    const last = paragraphs.length - 1;
    if (isBlank(line)) {
      before = "";
      continue;
    }
    if (before === "" || isItem(line) || endsBefore(before, line, filled)) paragraphs.push(line.trim());
    else paragraphs[last] = `${paragraphs[last] ?? ""}\n${line.trim()}`;
    before = line;
  }
  return withoutLoneBullet(paragraphs.map((one) => unfolded(one)).join("\n"));
}

/** A paragraph of several lines as one. */
const unfolded = (paragraph: string): string =>
  cleaned(paragraph)
    .replace(/([-\u2010\u2011/])\n(?=\p{Lu})/gu, "$1")
    .replace(/\s*\n\s*/g, " ");

/** Whether a line was ended on purpose: the first word of the next one would have fitted. */
function endsBefore(line: string, next: string, width: number): boolean {
  const [word = ""] = next.trim().split(/\s/);
  if (/[-\u2010\u2011]$/.test(line.trim()) || /^\p{Ll}/u.test(word)) return false;
  return line.trim().length + 1 + word.length + SLACK <= width;
}

/** Letters have different widths: so many more characters may have stood in a line than in the longest one. */
const SLACK = 3;

/** The end of a line with which no cell ends. */
export const DANGLING =
  /(?:,|(?:^|\s)(?:der|die|das|dem|des|den|und|oder|sowie|im|in|mit|bei|beim|von|vom|zu|zum|zur|durch|für|an|am|auf|aus|über|nach))\s*$/;
