import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { findingsView, type FindingsView } from "../findings-view";
import type { Result } from "../session-state";
import { CheckTools } from "./check-tools";
import { Filters } from "./filters";
import { FindingsList } from "./findings-list";
import { MessageArea } from "./message-area";
import { NoList } from "./no-list";
import { usePane } from "./pane-context";
import { StaleNote } from "./stale-note";
import { StateLine } from "./state-line";

/** *Prüfen*: check, see what was found, correct. */
export function CheckView(): ReactElement {
  const { session, state, texts } = usePane();
  const { result } = state;
  return (
    <>
      {result === null && <p className="lead">{texts.check.start}</p>}
      <CheckButton />
      <MessageArea />
      {result !== null && <Checked result={result} />}
      {result === null && session.state().progress === null && <CheckTools />}
    </>
  );
}

function CheckButton(): ReactElement {
  const { session, state, texts, busy } = usePane();
  return (
    <Button
      appearance="primary"
      className="wide"
      size={state.result === null ? "large" : "medium"}
      disabledFocusable={busy}
      onClick={() => void session.check()}
    >
      {state.result === null ? texts.check.button : texts.check.again}
    </Button>
  );
}

function Checked({ result }: { readonly result: Result }): ReactElement {
  const { session, state } = usePane();
  const { filter } = state;
  const view = useMemo(() => findingsView(result, filter, session.rules), [result, filter, session]);
  if (result.snapshot.lists.length === 0) return <NoList />;
  return (
    <>
      <StaleNote />
      <StateLine result={result} view={view} />
      <Filters view={view} />
      <Corrections view={view} />
      <CheckTools />
      <FindingsList view={view} />
    </>
  );
}

function Corrections({ view }: { readonly view: FindingsView }): ReactElement | null {
  const { session, state, texts, busy } = usePane();
  const { lastBatch } = state;
  if (view.safe === 0 && lastBatch === null) return null;
  return (
    <div className="row">
      {view.safe > 0 && (
        <Button disabledFocusable={busy} onClick={() => void session.preview("safe")}>
          {texts.check.safe(view.safe)}
        </Button>
      )}
      {lastBatch !== null && (
        <Button disabledFocusable={busy} onClick={() => void session.undo()}>
          {texts.check.undo(lastBatch.length)}
        </Button>
      )}
    </div>
  );
}
