/** Time as the session needs it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does the work after a while; returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
  /** Lets the page paint and react. */
  pause(): Promise<void>;
}

/** The clock of the browser. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
