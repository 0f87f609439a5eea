import { useMemo, type ReactElement } from "react";
import type { YearComparison } from "../../../src/core/compare/compare-years";
import { comparisonTexts } from "./comparison-texts";
import { FiguresChart } from "../parts/figures-chart";
import { usePane } from "../parts/pane-context";

/** Two years side by side, the earlier one first. */
export function ComparisonChart(props: {
  readonly comparison: YearComparison;
  readonly merkmal: "kategorie" | "dezernat" | "art";
}): ReactElement {
  const { comparison, merkmal } = props;
  const { state } = usePane();
  const figures = comparison[merkmal];
  const drawing = useMemo(
    () => ({
      names: figures.map(({ key }) => key),
      series: (["from", "to"] as const).map((side) => ({
        name: String(comparison[side]),
        values: figures.map((figure) => figure[side]),
      })),
      stacking: "side-by-side" as const,
    }),
    [comparison, figures],
  );
  return (
    <FiguresChart
      drawing={drawing}
      label={comparisonTexts(state.language).charts.figuresSentence(merkmal, figures, comparison)}
      figures="figures"
    />
  );
}
