import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import { yearBefore, type Snapshot } from "../../src/core/snapshot/snapshot";

/** The year asked for, null for all of them; throws a sentence where the workbook does not have it. */
export function askedYear({ years }: Snapshot, jahr: number): number | null {
  if (jahr === 0) return null;
  if (years.includes(jahr)) return jahr;
  const known = years.length > 0 ? `Vorhanden: ${years.join(", ")}.` : "Die Mappe enthält keine Maßnahmen mit Jahr.";
  throw new Error(`Es gibt keine Maßnahmen des Jahres ${jahr}. ${known}`);
}

/** The Dezernat asked for as the Stammdaten name it, null for all of them; throws a sentence for an unknown one. */
export function askedDezernat({ dezernate }: Snapshot, dezernat: string): string | null {
  if (dezernat.trim() === "") return null;
  const { id } = dezernate.read(dezernat);
  if (id !== null) return id;
  throw new Error(`Das Dezernat „${dezernat}“ steht nicht in den Stammdaten. Vorhanden: ${dezernate.ids.join(", ")}.`);
}

/** The years to compare, 0 standing for the reporting year and the nearest earlier one that counts; throws a sentence where that is none. */
export function askedYears(
  snapshot: Snapshot,
  von: number,
  bis: number,
): { readonly from: number; readonly to: number } {
  const to = askedYear(snapshot, bis) ?? snapshot.reportingYear;
  if (to === null) throw new Error("Die Mappe enthält keine Maßnahmen mit Jahr.");
  const from = askedYear(snapshot, von) ?? yearBefore(snapshot, to);
  if (from === null) throw new Error(`Vor ${to} gibt es kein weiteres Jahr; ein Vergleich braucht zwei.`);
  if (from >= to) throw new Error(`Das frühere Jahr (von: ${from}) muss vor dem späteren (bis: ${to}) liegen.`);
  return { from, to };
}

/** The registers asked for, all that the workbook has lists of for an empty word; throws a sentence where there is none. */
export function askedRegisters({ registers, allLists }: Snapshot, register: string): readonly Register[] {
  const there = registers.filter(
    ({ id }) => id !== massnahmenRegister.id && allLists.some((list) => list.register.id === id),
  );
  const word = register.trim().toLowerCase();
  const asked = word === "" ? there : there.filter(({ id }) => id === word);
  if (asked.length > 0) return asked;
  const known = there.length > 0 ? `Vorhanden: ${there.map(({ id }) => id).join(", ")}.` : "Die Mappe enthält keine.";
  throw new Error(
    word === "" ? `Es gibt keine weitere Liste. ${known}` : `Es gibt keine Liste „${register}“. ${known}`,
  );
}
