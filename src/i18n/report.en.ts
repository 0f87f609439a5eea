import type { reportDe } from "./report.de";
import { findingsText } from "./phrases.en";

/** The sheet `Prüfbericht` in English. */
export const reportEn: typeof reportDe = {
  title: "Check report inter-municipal cooperation",
  subtitle: ({ error, warning, hint }, stand) =>
    `As of ${stand} · ${findingsText("error", error)}, ${findingsText("warning", warning)}, ${findingsText("hint", hint)}`,
  severities: { error: "Error", warning: "Warning", hint: "Hint" },
  accepted: { severity: "accepted", message: (reason) => `Accepted: ${reason}` },
  columns: {
    severity: "Severity",
    rule: "Rule",
    sheet: "Sheet",
    cell: "Cell",
    thema: "Maßnahme",
    message: "Finding",
    suggestion: "Suggestion",
  },
  workbook: "whole workbook",
  pageHeader: "&LInter-municipal cooperation&RCheck report",
  pageFooter: (stand) => `&LAs of ${stand}&RPage &P of &N`,
};
