import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Rule } from "../../src/core/check/rule";
import { loadRegisters } from "./registers";
import sections from "./rule-sections.json";

/** A rule and the folder of its file, from the root of the repository. */
export interface FiledRule {
  readonly rule: Rule;
  readonly folder: string;
}

/** A section of the rule table with those of its rules that are written, in the order of the contract. */
export interface RuleSection {
  readonly title: string;
  readonly rules: readonly FiledRule[];
}

/** The name under which the file of a rule exports it: `art-not-allowed` is `artNotAllowed`. */
export const exportName = (id: string): string =>
  id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null && "check" in value;

/**
 * Loads the rules of a repository by section, those of a register after all others; throws where a file has no section,
 * or does not export its rule.
 */
export function loadSections(root: string): readonly RuleSection[] {
  const folder = "src/rules";
  const listed = new Set(sections.flatMap((section) => section.rules));
  for (const id of ruleIds(root, folder))
    if (!listed.has(id)) throw new Error(`rule in no section of tools/rules/rule-sections.json: ${id}`);
  const general = sections.map(({ title, rules }) => ({
    title,
    rules: rules.filter((id) => existsSync(join(root, folder, `${id}.ts`))).map((id) => loadRule(root, folder, id)),
  }));
  const ofRegisters = loadRegisters(root).map(({ register, folder: own }) => ({
    title: register.title.de,
    rules: ruleIds(root, `${own}/rules`).map((id) => loadRule(root, `${own}/rules`, id)),
  }));
  return [...general, ...ofRegisters];
}

/** The rules whose files stand in a folder, by name. */
function ruleIds(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .map((file) => /^(.+)(?<!\.test)\.ts$/.exec(file)?.[1])
    .filter((id): id is string => id !== undefined && id !== "index")
    .sort();
}

function loadRule(root: string, folder: string, id: string): FiledRule {
  const exported: Record<string, unknown> = require(join(root, folder, `${id}.ts`));
  const rule = exported[exportName(id)];
  if (!isRule(rule)) throw new Error(`no rule exported as ${exportName(id)}: ${folder}/${id}.ts`);
  return { rule, folder };
}
