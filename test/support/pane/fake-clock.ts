import type { Clock } from "../../../pane/host/clock";

/** A clock that stands until the test moves it. */
export interface FakeClock extends Clock {
  /** Lets time pass and everything that waits for it happen. */
  pass(milliseconds: number): Promise<void>;
}

/** Makes a clock that begins at 16:55 on the day before the deadline. */
export function fakeClock(): FakeClock {
  let now = new Date(2025, 10, 21, 16, 55).getTime();
  let waiting: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, work) => {
      const entry = { at: now + milliseconds, work };
      waiting.push(entry);
      return () => (waiting = waiting.filter((other) => other !== entry));
    },
    pause: () => Promise.resolve(),
    pass: async (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { work } of due) work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}
