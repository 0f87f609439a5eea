import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { WorkbookData } from "../../src/core/workbook/workbook-data";
import { startPanes, type PanePages } from "../support/pane/pane-page";
import { check } from "../support/pane/pane-states";
import { row, workbook, year } from "../support/workbooks/workbook";

let panes: PanePages;
beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

const wrong = row({ Art: "quer" });
const many = [2008, 2009, 2010, 2011, 2012].map((one) => year(one, row()));

interface Said {
  readonly title: string;
  readonly years: string;
  readonly select?: readonly (readonly [label: string, value: string])[];
}

test.each<readonly [string, WorkbookData, Said]>([
  ["one year", workbook(year(2014, row())), { title: "2014 ist abgabebereit", years: "2014: 1 Maßnahme" }],
  [
    "one year with an error",
    workbook(year(2014, wrong)),
    { title: "2014 ist noch nicht abgabebereit", years: "2014: 1 Maßnahme" },
  ],
  [
    "two years",
    workbook(year(2012, row()), year(2014, row(), row({ Thema: "Bad" }))),
    { title: "2012 und 2014 sind abgabebereit", years: "2012: 1 Maßnahme · 2014: 2 Maßnahmen" },
  ],
  [
    "two years, one of them with an error",
    workbook(year(2012, row()), year(2014, wrong)),
    { title: "Noch nicht abgabebereit", years: "2012: 1 Maßnahme · 2014: 1 Maßnahme" },
  ],
  ["many years", workbook(...many), { title: "Alle 5 Jahre sind abgabebereit", years: "2008: 1 Maßnahme · 2009" }],
  [
    "a new, empty year alone",
    workbook(year(2015)),
    { title: "2015 hat noch keine Maßnahmen", years: "2015: keine Maßnahmen" },
  ],
  [
    "a new, empty year beside another",
    workbook(year(2014, row()), year(2015)),
    { title: "2014 ist abgabebereit", years: "2014: 1 Maßnahme · 2015: keine Maßnahmen" },
  ],
  [
    "the empty year chosen",
    workbook(year(2014, row()), year(2015)),
    { title: "2015 hat noch keine Maßnahmen", years: "2015: keine Maßnahmen", select: [["Jahr", "2015"]] },
  ],
  [
    "two empty years",
    workbook(year(2014), year(2015)),
    { title: "Noch keine Maßnahmen", years: "2014: keine Maßnahmen · 2015: keine" },
  ],
  [
    "one Dezernat of several",
    workbook(
      year(
        2014,
        row(),
        row({ Dezernat: "II", Organisationseinheit: null, Schwerpunkt: null, Kategorie: "III", Art: "quer" }),
      ),
    ),
    { title: "Dezernat I: abgabebereit", years: "2014: 2 Maßnahmen", select: [["Dezernat", "I"]] },
  ],
])("%s: which years, how many Maßnahmen, and nothing is ready where there is nothing", async (_, book, said) => {
  const page = await panes.open(book);
  await check(page);
  for (const [label, value] of said.select ?? []) await page.getByLabel(label).selectOption(value);
  expect(await page.locator("#verdict").innerText()).toBe(said.title);
  expect(await page.locator(".verdict .quiet").innerText()).toContain(said.years);
  const empty = /keine Maßnahmen$/.test(said.title);
  expect(await page.locator(".verdict-ready").count()).toBe(
    /abgabebereit$/.test(said.title) && !/nicht/.test(said.title) ? 1 : 0,
  );
  expect(await page.locator(".to-abgabe").count()).toBe(empty ? 0 : 1);
  if (empty && said.select === undefined) expect(await page.locator(".none").count()).toBe(0);
  await page.context().close();
});
