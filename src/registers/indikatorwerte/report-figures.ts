import { ALL } from "./names";

/** A row of a report: a series with its values by year. */
export interface ReportRow {
  /** The ID after normalising. */
  readonly indikator: string;
  /** Keys; empty for the whole city, and for everybody. */
  readonly gebiet: string;
  readonly gruppe: string;
  /** One for each year; null where there is none. */
  readonly values: readonly (number | null)[];
  /** One for each year: Anzahl for counts. */
  readonly einheiten: readonly string[];
}

/** One figure of a report: a value of a row in a year. */
export interface Figure {
  readonly row: ReportRow;
  /** The number of its year. */
  readonly column: number;
  readonly value: number;
}

/** Figures of which each follows from the others. */
export interface Relation {
  readonly figures: readonly Figure[];
  /** One for each figure, where these times the figures add up to 0; null for a quotient. */
  readonly factors: readonly number[] | null;
}

/** The figures of a report, each of them once, so that they can be told apart by identity. */
export interface ReportFigures {
  readonly all: readonly Figure[];
  at(row: ReportRow, column: number): Figure | null;
  /** The rows of an indicator, and of an area. */
  ofIndikator(indikator: string): readonly ReportRow[];
  ofArea(gebiet: string): readonly ReportRow[];
  /** What is no count of the same place and year. */
  quotientsBeside(figure: Figure): readonly Figure[];
}

/** The figures of these rows. */
export function reportFigures(rows: readonly ReportRow[]): ReportFigures {
  const byRow = new Map(
    rows.map((row) => [
      row,
      row.values.map((value, column): Figure | null => (value === null ? null : { row, column, value })),
    ]),
  );
  const all = Array.from(byRow.values()).flatMap((figures) =>
    figures.filter((figure): figure is Figure => figure !== null),
  );
  const [indikatoren, areas] = [grouped(rows, "indikator"), grouped(rows, "gebiet")];
  const at = (row: ReportRow, column: number): Figure | null => byRow.get(row)?.[column] ?? null;
  return {
    all,
    at,
    ofIndikator: (indikator) => indikatoren.get(indikator) ?? [],
    ofArea: (gebiet) => areas.get(gebiet) ?? [],
    quotientsBeside: ({ row, column }) =>
      (areas.get(row.gebiet) ?? []).flatMap((other) => {
        const figure = isSamePlace(other, row) ? at(other, column) : null;
        return figure === null || isCount(figure) ? [] : [figure];
      }),
  };
}

function grouped(rows: readonly ReportRow[], by: "indikator" | "gebiet"): ReadonlyMap<string, readonly ReportRow[]> {
  const groups = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const group = groups.get(row[by]);
    if (group === undefined) groups.set(row[by], [row]);
    else group.push(row);
  }
  return groups;
}

/** Whether a figure counts people or things, so that a small one may tell who they are. */
export const isCount = ({ row, column }: Figure): boolean => row.einheiten[column] === "Anzahl";

/**
 * Whether a quotient of one row is most likely one of the other's counts: of the same area whatever the group, of the whole
 * city for the same group.
 */
export const isSamePlace = (a: ReportRow, b: ReportRow): boolean =>
  a.gebiet === b.gebiet && (a.gebiet !== ALL || a.gruppe === b.gruppe);
