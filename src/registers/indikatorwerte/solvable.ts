import type { Figure, Relation } from "./report-figures";

const NEARLY_ZERO = 1e-9;

/** A withheld figure that sums tell, and the sums that do. */
interface Solved {
  readonly figure: Figure;
  readonly together: readonly Relation[];
}

/** The withheld figures that these sums tell together: each sum is an equation of its withheld figures. */
export const solvable = (sums: readonly Relation[], hidden: ReadonlySet<Figure>): readonly Solved[] =>
  systemsOf(sums, hidden).flatMap((together) => solved(together, hidden).map((figure) => ({ figure, together })));

/** Sums that have withheld figures in common, directly or not. */
function systemsOf(sums: readonly Relation[], hidden: ReadonlySet<Figure>): readonly (readonly Relation[])[] {
  const systems = new Map<Figure, { sums: Relation[]; figures: Figure[] }>();
  for (const sum of sums) {
    const own = sum.figures.filter((figure) => hidden.has(figure));
    const known = new Set(own.flatMap((figure) => systems.get(figure) ?? []));
    const joined = { sums: [sum], figures: own };
    for (const one of Array.from(known)) {
      joined.sums.push(...one.sums);
      joined.figures.push(...one.figures);
    }
    for (const figure of joined.figures) systems.set(figure, joined);
  }
  return Array.from(new Set(systems.values()), (one) => one.sums);
}

/** By the elimination of Gauß and Jordan. */
function solved(sums: readonly Relation[], hidden: ReadonlySet<Figure>): readonly Figure[] {
  const reduced: { readonly pivot: Figure; readonly terms: Map<Figure, number> }[] = [];
  for (const { figures, factors } of sums) {
    const terms = new Map<Figure, number>();
    figures.forEach((figure, i) => {
      if (hidden.has(figure)) terms.set(figure, (terms.get(figure) ?? 0) + (factors?.[i] ?? 0));
    });
    for (const { pivot, terms: known } of reduced) subtract(terms, known, terms.get(pivot) ?? 0);
    const [first] = Array.from(terms);
    if (first === undefined) continue;
    const [pivot, factor] = first;
    terms.forEach((value, figure) => void terms.set(figure, value / factor));
    for (const other of reduced) subtract(other.terms, terms, other.terms.get(pivot) ?? 0);
    reduced.push({ pivot, terms });
  }
  return reduced.filter(({ terms }) => terms.size === 1).map(({ pivot }) => pivot);
}

/** Takes so many times the others from the terms; those that are 0 then are gone. */
function subtract(terms: Map<Figure, number>, others: ReadonlyMap<Figure, number>, times: number): void {
  if (times === 0) return;
  others.forEach((value, figure) => {
    const rest = (terms.get(figure) ?? 0) - times * value;
    if (Math.abs(rest) < NEARLY_ZERO) terms.delete(figure);
    else terms.set(figure, rest);
  });
}
