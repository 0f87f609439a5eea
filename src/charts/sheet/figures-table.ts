import { TOTAL, type ComparedFigure, type YearComparison } from "../../core/compare/compare-years";
import type { ComparisonTexts } from "../../core/compare/comparison-texts";
import type { LiveFigures, LiveMerkmal } from "../../core/count/live-formula";
import { cellAddress } from "../../core/text/text";
import type { RowCell, SectionRow } from "../../core/plan/sections";
import { headerRow, inTotal } from "./layout";

/** The formulas of the two years. */
interface LiveYears {
  readonly from: LiveFigures;
  readonly to: LiveFigures;
}

const live = (value: number, formula: string | null, style: RowCell["style"]): RowCell =>
  formula === null ? { value, style } : { value, formula, style };

/** Header, one row for each key, total: key, earlier, later, difference, percent; the header stands in `row`. */
export function figuresTable(
  row: number,
  merkmal: LiveMerkmal,
  comparison: YearComparison,
  formulas: LiveYears,
  texts: ComparisonTexts,
): readonly SectionRow[] {
  const { from, to } = comparison;
  const { delta, percent } = texts.columns;
  const header = headerRow(texts.merkmal[merkmal], String(from), String(to), delta, percent);
  const figures = comparison[merkmal].map((figure, i) =>
    figureRow(row + 1 + i, figure, figure.key, [
      formulas.from.of(merkmal, figure.key),
      formulas.to.of(merkmal, figure.key),
    ]),
  );
  const totals = [formulas.from.total, formulas.to.total] as const;
  return [header, ...figures, figureRow(row + 1 + figures.length, comparison.total, texts.total, totals)];
}

function figureRow(
  row: number,
  figure: ComparedFigure,
  label: string,
  [earlier, later]: readonly [string | null, string | null],
): SectionRow {
  const [a, b] = [cellAddress(row, 1), cellAddress(row, 2)];
  const total = figure.key === TOTAL;
  return {
    cells: [
      { value: label, style: inTotal("label", total) },
      live(figure.from, earlier, inTotal("integer", total)),
      live(figure.to, later, inTotal("integer", total)),
      { value: figure.delta, formula: `${b}-${a}`, style: inTotal("signed", total) },
      {
        value: figure.percent ?? "",
        formula: `IF(${a}=0,"",ROUND((${b}-${a})*100/${a},1))`,
        style: inTotal("percent", total),
      },
    ],
  };
}
