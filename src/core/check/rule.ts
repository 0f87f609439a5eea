import type { Snapshot } from "../snapshot/snapshot";
import type { Language, Severity, Texts } from "../text/texts";
import type { Edit } from "../workbook/edit";
import type { Place } from "../workbook/place";

/** What fills the placeholders `{name}` of a message. */
type MessageValues = Readonly<Record<string, string | number>>;

/** What a rule proposes instead; without `edits` it is advice only. */
export interface Remedy {
  readonly suggestion: string;
  readonly edits?: readonly Edit[];
  /** The year concerned, where it is not the place's own. */
  readonly year?: number;
}

/**
 * What a finding of a rule can depend on besides the Stammdaten: nothing but its own row, or other rows as well. After an
 * edit the rules of scope `row` are repeated for the edited rows only.
 */
type RuleScope = "row" | "workbook";

/** How a rule reports: the id of a message, the place (null where there is none), values, and a proposal. */
export type Report<M extends string> = (
  message: M,
  place: Place | null,
  values?: MessageValues,
  remedy?: Remedy | { readonly year: number },
) => void;

/** Stands where `M` is used and does not say what it is: the messages do, also for TypeScript 4.0. */
type Named<M extends string> = [M][M extends string ? 0 : never];

/** A rule as it is written; `needs` names the parts of the Snapshot that `check` may read. */
interface RuleDefinition<M extends string, N extends keyof Snapshot> {
  readonly id: string;
  readonly severity: Severity;
  /** Messages whose default severity is not the rule's. */
  readonly severities?: Readonly<Partial<Record<Named<M>, Severity>>>;
  readonly needs: readonly N[];
  /** The register whose lists `columns` means; that of the Maßnahmen where nothing is said. */
  readonly register?: string;
  /** The rule sees only Maßnahmen and lists that have all these columns. */
  readonly columns?: readonly string[];
  /** `workbook` where nothing else is said. */
  readonly scope?: RuleScope;
  /** Proposes edits. */
  readonly fixes?: boolean;
  /** Its edits change how a value is written, never which one it is: they may be accepted all together. */
  readonly safe?: boolean;
  /** A noun phrase. */
  readonly title: Texts;
  /** One sentence: what goes wrong otherwise. */
  readonly why: Texts;
  /** What is wrong in the cell's own words, then what to do; at most 160 characters. */
  readonly messages: Readonly<Record<Language, Readonly<Record<M, string>>>>;
  readonly check: (snapshot: Pick<Snapshot, N>, report: Report<M>) => void;
}

/** A rule as the engine and the surfaces handle it, its own types forgotten. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly severities: Readonly<Record<string, Severity | undefined>>;
  readonly needs: readonly (keyof Snapshot)[];
  readonly register: string;
  readonly columns: readonly string[];
  readonly scope: RuleScope;
  readonly fixes: boolean;
  readonly safe: boolean;
  readonly title: Texts;
  readonly why: Texts;
  readonly messages: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  readonly check: (snapshot: Snapshot, report: Report<string>) => void;
}

/** Defines a rule; a missing translation, a mistyped message id and reading what `needs` does not name do not compile. */
export function defineRule<M extends string, N extends keyof Snapshot>(definition: RuleDefinition<M, N>): Rule {
  return {
    severities: {},
    register: "massnahmen",
    columns: [],
    scope: "workbook",
    fixes: false,
    safe: false,
    ...definition,
    check: (snapshot, report) => definition.check(snapshot, report),
  };
}
