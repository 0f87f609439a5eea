import type { ReactElement } from "react";
import { timeText } from "../clock";
import type { FindingsView } from "../findings-view";
import type { Result } from "../session-state";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** What was found in a few words: ready or not, which years, how many Maßnahmen, when checked. */
export function StateLine({ result, view }: { readonly result: Result; readonly view: FindingsView }): ReactElement {
  const { state, texts } = usePane();
  const { year } = state.filter;
  const { error, warning, hint } = view.counts;
  const ready = error === 0 && warning === 0;
  const kind = ready ? "ready" : error > 0 ? "error" : "warning";
  const years = view.years.filter((one) => year === null || one.year === year);
  return (
    <section className={`verdict verdict-${kind}`} aria-labelledby="verdict">
      <h2 id="verdict">
        <SeverityIcon of={kind} />
        {ready ? texts.check.ready(year) : texts.check.notReady(year)}
      </h2>
      <p>{ready ? texts.check.readyWhy(hint) : texts.check.inTheWay(error, warning)}</p>
      <p className="quiet">
        {[
          ...years.map((one) => texts.check.massnahmen(one.year, one.massnahmen)),
          texts.check.lastCheck(timeText(result.at)),
        ].join(" · ")}
      </p>
    </section>
  );
}
