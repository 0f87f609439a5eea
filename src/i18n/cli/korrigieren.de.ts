import type { SkippedEdit } from "../../core/workbook/edit";
import { oneOrMany } from "../phrases";

const skipped: Readonly<Record<SkippedEdit["reason"], string>> = {
  changed: "der Inhalt war schon ein anderer",
  formula: "dort steht eine Formel",
  "sheet-missing": "das Blatt fehlt",
  protected: "das Blatt ist geschützt",
  "in-use": "Formeln verweisen auf die Überschrift",
  apart: "eine andere Zelle derselben Korrektur bleibt, wie sie ist",
  interrupted: "nicht mehr geschrieben",
};

interface Done {
  readonly corrections: number;
  readonly cells: number;
  /** Cells that stay as they are because nobody may change them. */
  readonly kept: number;
}

const done = ({ corrections, cells, kept }: Done): string =>
  corrections === 0
    ? kept === 0
      ? "Es gab nichts zu korrigieren."
      : "Es wurde nichts korrigiert."
    : `${oneOrMany(corrections, "Eine Korrektur", "Korrekturen")} übernommen, ${oneOrMany(cells, "eine Zelle", "Zellen")} geändert.`;

const rest = (errors: number): string =>
  errors === 0 ? "Es bleiben keine Fehler." : errors === 1 ? "Ein Fehler bleibt." : `Es bleiben ${errors} Fehler.`;

const MOST_PLACES = 10;

/** What `ikz korrigieren` says. */
export const cliKorrigierenDe = {
  noTarget: "Es fehlt --ausgabe NEU.xlsx: Die Eingabe wird nie verändert.",
  correcting: "Korrekturen werden ermittelt",
  noCorrections: "Die Regel „{id}“ schlägt keine Korrekturen vor. Das tun: {fixable}.",
  skipped: (place: string, reason: SkippedEdit["reason"]): string =>
    `Nicht geändert: ${place}, denn ${skipped[reason]}.`,
  locked: (sheet: string, places: readonly string[]): string =>
    `Nicht geändert: ${oneOrMany(places.length, "eine Zelle", "Zellen")} auf dem geschützten Blatt „${sheet}“ (${places
      .slice(0, MOST_PLACES)
      .join(", ")}${places.length > MOST_PLACES ? " …" : ""}). Heben Sie in Excel den Blattschutz auf.`,
  summary: (what: Done, errors: number): string => `${done(what)} ${rest(errors)}`,
  emptied: (place: string): string => `${place}  geleert`,
  asNumber: (after: string): string => `${after} (als Zahl)`,
};
