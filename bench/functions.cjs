/* IKZ.MASSNAHMEN.ANZAHL over 50,000 rows against a bare loop over the same array, and against COUNTIFS in LibreOffice. */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { HEADERS, rows } = require("./rows.cjs");
const { functionsSideBySide, median } = require("./measure.cjs");

const COUNT = 50000;
const RUNS = 301;
const FORMULAS = 600;
const KATEGORIEN = ["I", "II", "III"];
const DEZERNATE = ["OB", "I", "II", "III", "IV", "V", "VI"];

const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Counts as anybody would who knows the columns and that every cell is spelled as asked. */
function bareLoop(cells, kategorie, dezernat) {
  let found = 0;
  for (const row of cells) if (row[0] === kategorie && (dezernat === null || row[1] === dezernat)) found++;
  return found;
}

/** Counts rows with content, as anybody would who knows that there is no header and no totals row. */
function bareRows(cells) {
  let found = 0;
  for (const row of cells) if (row.some((cell) => cell !== null && cell !== "")) found++;
  return found;
}

/** Prints the ratios of the function to bare loops; the seconds of the one with two conditions. */
function againstLoops(line) {
  const { massnahmenAnzahl } = require("../functions/massnahmen-anzahl.ts");
  // As the host hands a range over: parsed from a message.
  const cells = JSON.parse(JSON.stringify([HEADERS, ...rows(COUNT)]));
  const cases = {
    "all Maßnahmen": { given: [], bare: () => bareRows(cells) - 1 },
    "of a Kategorie": { given: ["II"], bare: () => bareLoop(cells, "II", null) },
    "of a Kategorie and a Dezernat": { given: ["II", "III"], bare: () => bareLoop(cells, "II", "III") },
  };
  const calls = {};
  for (const [name, { given, bare }] of Object.entries(cases)) {
    calls[name] = () => massnahmenAnzahl.compute([cells, ...given], null);
    calls[`${name}, bare`] = bare;
    if (calls[name]() !== bare()) throw new Error(`counts differ: ${name}`);
  }
  const times = functionsSideBySide(calls, RUNS);
  for (const name of Object.keys(cases)) {
    const ratio = (times[name] / times[`${name}, bare`]).toFixed(2);
    line(`  ${name}: function / bare loop`, `${ratio}  (${milliseconds(times[name])})`);
  }
  return times["of a Kategorie and a Dezernat"];
}

const milliseconds = (seconds) => `${(seconds * 1000).toFixed(2)} ms`;

/** Seconds of one COUNTIFS in LibreOffice: what opening a workbook takes longer with many of them. */
async function secondsOfCountifs(folder) {
  const files = { with: await writeList(folder, FORMULAS), without: await writeList(folder, 0) };
  const taken = { with: [], without: [] };
  for (let run = 0; run < 4; run++)
    for (const [name, file] of Object.entries(files)) {
      const seconds = opened(folder, file);
      if (run > 0) taken[name].push(seconds);
    }
  return (median(taken.with) - median(taken.without)) / FORMULAS;
}

/** The list with this many COUNTIFS on a sheet of their own, all over the whole list. */
async function writeList(folder, formulas) {
  const ExcelJS = require("exceljs");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Zahlen");
  for (let i = 0; i < formulas; i++) {
    // A different criterion each time: LibreOffice remembers the result of one that it has seen.
    const [kategorie, dezernat] = [KATEGORIEN[i % 3], DEZERNATE[i % 7]];
    const range = (column) => `'IKZ 2014'!$${column}$2:$${column}$${COUNT + 1 - i}`;
    sheet.addRow([{ formula: `COUNTIFS(${range("A")},"${kategorie}",${range("B")},"${dezernat}")` }]);
  }
  const list = book.addWorksheet("IKZ 2014");
  list.addRow(HEADERS);
  for (const values of rows(COUNT)) list.addRow(values);
  const file = path.join(folder, `countifs-${formulas}.xlsx`);
  await book.xlsx.writeFile(file);
  return file;
}

/** Opens a workbook in LibreOffice, which calculates it, and writes its first sheet; seconds. */
function opened(folder, file) {
  const profile = path.join(folder, "profile");
  fs.mkdirSync(path.join(profile, "user"), { recursive: true });
  fs.writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
  const started = process.hrtime.bigint();
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
  execFileSync("soffice", [...options, "--convert-to", "csv", "--outdir", folder, file], { stdio: "ignore" });
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/** The part `functions` of the bench; `line` prints a figure. */
async function functionsPart(line) {
  console.log(`\nIKZ.MASSNAHMEN.ANZAHL over ${COUNT.toLocaleString("en")} rows (medians of ${RUNS} alternating calls)`);
  const ours = againstLoops(line);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ikz-functions-"));
  try {
    if (process.env.SKIP) return;
    const countifs = await secondsOfCountifs(folder);
    line("  COUNTIFS in LibreOffice, one of them", milliseconds(countifs));
    line("  function / COUNTIFS of LibreOffice", (ours / countifs).toFixed(2));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { functionsPart };

if (require.main === module) functionsPart((name, text) => console.log(`${name.padEnd(62)} ${text}`));
