import { readContentTypes } from "./content-types";
import type { OoxmlPackage } from "./package";
import { readRelationships } from "./relationships";
import { FileRefused } from "../xml/refused";

/** The kinds of workbooks, and the ending without which Excel does not open a file of the kind. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
  [
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ".xlsx"],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", ".xltx"],
    ["application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm"],
    ["application/vnd.ms-excel.template.macroEnabled.main+xml", ".xltm"],
    ["application/vnd.ms-excel.addin.macroEnabled.main+xml", ".xlam"],
  ].map(([type = "", ending = ""]) => [type.toLowerCase(), ending]),
);
const BINARY_TYPE = "application/vnd.ms-excel.sheet.binary.macroenabled.main";

/** The name of the workbook part; refuses packages of other kinds: xlsb, OpenDocument, Word, PowerPoint, any ZIP. */
export function findWorkbookPart(pkg: OoxmlPackage): string {
  if (!pkg.has("[Content_Types].xml")) throw new FileRefused(foreignKind(pkg), { part: "[Content_Types].xml" });
  const main = readRelationships(pkg, "").find(({ kind, external }) => kind === "officeDocument" && !external);
  if (main === undefined) throw new FileRefused("missing-part", { part: "_rels/.rels" });
  const type = typeOf(pkg, main.target);
  if (type === BINARY_TYPE) throw new FileRefused("xlsb", { part: main.target });
  if (!pkg.has(main.target)) throw new FileRefused("missing-part", { part: main.target });
  if (type === undefined || !ENDINGS.has(type)) throw new FileRefused("not-a-workbook", { part: main.target });
  return main.target;
}

const typeOf = (pkg: OoxmlPackage, part: string): string | undefined =>
  readContentTypes(pkg).typeOf(part)?.trim().toLowerCase();

/** The ending that a file with this workbook needs: `.xlsx`, `.xlsm` and so on. */
export const workbookEnding = (pkg: OoxmlPackage): string =>
  ENDINGS.get(typeOf(pkg, findWorkbookPart(pkg)) ?? "") ?? "";

function foreignKind(pkg: OoxmlPackage): "ods" | "not-a-workbook" | "missing-part" {
  if (pkg.has("mimetype")) {
    const type = new TextDecoder().decode(pkg.bytes("mimetype").subarray(0, 100));
    return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? "ods" : "not-a-workbook";
  }
  return pkg.has("_rels/.rels") ? "missing-part" : "not-a-workbook";
}
