/* The Office Script that checks, run as Power Automate runs it, against the command line on the same file. */
const fs = require("node:fs");
const path = require("node:path");
require("../tools/register-typescript.cjs");
const { functionsSideBySide, sideBySide } = require("./measure.cjs");

const ROWS = 5000;
/** What Power Automate allows, in seconds. */
const LIMIT = 120;
const root = path.join(__dirname, "..");

/** The delivered script, compiled by the compiler of Office Scripts. */
function compiledScript() {
  const ts = require("office-scripts-compiler");
  const { buildScripts } = require("../tools/officescript/officescript-build.ts");
  const [script] = buildScripts(root, ["automation/officescripts/ikz-pruefen.ts"]);
  return ts.transpileModule(script.code, { compilerOptions: { target: ts.ScriptTarget.ES2020 } }).outputText;
}

/** Prints how long script and command line take for `file`, a list of 5,000 Maßnahmen. */
function officescriptPart(line, file, ikz) {
  const { openWorkbook } = require("../workbench/file/open-workbook.ts");
  const { runScript } = require("../workbench/officescript/run-script.ts");
  console.log(`\nOffice Script ikz-pruefen, ${ROWS} rows, on the workbench's workbook (medians of 5 alternating runs)`);
  const script = compiledScript();
  const books = [];
  for (let i = 0; i < 12; i++) books.push(openWorkbook(new Uint8Array(fs.readFileSync(file)), "x.xlsx").book);
  const requests = { check: 0, write: 0 };
  const times = functionsSideBySide({
    check: () => (requests.check = runScript(books.pop(), script, 0, "", false, "heute").requests),
    write: () => (requests.write = runScript(books.pop(), script, 0, "", true, "heute").requests),
  });
  const cli = sideBySide({ pruefen: [ikz, "pruefen", file, "--format", "json"] }).pruefen.seconds;
  const seconds = (value) => `${value.toFixed(2)} s`;
  line(
    "  script: reading, all rules, findings as data",
    `${seconds(times.check)}  (${requests.check} requests to Excel)`,
  );
  line(
    "  script: the same, and the sheet Prüfbericht",
    `${seconds(times.write)}  (${requests.write} requests to Excel)`,
  );
  line("  ikz pruefen, whole process", seconds(cli));
  line("  time of the script / ikz pruefen", (times.check / cli).toFixed(2));
  line("  time of the script with its sheet / ikz pruefen", (times.write / cli).toFixed(2));
  line("  share of Power Automate's 120 s, without Excel's own time", `${((100 * times.write) / LIMIT).toFixed(1)} %`);
}

module.exports = { officescriptPart, ROWS };
