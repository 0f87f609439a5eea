import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { bundleScript } from "./officescript-bundle";
import { scriptFile } from "./officescript-file";
import { readModules, scriptProgram } from "./officescript-modules";
import { scriptSignature, type ScriptSignature } from "./officescript-schema";

/** A finished script. */
export interface BuiltScript {
  readonly name: string;
  /** One file of TypeScript. */
  readonly code: string;
  readonly signature: ScriptSignature;
  /** The same as Excel's own file. */
  readonly file: string;
}

const FOLDER = "automation/officescripts";

/** The scripts of the product: every `ikz-….ts` in their folder. */
export const scriptEntries = (root: string): string[] =>
  readdirSync(join(root, FOLDER))
    .filter((file) => /^ikz-[a-z-]+\.ts$/.test(file))
    .sort()
    .map((file) => `${FOLDER}/${file}`);

/** Makes scripts of their sources. */
export function buildScripts(root: string, entries = scriptEntries(root)): BuiltScript[] {
  const program = scriptProgram(root, entries);
  return entries.map((entry) => {
    const modules = readModules(root, program, entry);
    const code = bundleScript(root, modules);
    const signature = scriptSignature(modules);
    return { name: basename(entry, ".ts"), code, signature, file: scriptFile(code, signature) };
  });
}
