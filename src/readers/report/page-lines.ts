import { isBlank, normalise } from "../../core/text/text";
import type { SourceLine } from "./source";

const PAGE =
  /(?:^|\s)(?:Seite|S\.|Page)\s*\d{1,4}(?:\s*(?:von|of|\/)\s*\d{1,4})?\s*$|^\s*[-–—]\s*\d{1,4}\s*[-–—]\s*$|^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$|^\s*Seite\s+\d+\b/i;
const STAND =
  /^\s*(?:Stand(?:\s+(?:per|vom|am|zum))?\s*:?\s*(?:\d|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))|^\s*Anlage\s+(?:\d+\s+)?zu[rm]?\s|^\s*Druckdatum/i;
const CONTENTS = /(?:\.\s?){4,}\s*\d{1,4}\s*$|\t\d{1,4}\s*$/;
const LEAST_PAGES = 3;
const TITLE = /interkommunale zusammenarbeit|\bikz\b|\bbericht\b/;
/** What begins or ends many pages and belongs to the report. */
const CONTENT =
  /\bart\b.*\bthema\b|^(?:art|perspektive)$|^(?:inter|intra)kommunal(?!e)|^(?:vertikal|allgemein|kategorie|dezernat)\b|^[•○]/;

/** Whether a line is a running header or footer by its own words. */
export const isPageLine = (line: string): boolean => {
  const text = line.trim();
  return text.length < 300 && (PAGE.test(text) || STAND.test(text));
};

/** Whether a line is one of a table of contents: leaders and a page number. */
export const isContentsLine = (line: string): boolean => CONTENTS.test(line);

/**
 * Lines that come back at the top or at the bottom of pages, without their page numbers; pages are told by form feeds.
 * A table's header comes back as well and is none of them.
 */
export function repeatedPageLines(lines: readonly SourceLine[]): ReadonlySet<string> {
  const starts = lines.flatMap(({ text }, i) => (text.startsWith("\f") ? [i] : []));
  const counts = new Map<string, number>();
  const count = (line: SourceLine | undefined): void => {
    const key = pageLineKey(line?.text ?? "");
    if (key.length > 3) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const edge = (from: number, step: number): SourceLine | undefined => {
    for (let i = from; i >= 0 && i < lines.length; i += step)
      if (!isBlank((lines[i]?.text ?? "").replace("\f", ""))) return lines[i];
    return undefined;
  };
  for (const start of starts) {
    count(edge(start, 1));
    count(edge(start - 1, -1));
  }
  const least = Math.max(LEAST_PAGES, Math.ceil(starts.length / 3));
  return new Set(
    Array.from(counts).flatMap(([key, n]) =>
      n >= (TITLE.test(key) ? LEAST_PAGES : least) && !CONTENT.test(key) ? [key] : [],
    ),
  );
}

/** A line without what differs from page to page. */
export const pageLineKey = (line: string): string => normalise(line.replace("\f", "").replace(/\d+/g, "0"));
