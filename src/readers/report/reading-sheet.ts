import { optionalColumns, type ColumnName } from "../../core/lists/columns";
import { fill } from "../../core/text/texts";
import { listColumns, listSheetName } from "../../core/sheets/list-sheet";
import { ownMark } from "../../core/plan/own-forms";
import type { CellStyle, PlannedCell, SheetPlan } from "../../core/plan/sheet-plan";
import type { CellValue } from "../../core/workbook/workbook-data";
import type { NoteKind, NoteReason, ReadingNote, ReadReport } from "./reading";
import type { PlaceKind, SourcePlace } from "./source";

/** The name of the sheet and of the table that account for a reading. */
export const READING = "Einlesen";

/** Texts about a reading. */
interface ReadingTexts {
  readonly title: (year: number) => string;
  /** `stand` is date and time as people write them. */
  readonly subtitle: (file: string, massnahmen: number, stand: string) => string;
  /** What the reader of the sheet is told first. */
  readonly intro: (counts: Readonly<Record<NoteKind, number>>) => readonly string[];
  readonly kinds: Readonly<Record<NoteKind, string>>;
  /** Sentences; values of the note are filled in. */
  readonly reasons: Readonly<Record<NoteReason, string>>;
  /** With `{nummer}` and, of a row, `{tabelle}`. */
  readonly places: Readonly<Record<PlaceKind, string>>;
  readonly times: (count: number) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly row: (row: number) => string;
  readonly pageHeader: string;
  readonly pageOf: string;
}

/** A line about a reading: one note, or all notes that say the same about the same words. */
export interface ReadingLine {
  readonly kind: NoteKind;
  readonly places: readonly SourcePlace[];
  readonly text: string;
  /** The row of the list as people count, null for none. */
  readonly row: number | null;
  readonly note: string;
}

const KINDS: readonly NoteKind[] = ["unsure", "leftover", "structure"];
const WIDTHS = [18, 24, 74, 12, 60];
/** A cell holds 32,767 characters. */
const LONGEST_TEXT = 32000;
const MOST_PLACES = 6;
/** Excel takes 65,530 links on a sheet. */
const MOST_LINKS = 60000;

/** The notes as lines: first what wants to be looked at, then what was not taken over, then what was understood. */
export function readingLines({ massnahmen, notes }: ReadReport, texts: ReadingTexts): readonly ReadingLine[] {
  const lines = new Map<
    string,
    { kind: NoteKind; places: SourcePlace[]; text: string; row: number | null; note: string }
  >();
  for (const { kind, reason, place, text, massnahme, values } of notes) {
    const shown = text === "" && massnahme !== null ? titleOf(massnahmen[massnahme]?.cells.Thema ?? "") : text;
    const together = reason === "number" ? "" : shown;
    const key = JSON.stringify([kind, reason, together, massnahme, reason === "heading" ? "" : values]);
    const known = lines.get(key);
    if (known === undefined)
      lines.set(key, {
        kind,
        places: [place],
        text: shown,
        row: massnahme === null ? null : massnahme + 2,
        note: fill(texts.reasons[reason], values),
      });
    else {
      known.places.push(place);
      if (reason === "number") known.text = `${known.text} ${shown}`;
    }
  }
  const all = Array.from(lines.values());
  return KINDS.flatMap((kind) => all.filter((line) => line.kind === kind));
}

const titleOf = (thema: string): string => thema.split("\n")[0] ?? "";

/** Places as people name them: „Zeile 12“, „Tabelle 3, Zeile 4“; of many the first ones and their number. */
export function placesText(places: readonly SourcePlace[], texts: Pick<ReadingTexts, "places" | "times">): string {
  const named = places
    .slice(0, MOST_PLACES)
    .map(({ kind, number, table }) => fill(texts.places[kind], { nummer: number, tabelle: table ?? "" }));
  return places.length > MOST_PLACES ? `${named.join("; ")} … ${texts.times(places.length)}` : named.join("; ");
}

/** How many notes there are of each kind. */
export function noteCounts(notes: readonly Pick<ReadingNote, "kind">[]): Readonly<Record<NoteKind, number>> {
  const counts = { unsure: 0, leftover: 0, structure: 0 };
  for (const { kind } of notes) counts[kind]++;
  return counts;
}

/** The rows of the list as its sheet takes them, with the columns that they need. */
export function readingRows({ massnahmen }: ReadReport): {
  readonly rows: readonly Readonly<Partial<Record<ColumnName, CellValue>>>[];
  readonly columns: readonly ColumnName[];
} {
  const more = optionalColumns.filter((name) => massnahmen.some(({ cells }) => cells[name] !== undefined));
  return { rows: massnahmen.map(({ cells }) => cells), columns: [...listColumns, ...more] };
}

/** The sheet „Einlesen“: what was not certain, what is in no row, and how the rest was understood. */
export function readingSheet(
  read: ReadReport,
  { year, file, stand }: { readonly year: number; readonly file: string; readonly stand: string },
  texts: ReadingTexts,
): SheetPlan {
  const lines = readingLines(read, texts).flatMap((line) => parted(line));
  const intro = texts.intro(noteCounts(readingLines(read, texts)));
  const tableRow = 3 + intro.length + 1;
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: texts.title(year), style: "title" },
    { row: 1, column: 0, value: texts.subtitle(file, read.massnahmen.length, stand), style: "plain" },
    ...intro.map((value, i): PlannedCell => ({ row: 3 + i, column: 0, value, style: "plain" })),
    ...texts.columns.map((value, column): PlannedCell => ({ row: tableRow, column, value, style: "heading" })),
  ];
  const linked = lines.filter(({ row }) => row !== null).length <= MOST_LINKS;
  lines.forEach((line, i) =>
    addLine(cells, line, { at: tableRow + 1 + i, sheet: linked ? listSheetName(year) : null, texts }),
  );
  return {
    name: READING,
    own: ownMark("einlesen", year),
    cells,
    columnWidths: WIDTHS,
    tables: [
      {
        name: READING,
        range: { firstRow: tableRow, firstColumn: 0, lastRow: tableRow + Math.max(1, lines.length), lastColumn: 4 },
        columns: texts.columns,
      },
    ],
    charts: [],
    freezeRows: tableRow + 1,
    gridLines: false,
    print: {
      orientation: "landscape",
      repeatRows: [tableRow, tableRow],
      header: `&L${texts.pageHeader}&R&A`,
      footer: `&L&F&R${texts.pageOf}`,
      fitToWidth: true,
    },
  };
}

/** A line whose text does not fit into a cell as several. */
const parted = (line: ReadingLine): readonly ReadingLine[] =>
  line.text.length <= LONGEST_TEXT
    ? [line]
    : Array.from({ length: Math.ceil(line.text.length / LONGEST_TEXT) }, (_, i) => ({
        ...line,
        text: line.text.slice(i * LONGEST_TEXT, (i + 1) * LONGEST_TEXT),
      }));

const STYLES: Readonly<Record<NoteKind, CellStyle>> = { unsure: "warning", leftover: "hint", structure: "text" };

function addLine(
  cells: PlannedCell[],
  line: ReadingLine,
  { at, sheet, texts }: { readonly at: number; readonly sheet: string | null; readonly texts: ReadingTexts },
): void {
  const put = (column: number, value: CellValue, style: CellStyle = "text"): void => {
    cells.push({ row: at, column, value: value === "" ? null : value, style });
  };
  put(0, texts.kinds[line.kind], STYLES[line.kind]);
  put(1, placesText(line.places, texts));
  put(2, line.text);
  if (line.row === null || sheet === null) put(3, line.row === null ? null : texts.row(line.row));
  else
    cells.push({
      row: at,
      column: 3,
      value: texts.row(line.row),
      style: "link",
      link: { sheet, row: line.row - 1, column: 0 },
    });
  put(4, line.note);
}
