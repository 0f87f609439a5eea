import { oneOrMany } from "../phrases";

/** What `ikz abgabe` says besides what all surfaces say of an Abgabe. */
export const cliAbgabeDe = {
  noYear: "Es fehlt --jahr.",
  noTarget: "Zur Abgabe fehlt --ausgabe NEU.xlsx: Die Eingabe wird nie verändert.",
  noDezernat: "Zur Abgabe fehlt --dezernat.",
  noReason: "--annehmen braucht Regel und Begründung wie row-blank=Trennzeile, nicht „{text}“.",
  title: (year: number, file: string): string => `Abgaben ${year} · ${file}`,
  columns: ["Dezernat", "Stand", "Zeitpunkt", "Wer", "Maßnahmen", "Fehler", "Warnungen", "Hinweise", "angenommen"],
  changed: "Nach der Abgabe geändert:",
  exceptions: "Ausnahmen, die nicht gelten:",
  exception: (place: { readonly sheet: string; readonly row: number }, rule: string, massnahme: string): string =>
    `${place.sheet}, Zeile ${place.row} (${rule}, „${massnahme}“)`,
  submitted: (dezernat: string, massnahmen: number, fingerprint: string): string =>
    `Dezernat ${dezernat} hat ${handedIn(massnahmen)} abgegeben. Fingerabdruck: ${fingerprint}`,
  blocked: [
    "Nicht abgegeben, es wurde nichts geschrieben. Fehler sind zu beheben; Warnungen lassen sich auch annehmen:",
    "mit einer Zeile in der Tabelle „Ausnahmen“ oder mit --annehmen REGEL=BEGRÜNDUNG.",
  ],
  done: (done: number, all: number): string =>
    `${done} von ${all} Dezernaten ${done === 1 ? "hat" : "haben"} abgegeben.`,
};

function handedIn(massnahmen: number): string {
  if (massnahmen === 0) return "keine Maßnahme (Fehlanzeige)";
  return oneOrMany(massnahmen, "eine Maßnahme", "Maßnahmen");
}
