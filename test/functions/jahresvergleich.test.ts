import { expect, test } from "@jest/globals";
import { jahresvergleich } from "../../functions/jahresvergleich";
import { JAHRESVERGLEICH, listOf, massnahme, problemOf } from "./support";

const earlier = listOf(massnahme({ Kategorie: "I" }), massnahme({ Kategorie: "I" }), massnahme({ Kategorie: "III" }));
const later = listOf(massnahme({ Kategorie: "1" }), massnahme({ Kategorie: "II" }), massnahme({ Kategorie: "?" }));
const ofYear = (year: number) => [
  ["Jahr", "Art", "Thema", "Kategorie"],
  [year, "vertikal", "x", "I"],
];

test("by Kategorie, the percentage is empty where there was nothing", () => {
  expect(JAHRESVERGLEICH(earlier, later)).toEqual([
    ["Wert", "Vorjahr", "Jahr", "Differenz", "Prozent"],
    ["I", 2, 1, -1, -50],
    ["II", 0, 1, 1, ""],
    ["III", 1, 0, -1, -100],
    ["(ohne)", 0, 1, 1, ""],
    ["gesamt", 3, 3, 0, 0],
  ]);
});

test("by another Merkmal", () => {
  expect(JAHRESVERGLEICH(earlier, later, "Dezernat")).toEqual([
    ["Wert", "Vorjahr", "Jahr", "Differenz", "Prozent"],
    ["I", 3, 3, 0, 0],
    ["gesamt", 3, 3, 0, 0],
  ]);
  expect(JAHRESVERGLEICH(earlier, later, "Arten".slice(0, 3))).toHaveLength(6);
});

test.each([
  [
    [earlier, later, "Jahr"],
    "„merkmal“ ist „Jahr“; erlaubt sind: Kategorie, Dezernat, Organisationseinheit, Art, Status.",
    "“by” is “Jahr”; allowed are: Kategorie, Dezernat, Organisationseinheit, Art, Status.",
  ],
  [
    [[...ofYear(2012), ...ofYear(2014).slice(1)], later],
    "„bereichVorjahr“ enthält mehrere Jahre (2012, 2014); erlaubt ist ein Bereich mit einem einzigen Jahr.",
    "“rangeEarlier” holds several years (2012, 2014); a range of a single year is allowed.",
  ],
  [
    [ofYear(2014), ofYear(2012)],
    "„bereichVorjahr“ (2014) liegt nicht vor „bereichJahr“ (2012); das frühere Jahr kommt zuerst.",
    "“rangeEarlier” (2014) is not before “rangeLater” (2012); the earlier year comes first.",
  ],
  [
    [ofYear(2014), ofYear(2014)],
    "„bereichVorjahr“ (2014) liegt nicht vor „bereichJahr“ (2014); das frühere Jahr kommt zuerst.",
    "“rangeEarlier” (2014) is not before “rangeLater” (2014); the earlier year comes first.",
  ],
  [
    [earlier, null],
    "„bereichJahr“ braucht eine Kopfzeile mit mindestens „Art“ und „Thema“: die ganze Tabelle mit Überschriften, z. B. Massnahmen_2014[#Alle].",
    "“rangeLater” needs a header row with at least “Art” and “Thema”: the whole table with its headers, such as Massnahmen_2014[#All].",
  ],
])("wrong arguments, case %#", (given, de, en) => {
  expect(problemOf(jahresvergleich, ...given)).toEqual({ de, en });
});

test("years in order are compared", () => {
  expect(JAHRESVERGLEICH(ofYear(2012), ofYear(2014))).toMatchObject({ 4: ["gesamt", 1, 1, 0, 0] });
});
