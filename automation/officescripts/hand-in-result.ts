import type { AbgabeStand } from "../../src/core/abgabe/abgabe";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { abgabeResult, type ScriptAbgabe } from "./abgabe-result";

/** What became of an Abgabe, as data for a flow. */
export interface HandInResult {
  schema: string;
  year: number;
  /** Whether the Dezernat has handed in now; if not, nothing was written. */
  handedIn: boolean;
  /** In a sentence. */
  text: string;
  /** Where the Dezernat stands now. */
  dezernat: ScriptAbgabe;
}

/** The result of an Abgabe that came about, or of one that did not. */
export function handInResult(snapshot: Snapshot, year: number, stand: AbgabeStand, handedIn: boolean): HandInResult {
  const { schema, dezernate } = abgabeResult(snapshot, year, [stand]);
  const [dezernat] = dezernate;
  if (dezernat === undefined) throw new Error("no stand");
  return { schema, year, handedIn, text: handedIn ? done(stand, year) : blocked(stand), dezernat };
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function done({ dezernat, massnahmen }: AbgabeStand, year: number): string {
  const handed =
    massnahmen.length === 0 ? "keine Maßnahme (Fehlanzeige)" : counted(massnahmen.length, "Maßnahme", "Maßnahmen");
  return `Dezernat ${dezernat} hat für ${year} ${handed} abgegeben.`;
}

const blocked = ({ dezernat, counts }: AbgabeStand): string =>
  `Dezernat ${dezernat} hat nicht abgegeben, es wurde nichts geschrieben. Im Weg stehen: ${counted(counts.error, "Fehler", "Fehler")}, ` +
  `${counted(counts.warning, "Warnung", "Warnungen")} ohne Begründung.`;
