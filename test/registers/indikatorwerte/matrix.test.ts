import { describe, expect, test } from "@jest/globals";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { SheetData } from "../../../src/core/workbook/workbook-data";
import { indicatorMatrix, WITHHELD, yearsOfValues, type MatrixRow } from "../../../src/registers/indikatorwerte/matrix";
import { registers } from "../../../src/registers/index";
import { indikatorenSheet, reihe, werteSheet } from "../../support/workbooks/monitoring";
import { deepFreeze, workbook } from "../../support/workbooks/workbook";

const snapshotOf = (...sheets: readonly SheetData[]) =>
  deepFreeze(readSnapshot(deepFreeze(workbook(...sheets)), { registers }));
const shown = ({ series, values }: MatrixRow) => [series.gebiet, series.gruppe, ...values];

describe("indicatorMatrix", () => {
  const snapshot = snapshotOf(
    indikatorenSheet(
      { Handlungsfeld: "Bildung", Zielgruppe: "Ausländer", Vergleichsgruppe: "Deutsche" },
      { Handlungsfeld: "Arbeit", Einheit: "Prozent", Öffentlich: "nein" },
      { Handlungsfeld: "bildung ", Einheit: "Prozent" },
      { ID: "b1", Handlungsfeld: "Bildung" },
    ),
    werteSheet([
      ...reihe("B1", 2011, [100, null, "1.020", 104], { Gruppe: "Deutsche" }),
      ...reihe("b1", 2011, [20, 22, "viel", 0], { Gruppe: "ausländer" }),
      ...reihe("B1", 2013, [40], { Gebiet: "Altstadt" }),
      ...reihe("B1", 2015, [1]),
      ...reihe("B2", 2011, [5.5]),
      ...reihe("B9", 2011, [5.5]),
    ]),
  );
  const { years, fields } = indicatorMatrix(snapshot, 2014, false);

  test("has the years up to the one asked for, one column each", () => {
    expect(years).toEqual([2011, 2012, 2013, 2014]);
    expect(indicatorMatrix(snapshot, 2030, false).years).toEqual([
      2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030,
    ]);
    expect(yearsOfValues(snapshot)).toEqual([2011, 2012, 2013, 2014, 2015]);
  });

  test("has the indicators by Handlungsfeld, each ID once, those without values as well", () => {
    expect(fields.map(({ name, indikatoren }) => [name, ...indikatoren.map(({ key }) => key)])).toEqual([
      ["Bildung", "b1", "b3"],
      ["Arbeit", "b2"],
    ]);
    expect(fields[0]?.indikatoren[1]?.city).toEqual([]);
  });

  test("target group beside comparison group; a gap is a gap, 0 is 0, and a number as text is a number", () => {
    const [first] = fields[0]?.indikatoren ?? [];
    expect(first?.city.map(shown)).toEqual([
      ["", "ausländer", 20, 22, null, 0],
      ["", "Deutsche", 100, null, 1020, 104],
      ["", "", null, null, null, null],
    ]);
    expect(first?.areas.map(shown)).toEqual([["Altstadt", "", null, null, 40, null]]);
  });

  test("the change is that of the last two values, whatever lies between", () => {
    const [first] = fields[0]?.indikatoren ?? [];
    expect(first?.city.map(({ change }) => change)).toEqual([
      { difference: -22, from: 2012, to: 2014 },
      { difference: -916, from: 2013, to: 2014 },
      null,
    ]);
  });

  test("the public one has what is public in every definition", () => {
    const open = indicatorMatrix(snapshot, 2014, true);
    expect(open.fields.map(({ name, indikatoren }) => [name, ...indikatoren.map(({ key }) => key)])).toEqual([
      ["Bildung", "b1", "b3"],
    ]);
    const twice = snapshotOf(
      indikatorenSheet({ "gültig bis": 2009 }, { ID: "B1", "gültig von": 2010, Öffentlich: "nein" }),
      werteSheet(reihe("B1", 2009, [50, 60])),
    );
    expect(indicatorMatrix(twice, 2010, true).fields).toEqual([]);
  });
});

describe("a public matrix with small counts", () => {
  test("changes and trends follow from what is shown; ratios of the same people are withheld too", () => {
    const snapshot = snapshotOf(
      indikatorenSheet({}, { Einheit: "Prozent" }, { Einheit: "Prozent", Handlungsfeld: "Arbeit" }),
      werteSheet([
        ...reihe("B1", 2011, [50, 60, 70, 80]),
        ...reihe("B1", 2011, [10, 20, 30, 3], { Gebiet: "Altstadt" }),
        ...reihe("B2", 2013, [12.5, 7.5], { Gebiet: "Altstadt", Gruppe: "Frauen" }),
        ...reihe("B2", 2014, [8]),
        ...reihe("B3", 2014, [8], { Gebiet: "Altstadt" }),
      ]),
    );
    const { fields, withheld } = indicatorMatrix(snapshot, 2014, true);
    const rows = fields.flatMap(({ indikatoren }) => indikatoren.flatMap(({ city, areas }) => [...city, ...areas]));
    expect(rows.map(shown)).toEqual([
      ["", "", 50, 60, 70, 80],
      ["Altstadt", "", 10, 20, 30, WITHHELD],
      ["", "", null, null, null, 8],
      ["Altstadt", "Frauen", null, null, 12.5, WITHHELD],
      ["Altstadt", "", null, null, null, WITHHELD],
    ]);
    expect(rows[1]).toMatchObject({ change: { difference: 10, from: 2012, to: 2013 }, trend: { slope: 10, to: 2013 } });
    expect(withheld).toBe(3);
    expect(indicatorMatrix(snapshot, 2014, false).withheld).toBe(0);
  });

  test("a unit that cannot be read counts as a count", () => {
    const snapshot = snapshotOf(indikatorenSheet({ Einheit: "Stück" }), werteSheet(reihe("B1", 2014, [3])));
    expect(indicatorMatrix(snapshot, 2014, true).fields[0]?.indikatoren[0]?.city[0]?.values).toEqual([WITHHELD]);
  });
});
