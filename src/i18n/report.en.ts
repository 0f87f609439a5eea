import type { reportDe } from "./report.de";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The sheet `Prüfbericht` in English. */
export const reportEn: typeof reportDe = {
  title: "Check report inter-municipal cooperation",
  subtitle: ({ error, warning, hint }, stand) =>
    `As of ${stand} · ${counted(error, "error", "errors")}, ${counted(warning, "warning", "warnings")}, ${counted(hint, "hint", "hints")}`,
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
