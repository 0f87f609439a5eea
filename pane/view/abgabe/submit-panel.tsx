import { Button, Input } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { staendeOf } from "../../session/abgabe-actions";
import type { AbgabePage } from "../../session/session-state";
import { PageHead } from "../parts/page-head";
import { usePane } from "../parts/pane-context";

const LONGEST_NAME = 100;

/** Asks who hands in, and says what will be kept. */
export function SubmitPanel({ page }: { readonly page: AbgabePage }): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { abgabe } = texts;
  const [name, setName] = useState("");
  const field = useId();
  const stand =
    state.result === null
      ? undefined
      : staendeOf(state.result, page.year).find((one) => one.dezernat === page.dezernat);
  return (
    <>
      <PageHead
        title={abgabe.dezernatTitle(page.dezernat ?? "", page.year)}
        back={texts.cancel}
        onBack={() => session.cancelAbgabe()}
      />
      <div className="choice">
        <label htmlFor={field}>{abgabe.name}</label>
        <Input id={field} value={name} maxLength={LONGEST_NAME} onChange={(_, { value }) => setName(value)} />
      </div>
      <p className="quiet">{abgabe.kept}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.submit(name)}>
        {abgabe.submitNow(stand?.massnahmen.length ?? 0)}
      </Button>
    </>
  );
}
