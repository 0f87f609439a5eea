import { Button, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Fold } from "../parts/fold";
import { usePane } from "../parts/pane-context";

/** Marks, checking while typing, and the report: needed now and then, so folded away. */
export function CheckTools(): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { check } = texts;
  return (
    <Fold className="tools" title={check.tools} onToggle={() => void session.lookForMarks()}>
      <div className="stack">
        <Switch
          label={check.marks}
          checked={state.marks}
          disabled={busy || state.result === null}
          onChange={(_, { checked }) => void session.setMarks(checked)}
        />
        <Switch label={check.live} checked={state.live} onChange={(_, { checked }) => session.setLive(checked)} />
        <Button disabledFocusable={busy || state.result === null} onClick={() => void session.writeReport()}>
          {check.report}
        </Button>
      </div>
    </Fold>
  );
}
