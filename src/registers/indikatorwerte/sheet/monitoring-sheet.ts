import type { ChartSpec } from "../../../core/chart/chart-spec";
import type { MonitoringTexts } from "../../../core/report/monitoring-texts";
import { printedPageHeight } from "../../../core/plan/sizes";
import type { SheetPlan } from "../../../core/plan/sheet-plan";
import type { Snapshot } from "../../../core/snapshot/snapshot";
import { cellAddress } from "../../../core/text/text";
import type { MatrixIndikator, MatrixRow } from "../matrix";
import { monitoringReport, type MonitoringReport, type ReportedField } from "../report";
import { noteText, summaryTexts } from "../report-sentences";
import { chartSentence, fieldChart, lineName } from "./field-chart";
import { liveValues, type LiveValues } from "./live-values";
import { COLUMNS_BEFORE, matrixHeader, matrixLine, matrixWidths, type TableSetting } from "./matrix-table";
import {
  emptyRow,
  headerRow,
  headingRow,
  pageBreaks,
  placed,
  sheetRows,
  tableRow,
  textRow,
  type RowCell,
  type SheetRow,
  type SheetRows,
} from "./rows";

/** The name of the sheet of a year; the same in every language. */
const monitoringSheetName = (year: number): string => `Monitoring ${year}`;

/** Rows that a chart covers. */
const CHART_ROWS = 17;

const NEVER: LiveValues = () => null;

/** Where a figure of the matrix stands on the sheet. */
type PlaceOf = (row: MatrixRow, year: number) => string;

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
  const widths = matrixWidths(matrix.years.length);
  const last = widths.length - 1;
  const sheet = sheetRows();
  const setting: TableSetting = { matrix, texts, live, areas: false };
  sheet.add({ cells: [{ value: texts.title(year), style: "title" }], height: 28 });
  const head = `${texts.edition(isPublic)} · ${texts.stand(stand)} · ${texts.counted(indikatoren.length, report.fields.length)}`;
  sheet.add(
    ...[head, texts.lead, ...summaryTexts(report, texts)].map((text) => textRow(text, last, widths)),
    emptyRow(),
  );
  const { placeOf, anchors } = fieldSections(sheet, report, setting);
  areaSection(sheet, indikatoren, { ...setting, areas: true });
  sheet.add(headingRow(texts.headings.reading));
  const reading = texts.reading({ public: isPublic, withheld: matrix.withheld, live: isLive });
  sheet.add(...reading.map((text) => textRow(text, last, widths)), emptyRow());
  const charts = chartFigures(sheet, report, { texts, placeOf, anchors, live: !isPublic });
  return {
    name: monitoringSheetName(year),
    ...placed(sheet.rows),
    columnWidths: widths,
    tables: [],
    charts,
    gridLines: false,
    print: {
      orientation: "landscape",
      header: texts.pageHeader(year, isPublic),
      footer: texts.pageFooter(texts.stand(stand)),
      fitToWidth: true,
      pageBreaks: pageBreaks(sheet.rows, printedPageHeight(widths)),
    },
  };
}

/** First row of each chart by the number of its Handlungsfeld. */
type Anchors = ReadonlyMap<number, number>;

/** A table, notes and the room for a chart for each Handlungsfeld. */
function fieldSections(
  sheet: SheetRows,
  { fields, matrix }: MonitoringReport,
  setting: TableSetting,
): { readonly placeOf: PlaceOf; readonly anchors: Anchors } {
  const { texts } = setting;
  const widths = matrixWidths(matrix.years.length);
  const last = widths.length - 1;
  const rowOf = new Map<MatrixRow, number>();
  const anchors = new Map<number, number>();
  if (fields.length === 0) sheet.add(textRow(texts.noIndicators, last, widths), emptyRow());
  fields.forEach((field, index) => {
    const start = sheet.next();
    sheet.add(headingRow(field.name === "" ? texts.noField : field.name), matrixHeader(setting));
    for (const one of field.indikatoren) {
      const at = sheet.next();
      one.city.forEach((row, i) => rowOf.set(row, at + i));
      sheet.add(...cityRows(one, at, setting));
    }
    sheet.add(...field.notes.map(({ name, note }) => textRow(noteText(name, note, texts), last, widths, "note")));
    sheet.add(textRow(field.lines.length === 0 ? texts.noChart : chartSentence(field, matrix, texts), last, widths));
    if (field.lines.length > 0) {
      anchors.set(index, sheet.next());
      sheet.add(...Array.from({ length: CHART_ROWS }, () => ({ ...emptyRow(), keep: true })));
    }
    sheet.keepTogether(start, printedPageHeight(widths));
    sheet.add(emptyRow());
  });
  const placeOf: PlaceOf = (row, year) => cellAddress(rowOf.get(row) ?? 0, COLUMNS_BEFORE + matrix.years.indexOf(year));
  return { placeOf, anchors };
}

/** The rows of an indicator for the whole city; one of gaps where it has none. */
function cityRows(one: MatrixIndikator, at: number, setting: TableSetting): readonly SheetRow[] {
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
function areaSection(sheet: SheetRows, indikatoren: readonly MatrixIndikator[], setting: TableSetting): void {
  const withAreas = indikatoren.filter(({ areas }) => areas.length > 0);
  if (withAreas.length === 0) return;
  sheet.add(headingRow(setting.texts.headings.areas), matrixHeader(setting));
  for (const one of withAreas) for (const row of one.areas) sheet.add(matrixLine(one, row, sheet.next(), setting));
  sheet.add(emptyRow());
}

/** What the figures of the charts are made of. */
interface ChartSetting {
  readonly texts: MonitoringTexts;
  readonly placeOf: PlaceOf;
  readonly anchors: Anchors;
  readonly live: boolean;
}

/** The blocks of figures that the charts stand on: a gap is an empty cell there, so that the line has a gap. */
function chartFigures(sheet: SheetRows, report: MonitoringReport, setting: ChartSetting): readonly ChartSpec[] {
  const { matrix, fields } = report;
  const { texts, anchors } = setting;
  const widths = matrixWidths(matrix.years.length);
  if (anchors.size > 0) sheet.add(headingRow(texts.headings.figures));
  return fields.flatMap((field, index) => {
    const top = anchors.get(index);
    if (top === undefined) return [];
    const header = sheet.next();
    sheet.add(headerRow([texts.columns.year, ...field.lines.map((line) => lineName(line, texts))], widths));
    sheet.add(...matrix.years.map((year, i) => figureRow(field, year, i, setting)));
    sheet.keepTogether(header, printedPageHeight(widths));
    sheet.add(emptyRow());
    const anchor = { firstRow: top, firstColumn: 0, lastRow: top + CHART_ROWS - 1, lastColumn: widths.length - 1 };
    return [fieldChart(field, matrix, { index, headerRow: header, anchor }, texts)];
  });
}

function figureRow({ lines }: ReportedField, year: number, column: number, { placeOf, live }: ChartSetting): SheetRow {
  const cells = lines.map(({ row }): RowCell => {
    const value = row.values[column] ?? null;
    if (typeof value !== "number") return { value: null, style: "decimal" };
    const place = placeOf(row, year);
    return { value, style: "decimal", ...(live ? { formula: `IF(ISNUMBER(${place}),${place},NA())` } : {}) };
  });
  return { cells: [{ value: String(year), style: "label" }, ...cells] };
}
