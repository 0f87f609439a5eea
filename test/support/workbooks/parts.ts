import { emptyPackage, openPackage, type OoxmlPackage } from "../../../src/adapters/xlsx/package/package";

/** The parts of a small workbook, to be changed and put together by a test. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SPREADSHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A package of these parts, opened from its bytes as a file would be. */
export function packageOf(parts: Parts): OoxmlPackage {
  const pkg = emptyPackage();
  for (const [name, content] of Object.entries(parts)) pkg.set(name, content);
  return openPackage(pkg.save());
}

/** A relationships part. */
export const relationships = (entries: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${kind.includes("/") ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** `[Content_Types].xml` with overrides for these parts. */
export const contentTypes = (overrides: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/bin"/>` +
  `<Default Extension="png" ContentType="image/png"/>` +
  `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${Object.entries(
    overrides,
  )
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join("")}</Types>`;

/** A worksheet whose `sheetData` is `rows`; `before` and `behind` stand around it. */
export const worksheet = (rows: string, { before = "", behind = "" } = {}): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;

/** A workbook of these worksheet parts, called `Blatt 1`, `Blatt 2` …, and what else a test wants in it. */
export function workbookParts(
  sheets: readonly string[],
  { extra = {}, types = {}, related = [], tail = "" }: WorkbookOptions = {},
): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  parts["[Content_Types].xml"] = contentTypes({
    "xl/workbook.xml": `${SPREADSHEETML}.sheet.main+xml`,
    ...Object.fromEntries(sheets.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEETML}.worksheet+xml`])),
    ...types,
  });
  parts["_rels/.rels"] = relationships([["rId1", "officeDocument", "xl/workbook.xml"]]);
  const list = sheets.map((_, i) => `<sheet name="Blatt ${i + 1}" sheetId="${i + 5}" r:id="rId${i + 1}"/>`).join("");
  parts["xl/workbook.xml"] = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets>${tail}</workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
    ...related,
  ]);
  sheets.forEach((xml, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = xml));
  return { ...parts, ...extra };
}

/** What `workbookParts` adds beside the sheets. */
export interface WorkbookOptions {
  readonly extra?: Parts;
  /** Content types by part. */
  readonly types?: Readonly<Record<string, string>>;
  /** Relationships of the workbook. */
  readonly related?: readonly (readonly [string, string, string])[];
  /** Children of `workbook` behind its sheets. */
  readonly tail?: string;
}
