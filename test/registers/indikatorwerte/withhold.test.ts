import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { withheldCounts, type CountCell } from "../../../src/registers/indikatorwerte/withhold";
import { fuzzSettings } from "../../support/fuzz";

const cell = (gebiet: string, gruppe: string, value: number): CountCell => ({ gebiet, gruppe, value });
const named = (cells: Iterable<CountCell>) =>
  Array.from(cells, ({ gebiet, gruppe, value }) => `${gebiet}/${gruppe} ${value}`);
const areas = (total: number | null, ...values: readonly number[]) => [
  ...(total === null ? [] : [cell("", "", total)]),
  ...values.map((value, i) => cell(`G${i + 1}`, "", value)),
];

describe("withheldCounts", () => {
  test.each<[string, readonly CountCell[], readonly string[]]>([
    ["no small count: nothing", areas(30, 5, 0, 25), []],
    ["the whole city is small: everything", areas(4, 4, 0), ["/ 4", "G1/ 4", "G2/ 0"]],
    ["one small: the next smallest as well, 0 stays", areas(73, 3, 50, 0, 20), ["G1/ 3", "G4/ 20"]],
    ["two small that leave too few possible values: a third", areas(62, 1, 1, 40, 20), ["G1/ 1", "G2/ 1", "G4/ 20"]],
    ["two small that leave just enough", areas(66, 3, 3, 40, 20), ["G1/ 3", "G2/ 3"]],
    ["two small that leave enough", areas(67, 3, 4, 40, 20), ["G1/ 3", "G2/ 4"]],
    ["nothing left that could protect: all, also 0", areas(5, 1, 4, 0), ["G1/ 1", "G2/ 4", "G3/ 0"]],
    ["parts that are not known to make up the whole: all", areas(90, 3, 50, 20), ["G1/ 3", "G2/ 50", "G3/ 20"]],
    ["no whole: all", areas(null, 3, 50), ["G1/ 3", "G2/ 50"]],
    [
      "target and comparison group: both, although only one is small",
      [cell("", "", 103), cell("", "Ausländer", 3), cell("", "Deutsche", 100)],
      ["/Ausländer 3", "/Deutsche 100"],
    ],
    [
      "by area and group: all of that level, the sums stay",
      [
        cell("", "", 60),
        cell("A", "", 60),
        cell("", "f", 40),
        cell("", "m", 20),
        cell("A", "f", 3),
        cell("A", "m", 57),
      ],
      ["A/f 3", "A/m 57"],
    ],
    [
      "an area that is small: what is parted further as well",
      [...areas(40, 2, 18, 20), cell("G3", "f", 8), cell("G3", "m", 12)],
      ["G1/ 2", "G2/ 18", "G3/f 8", "G3/m 12"],
    ],
  ])("%s", (_, cells, expected) => {
    expect(named(withheldCounts(cells)).sort()).toEqual([...expected].sort());
  });
});

/** Sums that everybody knows: the first is the sum of the others. */
type Sum = readonly [whole: number, ...parts: readonly number[]];

/** A full table of areas and groups with all its sums. */
function table(inner: readonly (readonly number[])[]): { cells: CountCell[]; sums: Sum[] } {
  const [height, width] = [inner.length, inner[0]?.length ?? 0];
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const cells: CountCell[] = [cell("", "", sumOf(inner.flat()))];
  inner.forEach((row, a) => cells.push(cell(`G${a}`, "", sumOf(row))));
  for (let g = 0; g < width; g++) cells.push(cell("", `P${g}`, sumOf(inner.map((row) => row[g] ?? 0))));
  inner.forEach((row, a) => row.forEach((value, g) => cells.push(cell(`G${a}`, `P${g}`, value))));
  const area = (a: number): number => 1 + a;
  const group = (g: number): number => 1 + height + g;
  const both = (a: number, g: number): number => 1 + height + width + a * width + g;
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const sums: Sum[] = [
    [0, ...upTo(height).map(area)],
    [0, ...upTo(width).map(group)],
    ...upTo(height).map((a): Sum => [area(a), ...upTo(width).map((g) => both(a, g))]),
    ...upTo(width).map((g): Sum => [group(g), ...upTo(height).map((a) => both(a, g))]),
  ];
  return { cells, sums };
}

/** All values that a cell may have, for somebody who knows what is shown, all sums, and that counts are 0 or more. */
function possibleValues(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  withheld: ReadonlySet<CountCell>,
  asked: number,
): Set<number> {
  const found = new Set<number>();
  const most = Math.max(...cells.map(({ value }) => value));
  const order = [asked, ...cells.map((_, i) => i).filter((i) => i !== asked)];
  const known: (number | null)[] = cells.map((one) => (withheld.has(one) ? null : one.value));
  const fits = (): boolean =>
    sums.every(([whole, ...parts]) => {
      const rest = parts.reduce((sum, i) => sum + (known[i] ?? 0), 0);
      const total = known[whole] ?? null;
      return total === null || (parts.every((i) => known[i] !== null) ? rest === total : rest <= total);
    });
  const search = (at: number): boolean => {
    const next = order.slice(at).find((i) => known[i] === null);
    if (next === undefined) return true;
    for (let value = 0; value <= most; value++) {
      known[next] = value;
      const possible = fits() && search(order.indexOf(next) + 1);
      known[next] = null;
      if (possible) return true;
    }
    return false;
  };
  for (let value = 0; value <= most; value++) {
    known[asked] = value;
    if (fits() && search(1)) found.add(value);
    known[asked] = null;
  }
  return found;
}

describe("nobody who knows all that is shown can tell a small count", () => {
  const counts = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 12 }));
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .chain(([height, width]) =>
      fc.array(fc.array(counts, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  test("of a table by area and group, with all its sums", () => {
    fc.assert(
      fc.property(tables, (inner) => {
        const { cells, sums } = table(inner);
        const withheld = withheldCounts(cells);
        cells.forEach((one, i) => {
          if (one.value < 1 || one.value > 4) return;
          expect(withheld.has(one)).toBe(true);
          expect(possibleValues(cells, sums, withheld, i).size).toBeGreaterThan(1);
        });
      }),
      fuzzSettings(300),
    );
  });

  test("of areas that make up the city, although people know that no withheld figure is 0", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (values) => {
        const cells = areas(
          values.reduce((sum, value) => sum + value, 0),
          ...values,
        );
        const [whole] = cells;
        const withheld = withheldCounts(cells);
        if (whole === undefined || withheld.has(whole)) return;
        const hidden = cells.filter((one) => withheld.has(one));
        if (hidden.length === 0 || hidden.some(({ value }) => value === 0)) return;
        const sum = hidden.reduce((all, { value }) => all + value, 0);
        expect(sum - (hidden.length - 1) - 1).toBeGreaterThanOrEqual(hidden.length === cells.length - 1 ? 1 : 4);
      }),
      fuzzSettings(300),
    );
  });

  test("of parts that need not make up the whole: either none of the level is shown, or nothing in it is small", () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 100, max: 200 }),
        (values, total) => {
          const [, ...parts] = areas(total, ...values);
          const withheld = withheldCounts(areas(total, ...values));
          const isSmall = values.some((value) => value >= 1 && value <= 4);
          expect(withheld.size).toBe(isSmall ? parts.length : 0);
        },
      ),
      fuzzSettings(200),
    );
  });
});
