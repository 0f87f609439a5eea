import type { Place } from "../../core/workbook/place";
import type { Entry } from "../../core/lists/register";
import type { Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { ZUSTAENDE } from "./register";

/** Where a Thema stands; a value that only the Stammdaten of the workbook have is given as they write it. */
export const zustandOf = (entry: Entry, { werte }: Pick<Snapshot, "werte">): string | null => {
  const id = werte.get("Zustaende")?.read(entry.text("Zustand")).id ?? null;
  return ZUSTAENDE.find((zustand) => id !== null && normalise(zustand) === normalise(id)) ?? id;
};

/** The cell that a Zustand asks to be filled; in a list without that column the one of the Zustand itself. */
export const askedAt = (entry: Entry, column: string): Place => entry.at(entry.has(column) ? column : "Zustand");
