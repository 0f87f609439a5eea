import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { sampleYear } from "./sample-years";
import { headers, sheet, workbook } from "./workbook";

/** A row of the sample in the order of `headers`. */
export type SampleRow = readonly CellValue[];

const columnOf = (name: (typeof headers)[number]): number => headers.indexOf(name);

/** The Maßnahmen of the report of 2014 that a Dezernat has. */
export function sampleRows(dezernat: string): readonly SampleRow[] {
  const rows = sampleYear(2014)
    .rows.slice(1)
    .map(({ cells }) => headers.map((_, i) => cells[i] ?? null));
  return rows.filter((cells) => cells[columnOf("Dezernat")] === dezernat);
}

/** A row with other fields. */
export const changedRow = (
  cells: SampleRow,
  fields: Readonly<Partial<Record<(typeof headers)[number], CellValue>>>,
): SampleRow => cells.map((cell, i) => fields[headers[i] ?? "ID"] ?? cell);

/** The workbook of one Dezernat: its list, and further sheets. */
export const dezernatWorkbook = (rows: readonly SampleRow[], ...more: readonly SheetData[]): WorkbookData =>
  workbook(sheet("IKZ 2014", [headers, ...rows], { table: "Massnahmen_2014" }), ...more);
