/* Makes samples/ikz-beispiel.xlsx from the facts in samples/daten: both years as reported, oddities included. */
require("./register-typescript.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { sampleWorkbook } = require("./samples/sample-workbook.ts");

const target = path.join(__dirname, "..", "samples", "ikz-beispiel.xlsx");
const bytes = sampleWorkbook();
if (process.argv.includes("--check")) {
  if (!fs.existsSync(target) || !fs.readFileSync(target).equals(Buffer.from(bytes))) {
    console.error("samples/ikz-beispiel.xlsx is stale: run `node tools/make-sample.cjs`");
    process.exitCode = 1;
  }
} else {
  fs.writeFileSync(target, bytes);
  console.log(`${path.relative(process.cwd(), target)}: ${bytes.length} bytes`);
}
