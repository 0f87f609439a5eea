import { expect, test } from "@jest/globals";
import { art } from "../../functions/art";
import { stammdaten } from "../support/workbooks/workbook";
import { ART, problemOf } from "./support";

test.each([
  ["Interkommunal", "interkommunal"],
  ["vertikal, inter-\nkommunal", "interkommunal; vertikal"],
  ["inter- und intrakommunal", "interkommunal; intrakommunal"],
  [[["ALLGEMEIN"]], "allgemein"],
])("%j is %s", (given, expected) => {
  expect(ART(given)).toBe(expected);
});

test("the workbook's Stammdaten decide", () => {
  expect(art.compute(["QUER"], stammdaten({ Arten: [["Art"], ["quer"]] }))).toBe("quer");
});

test.each([
  [null, "„text“ fehlt; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein."],
  ["", "„text“ fehlt; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein."],
  ["interkomunal", "„text“ ist „interkomunal“; gemeint ist vermutlich „interkommunal“."],
  ["Brücke", "„text“ ist „Brücke“; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein."],
  ["#N/A", "„text“ ist „#N/A“; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein."],
  [7, "„text“ ist „7“; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein."],
  [
    "allgemein, vertikal",
    "„text“ ist „allgemein, vertikal“; „allgemein“ steht nur allein, nicht neben einer anderen Art.",
  ],
])("%j is no Art", (given, de) => {
  expect(problemOf(art, given).de).toBe(de);
});
