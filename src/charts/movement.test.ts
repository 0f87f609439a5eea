import { expect, test } from "@jest/globals";
import { chartSummary } from "../../test/support/files/chart-cells";
import { range } from "../../test/support/workbooks/workbook";
import { movement } from "./movement";

const block = { headerRow: 4, firstRow: 5, lastRow: 8, categoryColumn: 0 };
const words = { title: "Titel", description: "Satz", categoryAxis: "Kategorie", valueAxis: "Maßnahmen" };

test("the foot is not drawn, the steps have colours of their own", () => {
  const chart = movement(block, words, range("F5:H20"));
  expect(chart).toMatchObject({ title: "Titel", description: "Satz" });
  expect(chartSummary(chart)).toEqual({
    name: "movement",
    form: "bar up stacked",
    range: "A5:C9",
    colors: [null, ["9AA5B1", "C9CFD6", "5B8DB8", "1F3A5F"]],
    labels: [false, true],
    axes: [null, "Maßnahmen"],
    legend: "none",
    anchor: "F5:H20",
  });
});
