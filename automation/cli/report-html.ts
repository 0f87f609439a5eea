import type { CheckReport, ReportedFinding } from "../../src/core/check/check-report";
import { entryNames } from "../../src/core/check/places";
import type { Rule } from "../../src/core/check/rule";
import { massnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import type { Severity } from "../../src/core/text/texts";
import { cliPruefenDe } from "../../src/i18n/cli/pruefen.de";
import { countsLine, verdictText } from "./report-text";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it may stand in HTML, in content and in quoted attributes; control characters become a middle dot. */
const escapeHtml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "·")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

const { severities, page } = cliPruefenDe;

const STYLE = `
:root{color-scheme:light;--ink:#1f2a44;--grey:#5a6475;--line:#d5dae2;--error:#a4161a;--warning:#7a4f01;--hint:#1d4e89}
*{box-sizing:border-box}body{font:15px/1.5 "Segoe UI",Arial,"Liberation Sans",sans-serif;color:var(--ink);margin:0 auto;max-width:70rem;padding:2rem 1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2.2rem 0 .2rem;border-bottom:2px solid var(--line);padding-bottom:.3rem}
h3{font-size:1rem;margin:1.4rem 0 .1rem}p{margin:.2rem 0 .6rem}.about,.why,.id{color:var(--grey)}.id{font-weight:400;font-size:.85rem}
.file{color:var(--grey);margin:.2rem 0 1.2rem;overflow-wrap:anywhere}
.tiles{display:flex;flex-wrap:wrap;gap:.8rem;margin:1rem 0;padding:0;list-style:none}.tiles li{border:1px solid var(--line);border-top:4px solid var(--grey);border-radius:4px;padding:.5rem 1rem;min-width:8rem}
.tiles b{display:block;font-size:1.5rem}.tiles .error{border-top-color:var(--error)}.tiles .warning{border-top-color:var(--warning)}.tiles .hint{border-top-color:var(--hint)}
.verdict{font-weight:600;padding:.6rem 1rem;border-left:5px solid var(--error);background:#f6f7f9}.verdict.ready{border-left-color:#1b6e3c}
table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem;table-layout:fixed}th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
th{background:#eef1f5;font-weight:600}.place{width:9.5rem}.subject{width:24%}.was{width:18%}.now{width:18%}.reason{width:22%}
.years{width:auto;table-layout:auto}.years td+td+td,.years th+th+th{text-align:right}
@media print{body{max-width:none;padding:0;font-size:10pt}h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}@page{size:A4 landscape;margin:14mm}}
`;

/** A report, and the workbook that it is about. */
export interface CheckedWorkbook {
  readonly report: CheckReport;
  readonly snapshot: Snapshot;
}

/** Says which row a finding is about: „II: Kfz-Zulassung“, the Thema, the Indikator. */
function subjects(snapshot: Snapshot): (finding: ReportedFinding) => string {
  const index = massnahmenIndex(snapshot.massnahmen);
  const names = entryNames(snapshot);
  return ({ sheet, cell }) => {
    const row = /^[A-Z]+(\d+)$/.exec(cell ?? "");
    const m = row === null ? undefined : index.at(sheet ?? "", Number(row[1]) - 1);
    if (m === undefined) return row === null ? "" : names.at(sheet ?? "", Number(row[1]) - 1).trim();
    const thema = m.text("Thema").trim();
    return m.dezernat === null ? thema : `${m.dezernat}: ${thema}`;
  };
}

/** The report of one or several checks as one HTML page that needs nothing from outside and no script. */
export function reportHtml(checked: readonly CheckedWorkbook[], rules: readonly Rule[]): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page.title}</title>
<style>${STYLE}</style>
</head>
<body>
${checked.map((one) => reportSection(one, rules)).join("\n")}
</body>
</html>
`;
}

function reportSection({ report, snapshot }: CheckedWorkbook, rules: readonly Rule[]): string {
  const subject = subjects(snapshot);
  const { summary } = report;
  const verdict = verdictText(report);
  const tiles = SEVERITIES.map((id) => `<li class="${id}"><b>${summary[id]}</b>${severities[id].many}</li>`).join("");
  const years = report.years.map(
    ({ year, sheet, massnahmen }) => `<tr><td>${year}</td><td>${escapeHtml(sheet)}</td><td>${massnahmen}</td></tr>`,
  );
  const yearHeads = Object.values(page.years)
    .map((title) => `<th scope="col">${title}</th>`)
    .join("");
  return `<main>
<h1>${page.heading}</h1>
<p class="file">${escapeHtml(report.file)}</p>
<p class="verdict${summary.ready ? " ready" : ""}">${countsLine(summary)}. ${verdict}</p>
<ul class="tiles">${tiles}</ul>
<table class="years"><thead><tr>${yearHeads}</tr></thead><tbody>${years.join("")}</tbody></table>
${report.unread.map(({ sheet, reason }) => `<p>${escapeHtml(cliPruefenDe.unreadLine(sheet, reason))}</p>`).join("")}
${SEVERITIES.map((id) => severitySection(id, { report, rules, subject })).join("\n")}
${findingsSection(cliPruefenDe.acceptedSection, acceptedOf(report), { rules, subject })}
</main>`;
}

const acceptedOf = ({ findings }: CheckReport): readonly ReportedFinding[] =>
  findings.filter((finding) => finding.accepted !== undefined);

interface Section {
  readonly rules: readonly Rule[];
  readonly subject: (finding: ReportedFinding) => string;
}

function severitySection(id: Severity, { report, ...section }: Section & { readonly report: CheckReport }): string {
  const open = report.findings.filter(({ severity, accepted }) => severity === id && accepted === undefined);
  const { many: title, about } = severities[id];
  return findingsSection({ title, about }, open, section);
}

function findingsSection(
  heading: { readonly title: string; readonly about: string },
  findings: readonly ReportedFinding[],
  { rules, subject }: Section,
): string {
  if (findings.length === 0) return "";
  const sections = rules.map((rule) =>
    ruleSection(
      rule,
      findings.filter((finding) => finding.rule === rule.id),
      subject,
    ),
  );
  return `<section><h2>${heading.title} (${findings.length})</h2><p class="about">${heading.about}</p>${sections.join("")}</section>`;
}

/** A column of a rule's findings. */
interface Column {
  readonly title: string;
  readonly name: string;
  readonly always: boolean;
  readonly text: (finding: ReportedFinding) => string;
}

const columnsOf = (subject: (finding: ReportedFinding) => string): readonly Column[] => [
  {
    title: page.columns.place,
    name: "place",
    always: true,
    text: ({ sheet, cell }) => (cell === null ? cliPruefenDe.wholeWorkbook : `${sheet ?? ""}!${cell}`),
  },
  { title: page.columns.subject, name: "subject", always: false, text: subject },
  { title: page.columns.message, name: "what", always: true, text: ({ message }) => message },
  { title: page.columns.value, name: "was", always: false, text: ({ value }) => value ?? "" },
  { title: page.columns.suggestion, name: "now", always: false, text: ({ suggestion }) => suggestion ?? "" },
  { title: page.columns.reason, name: "reason", always: false, text: ({ accepted }) => accepted ?? "" },
];

function ruleSection(
  rule: Rule,
  findings: readonly ReportedFinding[],
  subject: (finding: ReportedFinding) => string,
): string {
  if (findings.length === 0) return "";
  // Columns in which no finding of the rule has anything would only take the place of the sentences.
  const columns = columnsOf(subject).filter(
    ({ always, text }) => always || findings.some((finding) => text(finding) !== ""),
  );
  const head = columns.map(({ title, name }) => `<th scope="col" class="${name}">${title}</th>`).join("");
  const rows = findings.map(
    (finding) => `<tr>${columns.map(({ text }) => `<td>${escapeHtml(text(finding))}</td>`).join("")}</tr>`,
  );
  return `<h3>${escapeHtml(rule.title.de)} · ${findings.length} <span class="id">${rule.id}</span></h3>
<p class="why">${escapeHtml(rule.why.de)}</p>
<table><thead><tr>${head}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
}
