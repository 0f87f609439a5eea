import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { countBars } from "./count-bars";

test("one series of lying bars, without a legend", () => {
  const block = { headerRow: 4, firstRow: 5, lastRow: 8, categoryColumn: 0 };
  const words = { title: "Titel", description: "Satz", valueAxis: "Themen" };
  const chart = countBars("hemmnisse", block, words, range("A12:G27"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "hemmnisse",
    form: "bar across side-by-side",
    range: "A5:B9",
    colors: ["5B8DB8"],
    labels: [true],
    axes: [null, "Themen"],
    legend: "none",
    anchor: "A12:G27",
  });
});
