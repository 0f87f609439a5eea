import type { ReactElement } from "react";
import type { FindingsView } from "../../session/findings-view";
import type { Result } from "../../session/session-state";
import { usePane } from "../parts/pane-context";
import { VerdictBox, verdictKind } from "../parts/verdict-box";

/** What was found in a register besides that of the Maßnahmen, in a few words. */
export function RegisterVerdict({
  result,
  view,
}: {
  readonly result: Result;
  readonly view: FindingsView;
}): ReactElement | null {
  const { state, texts } = usePane();
  const { register: id, language } = state;
  const { registers } = texts;
  const lists = result.snapshot.allLists.filter(({ register }) => register.id === id);
  const [list] = lists;
  if (list === undefined) return null;
  const { title, entry } = list.register;
  const count = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  const kind = verdictKind(view, count === 0);
  const say = kind === "open" ? registers.nothing : kind === "ready" ? registers.ready : registers.notReady;
  return (
    <VerdictBox
      result={result}
      view={view}
      kind={kind}
      title={say(title[language])}
      nothing={registers.nothingWhy}
      figures={[registers.entries(count, entry.one[language], entry.many[language])]}
    />
  );
}
