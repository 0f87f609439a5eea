import { Button, Textarea } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { findingAddress } from "../../../src/core/check/check-report";
import type { Finding } from "../../../src/core/check/finding";
import { messageText } from "../../../src/core/check/message-text";
import { PageHead } from "../parts/page-head";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** More are counted, not told one by one. */
const MOST_SHOWN = 5;
/** So much a cell holds at most; a reason is a sentence or two. */
const LONGEST_REASON = 1000;

/** Asks why warnings may stay. */
export function ReasonPanel({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { session, texts, busy } = usePane();
  const { abgabe } = texts;
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const field = useId();
  const note = useId();
  const missing = isTried && reason.trim() === "";
  const accept = (): void => {
    setTried(true);
    void session.acceptWithReason(reason);
  };
  return (
    <>
      <PageHead title={abgabe.reasonTitle(findings.length)} back={texts.cancel} onBack={() => session.cancelAbgabe()} />
      <ul className="plain">
        {findings.slice(0, MOST_SHOWN).map((finding) => (
          <li key={`${finding.message} ${placeText(finding)}`}>
            <Asked finding={finding} />
          </li>
        ))}
        {findings.length > MOST_SHOWN && <li>{abgabe.more(findings.length - MOST_SHOWN)}</li>}
      </ul>
      <div className="choice">
        <label htmlFor={field}>{abgabe.reasonField}</label>
        <Textarea
          id={field}
          value={reason}
          maxLength={LONGEST_REASON}
          rows={4}
          required
          aria-invalid={missing}
          aria-describedby={note}
          onChange={(_, { value }) => setReason(value)}
        />
      </div>
      <p id={note} className="field-note" role="status">
        {missing && <SeverityIcon of="warning" />}
        {missing && abgabe.reasonMissing}
      </p>
      <p className="quiet">{abgabe.reasonNote(findings.length)}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={accept}>
        {abgabe.reasonAccept}
      </Button>
    </>
  );
}

const placeText = (finding: Finding): string =>
  finding.place === null ? "" : `${finding.place.sheet}!${findingAddress(finding) ?? ""}`;

function Asked({ finding }: { readonly finding: Finding }): ReactElement {
  const { session, state, texts } = usePane();
  const rule = session.rules.find(({ id }) => id === finding.rule);
  const place = placeText(finding);
  return (
    <div className="finding">
      <p className="place">{place === "" ? texts.check.wholeWorkbook : place}</p>
      <p>{rule === undefined ? finding.rule : messageText(rule, finding, state.language)}</p>
    </div>
  );
}
