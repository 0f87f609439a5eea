import { differentValues } from "../lists/different-values";
import type { Entry, Register, RegisterList } from "../lists/register";
import { findRegisterLists, readEntries } from "../lists/register-lists";
import {
  type Massnahme,
  type MassnahmenList,
  type StatusList,
  readMassnahmen,
  statusList,
} from "../massnahmen/massnahme";
import { massnahmenRegister } from "../massnahmen/massnahmen-register";
import { type MassnahmenMatch, matchMassnahmen } from "../same/match-massnahmen";
import { readStammdaten } from "../stammdaten/stammdaten";
import type { Stammdaten } from "../stammdaten/stammdaten-values";
import { countingYears } from "./counting-years";
import { type ArtList, artList } from "../values/art";
import { dezernatList } from "../values/dezernat";
import { kategorieList } from "../values/kategorie";
import { type OrganisationseinheitList, organisationseinheitList } from "../values/organisationseinheit";
import { type SchwerpunktList, schwerpunktList } from "../values/schwerpunkt";
import { type ValueList, valueList } from "../values/value-list";
import { type Themen, emptyThemen } from "../wording/themen";
import type { SheetData, WorkbookData } from "../workbook/workbook-data";
import { isOwnSheet } from "./own-sheets";

/** A year with the nearest earlier one that counts, and which Maßnahmen of them are the same. */
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
  /** The lists of all registers, those of Maßnahmen among them, in the order of sheets. */
  readonly allLists: readonly RegisterList[];
  /** The registers that were looked for, that of the Maßnahmen first. */
  readonly registers: readonly Register[];
  /** Every non-blank row of every list, in the order of sheets and rows. */
  readonly massnahmen: readonly Massnahme[];
  /** Years that have at least one Maßnahme, ascending; people may choose any of them. */
  readonly years: readonly number[];
  /** Those of them that count: the others have so few rows that they are most likely typing errors. */
  readonly countingYears: readonly number[];
  /** The year that everything is about where nobody chooses another: the latest that counts; null for none. */
  readonly reportingYear: number | null;
  readonly kategorien: ValueList;
  readonly dezernate: ValueList;
  readonly arten: ArtList;
  readonly status: StatusList;
  readonly schwerpunkte: SchwerpunktList;
  readonly organisationseinheiten: OrganisationseinheitList;
  readonly stammdaten: Stammdaten;
  /** The allowed values of columns that have a table of their own, by the name of their table in the Stammdaten. */
  readonly werte: ReadonlyMap<string, ValueList>;
  /** The day on which it is read, as Excel's serial number; null where nothing shall depend on it. */
  readonly today: number | null;
  /** The day of the report, where somebody named it: what lies before it is past, also within the reporting year. */
  readonly stichtag: number | null;
  /** What it was read with: after an edit it is read with the same again. */
  readonly options: ReadingOptions;
  /** The reporting year, or the one chosen, with the nearest earlier one that counts; matched when first asked for. */
  readonly yearPairs: () => readonly YearPair[];
}

/** The name of the sheet that the counts and charts of a register are written to. */
export const viewSheetName = (register: Pick<Register, "sheet">): string => `Auswertung ${register.sheet}`;

/** What a workbook is read with. */
export interface ReadingOptions {
  /** Workbooks whose Maßnahmen are to be matched with one another share them. */
  readonly themen?: Themen | undefined;
  /** The registers to look for besides that of the Maßnahmen. */
  readonly registers?: readonly Register[];
  /** The day on which deadlines are judged, as Excel's serial number. */
  readonly today?: number | null;
  /** The day of the report, where somebody named it; never that of the clock alone. */
  readonly stichtag?: number | null;
  /** The year that somebody chose: it is compared with the year before in place of the reporting year. */
  readonly year?: number | null;
}

/** Understands a workbook. Total: a bad workbook gives a Snapshot with little in it. */
export function readSnapshot(workbook: WorkbookData, options: ReadingOptions = {}): Snapshot {
  const {
    themen = emptyThemen(),
    registers: others = [],
    today = null,
    stichtag = null,
    year: chosen = null,
  } = options;
  const registers = [massnahmenRegister, ...others];
  const stammdaten = readStammdaten(workbook, registers);
  const readers = {
    kategorien: kategorieList(stammdaten.kategorien),
    dezernate: dezernatList(stammdaten.dezernate),
    arten: artList(stammdaten.arten.map((art) => art.id)),
    status: statusList(stammdaten.status),
    organisationseinheiten: organisationseinheitList(stammdaten.organisationseinheiten),
  };
  const lists: MassnahmenList[] = [];
  const allLists: RegisterList[] = [];
  for (const sheet of workbook.sheets.filter((sheet) => !isOwnSheet(sheet, others)))
    // Not taken apart: TypeScript 4.0 would not see which list belongs to which register.
    for (const found of findRegisterLists(sheet, others, readers)) {
      if (found.register !== null) allLists.push(readEntries(found.list, found.register));
      else {
        const entries = readMassnahmen(found.list, readers, themen);
        const values = differentValues(found.list);
        const own = { ...found.list, register: massnahmenRegister, values, entries };
        lists.push(own);
        allLists.push(own);
      }
    }
  const massnahmen = lists.length === 1 ? (lists[0]?.entries ?? []) : lists.flatMap((list) => list.entries);
  const years = Array.from(new Set(massnahmen.map((m) => m.year))).filter((year): year is number => year !== null);
  years.sort((a, b) => a - b);
  const counting = countingYears(lists);
  const reportingYear = counting[counting.length - 1] ?? null;
  const later = chosen !== null && years.includes(chosen) ? chosen : reportingYear;
  const earlier = later === null ? null : yearBefore({ countingYears: counting }, later);
  return {
    ...readers,
    sheets: workbook.sheets,
    lists,
    allLists,
    registers,
    massnahmen,
    years,
    countingYears: counting,
    reportingYear,
    schwerpunkte: schwerpunktList(stammdaten.schwerpunkte),
    stammdaten,
    werte: new Map(Array.from(stammdaten.werte, ([table, ids]) => [table, valueList(ids.map((id) => ({ id })))])),
    today,
    stichtag,
    options: { registers: others, today, stichtag, year: chosen },
    yearPairs: once(() =>
      earlier === null || later === null
        ? []
        : [{ earlier, later, match: matchMassnahmen(ofYear(massnahmen, earlier), ofYear(massnahmen, later)) }],
    ),
  };
}

/** The entries of a register, in the order of sheets and rows. */
export const entriesOf = <Name extends string>(
  { allLists }: Pick<Snapshot, "allLists">,
  register: Register<Name>,
): readonly Entry<Name>[] => listsOf({ allLists }, register).flatMap((list) => list.entries);

/** The lists of a register, in the order of sheets. */
export const listsOf = <Name extends string>(
  { allLists }: Pick<Snapshot, "allLists">,
  register: Register<Name>,
): readonly RegisterList<Name>[] =>
  allLists.filter((list): list is RegisterList<Name> => list.register.id === register.id);

/** The nearest earlier year that counts; null for none. */
export function yearBefore(snapshot: Pick<Snapshot, "countingYears">, year: number): number | null {
  const before = snapshot.countingYears.filter((one) => one < year);
  return before[before.length - 1] ?? null;
}

/** Which Maßnahmen of two years are the same. */
export function matchOfYears(snapshot: Snapshot, earlier: number, later: number): MassnahmenMatch {
  const known = snapshot.yearPairs().find((pair) => pair.earlier === earlier && pair.later === later);
  const { massnahmen } = snapshot;
  return known === undefined ? matchMassnahmen(ofYear(massnahmen, earlier), ofYear(massnahmen, later)) : known.match;
}

/** The Maßnahmen of one year. */
export const ofYear = (massnahmen: readonly Massnahme[], year: number): readonly Massnahme[] =>
  massnahmen.filter((m) => m.year === year);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ?? (made = { value: make() })).value;
}
