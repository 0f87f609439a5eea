import { withExceptions } from "../../src/core/check/exceptions";
import type { Finding } from "../../src/core/check/finding";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { validate } from "../../src/core/check/validate";
import { rules } from "../../src/rules/index";

/** More findings than anybody can use. */
const MOST_FINDINGS = 100000;

/** What all rules find, with those findings marked that were accepted; throws a sentence where there are too many. */
export function checked(snapshot: Snapshot): readonly Finding[] {
  const findings = validate(snapshot, rules, MOST_FINDINGS);
  if (findings.length > MOST_FINDINGS)
    throw new Error("Es gibt mehr als 100.000 Befunde. Ist die Kopfzeile verrutscht oder eine fremde Liste dabei?");
  return withExceptions(snapshot, findings);
}
