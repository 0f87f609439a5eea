import type { ChartForm, ChartRange, ChartSpec } from "../../../src/core/chart/chart-spec";
import { cellAddress } from "../../../src/core/text/text";

/** A range in A1 notation. */
export const a1 = ({ firstRow, firstColumn, lastRow, lastColumn }: ChartRange): string =>
  firstRow === lastRow && firstColumn === lastColumn
    ? cellAddress(firstRow, firstColumn)
    : `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;

/** The one contiguous range that the chart hangs on; null where its parts do not lie side by side. */
export function contiguousRange({ categories, series }: ChartSpec): string | null {
  const sides = series.every(({ name, values }, i) => {
    const column = categories.firstColumn + 1 + i;
    const columns = [name.firstColumn, name.lastColumn, values.firstColumn, values.lastColumn];
    return (
      columns.every((one) => one === column) &&
      values.firstRow === categories.firstRow &&
      values.lastRow === categories.lastRow &&
      name.lastRow === categories.firstRow - 1
    );
  });
  const lastColumn = categories.firstColumn + series.length;
  return sides ? a1({ ...categories, firstRow: categories.firstRow - 1, lastColumn }) : null;
}

/** A form in words. */
export const formName = (form: ChartForm): string =>
  form.shape === "bar" ? `${form.shape} ${form.direction} ${form.stacking}` : form.shape;

/** How a chart reads: what would be said of it in a few words. */
export const chartSummary = (spec: ChartSpec): Readonly<Record<string, unknown>> => ({
  name: spec.name,
  form: formName(spec),
  range: contiguousRange(spec),
  colors: spec.series.map((series) => series.pointColors ?? series.color),
  labels: spec.series.map((series) => series.labels),
  axes: spec.shape === "ring" ? [null, null] : [spec.categoryAxisTitle ?? null, spec.valueAxisTitle ?? null],
  legend: spec.legend,
  anchor: a1(spec.anchor),
});
