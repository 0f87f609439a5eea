import { findingAddress } from "../../src/core/check/check-report";
import type { Finding } from "../../src/core/check/finding";
import { messageText } from "../../src/core/check/message-text";
import { rules } from "../../src/rules/index";

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A finding in a line: where it is, and what is to be done. */
export function findingLine(finding: Finding): string {
  const rule = byId.get(finding.rule);
  const place = finding.place === null ? "" : `${finding.place.sheet}!${findingAddress(finding) ?? ""}: `;
  return `${place}${rule === undefined ? finding.rule : messageText(rule, finding, "de")} (${finding.rule})`;
}
