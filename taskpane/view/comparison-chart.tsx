import { useContext, useEffect, useRef, useState, type ReactElement } from "react";
import type { YearComparison } from "../../src/core/compare-years";
import { chartHeight } from "../chart-layout";
import { DarkContext, usePane } from "./pane-context";
import { useForcedColors } from "./use-forced-colors";

/** A drawing of the figures; the table below says the same. Chart.js is loaded when the first one is shown. */
export function ComparisonChart(props: {
  readonly comparison: YearComparison;
  readonly merkmal: "kategorie" | "dezernat" | "art";
}): ReactElement {
  const { comparison, merkmal } = props;
  const { texts, comparisonTexts } = usePane();
  const dark = useContext(DarkContext);
  const forced = useForcedColors();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"loading" | "there" | "missing">("loading");
  const label = comparisonTexts.charts.figuresSentence(merkmal, comparison[merkmal], comparison);
  useEffect(() => {
    let gone = false;
    let remove = (): void => undefined;
    import(/* webpackChunkName: "chart" */ "./draw-chart")
      .then(({ drawChart }) => {
        if (gone || canvas.current === null) return;
        remove = drawChart(canvas.current, comparison, merkmal, { dark, forced });
        setState("there");
      })
      .catch(() => setState("missing"));
    return () => {
      gone = true;
      remove();
    };
  }, [comparison, merkmal, dark, forced]);
  return (
    <figure className="chart">
      {state !== "there" && (
        <p className="quiet">{state === "loading" ? texts.compare.chartLoading : texts.compare.chartMissing}</p>
      )}
      <div className="canvas" style={{ height: chartHeight(comparison[merkmal]) }} hidden={state === "missing"}>
        <canvas ref={canvas} role="img" aria-label={label} aria-describedby="figures" />
      </div>
    </figure>
  );
}
