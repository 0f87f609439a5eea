import type { ArtList, ArtReading } from "./art";
import type { ColumnName } from "./columns";
import type { Organisationseinheit, OrganisationseinheitList } from "./organisationseinheit";
import { dateText } from "./read-date";
import type { FoundList } from "./recognise";
import type { Entry, RegisterList } from "./register";
import { displayText, normalise } from "./text";
import type { Themen } from "./themen";
import type { ValueList } from "./value-list";
import type { CellValue, RowData } from "./workbook-data";

/** A place in the workbook that a finding points to. Rows and columns are zero-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Set for a place of several cells, inclusive. */
  readonly lastRow?: number;
  readonly lastColumn?: number;
  /** The declared column, or the header as written where it means nothing known; null beside the list. */
  readonly header: string | null;
  readonly year: number | null;
  readonly value: CellValue;
  /** The register of the list, where it is none of Maßnahmen. */
  readonly register?: string;
}

/** A list of Maßnahmen with its rows understood. */
export interface MassnahmenList extends RegisterList<ColumnName> {
  readonly massnahmen: readonly Massnahme[];
  /** The same. */
  readonly entries: readonly Massnahme[];
}

/** One non-blank row of a list: the cell's own words by `text`, and what they were recognised as. */
export interface Massnahme extends Entry<ColumnName> {
  /** The year of its `Jahr` cell, else of its list; null where it cannot be told. */
  readonly year: number | null;
  /** Canonical, null where empty or not recognisable. */
  readonly kategorie: string | null;
  readonly dezernat: string | null;
  /** The unit's name in the Stammdaten. */
  readonly organisationseinheit: string | null;
  /** The unit of that name which is valid in the year. */
  readonly unit: Organisationseinheit | null;
  /** Recognised Arten in the order of the Stammdaten. */
  readonly arten: readonly string[];
  /** What all the words of the Art cell mean. */
  readonly art: ArtReading;
  readonly status: string | null;
  /** The Thema after normalising. */
  readonly themaKey: string;
  /** The number of `themaKey` among the Themen of the workbook; 0 for the empty one. */
  readonly thema: number;
  /** The Themen of the workbook. */
  readonly themen: Themen;
}

/** What rows are understood by. */
export interface ReadingLists {
  readonly kategorien: ValueList;
  readonly dezernate: ValueList;
  readonly arten: ArtList;
  readonly status: ValueList;
  readonly organisationseinheiten: OrganisationseinheitList;
}

/** The values of the column Status. */
export const STATUS = ["in Vorbereitung", "laufend", "umgesetzt", "abgeschlossen", "ruht", "eingestellt"] as const;

/** What Excel shows for a cell whose formula failed, in German and English. */
export const isErrorValue = (value: CellValue | undefined): boolean =>
  typeof value === "string" && value.startsWith("#") && ERROR_VALUE.test(value);

const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|WERT!|BEZUG!|ZAHL!|NV|ÜBERLAUF!|KALK!|FELD!)$/i;

/** A `Jahr` cell read: 1990–2099, as number or text; null for anything else. */
export function readYear(value: CellValue | undefined): number | null {
  const text = typeof value === "string" ? value.trim() : value;
  const year = typeof text === "number" ? text : typeof text === "string" && /^\d{4}$/.test(text) ? Number(text) : NaN;
  return Number.isInteger(year) && year >= 1990 && year <= 2099 ? year : null;
}

const isTextColumn: ReadonlySet<ColumnName> = new Set<ColumnName>([
  "Thema",
  "Arbeitsstand",
  "Perspektive",
  "Bemerkung",
]);

type ColumnIndex = Readonly<Partial<Record<ColumnName, number>>>;

/** Understands the rows of a list. */
export function readMassnahmen(list: FoundList<ColumnName>, lists: ReadingLists, themen: Themen): readonly Massnahme[] {
  const index: Partial<Record<ColumnName, number>> = {};
  list.columns.forEach((column, name) => (index[name] = column));
  return list.rows.map((row) => new MassnahmeRow(list, row, index, lists, themen));
}

/** A class, so that 100,000 rows share their functions. */
class MassnahmeRow implements Massnahme {
  readonly year: number | null;
  readonly kategorie: string | null;
  readonly dezernat: string | null;
  readonly organisationseinheit: string | null;
  readonly unit: Organisationseinheit | null;
  readonly arten: readonly string[];
  readonly art: ArtReading;
  readonly status: string | null;
  readonly themaKey: string;
  readonly thema: number;

  constructor(
    readonly list: FoundList<ColumnName>,
    readonly row: RowData,
    private readonly index: ColumnIndex,
    lists: ReadingLists,
    readonly themen: Themen,
  ) {
    const jahr = index.Jahr;
    this.year = (jahr === undefined ? null : readYear(row.cells[jahr])) ?? list.year;
    const unit = this.text("Organisationseinheit");
    this.kategorie = lists.kategorien.read(this.text("Kategorie")).id;
    this.dezernat = lists.dezernate.read(this.text("Dezernat")).id;
    this.unit = unit === "" ? null : lists.organisationseinheiten.find(unit, this.year);
    this.organisationseinheit = this.unit?.name ?? null;
    this.art = lists.arten.read(this.text("Art"));
    this.arten = this.art.arten;
    this.status = lists.status.read(this.text("Status")).id;
    this.themaKey = normalise(this.text("Thema"));
    this.thema = themen.numberOf(this.themaKey);
  }

  has(name: ColumnName): boolean {
    return this.index[name] !== undefined;
  }

  text(name: ColumnName): string {
    const column = this.index[name];
    if (column === undefined) return "";
    const value = this.row.cells[column];
    if (typeof value === "string") return value;
    return typeof value === "number" && isTextColumn.has(name) ? dateText(value) : displayText(value);
  }

  at(name: ColumnName): Place {
    const column = this.index[name];
    const { list, row, year } = this;
    const sheet = list.sheet.name;
    if (column === undefined)
      return { sheet, row: list.headerRow, column: list.firstColumn, header: name, year, value: null };
    return { sheet, row: row.index, column, header: name, year, value: row.cells[column] ?? null };
  }
}
