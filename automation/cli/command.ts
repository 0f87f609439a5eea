import type { Arguments, Usage } from "./arguments";
import type { Terminal } from "./terminal";

/** What a command does; gives the exit code, 0 or 1. */
export type Run = (given: Arguments, terminal: Terminal) => number | Promise<number>;

/** One word of `ikz`: what it takes, known at once, and what it does, loaded when it is asked for. */
export interface Command {
  readonly name: string;
  readonly about: string;
  readonly usage: Usage;
  readonly load: () => Promise<Run>;
}
