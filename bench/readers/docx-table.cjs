/* A bare table of the same rows, as the docx library's own examples make one: four columns, no looks, no headings. */
const fs = require("node:fs");
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require("docx");

const [, , rowsFile, target] = process.argv;
const rows = JSON.parse(fs.readFileSync(rowsFile, "utf8"));
const cell = (text) => new TableCell({ children: [new Paragraph(String(text ?? ""))] });
const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) });
Packer.toBuffer(new Document({ sections: [{ children: [table] }] })).then((bytes) => fs.writeFileSync(target, bytes));
