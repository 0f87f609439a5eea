import type { ComparedFigure, KeyMovement, Movement, Recategorisation, YearComparison } from "./compare-years";

/** A key's share in the change of the total, with what it consists of. */
export interface Contribution {
  readonly key: string;
  readonly delta: number;
  readonly added: number;
  readonly ended: number;
}

/**
 * A sentence that says how the figures came about, as ids and values. They are bookkeeping, not causes: nothing is said
 * that does not follow from the lists.
 */
export type Reason =
  | { readonly id: "total"; readonly from: number; readonly to: number; readonly figure: ComparedFigure }
  | { readonly id: "movement"; readonly movement: Movement }
  /** The Dezernate that changed in the direction of the total, the largest first, and those that changed against it. */
  | {
      readonly id: "dezernate";
      readonly delta: number;
      readonly along: readonly Contribution[];
      readonly against: readonly Contribution[];
      /** Dezernate with the same direction that are not named. */
      readonly more: number;
    }
  /** Kategorien of which the figure changed: by new and ended rows, and by re-categorisation. */
  | { readonly id: "kategorie"; readonly figure: ComparedFigure; readonly movement: KeyMovement }
  /** The Arten with the largest changes. */
  | { readonly id: "arten"; readonly figures: readonly ComparedFigure[] }
  | { readonly id: "recategorised"; readonly count: number; readonly flows: readonly Recategorisation[] };

const MOST_DEZERNATE = 3;
const MOST_FLOWS = 2;

/** Why the figures moved, from the total to the particular. */
export function whyMoved(comparison: YearComparison): readonly Reason[] {
  const { from, to, total, movement, kategorie, kategorieMovement, art, recategorisations } = comparison;
  const reasons: Reason[] = [
    { id: "total", from, to, figure: total },
    { id: "movement", movement },
    ...dezernate(comparison),
  ];
  kategorie.forEach((figure, i) => {
    const own = kategorieMovement[i];
    if (own !== undefined && own.added + own.ended + own.movedIn + own.movedOut > 0)
      reasons.push({ id: "kategorie", figure, movement: own });
  });
  const arten = byChange(art);
  if (arten.length > 0) reasons.push({ id: "arten", figures: arten });
  const { recategorised: count } = movement;
  if (count > 0) reasons.push({ id: "recategorised", count, flows: recategorisations.slice(0, MOST_FLOWS) });
  return reasons;
}

const byChange = (figures: readonly ComparedFigure[]): readonly ComparedFigure[] =>
  figures.filter(({ delta }) => delta !== 0).sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));

function dezernate({ total, dezernat, dezernatMovement }: YearComparison): readonly Reason[] {
  const direction = Math.sign(total.delta) || 1;
  const contributions = byChange(dezernat).map(({ key, delta }) => {
    const own = dezernatMovement.find((movement) => movement.key === key);
    return { key, delta, added: own?.added ?? 0, ended: own?.ended ?? 0 };
  });
  const along = contributions.filter(({ delta }) => Math.sign(delta) === direction);
  const against = contributions.filter(({ delta }) => Math.sign(delta) === -direction);
  if (contributions.length === 0) return [];
  const more = Math.max(0, along.length - MOST_DEZERNATE);
  return [
    {
      id: "dezernate",
      delta: total.delta,
      along: along.slice(0, MOST_DEZERNATE),
      against: against.slice(0, MOST_DEZERNATE),
      more,
    },
  ];
}
