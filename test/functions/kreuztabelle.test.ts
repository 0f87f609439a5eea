import { describe, expect, test } from "@jest/globals";
import { kreuztabelle } from "../../functions/kreuztabelle";
import { KREUZTABELLE, listOf, massnahme, problemOf } from "./support";

const list = listOf(
  massnahme({ Kategorie: "II", Dezernat: "III", Art: "interkommunal; vertikal", Status: "laufend" }),
  massnahme({ Kategorie: "Kat. II", Dezernat: "OB", Art: "vertikal" }),
  massnahme({ Kategorie: "x", Dezernat: "OB", Art: "allgemein" }),
);

test("two Merkmale, with headers and totals", () => {
  expect(KREUZTABELLE(list, "Kategorie", "Dezernat")).toEqual([
    ["Kategorie", "OB", "III", "Summe"],
    ["I", 0, 0, 0],
    ["II", 1, 1, 2],
    ["III", 0, 0, 0],
    ["(ohne)", 1, 0, 1],
    ["Summe", 2, 1, 3],
  ]);
});

test("one Merkmal: the number only; a Maßnahme of two Arten counts in both and once in the total", () => {
  expect(KREUZTABELLE(list, "art", null)).toEqual([
    ["Art", "Anzahl"],
    ["interkommunal", 1],
    ["intrakommunal", 0],
    ["vertikal", 2],
    ["allgemein", 1],
    ["Summe", 3],
  ]);
});

test("years are numbers, and a year in the title counts", () => {
  const titled = [["Liste 2014"], ["Jahr", "Art", "Thema"], [2012, "vertikal", "a"], ["", "vertikal", "b"]];
  expect(KREUZTABELLE(titled, "Jahr")).toEqual([
    ["Jahr", "Anzahl"],
    [2012, 1],
    [2014, 1],
    ["Summe", 2],
  ]);
  expect(KREUZTABELLE([["Liste 2014"], ["Art", "Thema"], ["vertikal", "a"]], "Art", "Jahr")).toEqual([
    ["Art", 2014, "Summe"],
    ["interkommunal", 0, 0],
    ["intrakommunal", 0, 0],
    ["vertikal", 1, 1],
    ["allgemein", 0, 0],
    ["Summe", 1, 1],
  ]);
});

describe("a Merkmal by", () => {
  test.each([
    ["Kat.", "Kategorie"],
    ["DEZERNAT:", "Dezernat"],
    ["Amt/FB", "Organisationseinheit"],
    ["department", "Dezernat"],
    ["Type", "Art"],
    ["status", "Status"],
  ])("%s is %s", (word, heading) => {
    expect(KREUZTABELLE(list, word)).toMatchObject({ 0: [heading, "Anzahl"] });
  });
});

test.each([
  [
    [null],
    "„zeilen“ fehlt; erlaubt sind: Kategorie, Dezernat, Organisationseinheit, Art, Status, Jahr.",
    "“rows” is missing; allowed are: Kategorie, Dezernat, Organisationseinheit, Art, Status, Jahr.",
  ],
  [
    ["Art", "Thema"],
    "„spalten“ ist „Thema“; erlaubt sind: Kategorie, Dezernat, Organisationseinheit, Art, Status, Jahr.",
    "“columns” is “Thema”; allowed are: Kategorie, Dezernat, Organisationseinheit, Art, Status, Jahr.",
  ],
  [
    ["Jahr"],
    "„zeilen“ braucht Jahre, der Bereich nennt keine; nötig ist eine Spalte „Jahr“.",
    "“rows” needs years, the range names none; it takes a column “Jahr”.",
  ],
])("wrong arguments %j", (given, de, en) => {
  expect(problemOf(kreuztabelle, list, ...given)).toEqual({ de, en });
});

test("a column that the range lacks", () => {
  expect(
    problemOf(
      kreuztabelle,
      [
        ["Art", "Thema"],
        ["vertikal", "x"],
      ],
      "Art",
      "Status",
    ).en,
  ).toBe("“range” lacks the column “Status”; it takes a range with this header.");
});
