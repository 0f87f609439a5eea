/* Makes samples/register-beispiel.xlsx from the invented rows in samples/daten, planted faults included. */
require("./register-typescript.cjs");
const fs = require("node:fs");
const path = require("node:path");
const { registerSampleWorkbook } = require("./samples/register-sample-workbook.ts");

const target = path.join(__dirname, "..", "samples", "register-beispiel.xlsx");
const bytes = registerSampleWorkbook();
fs.writeFileSync(target, bytes);
console.log(`${path.relative(process.cwd(), target)}: ${bytes.length} bytes`);
