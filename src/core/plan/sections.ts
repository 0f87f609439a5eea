import type { ChartSpec } from "../chart/chart-spec";
import type { CellRange } from "../workbook/workbook-data";
import type { PlannedCell, PlannedTable, SheetPlan } from "./sheet-plan";

/** A cell of a row; where it stands follows from its place. */
export type RowCell = Omit<PlannedCell, "row" | "column">;

/** One row of a section; `null` is no cell, `span` the last column of a text that runs over several. */
export interface SectionRow {
  readonly cells: readonly (RowCell | null)[];
  /** In points. */
  readonly height?: number;
  readonly span?: number;
  /** Stays on the page of the row below. */
  readonly keep?: boolean;
}

/** What a section of a sheet consists of; whatever names a row is a row of the sheet. */
export interface SectionPlan {
  readonly rows: readonly SectionRow[];
  readonly charts?: readonly ChartSpec[];
  readonly tables?: readonly PlannedTable[];
  /** Rows that sections below refer to, by whatever they show. */
  readonly marks?: ReadonlyMap<unknown, number>;
}

/** The row that a section above has marked. */
export type MarkedRow = (mark: unknown) => number;

/** A section as a function of its first row on the sheet. */
export type Section<P extends SectionPlan = SectionPlan> = (firstRow: number, rowOf: MarkedRow) => P;

/** A section and where it begins. */
interface PlacedSection<P extends SectionPlan> {
  readonly firstRow: number;
  readonly plan: P;
}

/** Sections under one another, as the parts of a sheet. */
export interface StackedSections<P extends SectionPlan> extends Pick<SheetPlan, "cells" | "tables" | "charts"> {
  readonly merges: readonly CellRange[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly sections: readonly PlacedSection<P>[];
}

/** Lays sections under one another, from the first row of the sheet on. Without `line` rows without a height fit their texts. */
export function stacked<P extends SectionPlan>(sections: readonly Section<P>[], line?: number): StackedSections<P> {
  const marks = new Map<unknown, number>();
  const rowOf: MarkedRow = (mark) => {
    const row = marks.get(mark);
    if (row === undefined) throw new Error(`no section above has marked ${String(mark)}`);
    return row;
  };
  let firstRow = 0;
  const placed = sections.map((section): PlacedSection<P> => {
    const one = { firstRow, plan: section(firstRow, rowOf) };
    for (const [mark, row] of one.plan.marks ?? []) marks.set(mark, row);
    firstRow += one.plan.rows.length;
    return one;
  });
  const rows = placed.flatMap(({ plan }) => plan.rows);
  return {
    cells: rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): readonly PlannedCell[] => (cell === null ? [] : [{ ...cell, row, column }])),
    ),
    merges: rows.flatMap(({ span }, row) =>
      span === undefined ? [] : [{ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: span }],
    ),
    rowHeights: new Map(
      rows.flatMap(({ height = line }, row): readonly [number, number][] =>
        height === undefined ? [] : [[row, height]],
      ),
    ),
    tables: placed.flatMap(({ plan }) => plan.tables ?? []),
    charts: placed.flatMap(({ plan }) => plan.charts ?? []),
    sections: placed,
  };
}

/** Something that is not parted by the end of a page, as far as it fits one. */
interface PagePiece {
  readonly firstRow: number;
  /** In points. */
  readonly height: number;
  /** So much of it must fit on the page that it starts on; all of it, where nothing is said. */
  readonly needed?: number;
}

/** Rows before which a page starts: each piece is on the page of the one before, if enough of it fits there. */
export function pageStarts(pieces: readonly PagePiece[], page: number): readonly number[] {
  const starts: number[] = [];
  let used = 0;
  for (const { firstRow, height, needed = height } of pieces) {
    if (used > 0 && used + needed > page) {
      starts.push(firstRow);
      used = 0;
    }
    used = (used + height) % page;
  }
  return starts;
}
