/**
 * Writes the workbook of the speed figures: one list "IKZ 2014" with 9 columns of realistic German text.
 * Usage: node bench/make-workbook.cjs OUT.xlsx [rows = 50000] [shared | inline]
 * Deterministic: the same arguments give the same bytes.
 */
"use strict";
const { writeFileSync } = require("node:fs");
const { zipSync, strToU8 } = require("fflate");

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const HEADERS = [
  "ID",
  "Kategorie",
  "Dezernat",
  "Organisationseinheit",
  "Schwerpunkt",
  "Art",
  "Thema",
  "Arbeitsstand",
  "Perspektive",
];
const WORDS =
  "Abstimmung gemeinsame Förderung Umland Gemeinde Verkehr Klimaschutz Schule Kultur Straße Weiterführung Ausbau Prüfung – „Netzwerk“ Gespräche Vereinbarung".split(
    " ",
  );

/** Park and Miller's generator: the same sequence on every machine. */
function generator(seed) {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

function sentence(random, words) {
  return Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(" ");
}

function listRow(random, i) {
  const dezernat = ["OB", "I", "II", "III", "IV", "V", "VI"][random(7)];
  return [
    i,
    ["I", "II", "III"][random(3)],
    dezernat,
    `FB ${dezernat}/${random(40)}`,
    `Schwerpunkt ${random(20)}`,
    ["interkommunal", "intrakommunal", "vertikal", "interkommunal; vertikal"][random(4)],
    `${sentence(random, 4)} ${i}`,
    sentence(random, 6),
    sentence(random, 5),
  ];
}

function sheetXml(rows, cell) {
  const lines = rows.map((values, r) => {
    const cells = values.map((value, c) => cell(`${String.fromCharCode(65 + c)}${r + 1}`, value));
    return `<row r="${r + 1}" spans="1:9" x14ac:dyDescent="0.25">${cells.join("")}</row>`;
  });
  return (
    `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
    `<dimension ref="A1:I${rows.length}"/><sheetData>${lines.join("")}</sheetData></worksheet>`
  );
}

/** The package parts of a workbook with `count` rows below the header. */
function workbookParts(count, inline) {
  const random = generator(20140711);
  const rows = [HEADERS, ...Array.from({ length: count }, (_, i) => listRow(random, i + 1))];
  const shared = new Map();
  const index = (text) => shared.get(text) ?? (shared.set(text, shared.size), shared.size - 1);
  const cell = (ref, value) => {
    if (typeof value === "number") return `<c r="${ref}" s="1"><v>${value}</v></c>`;
    if (inline) return `<c r="${ref}" s="2" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${ref}" s="2" t="s"><v>${index(value)}</v></c>`;
  };
  const sheet = sheetXml(rows, cell);
  const strings = [...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join("");
  return {
    "[Content_Types].xml":
      `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="IKZ 2014" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${HEADER}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml":
      `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf/><xf/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEADER}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": sheet,
  };
}

function makeWorkbook(count, inline = false) {
  const parts = Object.entries(workbookParts(count, inline)).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(parts), { mtime: "1980-01-02", level: 6 });
}

module.exports = { makeWorkbook };

if (require.main === module) {
  const [out, rows = "50000", strings = "shared"] = process.argv.slice(2);
  if (out === undefined) throw new Error("usage: make-workbook.cjs OUT.xlsx [rows] [shared | inline]");
  writeFileSync(out, makeWorkbook(Number(rows), strings === "inline"));
}
