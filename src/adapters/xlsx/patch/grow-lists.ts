import type { ListGrowth } from "../../../core/lists/list-growth";
import { rangeAddress } from "../../../core/workbook/range-address";
import type { CellRange } from "../../../core/workbook/workbook-data";
import { calculatedColumns, type CalculatedColumns } from "./calculated-columns";
import { growReferences } from "./grow-references";
import { calculateOnLoad, storedValue } from "./apply-edits";
import { appendRows, canAppend } from "./append-rows";
import { patchCells, type CellChange } from "./cell-patch";
import { cellText } from "../cell/cell-text";
import type { OoxmlPackage } from "../package/package";
import { readTable } from "../read/read-table";
import { rowFit, type RowFit } from "./row-fit";
import { showNumbers, type ShownPlace } from "./shown-cells";
import { readRelationships } from "../package/relationships";
import { findCell, scanSheet, sheetHead, type SheetScan } from "../cell/sheet-scan";
import { countsFrom1904, openWorkbookPart, sameSheetName, sheetEntries } from "../package/workbook-part";
import { escapeAttribute } from "../xml/xml-escape";
import {
  appendInside,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  rootElement,
  spliceAll,
  withAttribute,
  type Splice,
} from "../xml/xml-scan";

/**
 * Writes cells below or beside lists and lets everything that covered them take them in: tables, formulas, names, filters,
 * dropdowns, conditional formats, charts. Calculated columns go on, and a new row is never hidden. Gives the number of cells
 * with a formula whose result the application is still to find. Throws for a sheet or table that is not there, as the plan
 * was made from the same package.
 */
export function growLists(pkg: OoxmlPackage, growths: readonly ListGrowth[]): number {
  const book = openWorkbookPart(pkg);
  const entries = sheetEntries(pkg, book);
  // Asked before the sheets grow: it reads all of them, and only formulas that are there already are continued.
  if (growths.length > 0) calculateOnLoad(pkg, book, entries);
  growReferences(
    pkg,
    book,
    growths.filter(({ before, after }) => rangeAddress(before) !== rangeAddress(after)),
  );
  const date1904 = countsFrom1904(pkg, book);
  let formulas = 0;
  for (const planned of growths) {
    const growth = stored(planned, date1904);
    const sheet = entries.find((entry) => sameSheetName(entry.name, growth.sheet) && entry.kind === "worksheet");
    if (sheet === undefined) throw new Error(`unknown sheet: ${growth.sheet}`);
    const table = growth.table === null ? null : tablePart(pkg, sheet.part, growth.table);
    const xml = pkg.text(sheet.part);
    const calculated = calculatedColumns(xml, growth, table === null ? null : pkg.text(table));
    if (table !== null) pkg.set(table, grownTable(pkg.text(table), growth));
    const begun = withFilledRows(xml, growth, calculated);
    formulas += begun.formulas + newFormulas(growth, calculated);
    const scan = scanSheet(begun.xml, new Set(growth.rows.map(({ row }) => row)).add(growth.before.lastRow));
    const fit = rowFit(pkg, book, sheetHead(begun.xml, scan));
    pkg.set(
      sheet.part,
      growth.rows.length === 0 ? begun.xml : grownSheet(begun.xml, scan, growth, { fit, calculated }),
    );
    showNumbers(pkg, shownPlaces(planned));
  }
  return formulas;
}

/** Shows the empty rows that edits are to fill, and lets calculated columns go on in them. */
function withFilledRows(
  xml: string,
  { filled = [] }: ListGrowth,
  calculated: CalculatedColumns,
): { readonly xml: string; readonly formulas: number } {
  if (filled.length === 0) return { xml, formulas: 0 };
  const rows = new Set(filled.map(({ row }) => row));
  const shown = withShownRows(xml, scanSheet(xml, rows), rows);
  const scan = scanSheet(shown, rows);
  const changes = filled.flatMap(({ row, edited }) =>
    Array.from(calculated.in(row), ([column, formula]): CellChange => ({ row, column, value: null, formula })).filter(
      ({ column }) => {
        const cell = findCell(scan.rows.get(row), column);
        const hasFormula =
          cell !== undefined && childElements(shown, cell.element).some(({ name }) => name.endsWith("f"));
        return !hasFormula && !edited.includes(column);
      },
    ),
  );
  return { xml: patchCells(shown, scan, changes), formulas: changes.length };
}

/** How many cells of new rows get a formula in place of a value. */
const newFormulas = ({ before, rows }: ListGrowth, calculated: CalculatedColumns): number =>
  rows
    .filter(({ row }) => row > before.lastRow)
    .reduce((sum, { row, column, values }) => {
      const own = Array.from(calculated.in(row).keys());
      return sum + own.filter((at) => at - column in values && values[at - column] === null).length;
    }, 0);

/** The growth with the numbers that its cells store. */
const stored = (growth: ListGrowth, date1904: boolean): ListGrowth =>
  growth.rows.every(({ shown }) => shown === undefined)
    ? growth
    : {
        ...growth,
        rows: growth.rows.map((row) => ({
          ...row,
          values: row.values.map((value, i) => storedValue(value, row.shown?.[i], date1904)),
        })),
      };

/** The new cells that hold numbers: what they look like comes from the row above, which may show them as something else. */
const shownPlaces = ({ sheet, rows }: ListGrowth): ShownPlace[] =>
  rows.flatMap(({ row, column, values, shown }) =>
    values.flatMap((value, i): ShownPlace[] => {
      const number = shown?.[i];
      if (number === undefined) return typeof value === "number" ? [{ sheet, row, column: column + i, as: null }] : [];
      return [{ sheet, row, column: column + i, as: { text: String(value ?? ""), shown: number } }];
    }),
  );

function tablePart(pkg: OoxmlPackage, sheet: string, name: string): string {
  const parts = readRelationships(pkg, sheet).filter(({ kind, external }) => kind === "table" && !external);
  const found = parts.find(({ target }) => readTable(pkg.text(target), target).name === name);
  if (found === undefined) throw new Error(`unknown table: ${name}`);
  return found.target;
}

/** The table part with its new range, and new columns at its end. */
function grownTable(table: string, { after, columns }: ListGrowth): string {
  const reference = rangeAddress(after);
  let xml = withAttribute(table, rootElement(table), "ref", reference);
  const list = childNamed(xml, rootElement(xml), "tableColumns");
  if (list === undefined || columns.length === 0) return xml;
  const known = childrenNamed(xml, list, "tableColumn");
  const prefix = list.name.slice(0, -"tableColumns".length);
  const first = 1 + Math.max(0, ...known.map((column) => Number(attribute(xml, column, "id"))));
  const added = columns.map(
    (name, i) => `<${prefix}tableColumn id="${first + i}" name="${escapeAttribute(cellText(name))}"/>`,
  );
  xml = appendInside(xml, list, added.join(""));
  const opened = childNamed(xml, rootElement(xml), "tableColumns");
  return opened === undefined ? xml : withAttribute(xml, opened, "count", String(known.length + columns.length));
}

interface NewCells {
  readonly fit: RowFit;
  readonly calculated: CalculatedColumns;
}

function grownSheet(
  xml: string,
  scan: SheetScan,
  growth: ListGrowth,
  { fit, calculated }: NewCells,
): string | Uint8Array {
  const { before, rows } = growth;
  const below = stylesOfRow(xml, scan, before);
  const first = rows[0]?.row ?? 0;
  if (first > before.lastRow && canAppend(scan, first))
    return appendRows(
      xml,
      scan,
      rows.map(({ row, column, values }) => ({ row, column, values, styles: below, formulas: calculated.in(row) })),
      fit,
    );
  const changes = rows.flatMap(({ row, column, values }) => {
    const formulas = row > before.lastRow ? calculated.in(row) : NO_FORMULAS;
    return values.map((value, i): CellChange => {
      const style = row > before.lastRow ? below.get(column + i) : styleOf(xml, scan, row, before.lastColumn);
      const formula = value === null ? formulas.get(column + i) : undefined;
      const cell = { row, column: column + i, value };
      return { ...cell, ...(style === undefined ? {} : { style }), ...(formula === undefined ? {} : { formula }) };
    });
  });
  const shown = withShownRows(xml, scan, new Set(rows.map(({ row }) => row).filter((row) => row > before.lastRow)));
  return shown === xml ? patchCells(xml, scan, changes) : patchCells(shown, rescanned(shown, scan), changes);
}

const NO_FORMULAS: ReadonlyMap<number, string> = new Map();

const rescanned = (xml: string, { rows }: SheetScan): SheetScan => scanSheet(xml, new Set(rows.keys()));

const HIDDEN = /\s(?:hidden|collapsed)\s*=\s*(?:"[^"]*"|'[^']*')|\sht\s*=\s*(?:"0(?:\.0*)?"|'0(?:\.0*)?')/g;

/** Rows that come to a list are seen, also where somebody had hidden them while they were empty. */
function withShownRows(xml: string, scan: SheetScan, rows: ReadonlySet<number>): string {
  const splices = [...scan.rows].flatMap(([row, { element }]): Splice[] => {
    if (!rows.has(row)) return [];
    const tag = xml.slice(element.start, element.openEnd);
    const shown = tag.replace(HIDDEN, "");
    return shown === tag ? [] : [{ start: element.start, end: element.openEnd, text: shown }];
  });
  return spliceAll(xml, splices);
}

/** The styles of the list's last row, which new rows below it take on; the header has no say. */
function stylesOfRow(xml: string, scan: SheetScan, before: CellRange): ReadonlyMap<number, string | undefined> {
  const styles = new Map<number, string | undefined>();
  if (before.lastRow > before.firstRow)
    for (let column = before.firstColumn; column <= before.lastColumn; column++)
      styles.set(column, styleOf(xml, scan, before.lastRow, column));
  return styles;
}

function styleOf(xml: string, scan: SheetScan, row: number, column: number): string | undefined {
  const found = findCell(scan.rows.get(row), column);
  return found === undefined ? undefined : attribute(xml, found.element, "s");
}
