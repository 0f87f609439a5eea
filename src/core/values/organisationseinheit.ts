import { nearestName, type OwnedName } from "../text/nearest-name";
import { isBlank, normalise } from "../text/text";

/** A unit of a Dezernat. Years are inclusive; null leaves the side open. */
export interface Organisationseinheit {
  readonly name: string;
  /** null: belongs to no Dezernat. */
  readonly dezernat: string | null;
  readonly aliasse: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
}

/** The units of a workbook and their look-up under name or alias. */
export interface OrganisationseinheitList {
  readonly all: readonly Organisationseinheit[];
  /** The unit of that name or alias that is valid in the year (any, where the year is not known). */
  find(text: string, year: number | null): Organisationseinheit | null;
  /** All units of that name or alias that are valid in the year: two Dezernate may have a unit of the same name. */
  findAll(text: string, year: number | null): readonly Organisationseinheit[];
  /** The nearest valid name or alias that has the same digits, as FB 42 is no misspelt FB 41; advice only. */
  nearest(text: string, year: number | null): string | null;
}

/** A row that may name its unit. */
interface UnitRow {
  /** The unit's name in the Stammdaten, null where it is not recognised. */
  readonly organisationseinheit: string | null;
  text(column: "Organisationseinheit"): string;
}

/** The unit of a row as far as it can be told: recognised, else in the cell's own words. */
export const unitWords = (row: UnitRow): string => row.organisationseinheit ?? row.text("Organisationseinheit");

/** Two rows are of the same unit where this is equal; empty for a row whose cell shows nothing. */
export const unitKey = (row: UnitRow): string =>
  row.organisationseinheit ?? (isBlank(unitWords(row)) ? "" : normalise(unitWords(row)));

const FEWEST_UNIT_TYPOS = 2;

const isValid = (unit: Organisationseinheit, year: number | null): boolean =>
  year === null || ((unit.from === null || unit.from <= year) && (unit.to === null || year <= unit.to));

const digitsOf = (text: string): string => text.replace(/\D+/g, " ").trim();

/** Makes the look-up; a name may occur several times with different years. */
export function organisationseinheitList(all: readonly Organisationseinheit[]): OrganisationseinheitList {
  const byKey = new Map<string, Organisationseinheit[]>();
  const keysByText = new Map<string, string>();
  const names: OwnedName<Organisationseinheit>[] = [];
  for (const unit of all)
    for (const name of [unit.name, ...unit.aliasse]) {
      const key = normalise(name);
      const units = byKey.get(key);
      names.push({ name, owner: unit });
      if (units === undefined) byKey.set(key, [unit]);
      else if (!units.includes(unit)) units.push(unit);
    }
  const keyOf = (text: string): string => {
    let key = keysByText.get(text);
    if (key === undefined) keysByText.set(text, (key = normalise(text)));
    return key;
  };
  return {
    all,
    find: (text, year) => byKey.get(keyOf(text))?.find((unit) => isValid(unit, year)) ?? null,
    findAll: (text, year) => byKey.get(keyOf(text))?.filter((unit) => isValid(unit, year)) ?? [],
    nearest: nearestUnit(names),
  };
}

/** The names are sorted out by year and digits once, as many rows share both. */
function nearestUnit(
  names: readonly OwnedName<Organisationseinheit>[],
): (text: string, year: number | null) => string | null {
  const byDigits = new Map<string, OwnedName<Organisationseinheit>[]>();
  for (const one of names) {
    const same = byDigits.get(digitsOf(one.name));
    if (same === undefined) byDigits.set(digitsOf(one.name), [one]);
    else same.push(one);
  }
  const lookUps = new Map<string, (text: string) => OwnedName<Organisationseinheit> | null>();
  const lookUpFor = (
    year: number | null,
    digits: string,
  ): ((text: string) => OwnedName<Organisationseinheit> | null) => {
    const key = JSON.stringify([year, digits]);
    let lookUp = lookUps.get(key);
    if (lookUp === undefined) {
      const valid = (byDigits.get(digits) ?? []).filter(({ owner }) => isValid(owner, year));
      const limit = (length: number): number => Math.max(FEWEST_UNIT_TYPOS, Math.floor(length / 5));
      lookUps.set(key, (lookUp = nearestName(valid, limit)));
    }
    return lookUp;
  };
  const known = new Map<number | null, Map<string, string | null>>();
  return (text, year) => {
    let ofYear = known.get(year);
    if (ofYear === undefined) known.set(year, (ofYear = new Map<string, string | null>()));
    let name = ofYear.get(text);
    if (name === undefined) {
      const digits = digitsOf(text);
      name = byDigits.has(digits) ? (lookUpFor(year, digits)(text)?.name ?? null) : null;
      ofYear.set(text, name);
    }
    return name;
  };
}
