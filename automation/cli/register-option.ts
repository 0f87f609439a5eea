import type { Finding } from "../../src/core/check/finding";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import { dayOf, readDate } from "../../src/core/dates/read-date";
import type { Register } from "../../src/core/lists/register";
import { registers } from "../../src/registers/index";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import type { Arguments } from "./arguments";
import { Stop } from "./stop";

/** All registers, that of the Maßnahmen first. */
export const allRegisters: readonly Register[] = [massnahmenRegister, ...registers];

/** The register that was asked for, null for all of them. */
export function askedRegister(given: Arguments): Register | null {
  if (given.text("register") === null) return null;
  const id = given.choice(
    "register",
    allRegisters.map((register) => register.id),
  );
  return allRegisters.find((register) => register.id === id) ?? null;
}

/** Stops where the workbook has no list of the register that was asked for. */
export function requireRegister(file: string, { allLists }: Pick<Snapshot, "allLists">, register: Register): void {
  if (allLists.some((list) => list.register.id === register.id)) return;
  const known = Array.from(new Set(allLists.map((list) => list.register.title.de)));
  throw new Stop(cliFilesDe.noRegister(known), { file, titel: register.title.de });
}

/** The findings of a register; those about the workbook as a whole are the Maßnahmen's. */
export const ofRegister = (findings: readonly Finding[], register: Register | null): readonly Finding[] =>
  register === null
    ? findings
    : findings.filter(({ place }) => (place?.register ?? massnahmenRegister.id) === register.id);

/** The days by which is judged, as Excel's serial numbers: `--stichtag`, and for deadlines today where it is not given. */
export function askedDays(given: Arguments): { readonly today: number | null; readonly stichtag: number | null } {
  const text = given.text("stichtag");
  if (text === null) return { today: dayOf(new Date()), stichtag: null };
  const day = readDate(text);
  if (day === null) throw new Stop(cliArgumentsDe.noDay, { name: "stichtag", wert: text });
  return { today: day, stichtag: day };
}
