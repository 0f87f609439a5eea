import { comparabilityNotes, type ComparabilityNote } from "./comparability";
import {
  countBy,
  keysOf,
  OHNE,
  orderedKeys,
  type CountedMassnahme,
  type CountLists,
  type Merkmal,
} from "../count/count";
import type { MassnahmenMatch, MassnahmenPair } from "../same/match-massnahmen";
import type { Massnahme } from "../massnahmen/massnahme";
import { matchOfYears, ofYear, type Snapshot } from "../snapshot/snapshot";
import { cellAddress } from "../text/text";

/** A figure of two years; `percent` has one decimal and is null where the earlier figure is 0. */
export interface ComparedFigure {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  readonly percent: number | null;
}

/** How the Maßnahmen moved: continued + ended is the earlier total, continued + new the later one. */
export interface Movement {
  readonly continued: number;
  readonly new: number;
  readonly ended: number;
  /** Continued ones that are in another Kategorie than before, both being recognised. */
  readonly recategorised: number;
}

/** What a key's figure consists of: to = from + added - ended + movedIn - movedOut. */
export interface KeyMovement {
  readonly key: string;
  readonly added: number;
  readonly ended: number;
  /** Continued Maßnahmen that stood under another key before. */
  readonly movedIn: number;
  readonly movedOut: number;
}

/** Where a Maßnahme stands: its Thema cell. */
export interface MassnahmePlace {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/** A Maßnahme of either year or both. */
export interface ComparedMassnahme {
  readonly state: "continued" | "new" | "ended";
  readonly from: MassnahmePlace | null;
  readonly to: MassnahmePlace | null;
  /** null unless continued. */
  readonly similarity: number | null;
  readonly by: MassnahmenPair["by"] | null;
  /** Earlier and later; null where it is not in that year, `(ohne)` where it has none. */
  readonly kategorie: readonly [string | null, string | null];
  /** Of the later year, else of the earlier one; units in the cell's own words. */
  readonly dezernat: string;
  readonly organisationseinheit: string;
  readonly thema: string;
}

/** How many continued Maßnahmen went from one Kategorie to another. */
export interface Recategorisation {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Two years of a workbook side by side, as plain data. */
export interface YearComparison {
  readonly from: number;
  readonly to: number;
  /** The two are no neighbours, so the earlier one is not the „Vorjahr“. */
  readonly gap: boolean;
  readonly kategorie: readonly ComparedFigure[];
  readonly dezernat: readonly ComparedFigure[];
  readonly art: readonly ComparedFigure[];
  readonly total: ComparedFigure;
  readonly movement: Movement;
  readonly kategorieMovement: readonly KeyMovement[];
  readonly dezernatMovement: readonly KeyMovement[];
  /** The most frequent first. */
  readonly recategorisations: readonly Recategorisation[];
  /** Continued and new ones in the order of the later year, then the ended ones in the order of the earlier year. */
  readonly measures: readonly ComparedMassnahme[];
  readonly notes: readonly ComparabilityNote[];
}

/** The key of totals. */
export const TOTAL = "gesamt";

/** A change in percent, rounded to one decimal as Excel does: halves away from zero. */
function percentChange(from: number, to: number): number | null {
  if (from === 0) return null;
  const delta = to - from;
  return (Math.sign(delta) * Math.floor((2000 * Math.abs(delta) + from) / (2 * from))) / 10;
}

/** A figure of two years with its differences. */
export const comparedFigure = (key: string, from: number, to: number): ComparedFigure => ({
  key,
  from,
  to,
  delta: to - from,
  percent: percentChange(from, to),
});

/** The figures of two years under each key of a Merkmal. */
export function comparedFigures(
  earlier: readonly CountedMassnahme[],
  later: readonly CountedMassnahme[],
  merkmal: Merkmal,
  lists: CountLists,
): readonly ComparedFigure[] {
  const [before, after] = [countBy(earlier, merkmal), countBy(later, merkmal)];
  const keys = orderedKeys(merkmal, new Set([...Array.from(before.keys()), ...Array.from(after.keys())]), lists);
  return keys.map((key) => comparedFigure(key, before.get(key) ?? 0, after.get(key) ?? 0));
}

/** Compares two years that the workbook has; throws for a year that it does not have. */
export function compareYears(snapshot: Snapshot, from: number, to: number): YearComparison {
  for (const year of [from, to]) if (!snapshot.years.includes(year)) throw new Error(`unknown year: ${year}`);
  const earlier = ofYear(snapshot.massnahmen, from);
  const later = ofYear(snapshot.massnahmen, to);
  const match = matchOfYears(snapshot, from, to);
  const figures = (merkmal: "kategorie" | "dezernat" | "art"): readonly ComparedFigure[] =>
    comparedFigures(earlier, later, merkmal, snapshot);
  const [kategorie, dezernat] = [figures("kategorie"), figures("dezernat")];
  const recategorisations = recategorisationsOf(match);
  return {
    from,
    to,
    gap: to - from !== 1,
    kategorie,
    dezernat,
    art: figures("art"),
    total: comparedFigure(TOTAL, earlier.length, later.length),
    movement: {
      continued: match.pairs.length,
      new: match.added.length,
      ended: match.ended.length,
      recategorised: recategorisations.reduce((sum, { count }) => sum + count, 0),
    },
    kategorieMovement: kategorie.map(({ key }) => movementOf(match, "kategorie", key)),
    dezernatMovement: dezernat.map(({ key }) => movementOf(match, "dezernat", key)),
    recategorisations,
    measures: comparedMassnahmen(match),
    notes: comparabilityNotes(snapshot, from, to),
  };
}

function movementOf(match: MassnahmenMatch, merkmal: "kategorie" | "dezernat", key: string): KeyMovement {
  const under = (m: Massnahme): boolean => keysOf(m, merkmal).includes(key);
  const moved = match.pairs.filter((pair) => under(pair.earlier) !== under(pair.later));
  return {
    key,
    added: match.added.filter((m) => under(m)).length,
    ended: match.ended.filter((m) => under(m)).length,
    movedIn: moved.filter((pair) => under(pair.later)).length,
    movedOut: moved.filter((pair) => under(pair.earlier)).length,
  };
}

function recategorisationsOf(match: MassnahmenMatch): readonly Recategorisation[] {
  const flows = new Map<string, Recategorisation>();
  for (const { earlier, later } of match.pairs) {
    const [from, to] = [earlier.kategorie, later.kategorie];
    if (from === null || to === null || from === to) continue;
    const key = JSON.stringify([from, to]);
    flows.set(key, { from, to, count: (flows.get(key)?.count ?? 0) + 1 });
  }
  return Array.from(flows.values()).sort((a, b) => b.count - a.count);
}

function comparedMassnahmen(match: MassnahmenMatch): readonly ComparedMassnahme[] {
  const later = [
    ...match.pairs.map((pair) => ({ row: pair.later, one: continued(pair) })),
    ...match.added.map((m) => ({ row: m, one: only(m, "new") })),
  ];
  return [...inReadingOrder(later), ...match.ended.map((m) => only(m, "ended"))];
}

/** Sheets in the order in which they first occur among all rows of the year, then by rows. */
function inReadingOrder(
  entries: readonly { readonly row: Massnahme; readonly one: ComparedMassnahme }[],
): readonly ComparedMassnahme[] {
  const sheets = Array.from(new Set(entries.map(({ row }) => row.list.sheet.name)));
  const position = new Map(sheets.map((name, i) => [name, i]));
  const sheetOf = (m: Massnahme): number => position.get(m.list.sheet.name) ?? 0;
  const sorted = [...entries].sort((a, b) => sheetOf(a.row) - sheetOf(b.row) || a.row.row.index - b.row.row.index);
  return sorted.map(({ one }) => one);
}

const continued = ({ earlier, later, similarity, by }: MassnahmenPair): ComparedMassnahme => ({
  ...wordsOf(later),
  state: "continued",
  from: placeOf(earlier),
  to: placeOf(later),
  similarity,
  by,
  kategorie: [earlier.kategorie ?? OHNE, later.kategorie ?? OHNE],
});

function only(m: Massnahme, state: "new" | "ended"): ComparedMassnahme {
  const kategorie = m.kategorie ?? OHNE;
  return {
    ...wordsOf(m),
    state,
    from: state === "ended" ? placeOf(m) : null,
    to: state === "new" ? placeOf(m) : null,
    similarity: null,
    by: null,
    kategorie: state === "ended" ? [kategorie, null] : [null, kategorie],
  };
}

const wordsOf = (m: Massnahme): Pick<ComparedMassnahme, "dezernat" | "organisationseinheit" | "thema"> => ({
  dezernat: m.dezernat ?? OHNE,
  organisationseinheit: m.organisationseinheit ?? m.text("Organisationseinheit"),
  thema: m.text("Thema"),
});

function placeOf(m: Massnahme): MassnahmePlace {
  const { sheet, row, column } = m.at("Thema");
  return { sheet, row, column, cell: cellAddress(row, column) };
}
