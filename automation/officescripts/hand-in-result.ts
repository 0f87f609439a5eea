import type { AbgabeStand } from "../../src/core/abgabe/abgabe";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { findingsText } from "../../src/i18n/phrases.de";
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
  /** What is to be said about where the sheet was written. */
  remarks: string[];
}

/** The result of an Abgabe that came about, or of one that did not. */
export function handInResult(snapshot: Snapshot, year: number, stand: AbgabeStand, handedIn: boolean): HandInResult {
  const { schema, dezernate } = abgabeResult(snapshot, year, [stand]);
  const [dezernat] = dezernate;
  if (dezernat === undefined) throw new Error("no stand");
  return { schema, year, handedIn, text: handedIn ? done(stand, year) : blocked(stand), dezernat, remarks: [] };
}

function done({ dezernat, massnahmen }: AbgabeStand, year: number): string {
  return `Dezernat ${dezernat} hat für ${year} ${abgabeDe.handedIn(massnahmen.length)} abgegeben.`;
}

const blocked = ({ dezernat, counts }: AbgabeStand): string =>
  `Dezernat ${dezernat} hat nicht abgegeben, es wurde nichts geschrieben. Im Weg stehen: ${findingsText("error", counts.error)}, ` +
  `${findingsText("warning", counts.warning)} ohne Begründung.`;
