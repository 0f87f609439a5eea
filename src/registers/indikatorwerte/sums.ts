import { ALL } from "./names";
import type { Figure, Relation, ReportFigures, ReportRow } from "./report-figures";

/** A term of a sum over rows: a row in the year itself or in the year of its value before. */
interface Term {
  readonly row: ReportRow;
  readonly factor: number;
  readonly before: boolean;
}

/** Terms that add up to 0 in all years in which they all have a value. */
type Sum = readonly Term[];

/** What is tried for the sums of many parts of a row before they are given up. */
const MOST_TRIED = 20_000;
/** Sums of many parts come about by chance in a single year. */
const LEAST_YEARS = 2;

/**
 * The sums of a report in which a count stands: parts and whole of its indicator, sums, differences and running totals of
 * indicators of the same area. Nobody declares that indicators belong together, so what adds up in all years does.
 */
export function sumsOf(figures: ReportFigures): (figure: Figure) => readonly Relation[] {
  const known = new Map<ReportRow, readonly Sum[]>();
  const wholes = new Map<string, readonly Relation[]>();
  return ({ row, column }) => {
    const year = JSON.stringify([row.indikator, column]);
    let parts = wholes.get(year);
    if (parts === undefined) wholes.set(year, (parts = wholeAndParts(figures, row.indikator, column)));
    let sums = known.get(row);
    if (sums === undefined) known.set(row, (sums = indicatorSums(figures, row)));
    return [
      ...parts,
      ...sums.flatMap((sum) => relationOf(figures, sum, column) ?? []),
      // A difference to the year before names this value in the year after as well.
      ...sums.flatMap((sum) => {
        const after = nextColumn(row, column);
        return after === null || !sum.some(({ before }) => before) ? [] : (relationOf(figures, sum, after) ?? []);
      }),
    ];
  };
}

/** Areas and groups of an indicator that make up a whole in a year. */
function wholeAndParts(figures: ReportFigures, indikator: string, column: number): readonly Relation[] {
  const rows = figures.ofIndikator(indikator).filter((row) => isCounted(row, column));
  return rows.flatMap((whole) => {
    const areas = rows.filter((row) => row.gebiet !== ALL && row.gruppe === whole.gruppe);
    const groups = rows.filter((row) => row.gruppe !== ALL && row.gebiet === whole.gebiet);
    const parted = [whole.gebiet === ALL ? areas : [], whole.gruppe === ALL ? groups : []];
    return parted.flatMap((parts) => {
      if (parts.length === 0 || parts.includes(whole)) return [];
      const sum = [whole, ...parts].map((row, i) => ({ row, factor: i === 0 ? 1 : -1, before: false }));
      return relationOf(figures, sum, column) ?? [];
    });
  });
}

/** The sums over indicators of the same area in which a row stands. */
function indicatorSums(figures: ReportFigures, row: ReportRow): readonly Sum[] {
  const peers = figures.ofArea(row.gebiet).filter((one) => one !== row && one.einheiten.includes("Anzahl"));
  const term = (one: ReportRow, factor: number, before = false): Term => ({ row: one, factor, before });
  const sums: Sum[] = [];
  const budget = { left: MOST_TRIED };
  peers.forEach((a, i) => {
    const candidates = [
      [term(row, 1), term(a, -1)],
      [term(row, 1), term(a, -1), term(a, 1, true)],
      [term(a, 1), term(row, -1), term(row, 1, true)],
    ];
    for (const b of peers.slice(i + 1))
      candidates.push(
        [term(a, 1), term(b, -1), term(row, -1)],
        [term(b, 1), term(a, -1), term(row, -1)],
        [term(row, 1), term(a, -1), term(b, -1)],
      );
    sums.push(...candidates.filter((sum) => yearsOf(figures, sum) > 0));
    const many = manyParts(a, row, peers, budget);
    if (many !== null) sums.push([term(a, 1), term(row, -1), ...many.map((one) => term(one, -1))]);
  });
  return sums;
}

/** Three or more further parts that make up a whole with this one, in at least two years; null for none. */
function manyParts(
  whole: ReportRow,
  part: ReportRow,
  peers: readonly ReportRow[],
  budget: { left: number },
): readonly ReportRow[] | null {
  const columns = whole.values.flatMap((value, i) => (value === null || !isCounted(part, i) ? [] : [i]));
  const others = peers.filter((one) => one !== whole && columns.every((i) => (one.values[i] ?? -1) >= 0));
  if (columns.length < LEAST_YEARS || others.length < 2) return null;
  const search = (from: number, rest: readonly number[], chosen: readonly ReportRow[]): readonly ReportRow[] | null => {
    if (budget.left-- < 0 || rest.some((value) => value < 0)) return null;
    if (chosen.length > 1 && rest.every((value) => value === 0)) return chosen;
    for (let i = from; i < others.length; i++) {
      const one = others[i];
      if (one === undefined) break;
      const left = rest.map((value, at) => value - (one.values[columns[at] ?? -1] ?? 0));
      const found = search(i + 1, left, [...chosen, one]);
      if (found !== null) return found;
    }
    return null;
  };
  const rest = columns.map((i) => (whole.values[i] ?? 0) - (part.values[i] ?? 0));
  return search(0, rest, []);
}

/** In how many years the terms add up to 0; 0 also where they do not in a single one. */
function yearsOf(figures: ReportFigures, sum: Sum): number {
  let years = 0;
  const [first] = sum;
  for (let column = 0; column < (first?.row.values.length ?? 0); column++) {
    const terms = termsIn(figures, sum, column);
    if (terms === null) continue;
    if (!addsUp(terms, sum)) return 0;
    years++;
  }
  return years;
}

/** The sum in a year, where it holds there. */
function relationOf(figures: ReportFigures, sum: Sum, column: number): readonly [Relation] | null {
  const terms = termsIn(figures, sum, column);
  return terms !== null && addsUp(terms, sum) ? [{ figures: terms, factors: sum.map(({ factor }) => factor) }] : null;
}

function termsIn(figures: ReportFigures, sum: Sum, column: number): readonly Figure[] | null {
  const terms: Figure[] = [];
  for (const { row, before } of sum) {
    const at = before ? columnBefore(row, column) : column;
    const figure = at === null || !isCounted(row, at) ? null : figures.at(row, at);
    if (figure === null) return null;
    terms.push(figure);
  }
  return terms;
}

/** Parts of one, as 2.5, add up with the digits of binary fractions. */
const addsUp = (terms: readonly Figure[], sum: Sum): boolean =>
  Math.abs(terms.reduce((all, { value }, i) => all + value * (sum[i]?.factor ?? 0), 0)) < 1e-6;

const isCounted = ({ values, einheiten }: ReportRow, column: number): boolean =>
  (values[column] ?? null) !== null && einheiten[column] === "Anzahl";

function columnBefore({ values }: ReportRow, column: number): number | null {
  for (let i = column - 1; i >= 0; i--) if ((values[i] ?? null) !== null) return i;
  return null;
}

function nextColumn({ values }: ReportRow, column: number): number | null {
  for (let i = column + 1; i < values.length; i++) if ((values[i] ?? null) !== null) return i;
  return null;
}
