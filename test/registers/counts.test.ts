import { expect, test } from "@jest/globals";
import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { countEntries } from "../../src/core/count/register-counts";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { registersDe } from "../../src/i18n/registers.de";
import { arbeitsplan } from "../../src/registers/arbeitsplan/register";
import { registers } from "../../src/registers/index";
import { registerSheet } from "../support/workbooks/register-sheet";
import { dateCell, workbook } from "../support/workbooks/workbook";

const book = workbook(
  registerSheet(arbeitsplan, [
    { Sitzung: dateCell("29.06.2015"), Arbeitsziel: "Analyse", Handlungsfeld: "Wohnen; Sport", Stand: "geplant" },
    { Sitzung: "Juni 2015", Arbeitsziel: "Bericht", Handlungsfeld: "wohnen", Stand: "erledigt" },
    { Sitzung: "Juni 2015", Arbeitsziel: "Vortrag", Handlungsfeld: "Sport\nWohnen; Sport", Stand: "geplant" },
  ]),
);
const snapshot = readSnapshot(book, { registers });
const [list] = snapshot.allLists;

test.each([
  ["Handlungsfeld", { Wohnen: 3, Sport: 2 }],
  ["Sitzung", { "29.06.2015": 1, "Juni 2015": 2 }],
])("an aim counts in each %s that its cell names, as people write it", (column, totals) => {
  const { rows, rowTotals, total } = countEntries(list?.entries ?? [], arbeitsplan, column, null, snapshot);
  expect(Object.fromEntries(rows.map((key, i) => [key, rowTotals[i]]))).toEqual(totals);
  expect(total).toBe(3);
});

test("an aim counts in each column of a table that its cell names", () => {
  const table = countEntries(list?.entries ?? [], arbeitsplan, "Stand", "Handlungsfeld", snapshot);
  const line = (key: string): readonly number[] => table.counts[table.rows.indexOf(key)] ?? [];
  expect(table.columns).toEqual(["Wohnen", "Sport"]);
  expect([line("geplant"), line("erledigt")]).toEqual([
    [2, 2],
    [1, 0],
  ]);
  expect(table.columnTotals).toEqual([3, 2]);
});

test("figures of cells with several Handlungsfelder are no formulas, which could not part them", () => {
  const plan = registerViewsSheet(snapshot, arbeitsplan, registersDe, "de", "30.06.2015");
  expect(plan.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(plan.cells.some(({ value }) => value === registersDe.fixed)).toBe(true);
});
