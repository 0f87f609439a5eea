import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../src/core/rule";
import sections from "./rule-sections.json";

/** A section of the rule table with those of its rules that are written, in the order of the contract. */
export interface RuleSection {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The name under which the file of a rule exports it: `art-not-allowed` is `artNotAllowed`. */
export const exportName = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "check" in value;

/** Loads the rules of a repository by section; throws where a file has no section, or does not export its rule. */
export function loadSections(root: string): readonly RuleSection[] {
  const folder = join(root, "src", "rules");
  const listed = new Set(sections.flatMap((section) => section.rules));
  for (const file of readdirSync(folder)) {
    const id = /^(.+)(?<!\.test)\.ts$/.exec(file)?.[1];
    if (id !== undefined && id !== "index" && !listed.has(id))
      throw new Error(`rule in no section of tools/rule-sections.json: ${id}`);
  }
  return sections.map(({ title, rules }) => ({
    title,
    rules: rules.filter((id) => existsSync(join(folder, `${id}.ts`))).map((id) => loadRule(folder, id)),
  }));
}

function loadRule(folder: string, id: string): Rule {
  const exported: Record<string, unknown> = require(join(folder, `${id}.ts`));
  const rule = exported[exportName(id)];
  if (!isRule(rule)) throw new Error(`no rule exported as ${exportName(id)}: src/rules/${id}.ts`);
  return rule;
}
