import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { chartLetters } from "./pictures/chart-letters";
import { hostCoverageDocs } from "./hosts/host-coverage-docs";
import { allFunctions } from "../functions/all-functions";
import { functionsMetadata } from "../functions/function-metadata";
import { iconMakers } from "./pictures/icons";
import { loadRegisters, registersIndex } from "./rules/registers";
import { registersDocs } from "./rules/registers-docs";
import { flowPage } from "./power-automate/flow-page";
import { readFlows } from "./power-automate/flows";
import { architecture } from "./rooms-docs";
import { rulesDocs } from "./rules/rules-docs";
import { ruleIdsFile, rulesIndex } from "./rules/rules-index";
import { loadSections } from "./rules/rule-sections";

const root = join(__dirname, "..");

/** Every generated file and what makes it. */
const makers: Readonly<Record<string, () => string>> = {
  "src/rules/index.ts": () => rulesIndex(loadSections(root)),
  "src/core/check/rule-ids.ts": () => ruleIdsFile(loadSections(root)),
  "src/registers/index.ts": () => registersIndex(loadRegisters(root)),
  "docs/rules.md": () => rulesDocs(loadSections(root)),
  "functions/functions.de.json": () => JSON.stringify(functionsMetadata(allFunctions, "de")),
  "functions/functions.en.json": () => JSON.stringify(functionsMetadata(allFunctions, "en")),
  "src/adapters/docx/picture/font/chart-letters.ts": () => chartLetters(root),
  "docs/host-coverage.md": () => hostCoverageDocs(root),
  "ARCHITECTURE.md": () => architecture(root),
};

/** Writes every generated file that is stale, or only names it when checking; tells whether a check found one. */
export async function generate(isCheck: boolean): Promise<boolean> {
  let isStale = false;
  const pages = registersDocs(
    loadRegisters(root),
    loadSections(root).flatMap(({ rules }) => rules),
  );
  const flows = Object.fromEntries(
    readFlows(root).map((flow) => [`docs/flows/${flow.id}.md`, (): string => flowPage(flow)]),
  );
  for (const [file, make] of Object.entries({ ...makers, ...pages, ...flows, ...iconMakers(root) })) {
    const path = join(root, file);
    const bytes = Buffer.from(await generated(path, make));
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    isStale = true;
    if (isCheck) console.error(`stale: ${file} (run: npm run generate)`);
    else writeFileSync(path, bytes);
    if (!isCheck) console.log(`written: ${file}`);
  }
  return isCheck && isStale;
}

/** Texts are formatted like those written by hand; pictures are as they are. */
async function generated(path: string, make: () => string | Uint8Array): Promise<string | Uint8Array> {
  const made = make();
  return typeof made === "string" ? format(made, { ...(await resolveConfig(path)), filepath: path }) : made;
}
