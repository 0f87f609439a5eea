import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

test("hostile lists: many nearly equal, identical and very long Themen", () => {
  const list = (name: string, themen: readonly string[]) =>
    sheet(name, [headers, ...themen.map((Thema) => row({ Thema }))]);
  const numbered = (from: number): string[] => Array.from({ length: 5000 }, (_, i) => `Maßnahme ${from + i}`);
  const same = Array.from({ length: 5000 }, () => "Kooperation Winterdienst");
  const long = Array.from({ length: 20 }, (_, i) => `${"sehr langes Thema ".repeat(1800)}${i}`);
  const snapshot = readSnapshot(
    workbook(
      list("IKZ 2012", [...numbered(0), ...same, ...long]),
      list("IKZ 2014", [...numbered(2500), ...same, ...long]),
    ),
  );
  const [pair] = snapshot.yearPairs();
  expect(pair?.match.pairs).toHaveLength(2500 + 5000 + 20);
});

test("among thousands of Themen of the same few hundred words, reworded ones are found", () => {
  const syllables = ["stadt", "land", "wasser", "verkehr", "bildung", "kultur", "energie", "sport", "jugend", "hafen"];
  const words = syllables.flatMap((first) => syllables.map((second) => `${first}${second}`));
  const drawn = fc.sample(fc.noBias(fc.constantFrom(...words)), { numRuns: 4000 * 7, seed: 2014 });
  const drawnFor = (t: number): string[] => drawn.slice(7 * t, 7 * t + 7);
  const themen = Array.from({ length: 4000 }, (_, t) => drawnFor(t).slice(0, 6));
  const reworded = Array.from({ length: 4000 }, (_, t) => drawnFor(t).slice(1));
  const rows = (list: readonly string[][]) => list.map((thema) => row({ Thema: thema.join(" ") }));
  const [pair] = readSnapshot(workbook(year(2012, ...rows(themen)), year(2014, ...rows(reworded)))).yearPairs();
  const pairs = pair?.match.pairs ?? [];
  const right = pairs.filter(({ earlier, later }) => earlier.row.index === later.row.index);
  expect(right.length / themen.length).toBeGreaterThan(0.95);
  expect(right.length / pairs.length).toBeGreaterThan(0.95);
});
