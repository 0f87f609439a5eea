import type { PlaceRemark } from "../core/plan/place-sheets";
import { cellAddress, displayText } from "../core/text/text";

/** What a person is told about where a sheet was written, or why not, in German. */
export interface PlaceTexts {
  readonly remark: (remark: PlaceRemark) => string;
  /** Cells with what they hold, the first ones of many. */
  readonly cells: (cells: PlaceRemark["cells"]) => string;
}

const MOST_CELLS = 5;
const LONGEST_VALUE = 40;

const shortened = (text: string): string =>
  text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trim()} …` : text;

/** Cells as people name them: `A5 („Notiz“), B7 (12) und 3 weitere`. */
const cellsDe: PlaceTexts["cells"] = (cells) => {
  const named = cells.slice(0, MOST_CELLS).map(({ row, column, value }) => {
    const text = shortened(displayText(value));
    const shown = typeof value === "string" ? `„${text}“` : text;
    return `${cellAddress(row, column)} (${text === "" ? "leer" : shown})`;
  });
  const more = cells.length - named.length;
  return more > 0 ? `${named.join(", ")} und ${more} weitere` : named.join(", ");
};

const remarkDe: PlaceTexts["remark"] = ({ reason, wanted, sheet, cells }) => {
  switch (reason) {
    case "name-taken":
      return `Das Blatt „${wanted}“ in der Mappe ist nicht von IKZ und blieb unverändert. Geschrieben wurde auf „${sheet}“.`;
    case "copies":
      return `Von „${wanted}“ gibt es mehrere Blätter, keines heißt noch so. Sie blieben unverändert; geschrieben wurde auf „${sheet}“.`;
    case "in-the-way":
      return cells.length === 0
        ? `Auf dem bisherigen Blatt stehen Notizen, Bilder oder Ähnliches, die nicht von IKZ sind. Es blieb unverändert; geschrieben wurde auf „${sheet}“.`
        : `Auf dem bisherigen Blatt stehen eigene Einträge, wo der neue Inhalt hinkäme: ${cellsDe(cells)}. Es blieb unverändert; geschrieben wurde auf „${sheet}“.`;
    case "typed-over":
      return `Auf „${sheet}“ standen von Hand geänderte Zellen; sie wurden neu geschrieben. Bisher: ${cellsDe(cells)}.`;
    case "unknown-changes":
      return `„${sheet}“ ist aus einer früheren Fassung und wurde neu geschrieben. Ob darauf etwas von Hand geändert war, ist nicht zu erkennen.`;
    case "hidden":
      return `Das Blatt „${sheet}“ ist ausgeblendet und blieb es.`;
  }
};

/** Where sheets were written, in German. */
export const placeDe: PlaceTexts = { remark: remarkDe, cells: cellsDe };
