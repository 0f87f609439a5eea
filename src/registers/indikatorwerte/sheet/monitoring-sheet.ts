import { ownMark } from "../../../core/plan/own-forms";
import { stacked, type MarkedRow, type RowCell, type Section, type SectionRow } from "../../../core/plan/sections";
import { printedPageHeight } from "../../../core/plan/sizes";
import type { SheetPlan } from "../../../core/plan/sheet-plan";
import type { MonitoringTexts } from "../../../core/report/monitoring-texts";
import type { Snapshot } from "../../../core/snapshot/snapshot";
import { cellAddress } from "../../../core/text/text";
import type { MatrixIndikator } from "../matrix";
import { monitoringReport, type MonitoringReport, type ReportedField } from "../report";
import { meaningTexts, noteText, summaryTexts } from "../report-sentences";
import { chartSentence, fieldChart, lineName } from "./field-chart";
import { liveValues, type LiveValues } from "./live-values";
import { COLUMNS_BEFORE, matrixHeader, matrixLine, matrixWidths, type TableSetting } from "./matrix-table";
import { emptyRow, headerRow, headingRow, keptPages, keptTogether, LINE, tableRow, textRow } from "./rows";

/** The name of the sheet of a year; the same in every language. */
const monitoringSheetName = (year: number): string => `Monitoring ${year}`;

/** Rows that a chart covers. */
const CHART_ROWS = 17;

const NEVER: LiveValues = () => null;

/**
 * The sheet `Monitoring JJJJ` as data: overview, a table and a line chart for each Handlungsfeld, areas, and how to read
 * it. The public one holds values alone: a formula would reach the register. `stand` is a day as `JJJJ-MM-TT`.
 */
export function monitoringSheet(
  snapshot: Pick<Snapshot, "allLists" | "werte">,
  year: number,
  isPublic: boolean,
  texts: MonitoringTexts,
  stand: string,
): SheetPlan {
  const report = monitoringReport(snapshot, year, isPublic);
  const { matrix } = report;
  const indikatoren = report.fields.flatMap((field) => field.indikatoren);
  const count = indikatoren.reduce((sum, { city, areas }) => sum + city.length + areas.length, 0) * matrix.years.length;
  const live = isPublic ? NEVER : liveValues(snapshot, texts.gap, count);
  const isLive = indikatoren.some(({ city }) => city.some((row) => live(row, year) !== null));
  const setting: SheetSetting = { report, matrix, texts, live, areas: false, isPublic };
  const widths = widthsOf(setting);
  const reading = texts.reading({ public: isPublic, withheld: matrix.withheld, live: isLive });
  const { sections, ...content } = stacked(
    [
      headSection(year, stand, setting),
      ...report.fields.map((field) => fieldSection(field, setting)),
      areaSection(indikatoren, { ...setting, areas: true }),
      meaningSection(setting),
      () => ({ rows: [headingRow(texts.headings.reading), ...reading.map((text) => wide(text, setting)), emptyRow()] }),
      ...figureSections(setting),
    ],
    LINE,
  );
  const rows = sections.flatMap(({ plan }) => plan.rows);
  return {
    name: monitoringSheetName(year),
    // A public sheet holds nothing that is not seen.
    ...(isPublic ? {} : { own: ownMark("monitoring", year) }),
    ...content,
    columnWidths: widths,
    gridLines: false,
    print: {
      orientation: "landscape",
      header: texts.pageHeader(year, isPublic),
      footer: texts.pageFooter(texts.stand(stand)),
      fitToWidth: true,
      pageBreaks: keptPages(rows, printedPageHeight(widths)),
    },
  };
}

/** What the sections of the sheet are made of. */
interface SheetSetting extends TableSetting {
  readonly report: MonitoringReport;
  readonly isPublic: boolean;
}

const widthsOf = ({ matrix }: TableSetting): readonly number[] => matrixWidths(matrix.years.length);

/** A text over all columns. */
const wide = (text: string, setting: TableSetting, style: "sentence" | "note" = "sentence"): SectionRow => {
  const widths = widthsOf(setting);
  return textRow(text, widths.length - 1, widths, style);
};

const headSection =
  (year: number, stand: string, setting: SheetSetting): Section =>
  () => {
    const { report, texts, isPublic } = setting;
    const count = report.fields.reduce((sum, { indikatoren }) => sum + indikatoren.length, 0);
    const head = `${texts.edition(isPublic)} · ${texts.stand(stand)} · ${texts.counted(count, report.fields.length)}`;
    return {
      rows: [
        { cells: [{ value: texts.title(year), style: "title" }], height: 28 },
        ...[head, texts.lead, ...summaryTexts(report, texts)].map((text) => wide(text, setting)),
        emptyRow(),
        ...(report.fields.length === 0 ? [wide(texts.noIndicators, setting), emptyRow()] : []),
      ],
    };
  };

/** A table, notes and the room for the chart of a Handlungsfeld; its rows and the top of its chart are marked. */
const fieldSection =
  (field: ReportedField, setting: SheetSetting): Section =>
  (firstRow) => {
    const { texts, matrix } = setting;
    const marks = new Map<unknown, number>();
    const rows: SectionRow[] = [headingRow(field.name === "" ? texts.noField : field.name), matrixHeader(setting)];
    for (const one of field.indikatoren) {
      const at = firstRow + rows.length;
      one.city.forEach((row, i) => void marks.set(row, at + i));
      rows.push(...cityRows(one, at, setting));
    }
    rows.push(...field.notes.map(({ name, note }) => wide(noteText(name, note, texts), setting, "note")));
    const hasChart = field.lines.length > 0;
    rows.push(wide(hasChart ? chartSentence(field, matrix, texts) : texts.noChart, setting));
    if (hasChart) {
      marks.set(field, firstRow + rows.length);
      rows.push(...Array.from({ length: CHART_ROWS }, () => ({ ...emptyRow(), keep: true })));
    }
    const page = printedPageHeight(widthsOf(setting));
    return { rows: [...keptTogether(rows, page), emptyRow()], marks };
  };

/** The rows of an indicator for the whole city; one of gaps where it has none. */
function cityRows(one: MatrixIndikator, at: number, setting: TableSetting): readonly SectionRow[] {
  if (one.city.length > 0) return one.city.map((row, i) => matrixLine(one, row, at + i, setting));
  const { matrix, texts } = setting;
  const gap: RowCell = { value: texts.gap, style: "count" };
  const label = (value: string): RowCell => ({ value, style: "label" });
  return [
    tableRow(
      [
        label(one.indikator.entry.text("Indikator")),
        label(texts.everybody),
        label(one.indikator.einheit ?? ""),
        ...matrix.years.map(() => gap),
        gap,
        { value: texts.trend(null), style: "indented" },
      ],
      matrixWidths(matrix.years.length),
    ),
  ];
}

/** The values by area, where there are any. */
const areaSection =
  (indikatoren: readonly MatrixIndikator[], setting: TableSetting): Section =>
  (firstRow) => {
    const lines = indikatoren.flatMap((one) => one.areas.map((row) => ({ one, row })));
    if (lines.length === 0) return { rows: [] };
    const head = [headingRow(setting.texts.headings.areas), matrixHeader(setting)];
    return {
      rows: [
        ...head,
        ...lines.map(({ one, row }, i) => matrixLine(one, row, firstRow + head.length + i, setting)),
        emptyRow(),
      ],
    };
  };

/** What the indicators measure, and their sources. */
const meaningSection =
  (setting: SheetSetting): Section =>
  () => {
    const meanings = meaningTexts(setting.report, setting.texts);
    if (meanings.length === 0) return { rows: [] };
    return {
      rows: [headingRow(setting.texts.headings.meaning), ...meanings.map((text) => wide(text, setting)), emptyRow()],
    };
  };

/** The blocks of figures that the charts stand on: a gap is an empty cell there, so that the line has a gap. */
function figureSections(setting: SheetSetting): readonly Section[] {
  const { report, texts } = setting;
  const drawn = report.fields.map((field, index) => ({ field, index })).filter(({ field }) => field.lines.length > 0);
  if (drawn.length === 0) return [];
  return [
    () => ({ rows: [headingRow(texts.headings.figures)] }),
    ...drawn.map(({ field, index }) => figureSection(field, index, setting)),
  ];
}

const figureSection =
  (field: ReportedField, index: number, setting: SheetSetting): Section =>
  (firstRow, rowOf) => {
    const { matrix, texts } = setting;
    const widths = widthsOf(setting);
    const rows = [
      headerRow([texts.columns.year, ...field.lines.map((line) => lineName(line, texts))], widths),
      ...matrix.years.map((year, i) => figureRow(field, year, i, setting, rowOf)),
    ];
    const top = rowOf(field);
    const anchor = { firstRow: top, firstColumn: 0, lastRow: top + CHART_ROWS - 1, lastColumn: widths.length - 1 };
    return {
      rows: [...keptTogether(rows, printedPageHeight(widths)), emptyRow()],
      charts: [fieldChart(field, matrix, { index, headerRow: firstRow, anchor }, texts)],
    };
  };

function figureRow(
  { lines }: ReportedField,
  year: number,
  column: number,
  { isPublic }: SheetSetting,
  rowOf: MarkedRow,
): SectionRow {
  const cells = lines.map(({ row }): RowCell => {
    const value = row.values[column] ?? null;
    if (typeof value !== "number") return { value: null, style: "decimal" };
    const place = cellAddress(rowOf(row), COLUMNS_BEFORE + column);
    return { value, style: "decimal", ...(isPublic ? {} : { formula: `IF(ISNUMBER(${place}),${place},NA())` }) };
  });
  return { cells: [{ value: String(year), style: "label" }, ...cells] };
}
