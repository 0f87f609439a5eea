import type { FunctionProblem } from "../src/i18n/functions.de";

/** What fills a sentence about an argument: `argument` (and `other`) are keys, translated where the text is made. */
export interface ProblemValues {
  readonly argument: string;
  readonly other?: string;
  readonly wert?: string;
  readonly erlaubt?: string;
  readonly spalte?: string;
}

/** Ends a function with `#WERT!` and one sentence: which argument is wrong, and what is allowed. */
export class InvalidArgument extends Error {
  constructor(
    readonly problem: FunctionProblem,
    readonly values: ProblemValues,
  ) {
    super(`invalid argument ${values.argument}: ${problem}`);
  }
}
