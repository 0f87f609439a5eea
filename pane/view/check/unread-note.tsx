import { useMemo, type ReactElement } from "react";
import { unreadSheets } from "../../../src/core/check/unread-sheets";
import type { Result } from "../../session/session-state";
import { usePane } from "../parts/pane-context";

/** The sheets with content that were read as no list, and why. */
export function UnreadNote({ result }: { readonly result: Result }): ReactElement | null {
  const { state, texts } = usePane();
  const unread = useMemo(() => unreadSheets(result.snapshot, state.language), [result.snapshot, state.language]);
  if (unread.length === 0) return null;
  return (
    <details className="quiet">
      <summary>{texts.check.unread(unread.length)}</summary>
      <ul>
        {unread.map(({ sheet, reason }) => (
          <li key={sheet}>
            {sheet}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
