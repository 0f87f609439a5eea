import { readContentTypes } from "./content-types";
import type { OoxmlPackage } from "./package";
import { readRelationships } from "./relationships";
import { FileRefused } from "./refused";

const WORKBOOK_TYPES = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  "application/vnd.ms-excel.template.macroEnabled.main+xml",
  "application/vnd.ms-excel.addin.macroEnabled.main+xml",
].map((type) => type.toLowerCase());
const BINARY_TYPE = "application/vnd.ms-excel.sheet.binary.macroenabled.main";

/** The name of the workbook part; refuses packages of other kinds: xlsb, OpenDocument, Word, PowerPoint, any ZIP. */
export function findWorkbookPart(pkg: OoxmlPackage): string {
  if (!pkg.has("[Content_Types].xml")) throw new FileRefused(foreignKind(pkg), { part: "[Content_Types].xml" });
  const types = readContentTypes(pkg);
  const main = readRelationships(pkg, "").find(({ kind, external }) => kind === "officeDocument" && !external);
  if (main === undefined) throw new FileRefused("missing-part", { part: "_rels/.rels" });
  const type = types.typeOf(main.target)?.trim().toLowerCase();
  if (type === BINARY_TYPE) throw new FileRefused("xlsb", { part: main.target });
  if (!pkg.has(main.target)) throw new FileRefused("missing-part", { part: main.target });
  if (type === undefined || !WORKBOOK_TYPES.includes(type))
    throw new FileRefused("not-a-workbook", { part: main.target });
  return main.target;
}

function foreignKind(pkg: OoxmlPackage): "ods" | "not-a-workbook" | "missing-part" {
  if (pkg.has("mimetype")) {
    const type = new TextDecoder().decode(pkg.bytes("mimetype").subarray(0, 100));
    return type.startsWith("application/vnd.oasis.opendocument.spreadsheet") ? "ods" : "not-a-workbook";
  }
  return pkg.has("_rels/.rels") ? "missing-part" : "not-a-workbook";
}
