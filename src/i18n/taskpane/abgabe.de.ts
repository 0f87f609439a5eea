import { abgabeDe } from "../abgabe.de";
import { massnahmenText } from "../phrases";
import { listed } from "../phrases.de";
import { erroneous, hinted, warned } from "./words.de";

/** What the pane says of the Abgabe, in German. */
export const taskpaneAbgabeDe = {
  open: "Abgabe der Dezernate …",
  title: (year: number): string => `Abgabe ${year}`,
  dezernatTitle: (dezernat: string, year: number): string => `Dezernat ${dezernat}, Abgabe ${year}`,
  all: "Alle Dezernate",
  summary: (done: number, all: number): string =>
    done === all
      ? "Alle Dezernate haben abgegeben."
      : `${done} von ${all} Dezernaten ${done === 1 ? "hat" : "haben"} abgegeben.`,
  none: "In den Stammdaten steht kein Dezernat.",
  without: (count: number): string =>
    `${massnahmenText(count)} ${count === 1 ? "gehört" : "gehören"} zu keiner Abgabe: Das Dezernat ist leer oder steht nicht in den Stammdaten.`,
  showWithout: "Befunde ohne Dezernat ansehen",
  dezernat: (dezernat: string): string => `Dezernat ${dezernat}`,
  states: { open: "offen", submitted: "abgegeben", changed: "nach Abgabe geändert" },
  standing: (state: string): string => `Stand: ${state}`,
  massnahmen: abgabeDe.handedIn,
  ready: "abgabebereit",
  since: (time: string, by: string): string => `Abgegeben am ${time}${by === "" ? "" : ` von ${by}`}`,
  then: (count: number, hint: number, accepted: number): string =>
    `Damals: ${[abgabeDe.handedIn(count), ...(hint > 0 ? [hinted(hint)] : []), ...(accepted > 0 ? [`${accepted} angenommen`] : [])].join(", ")}.`,
  changes: "Seit der Abgabe geändert",
  change: { added: "neu", removed: "entfernt", edited: "geändert" },
  unknownChange: "Was sich geändert hat, lässt sich nicht mehr feststellen.",
  changedWhy: "Gilt der neue Stand, geben Sie noch einmal ab. Sonst stellen Sie die Zellen wieder her.",
  submittedWhy: "Seit der Abgabe wurde nichts geändert.",
  readyWhy: (hint: number): string =>
    `Nichts steht der Abgabe im Weg${hint === 0 ? "." : `; ${hinted(hint)} zur Kenntnis.`}`,
  inTheWay: (error: number, warning: number): string =>
    `Noch zu tun: ${listed([...(error > 0 ? [`${erroneous(error)} beheben`] : []), ...(warning > 0 ? [`${warned(warning)} korrigieren oder begründen`] : [])])}.`,
  submit: "Abgeben …",
  submitAgain: "Erneut abgeben …",
  name: "Wer gibt ab? (kann leer bleiben)",
  kept: "Auf dem Blatt „Abgaben“ wird festgehalten: Zeitpunkt, Name, Zahl der Maßnahmen und ein Fingerabdruck, an dem sich spätere Änderungen zeigen. Eine Unterschrift ist er nicht.",
  submitNow: (count: number): string => (count === 0 ? "Fehlanzeige abgeben" : `${massnahmenText(count)} abgeben`),
  reason: "Begründen …",
  reasonAt: (cell: string): string => `Begründen: ${cell}`,
  reasonAll: (count: number): string => `Alle ${count} begründen …`,
  reasonTitle: (count: number): string => (count === 1 ? "Warnung begründen" : `${count} Warnungen begründen`),
  reasonField: "Begründung",
  reasonMissing: "Bitte eine Begründung eintragen.",
  reasonNote: (count: number): string =>
    `${count === 1 ? "Die Warnung gilt" : "Die Warnungen gelten"} dann als angenommen und ${count === 1 ? "bleibt" : "bleiben"} sichtbar. Die Begründung steht auf dem Blatt „Ausnahmen“, für alle, die die Mappe lesen.`,
  reasonAccept: "Mit Begründung annehmen",
  more: (count: number): string => `und ${count} weitere`,
};
