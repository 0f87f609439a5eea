/** Something that one of Microsoft's samples for Excel does, and the workbench does not play. */
export interface RefusedSample {
  /** Folder and name in office-js-snippets/samples/excel. */
  readonly sample: string;
  /** The member that is answered with `ApiNotFound`. */
  readonly member: string;
  /** What asks for it: the body of an async function of `context` and `sheet`. */
  readonly body: string;
}

const values = `sheet.getRange("A1:B3").values = [["a", "b"], [1, 2], [3, 4]];`;
const table = `${values} const table = sheet.tables.add("A1:B3", true);`;

/** What is known to be refused; a test asks for each. */
export const refusedSamples: readonly RefusedSample[] = [
  {
    sample: "42-range/cell-properties",
    member: "Range.getCellProperties",
    body: `sheet.getRange("A1").getCellProperties({ format: { fill: { color: true } } }); await context.sync();`,
  },
  {
    sample: "46-table/create-table",
    member: "Table.rows",
    body: `${table} table.rows.add(null, [[5, 6]]); await context.sync();`,
  },
  {
    sample: "46-table/sort-data",
    member: "Table.sort",
    body: `${table} table.sort.apply([{ key: 0, ascending: true }]); await context.sync();`,
  },
  {
    sample: "46-table/filter-data",
    member: "TableColumn.filter",
    body: `${table} table.columns.getItem("a").filter.applyValuesFilter(["1"]); await context.sync();`,
  },
  { sample: "54-worksheet/worksheet-copy", member: "Worksheet.copy", body: `sheet.copy("End"); await context.sync();` },
  {
    sample: "54-worksheet/worksheet-auto-filter",
    member: "Worksheet.autoFilter",
    body: `${values} sheet.autoFilter.apply(sheet.getRange("A1:B3")); await context.sync();`,
  },
  {
    sample: "42-range/range-remove-duplicates",
    member: "Range.removeDuplicates",
    body: `${values} sheet.getRange("A1:B3").removeDuplicates([0], true).load("removed"); await context.sync();`,
  },
  {
    sample: "42-range/range-get-range-edge",
    member: "Range.getRangeEdge",
    body: `${values} sheet.getRange("A1").getRangeEdge("Down").load("address"); await context.sync();`,
  },
  {
    sample: "42-range/precedents-and-dependents",
    member: "Range.getDirectPrecedents",
    body: `sheet.getRange("A1").getDirectPrecedents().load("addresses"); await context.sync();`,
  },
  {
    sample: "42-range/outline",
    member: "Range.group",
    body: `sheet.getRange("2:3").group("ByRows"); await context.sync();`,
  },
  {
    sample: "42-range/style",
    member: "Workbook.styles",
    body: `context.workbook.styles.getItem("Normal").load("name"); await context.sync();`,
  },
  {
    sample: "12-comments-and-notes/comment-basics",
    member: "Workbook.comments",
    body: `context.workbook.comments.add("Sample!A1", "Hallo"); await context.sync();`,
  },
  {
    sample: "44-shape/shape-create-and-delete",
    member: "Worksheet.shapes",
    body: `sheet.shapes.addGeometricShape("Rectangle"); await context.sync();`,
  },
  {
    sample: "38-pivottable/pivottable-create-and-modify",
    member: "Worksheet.pivotTables",
    body: `${values} sheet.pivotTables.add("P", "A1:B3", "D1"); await context.sync();`,
  },
  {
    sample: "18-custom-xml-parts/create-set-get-and-delete-custom-xml-parts",
    member: "Workbook.customXmlParts",
    body: `context.workbook.customXmlParts.add("<a xmlns='b'/>"); await context.sync();`,
  },
  {
    sample: "26-document/properties",
    member: "Workbook.properties",
    body: `context.workbook.properties.load("author"); await context.sync();`,
  },
];
