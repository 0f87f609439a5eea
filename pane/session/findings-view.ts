import { concerning } from "../../src/core/check/check-report";
import { keysOf, orderedKeys } from "../../src/core/count/count";
import type { Finding } from "../../src/core/check/finding";
import { entryNames, type EntryNames } from "../../src/core/check/places";
import { massnahmenIndex, type MassnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import { massnahmenRegister } from "../../src/core/massnahmen/massnahmen-register";
import type { Register } from "../../src/core/lists/register";
import type { Rule } from "../../src/core/check/rule";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import type { Filter, Result, Standing } from "./session-state";

/** The findings of a rule that are shown, most severe first. */
export interface FindingGroup {
  readonly rule: Rule;
  /** The most severe of those that are open; accepted where none is. */
  readonly standing: Standing;
  readonly findings: readonly Finding[];
  readonly fixable: number;
}

/** A result as the page shows it under a filter. */
export interface FindingsView {
  readonly groups: readonly FindingGroup[];
  readonly shown: number;
  /** Under year and Dezernat, whatever the severity. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** How many findings have corrections that may be accepted all together. */
  readonly safe: number;
  readonly names: EntryNames;
  /** The number of Maßnahmen by year, 0 for a year whose lists are still empty. */
  readonly years: readonly { readonly year: number; readonly massnahmen: number }[];
  readonly dezernate: readonly string[];
}

const RANK: Readonly<Record<Standing, number>> = { error: 0, warning: 1, hint: 2, accepted: 3 };

/** What a finding counts as. */
export const standingOf = ({ severity, accepted }: Finding): Standing =>
  accepted === undefined ? severity : "accepted";

/** The register that a finding is about; what concerns the whole file is the Maßnahmen's. */
export const registerOf = ({ place }: Finding): string => place?.register ?? massnahmenRegister.id;

/** A register that the workbook has lists of, with what is open in them. */
interface ShownRegister {
  readonly register: Register;
  readonly error: number;
  readonly warning: number;
}

/** The registers that the workbook has lists of, in their order. */
export function shownRegisters({ snapshot, findings }: Result): readonly ShownRegister[] {
  const listed = new Set(snapshot.allLists.map(({ register }) => register.id));
  return snapshot.registers
    .filter(({ id }) => listed.has(id))
    .map((register) => {
      const own = findings.filter((finding) => registerOf(finding) === register.id);
      const count = (standing: Standing): number => own.filter((finding) => standingOf(finding) === standing).length;
      return { register, error: count("error"), warning: count("warning") };
    });
}

/** The registers but one in which something is left to do, errors or warnings. */
export const openElsewhere = (result: Result, shown: string): readonly ShownRegister[] =>
  shownRegisters(result).filter(({ register, error, warning }) => register.id !== shown && error + warning > 0);

/** Whether two checks found the same: rule, cell and what stands in it. */
export const sameFinding = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.message === other.message &&
  one.place?.sheet === other.place?.sheet &&
  one.place?.row === other.place?.row &&
  one.place?.column === other.place?.column &&
  one.place?.value === other.place?.value &&
  JSON.stringify(one.values) === JSON.stringify(other.values);

const isFixable = ({ edits, accepted }: Finding): boolean => edits.length > 0 && accepted === undefined;

/** Whether a finding passes the filter of year and Dezernat; findings about the whole file always do. */
export function passes(massnahmen: MassnahmenIndex, { year, dezernat }: Filter): (finding: Finding) => boolean {
  return (finding) => {
    if (year !== null && finding.year !== null && finding.year !== year) return false;
    if (dezernat === null || finding.place === null) return true;
    const m = massnahmen.at(finding.place.sheet, finding.place.row);
    return m === undefined || keysOf(m, "dezernat").includes(dezernat);
  };
}

/** Sorts a result for the page. */
export function findingsView(
  result: Result,
  filter: Filter,
  rules: readonly Rule[],
  register: string = massnahmenRegister.id,
): FindingsView {
  const { snapshot } = result;
  const massnahmen = massnahmenIndex(snapshot.massnahmen);
  const own = result.findings.filter((finding) => registerOf(finding) === register);
  const concerned = concerning(own, filter.year).filter(passes(massnahmen, filter));
  const shown = concerned.filter((finding) => filter.standing === null || filter.standing === standingOf(finding));
  const counts = { error: 0, warning: 0, hint: 0, accepted: 0 };
  for (const finding of concerned) counts[standingOf(finding)]++;
  const safe = new Set(rules.filter((rule) => rule.safe).map((rule) => rule.id));
  return {
    groups: groupsOf(shown, rules),
    shown: shown.length,
    counts,
    safe: concerned.filter((finding) => isFixable(finding) && safe.has(finding.rule)).length,
    names: entryNames(snapshot),
    years: shownYears(snapshot),
    dezernate: dezernateOf(snapshot),
  };
}

/** The Dezernate that occur, those without one last. */
export const dezernateOf = (snapshot: Snapshot): readonly string[] =>
  orderedKeys("dezernat", new Set(snapshot.massnahmen.flatMap((m) => keysOf(m, "dezernat"))), snapshot);

function groupsOf(findings: readonly Finding[], rules: readonly Rule[]): readonly FindingGroup[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return rules
    .flatMap((rule): FindingGroup[] => {
      const own = byRule.get(rule.id);
      if (own === undefined) return [];
      const standing = own.reduce<Standing>((worst, one) => {
        const standing = standingOf(one);
        return RANK[standing] < RANK[worst] ? standing : worst;
      }, "accepted");
      return [{ rule, standing, findings: own, fixable: own.filter(isFixable).length }];
    })
    .sort((a, b) => RANK[a.standing] - RANK[b.standing]);
}

/** The years that have a list, ascending. */
export function shownYears({ lists, massnahmen }: Pick<Snapshot, "lists" | "massnahmen">): FindingsView["years"] {
  const counts = new Map<number | null, number>();
  for (const { year } of lists) counts.set(year, 0);
  for (const { year } of massnahmen) counts.set(year, (counts.get(year) ?? 0) + 1);
  return Array.from(counts)
    .flatMap(([year, count]) => (year === null ? [] : [{ year, massnahmen: count }]))
    .sort((a, b) => a.year - b.year);
}
