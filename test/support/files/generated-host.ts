import fc from "fast-check";
import type { OoxmlPackage } from "../../../src/adapters/xlsx/package/package";
import { emptyPackage, openPackage } from "../../../src/adapters/xlsx/package/package";

/** How the parts of a workbook of other people are written down; all of it is allowed. */
interface HostForm {
  readonly strict: boolean;
  /** Prefix of the main namespace, with colon, by part. */
  readonly prefixes: { readonly workbook: string; readonly sheet: string; readonly styles: string };
  readonly typesPrefix: string;
  readonly relationsPrefix: string;
  /** Prefix of relationship ids, and whether the root declares it. */
  readonly idPrefix: string;
  readonly declaredOnRoot: boolean;
  readonly prolog: string;
  readonly epilog: string;
  /** What may stand between elements. */
  readonly gap: string;
  readonly quote: '"' | "'";
  readonly encoding: "utf-8" | "utf-8-mark" | "utf-16le" | "utf-16le-mark" | "utf-16be" | "iso-8859-1";
  readonly defaults: { readonly rels: boolean; readonly xml: boolean; readonly behind: boolean };
  readonly target: "relative" | "absolute" | "dotted";
  readonly folder: "xl/" | "Mappe/" | "";
  readonly ids: "rId" | "R" | "_";
  readonly styles: "missing" | "absent" | "empty" | "open" | "sections" | "bare" | "full";
  readonly optional: readonly Optional[];
  readonly sheetData: "rows" | "unnumbered" | "empty" | "open";
}

const OPTIONAL = [
  "bookViews",
  "workbookPr",
  "calcPr",
  "definedNames",
  "alternate",
  "extLst",
  "module",
  "chartsheet",
  "strings",
  "strings-absent",
  "calcChain",
  "table",
  "foreign",
  "leftover",
] as const;
type Optional = (typeof OPTIONAL)[number];

const some = <T>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);
/** Mostly the first one: what is odd alone is found more easily than with all the rest. */
const mostly = <T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(first) }, { weight: 3, arbitrary: fc.constantFrom(...others) });

/** Any form of host. */
export const hostForm: fc.Arbitrary<HostForm> = fc.record({
  strict: fc.boolean(),
  prefixes: fc.record({
    workbook: mostly("", "x:", "ns0:"),
    sheet: mostly("", "x:", "main:"),
    styles: mostly("", "x:", "s-1:"),
  }),
  typesPrefix: mostly("", "ct:"),
  relationsPrefix: mostly("", "pr:"),
  idPrefix: mostly("r", "rel", "d2p1"),
  declaredOnRoot: mostly(true, false),
  prolog: mostly(
    '<?xml version="1.0" encoding="@" standalone="yes"?>\n',
    "",
    "<?xml version='1.0'?>",
    '<?xml version="1.0" encoding="@"?>\r\n<!-- <workbook><sheets/></workbook> -->\n<?mso-application progid="x"?>',
  ),
  epilog: mostly(
    "",
    "\n",
    "\r\n<!-- </x:sheets></worksheet> <sheet/> -->",
    "<?pi </workbook></Types> ?>\n<!---->",
    "<!-- </a> --> <?x <?y ?>\n",
  ),
  gap: mostly("", "\n  ", "<!-- <sheet name='no'/></sheets> -->", "<?pi </row>?>"),
  quote: mostly('"', "'"),
  encoding: mostly("utf-8", "utf-8-mark", "utf-16le", "utf-16le-mark", "utf-16be", "iso-8859-1"),
  defaults: fc.record({ rels: fc.boolean(), xml: fc.boolean(), behind: fc.boolean() }),
  target: mostly("relative", "absolute", "dotted"),
  folder: mostly("xl/", "Mappe/", ""),
  ids: mostly("rId", "R", "_"),
  styles: some("missing", "absent", "empty", "open", "sections", "bare", "full"),
  optional: fc.subarray([...OPTIONAL]),
  sheetData: some("rows", "unnumbered", "empty", "open"),
});

/** Forms without anything that Microsoft's validator itself stumbles over. */
export const validForm: fc.Arbitrary<HostForm> = hostForm.map((form) => ({
  ...form,
  encoding: form.encoding === "utf-16be" || form.encoding === "utf-16le" ? "utf-8" : form.encoding,
  optional: form.optional.filter((what) => !["chartsheet", "module", "leftover"].includes(what)),
}));

/** Names of the sheets of a host that have cells. */
export const HOST_SHEETS = ["Erste", "Zweite & Söhne"] as const;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const VND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** A part before it is written down: elements in double quotes, `§` for the prefix, `¦` for a gap. */
interface Draft {
  readonly xml: string;
  readonly prefix: string;
  readonly type: string;
}

/** A workbook in this form. */
export function generatedHost(form: HostForm): OoxmlPackage {
  const parts = new Map<string, Draft>();
  const has = (what: Optional): boolean => form.optional.includes(what);
  const { folder } = form;
  const [main, office] = form.strict
    ? ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"]
    : [MAIN, OFFICE];
  const { workbook: w, sheet: s, styles: y } = form.prefixes;
  const bound = (prefix: string): string => ` xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="${main}"`;
  const idOf = (n: number): string => `${form.ids}${n}`;
  const idAttribute = (n: number): string =>
    `${form.declaredOnRoot ? "" : ` xmlns:${form.idPrefix}="${office}"`} ${form.idPrefix}:id="${idOf(n)}"`;
  const rootIds = form.declaredOnRoot ? ` xmlns:${form.idPrefix}="${office}"` : "";
  const target = (from: string, to: string): string => {
    if (form.target === "absolute") return `/${to}`;
    const inner = to.slice(folder.length);
    if (from === "") return to;
    const up = from.slice(folder.length).includes("/") ? "../" : "";
    return form.target === "dotted" ? `./${up}${inner}` : `${up}${inner}`;
  };
  const relations = (from: string, all: readonly (readonly [id: number, kind: string, to: string])[]): void => {
    const slash = from.lastIndexOf("/") + 1;
    const name = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
    const list = all.map(
      ([id, kind, to]) => `<§Relationship Target="${target(from, to)}" Id="${idOf(id)}" Type="${office}/${kind}"/>¦`,
    );
    const prefix = form.relationsPrefix;
    const namespace = ` xmlns${prefix === "" ? "" : `:${prefix.slice(0, -1)}`}="${PACKAGE}/relationships"`;
    parts.set(name, {
      xml: `<§Relationships${namespace}>¦${list.join("")}</§Relationships>`,
      prefix,
      type: RELATIONSHIPS_TYPE,
    });
  };

  const book = `${folder}workbook.xml`;
  const sheets = [`${folder}worksheets/sheet1.xml`, `${folder}worksheets/sheet2.xml`];
  const related: (readonly [number, string, string])[] = [
    [3, "worksheet", sheets[1] ?? ""],
    [1, "worksheet", sheets[0] ?? ""],
  ];
  const listed = [
    `<§sheet name="Erste" sheetId="7"${idAttribute(1)}/>`,
    `<§sheet sheetId="4" name="Zweite &amp; Söhne"${idAttribute(3)}></§sheet>`,
  ];
  if (has("module"))
    listed.splice(
      1,
      0,
      `<§sheet name="Modul1" sheetId="9" state="veryHidden"${idAttribute(0).replace(/"[^"]*"$/, '""')}/>`,
    );
  if (has("chartsheet")) {
    const part = `${folder}chartsheets/sheet1.xml`;
    related.push([11, "chartsheet", part]);
    listed.push(`<§sheet name="Diagramm" sheetId="12"${idAttribute(11)}/>`);
    const xml = `<§chartsheet${bound(s)}>¦<§sheetViews><§sheetView workbookViewId="0"/></§sheetViews></§chartsheet>`;
    parts.set(part, { xml, prefix: s, type: `${VND}.chartsheet+xml` });
  }

  const strings = has("strings") && !has("strings-absent");
  if (strings || has("strings-absent")) related.push([20, "sharedStrings", `${folder}sharedStrings.xml`]);
  if (strings) {
    const xml = `<§sst${bound(s)}>¦<§si><§t xml:space="preserve">g&#xfc;nstig</§t></§si>¦</§sst>`;
    parts.set(`${folder}sharedStrings.xml`, { xml, prefix: s, type: `${VND}.sharedStrings+xml` });
  }
  if (has("calcChain")) {
    related.push([21, "calcChain", `${folder}calcChain.xml`]);
    parts.set(`${folder}calcChain.xml`, {
      xml: `<§calcChain${bound(s)}><§c r="C1" i="7"/></§calcChain>`,
      prefix: s,
      type: `${VND}.calcChain+xml`,
    });
  }
  if (form.styles !== "missing") related.push([5, "styles", `${folder}styles.xml`]);
  if (form.styles !== "missing" && form.styles !== "absent")
    parts.set(`${folder}styles.xml`, { xml: stylesXml(form.styles, bound(y)), prefix: y, type: `${VND}.styles+xml` });

  const compatible = has("alternate")
    ? ` xmlns:mc="${COMPATIBILITY}" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"`
    : "";
  const alternate = has("alternate")
    ? `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\a\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>¦`
    : "";
  const names = `<§definedNames>¦<§definedName name="Erster">Erste!$A$1</§definedName>¦</§definedNames>¦`;
  parts.set(book, {
    xml:
      `<§workbook${bound(w)}${rootIds}${compatible}${form.strict ? ' conformance="strict"' : ""}>¦` +
      `${has("workbookPr") ? "<§workbookPr/>¦" : ""}${alternate}` +
      `${has("bookViews") ? '<§bookViews>¦<§workbookView xWindow="0" activeTab="1"/>¦</§bookViews>¦' : ""}` +
      `<§sheets>¦${listed.join("¦")}</§sheets>¦${has("definedNames") ? names : ""}` +
      `${has("calcPr") ? '<§calcPr calcId="191029"/>¦' : ""}` +
      `${has("extLst") ? '<§extLst><§ext uri="{00000000-0000-0000-0000-000000000001}"><a:b xmlns:a="urn:a"/></§ext></§extLst>¦' : ""}</§workbook>`,
    prefix: w,
    type: `${VND}.sheet.main+xml`,
  });

  const cells = rowsXml(form, strings);
  const table = has("table") && form.sheetData === "rows";
  parts.set(sheets[0] ?? "", {
    xml:
      `<§worksheet${bound(s)}${rootIds}>¦${has("foreign") ? "<§sheetPr><!-- a --></§sheetPr>¦" : ""}${cells}¦` +
      `<§pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>¦` +
      `${table ? `<§tableParts count="1"><§tablePart${idAttribute(1)}/></§tableParts>¦` : ""}</§worksheet>`,
    prefix: s,
    type: `${VND}.worksheet+xml`,
  });
  parts.set(sheets[1] ?? "", {
    xml: `<§worksheet${bound(s)}><§sheetData/></§worksheet>`,
    prefix: s,
    type: `${VND}.worksheet+xml`,
  });
  if (table) {
    const part = `${folder}tables/table1.xml`;
    relations(sheets[0] ?? "", [[1, "table", part]]);
    parts.set(part, {
      xml: `<§table${bound(s)} id="1" name="Liste" displayName="Liste" ref="A1:B2">¦<§tableColumns count="2"><§tableColumn id="1" name="Text"/><§tableColumn id="2" name="Zahl"/></§tableColumns></§table>`,
      prefix: s,
      type: `${VND}.table+xml`,
    });
  }
  relations(book, related);
  relations("", [[1, "officeDocument", book]]);
  return written(form, parts);
}

function rowsXml({ sheetData }: HostForm, strings: boolean): string {
  if (sheetData === "empty") return "<§sheetData/>";
  if (sheetData === "open") return "<§sheetData>¦</§sheetData>";
  const [row, a, b, c] = sheetData === "rows" ? [' r="1"', ' r="A1"', ' r="B1"', ' r="C1"'] : ["", "", "", ""];
  const [row2, a2, b2] = sheetData === "rows" ? [' r="2"', ' r="A2"', ' r="B2"'] : ["", "", ""];
  return (
    `<§sheetData>¦<§row${row}>¦<§c${a} t="inlineStr"><§is><§t>Text</§t></§is></§c>¦<§c${b} t="str"><§v><![CDATA[Zahl]]></§v></§c>` +
    `<§c${c}><§f>1+1</§f><§v>2</§v></§c></§row>¦<§row${row2}><§c${a2} t="inlineStr"><§v>&#228;&lt;b&gt; </§v></§c>` +
    `<§c${b2}${strings ? ' t="s"' : ""}><§v>0</§v></§c></§row></§sheetData>`
  );
}

function stylesXml(kind: HostForm["styles"], bound: string): string {
  if (kind === "empty") return `<§styleSheet${bound}/>`;
  if (kind === "open") return `<§styleSheet${bound}>¦</§styleSheet>`;
  const font = '<§font><§sz val="10"/><§name val="Arial"/></§font>';
  const fills = '<§fill><§patternFill patternType="none"/></§fill><§fill><§patternFill patternType="gray125"/></§fill>';
  const border = "<§border><§left/><§right/><§top/><§bottom/><§diagonal/></§border>";
  const xf = '<§xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  const count = (n: number): string => (kind === "full" ? ` count="${n}"` : "");
  if (kind === "sections")
    return `<§styleSheet${bound}>¦<§fonts>${font}</§fonts>¦<§cellXfs>${xf}</§cellXfs>¦</§styleSheet>`;
  return (
    `<§styleSheet${bound}>¦${kind === "full" ? '<§numFmts count="1"><§numFmt numFmtId="164" formatCode="0.0"/></§numFmts>¦' : ""}` +
    `<§fonts${count(1)}>${font}</§fonts>¦<§fills${count(2)}>${fills}</§fills>¦<§borders${count(1)}>${border}</§borders>¦` +
    `<§cellStyleXfs${count(1)}>${xf}</§cellStyleXfs>¦<§cellXfs${count(1)}>${xf}</§cellXfs>¦` +
    `${kind === "full" ? "<§dxfs/>¦<§extLst><§ext uri='{1}'/></§extLst>¦" : ""}</§styleSheet>`
  );
}

/** The package of these parts, with content types as the form has them. */
function written(form: HostForm, parts: ReadonlyMap<string, Draft>): OoxmlPackage {
  const { defaults, typesPrefix: p } = form;
  const overrides = Array.from(parts, ([name, { type }]) =>
    type === RELATIONSHIPS_TYPE && defaults.rels ? "" : `<§Override ContentType="${type}" PartName="/${name}"/>¦`,
  );
  const known = `${defaults.rels ? `<§Default Extension="RELS" ContentType="${RELATIONSHIPS_TYPE}"/>¦` : ""}${defaults.xml ? '<§Default Extension="xml" ContentType="application/xml"/>¦' : ""}`;
  const namespace = ` xmlns${p === "" ? "" : `:${p.slice(0, -1)}`}="${PACKAGE}/content-types"`;
  const listed = defaults.behind ? overrides.join("") + known : known + overrides.join("");
  const types: Draft = { xml: `<§Types${namespace}>¦${listed}</§Types>`, prefix: p, type: "" };
  const pkg = emptyPackage();
  for (const [name, draft] of [["[Content_Types].xml", types] as const, ...parts]) pkg.set(name, bytesOf(form, draft));
  if (form.optional.includes("leftover")) pkg.set("Thumbs.db", new Uint8Array([1, 2, 3]));
  return openPackage(pkg.save());
}

function bytesOf({ prolog, epilog, gap, quote, encoding }: HostForm, { xml, prefix }: Draft): Uint8Array {
  const name = encoding.startsWith("utf-16") ? "UTF-16" : encoding.startsWith("utf-8") ? "UTF-8" : "ISO-8859-1";
  // Nothing but the declaration tells of a byte a character.
  const head =
    encoding === "iso-8859-1" && !prolog.includes("@")
      ? `<?xml version="1.0" encoding="@"?>${prolog.replace(/^<\?xml[^>]*>/, "")}`
      : prolog;
  const body = xml.replace(/§/g, prefix).replace(/¦/g, gap);
  const quoted = quote === '"' ? body : body.replace(/"([^"'<>]*)"/g, "'$1'");
  const text = head.replace("@", name) + quoted + epilog;
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-mark") return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === "iso-8859-1") return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const little = Buffer.from(encoding === "utf-16le-mark" ? `\ufeff${text}` : text, "utf16le");
  return new Uint8Array(encoding === "utf-16be" ? Buffer.from(little).swap16() : little);
}
