import type { RowCell, SectionRow } from "../../../core/plan/sections";
import type { MonitoringTexts } from "../../../core/report/monitoring-texts";
import { cellAddress } from "../../../core/text/text";
import { WITHHELD, type Matrix, type MatrixIndikator, type MatrixRow } from "../matrix";
import { decimalsOf } from "../report";
import { isWanted } from "../trend";
import type { LiveValues } from "./live-values";
import { headerRow, tableRow } from "./rows";

/** Columns before those of the years. */
export const COLUMNS_BEFORE = 3;

/** Widths of the columns in characters, for so many years. */
export const matrixWidths = (years: number): readonly number[] => [
  34,
  24,
  9,
  ...Array.from({ length: years }, () => 9),
  13,
  24,
];

/** How the rows of a table are named and calculated. */
export interface TableSetting {
  readonly matrix: Pick<Matrix, "years">;
  readonly texts: MonitoringTexts;
  readonly live: LiveValues;
  /** The second column names areas. */
  readonly areas: boolean;
}

/** The group of a row, or its area with the group. */
export function rowName({ series }: MatrixRow, texts: MonitoringTexts, areas: boolean): string {
  const group = series.gruppeKey === "" ? "" : series.gruppe;
  if (!areas) return group === "" ? texts.everybody : group;
  return group === "" ? series.gebiet : `${series.gebiet} · ${group}`;
}

/** The trend of a row in words. */
export const trendText = ({ trend }: MatrixRow, { indikator }: MatrixIndikator, texts: MonitoringTexts): string =>
  texts.trend(trend === null ? null : { ...trend, wanted: isWanted(trend.direction, indikator.richtung) });

/** Header of the matrix. */
export const matrixHeader = ({ matrix, texts, areas }: TableSetting): SectionRow =>
  headerRow(
    [
      texts.columns.indikator,
      areas ? texts.columns.gebiet : texts.columns.gruppe,
      texts.columns.einheit,
      ...matrix.years.map((year) => String(year)),
      texts.columns.change,
      texts.columns.trend,
    ],
    matrixWidths(matrix.years.length),
  );

/** A row of the matrix; it stands in the sheet's row `at`. */
export function matrixLine(one: MatrixIndikator, row: MatrixRow, at: number, setting: TableSetting): SectionRow {
  const { matrix, texts, live, areas } = setting;
  const counted = decimalsOf(one) === 0;
  const values = matrix.years.map((year, i): RowCell => {
    const value = row.values[i] ?? null;
    const shown = value === WITHHELD ? texts.withheld : (value ?? texts.gap);
    const formula = live(row, year);
    const style = counted ? "count" : "decimal";
    return formula === null ? { value: shown, style } : { value: shown, style, formula };
  });
  return tableRow(
    [
      { value: one.indikator.entry.text("Indikator"), style: "label" },
      { value: rowName(row, texts, areas), style: "label" },
      { value: one.indikator.einheit ?? "", style: "label" },
      ...values,
      changeCell(row, values, at, setting, decimalsOf(one)),
      { value: trendText(row, one, texts), style: "indented" },
    ],
    matrixWidths(matrix.years.length),
  );
}

/** The latest change; as a formula where both values are formulas. */
function changeCell(
  { change }: MatrixRow,
  values: readonly RowCell[],
  at: number,
  { matrix, texts }: TableSetting,
  decimals: number,
): RowCell {
  const style = decimals === 0 ? "signed-count" : "signed-decimal";
  if (change === null) return { value: texts.gap, style };
  const value = rounded(change.difference, decimals);
  const [from, to] = [change.from, change.to].map((year) => matrix.years.indexOf(year));
  if (
    from === undefined ||
    to === undefined ||
    values[from]?.formula === undefined ||
    values[to]?.formula === undefined
  )
    return { value, style };
  const [a, b] = [cellAddress(at, COLUMNS_BEFORE + from), cellAddress(at, COLUMNS_BEFORE + to)];
  return {
    value,
    style,
    formula: `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),ROUND(${b}-${a},${decimals}),"${texts.gap}")`,
  };
}

/** Rounded as Excel does it, away from 0; never „−0,0“. */
function rounded(value: number, decimals: number): number {
  const steps = 10 ** decimals;
  const size = Math.round(Math.abs(value) * steps) / steps;
  return value < 0 && size > 0 ? -size : size;
}
