import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startPanes, type PanePages } from "../support/pane/pane-page";
import { check } from "../support/pane/pane-states";
import { row, workbook, year } from "../support/workbooks/workbook";

let panes: PanePages;
beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

const book = workbook(
  year(
    2014,
    row({ Art: "quer" }),
    row({ Thema: "Bad", Dezernat: "Bau" }),
    row({ Thema: "Turm", Dezernat: null, Organisationseinheit: null, Schwerpunkt: null, Kategorie: "III" }),
  ),
);

test("rows without a readable Dezernat have an entry of their own in the filter", async () => {
  const page = await panes.open(book);
  await check(page);
  const choice = page.getByLabel("Dezernat", { exact: true });
  expect(await choice.locator("option").allInnerTexts()).toEqual(["Alle Dezernate", "Dezernat I", "Ohne Dezernat"]);
  await choice.selectOption({ label: "Ohne Dezernat" });
  const places = await page.locator(".finding .place").allInnerTexts();
  expect(new Set(places.map((place) => /\d+\s*$/.exec(place)?.[0].trim()))).toEqual(new Set(["3", "4"]));
  await page.context().close();
});

test("the page of the Abgabe says how many belong to none, and leads to them", async () => {
  const page = await panes.open(book);
  await check(page);
  await page.getByRole("button", { name: /^Abgabe der Dezernate/ }).click();
  await page.getByText(/^2 Maßnahmen gehören zu keiner Abgabe/).waitFor();
  await page.getByRole("button", { name: "Befunde ohne Dezernat ansehen" }).click();
  await page.locator("#verdict", { hasText: "Ohne Dezernat: noch nicht abgabebereit" }).waitFor();
  expect(await page.getByLabel("Dezernat", { exact: true }).inputValue()).toBe("(ohne)");
  await page.context().close();
});
