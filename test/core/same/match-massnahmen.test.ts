import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matchMassnahmen, type MassnahmenMatch } from "../../../src/core/same/match-massnahmen";
import type { Massnahme } from "../../../src/core/massnahmen/massnahme";
import { ofYear, readSnapshot } from "../../../src/core/snapshot/snapshot";
import { readCsv, sampleWorkbook } from "../../support/workbooks/sample-years";
import { fuzzRuns } from "../../support/fuzz";
import { deepFreeze, row, workbook, year } from "../../support/workbooks/workbook";

type Rows = Parameters<typeof row>[0][];

/** The number of a Maßnahme in the report: its row below the header. */
const nr = (m: Massnahme): number => m.row.index;
const { massnahmen } = readSnapshot(deepFreeze(sampleWorkbook()));
const [of2012, of2014] = [ofYear(massnahmen, 2012), ofYear(massnahmen, 2014)];

const pairKey = (earlier: number, later: number): string => JSON.stringify([earlier, later]);
const keysOf = (match: MassnahmenMatch): string[] => match.pairs.map((p) => pairKey(nr(p.earlier), nr(p.later)));

/** What a coordinator says of the two reports; see the notes in the file. */
const groundTruth = readCsv(
  readFileSync(join(__dirname, "..", "..", "fixtures", "ground-truth-2012-2014.csv"), "utf8"),
).slice(1);
const withVerdict = (...verdicts: readonly string[]): Set<string> =>
  new Set(
    groundTruth
      .filter(([, , verdict = ""]) => verdicts.includes(verdict))
      .map(([e, l]) => pairKey(Number(e), Number(l))),
  );

/** Two years of one-year lists with these rows. */
function years(earlier: Rows, later: Rows): [readonly Massnahme[], readonly Massnahme[]] {
  const snapshot = readSnapshot(
    deepFreeze(
      workbook(year(2012, ...earlier.map((fields) => row(fields))), year(2014, ...later.map((fields) => row(fields)))),
    ),
  );
  return [ofYear(snapshot.massnahmen, 2012), ofYear(snapshot.massnahmen, 2014)];
}

const match = (earlier: Rows, later: Rows): MassnahmenMatch => matchMassnahmen(...years(earlier, later));
const matched = (earlier: Rows, later: Rows): (readonly [number, number, string])[] =>
  match(earlier, later).pairs.map((p) => [nr(p.earlier), nr(p.later), p.by] as const);

function expectPartition(found: MassnahmenMatch, earlier: readonly Massnahme[], later: readonly Massnahme[]): void {
  expect(new Set([...found.pairs.map((p) => p.earlier), ...found.ended])).toEqual(new Set(earlier));
  expect(new Set([...found.pairs.map((p) => p.later), ...found.added])).toEqual(new Set(later));
  expect(found.pairs.length + found.ended.length).toBe(earlier.length);
  expect(found.pairs.length + found.added.length).toBe(later.length);
}

describe("the reports of 2012 and 2014", () => {
  const found = matchMassnahmen(of2012, of2014);
  const same = withVerdict("same");
  const neutral = withVerdict("doubtful", "split");

  test("precision at least 95 %, recall at least 90 %", () => {
    const pairs = keysOf(found).filter((key) => !neutral.has(key));
    const right = pairs.filter((key) => same.has(key));
    const missed = [...same].filter((key) => !pairs.includes(key));
    const wrong = pairs.filter((key) => !same.has(key));
    const [precision, recall] = [right.length / pairs.length, right.length / same.size];
    expect({ precision, recall, wrong, missed }).toEqual({
      precision: 1,
      recall: 40 / 41,
      wrong: [],
      missed: [pairKey(53, 110)],
    });
  });

  test("a row that became several continues in one of them", () => {
    const split = keysOf(found).filter((key) => withVerdict("split").has(key));
    expect(split).toHaveLength(2);
  });

  test("what moved to another Dezernat is not found", () => {
    const moved = [...withVerdict("other-dezernat")];
    expect(moved).toHaveLength(1);
    expect(keysOf(found)).not.toContain(moved[0]);
    for (const { earlier, later } of found.pairs) expect(earlier.dezernat).toBe(later.dezernat);
  });

  test("without its partner a row stays alone: at most one wrong pair in twenty", () => {
    const wrong = new Set<string>();
    let tries = 0;
    for (const key of same) {
      const [e, l] = JSON.parse(key) as [number, number];
      for (const partial of [
        matchMassnahmen(
          of2012.filter((m) => nr(m) !== e),
          of2014,
        ),
        matchMassnahmen(
          of2012,
          of2014.filter((m) => nr(m) !== l),
        ),
      ]) {
        tries++;
        for (const other of keysOf(partial)) if (!same.has(other) && !neutral.has(other)) wrong.add(other);
      }
    }
    // Row 39 has the same Thema as row 38; row 83 is another topic of the Stadtarchiv.
    expect([...wrong].sort()).toEqual([pairKey(26, 39), pairKey(81, 83)]);
    expect(wrong.size).toBeLessThanOrEqual(tries / 20);
  });

  test("partition, order of the later year, similarity within 0 and 1", () => {
    expectPartition(found, of2012, of2014);
    const order = found.pairs.map((p) => nr(p.later));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { similarity, by } of found.pairs) {
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThanOrEqual(1);
      if (by !== "similar") expect(similarity).toBe(1);
    }
  });

  test("a year is the same as itself", () => {
    const itself = matchMassnahmen(of2014, of2014);
    expect(itself.pairs.every((p) => p.earlier === p.later)).toBe(true);
    expect(itself.pairs).toHaveLength(of2014.length);
  });

  test("the order of the rows does not matter", () => {
    const expected = new Set(keysOf(found));
    const shuffled = (rows: readonly Massnahme[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
    fc.assert(
      fc.property(shuffled(of2012), shuffled(of2014), (earlier, later) => {
        expect(new Set(keysOf(matchMassnahmen(earlier, later)))).toEqual(expected);
      }),
      { numRuns: fuzzRuns(50) },
    );
  });
});

describe("changed wording of the 150 Themen of 2014", () => {
  /** Which of the rows finds itself again when its Thema is changed so; rows that share a Thema are left out. */
  function foundAgain(change: (thema: string, i: number) => string): { recall: number; precision: number } {
    const count = new Map<string, number>();
    for (const m of of2014) count.set(m.themaKey, (count.get(m.themaKey) ?? 0) + 1);
    const rows = of2014.filter((m) => count.get(m.themaKey) === 1);
    const fields = (thema: (m: Massnahme, i: number) => string): Rows =>
      rows.map((m, i) => ({ Dezernat: m.text("Dezernat"), Thema: thema(m, i) }));
    const pairs = matched(
      fields((m) => m.text("Thema")),
      fields((m, i) => change(m.text("Thema"), i)),
    );
    const right = pairs.filter(([e, l]) => e === l).length;
    return { recall: right / rows.length, precision: right / pairs.length };
  }

  const words = (thema: string): string[] => thema.split(" ");
  const typo = (thema: string, i: number): string => {
    const at = 1 + ((i * 7) % Math.max(1, thema.length - 2));
    return thema.slice(0, at) + (i % 2 === 0 ? "" : "x") + thema.slice(at + 1);
  };

  test.each<[string, (thema: string, i: number) => string, number]>([
    ["a typing error", typo, 0.95],
    ["words in reverse order", (thema) => words(thema).reverse().join(" "), 0.95],
    [
      "the last third left out",
      (thema) =>
        words(thema)
          .slice(0, Math.ceil((words(thema).length * 2) / 3))
          .join(" "),
      0.9,
    ],
    ["a prefix", (thema) => `IKZ – ${thema}`, 0.95],
    ["words put after it", (thema) => `${thema} (Fortschreibung und Ausbau)`, 0.95],
    ["without hyphens and quotes", (thema) => thema.replace(/[„“"–-]/g, " "), 0.95],
    ["upper case", (thema) => thema.toUpperCase(), 1],
  ])("%s", (_, change, least) => {
    const { recall, precision } = foundAgain(change);
    expect(recall).toBeGreaterThanOrEqual(least);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});

describe("equal ID", () => {
  test("goes before Thema and Dezernat", () => {
    expect(
      matched(
        [{ ID: "M-1", Thema: "Zoo" }, { Thema: "Marego" }],
        [
          { ID: "", Thema: "Zoo" },
          { ID: " m-1", Thema: "Marego", Dezernat: "V" },
        ],
      ),
    ).toEqual([[1, 2, "id"]]);
  });

  test("number and text are the same; placeholders and error values are none", () => {
    expect(
      matched(
        [
          { ID: 7, Thema: "Zoo" },
          { ID: "–", Thema: "Meldeportal" },
          { ID: "#N/A", Thema: "Archive" },
        ],
        [
          { ID: "7", Thema: "Tierpark" },
          { ID: "–", Thema: "Kita-Software" },
          { ID: "#N/A", Thema: "Museen" },
        ],
      ),
    ).toEqual([[1, 1, "id"]]);
  });

  test("given twice, it prefers the same Thema", () => {
    expect(
      matched(
        [
          { ID: 1, Thema: "Zoo" },
          { ID: 1, Thema: "Marego" },
        ],
        [
          { ID: 1, Thema: "Marego" },
          { ID: 1, Thema: "Zoo" },
        ],
      ),
    ).toEqual([
      [2, 1, "id"],
      [1, 2, "id"],
    ]);
  });
});

test("of an ID given twice the same Thema counts for more than the same Dezernat", () => {
  const earlier: Rows = [
    { ID: 1, Thema: "Zoo", Dezernat: "I" },
    { ID: 1, Thema: "Marego", Dezernat: "II" },
  ];
  expect(matched(earlier, [{ ID: 1, Thema: "Marego", Dezernat: "I" }])).toEqual([[2, 1, "id"]]);
});

describe("equal Thema", () => {
  test("only within a Dezernat, recognised in any spelling", () => {
    expect(matched([{ Dezernat: "III" }, { Dezernat: "V" }], [{ Dezernat: "VI" }, { Dezernat: "Dez. 3" }])).toEqual([
      [1, 2, "thema"],
    ]);
  });

  test("prefers the same unit, then Kategorie, then Art, whatever the order", () => {
    const rows: Rows = [
      { Organisationseinheit: "FB 32" },
      { Organisationseinheit: "Amt 37", Kategorie: "II" },
      { Organisationseinheit: "Amt 37", Kategorie: "III" },
      { Art: "interkommunal" },
      { Art: "vertikal" },
    ];
    const found = match(rows, [...rows].reverse());
    expect(found.pairs.map((p) => [nr(p.earlier), nr(p.later)])).toEqual([
      [5, 1],
      [4, 2],
      [3, 3],
      [2, 4],
      [1, 5],
    ]);
  });

  test("error values and empty Themen are none", () => {
    expect(matched([{ Thema: "#NV" }, { Thema: null }], [{ Thema: "#NV" }, { Thema: null }])).toEqual([]);
  });
});

describe("siblings are not the same", () => {
  test.each([
    [
      "ISEK (Integriertes Stadtentwicklungskonzept 2025) - Teil A (Gesamtstadt)",
      "ISEK (Integriertes Stadtentwicklungskonzept 2025) - Teil B (Stadtteile)",
    ],
    [
      "Regionalteam Eliteschulen des Sports – Bereich Fußball",
      "Regionalteam Eliteschulen des Sports – Bereich Handball",
    ],
    ["Stadtordnungsdienst – Gemeinsame Ausbildung", "Stadtordnungsdienst – Optimierung der Erfassung"],
    ["KITU – Prüfung gemeinsamer Nutzung von Software", "KITU – Kommunale IT-Union eG"],
    ["Publikation „Magdeburger Schriften“, Band 6", "Publikation „Magdeburger Schriften“, Band 7"],
    ["Gewerbegebiet Nord, Bauabschnitt II", "Gewerbegebiet Nord, Bauabschnitt III"],
    ["AG Doppik", "AG Winterdienst"],
    ["Zusammenarbeit mit der Gemeinde Barleben", "Zusammenarbeit mit der Gemeinde Sülzetal"],
  ])("%s, %s", (a, b) => {
    expect(matched([{ Thema: a }], [{ Thema: b }])).toEqual([]);
  });

  test("a Thema of a series is not its part, unless the part is all there is", () => {
    const head = "Regionalteam Eliteschulen des Sports";
    const part = `${head} – Bereich Fußball`;
    expect(matched([{ Thema: head }, { Thema: part }], [{ Thema: part }, { Thema: `${head} – Bereich Judo` }])).toEqual(
      [[2, 1, "thema"]],
    );
    expect(matched([{ Thema: part }], [{ Thema: head }])).toEqual([[1, 1, "similar"]]);
  });

  test("a label in the common head tells nothing apart", () => {
    const earlier = [{ Thema: "AGE 2: Wasser" }, { Thema: "AGE 2: Boden" }, { Thema: "AGE 3 – Stadt" }];
    const later = [
      { Thema: "AGE 3 – Stadtplanung" },
      { Thema: "AGE 2: Bodenschutz" },
      { Thema: "AGE 2: Wasserwirtschaft" },
    ];
    expect(matched(earlier, later)).toEqual([
      [3, 1, "similar"],
      [2, 2, "similar"],
      [1, 3, "similar"],
    ]);
  });

  test("years and counts may change", () => {
    expect(
      matched(
        [{ Thema: "Leihgaben 2012 an Museen in Halle" }, { Thema: "Austausch mit Ordnungsämtern von 14 Großstädten" }],
        [{ Thema: "Austausch mit Ordnungsämtern von 15 Großstädten" }, { Thema: "Leihgaben 2014 an Museen in Halle" }],
      ),
    ).toEqual([
      [2, 1, "similar"],
      [1, 2, "similar"],
    ]);
  });
});

test("the most similar comes first, each row once; of equals the same Art", () => {
  expect(
    matched(
      [{ Thema: "Kooperation im Winterdienst", Art: "intrakommunal" }],
      [
        { Thema: "Winterdienst der Gemeinden im Umland", Art: "intrakommunal" },
        { Thema: "Kooperationen Winterdienst", Art: "vertikal" },
        { Thema: "Kooperationen Winterdienst", Art: "intrakommunal" },
      ],
    ),
  ).toEqual([[1, 3, "similar"]]);
});

test.each<[string, Rows[number], Rows[number]]>([
  ["Kategorie", { Kategorie: "III" }, { Kategorie: "II" }],
  ["Kategorie rather than the same Art", { Kategorie: "III", Art: "vertikal" }, { Kategorie: "II", Art: "allgemein" }],
  ["unit rather than the rest", { Organisationseinheit: "FB 32" }, { Kategorie: "III", Art: "allgemein" }],
])("of equally similar ones the same %s", (_, other, same) => {
  const before = { Thema: "Kooperation im Winterdienst", Kategorie: "II", Art: "vertikal" };
  const now = { ...before, Thema: "Kooperationen Winterdienst" };
  expect(
    matched(
      [before],
      [
        { ...now, ...other },
        { ...now, ...same },
      ],
    ),
  ).toEqual([[1, 2, "similar"]]);
});

test("any two lists: a partition, the same after exchange of the order, nothing thrown", () => {
  const thema = fc.oneof(
    fc.constantFrom("", "Zoo", "AG Zoo", "Zoo – Teil A", "Zoo – Teil B", "der", "#N/A", "Kooperation Winterdienst 1"),
    fc
      .array(fc.constantFrom("AG", "Zoo", "Archiv", "Archive", "Straße", "1", "II", "–", "2014"), { maxLength: 5 })
      .map((w) => w.join(" ")),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const rows = fc.array(
    fc.record({
      Thema: thema,
      Dezernat: fc.constantFrom("I", "II", "", "X"),
      ID: fc.constantFrom("", "", "", "", "", "", "", "", "", "1", "2"),
      Organisationseinheit: fc.constantFrom("", "FB 32"),
      Kategorie: fc.constantFrom("I", "II"),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const [earlier, later] = years(a, b);
      const found = matchMassnahmen(earlier, later);
      expectPartition(found, earlier, later);
      for (const p of found.pairs) if (p.by !== "id") expect(p.earlier.dezernat).toBe(p.later.dezernat);
      // A shared ID or equal rows leave the order to decide which of them; how many pairs there are it never decides.
      if (a.concat(b).some(({ ID }) => ID !== "")) return;
      const equal = (one: MassnahmenMatch): number => one.pairs.filter(({ by }) => by === "thema").length;
      expect(equal(matchMassnahmen([...earlier].reverse(), [...later].reverse()))).toBe(equal(found));
    }),
    { numRuns: fuzzRuns(200) },
  );
});
