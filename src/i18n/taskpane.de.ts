import { placeDe } from "./place-remarks.de";
import { taskpaneAbgabeDe } from "./taskpane/abgabe.de";
import { taskpaneCheckDe } from "./taskpane/check.de";
import { taskpaneCompareDe } from "./taskpane/compare.de";
import { taskpaneMessagesDe } from "./taskpane/messages.de";
import { taskpaneRegistersDe } from "./taskpane/registers.de";
import { taskpaneSetupDe } from "./taskpane/setup.de";

/** The task pane in German. */
export const taskpaneDe = {
  title: "IKZ – Interkommunale Zusammenarbeit",
  loading: "IKZ wird geladen …",
  navigation: "Bereiche",
  views: { check: "Prüfen", compare: "Vergleichen", setup: "Einrichten", help: "Hilfe" },
  back: "Zurück",
  cancel: "Abbrechen",
  dismiss: "Meldung schließen",
  retry: "Noch einmal versuchen",
  ...taskpaneMessagesDe,
  place: placeDe,
  standings: { error: "Fehler", warning: "Warnung", hint: "Hinweis", accepted: "Angenommen" },
  check: taskpaneCheckDe,
  registers: taskpaneRegistersDe,
  abgabe: taskpaneAbgabeDe,
  preview: {
    safe: "Sichere Korrekturen",
    note: "Sichere Korrekturen ändern nur, wie etwas geschrieben ist, nie was gemeint ist.",
    cells: (count: number): string => `${count === 1 ? "Diese Zelle wird" : `Diese ${count} Zellen werden`} geändert:`,
    nothing: "Unter diesem Filter gibt es nichts zu korrigieren.",
    accept: (count: number): string => (count === 1 ? "Eine Zelle ändern" : `${count} Zellen ändern`),
  },
  rulePage: {
    none: "Zu dieser Regel gibt es keine Seite.",
    messages: "Meldungen",
    german: "Ausführliche Erklärung (auf Deutsch)",
  },
  compare: taskpaneCompareDe,
  setup: taskpaneSetupDe,
  help: {
    how: "So geht es",
    steps: [
      "Prüfen: Die Liste wird gelesen, Befunde stehen nach Regeln sortiert da. Ein Klick auf die Zelle springt dorthin.",
      "Korrigieren: Vorschläge einzeln übernehmen oder alle sicheren ansehen und annehmen. „Rückgängig“ nimmt den letzten Schritt zurück.",
      "Vergleichen: zwei Jahre wählen, Zahlen und Gründe ansehen, in die Mappe schreiben.",
    ],
    meaning: "Was die Schwere bedeutet",
    severities: {
      error: "Fehler müssen vor der Abgabe behoben sein.",
      warning: "Warnungen werden korrigiert oder begründet.",
      hint: "Hinweise sind nur zur Kenntnis.",
    },
    language: "Sprache",
    languages: { de: "Deutsch", en: "English" },
    privacy: "Datenschutz",
    privacyText: [
      "Das Add-in arbeitet nur in diesem Fenster. Inhalte der Mappe verlassen sie nicht, es wird nichts gespeichert und nichts an uns gesendet.",
      "Die Excel-Schnittstelle office.js stammt von Microsoft und sendet eigene Nutzungsdaten an Microsoft, unabhängig von diesem Add-in.",
    ],
    version: (version: string): string => `Version ${version}`,
    rules: "Alle Regeln",
  },
  startup: {
    unreachable: "Excel ist nicht zu erreichen",
    unreachableWhy:
      "Die Schnittstelle office.js ließ sich nicht laden. Prüfen Sie die Netzverbindung; in abgeschlossenen Netzen fragen Sie Ihre IT.",
    slow: "Die Verbindung zu Excel braucht ungewöhnlich lange. Es geht von selbst weiter, sobald sie steht.",
    reload: "Neu laden",
    notExcel: "Diese Seite ist ein Add-in",
    notExcelWhy:
      "Sie arbeitet nur in Excel: Öffnen Sie dort Ihre Mappe und starten Sie IKZ im Menüband oder über „Add-ins“.",
    tooOld: "Dieses Excel ist zu alt",
    tooOldWhy: (missing: string): string =>
      `Es fehlt: ${missing}. Nötig ist Excel 2021, Microsoft 365 oder Excel im Web.`,
    crashed: "Hier ist etwas schiefgegangen",
    crashedWhy: "Ihre Mappe ist unverändert. Laden Sie den Bereich neu.",
  },
};
