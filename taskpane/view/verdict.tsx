import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { timeText } from "../clock";
import type { FindingsView } from "../findings-view";
import type { Result } from "../session-state";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** What was found in a few words: ready or not and what stands in the way, which years, how many Maßnahmen, when checked. */
export function Verdict({ result, view }: { readonly result: Result; readonly view: FindingsView }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { freshness, filter } = state;
  const { error, warning, hint } = view.counts;
  const ready = error === 0 && warning === 0;
  const years = view.years.filter((one) => filter.year === null || one.year === filter.year);
  const filled = years.filter((one) => one.massnahmen > 0).map((one) => one.year);
  const empty = ready && (filter.year === null ? result.snapshot.massnahmen.length === 0 : filled.length === 0);
  const dezernat = filter.dezernat === null ? null : texts.check.oneDezernat(filter.dezernat);
  const kind = empty ? "open" : ready ? "ready" : error > 0 ? "error" : "warning";
  // The note that the result is out of date has a button of its own; this one leaves its place empty, so that nothing moves.
  const isStale = freshness === "local" || freshness === "remote";
  return (
    <section className={`verdict verdict-${kind}`} aria-labelledby="verdict">
      <div className="verdict-head">
        <h2 id="verdict">
          {kind !== "open" && <SeverityIcon of={kind} />}
          <span>
            {empty
              ? texts.check.nothing(years.map(({ year }) => year))
              : ready
                ? texts.check.ready(filled, dezernat)
                : texts.check.notReady(filled, dezernat)}
          </span>
        </h2>
        <Button
          appearance="primary"
          size="small"
          className={isStale ? "place-kept" : ""}
          disabledFocusable={busy}
          onClick={() => void session.check()}
        >
          {texts.check.again}
        </Button>
      </div>
      <p>
        {empty ? texts.check.nothingWhy : ready ? texts.check.readyWhy(hint) : texts.check.inTheWay(error, warning)}
      </p>
      <p className="quiet">
        {[
          ...years.map((one) => texts.check.massnahmen(one.year, one.massnahmen)),
          freshness === "rows" ? texts.check.catchingUp : texts.check.lastCheck(timeText(result.at)),
        ].join(" · ")}
      </p>
      {filled.length > 0 && (
        <Button size="small" className="to-abgabe" disabledFocusable={busy} onClick={() => void session.openAbgabe()}>
          {texts.abgabe.open}
        </Button>
      )}
    </section>
  );
}
