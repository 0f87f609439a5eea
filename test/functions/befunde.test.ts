import { expect, test } from "@jest/globals";
import { befunde } from "../../functions/befunde";
import { stammdaten } from "../support/workbooks/workbook";
import { BEFUNDE, listOf, massnahme, problemOf } from "./support";

const list = listOf(
  massnahme({ Kategorie: "Kat. III" }),
  massnahme({ Thema: "Bäder", Dezernat: "XX" }),
  massnahme({ Thema: "Brücken  und Wege", Art: "interkomunal", Arbeitsstand: "" }),
);

test("by severity, in German and English, all when left out", () => {
  const [errors, warnings, hints] = ["Fehler", "Warnung", "Hinweis"].map((word) => BEFUNDE(list, word));
  expect([errors, warnings, hints]).toEqual([2, 2, 1]);
  expect(["error", "warnings", "HINT"].map((word) => BEFUNDE(list, word))).toEqual([2, 2, 1]);
  expect([BEFUNDE(list), BEFUNDE(list, null), BEFUNDE(list, "")]).toEqual([5, 5, 5]);
});

test("that the year of table and sheet are not known is no finding; an empty Jahr cell is one", () => {
  expect(BEFUNDE(listOf(massnahme()))).toBe(0);
  const years = [
    ["Jahr", ...(listOf()[0] ?? [])],
    [null, ...massnahme()],
  ];
  expect(BEFUNDE(years, "Fehler")).toBe(1);
});

test("the workbook's Stammdaten decide, also about severities, and a result is not mixed up with another", () => {
  const lenient = stammdaten({
    Regeln: [
      ["Regel", "Schwere"],
      ["dezernat-not-allowed", "Hinweis"],
    ],
  });
  expect(befunde.compute([list, "Fehler"], lenient)).toBe(1);
  expect(befunde.compute([list, "Fehler"], null)).toBe(2);
  const changed = list.map((cells) => cells.map((cell) => (cell === "XX" ? "VI" : cell)));
  expect(befunde.compute([changed, "Fehler"], null)).toBe(1);
});

test("wrong arguments", () => {
  expect(problemOf(befunde, list, "aus")).toEqual({
    de: "„schwere“ ist „aus“; erlaubt sind: Fehler (error), Warnung (warning), Hinweis (hint).",
    en: "“severity” is “aus”; allowed are: Fehler (error), Warnung (warning), Hinweis (hint).",
  });
  expect(problemOf(befunde, [["a", "b"]]).en).toMatch(/^“range” needs a header row/);
});
