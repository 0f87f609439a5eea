import { useContext, useEffect, useRef, useState, type ReactElement } from "react";
import { chartHeight } from "../../session/chart-layout";
import type { Drawing } from "../../host/drawing";
import { DarkContext, usePane } from "./pane-context";
import { useForcedColors } from "./use-forced-colors";

/** A drawing of figures; the table with the id `figures` says the same. Chart.js is loaded when the first one is shown. */
export function FiguresChart(props: {
  readonly drawing: Drawing;
  readonly label: string;
  readonly figures: string;
}): ReactElement {
  const { drawing, label, figures } = props;
  const { texts } = usePane();
  const dark = useContext(DarkContext);
  const forced = useForcedColors();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<"loading" | "there" | "missing">("loading");
  useEffect(() => {
    let gone = false;
    let remove = (): void => undefined;
    import(/* webpackChunkName: "chart" */ "./draw-chart")
      .then(({ drawChart }) => {
        if (gone || canvas.current === null) return;
        remove = drawChart(canvas.current, drawing, { dark, forced });
        setState("there");
      })
      .catch(() => setState("missing"));
    return () => {
      gone = true;
      remove();
    };
  }, [drawing, dark, forced]);
  return (
    <figure className="chart">
      {state !== "there" && (
        <p className="quiet">{state === "loading" ? texts.compare.chartLoading : texts.compare.chartMissing}</p>
      )}
      <div className="canvas" style={{ height: chartHeight(drawing.names) }} hidden={state === "missing"}>
        <canvas ref={canvas} role="img" aria-label={label} aria-describedby={figures} />
      </div>
    </figure>
  );
}
