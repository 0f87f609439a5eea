import { quotientsOf } from "./quotients";
import {
  isCount,
  reportFigures,
  type Figure,
  type Relation,
  type ReportFigures,
  type ReportRow,
} from "./report-figures";
import { solvable } from "./solvable";
import { sumsOf } from "./sums";
import { withheldCounts, type CountCell } from "./withhold";

/**
 * The figures of a public report that it may not show: small counts, and whatever they could be computed from over all
 * years and Handlungsfelder. With a count all quotients of its place and year are withheld; of each sum or quotient in
 * which it would be the only one withheld, another figure; and so on, until no withheld count follows from what is shown,
 * also not from several sums together.
 */
export function withheldFigures(rows: readonly ReportRow[]): ReadonlySet<Figure> {
  const figures = reportFigures(rows);
  const hidden = new Set<Figure>();
  const relations = relationsOf(figures);
  const waiting: Figure[] = [];
  const hide = (figure: Figure | null): boolean => {
    if (figure === null || hidden.has(figure)) return false;
    hidden.add(figure);
    if (isCount(figure)) waiting.push(figure);
    return true;
  };
  for (const figure of smallCounts(figures.all)) hide(figure);
  for (let found = true; found;) {
    for (let figure = waiting.pop(); figure !== undefined; figure = waiting.pop()) {
      relations.add(figure);
      for (const quotient of figures.quotientsBeside(figure)) hide(quotient);
    }
    found =
      relations.all().filter((relation) => isToldBy(relation, hidden) && hide(nextOf([relation], hidden))).length > 0;
    if (found) continue;
    const sums = relations.all().filter(({ factors }) => factors !== null);
    found = solvable(sums, hidden).some(({ together }) => hide(nextOf(together, hidden)));
  }
  return hidden;
}

/** The relations in which withheld counts stand, each once. */
function relationsOf(figures: ReportFigures): { add(figure: Figure): void; all(): readonly Relation[] } {
  const [sums, quotients] = [sumsOf(figures), quotientsOf(figures)];
  const numbers = new Map(figures.all.map((figure, i) => [figure, i]));
  const relations = new Map<string, Relation>();
  return {
    add: (figure) => {
      for (const relation of [...sums(figure), ...quotients(figure)])
        relations.set(JSON.stringify(relation.figures.map((one) => numbers.get(one))), relation);
    },
    all: () => Array.from(relations.values()),
  };
}

/** The counts of each indicator and year that are small, or would tell a small one of the same indicator and year. */
function smallCounts(all: readonly Figure[]): readonly Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of all) {
    if (!isCount(figure)) continue;
    const key = JSON.stringify([figure.row.indikator, figure.column]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return Array.from(groups.values()).flatMap((group) => {
    const cells = new Map(
      group.map((figure): [CountCell, Figure] => [
        { gebiet: figure.row.gebiet, gruppe: figure.row.gruppe, value: figure.value },
        figure,
      ]),
    );
    return Array.from(withheldCounts(Array.from(cells.keys()))).flatMap((cell) => cells.get(cell) ?? []);
  });
}

/** Whether a count is the only figure of a relation that is withheld, so that the others tell it. */
function isToldBy({ figures }: Relation, hidden: ReadonlySet<Figure>): boolean {
  const [first, ...others] = figures.filter((figure) => hidden.has(figure));
  return first !== undefined && others.length === 0 && isCount(first);
}

/** The figure to withhold first: a quotient, else the smallest count that is not 0; null where all are withheld. */
function nextOf(relations: readonly Relation[], hidden: ReadonlySet<Figure>): Figure | null {
  const rank = (figure: Figure): number =>
    !isCount(figure) ? -1 : figure.value === 0 ? Infinity : Math.abs(figure.value);
  const [first] = relations
    .flatMap(({ figures }) => figures)
    .filter((figure) => !hidden.has(figure))
    .sort((a, b) => rank(a) - rank(b));
  return first ?? null;
}
