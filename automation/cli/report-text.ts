import type { CheckReport, ReportedFinding } from "../../src/core/check/check-report";
import type { Rule } from "../../src/core/check/rule";
import type { Severity } from "../../src/core/text/texts";
import { findingsText } from "../../src/i18n/phrases.de";
import { cliPruefenDe } from "../../src/i18n/cli/pruefen.de";
import { allRegisters } from "./register-option";
import { type Terminal, harmless, paint } from "./terminal";

const SEVERITIES: readonly { readonly id: Severity; readonly color: "red" | "yellow" | "blue" }[] = [
  { id: "error", color: "red" },
  { id: "warning", color: "yellow" },
  { id: "hint", color: "blue" },
];

const namesOf = (id: Severity): { readonly many: string } => cliPruefenDe.severities[id];

const MOST_MESSAGES_A_RULE = 20;

/** „1 Fehler, 12 Warnungen, 3 Hinweise, 2 angenommen“ */
export const countsLine = (summary: CheckReport["summary"]): string =>
  [
    ...SEVERITIES.map(({ id }) => findingsText(id, summary[id])),
    ...(summary.accepted === undefined ? [] : [cliPruefenDe.accepted(summary.accepted)]),
  ].join(", ");

/** The report of a check as people read it on a terminal: by severity, then by rule. */
export function reportText(
  report: CheckReport,
  rules: readonly Rule[],
  terminal: Pick<Terminal, "color" | "width">,
): string {
  const lines = [paint(terminal, "bold", harmless(report.file)), ...yearLines(report), ""];
  const open = report.findings.filter((finding) => finding.accepted === undefined);
  for (const { id, color } of SEVERITIES) {
    const findings = open.filter((finding) => finding.severity === id);
    lines.push(...sectionLines({ title: namesOf(id).many, color, findings }, rules, terminal));
  }
  const findings = report.findings.filter((finding) => finding.accepted !== undefined);
  lines.push(...sectionLines({ title: cliPruefenDe.acceptedSection.title, color: "grey", findings }, rules, terminal));
  return [...lines, ...closingLines(report, terminal), ""].join("\n");
}

interface SectionText {
  readonly title: string;
  readonly color: "red" | "yellow" | "blue" | "grey";
  readonly findings: readonly ReportedFinding[];
}

function sectionLines({ title, color, findings }: SectionText, rules: readonly Rule[], terminal: Looks): string[] {
  if (findings.length === 0) return [];
  const lines = [paint(terminal, color, `${title.toUpperCase()} (${findings.length})`), ""];
  for (const rule of rules) {
    const own = findings.filter((finding) => finding.rule === rule.id);
    if (own.length > 0) lines.push(...ruleLines(rule, own, terminal), "");
  }
  return lines;
}

function yearLines(report: CheckReport): string[] {
  const others = (report.registers ?? []).map(
    ({ register, sheet, entries }) => `  ${cliPruefenDe.registerLine(titleOf(register), entries, harmless(sheet))}`,
  );
  const unread = report.unread.map(({ sheet, reason }) => `  ${cliPruefenDe.unreadLine(harmless(sheet), reason)}`);
  if (report.years.length === 0) return [...(others.length > 0 ? others : [cliPruefenDe.nothingFound]), ...unread];
  const width = Math.max(...report.years.map(({ massnahmen }) => String(massnahmen).length));
  const years = report.years.map(
    ({ year, sheet, massnahmen }) =>
      `  ${cliPruefenDe.yearLine(year, massnahmen, String(massnahmen).padStart(width), harmless(sheet))}`,
  );
  return [...years, ...others, ...unread];
}

const titleOf = (id: string): string => allRegisters.find((register) => register.id === id)?.title.de ?? id;

type Looks = Pick<Terminal, "color" | "width">;

function ruleLines(rule: Rule, findings: readonly ReportedFinding[], terminal: Looks): string[] {
  const title = `  ${paint(terminal, "bold", rule.title.de)} · ${findings.length} ${paint(terminal, "grey", `(${rule.id})`)}`;
  const groups = Array.from(byMessage(findings));
  const shown = groups.slice(0, MOST_MESSAGES_A_RULE);
  const lines = shown.flatMap(([message, own]) => messageLines(message, own, terminal));
  const hidden = groups.slice(MOST_MESSAGES_A_RULE).reduce((sum, [, own]) => sum + own.length, 0);
  const more = `    ${cliPruefenDe.moreFindings(hidden)}`;
  return [
    title,
    paint(terminal, "grey", `  ${rule.why.de}`),
    ...lines,
    ...(hidden > 0 ? [paint(terminal, "grey", more)] : []),
  ];
}

/** Where each message applies, in the order in which the messages first come up. */
function byMessage(findings: readonly ReportedFinding[]): ReadonlyMap<string, readonly ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const { message, accepted } = finding;
    const said = accepted === undefined ? message : cliPruefenDe.acceptedMessage(message, accepted);
    const known = groups.get(said);
    if (known === undefined) groups.set(said, [finding]);
    else known.push(finding);
  }
  return groups;
}

const MOST_PLACES = 60;

/** „IKZ 2012: E72, E73 · IKZ 2014: E38“ */
function placesText(findings: readonly ReportedFinding[]): string {
  const sheets = new Map<string, string[]>();
  for (const { sheet, cell } of findings.slice(0, MOST_PLACES)) {
    const cells = sheets.get(sheet ?? "") ?? [];
    sheets.set(sheet ?? "", [...cells, cell ?? ""]);
  }
  const text = Array.from(sheets, ([sheet, cells]) => `${harmless(sheet)}: ${cells.join(", ")}`).join(" · ");
  const more = findings.length - MOST_PLACES;
  return more > 0 ? `${text} ${cliPruefenDe.morePlaces(more)}` : text;
}

const PLACE_WIDTH = 15;

/** A message beside its cell; above its cells where it applies to several. */
function messageLines(message: string, findings: readonly ReportedFinding[], terminal: Looks): string[] {
  const width = Math.max(60, Math.min(terminal.width, 140));
  const [only, ...others] = findings;
  if (only === undefined || others.length > 0)
    return [...indented(harmless(message), 4, width), ...indented(placesText(findings), 6, width)];
  const place = only.cell === null ? `(${cliPruefenDe.wholeWorkbook})` : harmless(`${only.sheet ?? ""}!${only.cell}`);
  const [first = "", ...rest] = wrapped(harmless(message), width - PLACE_WIDTH - 6);
  const margin = " ".repeat(PLACE_WIDTH + 6);
  return place.length > PLACE_WIDTH
    ? [`    ${place}`, ...[first, ...rest].map((line) => margin + line)]
    : [`    ${place.padEnd(PLACE_WIDTH)}  ${first}`, ...rest.map((line) => margin + line)];
}

/** A text in lines that start behind a margin. */
export const indented = (text: string, margin: number, width: number): string[] =>
  wrapped(text, width - margin).map((line) => " ".repeat(margin) + line);

/** A sentence as a point of a list. */
export const bulleted = (sentence: string, width: number): readonly string[] =>
  wrapped(harmless(sentence), width - 2).map((line, i) => `${i === 0 ? "• " : "  "}${line}`);

/** Breaks a text into lines at spaces. */
function wrapped(text: string, width: number): string[] {
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

/** What the check comes to; an empty list is nothing to hand in, and other lists than Maßnahmen are not handed in. */
export function verdictText({ summary, years, registers = [] }: CheckReport): string {
  const { verdicts } = cliPruefenDe;
  if (years.some(({ massnahmen }) => massnahmen > 0)) return summary.ready ? verdicts.ready : verdicts.notReady;
  if (!summary.ready) return verdicts.open;
  return registers.some(({ entries }) => entries > 0) ? verdicts.fine : verdicts.empty;
}

function closingLines(report: CheckReport, terminal: Pick<Terminal, "color">): string[] {
  const { summary } = report;
  const counts = countsLine(summary);
  const fixable = report.findings.filter((finding) => finding.fixable).length;
  const color = summary.ready ? "green" : summary.error > 0 ? "red" : "yellow";
  const verdict = paint(terminal, color, `${counts}. ${verdictText(report)}`);
  return fixable === 0 ? [verdict] : [verdict, cliPruefenDe.offer(fixable)];
}
