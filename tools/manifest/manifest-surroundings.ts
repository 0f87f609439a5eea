import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { allFunctions, NAMESPACE } from "../../functions/all-functions";
import type { ManifestSurroundings } from "./check-manifest";
import { manifestVersion } from "./manifest-version";

/** What the manifest of this repository must agree with. */
export function manifestSurroundings(root: string): ManifestSurroundings {
  return {
    version: manifestVersion(packageVersion(root)),
    file: (address) => {
      const path = join(root, "taskpane", address);
      return existsSync(path) ? readFileSync(path) : null;
    },
    namespace: NAMESPACE,
    functions: allFunctions.map(({ id }) => id),
    metadata: Object.fromEntries(["de", "en"].map((language) => [`functions.${language}.json`, idsOf(root, language)])),
    commands: commandsIn(join(root, "taskpane")),
  };
}

function packageVersion(root: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return version;
}

function idsOf(root: string, language: string): readonly string[] {
  const text = readFileSync(join(root, "functions", `functions.${language}.json`), "utf8");
  const { functions }: { functions: { id: string }[] } = JSON.parse(text);
  return functions.map(({ id }) => id);
}

/** The names that the code of the pane gives to `Office.actions.associate`. */
function commandsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return commandsIn(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    return Array.from(readFileSync(path, "utf8").matchAll(/actions\.associate\(\s*"(\w+)"/g), ([, name = ""]) => name);
  });
}
