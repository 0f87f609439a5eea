import { readYear } from "../src/core/workbook/cell-value";
import { displayText, normalise } from "../src/core/text/text";
import { gebietKey, gruppeKey, type WertColumn } from "../src/registers/indikatorwerte/names";
import { indikatorwerte } from "../src/registers/indikatorwerte/register";
import type { CellFacts, KnownFacts } from "./address-facts";
import { cellOf } from "./cell-of";
import type { FunctionArgument, Given } from "./function-definition";
import { InvalidArgument, notAvailable } from "./invalid-argument";
import { givenRange, neededColumn, type ListRange } from "./list-range";
import { shortened, givenText } from "./value-of";
import { readWert, type ReadWert } from "./wert-cell";

/** A row of the asked indicator. */
interface AskedRow {
  readonly year: number;
  readonly gebietKey: string;
  readonly gruppeKey: string;
  readonly gruppe: string;
  /** Read on demand: it may have to be asked for by its address. */
  readonly wert: () => ReadWert;
}

/** The ID that was asked for, as a sentence names it. */
export interface AskedIndikator {
  readonly id: string;
  readonly rows: readonly AskedRow[];
}

/** The arguments that say which indicator of which register. */
export const indikatorArguments = {
  bereichIndikatorwerte: {
    en: "rangeIndikatorwerte",
    range: true,
    about: {
      de: "Register der Werte mit Kopfzeile, z. B. Indikatorwerte[#Alle]",
      en: "Register of values with its header row, such as Indikatorwerte[#All]",
    },
  },
  id: { en: "id", about: { de: "ID des Indikators, z. B. B1", en: "ID of the indicator, such as B1" } },
} as const satisfies Readonly<Record<string, FunctionArgument>>;

type IndikatorArgument = keyof typeof indikatorArguments;

/** The rows of the asked indicator, as the register reads them, in one pass over the range; #NV where there are none. */
export function askedIndikator(given: Given<IndikatorArgument>, known: KnownFacts<IndikatorArgument>): AskedIndikator {
  const range = givenRange(given, "bereichIndikatorwerte", known, indikatorwerte);
  if (range === null) throw new InvalidArgument("werte-missing", { argument: "bereichIndikatorwerte" });
  const id = givenText(given, "id");
  if (id === null) throw new InvalidArgument("id-missing", { argument: "id" });
  const jahr = neededColumn(range, "bereichIndikatorwerte", "Jahr");
  const rows = rowsOf(range, jahr, normalise(id), (row, column) => known.cell("bereichIndikatorwerte", row, column));
  const wert = shortened(id);
  if (rows.length === 0) throw notAvailable("indikator-absent", { argument: "id", wert });
  return { id: wert, rows };
}

function rowsOf(
  { cells, above, columns, firstRow, lastRow }: ListRange<WertColumn>,
  jahr: number,
  key: string,
  factsOf: (row: number, column: number) => CellFacts | null,
): AskedRow[] {
  const rows: AskedRow[] = [];
  const place = (name: WertColumn): number => columns.get(name) ?? -1;
  const [id, gebiet, gruppe, wert] = [place("Indikator-ID"), place("Gebiet"), place("Gruppe"), place("Wert")];
  const isAsked = new Map<unknown, boolean>();
  for (let i = firstRow; i <= lastRow; i++) {
    const row = cells[i] ?? [];
    let asked = isAsked.get(row[id]);
    if (asked === undefined) isAsked.set(row[id], (asked = normalise(textIn(row, id)) === key));
    const year = asked ? readYear(cellOf(row[jahr])) : null;
    if (year === null) continue;
    rows.push({
      year,
      gebietKey: gebietKey(textIn(row, gebiet)),
      gruppeKey: gruppeKey(textIn(row, gruppe)),
      gruppe: textIn(row, gruppe).trim(),
      wert: () => readWert(row[wert], () => (wert < 0 ? null : factsOf(i - above, wert))),
    });
  }
  return rows;
}

const textIn = (row: readonly unknown[], column: number): string => displayText(cellOf(row[column]));
