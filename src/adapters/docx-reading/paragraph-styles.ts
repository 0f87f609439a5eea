import type { OoxmlPackage } from "../xlsx/package/package";
import type { Relationship } from "../xlsx/package/relationships";
import { WordCursor } from "./word-cursor";

/** What the style of a paragraph says about it. */
interface ParagraphStyle {
  /** The level of a heading, 0 for a title; null for text. */
  readonly heading: number | null;
  readonly contents: boolean;
  readonly numbering: Numbering | null;
  /** Its text is hidden. */
  readonly hidden: boolean;
}

/** The list that a paragraph is an item of. */
export interface Numbering {
  readonly id: string;
  readonly level: number;
}

/** The looks of a document that reading needs: styles by id, and which lists have bullets. */
export interface DocumentLooks {
  styleOf(id: string): ParagraphStyle;
  /** Whether the items of a list have signs, not numbers. */
  hasBullets(numbering: Numbering): boolean;
}

interface Style {
  readonly name: string;
  readonly basedOn: string;
  readonly outline: number | null;
  readonly numbering: Numbering | null;
  readonly hidden: boolean | null;
}

const NO_STYLE: ParagraphStyle = { heading: null, contents: false, numbering: null, hidden: false };
const MOST_BASES = 12;

/** Reads the parts with styles and numbering that a document names; both may be missing. */
export function readLooks(pkg: OoxmlPackage, relationships: readonly Relationship[]): DocumentLooks {
  const part = (kind: string): string | undefined =>
    relationships.find((one) => one.kind === kind && !one.external && pkg.has(one.target))?.target;
  const styles = readStyles(pkg, part("styles"));
  const numbered = readNumbering(pkg, part("numbering"));
  const known = new Map<string, ParagraphStyle>();
  return {
    styleOf: (id) => {
      let style = known.get(id);
      if (style === undefined) known.set(id, (style = resolved(styles, id)));
      return style;
    },
    hasBullets: ({ id, level }) => !numbered.has(JSON.stringify([id, level])),
  };
}

/** What a style and those that it is based on say. */
function resolved(styles: ReadonlyMap<string, Style>, id: string): ParagraphStyle {
  let found = NO_STYLE;
  let hidden: boolean | null = null;
  let style = styles.get(id);
  const first = (style?.name ?? id).toLowerCase();
  for (let n = 0; style !== undefined && n < MOST_BASES; n++) {
    const named = /^(?:heading|überschrift|berschrift)\s*(\d)$/i.exec(style.name);
    found = {
      heading: found.heading ?? (named === null ? style.outline : Number(named[1])),
      contents: found.contents || /^(?:toc|verzeichnis)\s*\d/i.test(style.name),
      numbering: found.numbering ?? style.numbering,
      hidden: (hidden ??= style.hidden) === true,
    };
    style = styles.get(style.basedOn);
  }
  if (/^(?:title|titel|subtitle|untertitel)$/.test(first)) return { ...found, heading: 0 };
  const list = /^(?:list bullet|aufzählungszeichen)\s*(\d)?$/.exec(first);
  return list === null || found.numbering !== null
    ? found
    : { ...found, numbering: { id: first, level: Number(list[1] ?? 1) - 1 } };
}

function readStyles(pkg: OoxmlPackage, part: string | undefined): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  if (part === undefined) return styles;
  const cursor = new WordCursor(pkg.text(part), part);
  cursor.root("styles");
  while (cursor.child()) {
    const id = cursor.is("style") ? (cursor.word("styleId") ?? "") : "";
    if (id === "") cursor.skip();
    else styles.set(id, readStyle(cursor));
  }
  return styles;
}

function readStyle(cursor: WordCursor): Style {
  let [name, basedOn] = ["", ""];
  let outline: number | null = null;
  let numbering: Numbering | null = null;
  let hidden: boolean | null = null;
  while (cursor.child()) {
    if (cursor.is("name")) name = cursor.word("val") ?? "";
    if (cursor.is("basedOn")) basedOn = cursor.word("val") ?? "";
    const ofParagraph = cursor.is("pPr");
    if (!ofParagraph && !cursor.is("rPr")) {
      cursor.skip();
      continue;
    }
    while (cursor.child()) {
      if (!ofParagraph && cursor.is("vanish")) hidden = cursor.says();
      if (cursor.is("outlineLvl")) outline = levelOf(cursor.word("val"));
      if (cursor.is("numPr")) numbering = readNumPr(cursor);
      else cursor.skip();
    }
  }
  return { name, basedOn, outline, numbering, hidden };
}

/** A level of an outline counts from zero; nine is none. */
export function levelOf(value: string | undefined): number | null {
  const level = Number(value ?? "9");
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}

/** The list of a paragraph, moving behind `numPr`, which was just opened; null for none. */
export function readNumPr(cursor: WordCursor): Numbering | null {
  let [id, level] = ["0", 0];
  while (cursor.child()) {
    if (cursor.is("numId")) id = cursor.word("val") ?? "0";
    if (cursor.is("ilvl")) level = Math.min(8, Math.max(0, Number(cursor.word("val") ?? "0") || 0));
    cursor.skip();
  }
  return id === "0" ? null : { id, level };
}

/** Keys of lists and levels that are numbered. */
function readNumbering(pkg: OoxmlPackage, part: string | undefined): ReadonlySet<string> {
  const numbered = new Set<string>();
  if (part === undefined) return numbered;
  const abstracts = new Map<string, readonly number[]>();
  const cursor = new WordCursor(pkg.text(part), part);
  cursor.root("numbering");
  while (cursor.child()) {
    if (cursor.is("abstractNum")) abstracts.set(cursor.word("abstractNumId") ?? "", numberedLevels(cursor));
    else if (cursor.is("num")) {
      const id = cursor.word("numId") ?? "";
      for (const level of abstracts.get(abstractOf(cursor)) ?? []) numbered.add(JSON.stringify([id, level]));
    } else cursor.skip();
  }
  return numbered;
}

function numberedLevels(cursor: WordCursor): readonly number[] {
  const levels: number[] = [];
  while (cursor.child()) {
    const level = cursor.is("lvl") ? Number(cursor.word("ilvl") ?? "0") : -1;
    if (level < 0) {
      cursor.skip();
      continue;
    }
    while (cursor.child()) {
      if (cursor.is("numFmt") && !/^(?:bullet|none)$/.test(cursor.word("val") ?? "")) levels.push(level);
      cursor.skip();
    }
  }
  return levels;
}

function abstractOf(cursor: WordCursor): string {
  let id = "";
  while (cursor.child()) {
    if (cursor.is("abstractNumId")) id = cursor.word("val") ?? "";
    cursor.skip();
  }
  return id;
}
