import { nearest, normalise } from "./text";

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
  /** The nearest valid name or alias within edit distance 2. */
  nearest(text: string, year: number | null): string | null;
}

const isValid = (unit: Organisationseinheit, year: number | null): boolean =>
  year === null || ((unit.from === null || unit.from <= year) && (unit.to === null || year <= unit.to));

/** Makes the look-up; a name may occur several times with different years. */
export function organisationseinheitList(all: readonly Organisationseinheit[]): OrganisationseinheitList {
  const byKey = new Map<string, Organisationseinheit[]>();
  const keysByText = new Map<string, string>();
  for (const unit of all)
    for (const name of [unit.name, ...unit.aliasse]) {
      const key = normalise(name);
      const units = byKey.get(key);
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
    nearest: (text, year) =>
      nearest(
        text,
        all.filter((unit) => isValid(unit, year)).flatMap((unit) => [unit.name, ...unit.aliasse]),
        2,
      ),
  };
}
