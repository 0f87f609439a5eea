import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { yearByDezernat } from "./year-by-dezernat";

const block = { headerRow: 4, firstRow: 5, lastRow: 12, categoryColumn: 0 };
const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("horizontal bars in the order of the table", () => {
  const chart = yearByDezernat(block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "year-by-dezernat",
    kind: "bar-clustered",
    range: "A5:C13",
    colors: ["9AA5B1", "1F3A5F"],
    labels: [true, true],
    axes: ["Kategorie", "Maßnahmen"],
    legend: "bottom",
    anchor: "F5:H20",
  });
});
