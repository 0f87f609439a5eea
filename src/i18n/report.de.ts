import type { ReportTexts } from "../core/sheets/report-sheet";
import { findingsText } from "./phrases.de";

/** The sheet `Prüfbericht` in German. */
export const reportDe: ReportTexts = {
  title: "Prüfbericht Interkommunale Zusammenarbeit",
  subtitle: ({ error, warning, hint }, stand) =>
    `Stand ${stand} · ${findingsText("error", error)}, ${findingsText("warning", warning)}, ${findingsText("hint", hint)}`,
  severities: { error: "Fehler", warning: "Warnung", hint: "Hinweis" },
  accepted: { severity: "angenommen", message: (reason) => `Angenommen: ${reason}` },
  columns: {
    severity: "Schwere",
    rule: "Regel",
    sheet: "Blatt",
    cell: "Zelle",
    thema: "Maßnahme",
    message: "Befund",
    suggestion: "Vorschlag",
  },
  workbook: "ganze Mappe",
  pageHeader: "&LInterkommunale Zusammenarbeit&RPrüfbericht",
  pageFooter: (stand) => `&LStand ${stand}&RSeite &P von &N`,
};
