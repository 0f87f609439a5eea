import type { SkippedEdit } from "../../core/workbook/edit";
import { oneOrMany } from "../phrases";

const skipped: Readonly<Record<SkippedEdit["reason"], string>> = {
  changed: "der Inhalt war schon ein anderer",
  formula: "dort steht eine Formel",
  "sheet-missing": "das Blatt fehlt",
  protected: "das Blatt ist geschützt",
  "in-use": "Formeln verweisen auf die Überschrift",
};

const done = (corrections: number, cells: number): string =>
  corrections === 0
    ? "Es gab nichts zu korrigieren."
    : `${oneOrMany(corrections, "Eine Korrektur", "Korrekturen")} übernommen, ${oneOrMany(cells, "eine Zelle", "Zellen")} geändert.`;

const rest = (errors: number): string =>
  errors === 0 ? "Es bleiben keine Fehler." : errors === 1 ? "Ein Fehler bleibt." : `Es bleiben ${errors} Fehler.`;

/** What `ikz korrigieren` says. */
export const cliKorrigierenDe = {
  noTarget: "Es fehlt --ausgabe NEU.xlsx: Die Eingabe wird nie verändert.",
  correcting: "Korrekturen werden ermittelt",
  noCorrections: "Die Regel „{id}“ schlägt keine Korrekturen vor. Das tun: {fixable}.",
  skipped: (place: string, reason: SkippedEdit["reason"]): string =>
    `Nicht geändert: ${place}, denn ${skipped[reason]}.`,
  summary: (corrections: number, cells: number, errors: number): string =>
    `${done(corrections, cells)} ${rest(errors)}`,
  emptied: (place: string): string => `${place}  geleert`,
  asNumber: (after: string): string => `${after} (als Zahl)`,
};
