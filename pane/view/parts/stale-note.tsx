import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { View } from "../../session/session-state";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** The views that show a result. */
const CONCERNED: readonly View[] = ["check", "compare"];

/** Says at the foot of the pane that the result no longer tells how the workbook is; the page stays where it is. */
export function StaleNote(): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { freshness, view } = state;
  return (
    <div role="status">
      {(freshness === "local" || freshness === "remote") && CONCERNED.includes(view) && (
        <div className="message message-warning stale">
          <SeverityIcon of="warning" />
          <p>{texts.check.stale[freshness]}</p>
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => void session.check()}>
            {texts.check.again}
          </Button>
        </div>
      )}
    </div>
  );
}
