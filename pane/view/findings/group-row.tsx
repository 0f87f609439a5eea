import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { canBeAccepted } from "../../session/abgabe-actions";
import type { FindingGroup } from "../../session/findings-view";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "../parts/severity-icon";

/** The head of a rule's findings: what it is about, why it matters, how many there are. */
export function GroupRow(props: {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onToggle: (id: string, open: boolean) => void;
}): ReactElement {
  const { group, open } = props;
  const { session, state, texts, busy } = usePane();
  const { rule, standing, findings, fixable } = group;
  const title = rule.title[state.language];
  const acceptable = findings.filter((finding) => canBeAccepted(finding));
  return (
    <div className="group">
      <h3>
        <button
          type="button"
          className="group-toggle"
          aria-expanded={open}
          onClick={() => props.onToggle(rule.id, !open)}
        >
          <span className="chevron" aria-hidden="true">
            {open ? "▾" : "▸"}
          </span>
          <SeverityIcon of={standing} />
          <span className="group-title">
            <span className="unseen">{texts.standings[standing]}: </span>
            {title}
          </span>
          <span className="count">{findings.length}</span>
        </button>
      </h3>
      {open && (
        <p className="quiet">
          {rule.why[state.language]}{" "}
          <button
            type="button"
            className="link"
            aria-label={texts.check.explainRule(title)}
            onClick={() => session.openRule(rule.id)}
          >
            {texts.check.explain}
          </button>
        </p>
      )}
      {open && (fixable > 1 || acceptable.length > 1) && (
        <div className="row">
          {fixable > 1 && (
            <Button size="small" disabledFocusable={busy} onClick={() => void session.preview(rule.id, findings)}>
              {texts.check.fixAll(fixable)}
            </Button>
          )}
          {acceptable.length > 1 && (
            <Button size="small" disabledFocusable={busy} onClick={() => session.askReason(acceptable)}>
              {texts.abgabe.reasonAll(acceptable.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
