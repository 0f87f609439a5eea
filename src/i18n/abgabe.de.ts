import type { AbgabeStand } from "../core/abgabe/abgabe";
import type { ExceptionState } from "../core/check/exceptions";
import { massnahmenText } from "./phrases";

const states: Readonly<Record<AbgabeStand["state"], string>> = {
  open: "offen",
  submitted: "abgegeben",
  changed: "nach Abgabe geändert",
};

const exceptionStates: Readonly<Record<ExceptionState, string>> = {
  applied: "angenommen",
  unmatched: "Kein Befund passt (mehr) dazu. Die Zeile kann weg.",
  ambiguous: "Mehrere Befunde passen dazu. Nennen Sie auch Dezernat und Spalte.",
  "reason-missing": "Die Begründung fehlt. Ohne sie gilt die Ausnahme nicht.",
  error: "Das ist ein Fehler. Fehler lassen sich nur beheben, nicht annehmen.",
};

/** What surfaces say about the Abgabe. */
export const abgabeDe = {
  states,
  exceptionStates,
  handedIn: (count: number): string => (count === 0 ? "keine Maßnahme (Fehlanzeige)" : massnahmenText(count)),
  ready: "Abgabebereit.",
  notReady: "Noch nicht abgabebereit.",
  accepted: "angenommen",
  added: "neu",
  removed: "entfernt",
  edited: "geändert",
  unknownChange: "Was sich geändert hat, lässt sich nicht mehr feststellen.",
  tableElsewhere:
    "Die Tabelle „{tabelle}“ auf dem Blatt „{blatt}“ ist nicht von IKZ oder steht zwischen anderem. Benennen Sie sie um oder geben Sie ihr ein eigenes Blatt.",
  noRoom:
    "Neben oder unter der Tabelle „{blatt}“ stehen eigene Einträge, wo neue Zeilen hinkämen: {zellen}. Verschieben Sie sie; es wurde nichts geschrieben.",
};
