import { comparedFigure, comparedFigures, TOTAL, type ComparedFigure } from "../src/core/compare/compare-years";
import type { CountedMassnahme, CountLists, Merkmal } from "../src/core/count/count";
import type { CellValue } from "../src/core/workbook/workbook-data";
import type { KnownFacts } from "./address-facts";
import { allowedValues } from "./allowed-values";
import { defineFunction, type Given } from "./function-definition";
import { InvalidArgument } from "./invalid-argument";
import { listRange } from "./list-range";
import { countedMassnahmen, merkmalOf, yearsOf } from "./merkmal-of";

type YearArgument = "bereichVorjahr" | "bereichJahr";

/** What a comparison can be made by; a year is what is compared. */
const comparable: readonly Merkmal[] = ["kategorie", "dezernat", "organisationseinheit", "art", "status"];

/** Two years side by side, with differences; the percentage is empty where there was nothing before. */
export const jahresvergleich = defineFunction({
  id: "JAHRESVERGLEICH",
  about: {
    de: "Stellt die Zahl der Maßnahmen zweier Jahre gegenüber: Wert, Vorjahr, Jahr, Differenz und Prozent (leer, wenn das Vorjahr 0 ist).",
    en: "Sets the number of Maßnahmen of two years side by side: value, earlier year, later year, difference and percent (empty where the earlier one is 0).",
  },
  arguments: {
    bereichVorjahr: {
      en: "rangeEarlier",
      range: true,
      about: {
        de: "Liste des früheren Jahres mit Kopfzeile, z. B. Massnahmen_2012[#Alle]",
        en: "List of the earlier year with its header row, such as Massnahmen_2012[#All]",
      },
    },
    bereichJahr: {
      en: "rangeLater",
      range: true,
      about: {
        de: "Liste des späteren Jahres mit Kopfzeile, z. B. Massnahmen_2014[#Alle]",
        en: "List of the later year with its header row, such as Massnahmen_2014[#All]",
      },
    },
    merkmal: {
      en: "by",
      optional: true,
      about: {
        de: "Kategorie, Dezernat, Organisationseinheit, Art oder Status; leer: Kategorie",
        en: "Kategorie, Dezernat, Organisationseinheit, Art or Status; empty: Kategorie",
      },
    },
  },
  spills: true,
  compute: (given, stammdaten, known) => {
    const merkmal = merkmalOf(given, "merkmal", comparable) ?? "kategorie";
    const lists = allowedValues(stammdaten);
    const earlier = oneYear(given, "bereichVorjahr", known, merkmal, lists);
    const later = oneYear(given, "bereichJahr", known, merkmal, lists);
    requireOrder(earlier.year, later.year);
    const figures = comparedFigures(earlier.massnahmen, later.massnahmen, merkmal, lists);
    return [
      ["Wert", "Vorjahr", "Jahr", "Differenz", "Prozent"],
      ...figures.map(figureCells),
      figureCells(comparedFigure(TOTAL, earlier.massnahmen.length, later.massnahmen.length)),
    ];
  },
});

const figureCells = ({ key, from, to, delta, percent }: ComparedFigure): readonly CellValue[] => [
  key,
  from,
  to,
  delta,
  percent ?? "",
];

/** The Maßnahmen of a list that names one year or none. */
function oneYear(
  given: Given<YearArgument>,
  argument: YearArgument,
  known: KnownFacts<YearArgument>,
  merkmal: Merkmal,
  lists: CountLists,
): { readonly massnahmen: readonly CountedMassnahme[]; readonly year: number | null } {
  const range = listRange(given, argument, known);
  const years = yearsOf(range);
  if (years.length > 1) throw new InvalidArgument("years-several", { argument, wert: years.join(", ") });
  return { massnahmen: countedMassnahmen(range, argument, [merkmal], lists), year: years[0] ?? null };
}

function requireOrder(earlier: number | null, later: number | null): void {
  if (earlier === null || later === null || earlier < later) return;
  throw new InvalidArgument("years-reversed", {
    argument: "bereichVorjahr",
    other: "bereichJahr",
    wert: String(earlier),
    erlaubt: String(later),
  });
}
