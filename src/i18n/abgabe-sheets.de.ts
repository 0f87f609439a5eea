import type { AbgabeSheetTexts } from "../core/abgabe/abgaben-sheet";

/** What the sheets `Abgaben` and `Ausnahmen` say. */
export const abgabeSheetsDe: AbgabeSheetTexts = {
  abgaben: {
    title: "Abgaben der Dezernate",
    note: "Diese Tabelle schreibt IKZ. Am Fingerabdruck zeigt sich, ob nach der Abgabe etwas geändert wurde; eine Unterschrift ist er nicht.",
  },
  ausnahmen: {
    title: "Ausnahmen",
    note: "Jede Zeile nimmt genau einen Befund an: Regel, Maßnahme (ID oder Thema), Begründung und Jahr genügen. Er gilt dann als angenommen und bleibt sichtbar.",
  },
  pageHeader: "Interkommunale Zusammenarbeit",
  pageOf: "Seite &P von &N",
};
