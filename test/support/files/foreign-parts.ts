import fc from "fast-check";
import { MAIN, OFFICE, relationships, SPREADSHEETML, workbookParts, type Parts } from "../workbooks/parts";

const DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const MS = "http://schemas.microsoft.com/office";

interface Foreign {
  readonly parts: Parts;
  readonly types?: Readonly<Record<string, string>>;
  /** Relationships of the first sheet. */
  readonly sheet?: readonly (readonly [kind: string, target: string])[];
  readonly workbook?: readonly (readonly [kind: string, target: string])[];
  /** Children of the worksheet behind its sheetData. */
  readonly behind?: string;
}

/** Things in real workbooks that nothing of ours understands; their content is arbitrary. */
const FOREIGN: readonly ((text: string, bytes: Uint8Array) => Foreign)[] = [
  (text) => ({
    parts: {
      "xl/drawings/drawing1.xml": `<d>${text}</d>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
      "xl/charts/chart1.xml": `<c>${text}</c>`,
      "xl/charts/_rels/chart1.xml.rels": relationships([["rId1", `${MS}/2011/relationships/chartStyle`, "style1.xml"]]),
      "xl/charts/style1.xml": `<s>${text}</s>`,
    },
    types: { "xl/drawings/drawing1.xml": DRAWING, "xl/charts/chart1.xml": CHART },
    sheet: [["drawing", "../drawings/drawing1.xml"]],
  }),
  (_, bytes) => ({ parts: { "xl/media/image1.png": bytes }, sheet: [["image", "../media/image1.png"]] }),
  (text) => ({
    parts: {
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><!--${text}--></pivotCacheDefinition>`,
      "xl/pivotTables/pivotTable1.xml": `<p>${text}</p>`,
    },
    workbook: [["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"]],
    sheet: [["pivotTable", "../pivotTables/pivotTable1.xml"]],
  }),
  (text) => ({
    parts: { "xl/comments1.xml": `<c>${text}</c>`, "xl/drawings/vmlDrawing1.vml": `<xml>${text}<br></xml>` },
    sheet: [
      ["comments", "../comments1.xml"],
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ],
  }),
  (text) => ({
    parts: { "xl/threadedComments/threadedComment1.xml": `<t>${text}</t>`, "xl/persons/person.xml": `<p>${text}</p>` },
    sheet: [[`${MS}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"]],
    workbook: [[`${MS}/2017/10/relationships/person`, "persons/person.xml"]],
  }),
  (text) => ({
    parts: {
      "customXml/item1.xml": `<x>${text}</x>`,
      "customXml/itemProps1.xml": `<y/>`,
      "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
    },
    workbook: [["customXml", "../customXml/item1.xml"]],
  }),
  (_, bytes) => ({
    parts: { "xl/vbaProject.bin": bytes },
    workbook: [[`${MS}/2006/relationships/vbaProject`, "vbaProject.bin"]],
  }),
  (text) => ({
    parts: {},
    behind: `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="${MS}/spreadsheetml/2009/9/main" xmlns:xm="${MS}/excel/2006/main"><x14:sparkline><xm:f>A1:A3</xm:f><xm:sqref>B1</xm:sqref></x14:sparkline><!--${text}--></x14:sparklineGroups></ext></extLst>`,
  }),
  (text) => ({
    parts: { "xl/externalLinks/externalLink1.xml": `<e>${text}</e>` },
    workbook: [["externalLink", "externalLinks/externalLink1.xml"]],
  }),
  (_, bytes) => ({
    parts: { "xl/printerSettings/printerSettings1.bin": bytes },
    sheet: [["printerSettings", "../printerSettings/printerSettings1.bin"]],
  }),
  () => ({
    parts: {},
    behind:
      '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1&gt;"&lt;c r=&apos;A1&apos;"</formula></cfRule></conditionalFormatting>',
  }),
];

/** A text that XML can hold as it stands, also in a comment. */
const harmless = fc.string({ unit: fc.constantFrom(..."abcäß <c".replace("<", "")), maxLength: 40 });

/** One cell of a generated sheet: where it is, how it is written and what a reader makes of it. */
export interface WrittenCell {
  readonly column: number;
  readonly xml: string;
  readonly value: string | number | boolean | null;
  readonly formula: boolean;
}

/** A generated workbook: its parts, and the rows of its first sheet as they are written in it. */
export interface GeneratedWorkbook {
  readonly parts: Parts;
  readonly rows: readonly { readonly row: number; readonly open: string; readonly cells: readonly WrittenCell[] }[];
}

const letters = (column: number): string => String.fromCharCode(65 + column);

const writtenCell = (row: number, column: number): fc.Arbitrary<WrittenCell> => {
  const r = `${letters(column)}${row + 1}`;
  const cell = (xml: string, value: WrittenCell["value"], formula = false): WrittenCell => ({
    column,
    xml,
    value,
    formula,
  });
  const style = fc.constantFrom("", ' s="0"', ` xml:space = 'preserve'`);
  return fc.oneof(
    fc.tuple(fc.integer(), style).map(([n, s]) => cell(`<c r="${r}"${s}><v>${n}</v></c>`, n)),
    harmless.map((t) => cell(`<c t="str" r='${r}'><v>${t}</v></c>`, t === "" ? null : t)),
    harmless.map((t) => cell(`<c r="${r}" t="inlineStr"><is><r><t>${t}</t></r></is></c>`, t === "" ? null : t)),
    fc.constantFrom(0, 1).map((i) => cell(`<c r="${r}" t="s" ><v>${i}</v></c>`, i === 0 ? "eins" : "zwei")),
    fc.integer().map((n) => cell(`<c r="${r}"><f>1+1</f><v>${n}</v></c>`, n, true)),
    style.map((s) => cell(`<c r="${r}"${s}/>`, null)),
    fc.boolean().map((b) => cell(`<c r="${r}" t="b"><!-- <c r="A1"/> --><v>${b ? 1 : 0}</v></c>`, b)),
  );
};

const writtenRow = (row: number): fc.Arbitrary<GeneratedWorkbook["rows"][number]> =>
  fc
    .tuple(fc.subarray([0, 1, 2, 3, 5, 8]), fc.constantFrom("", ' ht="20" customHeight="1"', ' spans="1:9"'))
    .chain(([columns, attributes]) =>
      fc
        .tuple(...columns.map((column) => writtenCell(row, column)))
        .map((cells) => ({ row, open: `<row r="${row + 1}"${attributes}>`, cells })),
    );

/** Workbooks with a random selection of foreign parts and a first sheet with random cells. */
export const generatedWorkbook: fc.Arbitrary<GeneratedWorkbook> = fc
  .tuple(
    fc.subarray([0, 1, 2, 4, 7]).chain((rows) => fc.tuple(...rows.map(writtenRow))),
    fc.subarray(FOREIGN.map((_, i) => i)),
    harmless,
    fc.uint8Array({ minLength: 1, maxLength: 2000 }),
    fc.constantFrom("", "\n  ", "<!-- </row> -->"),
  )
  .map(([rows, chosen, text, bytes, gap]) => {
    const foreign = FOREIGN.filter((_, i) => chosen.includes(i)).map((make) => make(text, bytes));
    const data = rows.map(({ open, cells }) => `${gap}${open}${cells.map(({ xml }) => xml).join(gap)}</row>`).join("");
    const behind = (lists: boolean): string =>
      foreign
        .map((each) => each.behind ?? "")
        .filter((xml) => xml.startsWith("<extLst") !== lists)
        .join("");
    const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${data}${gap}</sheetData>${behind(true)}${behind(false)}</worksheet>`;
    const sheetRelationships = foreign.flatMap((each) => each.sheet ?? []);
    const parts = workbookParts([sheet, `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`], {
      extra: {
        ...Object.fromEntries(foreign.flatMap((each) => Object.entries(each.parts))),
        "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>eins</t></si><si><r><t>zw</t></r><r><t>ei</t></r></si></sst>`,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          sheetRelationships.map(([kind, target], i) => [`rId${i + 1}`, kind, target]),
        ),
      },
      types: {
        "xl/sharedStrings.xml": `${SPREADSHEETML}.sharedStrings+xml`,
        ...Object.assign({}, ...foreign.map((each) => each.types ?? {})),
      },
      related: [
        ["rId90", "sharedStrings", "sharedStrings.xml"],
        ...foreign.flatMap((each) => each.workbook ?? []).map(([k, t], i) => [`rId${i + 100}`, k, t] as const),
      ],
    });
    return { parts, rows };
  });
