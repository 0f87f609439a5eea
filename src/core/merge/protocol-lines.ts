import { listColumnsOf, rowValue, type ListColumn } from "../lists/list-columns";
import type { Massnahme } from "../massnahmen/massnahme";
import type { MergedRow, ReplacedRow, RowOutcome } from "./merged-rows";
import type { LeftBehind } from "./left-behind";
import type { LeftText } from "./merge-list";
import { bringsRows, type Merge } from "./merge-workbooks";
import type { MergeOwner, MergeSource } from "./merge-sources";
import type { StammdatenDifference } from "../stammdaten/stammdaten-differences";
import { displayText } from "../text/text";
import type { CellValue } from "../workbook/workbook-data";

/** What a row of the protocol is about. */
export type ProtocolKind = "open" | "removed" | "changed" | "before" | "added" | "present" | "unchanged";

/** What the lines of the protocol say. */
export interface ProtocolLineTexts {
  readonly outcome: (row: MergedRow) => string;
  readonly replaced: (row: ReplacedRow) => string;
  readonly left: (left: LeftText) => string;
  readonly outside: string;
  readonly behind: (behind: LeftBehind) => string;
  readonly sharedId: (id: string, dezernate: readonly string[]) => string;
  readonly stammdaten: (difference: StammdatenDifference) => string;
  readonly unclear: (owner: MergeOwner) => string;
}

/** One line of the protocol. */
export interface ProtocolLine {
  readonly kind: ProtocolKind;
  readonly file: string;
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number | null;
  /** The last of several rows that the line stands for. */
  readonly lastRow: number | null;
  readonly dezernat: string;
  readonly thema: string;
  readonly target: MergedRow["target"];
  readonly note: string;
  /** Words that are nowhere else in the result: the filled cells, each below its header. */
  readonly words: string;
}

/** How the rows of a source came out, and how many of the master it took away. */
export type ProtocolCounts = Readonly<
  Record<"added" | "changed" | "unchanged" | "removed" | "open" | "present", number>
>;

/** How the rows of each source came out, by what a reader wants to know first. */
export function protocolCounts(merge: Merge): ReadonlyMap<MergeSource, ProtocolCounts> {
  const none = { added: 0, changed: 0, unchanged: 0, removed: 0, open: 0, present: 0 };
  const counts = new Map(merge.owners.map(({ source }) => [source, { ...none }]));
  const count = (source: MergeSource, kind: keyof ProtocolCounts): void => {
    const known = counts.get(source);
    if (known !== undefined) known[kind]++;
  };
  for (const row of merge.rows) count(row.source, kindOf(row));
  for (const { source, kind } of merge.replaced) if (kind === "removed") count(source, kind);
  return counts;
}

const TAKEN: Readonly<Partial<Record<RowOutcome, "added" | "changed" | "unchanged">>> = {
  added: "added",
  changed: "changed",
  unchanged: "unchanged",
};

const kindOf = ({ outcome, present }: MergedRow): RowKind => TAKEN[outcome] ?? (present ? "present" : "open");

type RowKind = Exclude<keyof ProtocolCounts, "removed">;

function byKind(rows: readonly MergedRow[]): Readonly<Record<RowKind, readonly MergedRow[]>> {
  const sorted: Record<RowKind, MergedRow[]> = { added: [], changed: [], unchanged: [], open: [], present: [] };
  for (const row of rows) sorted[kindOf(row)].push(row);
  return sorted;
}

/** All that there is to account for, what a person has to look at first. */
export function protocolLines(merge: Merge, texts: ProtocolLineTexts): readonly ProtocolLine[] {
  const wordsOf = wordReader();
  const before = new Map(merge.replaced.map((row) => [row.massnahme, row]));
  const earlier = new Map(merge.replaced.map((row) => [row.after, row]));
  const lineOf = (row: MergedRow): ProtocolLine => {
    const kind = kindOf(row);
    const words = kind === "open" && !before.has(row.massnahme) ? wordsOf(row.massnahme) : "";
    return { ...placeOf(row.massnahme, row.source.label), kind, target: row.target, note: texts.outcome(row), words };
  };
  const replacedLine = (row: ReplacedRow): ProtocolLine => ({
    ...placeOf(row.massnahme, merge.base.label),
    kind: row.kind === "removed" ? "removed" : "before",
    note: texts.replaced(row),
    words: wordsOf(row.massnahme),
  });
  const { open, changed, added, present, unchanged } = byKind(merge.rows);
  return [
    ...unclearSources(merge, texts),
    ...open.map((row) => lineOf(row)),
    ...notes(merge, texts),
    ...merge.replaced.filter(({ kind }) => kind === "removed").map((row) => replacedLine(row)),
    ...changed.flatMap((row) => {
      const old = earlier.get(row.massnahme);
      return old === undefined ? [lineOf(row)] : [lineOf(row), replacedLine(old)];
    }),
    ...uneventful([...added, ...present, ...unchanged], lineOf),
  ];
}

/** So many lines without anything to see are still worth reading one by one. */
const MOST_SINGLE_LINES = 2000;

/** A line for each row; where there would be too many to read, one for neighbours that came to stand as neighbours. */
function uneventful(rows: readonly MergedRow[], lineOf: (row: MergedRow) => ProtocolLine): readonly ProtocolLine[] {
  if (rows.length <= MOST_SINGLE_LINES) return rows.map((row) => lineOf(row));
  const lines: ProtocolLine[] = [];
  let first = rows[0];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (first === undefined || (next !== undefined && follows(next, row))) return;
    lines.push(first === row ? lineOf(row) : { ...lineOf(first), thema: "", lastRow: row.massnahme.row.index });
    first = next;
  });
  return lines;
}

/** Whether two rows are neighbours in the source and in the result, and came out the same. */
function follows(next: MergedRow, row: MergedRow): boolean {
  const [one, other] = [row.massnahme, next.massnahme];
  const isNext = one.list === other.list && other.row.index === one.row.index + 1 && one.dezernat === other.dezernat;
  if (!isNext || next.outcome !== row.outcome || next.present !== row.present) return false;
  if (next.target === null || row.target === null) return next.target === row.target;
  return next.target.sheet === row.target.sheet && next.target.row === row.target.row + 1;
}

const NOTHING = { sheet: "", row: null, lastRow: null, dezernat: "", thema: "", target: null, words: "" };

function placeOf(m: Massnahme, file: string): Omit<ProtocolLine, "kind" | "note" | "words"> {
  const dezernat = m.dezernat ?? m.text("Dezernat");
  return {
    file,
    sheet: m.list.sheet.name,
    row: m.row.index,
    lastRow: null,
    dezernat,
    thema: m.text("Thema"),
    target: null,
  };
}

const unclearSources = (merge: Merge, texts: ProtocolLineTexts): readonly ProtocolLine[] =>
  merge.owners
    .filter((owner) => owner.source !== merge.base && !bringsRows(owner))
    .map((owner) => ({ ...NOTHING, kind: "open", file: owner.source.label, note: texts.unclear(owner) }));

/** What is no row of a list, or only a cell of one. */
function notes(merge: Merge, texts: ProtocolLineTexts): readonly ProtocolLine[] {
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
    ...merge.behind.map((behind) => ({
      ...NOTHING,
      ...{ file: behind.source.label, sheet: behind.sheet, row: behind.row, note: texts.behind(behind) },
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
    const others = columns.filter(
      ({ name, column }) =>
        name !== "Thema" && (name !== "Dezernat" || displayText(rowValue(m.row, column)) !== m.dezernat),
    );
    return wordsText(others.map(({ header, column }) => [header, rowValue(m.row, column)]));
  };
}

/** „Arbeitsstand: Entwurf liegt vor“, a line for each filled cell. */
const wordsText = (cells: readonly (readonly [string, CellValue])[]): string =>
  cells
    .filter(([, value]) => value !== null)
    .map(([header, value]) => `${header}: ${displayText(value)}`)
    .join("\n");
