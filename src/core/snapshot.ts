import { artList, type ArtList } from "./art";
import { massnahmenColumns, massnahmenKeyColumns, type ColumnName } from "./columns";
import { dezernatList } from "./dezernat";
import { kategorieList } from "./kategorie";
import { readMassnahmen, STATUS, type Massnahme, type MassnahmenList } from "./massnahme";
import { matchMassnahmen, type MassnahmenMatch } from "./match-massnahmen";
import { organisationseinheitList, type OrganisationseinheitList } from "./organisationseinheit";
import { findLists, type ListDeclaration } from "./recognise";
import { schwerpunktList, type SchwerpunktList } from "./schwerpunkt";
import { readStammdaten, STAMMDATEN_SHEET, type Stammdaten } from "./stammdaten";
import { normalise } from "./text";
import { emptyThemen, type Themen } from "./themen";
import { valueList, type ValueList } from "./value-list";
import type { SheetData, WorkbookData } from "./workbook-data";

/** Two neighbouring years of the workbook and which Maßnahmen of them are the same. */
export interface YearPair {
  readonly earlier: number;
  readonly later: number;
  readonly match: MassnahmenMatch;
}

/** A workbook as rules see it: lists and rows understood, allowed values at hand. Rules never change it. */
export interface Snapshot {
  /** All worksheets, also those without a list. */
  readonly sheets: readonly SheetData[];
  readonly lists: readonly MassnahmenList[];
  /** Every non-blank row of every list, in the order of sheets and rows. */
  readonly massnahmen: readonly Massnahme[];
  /** Years that have at least one Maßnahme, ascending. */
  readonly years: readonly number[];
  readonly kategorien: ValueList;
  readonly dezernate: ValueList;
  readonly arten: ArtList;
  readonly status: ValueList;
  readonly schwerpunkte: SchwerpunktList;
  readonly organisationseinheiten: OrganisationseinheitList;
  readonly stammdaten: Stammdaten;
  /** Each year with the nearest earlier one; matched when first asked for. */
  readonly yearPairs: () => readonly YearPair[];
}

const declaration: ListDeclaration<ColumnName> = { columns: massnahmenColumns, keyColumns: massnahmenKeyColumns };

/** Sheets that the add-in itself writes; they repeat Maßnahmen and are never lists. */
export const isOwnSheet = (name: string): boolean =>
  normalise(name) === normalise(STAMMDATEN_SHEET) ||
  /^(prüfbericht|abgaben|protokoll|(jahresvergleich|bericht|monitoring) \d{4})$/.test(normalise(name));

/**
 * Understands a workbook. Total: a bad workbook gives a Snapshot with little in it. Workbooks whose Maßnahmen are to be
 * matched with one another share their `themen`.
 */
export function readSnapshot(workbook: WorkbookData, themen: Themen = emptyThemen()): Snapshot {
  const stammdaten = readStammdaten(workbook);
  const readers = {
    kategorien: kategorieList(stammdaten.kategorien),
    dezernate: dezernatList(stammdaten.dezernate),
    arten: artList(stammdaten.arten.map((art) => art.id)),
    status: valueList(STATUS.map((id) => ({ id }))),
    organisationseinheiten: organisationseinheitList(stammdaten.organisationseinheiten),
  };
  const lists = workbook.sheets
    .filter((sheet) => !isOwnSheet(sheet.name))
    .flatMap((sheet) => findLists(sheet, declaration))
    .map((list) => ({ ...list, massnahmen: readMassnahmen(list, readers, themen) }));
  const massnahmen = lists.length === 1 ? (lists[0]?.massnahmen ?? []) : lists.flatMap((list) => list.massnahmen);
  const years = Array.from(new Set(massnahmen.map((m) => m.year))).filter((year): year is number => year !== null);
  years.sort((a, b) => a - b);
  return {
    ...readers,
    sheets: workbook.sheets,
    lists,
    massnahmen,
    years,
    schwerpunkte: schwerpunktList(stammdaten.schwerpunkte),
    stammdaten,
    yearPairs: once(() => pairYears(years, massnahmen)),
  };
}

/** The Maßnahmen of one year. */
export const ofYear = (massnahmen: readonly Massnahme[], year: number): readonly Massnahme[] =>
  massnahmen.filter((m) => m.year === year);

function pairYears(years: readonly number[], massnahmen: readonly Massnahme[]): readonly YearPair[] {
  return years.slice(1).map((later, i) => {
    const earlier = years[i] ?? later;
    return { earlier, later, match: matchMassnahmen(ofYear(massnahmen, earlier), ofYear(massnahmen, later)) };
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ?? (made = { value: make() })).value;
}
