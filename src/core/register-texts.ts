import type { Register } from "./register";

/** What the sheets of registers say. */
export interface RegisterTexts {
  readonly subtitle: (count: number, entry: Register["entry"], stand: string) => string;
  readonly total: string;
  /** Why figures do not follow the list. */
  readonly fixed: string;
  readonly pageHeader: (title: string) => string;
  readonly pageFooter: (stand: string) => string;
  /** Excel's footer code for the pages of a list. */
  readonly pageOf: string;
  /** What Excel says when something else is typed; `values` are those allowed, empty where only the Stammdaten know. */
  readonly prompt: (column: string, values: readonly string[], several: boolean) => string;
}
