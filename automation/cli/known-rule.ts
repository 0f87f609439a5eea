import type { Rule } from "../../src/core/check/rule";
import { nearest } from "../../src/core/text/text";
import { rules } from "../../src/rules/index";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { Stop } from "./stop";

/** The rule of this id; stops with the nearest one where there is none. */
export function knownRule(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((candidate) => candidate.id);
  const near = nearest(id, ids, 3);
  throw new Stop(cliArgumentsDe.unknownRule(near), { id });
}
