import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { massnahmenRegister } from "../../../src/core/massnahmen/massnahmen-register";
import { findingsView, type FindingsView } from "../../session/findings-view";
import type { Result } from "../../session/session-state";
import { AbgabeView } from "../abgabe/abgabe-view";
import { CheckTools } from "./check-tools";
import { Filters } from "../findings/filters";
import { FindingsList } from "../findings/findings-list";
import { NoList } from "../parts/no-list";
import { usePane } from "../parts/pane-context";
import { OpenElsewhere, RegisterSwitch } from "./register-switch";
import { RegisterVerdict } from "./register-verdict";
import { UnreadNote } from "./unread-note";
import { Verdict } from "./verdict";

/** *Prüfen*: check, see what was found, correct, hand in. */
export function CheckView(): ReactElement {
  const { state } = usePane();
  const { result, abgabe } = state;
  if (result === null) return <Start />;
  return abgabe === null ? <Checked result={result} /> : <AbgabeView result={result} page={abgabe} />;
}

function Start(): ReactElement {
  const { session, texts, busy } = usePane();
  return (
    <section className="start">
      <h2>{texts.check.question}</h2>
      <p>{texts.check.start}</p>
      <Button
        appearance="primary"
        className="wide"
        size="large"
        disabledFocusable={busy}
        onClick={() => void session.check()}
      >
        {texts.check.button}
      </Button>
    </section>
  );
}

function Checked({ result }: { readonly result: Result }): ReactElement {
  const { session, state } = usePane();
  const { filter, register } = state;
  const view = useMemo(
    () => findingsView(result, filter, session.rules, register),
    [result, filter, session, register],
  );
  if (result.snapshot.allLists.length === 0)
    return (
      <>
        <NoList />
        <UnreadNote result={result} />
      </>
    );
  return (
    <>
      <RegisterSwitch result={result} />
      <OpenElsewhere result={result} />
      {register === massnahmenRegister.id ? (
        <Verdict result={result} view={view} />
      ) : (
        <RegisterVerdict result={result} view={view} />
      )}
      <UnreadNote result={result} />
      <Filters view={view} />
      <Corrections view={view} />
      <CheckTools />
      <FindingsList view={view} />
    </>
  );
}

/** All safe corrections, and the way back; right after a correction the message itself offers it. */
function Corrections({ view }: { readonly view: FindingsView }): ReactElement | null {
  const { session, state, texts, busy } = usePane();
  const { lastBatch, outcome } = state;
  const canUndo = lastBatch !== null && outcome?.id !== "applied";
  if (view.safe === 0 && !canUndo) return null;
  return (
    <div className="stack">
      {view.safe > 0 && (
        <Button className="wide" disabledFocusable={busy} onClick={() => void session.preview("safe")}>
          {texts.check.safe(view.safe)}
        </Button>
      )}
      {canUndo && (
        <Button className="wide" disabledFocusable={busy} onClick={() => void session.undo()}>
          {texts.check.undo(lastBatch.length)}
        </Button>
      )}
    </div>
  );
}
