import { ABGABEN } from "../abgabe/abgabe";
import { abgabenColumns, type KeptRows } from "../abgabe/abgaben-sheet";
import { EXCEPTIONS, exceptionColumns } from "../check/exceptions";
import { readYear } from "../workbook/cell-value";
import type { MergeOwner, MergeSource } from "./merge-sources";
import { headerIndex, inColumns, ownTable, withOwnColumns, type OwnTable } from "../lists/own-table";
import { displayText, plainForm } from "../text/text";
import type { CellValue } from "../workbook/workbook-data";

/** The tables `Abgaben` and `Ausnahmen` of the master after a merge; null for one that stays as it is. */
interface MergedTables {
  readonly abgaben: KeptRows | null;
  readonly exceptions: KeptRows | null;
}

/** Every Dezernat brings its own Abgabe and its own exceptions of the year; all other rows stay. */
export function mergedTables(base: MergeSource, owners: readonly MergeOwner[], year: number): MergedTables {
  const bringing = owners.filter(({ source, dezernat }) => source !== base && dezernat !== null);
  return {
    abgaben: mergedTable(base, bringing, year, {
      name: ABGABEN,
      columns: (known) => abgabenColumns(known),
      orphans: false,
    }),
    exceptions: mergedTable(base, bringing, year, {
      name: EXCEPTIONS,
      columns: (known) => withOwnColumns(exceptionColumns, known),
      orphans: true,
    }),
  };
}

interface TableKind {
  readonly name: string;
  /** Its columns, given all those that any of the workbooks has. */
  readonly columns: (known: readonly string[]) => readonly string[];
  /** Rows that name no Dezernat are taken as well, where the master does not have them. */
  readonly orphans: boolean;
}

type Cells = readonly CellValue[];

function mergedTable(
  base: MergeSource,
  owners: readonly MergeOwner[],
  year: number,
  { name, columns: columnsFor, orphans }: TableKind,
): KeptRows | null {
  const known = ownTable(base.workbook, name);
  const brought = owners.map((owner) => ({ ...owner, table: ownTable(owner.source.workbook, name) }));
  const all = [known, ...brought.map(({ table }) => table)].filter((table): table is OwnTable => table !== null);
  const columns = columnsFor(all.reduce<readonly string[]>((wide, table) => withOwnColumns(wide, table.columns), []));
  const rowsIn = (table: OwnTable | null): readonly Cells[] =>
    (table?.rows ?? []).map(({ cells }) => inColumns(cells, table?.columns ?? [], columns));
  const cell = (row: Cells, header: string): CellValue => row[headerIndex(columns, header)] ?? null;
  const dezernatOf = (row: Cells): string => displayText(cell(row, "Dezernat")).trim();
  const before = rowsIn(known);
  let rows = before;
  for (const { dezernat, table } of brought) {
    const ofYear = rowsIn(table).filter((row) => readYear(cell(row, "Jahr")) === year);
    const mine = ofYear.filter((row) => dezernatOf(row) === dezernat);
    if (mine.length > 0)
      rows = [...rows.filter((row) => readYear(cell(row, "Jahr")) !== year || dezernatOf(row) !== dezernat), ...mine];
    if (!orphans) continue;
    const there = new Set(rows.map((row) => contentOf(row)));
    rows = [...rows, ...ofYear.filter((row) => dezernatOf(row) === "" && !there.has(contentOf(row)))];
  }
  return JSON.stringify(rows.map((row) => contentOf(row))) === JSON.stringify(before.map((row) => contentOf(row)))
    ? null
    : { columns, rows };
}

const contentOf = (row: Cells): string =>
  JSON.stringify(row.map((value) => (typeof value === "string" ? plainForm(value) : value)));
