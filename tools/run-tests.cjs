/*
 * Runs tests on a machine that has only Node: installs and builds what they need, tests, and counts at the end.
 * Arguments are Jest's, such as a file to test, or `--unit`: the tests that need no build and no program, searching a
 * tenth as long, or `--fuzz`: the property tests, searching twenty times as long.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { install } = require("./installed.cjs");
const { chosen } = require("./chosen-tests.cjs");
const { needsOf } = require("./test-needs.cjs");

const root = path.join(__dirname, "..");
const JEST = path.join("node_modules", "jest", "bin", "jest.js");
const OURS = ["--unit", "--fuzz"];
const asked = process.argv.slice(2);
const [isUnit, isFuzz] = OURS.map((option) => asked.includes(option));
/** How long the property tests search, compared with `npm test`. */
const factor = isFuzz ? "20" : isUnit ? "0.1" : "1";
const given = asked.filter((argument) => !OURS.includes(argument));

/** The test files that Jest finds for the arguments. */
function testFiles() {
  const { stdout } = spawnSync(process.execPath, [JEST, "--listTests", ...given], { cwd: root, encoding: "utf8" });
  return stdout.split("\n").filter((line) => line !== "");
}

/** Does something and says how long it took. */
function timed(name, work) {
  const start = process.hrtime.bigint();
  const result = work();
  console.log(`${(Number(process.hrtime.bigint() - start) / 1e9).toFixed(1)} s: ${name}`);
  return result;
}

const isPropertyTest = (file) => fs.readFileSync(file, "utf8").includes("support/fuzz");

install();
const found = testFiles();
const files = found.filter(
  (file) => (!isUnit || needsOf([file]).length === 0) && (!isFuzz || given.length > 0 || isPropertyTest(file)),
);
for (const { name, bring } of needsOf(files)) timed(name, bring);

const results = path.join(root, ".cache", "jest-results.json");
fs.mkdirSync(path.dirname(results), { recursive: true });
fs.rmSync(results, { force: true });
// A list of files as arguments would be too long for Windows, and Jest would print it at the end.
fs.writeFileSync(chosen, JSON.stringify(files));
const jest = timed("the tests", () =>
  spawnSync(
    process.execPath,
    [JEST, "--json", `--outputFile=${results}`, "--filter=./tools/chosen-tests.cjs", ...given],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, FUZZ_FACTOR: process.env.FUZZ_FACTOR ?? factor },
    },
  ),
);
if (!fs.existsSync(results)) process.exit(jest.status || 1);
const summary = JSON.parse(fs.readFileSync(results, "utf8"));
const failed =
  summary.numFailedTests + summary.numRuntimeErrorTestSuites + summary.numPendingTests + summary.numTodoTests;
if (summary.numPendingTests + summary.numTodoTests > 0) console.error("Skipped tests count as failed.");
console.log(`${summary.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || summary.numPassedTests === 0 ? 1 : (jest.status ?? 1));
