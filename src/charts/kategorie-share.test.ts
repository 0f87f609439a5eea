import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { kategorieShare } from "./kategorie-share";

const block = { headerRow: 4, firstRow: 5, lastRow: 7, categoryColumn: 0 };
const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("a ring with a shade for each Kategorie, named after its year", () => {
  const chart = kategorieShare(2014, block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "kategorie-share-2014",
    form: "ring",
    range: "A5:B8",
    colors: [["1F3A5F", "5B8DB8", "B8C4D0"]],
    labels: [true],
    axes: [null, null],
    legend: "bottom",
    anchor: "F5:H20",
  });
});

test("custom Kategorien have shades of their own; counts and percentages are shown", () => {
  const chart = kategorieShare(2014, { ...block, lastRow: 10 }, words, range("F5:H20"));
  expect(new Set(chart.series[0]?.pointColors).size).toBe(6);
  expect(chart.percentLabels).toBe(true);
});
