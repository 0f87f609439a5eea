import { headerKey } from "../lists/columns";
import type { Register } from "../lists/register";
import type { Beendet, StatusValue } from "../values/value-lists";
import { dateText, readDate } from "../dates/read-date";
import { displayText, normalise } from "../text/text";
import type { Severity } from "../text/texts";
import type { Kategorie } from "../values/kategorie";
import type { Organisationseinheit } from "../values/organisationseinheit";
import type { Schwerpunkt } from "../values/schwerpunkt";
import type { RowData, SheetData, TableData, WorkbookData } from "../workbook/workbook-data";
import { defaultStammdaten } from "./stammdaten-default";
import type { Stammdaten } from "./stammdaten-values";

/** The sheet that holds the Stammdaten. */
export const STAMMDATEN_SHEET = "Stammdaten";

/** The words for severities in the table `Regeln`. */
export const severityWords: ReadonlyMap<string, Severity | "off"> = new Map<string, Severity | "off">([
  ["fehler", "error"],
  ["warnung", "warning"],
  ["hinweis", "hint"],
  ["aus", "off"],
  ["error", "error"],
  ["warning", "warning"],
  ["hint", "hint"],
  ["off", "off"],
]);

const TABLES = [
  "Kategorien",
  "Dezernate",
  "Arten",
  "Schwerpunkte",
  "Organisationseinheiten",
  "Regeln",
  "Status",
  "Bericht",
  "Aufgabenformen",
  "Turnusse",
];

/** Whether a sheet holds Stammdaten, known by their tables: one on a sheet of that name, two on any other. */
export function isStammdatenSheet(
  { name, tables }: Pick<SheetData, "name" | "tables">,
  registers: readonly Register[] = [],
): boolean {
  if (tables.length === 0) return false;
  const known = new Set(
    [...TABLES, ...valueTables(registers).map(({ table }) => table)].map((name) => normalise(name)),
  );
  const count = tables.filter((table) => known.has(normalise(table.name))).length;
  return count > (normalise(name) === normalise(STAMMDATEN_SHEET) ? 0 : 1);
}

/** The sheets with Stammdaten, that of the usual name first. */
export function stammdatenSheets(
  { sheets }: Pick<WorkbookData, "sheets">,
  registers: readonly Register[] = [],
): readonly SheetData[] {
  const all = sheets.filter((sheet) => isStammdatenSheet(sheet, registers));
  const isUsual = ({ name }: SheetData): boolean => normalise(name) === normalise(STAMMDATEN_SHEET);
  return [...all.filter((sheet) => isUsual(sheet)), ...all.filter((sheet) => !isUsual(sheet))];
}

type Cells = (header: string) => string;

/** A row of a table of the Stammdaten. */
export interface StammdatenRow {
  readonly sheet: string;
  /** Zero-based. */
  readonly index: number;
  readonly cells: RowData["cells"];
  /** Where each column stands, by `headerKey`. */
  readonly columns: ReadonlyMap<string, number>;
  /** The words under a header, without outer spaces; empty for a column that the table does not have. */
  readonly text: Cells;
}

/** Reads the Stammdaten tables; one that is missing, or has no filled row, is taken from the built-in default. */
export function readStammdaten(workbook: WorkbookData, registers: readonly Register[] = []): Stammdaten {
  const read = <T>(table: string, row: (cells: Cells) => T | null, otherwise: readonly T[]): readonly T[] => {
    const rows = stammdatenTable(workbook, table, registers)
      .map(({ text }) => row(text))
      .filter((one): one is T => one !== null);
    return rows.length > 0 ? rows : otherwise;
  };
  return {
    kategorien: unique(read("Kategorien", readKategorie, defaultStammdaten.kategorien)),
    dezernate: unique(read("Dezernate", (cells) => idAndName(cells, "Dezernat"), defaultStammdaten.dezernate)),
    arten: unique(read("Arten", readArt, defaultStammdaten.arten)),
    schwerpunkte: read("Schwerpunkte", readSchwerpunkt, defaultStammdaten.schwerpunkte),
    organisationseinheiten: read("Organisationseinheiten", readUnit, defaultStammdaten.organisationseinheiten),
    status: unique(read("Status", readStatus, defaultStammdaten.status)),
    regeln: new Map(read("Regeln", readRegel, [...defaultStammdaten.regeln])),
    werte: new Map(
      valueTables(registers).map(({ table, header, ids }) => [table, read(table, textUnder(header), ids)] as const),
    ),
  };
}

/** The tables of allowed values that registers declare, each once, with the header of the column that holds them. */
export const valueTables = (
  registers: readonly Register[],
): readonly { readonly table: string; readonly header: string; readonly ids: readonly string[] }[] =>
  registers
    .flatMap(({ columns }) =>
      columns.flatMap(({ name, values }) =>
        values === null ? [] : [{ table: values.table, header: name, ids: values.ids }],
      ),
    )
    .filter(({ table }, i, all) => all.findIndex((one) => one.table === table) === i);

const textUnder =
  (header: string) =>
  (cells: Cells): string | null =>
    cells(header) === "" ? null : cells(header);

function unique<T extends { readonly id: string }>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return values.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The rows of a table of the Stammdaten; none where it is not there. */
export function stammdatenTable(
  workbook: Pick<WorkbookData, "sheets">,
  name: string,
  registers: readonly Register[],
): readonly StammdatenRow[] {
  const wanted = normalise(name);
  for (const sheet of stammdatenSheets(workbook, registers)) {
    const table = sheet.tables.find((candidate) => normalise(candidate.name) === wanted);
    if (table !== undefined) return rowsOf(sheet, table);
  }
  return [];
}

function rowsOf(sheet: SheetData, table: TableData): readonly StammdatenRow[] {
  const columns = new Map(table.columns.map((header, i) => [headerKey(header), table.range.firstColumn + i]));
  const first = table.range.firstRow + (table.headerRow ? 1 : 0);
  const last = table.range.lastRow - (table.totalsRow ? 1 : 0);
  return sheet.rows
    .filter((row) => row.index >= first && row.index <= last)
    .map(({ index, cells }) => ({
      sheet: sheet.name,
      index,
      cells,
      columns,
      text: (header) => {
        const column = columns.get(headerKey(header));
        return column === undefined ? "" : displayText(cells[column]).trim();
      },
    }));
}

function idAndName(cells: Cells, header: string): { id: string; name: string } | null {
  const id = cells(header);
  return id === "" ? null : { id, name: cells("Bezeichnung") };
}

/** The column `Erläuterung` is optional; without it the built-in Kategorie of that id explains itself. */
function readKategorie(cells: Cells): Kategorie | null {
  const one = idAndName(cells, "Kategorie");
  if (one === null) return null;
  const builtIn = defaultStammdaten.kategorien.find(({ id }) => id === one.id);
  return { ...one, erlaeuterung: cells("Erläuterung") || (builtIn?.erlaeuterung ?? "") };
}

function readArt(cells: Cells): Stammdaten["arten"][number] | null {
  const id = cells("Art");
  return id === "" ? null : { id, erlaeuterung: cells("Erläuterung") };
}

function readSchwerpunkt(cells: Cells): Schwerpunkt | null {
  const kurzname = cells("Kurzname") || cells("Bezeichnung");
  if (kurzname === "") return null;
  const bezeichnung = cells("Bezeichnung") || kurzname;
  return { kategorie: cells("Kategorie"), dezernat: cells("Dezernat") || null, kurzname, bezeichnung };
}

function readUnit(cells: Cells): Organisationseinheit | null {
  const name = cells("Organisationseinheit");
  if (name === "") return null;
  const aliasse = cells("Aliasse")
    .split(";")
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  return {
    name,
    dezernat: cells("Dezernat") || null,
    aliasse,
    from: readValidYear(cells("gültig von")),
    to: readValidYear(cells("gültig bis")),
  };
}

/** The year of „2013“, „31.12.2013“, „bis Ende 2013“ or of a date; null where none or several are named. */
export function readValidYear(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  const date = readDate(text);
  if (date !== null) return Number(dateText(date).slice(-4));
  const years = Array.from(new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []));
  return years.length === 1 ? Number(years[0]) : null;
}

const BEENDET: ReadonlySet<string> = new Set<Beendet>(["ja", "nein", "fragen"]);
const isBeendet = (text: string): text is Beendet => BEENDET.has(text);

/** What a cell of the column `beendet` says; null for any other word. */
export function readBeendet(text: string): Beendet | null {
  const said = normalise(text);
  return isBeendet(said) ? said : null;
}

/** Without the column `beendet`, or with another word in it, the built-in Status of that name tells; of others none ends. */
function readStatus(cells: Cells): StatusValue | null {
  const id = cells("Status");
  if (id === "") return null;
  const builtIn = defaultStammdaten.status.find((status) => normalise(status.id) === normalise(id));
  return { id, beendet: readBeendet(cells("beendet")) ?? builtIn?.beendet ?? "nein" };
}

function readRegel(cells: Cells): [string, Severity | "off"] | null {
  const severity = severityWords.get(normalise(cells("Schwere")));
  const id = cells("Regel");
  return id === "" || severity === undefined ? null : [id, severity];
}
