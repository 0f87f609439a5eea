import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { yearByMerkmal } from "./year-by-merkmal";

const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("by Kategorie: the earlier year is grey, the later one dark, both on one range", () => {
  const block = { headerRow: 4, firstRow: 5, lastRow: 7, categoryColumn: 0 };
  const chart = yearByMerkmal("kategorie", block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "year-by-kategorie",
    form: "bar up side-by-side",
    range: "A5:C8",
    colors: ["9AA5B1", "1F3A5F"],
    labels: [true, true],
    axes: ["Kategorie", "Maßnahmen"],
    legend: "bottom",
    anchor: "F5:H20",
  });
});

test("by Dezernat: horizontal bars in the order of the table", () => {
  const block = { headerRow: 4, firstRow: 5, lastRow: 12, categoryColumn: 0 };
  const chart = yearByMerkmal("dezernat", block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "year-by-dezernat",
    form: "bar across side-by-side",
    range: "A5:C13",
    colors: ["9AA5B1", "1F3A5F"],
    labels: [true, true],
    axes: ["Kategorie", "Maßnahmen"],
    legend: "bottom",
    anchor: "F5:H20",
  });
});

test("by Art: one pair of columns for each", () => {
  const block = { headerRow: 4, firstRow: 5, lastRow: 9, categoryColumn: 0 };
  const chart = yearByMerkmal("art", block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "year-by-art",
    form: "bar up side-by-side",
    range: "A5:C10",
    colors: ["9AA5B1", "1F3A5F"],
    labels: [true, true],
    axes: ["Kategorie", "Maßnahmen"],
    legend: "bottom",
    anchor: "F5:H20",
  });
});
