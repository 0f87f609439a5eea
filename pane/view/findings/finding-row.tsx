import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { findingAddress } from "../../../src/core/check/check-report";
import type { Finding } from "../../../src/core/check/finding";
import { messageText } from "../../../src/core/check/message-text";
import { canBeAccepted } from "../../session/abgabe-actions";
import { Change } from "./change";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** One finding: where, which Maßnahme, what is wrong, before and after. */
export function FindingRow(props: {
  readonly finding: Finding;
  readonly thema: string;
  readonly onAccept: () => void;
}): ReactElement {
  const { finding, thema } = props;
  const { session, state, texts, busy } = usePane();
  const rule = session.rules.find(({ id }) => id === finding.rule);
  const { place, edits, suggestion, accepted } = finding;
  const correctable = edits.length > 0 && accepted === undefined;
  const cell = findingAddress(finding);
  const where = place === null || cell === null ? texts.check.wholeWorkbook : `${place.sheet}!${cell}`;
  return (
    <div className="finding">
      {place === null ? (
        <p className="place">{where}</p>
      ) : (
        <button type="button" className="place-button two-lines" onClick={() => void session.select(finding)}>
          <span className="unseen">{texts.check.goTo}: </span>
          <span className="place">{where} </span>
          {thema !== "" && <span className="thema">{thema}</span>}
        </button>
      )}
      <p>{rule === undefined ? finding.rule : messageText(rule, finding, state.language)}</p>
      {accepted !== undefined && (
        <p className="with-icon">
          <SeverityIcon of="accepted" />
          <span>{texts.check.acceptedBecause(accepted)}</span>
        </p>
      )}
      {!correctable && accepted === undefined && suggestion !== null && (
        <p className="change">
          <span className="quiet">{texts.check.proposal}:</span> <ins>{suggestion}</ins>
        </p>
      )}
      {correctable && (
        <div className="correction">
          <Correction finding={finding} />
          <Button
            size="small"
            className="accept"
            aria-label={texts.check.acceptAt(where)}
            disabledFocusable={busy}
            onClick={props.onAccept}
          >
            {texts.check.accept}
          </Button>
        </div>
      )}
      {canBeAccepted(finding) && (
        <Button
          size="small"
          aria-label={texts.abgabe.reasonAt(where)}
          disabledFocusable={busy}
          onClick={() => session.askReason([finding])}
        >
          {texts.abgabe.reason}
        </Button>
      )}
    </div>
  );
}

/** The cells that a correction fills, and how many it empties. */
function Correction({ finding }: { readonly finding: Finding }): ReactElement {
  const { texts } = usePane();
  const filled = finding.edits.filter(({ after }) => after !== null);
  const emptied = finding.edits.length - filled.length;
  return (
    <div className="changes">
      {filled.map((edit) => (
        <Change key={`${edit.row}:${edit.column}`} edit={edit} />
      ))}
      {emptied > 0 && <p className="quiet">{texts.check.emptied(emptied)}</p>}
    </div>
  );
}
