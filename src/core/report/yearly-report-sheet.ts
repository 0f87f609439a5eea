import type { YearComparison } from "../compare/compare-years";
import type { ComparisonTexts } from "../compare/comparison-texts";
import { whyMoved } from "../compare/why-moved";
import type { Massnahme } from "../massnahmen/massnahme";
import type { PlannedParagraph } from "../plan/document-plan";
import { fittingParts } from "../plan/fitting-parts";
import { ownMark } from "../plan/own-forms";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan/sheet-plan";
import { estimatedHeights, printedPageHeight } from "../plan/sizes";
import { type Snapshot, ofYear } from "../snapshot/snapshot";
import type { Schwerpunkt } from "../values/schwerpunkt";
import type { CellRange } from "../workbook/workbook-data";
import { type ReportedDezernat, type ReportedKategorie, type ReportedUnit, yearlyReport } from "./yearly-report";
import { allgemeinItems, massnahmeCells } from "./yearly-report-chapters";
import type { YearlyReportTexts } from "./yearly-report-texts";

/** Widths of Art, Thema, Arbeitsstand and Perspektive in characters; together they fit A4 landscape at about 85 percent. */
const WIDTHS = [17, 44, 52, 46];
const SHEET_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const LAST_COLUMN = WIDTHS.length - 1;
const HEADER_ROW = 3;
/** Excel has no higher rows, 409 points; a longer text goes on in the row below. */
const MOST_LINES = 26;
const DEFAULT_HEIGHT = 15;
/** Heights in points of rows that head a group: Kategorie, Dezernat, unit. */
const GROUP_HEIGHTS: Readonly<Partial<Record<CellStyle, number>>> = { title: 32, subtitle: 28, "total-label": 18 };

/** The comparison that a report ends with, and the sheet on which its tables and charts are. */
interface ReportedComparison {
  readonly comparison: YearComparison;
  readonly texts: ComparisonTexts;
  readonly sheet: string;
}

/** The name of the sheet with the yearly report; the same in every language. */
const yearlyReportSheetName = (year: number): string => `Bericht ${year}`;

/** The yearly report as a sheet to print: groups by Kategorie, Dezernat and unit, a row for each Maßnahme. */
export function yearlyReportSheet(
  snapshot: Snapshot,
  year: number,
  texts: YearlyReportTexts,
  day: string,
  compared: ReportedComparison | null,
): SheetPlan {
  const { columns } = texts;
  const stand = texts.stand(day);
  const rows: readonly ReportRow[] = [
    over("title", texts.title(year)),
    over("sentence", `${stand} · ${texts.counted(ofYear(snapshot.massnahmen, year).length)}`),
    { texts: [], style: "text" },
    { texts: [columns.art, columns.thema, columns.arbeitsstand, columns.perspektive], style: "heading" },
    ...yearlyReport(snapshot, year).flatMap((kategorie, i) => kategorieRows(kategorie, i > 0, texts)),
    ...comparisonRows(compared, year, texts),
  ];
  const plan: SheetPlan = {
    name: yearlyReportSheetName(year),
    own: ownMark("bericht", year),
    cells: rows.flatMap((row, i) => cellsOf(row, i)),
    columnWidths: WIDTHS,
    rowHeights: new Map(
      rows.flatMap(({ style }, row): [number, number][] => {
        const height = GROUP_HEIGHTS[style];
        return height === undefined ? [] : [[row, height]];
      }),
    ),
    merges: rows.flatMap(({ span }, row): readonly CellRange[] =>
      span === undefined ? [] : [{ firstRow: row, firstColumn: span, lastRow: row, lastColumn: LAST_COLUMN }],
    ),
    tables: [],
    charts: [],
    freezeRows: HEADER_ROW + 1,
    gridLines: false,
    print: {
      orientation: "landscape",
      repeatRows: [HEADER_ROW, HEADER_ROW],
      header: texts.sheet.pageHeader(year),
      footer: texts.sheet.pageFooter(stand),
      fitToWidth: true,
    },
  };
  return { ...plan, print: { ...plan.print, pageBreaks: pageBreaks(plan, rows) } };
}

/** Rows before which a page starts: no head of a group is left at the foot of a page. */
function pageBreaks(plan: SheetPlan, rows: readonly ReportRow[]): readonly number[] {
  const page = printedPageHeight(WIDTHS);
  const estimated = estimatedHeights(plan);
  const heightOf = (row: number): number => plan.rowHeights?.get(row) ?? estimated.get(row) ?? DEFAULT_HEIGHT;
  const breaks: number[] = [];
  let used = 0;
  rows.forEach((row, i) => {
    let together = heightOf(i);
    for (let k = i; row.heads === true && rows[k]?.heads === true; k++) together += heightOf(k + 1);
    const isDivided = i > HEADER_ROW && rows[i - 1]?.heads !== true && used + together > page;
    if (row.newPage === true || isDivided) {
      breaks.push(i);
      used = heightOf(HEADER_ROW);
    }
    used += heightOf(i);
  });
  return breaks;
}

interface ReportRow {
  /** From the first column on. */
  readonly texts: readonly string[];
  readonly style: CellStyle;
  /** The column from which on the last text runs over all others. */
  readonly span?: number;
  readonly newPage?: boolean;
  /** Belongs to the row below. */
  readonly heads?: boolean;
}

const over = (style: CellStyle, text: string): ReportRow => ({ texts: [text], style, span: 0 });

const head = (style: CellStyle, text: string): ReportRow => ({ ...over(style, text), heads: true });

/** Running text over all columns, in as many rows as it takes. */
const headText = (text: string): readonly ReportRow[] =>
  fittingParts(text, SHEET_WIDTH, MOST_LINES).map((part) => head("sentence", part));

/** Merged cells with lines around them have them in every cell. */
function cellsOf({ texts, style, span }: ReportRow, row: number): readonly PlannedCell[] {
  const covered = span === undefined ? 0 : LAST_COLUMN + 1 - texts.length;
  return [...texts, ...Array.from({ length: covered }, () => null)].map((value, column) => ({
    row,
    column,
    value,
    style,
  }));
}

function kategorieRows(
  { kategorie, schwerpunkte, dezernate }: ReportedKategorie,
  newPage: boolean,
  texts: YearlyReportTexts,
): readonly ReportRow[] {
  const title = kategorie === null ? texts.withoutKategorie : texts.kategorie(kategorie);
  const about = kategorie === null ? "" : kategorie.erlaeuterung;
  return [
    { ...head("title", title), newPage },
    ...(about === "" ? [] : headText(about)),
    ...schwerpunktRows(schwerpunkte, texts),
    ...(dezernate.length === 0 ? [over("sentence", texts.noMassnahmen)] : []),
    ...dezernate.flatMap((dezernat) => dezernatRows(dezernat, texts)),
  ];
}

const schwerpunktRows = (schwerpunkte: readonly Schwerpunkt[], texts: YearlyReportTexts): readonly ReportRow[] =>
  schwerpunkte.length === 0
    ? []
    : headText([`${texts.schwerpunkte}:`, ...schwerpunkte.map(({ bezeichnung }) => `• ${bezeichnung}`)].join("\n"));

function dezernatRows(
  { dezernat, schwerpunkte, units }: ReportedDezernat,
  texts: YearlyReportTexts,
): readonly ReportRow[] {
  const title = dezernat === null ? texts.withoutDezernat : texts.dezernat(dezernat);
  return [
    head("subtitle", title),
    ...schwerpunktRows(schwerpunkte, texts),
    ...units.flatMap((unit) => unitRows(unit, texts)),
  ];
}

const unitRows = ({ name, massnahmen, allgemein }: ReportedUnit, texts: YearlyReportTexts): readonly ReportRow[] => [
  ...(name === null ? [] : [head("total-label", name)]),
  ...massnahmen.flatMap((m) => massnahmeRows(m, texts)),
  ...allgemein.flatMap((m) => allgemeinRows(m, texts)),
];

function massnahmeRows(m: Massnahme, texts: YearlyReportTexts): readonly ReportRow[] {
  const parts = massnahmeCells(m, texts).map((paragraphs, column) =>
    fittingParts(written(paragraphs), WIDTHS[column] ?? 0, MOST_LINES),
  );
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => ({
    texts: parts.map((one, column) => one[i] ?? (column === 1 ? texts.sheet.continued : "")),
    style: "text" as const,
  }));
}

function allgemeinRows(m: Massnahme, texts: YearlyReportTexts): readonly ReportRow[] {
  const width = SHEET_WIDTH - (WIDTHS[0] ?? 0);
  const parts = fittingParts(written(allgemeinItems(m, texts)), width, MOST_LINES);
  return parts.map((text, i) => ({
    texts: [i === 0 ? m.arten.join("\n") : texts.sheet.continued, text],
    style: "text" as const,
    span: 1,
  }));
}

/** Paragraphs as lines of a cell, with their bullets. */
const written = (paragraphs: readonly PlannedParagraph[]): string =>
  paragraphs
    .map(({ text, bullet }) => (bullet === undefined ? text : bullet === 0 ? `• ${text}` : `   – ${text}`))
    .join("\n");

function comparisonRows(
  compared: ReportedComparison | null,
  year: number,
  texts: YearlyReportTexts,
): readonly ReportRow[] {
  if (compared === null)
    return [{ ...over("title", texts.comparison), newPage: true }, over("sentence", texts.noEarlierYear(year))];
  const { comparison, texts: words, sheet } = compared;
  return [
    { ...over("title", words.charts.yearBy.kategorie(comparison)), newPage: true },
    ...whyMoved(comparison).map((reason) => over("sentence", `• ${words.reason(reason, comparison)}`)),
    ...words.readingNotes(comparison).map((note) => over("note", note)),
    over("sentence", texts.sheet.comparisonOn(sheet)),
  ];
}
