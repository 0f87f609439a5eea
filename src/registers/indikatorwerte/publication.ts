import type { Finding } from "../../core/check/finding";
import { listsOf, type Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import type { Place } from "../../core/workbook/place";
import { readIndikatoren } from "./indikatoren";
import { indikatorwerte } from "./register";

/** Counts that are too small are withheld; they are no mistake of the values. */
const WITHHELD_ANYWAY = "wert-small-group";

/**
 * The errors that a public version must not be written with: those of values of public indicators, and of values that
 * belong to no indicator and might be missing in it.
 */
export function publicationErrors(
  snapshot: Pick<Snapshot, "allLists" | "werte">,
  findings: readonly Finding[],
): readonly Finding[] {
  const { byKey } = readIndikatoren(snapshot);
  const entries = new Map(
    listsOf(snapshot, indikatorwerte).flatMap((list) =>
      list.entries.map((entry) => [rowKey(list.sheet.name, entry.row.index), entry] as const),
    ),
  );
  const isInternal = (place: Place): boolean => {
    const entry = entries.get(rowKey(place.sheet, place.row));
    const versions = entry === undefined ? [] : (byKey.get(normalise(entry.text("Indikator-ID"))) ?? []);
    return versions.some((one) => !one.public);
  };
  return findings.filter(
    ({ rule, severity, place }) =>
      severity === "error" && rule !== WITHHELD_ANYWAY && place?.register === indikatorwerte.id && !isInternal(place),
  );
}

const rowKey = (sheet: string, row: number): string => JSON.stringify([sheet, row]);
