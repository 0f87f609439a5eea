import * as path from "node:path";
import { workbookEnding } from "../../src/adapters/xlsx/package/find-workbook-part";
import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { writeAtomically } from "./files";
import { Stop } from "./stop";

/**
 * Writes a changed workbook to a new file. Its kind stays that of the input: with another ending Excel would not open it,
 * so that such a target is refused.
 */
export function saveWorkbook(pkg: OoxmlPackage, target: string): void {
  const ending = workbookEnding(pkg);
  if (path.extname(target).toLowerCase() !== ending)
    throw new Stop(cliFilesDe.wrongEnding, {
      ending,
      target,
    });
  writeAtomically(target, pkg.save());
}
