import type { Merge } from "./merge-workbooks";
import type { MergeOwner } from "./merge-sources";
import {
  protocolCounts,
  protocolLines,
  type ProtocolCounts,
  type ProtocolKind,
  type ProtocolLine,
  type ProtocolLineTexts,
} from "./protocol-lines";
import { ownMark } from "../plan/own-forms";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan/sheet-plan";
import type { CellValue } from "../workbook/workbook-data";

/** The name of the sheet and of the table that account for a merge. */
export const PROTOCOL = "Protokoll";

/** Texts of the sheet `Protokoll`. */
export interface ProtocolTexts extends ProtocolLineTexts {
  readonly title: (year: number) => string;
  /** `stand` is date and time as people write them. */
  readonly subtitle: (merge: Merge, stand: string) => string;
  readonly source: (owner: MergeOwner, counts: ProtocolCounts) => string;
  readonly kinds: Readonly<Record<ProtocolKind, string>>;
  readonly columns: Readonly<Record<(typeof PROTOCOL_COLUMNS)[number], string>>;
  /** `row` as people count, and the last one where there are several. */
  readonly rows: (row: number, lastRow: number) => string;
  readonly target: (sheet: string, row: number, lastRow: number) => string;
  readonly pageHeader: string;
  readonly pageOf: string;
}

const PROTOCOL_COLUMNS = ["kind", "file", "sheet", "row", "dezernat", "thema", "target", "note", "words"] as const;
const PROTOCOL_WIDTHS = [12, 20, 12, 8, 11, 40, 18, 34, 60];
/** A cell holds 32,767 characters. */
const LONGEST_WORDS = 32000;
/** Excel takes 65,530 links on a sheet. */
const MOST_LINKS = 60000;

/** The sheet `Protokoll`: every row of every source, what was in the master before, and what a person has to look at. */
export function protocolSheet(merge: Merge, texts: ProtocolTexts, stand: string): SheetPlan {
  const lines = protocolLines(merge, texts);
  const intro = sourceTexts(merge, texts);
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
    own: ownMark("protokoll", merge.year),
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

/** A sentence for each source: whose it is and how its rows came out. */
export function sourceTexts(merge: Merge, texts: Pick<ProtocolTexts, "source">): readonly string[] {
  const counts = protocolCounts(merge);
  return merge.owners.flatMap((owner) => {
    const own = counts.get(owner.source);
    return own === undefined ? [] : [texts.source(owner, own)];
  });
}

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
  const { row: first, lastRow } = line;
  const several = first !== null && lastRow !== null;
  put(3, first === null ? null : several ? texts.rows(first + 1, lastRow + 1) : first + 1, "year");
  put(4, line.dezernat);
  put(5, line.thema);
  const lastTarget = target === null || !several ? (target?.row ?? 0) : target.row + lastRow - first;
  const place = target === null ? "" : texts.target(target.sheet, target.row + 1, lastTarget + 1);
  if (target !== null && linked && kind !== "unchanged")
    cells.push({
      row,
      column: 6,
      value: place,
      style: "link",
      link: { sheet: target.sheet, row: target.row, column: 0 },
    });
  else put(6, place);
  put(7, line.note);
  for (let part = 0; part < parts; part++) put(8 + part, words.slice(part * LONGEST_WORDS, (part + 1) * LONGEST_WORDS));
}
