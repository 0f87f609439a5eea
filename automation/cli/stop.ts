import { fill } from "../../src/core/text/texts";

/** Ends the command with one German sentence and exit code 2; nothing has been written. */
export class Stop extends Error {
  constructor(sentence: string, values: Readonly<Record<string, string | number>> = {}) {
    super(fill(sentence, values));
  }
}
