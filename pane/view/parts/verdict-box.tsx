import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { timeOfDay } from "../../../src/core/dates/times";
import type { FindingsView } from "../../session/findings-view";
import type { Result } from "../../session/session-state";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** What a check comes to; `open` where there is nothing to judge yet. */
type VerdictKind = "open" | "ready" | "warning" | "error";

/** What the counts of a view come to; `isEmpty` where the list has no rows. */
export function verdictKind({ counts }: FindingsView, isEmpty: boolean): VerdictKind {
  if (counts.error > 0) return "error";
  if (counts.warning > 0) return "warning";
  return isEmpty ? "open" : "ready";
}

/** A verdict with the button to check again: a title, why in a sentence, figures, and when it was checked. */
export function VerdictBox(props: {
  readonly result: Result;
  readonly view: FindingsView;
  readonly kind: VerdictKind;
  readonly title: string;
  /** In place of the sentence, where the list has no rows. */
  readonly nothing: string;
  readonly figures: readonly string[];
  readonly children?: ReactNode;
}): ReactElement {
  const { result, view, kind, title, nothing, figures, children } = props;
  const { session, state, texts, busy } = usePane();
  const { check } = texts;
  const { freshness } = state;
  const { error, warning, hint } = view.counts;
  // The note that the result is out of date has a button of its own; this one leaves its place empty, so that nothing moves.
  const isStale = freshness === "local" || freshness === "remote";
  const checkedAt = freshness === "rows" ? check.catchingUp : check.lastCheck(timeOfDay(new Date(result.at)));
  return (
    <section className={`verdict verdict-${kind}`} aria-labelledby="verdict">
      <div className="verdict-head">
        <h2 id="verdict">
          {kind !== "open" && <SeverityIcon of={kind} />}
          <span>{title}</span>
        </h2>
        <Button
          appearance="primary"
          size="small"
          className={isStale ? "place-kept" : ""}
          disabledFocusable={busy}
          onClick={() => void session.check()}
        >
          {check.again}
        </Button>
      </div>
      <p>{kind === "open" ? nothing : kind === "ready" ? check.readyWhy(hint) : check.inTheWay(error, warning)}</p>
      <p className="quiet">{[...figures, checkedAt].join(" · ")}</p>
      {children}
    </section>
  );
}
