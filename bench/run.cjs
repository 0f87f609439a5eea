/* Speed and memory as ratios: everything that is compared runs in turn, in this one call. */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { HEADERS, rows, workbook } = require("./rows.cjs");
const { reportPart, startPart } = require("./bericht.cjs");
const { functionsPart } = require("./functions.cjs");
const { hostPart } = require("./host.cjs");
const { hostilePart } = require("./hostile.cjs");
const { functionsSideBySide, sideBySide } = require("./measure.cjs");
const { mergePart } = require("./merge.cjs");
const { monitoringPart } = require("./monitoring.cjs");
const { officescriptPart, ROWS } = require("./officescript.cjs");
const { panePart } = require("./pane.cjs");
const { recheckPart } = require("./recheck.cjs");
const { writingPart } = require("./writing.cjs");

const root = path.join(__dirname, "..");
const ikz = path.join(root, "dist", "cli", "ikz.cjs");
const reader = (name) => path.join(__dirname, "readers", `${name}.cjs`);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ikz-bench-"));

const line = (name, text) => console.log(`${name.padEnd(62)} ${text}`);
const ratio = (a, b) => (a / b).toFixed(2);

/** Writes a workbook of measures with exceljs, as a stranger's tool would. */
async function writeWorkbook(file, counts) {
  const ExcelJS = require("exceljs");
  const book = new ExcelJS.Workbook();
  for (const [year, count] of Object.entries(counts)) {
    const sheet = book.addWorksheet(`IKZ ${year}`);
    sheet.addRow(HEADERS);
    for (const values of rows(count)) sheet.addRow(values);
  }
  await book.xlsx.writeFile(file);
}

async function checkAFile() {
  console.log("\nChecking a file of 50,000 rows, all rules, whole process (medians of 5 alternating runs)");
  const file = path.join(folder, "50000.xlsx");
  await writeWorkbook(file, { 2014: 50000 });
  const result = sideBySide({
    pruefen: [ikz, "pruefen", file, "--format", "json"],
    exceljs: [reader("exceljs"), file],
    sheetjs: [reader("sheetjs"), file],
    hucre: [reader("hucre"), file],
  });
  for (const [name, { seconds, megabytes }] of Object.entries(result))
    line(
      `  ${name === "pruefen" ? "ikz pruefen" : `${name}, merely reading`}`,
      `${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB`,
    );
  for (const name of ["exceljs", "sheetjs", "hucre"])
    line(
      `  time of ikz pruefen / ${name} reading`,
      `${ratio(result.pruefen.seconds, result[name].seconds)}  (memory ${ratio(result.pruefen.megabytes, result[name].megabytes)})`,
    );
}

function rulesInMemory() {
  const { readSnapshot } = require("../src/core/snapshot/snapshot.ts");
  const { validate } = require("../src/core/check/validate.ts");
  const { rules } = require("../src/rules/index.ts");
  console.log(
    "\nAll rules on 100,000 rows in memory, against JSON.parse of the same rows (medians of 11, after 5 to warm up)",
  );
  // Matching and word lists are made when first asked for, so that each run needs a Snapshot of its own.
  const ready = [];
  const calls = (book) => ({
    recognise: () => ready.push(readSnapshot(book)),
    check: () => validate(ready.pop(), rules),
  });
  rulesAgainstParse("two years of 50,000", workbook({ 2012: 50000, 2014: 50000 }), calls);
  rulesAgainstParse("one year", workbook({ 2014: 100000 }), calls);
  growth("all rules", (book) => validate(readSnapshot(book), rules));
}

function rulesAgainstParse(name, book, calls) {
  const rows = book.sheets.flatMap((sheet) => sheet.rows);
  const cells = rows.map((row) => row.cells);
  const forms = {
    "the rows as the rules have them": JSON.stringify(rows),
    "objects by header": JSON.stringify(cells.map((values) => record(HEADERS, values))),
    "bare arrays of cells": JSON.stringify(cells),
  };
  const parsing = Object.entries(forms).map(([form, text]) => [form, () => JSON.parse(text)]);
  const seconds = functionsSideBySide({ ...Object.fromEntries(parsing), ...calls(book) }, 11, 5);
  const ms = (of) => `${(1000 * seconds[of]).toFixed(0)} ms`;
  line(`  ${name}: recognising lists and rows`, ms("recognise"));
  line("    all rules", ms("check"));
  for (const form of Object.keys(forms)) {
    line(`    JSON.parse of ${form}`, ms(form));
    line("      all rules / three times that", ratio(seconds.check, 3 * seconds[form]));
  }
}

async function checkByScript() {
  const file = path.join(folder, `${ROWS}.xlsx`);
  await writeWorkbook(file, { 2014: ROWS });
  officescriptPart(line, file, ikz);
}

const record = (headers, cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i]]));

/** What checking costs with more and more rows. */
function growth(name, call) {
  const sizes = [1000, 3000, 10000, 30000, 100000];
  exponent(`${name}, 1,000 to 100,000 rows`, sizes, (size) => workbook({ 2012: size / 2, 2014: size / 2 }), call);
}

/** Prints the exponent of cost by size, from a least-squares line through the logarithms, and the cost of each size. */
function exponent(name, sizes, make, call) {
  const books = sizes.map((size) => make(size));
  const times = functionsSideBySide(Object.fromEntries(sizes.map((size, i) => [size, () => call(books[i])])), 3);
  const points = sizes.map((size) => [Math.log(size), Math.log(times[size])]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  line(`  exponent of ${name}`, slope.toFixed(2));
  for (const size of sizes) line(`    ${size}`, `${(times[size] * 1000).toFixed(1)} ms`);
}

function compareWithPictures() {
  console.log("\nvergleich on a workbook with 20 MB of pictures");
  const { openPackage } = require("../src/adapters/xlsx/package/package.ts");
  const sample = path.join(root, "samples", "ikz-beispiel.xlsx");
  const pictures = openPackage(new Uint8Array(fs.readFileSync(sample)));
  pictures.set(
    "[Content_Types].xml",
    pictures
      .text("[Content_Types].xml")
      .replace("<Default ", '<Default Extension="png" ContentType="image/png"/><Default '),
  );
  for (let i = 0; i < 10; i++)
    pictures.set(`xl/media/image${i}.png`, require("node:crypto").randomBytes(2 * 1024 * 1024));
  const large = path.join(folder, "pictures.xlsx");
  fs.writeFileSync(large, pictures.save());
  const target = path.join(folder, "out.xlsx");
  const compare = (file) => [ikz, "vergleich", file, "--ausgabe", target, "--ueberschreiben"];
  const result = sideBySide({
    large: compare(large),
    small: compare(sample),
    copy: [reader("copy"), large, target],
    nothing: [reader("nothing")],
  });
  for (const [name, { seconds }] of Object.entries(result)) line(`  ${name}`, `${seconds.toFixed(2)} s`);
  const bound = result.small.seconds + (result.copy.seconds - result.nothing.seconds);
  line("  with pictures / (without pictures + copying the file)", ratio(result.large.seconds, bound));
}

(async () => {
  if (!fs.existsSync(ikz)) throw new Error("build first: npm run build");
  console.log(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0].model}`);
  const parts = {
    file: checkAFile,
    rules: rulesInMemory,
    pictures: compareWithPictures,
    functions: () => functionsPart(line),
    monitoring: () => monitoringPart(line, exponent),
    officescript: checkByScript,
    host: () => hostPart(line, folder, writeWorkbook),
    hostile: () => hostilePart(line),
    merge: () => mergePart(line),
    pane: () => panePart(line),
    recheck: () => recheckPart(line),
    report: () => reportPart({ ikz, reader, folder, line, writeWorkbook }),
    start: () => startPart({ ikz, line }),
    writing: () => writingPart(line),
  };
  const asked = process.argv.slice(2);
  for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
  fs.rmSync(folder, { recursive: true, force: true });
})();
