import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { timeText } from "../clock";
import type { FindingsView } from "../findings-view";
import type { Result } from "../session-state";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** What was found in a register besides that of the Maßnahmen, in a few words. */
export function RegisterVerdict({
  result,
  view,
}: {
  readonly result: Result;
  readonly view: FindingsView;
}): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { freshness, register: id, language } = state;
  const lists = result.snapshot.allLists.filter(({ register }) => register.id === id);
  const [list] = lists;
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const title = list?.register.title[language] ?? "";
  const { error, warning, hint } = view.counts;
  const ready = error === 0 && warning === 0;
  const kind = count === 0 && ready ? "open" : ready ? "ready" : error > 0 ? "error" : "warning";
  const { registers, check } = texts;
  const isStale = freshness === "local" || freshness === "remote";
  const entry = list?.register.entry;
  return (
    <section className={`verdict verdict-${kind}`} aria-labelledby="verdict">
      <div className="verdict-head">
        <h2 id="verdict">
          {kind !== "open" && <SeverityIcon of={kind} />}
          <span>
            {kind === "open" ? registers.nothing(title) : ready ? registers.ready(title) : registers.notReady(title)}
          </span>
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
      <p>{kind === "open" ? registers.nothingWhy : ready ? check.readyWhy(hint) : check.inTheWay(error, warning)}</p>
      <p className="quiet">
        {[
          ...(entry === undefined ? [] : [registers.entries(count, entry.one[language], entry.many[language])]),
          freshness === "rows" ? check.catchingUp : check.lastCheck(timeText(result.at)),
        ].join(" · ")}
      </p>
    </section>
  );
}
