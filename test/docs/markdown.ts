/** A link or picture of a page; `text` is what is read in its place. */
export interface Reference {
  readonly text: string;
  readonly target: string;
  readonly isPicture: boolean;
}

/** The text of a page without fenced code and code in lines. */
export const withoutCode = (page: string): string =>
  page.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "`…`");

/** All links and pictures of a page. */
export const referencesIn = (page: string): readonly Reference[] =>
  Array.from(
    withoutCode(page).matchAll(/(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g),
  ).map(([, sign, text = "", target = ""]) => ({ text, target, isPicture: sign === "!" }));

/** What is in bold. */
export const boldIn = (page: string): readonly string[] =>
  Array.from(withoutCode(page).matchAll(/\*\*([^*|]+?)\*\*/g)).map(([, text = ""]) => text.replace(/\s+/g, " "));

/** The names by which links reach the headings of a page, as forges make them. */
export const anchorsIn = (page: string): ReadonlySet<string> =>
  new Set(
    Array.from(withoutCode(page).matchAll(/^#+ (.+)$/gm)).map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    ),
  );

/** The tables of a page: rows of cells, the first one their heading. */
export function tablesIn(page: string): readonly (readonly (readonly string[])[])[] {
  const blocks = Array.from(page.matchAll(/(?:^\|.*\|$\n?)+/gm)).map(([block]) => block.trim().split("\n"));
  return blocks.map((lines) => lines.filter((line) => !/^\|[ :|-]+\|$/.test(line)).map(cellsOf));
}

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
