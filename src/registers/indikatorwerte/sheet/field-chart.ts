import { chartFrame, seriesOf, valueTitle } from "../../../core/chart/chart-ranges";
import type { ChartRange, LineChart } from "../../../core/chart/chart-spec";
import type { LineWords, MonitoringTexts } from "../../../core/report/monitoring-texts";
import type { Matrix } from "../matrix";
import type { ReportedField, ReportLine } from "../report";
import { rowName } from "./matrix-table";

/** Target group dark, comparison group light; a hue for each indicator, which differ in brightness as well. */
const HUES: readonly (readonly [target: string, comparison: string])[] = [
  ["1F3A5F", "8FA9C4"],
  ["A3541F", "DDA77B"],
  ["2F6B4F", "93BFA8"],
  ["5B4A82", "B3A6CE"],
];

/** What a line is called in legend and sentences. */
export const lineName = ({ indikator, row }: ReportLine, texts: MonitoringTexts): string =>
  texts.line(
    indikator.indikator.entry.text("Indikator"),
    row.series.gruppeKey === "" ? "" : rowName(row, texts, false),
  );

/** The unit that the lines of a Handlungsfeld share. */
const einheitOf = ({ lines }: ReportedField): string => lines[0]?.indikator.indikator.einheit ?? "";

/** What the chart of a Handlungsfeld shows, in words. */
export function chartSentence(field: ReportedField, { years }: Pick<Matrix, "years">, texts: MonitoringTexts): string {
  const words = field.lines.flatMap((line): readonly LineWords[] => {
    const shown = years.flatMap((year, i) => {
      const value = line.row.values[i];
      return typeof value === "number" ? [{ year, value }] : [];
    });
    const [first] = shown;
    const last = shown[shown.length - 1];
    return first === undefined || last === undefined ? [] : [{ name: lineName(line, texts), first, last }];
  });
  return texts.chartSentence(words, einheitOf(field));
}

/** The line chart of a Handlungsfeld; its figures stand below `headerRow`, a row for each year. `index` numbers it. */
export function fieldChart(
  field: ReportedField,
  matrix: Pick<Matrix, "years">,
  place: { readonly index: number; readonly headerRow: number; readonly anchor: ChartRange },
  texts: MonitoringTexts,
): LineChart {
  const { headerRow, anchor, index } = place;
  const lastRow = headerRow + matrix.years.length;
  const block = { headerRow, firstRow: headerRow + 1, lastRow, categoryColumn: 0 };
  const einheit = einheitOf(field);
  const words = {
    title: texts.chartTitle(field.name === "" ? texts.noField : field.name),
    description: chartSentence(field, matrix, texts),
    ...(einheit === "" ? {} : { valueAxis: einheit }),
  };
  return {
    ...chartFrame(`monitoring-${index + 1}`, block, words, anchor),
    shape: "line",
    series: field.lines.map(({ row, hue }, i) => ({
      ...seriesOf(block, i),
      color: HUES[hue % HUES.length]?.[row.part === "comparison" ? 1 : 0] ?? null,
      labels: false,
    })),
    ...valueTitle(words),
    legend: "bottom",
  };
}
