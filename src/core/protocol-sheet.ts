import { listColumnsOf, rowValue, type ListColumn } from "./list-columns";
import type { Massnahme } from "./massnahme";
import type { MergedRow, ReplacedRow, RowOutcome } from "./merge-accounts";
import type { LeftText } from "./merge-list";
import { bringsRows, type Merge } from "./merge-workbooks";
import type { MergeOwner } from "./merge-owners";
import type { CellStyle, PlannedCell, SheetPlan } from "./sheet-plan";
import type { StammdatenDifference } from "./stammdaten-differences";
import { displayText } from "./text";
import type { CellValue } from "./workbook-data";

/** The name of the sheet and of the table that account for a merge. */
export const PROTOCOL = "Protokoll";

/** What a row of the protocol is about. */
export type ProtocolKind = "open" | "removed" | "changed" | "before" | "added" | "present" | "unchanged";

/** Texts of the sheet `Protokoll`. */
export interface ProtocolTexts {
  readonly title: (year: number) => string;
  /** `stand` is date and time as people write them. */
  readonly subtitle: (merge: Merge, stand: string) => string;
  readonly source: (owner: MergeOwner, counts: ProtocolCounts) => string;
  readonly kinds: Readonly<Record<ProtocolKind, string>>;
  readonly columns: Readonly<Record<(typeof PROTOCOL_COLUMNS)[number], string>>;
  /** `row` as people count. */
  readonly target: (sheet: string, row: number) => string;
  readonly outcome: (row: MergedRow) => string;
  readonly replaced: (row: ReplacedRow) => string;
  readonly left: (left: LeftText) => string;
  readonly outside: string;
  readonly sharedId: (id: string, dezernate: readonly string[]) => string;
  readonly stammdaten: (difference: StammdatenDifference) => string;
  readonly unclear: (owner: MergeOwner) => string;
  readonly pageHeader: string;
  readonly pageOf: string;
}

/** How the rows of a source came out, and how many of the master it took away. */
export type ProtocolCounts = Readonly<
  Record<"added" | "changed" | "unchanged" | "removed" | "open" | "present", number>
>;

const PROTOCOL_COLUMNS = ["kind", "file", "sheet", "row", "dezernat", "thema", "target", "note", "words"] as const;
const PROTOCOL_WIDTHS = [12, 20, 12, 8, 11, 40, 18, 34, 60];
/** A cell holds 32,767 characters. */
const LONGEST_WORDS = 32000;
/** Excel takes 65,530 links on a sheet. */
const MOST_LINKS = 60000;

/** One line of the protocol. */
export interface ProtocolLine {
  readonly kind: ProtocolKind;
  readonly file: string;
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number | null;
  readonly dezernat: string;
  readonly thema: string;
  readonly target: MergedRow["target"];
  readonly note: string;
  /** Words that are nowhere else in the result: the filled cells, each below its header. */
  readonly words: string;
}

/** How the rows of a source came out, by what a reader wants to know first. */
export function protocolCounts(merge: Merge, owner: MergeOwner): ProtocolCounts {
  const counts = { added: 0, changed: 0, unchanged: 0, removed: 0, open: 0, present: 0 };
  for (const row of merge.rows) if (row.source === owner.source) counts[kindOf(row)]++;
  for (const { source, kind } of merge.replaced) if (source === owner.source && kind === "removed") counts.removed++;
  return counts;
}

const TAKEN: Readonly<Partial<Record<RowOutcome, "added" | "changed" | "unchanged">>> = {
  added: "added",
  changed: "changed",
  unchanged: "unchanged",
};

const kindOf = ({ outcome, present }: MergedRow): keyof ProtocolCounts =>
  TAKEN[outcome] ?? (present ? "present" : "open");

/** The sheet `Protokoll`: every row of every source, what was in the master before, and what a person has to look at. */
export function protocolSheet(merge: Merge, texts: ProtocolTexts, stand: string): SheetPlan {
  const lines = protocolLines(merge, texts);
  const intro = merge.owners.map((owner) => texts.source(owner, protocolCounts(merge, owner)));
  const tableRow = 3 + intro.length + 1;
  // Only a row of very long texts needs more than one cell for them.
  const parts = Math.max(1, ...lines.map(({ words }) => Math.ceil(words.length / LONGEST_WORDS)));
  const more = Array.from({ length: parts - 1 }, (_, i) => `${texts.columns.words} ${i + 2}`);
  const columns = [...PROTOCOL_COLUMNS.map((name) => texts.columns[name]), ...more];
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: texts.title(merge.year), style: "title" },
    { row: 1, column: 0, value: texts.subtitle(merge, stand), style: "plain" },
    ...intro.map((value, i): PlannedCell => ({ row: 3 + i, column: 0, value, style: "plain" })),
    ...columns.map((value, column): PlannedCell => ({ row: tableRow, column, value, style: "heading" })),
  ];
  const linked = lines.filter(({ target }) => target !== null).length <= MOST_LINKS;
  lines.forEach((line, i) => addLine(cells, line, { row: tableRow + 1 + i, parts, texts, linked }));
  const range = {
    firstRow: tableRow,
    firstColumn: 0,
    lastRow: tableRow + Math.max(1, lines.length),
    lastColumn: columns.length - 1,
  };
  return {
    name: PROTOCOL,
    cells,
    columnWidths: columns.map((_, i) => PROTOCOL_WIDTHS[i] ?? 60),
    tables: [{ name: PROTOCOL, range, columns }],
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

/** All that there is to account for, what a person has to look at first. */
export function protocolLines(merge: Merge, texts: ProtocolTexts): readonly ProtocolLine[] {
  const wordsOf = wordReader();
  const before = new Map(merge.replaced.map((row) => [row.massnahme, row]));
  const rows = merge.rows.map((row): ProtocolLine => {
    const kind = kindOf(row);
    const words = kind === "open" && !before.has(row.massnahme) ? wordsOf(row.massnahme) : "";
    return { ...placeOf(row.massnahme, row.source.label), kind, target: row.target, note: texts.outcome(row), words };
  });
  const replaced = merge.replaced.map((row): ProtocolLine => ({
    ...placeOf(row.massnahme, merge.base.label),
    kind: row.kind === "removed" ? "removed" : "before",
    note: texts.replaced(row),
    words: wordsOf(row.massnahme),
  }));
  const earlier = new Map(merge.replaced.map(({ after }, i) => [after, replaced[i]]));
  const of = (kind: ProtocolKind): readonly ProtocolLine[] => rows.filter((line) => line.kind === kind);
  return [
    ...unclearSources(merge, texts),
    ...of("open"),
    ...notes(merge, texts),
    ...replaced.filter(({ kind }) => kind === "removed"),
    ...merge.rows.flatMap(({ massnahme }, i) => {
      const [now, old] = [rows[i], earlier.get(massnahme)];
      return now?.kind !== "changed" ? [] : old === undefined ? [now] : [now, old];
    }),
    ...of("added"),
    ...of("present"),
    ...of("unchanged"),
  ];
}

const NOTHING = { sheet: "", row: null, dezernat: "", thema: "", target: null, words: "" };

function placeOf(m: Massnahme, file: string): Omit<ProtocolLine, "kind" | "note" | "words"> {
  const dezernat = m.dezernat ?? m.text("Dezernat");
  return { file, sheet: m.list.sheet.name, row: m.row.index, dezernat, thema: m.text("Thema"), target: null };
}

const unclearSources = (merge: Merge, texts: ProtocolTexts): readonly ProtocolLine[] =>
  merge.owners
    .filter((owner) => owner.source !== merge.base && !bringsRows(owner))
    .map((owner) => ({ ...NOTHING, kind: "open", file: owner.source.label, note: texts.unclear(owner) }));

/** What is no row of a list, or only a cell of one. */
function notes(merge: Merge, texts: ProtocolTexts): readonly ProtocolLine[] {
  const labelOf = ({ list }: Massnahme): string =>
    merge.owners.find(({ source }) => source.snapshot.sheets.includes(list.sheet))?.source.label ?? "";
  return [
    ...merge.left.map((left) => ({
      ...placeOf(left.massnahme, labelOf(left.massnahme)),
      note: texts.left(left),
      words: wordsText([[left.header, left.value]]),
    })),
    ...merge.outside.map(({ source, sheet, row, values }) => ({
      ...NOTHING,
      ...{ file: source.label, sheet, row, note: texts.outside },
      words: values.map((value) => displayText(value)).join("\n"),
    })),
    ...merge.sharedIds.map(({ id, dezernate }) => ({
      ...NOTHING,
      ...{ file: "", dezernat: dezernate.join(", "), note: texts.sharedId(id, dezernate) },
    })),
    ...merge.stammdaten.flatMap(({ source, differences }) =>
      differences.map((difference) => ({ ...NOTHING, file: source.label, note: texts.stammdaten(difference) })),
    ),
  ].map((line): ProtocolLine => ({ ...line, kind: "open" }));
}

/** Reads the filled cells of a Maßnahme, without those that the protocol has columns for. */
function wordReader(): (m: Massnahme) => string {
  const known = new Map<Massnahme["list"], readonly ListColumn[]>();
  return (m) => {
    let columns = known.get(m.list);
    if (columns === undefined) known.set(m.list, (columns = listColumnsOf(m.list)));
    const shown = columns.filter(
      ({ name, column }) =>
        name !== "Thema" && (name !== "Dezernat" || displayText(rowValue(m.row, column)) !== m.dezernat),
    );
    return wordsText(shown.map(({ header, column }) => [header, rowValue(m.row, column)]));
  };
}

/** „Arbeitsstand: Entwurf liegt vor“, a line for each filled cell. */
const wordsText = (cells: readonly (readonly [string, CellValue])[]): string =>
  cells
    .filter(([, value]) => value !== null)
    .map(([header, value]) => `${header}: ${displayText(value)}`)
    .join("\n");

interface LineLooks {
  readonly row: number;
  readonly parts: number;
  readonly texts: ProtocolTexts;
  readonly linked: boolean;
}

function addLine(cells: PlannedCell[], line: ProtocolLine, { row, parts, texts, linked }: LineLooks): void {
  const { kind, target, words } = line;
  const put = (column: number, value: CellValue, style: CellStyle = "text"): void => {
    cells.push({ row, column, value: value === "" ? null : value, style });
  };
  put(0, texts.kinds[kind], kind === "open" ? "warning" : "text");
  put(1, line.file);
  put(2, line.sheet);
  put(3, line.row === null ? null : line.row + 1, "year");
  put(4, line.dezernat);
  put(5, line.thema);
  const place = target === null ? "" : texts.target(target.sheet, target.row + 1);
  if (target !== null && linked && kind !== "unchanged")
    cells.push({ row, column: 6, value: place, style: "link", link: { ...target, column: 0 } });
  else put(6, place);
  put(7, line.note);
  for (let part = 0; part < parts; part++) put(8 + part, words.slice(part * LONGEST_WORDS, (part + 1) * LONGEST_WORDS));
}
