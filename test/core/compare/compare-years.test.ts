import { describe, expect, test } from "@jest/globals";
import { compareYears, type ComparedFigure } from "../../../src/core/compare/compare-years";
import { readSnapshot, type Snapshot } from "../../../src/core/snapshot/snapshot";
import type { SheetData } from "../../../src/core/workbook/workbook-data";
import { whyMoved } from "../../../src/core/compare/why-moved";
import { comparisonDe } from "../../../src/i18n/comparison.de";
import { comparisonEn } from "../../../src/i18n/comparison.en";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { deepFreeze, headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const compared = (...sheets: readonly SheetData[]): Snapshot => readSnapshot(deepFreeze(workbook(...sheets)));
const shown = (figures: readonly ComparedFigure[]): string[] =>
  figures.map(({ key, from, to, delta, percent }) => [key, from, to, delta, percent].join(" "));

describe("the reports of 2012 and 2014", () => {
  const comparison = compareYears(readSnapshot(deepFreeze(sampleWorkbook())), 2012, 2014);

  test("have the true counts", () => {
    expect(shown([comparison.total])).toEqual(["gesamt 88 150 62 70.5"]);
    expect(shown(comparison.kategorie)).toEqual(["I 8 21 13 162.5", "II 37 86 49 132.4", "III 43 43 0 0"]);
    expect(shown(comparison.dezernat)).toEqual([
      "I 36 39 3 8.3",
      "II 24 26 2 8.3",
      "III 10 21 11 110",
      "IV 10 38 28 280",
      "V 8 10 2 25",
      "VI 0 15 15 ",
      "(ohne) 0 1 1 ",
    ]);
    expect(shown(comparison.art)).toEqual([
      "interkommunal 47 77 30 63.8",
      "intrakommunal 19 61 42 221.1",
      "vertikal 13 15 2 15.4",
      "allgemein 9 10 1 11.1",
      "(ohne) 8 6 -2 -25",
    ]);
  });

  test("the movement adds up, also by Kategorie and Dezernat", () => {
    const { movement, measures, kategorie, kategorieMovement, dezernat, dezernatMovement } = comparison;
    expect(movement.continued + movement.ended).toBe(88);
    expect(movement.continued + movement.new).toBe(150);
    for (const state of ["continued", "new", "ended"] as const)
      expect(measures.filter((one) => one.state === state)).toHaveLength(movement[state]);
    const sums = [...kategorieMovement, ...dezernatMovement].map(
      ({ added, ended, movedIn, movedOut }) => added - ended + movedIn - movedOut,
    );
    expect(sums).toEqual([...kategorie, ...dezernat].map(({ delta }) => delta));
    const moved = measures.filter(({ state, kategorie: [a, b] }) => state === "continued" && a !== b);
    expect(moved).toHaveLength(movement.recategorised);
  });

  test("notes say what limits the comparison", () => {
    expect(comparison.gap).toBe(true);
    expect(comparison.notes.map((note) => comparisonDe.note(note, comparison))).toEqual([
      "Für 2013 enthält die Mappe keine Liste. Das Jahr zählt nicht als 0; verglichen werden 2012 und 2014 unmittelbar.",
      "Nur 2014 kommt vor: Dezernat VI.",
      "Ohne Dezernat: keine Maßnahme (2012), 1 Maßnahme (2014). Gezählt unter (ohne).",
      "Ohne Art: 8 Maßnahmen (2012), 6 Maßnahmen (2014). Gezählt unter (ohne).",
      "2012 haben 8 Maßnahmen mehrere Arten und zählen in jeder davon: Die Summe der Arten (96) ist größer als die Zahl der Maßnahmen (88).",
      "2014 haben 19 Maßnahmen mehrere Arten und zählen in jeder davon: Die Summe der Arten (169) ist größer als die Zahl der Maßnahmen (150).",
      expect.stringMatching(/^Organisationseinheit „FB 41“ bestand nur bis 2013 \(2012: \d+ Maßnahmen\)\.$/),
    ]);
  });

  test("sentences say how the figures came about, in both languages", () => {
    const { movement } = comparison;
    const reasons = whyMoved(comparison);
    const sentences = reasons.map((reason) => comparisonDe.reason(reason, comparison));
    expect(sentences.slice(0, 2).join(" ")).toBe(
      "2014 wurden 150 Maßnahmen gemeldet, 62 mehr als 2012 (88; +70,5 %). " +
        `${movement.continued} wurden fortgeführt, ${movement.new} kamen neu hinzu, ${movement.ended} endeten.`,
    );
    expect(sentences[2]).toMatch(/^Zur Zunahme um 62 tragen am meisten bei: Dezernat IV \(\+28; /);
    const english = reasons.map((reason) => comparisonEn.reason(reason, comparison));
    expect(english[0]).toBe("150 Maßnahmen were reported in 2014, 62 more than in 2012 (88; +70.5%).");
    for (const text of [...sentences, ...english]) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
  });
});

describe("small workbooks", () => {
  test("neighbouring years, continued in another Kategorie", () => {
    const snapshot = compared(
      year(2013, row({ Thema: "Winterdienst", Kategorie: "III" }), row({ Thema: "Archiv" })),
      year(2014, row({ Thema: "Winterdienst", Kategorie: "Kat. II" })),
    );
    const comparison = compareYears(snapshot, 2013, 2014);
    expect(comparison.gap).toBe(false);
    expect(comparison.movement).toEqual({ continued: 1, new: 0, ended: 1, recategorised: 1 });
    expect(comparison.measures).toEqual([
      expect.objectContaining({
        state: "continued",
        from: { sheet: "IKZ 2013", row: 1, column: 6, cell: "G2" },
        to: { sheet: "IKZ 2014", row: 1, column: 6, cell: "G2" },
        kategorie: ["III", "II"],
        by: "thema",
      }),
      expect.objectContaining({ state: "ended", to: null, similarity: null, kategorie: ["III", null] }),
    ]);
    expect(whyMoved(comparison).map((reason) => comparisonDe.reason(reason, comparison))).toEqual([
      "2014 wurde 1 Maßnahme gemeldet, 1 weniger als 2013 (2; −50,0 %).",
      "1 wurde fortgeführt, keine kam neu hinzu, 1 endete.",
      "Zur Abnahme um 1 trägt bei: Dezernat I (−1; 1 beendet).",
      "Kategorie II: 1 statt 0 (+1) – 1 aus anderer Kategorie hinzugekommen.",
      "Kategorie III: 0 statt 2 (−2) – 1 beendet, 1 in eine andere Kategorie gewechselt.",
      "Nach Arten: interkommunal −1 (2 → 1).",
      "1 fortgeführte Maßnahme steht in einer anderen Kategorie als 2013: 1 von III nach II.",
    ]);
  });

  test("the most frequent change of Kategorie comes first, the Maßnahmen in the order of the later year", () => {
    const [bad, zoo, turm] = ["Schwimmbad", "Zoo", "Turm"];
    const snapshot = compared(
      year(
        2013,
        row({ Thema: bad, Kategorie: "III" }),
        ...[zoo, turm].map((Thema) => row({ Thema, Kategorie: "I" })),
        row({ Thema: "Archiv" }),
      ),
      year(2014, row({ Thema: "Radweg" }), ...[bad, zoo, turm].map((Thema) => row({ Thema, Kategorie: "II" }))),
    );
    const { recategorisations, measures } = compareYears(snapshot, 2013, 2014);
    expect(recategorisations).toEqual([
      { from: "I", to: "II", count: 2 },
      { from: "III", to: "II", count: 1 },
    ]);
    expect(measures.map(({ thema }) => thema)).toEqual(["Radweg", bad, zoo, turm, "Archiv"]);
  });

  test("a Maßnahme has changed its Kategorie where both years name one", () => {
    const [first, second] = [
      [null, "II", "III"],
      ["III", null, "II"],
    ].map((kategorien) => ["Zoo", "Turm", "Bad"].map((Thema, i) => row({ Thema, Kategorie: kategorien[i] ?? null })));
    const { measures } = compareYears(
      compared(year(2013, ...(first ?? [])), year(2014, ...(second ?? []))),
      2013,
      2014,
    );
    expect(measures.map((one) => comparisonDe.state(one))).toEqual([
      "fortgeführt",
      "fortgeführt",
      "fortgeführt, Kategorie gewechselt",
    ]);
    const changed = measures.filter((one) => comparisonEn.state(one) !== comparisonEn.state(measures[0] ?? one));
    expect(changed.map(({ thema }) => thema)).toEqual(["Bad"]);
  });

  test("years that are no neighbours in the workbook are matched, too", () => {
    const snapshot = compared(
      ...[2012, 2013, 2014].map((jahr) => year(jahr, row({ Thema: "Winterdienst" }), row({ Thema: `Nur ${jahr}` }))),
    );
    const comparison = compareYears(snapshot, 2012, 2014);
    expect(comparison.movement.continued).toBeGreaterThan(0);
    expect(comparison.gap).toBe(true);
    expect(comparison.notes.map(({ id }) => id)).not.toContain("gap");
  });

  test("values that are not in the Stammdaten, units that ended and began", () => {
    const units = [
      ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"],
      ["Altamt", "I", null, null, 2013],
      ["Neuamt", "I", null, 2014, null],
      ["ended, in no row", "I", null, null, 2013],
      ["began, in no row", "I", null, 2014, null],
    ];
    const snapshot = compared(
      stammdaten({ Organisationseinheiten: units }),
      year(2013, row({ Organisationseinheit: "Altamt", Kategorie: "VII" })),
      year(2014, row({ Organisationseinheit: "Neuamt" }), row({ Organisationseinheit: "Neuamt", Thema: "Archiv" })),
    );
    const comparison = compareYears(snapshot, 2013, 2014);
    expect(comparison.notes).toEqual([
      { id: "only-in-one-year", merkmal: "kategorie", year: 2014, keys: ["III"] },
      { id: "not-in-stammdaten", merkmal: "kategorie", year: 2013, count: 1, words: ["VII"] },
      { id: "unit-ended", unit: "Altamt", until: 2013, massnahmen: 1 },
      { id: "unit-began", unit: "Neuamt", since: 2014, massnahmen: 2 },
    ]);
    for (const texts of [comparisonDe, comparisonEn])
      for (const note of comparison.notes) expect(texts.note(note, comparison)).not.toMatch(/undefined|NaN/);
    expect(shown(comparison.kategorie)).toEqual(["I 0 0 0 ", "II 0 0 0 ", "III 0 2 2 ", "(ohne) 1 0 -1 -100"]);
  });

  test("one list for all years", () => {
    const columns = ["Jahr", ...headers] as const;
    const rows = [2012, 2014, 2014].map((jahr, i) => [jahr, ...row({ Thema: `Thema ${i}` })]);
    const comparison = compareYears(compared(sheet("Liste", [columns, ...rows], { table: "Alle" })), 2012, 2014);
    expect(shown([comparison.total])).toEqual(["gesamt 1 2 1 100"]);
  });

  test("a year that is not there is a programmer's mistake", () => {
    expect(() => compareYears(compared(year(2014, row())), 2013, 2014)).toThrow("unknown year: 2013");
  });
});

test.each([
  [0, 5, null],
  [0, 0, null],
  [16, 17, 6.3],
  [16, 15, -6.3],
  [80, 71, -11.3],
  [3, 1, -66.7],
  [8, 21, 162.5],
])("percent from %d to %d", (from, to, percent) => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => row({ Kategorie: "I", Thema: `Thema ${i}` }));
  const other = row({ Kategorie: "III", Thema: "Zoo" });
  const snapshot = compared(year(2012, other, ...rows(from)), year(2014, other, ...rows(to)));
  const { kategorie } = compareYears(snapshot, 2012, 2014);
  expect(kategorie.find(({ key }) => key === "I")).toMatchObject({ from, to, percent });
});
