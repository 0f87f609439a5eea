import { expect, test } from "@jest/globals";
import { a1, chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { stackedColumns } from "./stacked-columns";

const block = { headerRow: 4, firstRow: 5, lastRow: 8, categoryColumn: 0 };
const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("one series for each Kategorie, years as categories", () => {
  const chart = stackedColumns("years-stacked", block, { first: 0, count: 3 }, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "years-stacked",
    form: "bar up stacked",
    range: "A5:D9",
    colors: ["1F3A5F", "5B8DB8", "B8C4D0"],
    labels: [true, true, true],
    axes: [null, "Maßnahmen"],
    legend: "right",
    anchor: "F5:H20",
  });
});

test("the parts may begin later than the first column, which holds the sums", () => {
  const chart = stackedColumns("zustand", block, { first: 1, count: 2 }, words, range("F5:H20"));
  expect(chart.series.map(({ values }) => a1(values))).toEqual(["C6:C9", "D6:D9"]);
});
