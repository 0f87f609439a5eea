import { useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { ScrollContext } from "./scroll-context";

/**
 * A page that lies over the present one, which stays as it is with all that is open and scrolled in it. When it closes,
 * the focus goes back to where it came from.
 */
export function Overlay({ children }: { readonly children: ReactNode }): ReactElement {
  const scroller = useRef<HTMLElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      const target = isThere ? opener : document.getElementById("page");
      target?.focus();
    },
    [opener],
  );
  return (
    <ScrollContext.Provider value={scroller}>
      <section ref={scroller} className="scroller overlay">
        <div className="page">{children}</div>
      </section>
    </ScrollContext.Provider>
  );
}
