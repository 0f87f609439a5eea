import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allFunctions } from "../../functions/all-functions";
import { indikator } from "../../functions/indikator";
import { InvalidArgument } from "../../functions/invalid-argument";
import { massnahmenAnzahl } from "../../functions/massnahmen-anzahl";
import { problemText } from "../../functions/problem-text";
import { trend } from "../../functions/trend";
import { NOTHING_KNOWN, type KnownFacts } from "../../functions/address-facts";
import type { CustomFunction } from "../../functions/function-definition";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { fuzzSettings } from "../support/fuzz";
import { knownOf } from "./support";

/** What a function gives: its result, or the code and the sentence of its error. */
function outcome(definition: CustomFunction, given: readonly unknown[], known: KnownFacts<number>): unknown {
  try {
    return definition.compute(given, null, known);
  } catch (error) {
    if (!(error instanceof InvalidArgument)) throw error;
    return { code: error.code, text: problemText(definition, error, "de") };
  }
}

/** The same arguments as Excel on the desktop hands them over: an empty cell is 0. */
const onDesktop = (given: readonly unknown[]): unknown[] =>
  given.map((one) => (Array.isArray(one) ? onDesktop(one) : one === "" ? 0 : one));

const cell = (...values: readonly CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 2, arbitrary: fc.constant("") },
    fc.constantFrom<CellValue>(" ", "#N/A", 7, true, false, 41639, "0"),
  );

const massnahmenColumns: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  Jahr: cell(2012, 2014, "2014"),
  "Kat.": cell("I", "ii", 3),
  Dezernat: cell("OB", 3, "Dez. IV"),
  Amt: cell("Amt 37", "FB 03"),
  Schwerpunkt: cell("Stadt der jungen Leute"),
  Art: cell("interkommunal", "vertikal; interkommunal", "interkomunal"),
  Titel: cell("Bäder", "Brücken"),
  Status: cell("laufend", "RUHT"),
  Arbeitsstand: cell("läuft", "ruht seit 2010"),
  Perspektive: cell("31.12.2011", "offen"),
  ID: cell("M1", 2),
  Bemerkung: cell("x"),
};
const werteColumns: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  "Indikator-ID": cell("B1", "b1 ", 7),
  Jahr: cell(2010, 2011, "2012", 2013),
  Gebiet: cell("Altstadt", "gesamt"),
  Gruppe: cell("Frauen", "alle"),
  Wert: cell(0, 3, -2.5, 0.253, "1.000", "12 %", "k. A."),
  Quelle: cell("Amt 12"),
};

/** Lists with some of the columns, empty rows anywhere, title rows and empty columns beside, as a range that may be too large. */
const rangeOf = (columns: Readonly<Record<string, fc.Arbitrary<CellValue>>>, needed: readonly string[]) =>
  fc
    .tuple(
      fc.subarray(Object.keys(columns).filter((name) => !needed.includes(name))),
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      fc.nat({ max: 3 }),
    )
    .chain(([some, titles, isBeside, rowsBelow]) => {
      const names = [...needed, ...some];
      const wide = [...names, ...(isBeside ? [""] : [])];
      const row = fc.oneof(
        { weight: 8, arbitrary: fc.tuple(...names.map((name) => columns[name] ?? fc.constant(""))) },
        fc.constant(names.map(() => "")),
      );
      return fc
        .array(row, { maxLength: 10 })
        .map((rows) =>
          [
            ...[["Maßnahmen"], ["Stand"]].slice(0, titles),
            wide,
            ...rows,
            ...Array.from({ length: rowsBelow }, () => []),
          ].map((line: readonly CellValue[]) => wide.map((_, i) => line[i] ?? "")),
        );
    });

const massnahmen = rangeOf(massnahmenColumns, ["Art", "Titel"]);
const werte = rangeOf(werteColumns, ["Indikator-ID", "Jahr", "Wert"]);
/** A value as somebody types it, left out, or as a cell that may be empty. */
const argument = (...values: readonly CellValue[]): fc.Arbitrary<unknown> =>
  fc
    .oneof(fc.constantFrom<CellValue>(null, ""), fc.constantFrom(...values))
    .chain((value) => fc.constantFrom<unknown>(value, [[value ?? ""]]));

const merkmal = argument("Kategorie", "Dezernat", "Amt", "Art", "Status", "Jahr", "Farbe");
const callsOf: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  "MASSNAHMEN.ANZAHL": fc.tuple(
    massnahmen,
    argument("II", "(ohne)", "IX"),
    argument("III", "(ohne)"),
    argument("vertikal", "(ohne)"),
    argument(2014, "bald"),
  ),
  KREUZTABELLE: fc.tuple(massnahmen, merkmal, merkmal),
  JAHRESVERGLEICH: fc.tuple(massnahmen, massnahmen, merkmal),
  BEFUNDE: fc.tuple(massnahmen, argument("Fehler", "Warnung", "Hinweis", "schlimm")),
  ART: fc.tuple(argument("Inter-kommunal/vertikal", "quer", "#N/A")),
  INDIKATOR: fc.tuple(werte, argument("B1", 7), argument(2010, "2011"), argument("Altstadt"), argument("Frauen")),
  TREND: fc.tuple(werte, argument("B1", 7), argument(2010), argument(2013)),
};

describe("an empty cell is 0 on the desktop and an empty text on the web", () => {
  test.each(allFunctions.map((one) => [one.id, one] as const))("IKZ.%s gives the same", (id, definition) => {
    const calls = callsOf[id];
    if (calls === undefined) throw new Error(`no calls for ${id}`);
    fc.assert(
      fc.property(calls, fc.constantFrom("General", "0.0%"), (given, format) => {
        const known = knownOf(given, format);
        expect(outcome(definition, onDesktop(given), known)).toEqual(outcome(definition, given, known));
      }),
      fuzzSettings(300),
    );
  });

  test("filters that point to an empty cell ask for nothing", () => {
    const list = [
      ["Kategorie", "Art", "Thema"],
      ["II", "vertikal", "Bad"],
      ["I", "vertikal", "Zoo"],
      ["", "", ""],
    ];
    for (const given of [[list, "", "", "", ""], [list, [[""]], [[""]], [[""]], [[""]]], [list]])
      for (const one of [given, onDesktop(given)]) expect(massnahmenAnzahl.compute(one, null)).toBe(2);
    expect(massnahmenAnzahl.compute([list, 0, [[0]], 0, [[0]]], null)).toBe(2);
  });
});

const werteCells = (...values: readonly CellValue[]): CellValue[][] => [
  ["Indikator-ID", "Jahr", "Wert"],
  ...values.map((value, i): CellValue[] => ["B1", 2010 + i, value]),
];

describe("the column Wert", () => {
  test("a 0 is one, or an empty cell, as its address tells", () => {
    const cells = werteCells(0, "", 5, 6, 7);
    const given = onDesktop([cells]) as CellValue[][][];
    const known = knownOf([cells]);
    expect(outcome(indikator, [...given, "B1", 2010], known)).toBe(0);
    expect(outcome(indikator, [...given, "B1", 2011], known)).toMatchObject({
      text: "Zum Indikator „B1“ gibt es für 2011 keinen Wert; das ist nicht 0.",
    });
    expect(outcome(trend, [...given, "B1", 2011, 2014], known)).toBe(1);
  });

  test("without an address it is #NV and says why", () => {
    const doubt = { code: "#N/A", text: expect.stringContaining("ist leer oder 0") };
    expect(outcome(indikator, [werteCells(0), "B1", 2010], NOTHING_KNOWN)).toEqual(doubt);
    expect(outcome(trend, [werteCells(1000, 0, 2000, 3000), "B1"], NOTHING_KNOWN)).toEqual(doubt);
    expect(outcome(trend, [werteCells(1000, 0, 2000, 3000, 5000), "B1", 2012], NOTHING_KNOWN)).toBe(1500);
  });

  test("a percentage is what its cell shows", () => {
    const cells = werteCells(0.253, 1, 0.07, 1.2, "25,3 %");
    const shown = (year: number, format: string): unknown =>
      outcome(indikator, [cells, "B1", year], knownOf([cells], format));
    expect([2010, 2011, 2012, 2013, 2014].map((year) => shown(year, "0.0%"))).toEqual([25.3, 100, 7, 120, 25.3]);
    expect([2010, 2011, 2012, 2013].map((year) => shown(year, '0.0" %"'))).toEqual([0.253, 1, 0.07, 1.2]);
    expect(outcome(trend, [werteCells(0.1, 0.2, 0.4), "B1"], knownOf([werteCells(0.1, 0.2, 0.4)], "0 %"))).toBe(15);
  });

  test.each([0.253, 1, -0.5, 1.25])("without an address %d may be a percentage: #NV says so", (value) => {
    expect(outcome(indikator, [werteCells(value), "B1", 2010], NOTHING_KNOWN)).toMatchObject({
      code: "#N/A",
      text: expect.stringContaining("oder ein Prozentwert"),
    });
  });

  test("a cell that has changed since is no answer", () => {
    const known = knownOf([werteCells(12)]);
    expect(outcome(indikator, [werteCells(0), "B1", 2010], known)).toMatchObject({ code: "#N/A" });
    expect(outcome(indikator, [werteCells(13), "B1", 2010], known)).toBe(13);
  });
});

describe("a table that is named without [#Alle]", () => {
  const rows = [
    ["II", "vertikal", "Bad"],
    ["I", "quer", "Zoo"],
  ];
  const headed = (...header: readonly CellValue[]): KnownFacts<number> => ({ ...NOTHING_KNOWN, header: () => header });

  test("is understood where the host tells its header", () => {
    const known = headed("Kategorie", "Art", "Thema");
    expect(outcome(massnahmenAnzahl, [rows], known)).toBe(2);
    expect(outcome(massnahmenAnzahl, [onDesktop([...rows, ["", "", ""]]), "II"], known)).toBe(1);
  });

  test("else a sentence says what to write", () => {
    const said = { code: "#VALUE!", text: expect.stringContaining("Massnahmen_2014[#Alle]") };
    expect(outcome(massnahmenAnzahl, [rows], NOTHING_KNOWN)).toEqual(said);
    expect(outcome(massnahmenAnzahl, [rows], headed("Farbe", "Form", "Preis"))).toEqual(said);
  });

  test("values of an indicator are asked for at their own place", () => {
    const cells = werteCells(0, "");
    const known = { ...knownOf([cells.slice(1)]), header: () => cells[0] ?? null };
    expect(outcome(indikator, [onDesktop(cells.slice(1) as unknown[]), "B1", 2010], known)).toBe(0);
    expect(outcome(indikator, [onDesktop(cells.slice(1) as unknown[]), "B1", 2011], known)).toMatchObject({
      code: "#N/A",
      text: expect.stringContaining("keinen Wert"),
    });
  });
});

test("whole columns end with their last filled cell", () => {
  const empty = Array.from({ length: 50_000 }, () => ["", ""]);
  const given = [[["Art", "Thema"], ["vertikal", "Bad"], ["", ""], ["vertikal", "Zoo"], ...empty]];
  for (const one of [given, onDesktop(given)]) {
    expect(massnahmenAnzahl.compute(one, null)).toBe(2);
    expect(allFunctions.find(({ id }) => id === "BEFUNDE")?.compute([...one, "Fehler"], null)).toBeGreaterThan(0);
  }
});
