import { kept } from "../../core/text/kept";
import { isErrorValue } from "../../core/workbook/cell-value";
import { numberIn } from "../../core/dates/read-number";
import type { Entry, RegisterList } from "../../core/lists/register";
import { listsOf, type Snapshot } from "../../core/snapshot/snapshot";
import { normalise } from "../../core/text/text";
import { gebietKey, gruppeKey, type WertColumn } from "./names";
import { indikatorwerte } from "./register";

/** A row of the register of values, understood. */
export interface Indikatorwert {
  readonly entry: Entry<WertColumn>;
  readonly year: number;
  /** null where the cell is empty or holds no number: a missing value is never 0. */
  readonly value: number | null;
}

/** The values of one indicator in one area and for one group. */
export interface Series {
  /** The ID after normalising. */
  readonly indikator: string;
  /** ID, area and group as the first row writes them. */
  readonly id: string;
  readonly gebiet: string;
  readonly gruppe: string;
  /** Empty for the whole city. */
  readonly gebietKey: string;
  /** Empty for everybody. */
  readonly gruppeKey: string;
  /** Ascending by year; several of one year in the order of sheets and rows. */
  readonly werte: readonly Indikatorwert[];
}

/** All series of a workbook, in the order of their first rows; rows without ID or readable year are left out. */
export const readSeries = kept((snapshot: Pick<Snapshot, "allLists">): readonly Series[] =>
  seriesOfLists(listsOf(snapshot, indikatorwerte)),
);

/** The series of these lists, in one pass over their rows. */
function seriesOfLists(lists: readonly RegisterList<WertColumn>[]): readonly Series[] {
  const found = new Map<string, OpenSeries>();
  const keys = { id: remembered(normalise), gebiet: remembered(gebietKey), gruppe: remembered(gruppeKey) };
  for (const list of lists) {
    const column = list.columns.get("Wert");
    for (const entry of list.entries) {
      const { year } = entry;
      const id = entry.text("Indikator-ID");
      const indikator = keys.id(id);
      if (year === null || indikator === "" || isErrorValue(id)) continue;
      const [gebiet, gruppe] = [entry.text("Gebiet"), entry.text("Gruppe")];
      const place = { indikator, gebietKey: keys.gebiet(gebiet), gruppeKey: keys.gruppe(gruppe) };
      const key = JSON.stringify([place.indikator, place.gebietKey, place.gruppeKey]);
      let series = found.get(key);
      if (series === undefined) found.set(key, (series = { ...place, id, gebiet, gruppe, werte: [] }));
      series.werte.push({
        entry,
        year,
        value: column === undefined ? null : numberIn(entry.row, column),
      });
    }
  }
  const all = Array.from(found.values());
  for (const series of all) if (!isSorted(series.werte)) series.werte.sort((a, b) => a.year - b.year);
  return all;
}

/** A series that rows are still added to. */
interface OpenSeries extends Series {
  readonly werte: Indikatorwert[];
}

const isSorted = (werte: readonly Indikatorwert[]): boolean =>
  werte.every(({ year }, i) => i === 0 || (werte[i - 1]?.year ?? year) <= year);

/** The function with its results kept by text: 300,000 rows name a few hundred indicators, areas and groups. */
function remembered(read: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let key = known.get(text);
    if (key === undefined) known.set(text, (key = read(text)));
    return key;
  };
}

/** A row whose value is a number. */
export interface ReadWert extends Indikatorwert {
  readonly value: number;
}

/** The rows of a series that count: the first of each year that holds a number. */
export function valuesByYear({ werte }: Pick<Series, "werte">): readonly ReadWert[] {
  const values: ReadWert[] = [];
  for (const { entry, year, value } of werte)
    if (value !== null && values[values.length - 1]?.year !== year) values.push({ entry, year, value });
  return values;
}
