import type { FunctionProblem } from "../src/i18n/functions.de";

/** What fills a sentence about an argument: `argument` (and `other`) are keys, translated where the text is made. */
interface ProblemValues {
  readonly argument: string;
  readonly other?: string;
  readonly wert?: string;
  readonly erlaubt?: string;
  readonly spalte?: string;
  readonly jahr?: string;
}

/** Ends a function with `#WERT!` and one sentence: which argument is wrong, and what is allowed; or with `#NV`, why there is no value. */
export class InvalidArgument extends Error {
  constructor(
    readonly problem: FunctionProblem,
    readonly values: ProblemValues,
    readonly code: "#VALUE!" | "#N/A" = "#VALUE!",
  ) {
    super(`invalid argument ${values.argument}: ${problem}`);
  }
}

/** What ends a function where all is asked well and the figure is not there: a missing value is never 0. */
export const notAvailable = (problem: FunctionProblem, values: ProblemValues): InvalidArgument =>
  new InvalidArgument(problem, values, "#N/A");
