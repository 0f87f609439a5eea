import type { ListSheetTexts } from "../core/sheets/list-sheet";
import type { StammdatenTexts } from "../core/sheets/stammdaten-sheet";

/** What the sheets `IKZ JJJJ` and `Stammdaten` say. */
export const sheetsDe: { readonly list: ListSheetTexts; readonly stammdaten: StammdatenTexts } = {
  list: {
    printTitle: "Interkommunale Zusammenarbeit – Maßnahmen {jahr}",
    pageOf: "Seite &P von &N",
    prompts: {
      Kategorie: { title: "Kategorie", text: "Bitte eine Kategorie aus der Liste wählen: I, II oder III." },
      Dezernat: { title: "Dezernat", text: "Bitte ein Dezernat aus der Liste wählen." },
      Organisationseinheit: {
        title: "Organisationseinheit",
        text: "Amt, Fachbereich oder Eigenbetrieb aus der Liste; leer, wenn das Dezernat selbst zuständig ist.",
      },
      Schwerpunkt: {
        title: "Schwerpunkt",
        text: "Der politische Schwerpunkt, der die Kategorie I oder II begründet; in Kategorie III leer.",
      },
      Art: {
        title: "Art",
        text: "Eine Art aus der Liste. Mehrere mit Semikolon trennen: interkommunal; vertikal. Allgemein steht allein.",
      },
      Status: { title: "Status", text: "Bitte einen Status aus der Liste wählen." },
      Aufgabenform: { title: "Aufgabenform", text: "Wer die Aufgabe erfüllt: bitte aus der Liste wählen." },
      Rechtsrahmen: { title: "Rechtsrahmen", text: "Bitte einen Rechtsrahmen aus der Liste wählen." },
      Hemmnis: { title: "Hemmnis", text: "Ein Hemmnis aus der Liste. Mehrere mit Semikolon trennen." },
      Turnus: { title: "Turnus", text: "Bitte einen Turnus aus der Liste wählen." },
    },
  },
  stammdaten: {
    title: "Stammdaten der Interkommunalen Zusammenarbeit",
    note: "Hier ändern Sie, was erlaubt ist und wie streng geprüft wird. Neue Zeilen einfach unten an eine Tabelle anfügen. Leere Schwere: Es gilt die Vorgabe.",
    pageOf: "Seite &P von &N",
    severities: { error: "Fehler", warning: "Warnung", hint: "Hinweis", off: "aus" },
  },
};
