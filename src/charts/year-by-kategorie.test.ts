import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { yearByKategorie } from "./year-by-kategorie";

const block = { headerRow: 4, firstRow: 5, lastRow: 7, categoryColumn: 0 };
const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("the earlier year is grey, the later one dark, both on one range", () => {
  const chart = yearByKategorie(block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "year-by-kategorie",
    kind: "column-clustered",
    range: "A5:C8",
    colors: ["9AA5B1", "1F3A5F"],
    labels: [true, true],
    axes: ["Kategorie", "Maßnahmen"],
    legend: "bottom",
    anchor: "F5:H20",
  });
});
