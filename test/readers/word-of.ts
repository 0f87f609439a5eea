import { strToU8, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a Word file beside the document, each by what its relationship is called: `header`, `styles`, `numbering`. */
export type WordParts = Readonly<Record<string, string>>;

/** A Word file with this body; names in it have the prefix `w`. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const root = (name: string, inside: string): string =>
    `${DECLARATION}<w:${name} xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</w:${name}>`;
  const roots: Readonly<Record<string, string>> = { header: "hdr", footer: "ftr" };
  const kinds = Object.keys(parts);
  const types = ["document.main", ...kinds].map(
    (kind) => `<Override PartName="/word/${kind.split(".")[0]}.xml" ContentType="${TYPE}.${kind}+xml"/>`,
  );
  const links = kinds.map((kind, i) => `<Relationship Id="rId${i}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`);
  const relationships = (inside: string): string =>
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const entries: Record<string, string> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relationships(
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": root("document", `<w:body>${body}<w:sectPr/></w:body>`),
    "word/_rels/document.xml.rels": relationships(links.join("")),
  };
  for (const [kind, inside] of Object.entries(parts)) entries[`word/${kind}.xml`] = root(roots[kind] ?? kind, inside);
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A run of text. */
export const r = (text: string, looks = ""): string =>
  `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs or of a text; `style` is the id of a style. */
export const p = (inside: string, style = ""): string =>
  `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside.startsWith("<") || inside === "" ? inside : r(inside)}</w:p>`;

/** An item of a list, at a level. */
export const item = (text: string, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;

/** A cell of paragraphs or of a text; `looks` are its properties, such as a span. */
export const tc = (inside: string, looks = ""): string =>
  `<w:tc><w:tcPr>${looks}</w:tcPr>${inside.startsWith("<") ? inside : p(inside)}</w:tc>`;

export const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") || cell.startsWith("<w:trPr>") ? cell : tc(cell))).join("")}</w:tr>`;

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const merged = (first: boolean): string => (first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");

/** The header row that every table of the report has. */
export const HEAD = tr("Art", "Thema", "Arbeitsstand", "Perspektive");
