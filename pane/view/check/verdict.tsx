import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingsView } from "../../session/findings-view";
import type { Result } from "../../session/session-state";
import { usePane } from "../parts/pane-context";
import { VerdictBox, verdictKind } from "../parts/verdict-box";

/** What was found in a few words: ready or not and what stands in the way, which years, how many Maßnahmen, when checked. */
export function Verdict({ result, view }: { readonly result: Result; readonly view: FindingsView }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { filter } = state;
  const { check } = texts;
  const years = view.years.filter((one) => filter.year === null || one.year === filter.year);
  const filled = years.filter((one) => one.massnahmen > 0).map((one) => one.year);
  const isEmpty = filter.year === null ? result.snapshot.massnahmen.length === 0 : filled.length === 0;
  const dezernat = filter.dezernat === null ? null : check.oneDezernat(filter.dezernat);
  const kind = verdictKind(view, isEmpty);
  const titles = {
    open: () => check.nothing(years.map(({ year }) => year)),
    ready: () => check.ready(filled, dezernat),
    warning: () => check.notReady(filled, dezernat),
    error: () => check.notReady(filled, dezernat),
  };
  return (
    <VerdictBox
      result={result}
      view={view}
      kind={kind}
      title={titles[kind]()}
      nothing={check.nothingWhy}
      figures={years.map((one) => check.massnahmen(one.year, one.massnahmen))}
    >
      {filled.length > 0 && (
        <Button size="small" className="to-abgabe" disabledFocusable={busy} onClick={() => void session.openAbgabe()}>
          {texts.abgabe.open}
        </Button>
      )}
    </VerdictBox>
  );
}
