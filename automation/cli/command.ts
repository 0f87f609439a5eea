import type { Arguments, Usage } from "./arguments";
import type { Terminal } from "./terminal";

/** One word of `ikz`: what it takes, and what it does; `run` returns the exit code, 0 or 1. */
export interface Command {
  readonly name: string;
  readonly about: string;
  readonly usage: Usage;
  readonly run: (given: Arguments, terminal: Terminal) => number | Promise<number>;
}

/** Options that every command with an input file takes. */
export const inputOptions = { "grenze-mb": "text" } as const;

/** Options that every command with an output file takes. */
export const outputOptions = { ausgabe: "text", ueberschreiben: "flag" } as const;
