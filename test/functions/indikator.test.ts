import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { indikator } from "../../functions/indikator";
import { trend } from "../../functions/trend";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { readSeries, valuesByYear } from "../../src/registers/indikatorwerte/series";
import { trendOf } from "../../src/registers/indikatorwerte/trend";
import { registers } from "../../src/registers/index";
import { fuzzSettings } from "../support/fuzz";
import { sampleWerteSheet } from "../support/workbooks/monitoring-sample";
import { sheet, workbook } from "../support/workbooks/workbook";
import { cellsOf, errorOf, INDIKATOR, problemOf, TREND } from "./support";

const head = ["Indikator-ID", "Jahr", "Gebiet", "Gruppe", "Wert"];
const werte = [
  head,
  ["B1", 2010, "", "", 10],
  ["b1 ", "2011", "", "", "1.234,5"],
  ["B1", 2012, "", "", "k. A."],
  ["B1", 2013, "Gesamtstadt", "insgesamt", 40],
  ["B1", 2014, "", "", ""],
  ["B1", 2010, "Altstadt", "Frauen", 0],
  ["B2", 2010, "", "Frauen", 1],
  ["B2", 2011, "", "Männer", 2],
  [7, 2010, "", "Frauen", 1],
  [7, 2011, "", "Frauen", 2],
  [7, 2012, "", "Frauen", 4],
];

describe("IKZ.INDIKATOR", () => {
  test.each<[string, readonly unknown[], CellValue]>([
    ["the whole city, everybody", ["B1", 2010], 10],
    ["the ID in any spelling, the year as text", [" b1", "2010"], 10],
    ["German numbers as text", ["B1", 2011], 1234.5],
    ["a row that calls the whole city by name", ["B1", 2013], 40],
    ["the whole city called by name", ["B1", 2013, "Stadt gesamt", "alle"], 40],
    ["an area and a group; 0 is a value", ["B1", 2010, " altstadt", "FRAUEN"], 0],
    ["a number as ID", [7, 2010, null, "Frauen"], 1],
    ["arguments as single cells", [[["B1"]], [[2010]], [[""]]], 10],
  ])("%s", (_, given, expected) => {
    expect(INDIKATOR(werte, ...given)).toBe(expected);
  });

  test.each<[string, readonly unknown[], string]>([
    ["no row of the year", ["B1", 2009], "Zum Indikator „B1“ gibt es für 2009 keinen Wert; das ist nicht 0."],
    ["an empty cell", ["B1", 2014], "Zum Indikator „B1“ gibt es für 2014 keinen Wert; das ist nicht 0."],
    ["words", ["B1", 2012], "Der Wert von „B1“ für 2012 ist „k. A.“ und keine Zahl."],
    ["an unknown ID", ["B9", 2010], "Zum Indikator „B9“ gibt es im Bereich keinen Wert."],
    [
      "no row of the area",
      ["B1", 2010, "Buckau"],
      "Zum Indikator „B1“ gibt es für dieses Gebiet und diese Gruppe keinen Wert.",
    ],
    ["groups only", ["B2", 2010], "Zum Indikator „B2“ gibt es für dieses Gebiet und diese Gruppe keinen Wert."],
  ])("%s is #NV with a reason, never 0", (_, given, reason) => {
    expect(errorOf(indikator, werte, ...given).code).toBe("#N/A");
    expect(problemOf(indikator, werte, ...given).de).toBe(reason);
  });

  test.each<[string, readonly unknown[], string]>([
    ["no ID", [werte, "", 2010], "„id“ fehlt; nötig ist die ID eines Indikators."],
    ["no year", [werte, "B1"], "„jahr“ fehlt; nötig ist ein Jahr von 1990 bis 2099."],
    ["no such year", [werte, "B1", 10], "„jahr“ ist „10“; erlaubt ist ein Jahr von 1990 bis 2099 mit vier Ziffern."],
    ["several areas", [werte, "B1", 2010, [["A", "B"]]], "„gebiet“ ist ein Bereich; erlaubt ist ein einzelner Wert."],
    [
      "no header",
      [werte.slice(1), "B1", 2010],
      "„bereichIndikatorwerte“ braucht eine Kopfzeile mit mindestens „Indikator-ID“ und „Wert“: die ganze Tabelle, z. B. Indikatorwerte[#Alle].",
    ],
    [
      "no column Jahr",
      [
        [
          ["Wert", "Indikator-ID"],
          [1, "B1"],
        ],
        "B1",
        2010,
      ],
      "In „bereichIndikatorwerte“ fehlt die Spalte „Jahr“; nötig ist ein Bereich mit dieser Überschrift.",
    ],
  ])("%s is #WERT!", (_, given, reason) => {
    expect(errorOf(indikator, ...given).code).toBe("#VALUE!");
    expect(problemOf(indikator, ...given).de).toBe(reason);
  });

  test("columns in any order under title rows, error values are no values", () => {
    const other = [
      ["Werte 2014"],
      [],
      ["Wert", "Jahr", "IndikatorID"],
      ["#N/A", 2012, "B1"],
      [5, 2012, "B1"],
      [{ type: "Error", basicValue: "#REF!" }, 2013, "B1"],
    ];
    expect(INDIKATOR(other, "B1", 2012)).toBe(5);
    expect(errorOf(indikator, other, "B1", 2013).code).toBe("#N/A");
  });
});

describe("IKZ.TREND", () => {
  test("the change per year, of the only group where there is but one, in the asked years", () => {
    expect(TREND(werte, 7)).toBe(1.5);
    const rising = [head, ...[5, 6, 8, 9, 90].map((value, i) => ["B1", 2010 + i, "", "", value])];
    expect(TREND(rising, "B1")).toBe(1.75);
    expect(TREND(rising, "B1", 2010, 2012)).toBe(1.5);
    expect(TREND(rising, "B1", null, 2013)).toBeCloseTo(17 / 12);
  });

  test.each<[string, readonly unknown[], string]>([
    [
      "fewer than three values",
      ["B1", 2010, 2012],
      "„B1“ hat in dieser Zeit 2 Werte; für einen Trend sind mindestens 3 nötig.",
    ],
    [
      "several groups",
      ["B2"],
      "„B2“ hat nur Werte je Gruppe (Frauen, Männer); für einen Trend ist eine einzige Reihe nötig.",
    ],
    ["an unknown ID", ["B9"], "Zum Indikator „B9“ gibt es im Bereich keinen Wert."],
  ])("%s is #NV with a reason", (_, given, reason) => {
    expect(errorOf(trend, werte, ...given).code).toBe("#N/A");
    expect(problemOf(trend, werte, ...given).de).toBe(reason);
  });

  test("years in the wrong order, or the same year twice, are #WERT!", () => {
    expect(errorOf(trend, werte, "B1", 2014, 2010).code).toBe("#VALUE!");
    expect(errorOf(trend, werte, "B1", 2010, 2010).code).toBe("#VALUE!");
    expect(problemOf(trend, werte, "B1", 2014, 2010).en).toBe(
      "“fromYear” (2014) is not before “toYear” (2010); the earlier year comes first.",
    );
  });
});

/** What a function gives: a figure, or the code of its error. */
function resultOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
}

describe("equal the core", () => {
  const check = (cells: CellValue[][]): void => {
    const all = readSeries(readSnapshot(workbook(sheet("Bereich", cells)), { registers }));
    for (const series of all) {
      const values = valuesByYear(series);
      for (const { year, value } of values)
        expect(INDIKATOR(cells, series.id, year, series.gebiet, series.gruppe)).toBe(value);
      expect(resultOf(() => INDIKATOR(cells, series.id, 1999, series.gebiet, series.gruppe))).toBe("#N/A");
      if (series.gebietKey !== "" || series.gruppeKey !== "") continue;
      expect(resultOf(() => TREND(cells, series.id))).toBe(trendOf(values)?.slope ?? "#N/A");
    }
  };

  test("of the sample", () => check(cellsOf(sampleWerteSheet())));

  test("of any values", () => {
    const row = fc.tuple(
      fc.constantFrom<CellValue>("B1", "b1 ", "B2", 7, "#REF!", ""),
      fc.constantFrom<CellValue>(2010, 2011, "2012", 2013, "bald", ""),
      fc.constantFrom<CellValue>("", "Altstadt", "ALTSTADT", "gesamt"),
      fc.constantFrom<CellValue>("", "Frauen", "alle"),
      fc.constantFrom<CellValue>(0, 3, -2.5, "1.000", "12 %", "viel", "", "#N/A"),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => check([head, ...rows])),
      fuzzSettings(200),
    );
  });
});
