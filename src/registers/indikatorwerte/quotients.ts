import { isCount, isSamePlace, type Figure, type Relation, type ReportFigures, type ReportRow } from "./report-figures";

/** What quotients of a unit are given in: of one, in percent, per thousand, per ten or hundred thousand inhabitants. */
const SCALES: ReadonlyMap<string, readonly number[]> = new Map([
  ["Prozent", [100]],
  ["Promille", [1000]],
  ["Index", [1, 100]],
  ["Quote", [1, 100, 1000, 10_000, 100_000]],
]);

/** How a count follows from a quotient in this scale and another count. */
type Formula = (quotient: number, other: number, scale: number) => number;

/** The count is a share of the other, or what is missing to it, or the other is given for one of the count. */
const SHARES: readonly Formula[] = [
  (quotient, base, scale) => (quotient * base) / scale,
  (quotient, base, scale) => ((scale - quotient) * base) / scale,
  (quotient, base, scale) => (scale * base) / quotient,
];
/** The other has changed to the quotient of the count, or by it. */
const CHANGES: readonly Formula[] = [
  (quotient, later, scale) => (later * scale) / quotient,
  (quotient, later, scale) => later / (1 + quotient / scale),
];

/** Who calculates a count from a rounded quotient rounds to the nearest one; of a large count the last digits may be wrong. */
const isFound = (calculated: number, value: number): boolean =>
  Number.isFinite(calculated) && Math.abs(calculated - value) < Math.max(0.5, Math.abs(value) / 100);

/** A quotient, the count that it gives and the count that it needs for that. */
interface Instance {
  readonly quotient: Figure;
  readonly count: Figure;
  readonly other: Figure;
}

/**
 * The quotients of a report that give a count back with another count: shares and rates of the same year, changes to the
 * year after, indices with its year as their base. They do so in all years. Quotients of its own place and year are withheld anyway.
 */
export function quotientsOf(figures: ReportFigures): (figure: Figure) => readonly Relation[] {
  return (figure) => {
    const { row } = figure;
    const area = figures.ofArea(row.gebiet);
    const bases = Array.from(new Set([...area, ...figures.ofIndikator(row.indikator)])).filter((one) => one !== row);
    const shares = area
      .filter((quotients) => quotients !== row && !isSamePlace(quotients, row))
      .flatMap((quotients) =>
        bases.map((base) => ({ formulas: SHARES, instances: sharesOf(figures, quotients, row, base) })),
      );
    const changes = area
      .filter((quotients) => quotients !== row && isSamePlace(quotients, row))
      .flatMap((quotients) => [
        { formulas: CHANGES, instances: changesOf(figures, quotients, row) },
        { formulas: CHANGES, instances: indicesOf(figures, quotients, figure) },
      ]);
    return [...shares, ...changes]
      .filter(({ instances, formulas }) => giveAll(instances, figure, formulas))
      .flatMap(({ instances }) => instances.filter(({ count, other }) => count === figure || other === figure))
      .map(({ quotient, count, other }) => ({ figures: [count, quotient, other], factors: null }));
  };
}

/** Whether one formula in one scale gives the counts of all instances, as far as it can be calculated. */
const giveAll = (instances: readonly Instance[], figure: Figure, formulas: readonly Formula[]): boolean =>
  formulas.some((formula) =>
    (SCALES.get(unitOf(instances[0])) ?? []).some((scale) => {
      const calculated = instances.map(({ quotient, count, other }) => ({
        count,
        value: formula(quotient.value, other.value, scale),
      }));
      return (
        calculated.every(({ count, value }) => !Number.isFinite(value) || isFound(value, count.value)) &&
        calculated.some(({ count, value }) => count === figure && isFound(value, count.value))
      );
    }),
  );

const unitOf = (instance: Instance | undefined): string => {
  const { row, column } = instance?.quotient ?? {};
  return row?.einheiten[column ?? 0] ?? "";
};

function sharesOf(figures: ReportFigures, quotients: ReportRow, row: ReportRow, base: ReportRow): readonly Instance[] {
  return row.values.flatMap((_, column) =>
    instance(figures.at(quotients, column), figures.at(row, column), figures.at(base, column)),
  );
}

/** Each value of a row with its change to the next. */
function changesOf(figures: ReportFigures, quotients: ReportRow, row: ReportRow): readonly Instance[] {
  const own = row.values.flatMap((_, column) => figures.at(row, column) ?? []);
  return own.flatMap((count, i) => {
    const later = own[i + 1];
    return later === undefined ? [] : instance(figures.at(quotients, later.column), count, later);
  });
}

/** The values of a row with their quotients to one of them. */
function indicesOf(figures: ReportFigures, quotients: ReportRow, count: Figure): readonly Instance[] {
  return count.row.values.flatMap((_, column) =>
    column === count.column ? [] : instance(figures.at(quotients, column), count, figures.at(count.row, column)),
  );
}

function instance(quotient: Figure | null, count: Figure | null, other: Figure | null): readonly Instance[] {
  if (quotient === null || count === null || other === null || quotient.value === 0) return [];
  return !isCount(quotient) && isCount(count) && isCount(other) ? [{ quotient, count, other }] : [];
}
