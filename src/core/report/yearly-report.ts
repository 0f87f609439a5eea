import { includesAllgemein } from "../values/art";
import type { Dezernat } from "../values/dezernat";
import type { Kategorie } from "../values/kategorie";
import { kategorieSchwerpunkte } from "../snapshot/kategorie-schwerpunkte";
import type { Massnahme } from "../massnahmen/massnahme";
import type { Schwerpunkt } from "../values/schwerpunkt";
import { ofYear, type Snapshot } from "../snapshot/snapshot";
import { isBlank, normalise } from "../text/text";
import { unitKey, unitWords } from "../values/organisationseinheit";

/** The Maßnahmen of a unit in one Kategorie, in the order of the list. */
export interface ReportedUnit {
  /** The unit's name in the Stammdaten, else its own words; null for the Dezernat itself. */
  readonly name: string | null;
  readonly massnahmen: readonly Massnahme[];
  /** Those of Art `allgemein` alone, which are printed as lists. */
  readonly allgemein: readonly Massnahme[];
}

/** A Dezernat with its Maßnahmen in one Kategorie. */
export interface ReportedDezernat {
  /** null: Maßnahmen without a Dezernat, or with one that the Stammdaten do not know. */
  readonly dezernat: Dezernat | null;
  /** Its own Schwerpunkte in this Kategorie. */
  readonly schwerpunkte: readonly Schwerpunkt[];
  /** In the order of the Stammdaten, units that these do not know behind them. */
  readonly units: readonly ReportedUnit[];
}

/** A Kategorie with its Dezernate. */
export interface ReportedKategorie {
  /** null: Maßnahmen whose Kategorie is empty or not recognised. */
  readonly kategorie: Kategorie | null;
  /** Those that belong to no Dezernat. */
  readonly schwerpunkte: readonly Schwerpunkt[];
  /** Those with Maßnahmen in this Kategorie, in the order of the Stammdaten. */
  readonly dezernate: readonly ReportedDezernat[];
}

/** All Maßnahmen of a year in the order of the printed report, each once; every Kategorie of the Stammdaten is there. */
export function yearlyReport(snapshot: Snapshot, year: number): readonly ReportedKategorie[] {
  const massnahmen = ofYear(snapshot.massnahmen, year);
  const { stammdaten } = snapshot;
  const { all } = kategorieSchwerpunkte(snapshot);
  const kategorieOf = (kategorie: Kategorie | null): ReportedKategorie => {
    const id = kategorie?.id ?? null;
    const own = massnahmen.filter((m) => m.kategorie === id);
    const schwerpunkte = all.filter((one) => one.kategorie === id);
    return {
      kategorie,
      schwerpunkte: schwerpunkte.filter((one) => one.dezernat === null),
      dezernate: [...stammdaten.dezernate, null]
        .map((dezernat): ReportedDezernat => ({
          dezernat,
          schwerpunkte: schwerpunkte.filter((one) => one.dezernat !== null && one.dezernat === dezernat?.id),
          units: unitsOf(
            own.filter((m) => m.dezernat === (dezernat?.id ?? null)),
            snapshot,
          ),
        }))
        .filter(({ units }) => units.length > 0),
    };
  };
  const without = massnahmen.some((m) => m.kategorie === null) ? [kategorieOf(null)] : [];
  return [...stammdaten.kategorien.map((kategorie) => kategorieOf(kategorie)), ...without];
}

/** Whether a Maßnahme is an item of a list: its Art is `allgemein` and nothing else. */
const isListed = (m: Massnahme): boolean => m.arten.length === 1 && includesAllgemein(m.arten);

function unitsOf(massnahmen: readonly Massnahme[], { organisationseinheiten }: Snapshot): readonly ReportedUnit[] {
  const byKey = new Map<string, Massnahme[]>();
  for (const m of massnahmen) {
    const key = unitKey(m);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [m]);
    else known.push(m);
  }
  const positions = new Map<string, number>();
  organisationseinheiten.all.forEach(({ name }, i) => {
    if (!positions.has(normalise(name))) positions.set(normalise(name), i + 1);
  });
  const positionOf = (key: string): number => (key === "" ? 0 : (positions.get(normalise(key)) ?? Infinity));
  return Array.from(byKey)
    .map(([key, own], i) => ({ key, own, i }))
    .sort((a, b) => (positionOf(a.key) === positionOf(b.key) ? a.i - b.i : positionOf(a.key) - positionOf(b.key)))
    .map(({ own }) => ({
      name: unitName(own),
      massnahmen: own.filter((m) => !isListed(m)),
      allgemein: own.filter((m) => isListed(m)),
    }));
}

function unitName([first]: readonly Massnahme[]): string | null {
  const words = first === undefined ? "" : unitWords(first);
  return isBlank(words) ? null : words.replace(/\s+/g, " ").trim();
}
