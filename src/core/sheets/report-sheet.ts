import { findingAddress } from "../check/check-report";
import type { Finding } from "../check/finding";
import { messageText } from "../check/message-text";
import type { EntryNames } from "../check/places";
import type { Rule } from "../check/rule";
import { ownMark } from "../plan/own-forms";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan/sheet-plan";
import type { Language, Severity } from "../text/texts";

/** Texts of the sheet `Prüfbericht`. */
export interface ReportTexts {
  readonly title: string;
  /** `stand` is date and time as people write them. */
  readonly subtitle: (counts: Readonly<Record<Severity, number>>, stand: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** For a finding that somebody accepted: in place of its severity, and behind its message. */
  readonly accepted: { readonly severity: string; readonly message: (reason: string) => string };
  readonly columns: {
    readonly severity: string;
    readonly rule: string;
    readonly sheet: string;
    readonly cell: string;
    readonly thema: string;
    readonly message: string;
    readonly suggestion: string;
  };
  /** In place of a cell, for a finding about the whole workbook. */
  readonly workbook: string;
  readonly pageHeader: string;
  /** Excel's footer codes for the page number. */
  readonly pageFooter: (stand: string) => string;
}

/** The name of the sheet with all findings; the same in every language. */
const REPORT_SHEET = "Prüfbericht";

const HEADER_ROW = 3;
const WIDTHS = [11, 30, 18, 10, 34, 60, 34];

/** The sheet `Prüfbericht` as data: one row for each finding, in the order given, with a link to its cell. */
export function reportSheet(
  findings: readonly Finding[],
  names: EntryNames,
  options: {
    readonly rules: readonly Rule[];
    readonly language: Language;
    readonly texts: ReportTexts;
    readonly stand: string;
  },
): SheetPlan {
  const { texts, stand } = options;
  const { columns } = texts;
  const headers = [
    columns.severity,
    columns.rule,
    columns.sheet,
    columns.cell,
    columns.thema,
    columns.message,
    columns.suggestion,
  ];
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const lastRow = HEADER_ROW + Math.max(1, findings.length);
  return {
    name: REPORT_SHEET,
    own: ownMark("pruefbericht", ""),
    cells: [
      { row: 0, column: 0, value: texts.title, style: "title" },
      { row: 1, column: 0, value: texts.subtitle(countsOf(findings), stand), style: "plain" },
      ...headers.map((value, column): PlannedCell => ({ row: HEADER_ROW, column, value, style: "heading" })),
      ...findings.flatMap((finding, i) => findingCells(finding, HEADER_ROW + 1 + i, rules, names, options)),
    ],
    columnWidths: WIDTHS,
    tables: [
      {
        name: "Pruefbericht",
        range: { firstRow: HEADER_ROW, firstColumn: 0, lastRow, lastColumn: headers.length - 1 },
        columns: headers,
      },
    ],
    charts: [],
    freezeRows: HEADER_ROW + 1,
    gridLines: false,
    print: {
      orientation: "landscape",
      repeatRows: [HEADER_ROW, HEADER_ROW],
      header: texts.pageHeader,
      footer: texts.pageFooter(stand),
      fitToWidth: true,
    },
  };
}

/** How many open findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, accepted } of findings) if (accepted === undefined) counts[severity]++;
  return counts;
}

function findingCells(
  finding: Finding,
  row: number,
  rules: ReadonlyMap<string, Rule>,
  names: EntryNames,
  { language, texts }: { readonly language: Language; readonly texts: ReportTexts },
): PlannedCell[] {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw new Error(`unknown rule: ${finding.rule}`);
  const { place, severity, accepted } = finding;
  const message = messageText(rule, finding, language);
  const cell = (column: number, value: string, style: CellStyle = "text"): PlannedCell => ({
    row,
    column,
    value,
    style,
  });
  const address = findingAddress(finding);
  return [
    accepted === undefined ? cell(0, texts.severities[severity], severity) : cell(0, texts.accepted.severity),
    cell(1, rule.title[language]),
    cell(2, place === null ? texts.workbook : place.sheet),
    place === null || address === null
      ? cell(3, "")
      : { ...cell(3, address, "link"), link: { sheet: place.sheet, row: place.row, column: place.column } },
    cell(4, place === null ? "" : names.at(place.sheet, place.row)),
    cell(5, accepted === undefined ? message : `${message} ${texts.accepted.message(accepted)}`),
    cell(6, finding.suggestion ?? ""),
  ];
}
