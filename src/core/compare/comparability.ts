import { countBy, keysOf, OHNE, type CountLists } from "../count/count";
import type { Massnahme } from "../massnahmen/massnahme";
import { ofYear, type Snapshot } from "../snapshot/snapshot";
import { isBlank } from "../text/text";

/** The Merkmale that two years are compared by. */
export type ComparedMerkmal = "kategorie" | "dezernat" | "art";

/** Something that limits how far two years can be compared: ids and values, texts are made at the surface. */
export type ComparabilityNote =
  /** Years between the two that the workbook has no list of; they are not zero. */
  | { readonly id: "gap"; readonly years: readonly number[] }
  /** Keys that occur in one of the years only. */
  | {
      readonly id: "only-in-one-year";
      readonly merkmal: ComparedMerkmal;
      readonly year: number;
      readonly keys: readonly string[];
    }
  /** Cells whose words are not in the Stammdaten, so that they count under `(ohne)`. */
  | {
      readonly id: "not-in-stammdaten";
      readonly merkmal: ComparedMerkmal;
      readonly year: number;
      readonly count: number;
      readonly words: readonly string[];
    }
  /** Empty cells, which count under `(ohne)`. */
  | {
      readonly id: "blank";
      readonly merkmal: ComparedMerkmal;
      readonly from: number;
      readonly to: number;
    }
  /** Maßnahmen with several Arten count in each, so that the sum of the Arten is more than the total. */
  | {
      readonly id: "several-arten";
      readonly year: number;
      readonly count: number;
      readonly sum: number;
      readonly total: number;
    }
  /** A unit of the earlier year that is not valid any more in the later one. */
  | { readonly id: "unit-ended"; readonly unit: string; readonly until: number; readonly massnahmen: number }
  /** A unit of the later year that did not exist in the earlier one. */
  | { readonly id: "unit-began"; readonly unit: string; readonly since: number; readonly massnahmen: number };

type UnitNote = Extract<ComparabilityNote, { readonly massnahmen: number }>;

const MERKMALE: readonly ComparedMerkmal[] = ["kategorie", "dezernat", "art"];
const COLUMN = { kategorie: "Kategorie", dezernat: "Dezernat", art: "Art" } as const;
const MOST_WORDS = 3;

/** What to keep in mind when two years are compared, from the general to the particular. */
export function comparabilityNotes(
  snapshot: Pick<Snapshot, "massnahmen" | "countingYears" | "organisationseinheiten" | keyof CountLists>,
  from: number,
  to: number,
): readonly ComparabilityNote[] {
  const earlier = ofYear(snapshot.massnahmen, from);
  const later = ofYear(snapshot.massnahmen, to);
  const missing = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i).filter(
    (year) => !snapshot.countingYears.includes(year),
  );
  const notes: ComparabilityNote[] = missing.length > 0 ? [{ id: "gap", years: missing }] : [];
  for (const merkmal of MERKMALE) {
    notes.push(...onlyInOneYear(merkmal, [from, earlier], [to, later]));
    notes.push(...notInStammdaten(merkmal, from, earlier), ...notInStammdaten(merkmal, to, later));
    const [before, after] = [blankCells(earlier, merkmal), blankCells(later, merkmal)];
    if (before + after > 0) notes.push({ id: "blank", merkmal, from: before, to: after });
  }
  notes.push(...severalArten(from, earlier), ...severalArten(to, later));
  return [...notes, ...changedUnits(snapshot, from, to, earlier, later)];
}

type YearRows = readonly [number, readonly Massnahme[]];

function onlyInOneYear(merkmal: ComparedMerkmal, a: YearRows, b: YearRows): readonly ComparabilityNote[] {
  const notes: ComparabilityNote[] = [];
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const there = countBy(other[1], merkmal);
    const keys = Array.from(countBy(one[1], merkmal).keys()).filter((key) => key !== OHNE && !there.has(key));
    if (keys.length > 0) notes.push({ id: "only-in-one-year", merkmal, year: one[0], keys });
  }
  return notes;
}

const withoutKey = (rows: readonly Massnahme[], merkmal: ComparedMerkmal): readonly Massnahme[] =>
  rows.filter((m) => keysOf(m, merkmal)[0] === OHNE);

const blankCells = (rows: readonly Massnahme[], merkmal: ComparedMerkmal): number =>
  withoutKey(rows, merkmal).filter((m) => isBlank(m.text(COLUMN[merkmal]))).length;

function notInStammdaten(
  merkmal: ComparedMerkmal,
  year: number,
  rows: readonly Massnahme[],
): readonly ComparabilityNote[] {
  const words = withoutKey(rows, merkmal)
    .map((m) => m.text(COLUMN[merkmal]).trim())
    .filter((text) => !isBlank(text));
  const shown = Array.from(new Set(words)).slice(0, MOST_WORDS);
  return words.length > 0 ? [{ id: "not-in-stammdaten", merkmal, year, count: words.length, words: shown }] : [];
}

function severalArten(year: number, rows: readonly Massnahme[]): readonly ComparabilityNote[] {
  const count = rows.filter((m) => m.arten.length > 1).length;
  const sum = rows.reduce((total, m) => total + keysOf(m, "art").length, 0);
  return count > 0 ? [{ id: "several-arten", year, count, sum, total: rows.length }] : [];
}

function changedUnits(
  { organisationseinheiten }: Pick<Snapshot, "organisationseinheiten">,
  from: number,
  to: number,
  earlier: readonly Massnahme[],
  later: readonly Massnahme[],
): readonly UnitNote[] {
  const notes: UnitNote[] = [];
  const of = (rows: readonly Massnahme[], unit: string): number =>
    rows.filter((m) => m.organisationseinheit === unit).length;
  for (const unit of organisationseinheiten.all) {
    const { name } = unit;
    const continues = (year: number): boolean => organisationseinheiten.find(name, year)?.name === name;
    if (unit.to !== null && unit.to >= from && unit.to < to && !continues(to))
      notes.push({ id: "unit-ended", unit: name, until: unit.to, massnahmen: of(earlier, name) });
    if (unit.from !== null && unit.from > from && unit.from <= to && !continues(from))
      notes.push({ id: "unit-began", unit: name, since: unit.from, massnahmen: of(later, name) });
  }
  // A unit that nobody named changes no figure.
  return notes.filter(({ massnahmen }) => massnahmen > 0);
}
