import type { ColumnName } from "../lists/columns";
import type { FoundList } from "../lists/recognise";
import type { Entry, RegisterList } from "../lists/register";
import { displayText, normalise } from "../text/text";
import type { ArtList, ArtReading } from "../values/art";
import type { Organisationseinheit, OrganisationseinheitList } from "../values/organisationseinheit";
import { type ValueList, valueList } from "../values/value-list";
import type { Themen } from "../wording/themen";
import { readYear } from "../workbook/cell-value";
import type { Beendet, StatusValue } from "../values/value-lists";
import { placeOf, type Place } from "../workbook/place";
import type { CellValue, RowData } from "../workbook/workbook-data";

/** A list of Maßnahmen with its rows understood. */
export interface MassnahmenList extends RegisterList<ColumnName> {
  readonly entries: readonly Massnahme[];
}

/** One non-blank row of a list: the cell's own words by `text`, and what they were recognised as. */
export interface Massnahme extends Entry<ColumnName> {
  /** The year of its `Jahr` cell, else of its list; null where it cannot be told. */
  readonly year: number | null;
  /** Canonical, null where empty or not recognisable. */
  readonly kategorie: string | null;
  readonly dezernat: string | null;
  /** The name of `validUnit`. */
  readonly organisationseinheit: string | null;
  /** The unit of the Stammdaten that the cell names, valid in the year. */
  readonly validUnit: Organisationseinheit | null;
  /** Recognised Arten in the order of the Stammdaten: those of `artReading`. */
  readonly arten: readonly string[];
  /** What all the words of the Art cell mean. */
  readonly artReading: ArtReading;
  readonly status: string | null;
  /** What the Status says about its end; `nein` where there is none, or none that is recognisable. */
  readonly beendet: Beendet;
  /** The Thema after normalising. */
  readonly themaKey: string;
  /** The number of `themaKey` among the Themen of the workbook; 0 where it is none: empty, or an error value. */
  readonly thema: number;
  /** The Themen of the workbook. */
  readonly themen: Themen;
}

/** The values of the column Status, and which of them end a Maßnahme. */
export interface StatusList extends ValueList {
  beendet(id: string | null): Beendet;
}

/** Makes the list of Status values. */
export function statusList(status: readonly StatusValue[]): StatusList {
  const beendet = new Map(status.map((one) => [one.id, one.beendet]));
  return { ...valueList(status), beendet: (id) => (id === null ? "nein" : (beendet.get(id) ?? "nein")) };
}

/** What rows are understood by. */
interface ReadingLists {
  readonly kategorien: ValueList;
  readonly dezernate: ValueList;
  readonly arten: ArtList;
  readonly status: StatusList;
  readonly organisationseinheiten: OrganisationseinheitList;
}

type ColumnIndex = Readonly<Partial<Record<ColumnName, number>>>;

/** Understands the rows of a list. */
export function readMassnahmen(list: FoundList<ColumnName>, lists: ReadingLists, themen: Themen): readonly Massnahme[] {
  const index: Partial<Record<ColumnName, number>> = {};
  list.columns.forEach((column, name) => (index[name] = column));
  return list.rows.map((row) => new MassnahmeRow(list, row, index, themen, lists));
}

/** A class, so that 100,000 rows share their functions. */
class MassnahmeRow implements Massnahme {
  readonly year: number | null;
  readonly kategorie: string | null;
  readonly dezernat: string | null;
  readonly organisationseinheit: string | null;
  readonly validUnit: Organisationseinheit | null;
  readonly arten: readonly string[];
  readonly artReading: ArtReading;
  readonly status: string | null;
  readonly beendet: Beendet;
  readonly themaKey: string;
  readonly thema: number;

  constructor(
    readonly list: FoundList<ColumnName>,
    readonly row: RowData,
    private readonly index: ColumnIndex,
    readonly themen: Themen,
    lists: ReadingLists,
  ) {
    const unit = this.text("Organisationseinheit");
    this.year = readYear(this.value("Jahr")) ?? list.year;
    this.kategorie = lists.kategorien.read(this.text("Kategorie")).id;
    this.dezernat = lists.dezernate.read(this.text("Dezernat")).id;
    this.validUnit = unit === "" ? null : lists.organisationseinheiten.find(unit, this.year);
    this.organisationseinheit = this.validUnit?.name ?? null;
    this.artReading = lists.arten.read(this.text("Art"));
    this.arten = this.artReading.arten;
    this.status = lists.status.read(this.text("Status")).id;
    this.beendet = lists.status.beendet(this.status);
    this.themaKey = normalise(this.text("Thema"));
    this.thema = themen.numberOf(this.themaKey);
  }

  has(name: ColumnName): boolean {
    return this.index[name] !== undefined;
  }

  value(name: ColumnName): CellValue {
    const column = this.index[name];
    return column === undefined ? null : (this.row.cells[column] ?? null);
  }

  text(name: ColumnName): string {
    const value = this.value(name);
    return typeof value === "string" ? value : displayText(value);
  }

  at(name: ColumnName): Place {
    const column = this.index[name];
    const { list, row, year } = this;
    const sheet = list.sheet.name;
    if (column === undefined)
      return { sheet, row: list.headerRow, column: list.firstColumn, header: name, year, value: null };
    return placeOf({ sheet, row: row.index, column, header: name, year, value: row.cells[column] ?? null }, row);
  }
}
