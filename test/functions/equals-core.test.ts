import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareYears } from "../../src/core/compare/compare-years";
import { countBy, crossTable, keysOf, merkmale, OHNE, type Merkmal } from "../../src/core/count/count";
import { ofYear, readSnapshot, type Snapshot } from "../../src/core/snapshot/snapshot";
import { validate } from "../../src/core/check/validate";
import type { CellValue } from "../../src/core/workbook/workbook-data";
import { rules } from "../../src/rules/index";
import { fuzzSettings } from "../support/fuzz";
import { sampleYear } from "../support/workbooks/sample-years";
import { sheet, workbook } from "../support/workbooks/workbook";
import { ANZAHL, BEFUNDE, cellsOf, JAHRESVERGLEICH, KREUZTABELLE } from "./support";

const range = (year: 2012 | 2014): CellValue[][] => cellsOf(sampleYear(year));
const sample = readSnapshot(workbook(sampleYear(2012), sampleYear(2014)));

/** What a cross-table spills, made from the core's own. */
function spilled({ massnahmen, ...lists }: Snapshot, rows: Merkmal, columns: Merkmal): unknown {
  const table = crossTable(massnahmen, rows, columns, lists);
  return [
    ["", ...table.columns, "Summe"],
    ...table.rows.map((key, i) => [key, ...(table.counts[i] ?? []), table.rowTotals[i]]),
    ["Summe", ...table.columnTotals, table.total],
  ];
}

const withoutCorner = (result: unknown): unknown =>
  JSON.parse(JSON.stringify(result), (_, value: unknown) =>
    typeof value === "number" && value > 1989 ? String(value) : value,
  ).map((line: unknown[], i: number) => (i === 0 ? line.slice(1) : line));

describe("the two printed reports", () => {
  test.each([2012, 2014] as const)("%i, counted", (year) => {
    const massnahmen = ofYear(sample.massnahmen, year);
    expect(ANZAHL(range(year))).toBe(massnahmen.length);
    countBy(massnahmen, "kategorie").forEach((count, key) => expect(ANZAHL(range(year), key)).toBe(count));
    countBy(massnahmen, "dezernat").forEach((count, key) => expect(ANZAHL(range(year), null, key)).toBe(count));
    countBy(massnahmen, "art").forEach((count, key) => expect(ANZAHL(range(year), null, null, key)).toBe(count));
  });

  test.each(
    merkmale
      .filter((one) => one !== "jahr")
      .flatMap((rows) => merkmale.filter((one) => one !== "jahr").map((columns) => [rows, columns] as const)),
  )("%s × %s", (rows, columns) => {
    const own = readSnapshot(workbook(sheet("Bereich", range(2014))));
    expect(withoutCorner(KREUZTABELLE(range(2014), rows, columns))).toEqual(withoutCorner(spilled(own, rows, columns)));
  });

  test.each(["kategorie", "dezernat", "art"] as const)("compared by %s", (merkmal) => {
    const comparison = compareYears(sample, 2012, 2014);
    const lines = [...comparison[merkmal], comparison.total];
    expect(JAHRESVERGLEICH(range(2012), range(2014), merkmal)).toEqual([
      ["Wert", "Vorjahr", "Jahr", "Differenz", "Prozent"],
      ...lines.map(({ key, from, to, delta, percent }) => [key, from, to, delta, percent ?? ""]),
    ]);
  });

  test.each([2012, 2014] as const)("%i, checked", (year) => {
    const findings = validate(readSnapshot(workbook(sheet("Bereich", range(year)))), rules).filter(
      ({ rule, message }) => rule !== "year-missing" || message !== "list",
    );
    expect(findings.length).toBeGreaterThan(10);
    for (const [word, severity] of [
      ["Fehler", "error"],
      ["Warnung", "warning"],
      ["Hinweis", "hint"],
    ] as const)
      expect(BEFUNDE(range(year), word)).toBe(findings.filter((one) => one.severity === severity).length);
    expect(BEFUNDE(range(year))).toBe(findings.length);
  });
});

const cell = (...values: readonly CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...values) },
    fc.constantFrom(null, "", " ", "?", "#N/A", 7, true),
    fc.string(),
  );

const columns: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  "Kat.": cell("I", "II", "III", "ii", 2, "Kat. III"),
  Dezernat: cell("OB", "III", 3, "Dez. IV", "v"),
  Amt: cell("Amt 37", "FB 03", "Eb KGM"),
  Art: cell("interkommunal", "vertikal; interkommunal", "Inter- und intrakommunal", "allgemein", "interkomunal"),
  Titel: cell("Bäder", "Brücken", "Winterdienst"),
  Status: cell("laufend", "RUHT"),
  Jahr: cell(2012, 2014, "2014"),
  fremd: fc.constantFrom<CellValue>(null, 1, "x"),
};

/** Lists with any columns in any order, under title rows, with blank rows and totals. */
const lists: fc.Arbitrary<CellValue[][]> = fc
  .shuffledSubarray(Object.keys(columns).filter((name) => name !== "Art" && name !== "Titel"))
  .chain((some) => fc.shuffledSubarray(["Art", "Titel", ...some], { minLength: some.length + 2 }))
  .chain((names) =>
    fc.tuple(
      fc.constantFrom<CellValue[][]>([], [["Maßnahmen 2014"]], [["Stand"], []]),
      fc.constant(names),
      fc.array(
        fc.oneof(
          { weight: 9, arbitrary: fc.tuple(...names.map((name) => columns[name] ?? fc.constant(null))) },
          fc.constant(names.map(() => null)),
        ),
        { maxLength: 12 },
      ),
      fc.constantFrom<CellValue[][]>([], [[]], [["Summe", 3]], [["Summe"], ["", "Gesamt"], []]),
    ),
  )
  .map(([title, names, rows, totals]) => [...title, names, ...rows, ...totals]);

const hasColumn = (list: readonly (readonly CellValue[])[], ...names: readonly string[]): boolean =>
  names.every((name) => list.some((row) => row.includes(name)));

describe("any list", () => {
  const options = fuzzSettings(300);
  const headers: Readonly<Partial<Record<Merkmal, string>>> = {
    kategorie: "Kat.",
    dezernat: "Dezernat",
    organisationseinheit: "Amt",
    art: "Art",
    status: "Status",
  };

  test("is counted as the core counts it", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { massnahmen } = readSnapshot(workbook(sheet("Bereich", list)));
        expect(ANZAHL(list)).toBe(massnahmen.length);
        const [kategorie, dezernat, art] = [
          hasColumn(list, "Kat.") ? "II" : null,
          hasColumn(list, "Dezernat") ? "III" : null,
          "vertikal",
        ];
        const asked = massnahmen.filter(
          (m) =>
            (kategorie === null || m.kategorie === kategorie) &&
            (dezernat === null || m.dezernat === dezernat) &&
            m.arten.includes(art),
        );
        expect(ANZAHL(list, kategorie, dezernat, art)).toBe(asked.length);
        expect(ANZAHL(list, null, null, OHNE)).toBe(massnahmen.filter((m) => m.arten.length === 0).length);
        if (massnahmen.some((m) => m.year === 2014))
          expect(ANZAHL(list, null, null, null, 2014)).toBe(massnahmen.filter((m) => m.year === 2014).length);
      }),
      options,
    );
  });

  test("makes the same cross-table", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...merkmale), fc.constantFrom(...merkmale), (list, rows, columnsBy) => {
        const own = readSnapshot(workbook(sheet("Bereich", list)));
        for (const one of [rows, columnsBy])
          if (one === "jahr" ? own.years.length === 0 : !hasColumn(list, headers[one] ?? "")) return;
        expect(withoutCorner(KREUZTABELLE(list, rows, columnsBy))).toEqual(
          withoutCorner(spilled(own, rows, columnsBy)),
        );
        const single = KREUZTABELLE(list, rows) as unknown[][];
        expect(single.slice(1, -1).reduce((sum, line) => sum + Number(line[1]), 0)).toBe(
          own.massnahmen.reduce((sum, m) => sum + keysOf(m, rows).length, 0),
        );
      }),
      options,
    );
  });

  test("has the findings of the core", () => {
    fc.assert(
      fc.property(lists, (list) => {
        const findings = validate(readSnapshot(workbook(sheet("Bereich", list))), rules);
        expect(BEFUNDE(list)).toBe(
          findings.filter(({ rule, message }) => rule !== "year-missing" || message !== "list").length,
        );
      }),
      fuzzSettings(100),
    );
  });
});
