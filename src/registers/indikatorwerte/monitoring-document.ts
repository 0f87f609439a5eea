import { chartFigures } from "../../core/chart/chart-figures";
import type { DocumentBlock, DocumentPlan, PlannedTextTable } from "../../core/plan/document-plan";
import type { MonitoringTexts } from "../../core/report/monitoring-texts";
import type { Snapshot } from "../../core/snapshot/snapshot";
import type { CellValue } from "../../core/workbook/workbook-data";
import { WITHHELD, type Matrix, type MatrixIndikator, type MatrixRow } from "./matrix";
import { decimalsOf, monitoringReport, type MonitoringReport, type ReportedField } from "./report";
import { meaningTexts, noteText, summaryTexts } from "./report-sentences";
import { chartSentence, fieldChart, lineName } from "./sheet/field-chart";
import { rowName, trendText } from "./sheet/matrix-table";

/** Widths in percent: indicator, group, all years together, change, trend. */
const WIDTHS = { indikator: 20, gruppe: 15, years: 45, change: 9, trend: 11 };
/** More years than that leave too little room for figures with thousands; the charts show all of them. */
const MOST_YEARS = 8;
const PICTURE = { width: 90, ratio: 0.36 };

/** The monitoring of a year as a document: overview, a chapter for each Handlungsfeld, areas, and how to read it. */
export function monitoringDocument(
  snapshot: Pick<Snapshot, "allLists" | "werte">,
  year: number,
  isPublic: boolean,
  texts: MonitoringTexts,
  day: string,
): DocumentPlan {
  const report = monitoringReport(snapshot, year, isPublic);
  const { matrix, fields } = report;
  const count = fields.reduce((sum, { indikatoren }) => sum + indikatoren.length, 0);
  const stand = texts.stand(day);
  return {
    title: texts.title(year),
    subtitle: `${texts.edition(isPublic)} · ${stand} · ${texts.counted(count, fields.length)}`,
    language: texts.language,
    description: texts.description(year),
    header: `${texts.edition(isPublic)} · ${stand}`,
    pageOf: texts.pageOf,
    contents: texts.headings.contents,
    blocks: [
      { kind: "heading", level: 1, text: texts.headings.summary, newPage: true },
      sentence(texts.lead),
      ...listOf(summaryTexts(report, texts)),
      ...(count === 0 ? [sentence(texts.noIndicators)] : []),
      { kind: "heading", level: 2, text: texts.headings.reading },
      ...listOf(texts.reading({ public: isPublic, withheld: matrix.withheld, live: false })),
      ...fields.flatMap((field, index) => fieldBlocks(field, matrix, index, texts)),
      ...areaBlocks(report, texts),
      ...(count === 0
        ? []
        : [{ kind: "heading" as const, level: 1 as const, text: texts.headings.meaning, newPage: true }]),
      ...listOf(meaningTexts(report, texts)),
    ],
  };
}

const sentence = (text: string): DocumentBlock => ({ kind: "text", text, style: "sentence" });

const listOf = (items: readonly string[]): readonly DocumentBlock[] =>
  items.length === 0 ? [] : [{ kind: "list", items: items.map((text) => ({ text, bullet: 0 })) }];

function fieldBlocks(
  field: ReportedField,
  matrix: Matrix,
  index: number,
  texts: MonitoringTexts,
): readonly DocumentBlock[] {
  const rows = field.indikatoren.flatMap((one) => one.city.map((row) => ({ one, row })));
  const notes = field.notes.map(({ name, note }) => noteText(name, note, texts));
  return [
    { kind: "heading", level: 1, text: field.name === "" ? texts.noField : field.name, newPage: true },
    ...(rows.length === 0 ? [] : [tableOf(rows, matrix, texts, false)]),
    ...(notes.length === 0
      ? []
      : [{ kind: "text" as const, text: texts.headings.notes, style: "lead" as const, keepWithNext: true }]),
    ...listOf(notes),
    ...(field.lines.length === 0 ? [sentence(texts.noChart)] : chartBlocks(field, matrix, index, texts)),
  ];
}

function areaBlocks({ fields, matrix }: MonitoringReport, texts: MonitoringTexts): readonly DocumentBlock[] {
  const rows = fields.flatMap(({ indikatoren }) =>
    indikatoren.flatMap((one) => one.areas.map((row) => ({ one, row }))),
  );
  if (rows.length === 0) return [];
  return [{ kind: "heading", level: 1, text: texts.headings.areas, newPage: true }, tableOf(rows, matrix, texts, true)];
}

interface NamedRow {
  readonly one: MatrixIndikator;
  readonly row: MatrixRow;
}

function tableOf(rows: readonly NamedRow[], matrix: Matrix, texts: MonitoringTexts, areas: boolean): PlannedTextTable {
  const { columns } = texts;
  const years = matrix.years.slice(-MOST_YEARS);
  return {
    kind: "table",
    columns: [
      { title: columns.indikator, width: WIDTHS.indikator },
      { title: areas ? columns.gebiet : columns.gruppe, width: WIDTHS.gruppe },
      ...years.map((year) => ({ title: String(year), width: WIDTHS.years / years.length, figures: true })),
      { title: columns.change, width: WIDTHS.change, figures: true },
      { title: columns.trend, width: WIDTHS.trend },
    ],
    rows: rows.map(({ one, row }) => {
      const decimals = decimalsOf(one);
      const { change } = row;
      const einheit = one.indikator.einheit ?? "";
      const name = one.indikator.entry.text("Indikator");
      return [
        einheit === "" ? name : `${name} (${einheit})`,
        rowName(row, texts, areas),
        ...row.values
          .slice(-years.length)
          .map((value) =>
            value === WITHHELD ? texts.withheld : value === null ? texts.gap : texts.figure(value, decimals),
          ),
        change === null ? texts.gap : texts.signed(change.difference, decimals),
        trendText(row, one, texts),
      ].map((text) => [{ text: text === "" ? texts.gap : text }]);
    }),
  };
}

/** The sentence and the picture of the chart that the sheet has as well. */
function chartBlocks(
  field: ReportedField,
  matrix: Matrix,
  index: number,
  texts: MonitoringTexts,
): readonly DocumentBlock[] {
  const nowhere = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  const chart = fieldChart(field, matrix, { index, headerRow: 0, anchor: nowhere }, texts);
  const valueAt = (row: number, column: number): CellValue => {
    const line = field.lines[column - 1];
    if (row === 0) return line === undefined ? texts.columns.year : lineName(line, texts);
    if (line === undefined) return String(matrix.years[row - 1] ?? "");
    const value = line.row.values[row - 1] ?? null;
    return typeof value === "number" ? value : null;
  };
  return [
    { kind: "text", text: chartSentence(field, matrix, texts), style: "sentence", keepWithNext: true },
    { kind: "pictures", pictures: [{ chart, figures: chartFigures(chart, valueAt), ...PICTURE }] },
  ];
}
