import { useRef, type KeyboardEvent, type ReactElement } from "react";
import type { View } from "../../session/session-state";
import { usePane } from "./pane-context";

const VIEWS: readonly View[] = ["check", "compare", "setup", "help"];

/** Which of the tabs a key leads to; null for other keys. */
function tabAfter(key: string, index: number): number | null {
  const last = VIEWS.length - 1;
  switch (key) {
    case "ArrowRight":
      return index === last ? 0 : index + 1;
    case "ArrowLeft":
      return index === 0 ? last : index - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/**
 * The tabs of the pane: one of them can be reached with Tab, the arrow keys move among them, Enter opens. Source: WAI-ARIA
 * Authoring Practices, tabs with manual activation. Fluent's own tabs add hidden elements that take the focus.
 */
export function Sections(): ReactElement {
  const { session, state, texts } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const tabs = Array.from(list.current?.querySelectorAll("button") ?? []);
    const next = tabAfter(
      event.key,
      tabs.findIndex((tab) => tab === document.activeElement),
    );
    if (next === null) return;
    event.preventDefault();
    tabs[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.navigation} className="sections" onKeyDown={onKeyDown}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          className="section"
          data-name={texts.views[view]}
          aria-selected={state.view === view}
          aria-controls="page"
          tabIndex={state.view === view ? 0 : -1}
          onClick={() => void session.show(view)}
        >
          {texts.views[view]}
        </button>
      ))}
    </div>
  );
}
