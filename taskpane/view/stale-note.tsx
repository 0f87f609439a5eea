import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "./pane-context";
import { SeverityIcon } from "./severity-icon";

/** Says that the result no longer tells how the workbook is. */
export function StaleNote(): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { freshness } = state;
  return (
    <div role="status">
      {(freshness === "local" || freshness === "remote") && (
        <div className="message message-warning">
          <SeverityIcon of="warning" />
          <div className="message-text">
            <p>{texts.check.stale[freshness]}</p>
            <Button appearance="primary" size="small" disabledFocusable={busy} onClick={() => void session.check()}>
              {texts.check.again}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
