import { wrappedLines } from "./sizes";

const SHRINK = 0.9;

/** A text in parts, each of which takes at most so many lines in a cell so many digits wide; nothing but spaces is lost. */
export function fittingParts(text: string, width: number, most: number): readonly string[] {
  const parts: string[][] = [[]];
  let used = 0;
  for (const line of text.split("\n").flatMap((one) => cutLine(one, width, most))) {
    const lines = wrappedLines(line, width);
    if (used > 0 && used + lines > most) {
      parts.push([]);
      used = 0;
    }
    parts[parts.length - 1]?.push(line);
    used += lines;
  }
  return parts.map((lines) => lines.join("\n"));
}

/** A line that alone takes more lines than there may be, cut between words where it has some. */
function cutLine(line: string, width: number, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = line;
  while (wrappedLines(rest.slice(0, Math.ceil(width * most * 2)), width) > most) {
    let length = Math.ceil(width * most * 2);
    while (length > 1 && wrappedLines(rest.slice(0, length), width) > most) length = Math.floor(length * SHRINK);
    const end = wordEnd(rest, length);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...pieces, rest];
}

/** Behind the last word that ends before `length`; within a word that fills all of it, never within a pair of surrogates. */
function wordEnd(text: string, length: number): number {
  const space = text.lastIndexOf(" ", length);
  if (space > 0) return space;
  return /[\udc00-\udfff]/.test(text.charAt(length)) ? length - 1 || 1 : length;
}
