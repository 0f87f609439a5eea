import { artList } from "../../core/values/art";
import type { ColumnName } from "../../core/lists/columns";
import type { Stammdaten } from "../../core/stammdaten/stammdaten-values";
import { isBlank, normalise } from "../../core/text/text";
import { cellText, cleaned, isItem, withoutLoneBullet } from "./cell-text";
import { headerOf, type Columns } from "./header-columns";
import { beginsOtherChapter, headingReader, isPartOfUnit, looksLikeUnit, mayBeUnit, type Heading } from "./headings";
import { startsWithArt } from "./art-at-start";
import type { ReadingNote, ReadReport, NoteKind, NoteReason } from "./reading";
import type { AsideKind, SourceBlock, SourceCell, SourcePlace } from "./source";
import { finishReport, type Draft } from "./finish-report";
import { MergedAbove } from "./merged-above";
import { rowTexts } from "./row-texts";

type TextBlock = Extract<SourceBlock, { kind: "text" }>;
type RowBlock = Extract<SourceBlock, { kind: "row" }>;

const MAIN: readonly ColumnName[] = ["Art", "Thema", "Arbeitsstand", "Perspektive"];
const ASIDES: Readonly<Record<AsideKind, NoteKind>> = {
  "page-line": "structure",
  contents: "structure",
  "table-header": "structure",
  note: "leftover",
  comment: "leftover",
  column: "leftover",
  picture: "leftover",
  deleted: "unsure",
  moved: "unsure",
  inserted: "unsure",
  hidden: "unsure",
  struck: "unsure",
  placeholder: "unsure",
  "encoding-doubted": "unsure",
  "encoding-read": "structure",
};
const LONGEST_REMARK = 120;
const TITLE = /^(?:Bericht\b.{0,40})?Interkommunale Zusammenarbeit\b.{0,40}$/;

/** Reads the blocks of a report as Maßnahmen; total: what it does not understand is a note. */
export function readReport(blocks: readonly SourceBlock[], stammdaten: Stammdaten, year: number): ReadReport {
  const reader = new ReportReader(stammdaten, year);
  blocks.forEach((block, i) => reader.read(block, blocks, i));
  return finishReport(reader.drafts, reader.notes, stammdaten, year);
}

/** A row that says something; `cells` with the empty ones. */
interface FilledRow {
  readonly block: RowBlock;
  readonly cells: readonly SourceCell[];
  readonly filled: readonly SourceCell[];
}

/** Where in the report the reading is. */
class ReportReader {
  readonly drafts: Draft[] = [];
  readonly notes: ReadingNote[] = [];
  private readonly headings;
  private readonly arten;
  private kategorie: string | null | undefined;
  private dezernat: string | null | undefined;
  /** The Dezernat stands in a row of the table, among the units. */
  private dezernatInTable = false;
  private unit = "";
  private columns: Columns | null = null;
  private lastColumns: Columns | null = null;
  private table: number | undefined;
  /** Between the heading of a Kategorie and the first table: explanation and Schwerpunkte. */
  private introducing = false;
  private otherChapter = false;
  /** The Maßnahme whose list of items goes on. */
  private listing: Draft | null = null;
  private afterHeader = false;
  /** Columns that the second and further rows of the header have named. */
  private readonly named = new Set<number>();
  private readonly above = new MergedAbove();

  constructor(
    stammdaten: Stammdaten,
    private readonly year: number,
  ) {
    this.headings = headingReader(stammdaten);
    this.arten = artList(stammdaten.arten.map(({ id }) => id));
  }

  read(block: SourceBlock, blocks: readonly SourceBlock[], at: number): void {
    if (block.kind === "aside") {
      const { what, place, text, values = {} } = block;
      const last = this.drafts[this.drafts.length - 1];
      const isOfLast = last !== undefined && JSON.stringify(last.place) === JSON.stringify(place);
      if (ASIDES[what] === "unsure" && isOfLast && !isBlank(text))
        last.doubts.push({ reason: what, place, text, values });
      else this.note(ASIDES[what], what, place, text, values);
    } else if (block.kind === "text") this.readText(block, blocks, at);
    else this.readRow(block, blocks, at);
  }

  private note(
    kind: NoteKind,
    reason: NoteReason,
    place: SourcePlace,
    text: string,
    values: Record<string, string> = {},
  ): void {
    if (!isBlank(text)) this.notes.push({ kind, reason, place, text, massnahme: null, values });
  }

  private readText(block: TextBlock, blocks: readonly SourceBlock[], at: number): void {
    const text = cleaned(block.text).trim();
    if (text === "") return;
    const isHeading = block.heading !== undefined;
    const heading = this.headings.heading(text, isHeading);
    if (heading !== null) return this.enter(heading, block.place, text, false);
    if (block.heading === 0) return this.readTitle(block.place, text);
    if (/^Inhalt(?:sverzeichnis)?$/.test(text)) return this.note("structure", "contents", block.place, text);
    if (beginsOtherChapter(text) && (isHeading || this.columns !== null || this.drafts.length > 0) && !isItem(text))
      if (isHeading || text.length < LONGEST_REMARK) return this.leave(block.place, text);
    if (this.otherChapter) return this.note("leftover", "other-chapter", block.place, text);
    if (this.readListed(block, text)) return;
    if (this.isUnitAbove(block, text, blocks, at)) return this.enterUnit(text, block.place);
    if (this.introducing) {
      return this.note("structure", isItem(text) ? "schwerpunkte" : "explanation", block.place, text);
    }
    const before = this.drafts.length === 0 && this.kategorie === undefined;
    if (before && (isHeading || TITLE.test(text))) this.readTitle(block.place, text);
    else this.note("leftover", "outside-tables", block.place, text);
  }

  private readTitle(place: SourcePlace, text: string): void {
    this.note("structure", "heading", place, text);
    const [printed] = /\b(?:19|20)\d\d\b/.exec(text) ?? [];
    if (printed === undefined || Number(printed) === this.year || !TITLE.test(text)) return;
    const values = { jahr: printed, gefragt: String(this.year) };
    this.notes.push({ kind: "unsure", reason: "year-different", place, text: "", massnahme: null, values });
  }

  /** The list below „allgemein“ outside of a table: each item belongs to one Maßnahme. */
  private readListed(block: TextBlock, text: string): boolean {
    const start = startsWithArt(text, this.arten);
    if (block.heading === undefined && start?.art.toLowerCase() === "allgemein" && !start.sentence) {
      this.introducing = false;
      this.listing = this.begin(block.place, { Art: start.art });
      if (/^\(.*\)$/.test(start.rest)) this.note("structure", "heading", block.place, text);
      else if (start.rest !== "") this.append(this.listing, "Thema", start.rest);
      return true;
    }
    if (this.listing === null || !(isItem(text) || /^\s*•/.test(block.text))) {
      this.listing = null;
      return false;
    }
    this.append(this.listing, "Thema", block.text.replace(/\s+$/, ""));
    return true;
  }

  /** A name of a unit that stands alone above a table or a list. */
  private isUnitAbove(block: TextBlock, text: string, blocks: readonly SourceBlock[], at: number): boolean {
    if (isItem(text) || text.includes("\n") || !mayBeUnit(text)) return false;
    if (this.kategorie === undefined && this.dezernat === undefined && !this.headings.knowsUnit(text)) return false;
    if (block.heading !== undefined && block.heading > 0) return true;
    let below = at + 1;
    while (blocks[below]?.kind === "aside") below++;
    const next = blocks[below];
    const above =
      next?.kind === "row" ||
      (next?.kind === "text" &&
        (startsWithArt(cleaned(next.text), this.arten)?.art === "allgemein" || this.headings.knowsUnit(next.text)));
    return above && (this.headings.knowsUnit(text) || looksLikeUnit(text));
  }

  private enter(heading: Heading, place: SourcePlace, text: string, inTable: boolean): void {
    this.otherChapter = false;
    this.listing = null;
    if (heading.kategorie !== undefined) {
      this.kategorie = heading.kategorie;
      this.dezernat = undefined;
    }
    if (!inTable) this.introducing = true;
    if (heading.dezernat !== undefined) {
      this.dezernat = heading.dezernat;
      this.dezernatInTable = inTable && heading.kategorie === undefined;
    }
    this.unit = "";
    const values = { kategorie: heading.kategorie ?? "", dezernat: heading.dezernat ?? "" };
    this.note("structure", "heading", place, text, values);
  }

  private leave(place: SourcePlace, text: string): void {
    this.otherChapter = true;
    this.listing = null;
    this.note("leftover", "other-chapter", place, text);
  }

  private enterUnit(text: string, place: SourcePlace, words = text): void {
    this.unit = text.replace(/\s+/g, " ").replace(/\s*:$/, "");
    this.introducing = false;
    this.listing = null;
    this.note("structure", "unit-heading", place, words, { einheit: this.unit });
  }

  private readRow(block: RowBlock, blocks: readonly SourceBlock[], at: number): void {
    if (block.place.table !== this.table) {
      this.table = block.place.table;
      if (this.columns !== null) this.lastColumns = this.columns;
      this.columns = null;
      this.above.forget();
    }
    const cells = block.cells.map((cell) => this.readCell(cell));
    const filled = cells.filter(({ text }) => text !== "");
    // A row in which nothing is new only makes the cells above higher.
    if (filled.length === 0) return;
    this.readFilledRow({ block, cells, filled }, blocks, at);
    if (this.afterHeader) this.above.forget();
    else this.above.remember(cells);
  }

  private readFilledRow({ block, cells, filled }: FilledRow, blocks: readonly SourceBlock[], at: number): void {
    const isMerged = this.columns !== null && this.above.of(cells, this.columns).size > 0;
    const whole = filled.map(({ text }) => text).join("\n");
    const [only] = filled;
    const single = !isMerged && filled.every(({ text }) => text === only?.text);
    const heading = single
      ? this.headings.heading(only?.text ?? "", true)
      : this.headings.heading(whole.replace(/\n/g, " "), false);
    if (heading !== null && block.doubt === undefined) {
      const inTable = this.columns !== null && heading.kategorie === undefined;
      return this.enter(heading, block.place, whole, inTable);
    }
    if (this.readHeader(block, cells, blocks, at)) return;
    if (this.otherChapter) return this.note("leftover", "other-chapter", block.place, whole);
    if (only !== undefined && filled.length === 1 && !isMerged) {
      if (this.columns === null && block.unit !== true)
        return this.readText({ kind: "text", place: block.place, text: only.text }, blocks, at);
      if (this.readSingle(block, only)) return;
    } else if (single && only !== undefined && this.headings.knowsUnit(only.text))
      return this.enterUnit(only.text, block.place, whole);
    const columns = this.columns ?? this.guessedColumns(cells);
    if (columns === null)
      return this.note("leftover", "foreign-table", block.place, filled.map(({ text }) => text).join(" | "));
    this.columns = columns;
    this.introducing = false;
    this.listing = null;
    this.readMassnahme(block, cells, columns);
    this.afterHeader = false;
    this.named.clear();
  }

  private readCell(cell: SourceCell): SourceCell {
    const { text, italic } = cellText(cell.text);
    const lead = cell.italic ?? italic;
    return {
      ...cell,
      text: withoutLoneBullet(text),
      ...(lead > 0 && text.startsWith(cell.text.slice(0, 1)) ? { italic: lead } : { italic }),
    };
  }

  private readHeader(
    block: RowBlock,
    cells: readonly SourceCell[],
    blocks: readonly SourceBlock[],
    at: number,
  ): boolean {
    const filled = cells.filter(({ text }) => text !== "");
    const text = filled.map((cell) => cell.text).join(" | ");
    const header = headerOf(cells, this.afterHeader);
    if (header !== null) {
      const merged = this.afterHeader && this.columns !== null && !Array.from(header.values()).includes("Art");
      this.columns = merged ? this.mergedHeader(header) : header;
      this.lastColumns = this.columns;
      this.afterHeader = true;
      this.otherChapter = false;
      this.introducing = false;
      this.note("structure", "table-header", block.place, text);
      return true;
    }
    // What stands over several columns of the header below it belongs to the header.
    const next = blocks[at + 1];
    const overHeader = next?.kind === "row" && next.place.table === block.place.table && filled.length > 1;
    const below = overHeader
      ? headerOf(
          next.cells.map((cell) => this.readCell(cell)),
          true,
        )
      : null;
    if (below === null || filled.some((cell) => startsWithArt(cell.text, this.arten) !== null && cell.column === 0))
      return false;
    if (Array.from(below.values()).includes("Art")) return false;
    this.afterHeader = true;
    this.note("structure", "table-header", block.place, text);
    return true;
  }

  /** A second header row moves the columns that it names. */
  private mergedHeader(header: Columns): Columns {
    const names = new Set(header.values());
    const kept = Array.from(this.columns ?? []).filter(
      ([column, name]) => (!names.has(name) && !header.has(column)) || this.named.has(column),
    );
    const fresh = Array.from(header).filter(([column]) => !this.named.has(column));
    for (const [column] of fresh) this.named.add(column);
    return new Map([...kept, ...fresh]);
  }

  /** A row that says one thing: a unit, a part of one, a remark; false where it may be a Maßnahme. */
  private readSingle(block: RowBlock, { column, span, text }: SourceCell): boolean {
    const name = this.columns?.get(column);
    const wide = span > 1 && column === Math.min(...block.cells.map((cell) => cell.column));
    if (block.unit === true) {
      this.enterUnit(text, block.place);
      return true;
    }
    const leading = wide || name === "Art" || (name === undefined && column === 0);
    const start = startsWithArt(text, this.arten);
    if (!leading || (start !== null && !start.sentence)) return false;
    if (isPartOfUnit(text) && this.unit !== "" && !this.headings.knowsUnit(text))
      this.note("leftover", "part-of-unit", block.place, text);
    else if (mayBeUnit(text) && !text.includes("\n•")) this.enterUnit(text, block.place);
    else this.note("leftover", "remark-in-table", block.place, text);
    return true;
  }

  /** The columns of a table without header: those of the one before, or the usual four where an Art comes first. */
  private guessedColumns(cells: readonly SourceCell[]): Columns | null {
    const first = cells.find(({ text }) => text !== "");
    const begins = first !== undefined && first.column <= 1 && startsWithArt(first.text, this.arten) !== null;
    if (this.lastColumns !== null && (begins || cells.length === this.lastColumns.size)) return this.lastColumns;
    return begins && first.column === 0 && cells.length >= 2 && cells.length <= MAIN.length
      ? new Map(MAIN.map((name, i) => [i, name]))
      : null;
  }

  private readMassnahme(block: RowBlock, cells: readonly SourceCell[], columns: Columns): void {
    const { texts, doubts, others } = rowTexts(block.place, cells, columns);
    for (const { reason, text } of others)
      this.note(reason === "number" ? "structure" : "leftover", reason, block.place, text);
    const last = this.drafts[this.drafts.length - 1];
    const above = this.above.of(cells, columns);
    const own = { art: texts.get("Art") ?? "", thema: texts.get("Thema") ?? "" };
    // Merged with the row above are its Thema and its Art, or it has none: the Maßnahme goes on.
    const isSame = own.thema === "" && above.has("Thema") && own.art === "";
    const isWithout = own.thema === "" && own.art === "" && !above.has("Thema") && !above.has("Art");
    const continues =
      last !== undefined &&
      last.sameSection(this.section()) &&
      (isSame || isWithout || (own.art === "" && !above.has("Art") && this.afterHeader && /^\p{Ll}/u.test(own.thema)));
    const lead = cells.find(({ column }) => columns.get(column) === "Thema")?.italic ?? 0;
    if (continues) {
      for (const [name, text] of texts) this.append(last, name, text);
      last.doubts.push(...doubts, {
        reason: "continued",
        place: block.place,
        text: Array.from(texts.values())
          .filter((one) => one !== "")
          .join(" | "),
      });
      return;
    }
    for (const [name, text] of above) {
      if (texts.has(name)) continue;
      texts.set(name, text);
      const reason = name === "Thema" ? "merged-thema" : "merged-above";
      doubts.push({ reason, place: block.place, text: "", values: { spalte: name } });
    }
    const draft = this.begin(block.place, Object.fromEntries(texts));
    draft.lead = lead;
    draft.doubts.push(...doubts);
    if (block.doubt !== undefined) draft.doubts.push({ reason: block.doubt, place: block.place, text: "" });
  }

  private section(): Draft["section"] {
    return { kategorie: this.kategorie, dezernat: this.dezernat, inTable: this.dezernatInTable, unit: this.unit };
  }

  private begin(place: SourcePlace, cells: Readonly<Partial<Record<ColumnName, string>>>): Draft {
    const section = this.section();
    const draft: Draft = {
      place,
      cells: { ...cells },
      section,
      lead: 0,
      doubts: [],
      notesBefore: this.notes.length,
      sameSection: (other) =>
        JSON.stringify([other.kategorie, other.dezernat, normalise(other.unit)]) ===
        JSON.stringify([section.kategorie, section.dezernat, normalise(section.unit)]),
    };
    this.drafts.push(draft);
    return draft;
  }

  private append(draft: Draft, name: ColumnName, text: string): void {
    const before = draft.cells[name] ?? "";
    if (text === "") return;
    const joined = before === "" ? text : `${before}\n${text}`;
    draft.cells[name] = /[\p{L}][-\u2010]$/u.test(before) ? cleaned(joined) : joined;
  }
}
