import type { CheckReport, ReportedFinding } from "../../src/core/check-report";
import type { Rule, Severity } from "../../src/core/rule";
import { harmless, paint, type Terminal } from "./terminal";

const SEVERITIES: readonly {
  readonly id: Severity;
  readonly one: string;
  readonly many: string;
  readonly color: "red" | "yellow" | "blue";
}[] = [
  { id: "error", one: "Fehler", many: "Fehler", color: "red" },
  { id: "warning", one: "Warnung", many: "Warnungen", color: "yellow" },
  { id: "hint", one: "Hinweis", many: "Hinweise", color: "blue" },
];

const MOST_LINES_A_RULE = 20;

/** „1 Fehler, 12 Warnungen, 3 Hinweise“ */
export const countsLine = (summary: CheckReport["summary"]): string =>
  SEVERITIES.map(({ id, one, many }) => `${summary[id]} ${summary[id] === 1 ? one : many}`).join(", ");

/** The report of a check as people read it on a terminal: by severity, then by rule. */
export function reportText(
  report: CheckReport,
  rules: readonly Rule[],
  terminal: Pick<Terminal, "color" | "width">,
): string {
  const lines = [paint(terminal, "bold", harmless(report.file)), ...yearLines(report), ""];
  for (const { id, many, color } of SEVERITIES) {
    const findings = report.findings.filter((finding) => finding.severity === id);
    if (findings.length === 0) continue;
    lines.push(paint(terminal, color, `${many.toUpperCase()} (${findings.length})`), "");
    for (const rule of rules) {
      const own = findings.filter((finding) => finding.rule === rule.id);
      if (own.length > 0) lines.push(...ruleLines(rule, own, terminal), "");
    }
  }
  return [...lines, ...closingLines(report, terminal), ""].join("\n");
}

function yearLines(report: CheckReport): string[] {
  if (report.years.length === 0) return ["Keine Maßnahmen gefunden."];
  const width = Math.max(...report.years.map(({ massnahmen }) => String(massnahmen).length));
  return report.years.map(
    ({ year, sheet, massnahmen }) =>
      `  ${year}  ${String(massnahmen).padStart(width)} Maßnahmen  Blatt „${harmless(sheet)}“`,
  );
}

function ruleLines(
  rule: Rule,
  findings: readonly ReportedFinding[],
  terminal: Pick<Terminal, "color" | "width">,
): string[] {
  const title = `  ${paint(terminal, "bold", rule.title.de)} · ${findings.length} ${paint(terminal, "grey", `(${rule.id})`)}`;
  const shown = findings.slice(0, MOST_LINES_A_RULE);
  const places = shown.map(placeText);
  const width = Math.min(28, Math.max(...places.map((place) => place.length)));
  const room = Math.max(40, Math.min(terminal.width, 160) - width - 6);
  const lines = shown.flatMap((finding, i) => {
    const [first = "", ...rest] = wrapped(harmless(finding.message), room);
    return [
      `    ${(places[i] ?? "").padEnd(width)}  ${first}`,
      ...rest.map((line) => `${" ".repeat(width + 6)}${line}`),
    ];
  });
  const more = findings.length - shown.length;
  if (more > 0)
    lines.push(paint(terminal, "grey", `    … und ${more} weitere; alle mit --format html oder --format json`));
  return [title, paint(terminal, "grey", `  ${rule.why.de}`), ...lines];
}

const placeText = (finding: ReportedFinding): string =>
  finding.cell === null ? "(Mappe)" : harmless(`${finding.sheet ?? ""}!${finding.cell}`);

/** Breaks a text into lines at spaces. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function closingLines(report: CheckReport, terminal: Pick<Terminal, "color">): string[] {
  const { summary } = report;
  const counts = countsLine(summary);
  const fixable = report.findings.filter((finding) => finding.fixable).length;
  const verdict = summary.ready
    ? paint(terminal, "green", `${counts}. Abgabebereit.`)
    : paint(terminal, summary.error > 0 ? "red" : "yellow", `${counts}. Noch nicht abgabebereit.`);
  const offer = fixable === 1 ? "Für eine Stelle" : fixable > 1 ? `Für ${fixable} Stellen` : null;
  return offer === null
    ? [verdict]
    : [verdict, `${offer} gibt es einen Korrekturvorschlag: ikz korrigieren DATEI --ausgabe NEU.xlsx`];
}
