import { ABGABEN, abgabeColumns, printsHeader, type AbgabeStand } from "./abgabe";
import { EXCEPTIONS, exceptionColumns } from "../check/exceptions";
import { serialTime, timeSerial } from "../dates/times";
import { readYear } from "../workbook/cell-value";
import { headerIndex, inColumns, OWN_TABLE_ROW, ownTable, withOwnColumns } from "../lists/own-table";
import type { CellStyle, PlannedCell, SheetPlan } from "../plan/sheet-plan";
import { encodeSubmitted, submittedMassnahme } from "./submitted-massnahmen";
import { displayText } from "../text/text";
import type { CellValue, WorkbookData } from "../workbook/workbook-data";

/** Texts of the sheets `Abgaben` and `Ausnahmen`. */
export interface AbgabeSheetTexts {
  readonly abgaben: { readonly title: string; readonly note: string };
  readonly ausnahmen: { readonly title: string; readonly note: string };
  readonly pageHeader: string;
  readonly pageOf: string;
}

/** An Abgabe at the moment in which it is made. */
interface NewAbgabe {
  readonly year: number;
  readonly stand: AbgabeStand;
  /** The Dezernate in their order. */
  readonly dezernate: readonly string[];
  readonly by: string;
  /** Local time `JJJJ-MM-TTThh:mm`. */
  readonly at: string;
}

/** A row of either table as texts and numbers, in the order of its columns. */
export interface KeptRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

const ABGABE_WIDTHS: Readonly<Record<string, number>> = {
  [abgabeColumns.year]: 8,
  [abgabeColumns.dezernat]: 11,
  [abgabeColumns.at]: 18,
  [abgabeColumns.by]: 28,
  [abgabeColumns.massnahmen]: 12,
  [abgabeColumns.hints]: 12,
  [abgabeColumns.exceptions]: 12,
  [abgabeColumns.prints]: 16,
  [abgabeColumns.fingerprint]: 36,
};

const EXCEPTION_WIDTHS: Readonly<Record<string, number>> = {
  Regel: 32,
  Maßnahme: 40,
  Begründung: 52,
  Jahr: 8,
  Dezernat: 11,
  Spalte: 18,
  Kennung: 16,
};

const OTHER_WIDTH = 18;
const TABLE_ROW = OWN_TABLE_ROW;
const EMPTY_EXCEPTIONS = 10;

/** The rows of the table `Abgaben` with one more; it takes the place of what the same Dezernat handed in before. */
export function withAbgabe(workbook: WorkbookData, { year, stand, by, at, dezernate }: NewAbgabe): KeptRows {
  const known = ownTable(workbook, ABGABEN);
  const prints = encodeSubmitted(stand.massnahmen.map((m) => submittedMassnahme(m)));
  const fresh: Record<string, CellValue> = {
    [abgabeColumns.year]: year,
    [abgabeColumns.dezernat]: stand.dezernat,
    [abgabeColumns.at]: timeSerial(at, false) ?? at,
    [abgabeColumns.by]: by === "" ? null : by,
    [abgabeColumns.massnahmen]: stand.massnahmen.length,
    [abgabeColumns.hints]: stand.counts.hint,
    [abgabeColumns.exceptions]: stand.counts.accepted,
    [abgabeColumns.fingerprint]: stand.fingerprint,
  };
  prints.forEach((text, n) => (fresh[printsHeader(n)] = text));
  const columns = abgabenColumns(known?.columns ?? [], prints.length);
  const kept = (known?.rows ?? []).map(({ cells }) => inColumns(cells, known?.columns ?? [], columns));
  const isOwn = (row: readonly CellValue[]): boolean => {
    const cell = (header: string): CellValue => row[headerIndex(columns, header)] ?? null;
    return (
      readYear(cell(abgabeColumns.year)) === year && displayText(cell(abgabeColumns.dezernat)).trim() === stand.dezernat
    );
  };
  const before = kept.find((row) => isOwn(row));
  // What somebody noted in a column of their own stays beside the new Abgabe.
  const row = columns.map((header, i) => {
    const ours = headerIndex(Object.keys(ABGABE_WIDTHS), header) >= 0 || isPrints(header);
    return ours ? (fresh[header] ?? null) : (before?.[i] ?? null);
  });
  return { columns, rows: inOrder([...kept.filter((one) => !isOwn(one)), row], columns, dezernate) };
}

const isPrints = (header: string): boolean => header.startsWith(`${abgabeColumns.prints} `);

/** The columns of the table: as many for prints as are needed, the fingerprint last of ours, then those of others. */
export function abgabenColumns(known: readonly string[], prints = 1): readonly string[] {
  const used = known.filter((header) => isPrints(header)).length + 1;
  const { fingerprint, prints: _, ...others } = abgabeColumns;
  const numbered = Array.from({ length: Math.max(1, prints, used) }, (_, n) => printsHeader(n));
  return withOwnColumns([...Object.values(others), ...numbered, fingerprint], known);
}

/** By year, then by Dezernat. */
function inOrder(rows: KeptRows["rows"], columns: readonly string[], dezernate: readonly string[]): KeptRows["rows"] {
  const cell = (row: readonly CellValue[], header: string): CellValue => row[headerIndex(columns, header)] ?? null;
  const yearOf = (row: readonly CellValue[]): number => readYear(cell(row, abgabeColumns.year)) ?? 0;
  const placeOf = (row: readonly CellValue[]): number =>
    dezernate.indexOf(displayText(cell(row, abgabeColumns.dezernat)).trim());
  return rows.slice().sort((a, b) => yearOf(a) - yearOf(b) || placeOf(a) - placeOf(b));
}

/** The sheet `Abgaben` with these rows. */
export const abgabenSheet = (kept: KeptRows, texts: AbgabeSheetTexts): SheetPlan => {
  const styles: Readonly<Record<string, CellStyle>> = {
    [abgabeColumns.year]: "year",
    [abgabeColumns.at]: "datetime",
    [abgabeColumns.massnahmen]: "integer",
    [abgabeColumns.hints]: "integer",
    [abgabeColumns.exceptions]: "integer",
  };
  // Prints are no reading matter: on one line, in hidden columns.
  const isHidden = (header: string): boolean => headerIndex([abgabeColumns.prints], header) === 0 || isPrints(header);
  const styleOf = (header: string): CellStyle => (isHidden(header) ? "plain" : (styles[header] ?? "text"));
  const plan = tableSheet(ABGABEN, kept, { ...texts, ...texts.abgaben }, ABGABE_WIDTHS, styleOf);
  return { ...plan, hiddenColumns: kept.columns.flatMap((header, column) => (isHidden(header) ? [column] : [])) };
};

/** The rows of the table `Ausnahmen` with these added, each in the order of `exceptionColumns`. */
export function withExceptionRows(workbook: WorkbookData, added: KeptRows["rows"]): KeptRows {
  const known = ownTable(workbook, EXCEPTIONS);
  const columns = withOwnColumns(exceptionColumns, known?.columns ?? []);
  const kept = (known?.rows ?? []).map(({ cells }) => inColumns(cells, known?.columns ?? [], columns));
  return { columns, rows: [...kept, ...added.map((row) => inColumns(row, exceptionColumns, columns))] };
}

/** The sheet `Ausnahmen` with these rows, or with empty ones to fill in. */
export function exceptionsSheet(kept: KeptRows, texts: AbgabeSheetTexts): SheetPlan {
  const empty = Array.from({ length: EMPTY_EXCEPTIONS }, () => kept.columns.map(() => null));
  const filled = { columns: kept.columns, rows: kept.rows.length > 0 ? kept.rows : empty };
  const styleOf = (header: string): CellStyle => (header === "Jahr" ? "year" : "text");
  return tableSheet(EXCEPTIONS, filled, { ...texts, ...texts.ausnahmen }, EXCEPTION_WIDTHS, styleOf);
}

/** A point in time that was read from a cell, in words, is one again. */
function planned(value: CellValue, style: CellStyle): Pick<PlannedCell, "value" | "style"> {
  const serial = style === "datetime" && typeof value === "string" ? timeSerial(serialTime(value, false), false) : null;
  return { value: serial ?? value, style };
}

/** A sheet with a title, a note and one table of the sheet's name. */
function tableSheet(
  name: string,
  { columns, rows }: KeptRows,
  texts: AbgabeSheetTexts["abgaben"] & Pick<AbgabeSheetTexts, "pageHeader" | "pageOf">,
  widths: Readonly<Record<string, number>>,
  styleOf: (header: string) => CellStyle,
): SheetPlan {
  const cells: PlannedCell[] = [
    { row: 0, column: 0, value: texts.title, style: "title" },
    { row: 1, column: 0, value: texts.note, style: "plain" },
    ...columns.map((value, column): PlannedCell => ({ row: TABLE_ROW, column, value, style: "heading" })),
  ];
  rows.forEach((row, i) =>
    columns.forEach((header, column) =>
      cells.push({ row: TABLE_ROW + 1 + i, column, ...planned(row[column] ?? null, styleOf(header)) }),
    ),
  );
  return {
    name,
    table: name,
    cells,
    columnWidths: columns.map((header) => widths[header] ?? (isPrints(header) ? 4 : OTHER_WIDTH)),
    tables: [
      {
        name,
        range: {
          firstRow: TABLE_ROW,
          firstColumn: 0,
          lastRow: TABLE_ROW + Math.max(1, rows.length),
          lastColumn: columns.length - 1,
        },
        columns,
      },
    ],
    charts: [],
    freezeRows: TABLE_ROW + 1,
    gridLines: false,
    print: {
      orientation: "landscape",
      repeatRows: [TABLE_ROW, TABLE_ROW],
      header: `&L${texts.pageHeader}&R&A`,
      footer: `&L&F&R${texts.pageOf}`,
      fitToWidth: true,
    },
  };
}
