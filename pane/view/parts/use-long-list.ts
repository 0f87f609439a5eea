import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useContext, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { ScrollContext } from "./scroll-context";

/** A long list inside the page that scrolls: only the rows in sight, and some around them, are drawn. */
interface LongList {
  readonly rows: Virtualizer<HTMLElement, HTMLDivElement>;
  /** Goes to the element around the rows. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Where the list begins in the page that scrolls, in pixels. */
  readonly margin: number;
}

/** Rows drawn beyond what is in sight, so that the Tab key always finds the next one. */
const AROUND = 6;

/** Draws `count` rows as they come into sight; `keyOf` keeps the measured heights when rows go or come. */
export function useLongList(
  count: number,
  estimate: (index: number) => number,
  keyOf: (index: number) => string,
): LongList {
  const scroller = useContext(ScrollContext);
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  // What stands above the list changes its height with messages and filters.
  useLayoutEffect(() => {
    const [box, page] = [list.current, scroller.current];
    if (box === null || page === null) return;
    const measure = (): void => {
      setMargin(Math.round(box.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of Array.from(box.parentElement?.parentElement?.children ?? [])) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller, count]);
  const rows = useVirtualizer<HTMLElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: AROUND,
    scrollMargin: margin,
  });
  return { rows, list, margin };
}
