import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Figure, ReportRow } from "../../../src/registers/indikatorwerte/report-figures";
import { isSmallGroup } from "../../../src/registers/indikatorwerte/small-groups";
import { withheldFigures } from "../../../src/registers/indikatorwerte/withheld-figures";
import { fuzzRuns, fuzzSettings } from "../../support/fuzz";

const row = (
  indikator: string,
  values: readonly (number | null)[],
  { einheit = "Anzahl", gebiet = "", gruppe = "" } = {},
): ReportRow => ({ indikator, gebiet, gruppe, values, einheiten: values.map(() => einheit) });

/** What is withheld, by indicator, area, group and number of the year. */
const withheld = (...rows: readonly ReportRow[]): string[] =>
  Array.from(withheldFigures(rows), ({ row: { indikator, gebiet, gruppe }, column }) =>
    [indikator, gebiet, gruppe, column].filter((one) => one !== "").join(" "),
  ).sort();

describe("what a small count could be computed from", () => {
  test.each<[string, readonly ReportRow[], readonly string[]]>([
    ["nothing small: nothing", [row("A", [5, 6]), row("R", [10, 20], { einheit: "Prozent" })], []],
    [
      "a rate of the same place and year, in any Handlungsfeld",
      [row("A", [3, 60]), row("R", [1.5, 90], { einheit: "Quote" }), row("S", [7, 8], { einheit: "Index" })],
      ["A 0", "R 0", "S 0"],
    ],
    ["an amount for each", [row("A", [3, 60]), row("E", [900, 20], { einheit: "Euro" })], ["A 0", "E 0"]],
    [
      "a rate of another place stays",
      [
        row("A", [80]),
        row("A", [3], { gebiet: "Ost" }),
        row("A", [77], { gebiet: "West" }),
        row("R", [12.5], { einheit: "Prozent", gebiet: "Nord" }),
      ],
      ["A Ost 0", "A West 0"],
    ],
    [
      "a share of a group that stands at the whole city",
      [
        row("A", [60, 80]),
        row("A", [3, 40], { gruppe: "frauen" }),
        row("Anteil", [5, 50], { einheit: "Prozent" }),
        row("andere", [33.3, 12], { einheit: "Prozent" }),
      ],
      ["A frauen 0", "Anteil 0"],
    ],
    [
      "a difference of two other indicators",
      [row("A", [3, 30]), row("B", [40, 90]), row("C", [37, 60])],
      ["A 0", "C 0"],
    ],
    [
      "three parts and a whole as four indicators",
      [row("A", [3, 30]), row("B", [40, 90]), row("C", [17, 10]), row("D", [20, 50])],
      ["A 0", "C 0"],
    ],
    [
      "the change of the year after, in counts",
      [row("A", [20, 3, 30, 40]), row("D", [null, -17, 27, 10])],
      ["A 1", "D 1", "D 2"],
    ],
    [
      "the change of the year after, in percent",
      [row("A", [20, 4, 30, 45]), row("D", [null, -80, 650, 50], { einheit: "Prozent" })],
      ["A 1", "D 1", "D 2"],
    ],
    [
      "an index whose base it is",
      [row("A", [4, 12, 30]), row("I", [100, 300, 750], { einheit: "Index" })],
      ["A 0", "I 0", "I 1", "I 2"],
    ],
    ["a running total", [row("A", [20, 3, 30]), row("K", [120, 123, 153])], ["A 1", "K 0"]],
  ])("%s", (_, rows, expected) => {
    expect(withheld(...rows)).toEqual([...expected].sort());
  });

  test("what follows from two sums together is not told either", () => {
    // a + b = s and a - b = d: each has two withheld figures, both together tell them.
    const rows = [row("a", [3, 50]), row("b", [4, 20]), row("s", [7, 70]), row("c", [40, 60]), row("t", [43, 110])];
    const hidden = Array.from(withheldFigures(rows));
    expect(determined(rows, new Set(hidden))).toEqual([]);
  });
});

/** A relation that the authors of a report know of: the first is the sum of the others, or their quotient times a scale. */
type Declared =
  | { readonly kind: "sum"; readonly terms: readonly (readonly [row: number, before: boolean])[] }
  | {
      readonly kind: "quotient";
      readonly of: readonly [quotient: number, count: number, base: number];
      readonly scale: number;
    }
  | { readonly kind: "change"; readonly of: readonly [quotient: number, count: number] };

/**
 * Somebody who knows all relations of a report and all that it shows: puts in, again and again, what follows from one
 * relation with one unknown figure. Gives the small counts that this tells.
 */
function attacked(rows: readonly ReportRow[], declared: readonly Declared[], hidden: ReadonlySet<Figure>): string[] {
  const key = (at: number, column: number): string => `${at} ${column}`;
  const known = new Map<string, number>();
  const secret = new Set(Array.from(hidden, (figure) => key(rows.indexOf(figure.row), figure.column)));
  rows.forEach(({ values }, at) =>
    values.forEach((value, column) => {
      if (value !== null && !secret.has(key(at, column))) known.set(key(at, column), value);
    }),
  );
  const learn = (cells: readonly string[], solve: (unknown: number) => number): boolean => {
    const open = cells.flatMap((cell, i) => (known.has(cell) ? [] : [i]));
    const [only] = open;
    const cell = only === undefined ? undefined : cells[only];
    if (open.length !== 1 || only === undefined || cell === undefined || !secret.has(cell)) return false;
    const value = solve(only);
    if (!Number.isFinite(value)) return false;
    known.set(cell, value);
    return true;
  };
  const at = (cell: string | undefined): number => known.get(cell ?? "") ?? NaN;
  for (let found = true; found;) {
    found = false;
    for (const relation of declared)
      rows[0]?.values.forEach((_, column) => {
        if (relation.kind === "sum") {
          const cells = relation.terms.map(([one, before]) => key(one, before ? column - 1 : column));
          const sign = (i: number): number => (i === 0 ? 1 : -1);
          const rest = (but: number): number =>
            cells.reduce((sum, cell, i) => (i === but ? sum : sum + sign(i) * at(cell)), 0);
          if (learn(cells, (unknown) => -rest(unknown) / sign(unknown))) found = true;
        } else if (relation.kind === "quotient") {
          const [q, c, b] = relation.of.map((one) => key(one, column));
          const cells = [q ?? "", c ?? "", b ?? ""];
          const { scale } = relation;
          const solved = [(scale * at(c)) / at(b), (at(q) * at(b)) / scale, (scale * at(c)) / at(q)];
          if (learn(cells, (unknown) => solved[unknown] ?? NaN)) found = true;
        } else {
          const [q, later, before] = [
            key(relation.of[0], column),
            key(relation.of[1], column),
            key(relation.of[1], column - 1),
          ];
          const solved = [
            100 * (at(later) / at(before) - 1),
            at(before) * (1 + at(q) / 100),
            at(later) / (1 + at(q) / 100),
          ];
          if (column > 0 && learn([q, later, before], (unknown) => solved[unknown] ?? NaN)) found = true;
        }
      });
  }
  return rows.flatMap(({ values, einheiten }, i) =>
    values.flatMap((value, column) =>
      value !== null && einheiten[column] === "Anzahl" && isSmallGroup(value) && known.has(key(i, column))
        ? [`${key(i, column)} = ${at(key(i, column))}`]
        : [],
    ),
  );
}

const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 5, max: 60 }));
const YEARS = 4;
const series = fc.array(count, { minLength: YEARS, maxLength: YEARS });
const sumOf = (...all: readonly (readonly number[])[]): number[] =>
  Array.from({ length: YEARS }, (_, i) => all.reduce((sum, values) => sum + (values[i] ?? 0), 0));

/** A report of a count by area, indicators that hang together in other Handlungsfelder, rates, changes and totals. */
const reports = fc
  .tuple(
    series,
    series,
    series,
    fc.array(fc.integer({ min: 50, max: 400 }), { minLength: YEARS, maxLength: YEARS }),
    series,
  )
  .map(([a, b, c, base, other]) => {
    const change = (values: readonly number[]): (number | null)[] =>
      values.map((value, i) => (i === 0 ? null : value - (values[i - 1] ?? 0)));
    const percent = (values: readonly number[]): (number | null)[] =>
      values.map((value, i) =>
        i === 0 || (values[i - 1] ?? 0) === 0 ? null : 100 * (value / (values[i - 1] ?? 1) - 1),
      );
    const running = a.map((_, i) => 500 + a.slice(0, i + 1).reduce((sum, value) => sum + value, 0));
    const rate = (values: readonly number[]): number[] => values.map((value, i) => (100 * value) / (base[i] ?? 1));
    const rows = [
      row("a", a),
      row("b", b),
      row("c", c),
      row("ab", sumOf(a, b)),
      row("abc", sumOf(a, b, c)),
      row("base", base),
      row("rate", rate(a), { einheit: "Prozent" }),
      row("change", change(a)),
      row("percent", percent(b), { einheit: "Prozent" }),
      row("running", running),
      row("other", other),
      row("n", sumOf(a, b), {}),
      row("n", a, { gebiet: "ost" }),
      row("n", b, { gebiet: "west" }),
      row("nrate", rate(a), { einheit: "Quote", gebiet: "ost" }),
    ];
    const declared: Declared[] = [
      {
        kind: "sum",
        terms: [
          [3, false],
          [0, false],
          [1, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [4, false],
          [0, false],
          [1, false],
          [2, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [4, false],
          [3, false],
          [2, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [0, false],
          [0, true],
          [7, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [9, false],
          [9, true],
          [0, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [11, false],
          [12, false],
          [13, false],
        ],
      },
      { kind: "quotient", of: [6, 0, 5], scale: 100 },
      { kind: "quotient", of: [14, 12, 5], scale: 100 },
      { kind: "change", of: [8, 1] },
    ];
    return { rows, declared };
  });

/** The small counts that the sums of withheld figures tell together. */
function determined(rows: readonly ReportRow[], hidden: ReadonlySet<Figure>): string[] {
  return attacked(
    rows,
    [
      {
        kind: "sum",
        terms: [
          [2, false],
          [0, false],
          [1, false],
        ],
      },
      {
        kind: "sum",
        terms: [
          [4, false],
          [3, false],
          [0, false],
        ],
      },
    ],
    hidden,
  );
}

describe("somebody who knows how the indicators hang together", () => {
  test("never finds a small count, whatever the figures are", () => {
    let protectedCounts = 0;
    fc.assert(
      fc.property(reports, ({ rows, declared }) => {
        const hidden = withheldFigures(rows);
        protectedCounts += hidden.size;
        expect(attacked(rows, declared, hidden)).toEqual([]);
      }),
      fuzzSettings(200),
    );
    expect(protectedCounts).toBeGreaterThan(fuzzRuns(200));
  });

  test("would find them if small counts alone were withheld", () => {
    let found = 0;
    fc.assert(
      fc.property(reports, ({ rows, declared }) => {
        const small = new Set(
          rows.flatMap((one) =>
            one.values.flatMap((value, column): Figure[] =>
              value !== null && one.einheiten[column] === "Anzahl" && isSmallGroup(value)
                ? [{ row: one, column, value }]
                : [],
            ),
          ),
        );
        found += attacked(rows, declared, small).length;
      }),
      fuzzSettings(50),
    );
    expect(found).toBeGreaterThan(0);
  });

  test("figures that nothing ties to a small count are shown", () => {
    const rows = [
      row("a", [3, 300, 310]),
      row("x", [1000, 2170, 3190]),
      row("r", [77.7, 12, 13], { einheit: "Prozent" }),
    ];
    expect(withheld(...rows)).toEqual(["a 0", "r 0"]);
  });
});
