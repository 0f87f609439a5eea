import { expect, test } from "@jest/globals";
import { CHART_FORMS } from "../../../src/core/chart/chart-spec";
import { formName } from "../../support/files/chart-cells";
import { chartsPlan } from "../../support/workbooks/demo-plans";

test("the charts that every adapter has to draw in its tests are of all forms", () => {
  const drawn = new Set(chartsPlan.charts.map((chart) => formName(chart)));
  expect([...drawn].sort()).toEqual(CHART_FORMS.map((form) => formName(form)).sort());
});
