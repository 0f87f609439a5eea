import type { CheckReport } from "../../src/core/check/check-report";

/** Findings that are written at once: few calls, and no text of the whole report in memory. */
const AT_ONCE = 500;

/**
 * Reports as JSON with a finding a line, in pieces: readable, and a third shorter than with every field on its own line.
 * One report stands alone, several as an array.
 */
export function* reportsJson(reports: readonly CheckReport[]): Generator<string> {
  if (reports.length !== 1) yield "[";
  for (let i = 0; i < reports.length; i++) {
    const report = reports[i];
    if (i > 0) yield ",\n";
    if (report !== undefined) yield* reportJson(report);
  }
  yield reports.length === 1 ? "\n" : "]\n";
}

function* reportJson({ findings, ...head }: CheckReport): Generator<string> {
  const beforeEnd = JSON.stringify(head, null, 2).slice(0, -"\n}".length);
  if (findings.length === 0) yield `${beforeEnd},\n  "findings": []\n}`;
  for (let from = 0; from < findings.length; from += AT_ONCE) {
    const lines = findings.slice(from, from + AT_ONCE).map((finding) => `\n    ${JSON.stringify(finding)}`);
    yield `${from === 0 ? `${beforeEnd},\n  "findings": [` : ","}${lines.join(",")}`;
  }
  if (findings.length > 0) yield "\n  ]\n}";
}
