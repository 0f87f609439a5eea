import { useEffect } from "react";

/** What office.js takes for reachable with Tab. */
const REACHABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]";

const isReachable = (element: HTMLElement): boolean => element.matches(REACHABLE) && element.tabIndex >= 0;

/**
 * In Excel on the web office.js moves the focus when Tab is pressed, and leaves the pane where the focus is on nothing that
 * Tab reaches: the heading of a page that has just opened, or nothing, because a button has gone away. From there the focus
 * goes on to what follows, as browsers do it.
 */
export function useTabKey(): void {
  useEffect(() => {
    let last: EventTarget | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      last = target;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, shiftKey } = event;
      if (key !== "Tab" || !(target instanceof HTMLElement) || isReachable(target)) return;
      const here = target === document.body && last instanceof HTMLElement && last.isConnected ? last : target;
      const wanted = shiftKey
        ? Node.DOCUMENT_POSITION_PRECEDING
        : Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
      const all = Array.from(document.querySelectorAll<HTMLElement>(REACHABLE)).filter(
        (one) => isReachable(one) && (here.compareDocumentPosition(one) & wanted) !== 0,
      );
      for (const one of shiftKey ? all.reverse() : all) {
        one.focus();
        if (document.activeElement !== one) continue;
        event.preventDefault();
        return event.stopPropagation();
      }
    };
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
