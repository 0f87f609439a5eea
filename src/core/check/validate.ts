import type { Finding } from "./finding";
import type { RegisterList } from "../lists/register";
import type { Rule } from "./rule";
import type { Snapshot } from "../snapshot/snapshot";

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

/** Most findings have none; shared, as there may be many findings. */
const NO_VALUES: Finding["values"] = {};
const NO_EDITS: Finding["edits"] = [];

/** Thrown inside a rule to leave it; never leaves `validate`. */
const ENOUGH = new Error("enough findings");

/**
 * Runs every rule over a Snapshot and collects all findings, in the order of the rules; none stops another.
 * Severities of the Stammdaten win over the rules' own. It ends early with `most + 1` findings, so that a caller with
 * little memory can tell that there are more.
 */
export function validate(snapshot: Snapshot, rules: readonly Rule[], most = Infinity): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Snapshot>();
  try {
    for (const rule of rules) {
      const setting = snapshot.stammdaten.regeln.get(rule.id);
      if (setting === "off") continue;
      rule.check(withColumns(snapshot, rule, seen), (message, place, values, remedy) => {
        findings.push({
          rule: rule.id,
          message,
          severity: setting ?? rule.severities[message] ?? rule.severity,
          place,
          year: remedy?.year ?? place?.year ?? null,
          values: values ?? NO_VALUES,
          suggestion: remedy !== undefined && "suggestion" in remedy ? remedy.suggestion : null,
          edits: remedy !== undefined && "suggestion" in remedy ? (remedy.edits ?? NO_EDITS) : NO_EDITS,
        });
        if (findings.length > most) throw ENOUGH;
      });
    }
  } catch (error: unknown) {
    if (error !== ENOUGH) throw error;
  }
  return findings;
}

/** The Snapshot without lists that lack a column of the rule; the same object where nothing is left out. */
function withColumns(snapshot: Snapshot, rule: Rule, seen: Map<string, Snapshot>): Snapshot {
  const isComplete = (list: RegisterList): boolean =>
    list.register.id !== rule.register || rule.columns.every((name) => list.columns.has(name));
  if (snapshot.allLists.every((list) => isComplete(list))) return snapshot;
  const key = JSON.stringify([rule.register, rule.columns]);
  const known = seen.get(key);
  if (known !== undefined) return known;
  const lists = snapshot.lists.filter((list) => isComplete(list));
  const allLists = snapshot.allLists.filter((list) => isComplete(list));
  const reduced = { ...snapshot, lists, allLists, massnahmen: lists.flatMap((list) => list.entries) };
  seen.set(key, reduced);
  return reduced;
}

/** Findings as people read them: errors first, then by sheet order as given, row and column. */
export function inReadingOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const position = new Map(sheets.map((name, i) => [name, i]));
  const sheetOf = (finding: Finding): number =>
    finding.place === null ? -1 : (position.get(finding.place.sheet) ?? 0);
  return [...findings].sort(
    (a, b) =>
      ORDER[a.severity] - ORDER[b.severity] ||
      sheetOf(a) - sheetOf(b) ||
      (a.place?.row ?? -1) - (b.place?.row ?? -1) ||
      (a.place?.column ?? -1) - (b.place?.column ?? -1),
  );
}
