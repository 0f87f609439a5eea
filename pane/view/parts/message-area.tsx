import { Button } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { SkippedEdit } from "../../../src/core/workbook/edit";
import { cellAddress } from "../../../src/core/text/text";
import type { Outcome } from "../../session/session-state";
import { LeftOut } from "./left-out";
import { usePane, type PaneTexts } from "./pane-context";
import { SeverityIcon } from "./severity-icon";
import { StaleNote } from "./stale-note";

const MOST_SKIPPED = 5;

/**
 * What is going on, what was done, and what did not work. Each of them is announced. They lie at the foot of the pane, so
 * that the list stays where it is.
 */
export function MessageArea(): ReactElement {
  const { session, state, texts, busy } = usePane();
  const { progress, outcome, problem } = state;
  return (
    <div className="messages">
      <StaleNote />
      <div role="status">
        {state.waitsForCell && <p className="progress">{texts.waitsForCell}</p>}
        {busy && progress !== null && !state.waitsForCell && (
          <p className="progress">{texts.activity[progress.activity]}</p>
        )}
        {!busy && outcome !== null && <Done outcome={outcome} />}
      </div>
      <div role="alert">
        {problem !== null && (
          <Message kind="error" onClose={session.dismiss}>
            <p>{texts.problems[problem.code](problem.values)}</p>
            {problem.remedy === "retry" && (
              <Button size="small" onClick={() => void session.retry()}>
                {texts.retry}
              </Button>
            )}
            {problem.remedy === "check" && (
              <Button size="small" onClick={() => void session.check()}>
                {texts.check.again}
              </Button>
            )}
          </Message>
        )}
      </div>
    </div>
  );
}

/** What was done; the result of a check stands on the page itself and is only announced. */
function Done({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { session, state, texts } = usePane();
  if (outcome.id === "checked") return <p className="unseen">{outcomeText(outcome, texts)}</p>;
  const skipped = "skipped" in outcome ? outcome.skipped : [];
  return (
    <Message kind={skipped.length > 0 || state.remarks.length > 0 ? "warning" : "ready"} onClose={session.dismiss}>
      <p>{outcomeText(outcome, texts)}</p>
      {state.remarks.map((remark) => (
        <p key={`${remark.reason} ${remark.sheet}`}>{texts.place.remark(remark)}</p>
      ))}
      <Skipped edits={skipped} />
      {outcome.id === "year-created" && <YearCreated outcome={outcome} />}
      {outcome.id === "applied" && state.lastBatch !== null && (
        <Button size="small" onClick={() => void session.undo()}>
          {texts.check.undo(state.lastBatch.length)}
        </Button>
      )}
    </Message>
  );
}

/** What a new year brought along that is wrong, and what it left behind. */
function YearCreated({ outcome }: { readonly outcome: Outcome & { readonly id: "year-created" } }): ReactElement {
  const { session, texts } = usePane();
  const { outcomes } = texts;
  const { rolled, remaining } = outcome;
  const { year, error, warning } = remaining;
  const failed = rolled?.failed.length ?? 0;
  return (
    <>
      {failed > 0 && <p>{outcomes.carriedErrors(failed)}</p>}
      {error + warning > 0 && (
        <>
          <p>{outcomes.remaining(error, warning)}</p>
          <Button size="small" onClick={() => void session.showYear(year)}>
            {outcomes.showRemaining(year)}
          </Button>
        </>
      )}
      <LeftOut massnahmen={rolled?.finished ?? []} />
    </>
  );
}

function Message(props: {
  readonly kind: "ready" | "warning" | "error";
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = usePane();
  return (
    <div className={`message message-${props.kind}`}>
      <SeverityIcon of={props.kind} />
      <div className="message-text">{props.children}</div>
      <Button appearance="subtle" size="small" className="close" aria-label={texts.dismiss} onClick={props.onClose}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}

function Skipped({ edits }: { readonly edits: readonly SkippedEdit[] }): ReactElement | null {
  const { texts } = usePane();
  if (edits.length === 0) return null;
  return (
    <>
      <p>{texts.skipped.title(edits.length)}</p>
      <ul>
        {edits.slice(0, MOST_SKIPPED).map(({ edit, reason }) => (
          <li key={`${edit.sheet}!${edit.row}:${edit.column}`}>
            {edit.sheet}!{cellAddress(edit.row, edit.column)} – {texts.skipped.reasons[reason]}
          </li>
        ))}
        {edits.length > MOST_SKIPPED && <li>{texts.skipped.more(edits.length - MOST_SKIPPED)}</li>}
      </ul>
    </>
  );
}

/** What was done, as a sentence. */
function outcomeText(outcome: Outcome, { outcomes, registers }: PaneTexts): string {
  switch (outcome.id) {
    case "checked":
      return outcomes.checked(outcome.error, outcome.warning, outcome.hint);
    case "applied":
      return outcomes.applied(outcome.cells);
    case "undone":
      return outcomes.undone(outcome.cells);
    case "report-written":
      return outcomes.reportWritten(outcome.sheet, outcome.findings);
    case "yearly-report-written":
      return outcomes.yearlyReportWritten(outcome.sheet, outcome.massnahmen);
    case "comparison-written":
      return outcomes.comparisonWritten(outcome.sheet, outcome.charts, outcome.again);
    case "massnahme-made":
      return registers.made(outcome.massnahme, outcome.year, outcome.open);
    case "views-written":
      return registers.written(outcome.sheets, outcome.charts);
    case "year-created":
      return outcomes.yearCreated(outcome.sheet, outcome.rolled?.carried.length ?? 0, outcome.rolled?.ids.length ?? 0);
    case "reason-kept":
      return outcomes.reasonKept(outcome.findings);
    case "submitted":
      return outcomes.submitted(outcome.dezernat, outcome.year, outcome.massnahmen);
    case "stammdaten-created":
      return outcomes.stammdatenCreated;
    case "register-created":
      return registers.created(outcome.sheet);
    case "dropdowns-set":
      return outcomes.dropdownsSet(outcome.lists, outcome.columns);
    case "marks-set":
      return outcomes.marksSet(outcome.marks);
    case "marks-cleared":
      return outcomes.marksCleared;
  }
}
