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

const two = (value: number): string => String(value).padStart(2, "0");

/** A day as people write it: 11.07.2012. */
export function dayText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

/** A moment as the sheet `Abgaben` keeps it: 2012-07-11T16:55, local time. */
export function localTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${timeText(milliseconds)}`;
}

/** The time of day: 16:55. */
export function timeText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
