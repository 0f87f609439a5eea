import { createContext, type RefObject } from "react";

/** The element that scrolls: long lists draw only what is in sight of it. */
export const ScrollContext = createContext<RefObject<HTMLElement | null>>({ current: null });
