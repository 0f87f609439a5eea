import { ALL } from "./names";
import { isSmallGroup } from "./small-groups";

/** A count of one indicator in one year. */
export interface CountCell {
  /** Keys; empty for the whole city, and for everybody. */
  readonly gebiet: string;
  readonly gruppe: string;
  readonly value: number;
}

/** Of a withheld figure the others must leave at least this many possible values. */
const LEAST_POSSIBLE = 5;
const LEAST_WITHHELD = 2;

/**
 * The counts of one indicator and year that a public version may not show: those from 1 to 4, and as many others that
 * none of these can be found out by adding and subtracting. With a small figure for the whole city nothing is shown. Of
 * areas, and of groups, that make up the whole the next smallest are withheld as well; where they do not, or that does
 * not do, all of them. What is parted by area and group at once is withheld as a whole as soon as one count is small.
 */
export function withheldCounts(cells: readonly CountCell[]): ReadonlySet<CountCell> {
  const whole = cells.filter(({ gebiet, gruppe }) => gebiet === ALL && gruppe === ALL);
  if (whole.some(({ value }) => isSmallGroup(value))) return new Set(cells);
  const areas = cells.filter(({ gebiet, gruppe }) => gebiet !== ALL && gruppe === ALL);
  const groups = cells.filter(({ gebiet, gruppe }) => gebiet === ALL && gruppe !== ALL);
  const both = cells.filter(({ gebiet, gruppe }) => gebiet !== ALL && gruppe !== ALL);
  const total = whole[0]?.value ?? null;
  const parts = [...withheldParts(areas, total), ...withheldParts(groups, total)];
  const withheldBoth = parts.length > 0 || both.some(({ value }) => isSmallGroup(value)) ? both : [];
  return new Set([...parts, ...withheldBoth]);
}

/** The parts of a whole to withhold; all of them where they are not known to make up the whole. */
function withheldParts(parts: readonly CountCell[], total: number | null): readonly CountCell[] {
  if (!parts.some(({ value }) => isSmallGroup(value))) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (sum !== total || parts.some(({ value }) => value < 0)) return parts;
  const ascending = parts.filter(({ value }) => value > 0).sort((a, b) => a.value - b.value);
  let withheld = 0;
  for (let count = 1; count <= ascending.length; count++) {
    const { value } = ascending[count - 1] ?? { value: 0 };
    withheld += value;
    const next = ascending[count];
    const covers = next === undefined || !isSmallGroup(next.value);
    // Each withheld figure is at least 1, so the largest that one of them can be is `withheld` less the others.
    if (covers && count >= LEAST_WITHHELD && withheld - count + 1 >= LEAST_POSSIBLE) return ascending.slice(0, count);
  }
  return parts;
}
