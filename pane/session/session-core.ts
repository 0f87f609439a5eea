import type { Rule } from "../../src/core/check/rule";
import type { Clock } from "../host/clock";
import { HostTrouble, type Host, type ShownPlace, type TroubleValues } from "../host/host";
import type { Activity, Problem, ProblemCode, SessionState } from "./session-state";

/** What all parts of the session work with. */
export interface SessionCore {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly clock: Clock;
  state(): SessionState;
  set(change: Partial<SessionState>): void;
  /**
   * Does one thing at a time: while it lasts, `progress` is set and nothing else begins; only a selection is waited for.
   * What goes wrong becomes the problem, with the same work to try again.
   */
  run(activity: Activity, work: () => Promise<void>): Promise<void>;
  /** Shows a place when the work is done; where that goes wrong, only the showing is tried again. */
  showAtEnd(place: ShownPlace): void;
  /** Resolves when nothing is going on any more. */
  settled(): Promise<void>;
  /** Tells that something cannot be done; trying again does not help. */
  refuse(code: ProblemCode, values?: TroubleValues): void;
  /** Tries once more what failed last. */
  retry(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** Makes the store of a session. */
export function sessionCore(host: Host, rules: readonly Rule[], clock: Clock, initial: SessionState): SessionCore {
  let current = initial;
  let again: (() => Promise<void>) | null = null;
  let running = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };
  let toShow: ShownPlace | null = null;
  const carryOut = async (activity: Activity, work: () => Promise<void>): Promise<void> => {
    again = null;
    toShow = null;
    const { outcome, remarks } = activity === "selecting" ? current : { outcome: null, remarks: [] };
    set({ progress: { activity, step: 0, steps: 0 }, problem: null, outcome, remarks });
    try {
      await work();
    } catch (error) {
      again = () => run(activity, work);
      set({ problem: problemOf(error) });
    } finally {
      set({ progress: null, waitsForCell: false });
    }
  };
  const run = async (activity: Activity, work: () => Promise<void>): Promise<void> => {
    if (current.progress?.activity === "selecting") await running;
    if (current.progress !== null) return;
    running = carryOut(activity, work);
    await running;
    const place = toShow;
    if (place !== null && current.problem === null) await run("selecting", () => host.select(place));
  };
  host.onWaiting((waitsForCell) => set({ waitsForCell }));
  return {
    host,
    rules,
    clock,
    state: () => current,
    set,
    run,
    showAtEnd: (place) => {
      toShow = place;
    },
    settled: async () => {
      while (current.progress !== null) await running;
    },
    refuse: (code, values = {}) => set({ problem: { code, values, remedy: null }, outcome: null, remarks: [] }),
    retry: async () => again?.(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof HostTrouble) {
    const { code, values } = error;
    return { code, values, remedy: code === "sheet-missing" ? "check" : "retry" };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "unknown", values: { message }, remedy: "retry" };
}
