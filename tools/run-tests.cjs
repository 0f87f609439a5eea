/* Runs all tests on a machine that has only Node: installs what is missing, builds, tests, and counts at the end. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { isInstalled } = require("./installed.cjs");

const root = path.join(__dirname, "..");
const fuzz = process.argv.includes("--fuzz");
const only = process.argv.slice(2).filter((argument) => argument !== "--fuzz");
if (fuzz && only.length === 0) only.push(...propertyTests(path.join(root, "test")));

/** The test files that search longer when asked to. */
function propertyTests(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return propertyTests(file);
    return entry.name.endsWith(".test.ts") && fs.readFileSync(file, "utf8").includes("support/fuzz") ? [file] : [];
  });
}

/** Runs a command with its output shown; ends the run when it fails. */
function must(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

function has(command, args = ["--version"]) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

/** Debian packages that the tests need; installed as root on Debian and Ubuntu, else asked for. */
function needProgram(command, packages, sentence) {
  if (has(command) || (command === "pdftoppm" && has(command, ["-v"]))) return;
  if (process.getuid?.() === 0 && has("apt-get")) {
    console.log(`Installing ${packages.join(", ")} …`);
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], options);
    if (has(command) || has(command, ["-v"])) return;
  }
  if (process.env.CI) {
    console.error(sentence);
    process.exit(1);
  }
  console.warn(`\n!!! ${sentence} The tests that need it will fail.\n`);
}

if (!isInstalled()) must("npm", ["install", "--no-audit", "--no-fund"]);
else must("npm", ["run", "--silent", "build"]);
must("node", ["workbench/build.cjs"]);
needProgram(
  "soffice",
  ["libreoffice-calc"],
  "LibreOffice is missing: install libreoffice-calc so that `soffice` is on the path.",
);
needProgram(
  "lowriter",
  ["libreoffice-writer"],
  "LibreOffice cannot open Word files: install libreoffice-writer so that `lowriter` is on the path.",
);
needProgram("pdftoppm", ["poppler-utils"], "pdftoppm is missing: install poppler-utils.");
needProgram(
  process.env.CHROME_PATH ?? "chromium",
  ["chromium"],
  "Chromium is missing: install chromium, or name a Chrome or Edge in CHROME_PATH.",
);

const results = path.join(root, ".cache", "jest-results.json");
fs.mkdirSync(path.dirname(results), { recursive: true });
fs.rmSync(results, { force: true });
const jest = spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "--json", `--outputFile=${results}`, ...only],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...(fuzz ? { FUZZ_FACTOR: process.env.FUZZ_FACTOR ?? "20" } : {}) },
  },
);
if (!fs.existsSync(results)) process.exit(jest.status || 1);
const summary = JSON.parse(fs.readFileSync(results, "utf8"));
const failed =
  summary.numFailedTests + summary.numRuntimeErrorTestSuites + summary.numPendingTests + summary.numTodoTests;
if (summary.numPendingTests + summary.numTodoTests > 0) console.error("Skipped tests count as failed.");
console.log(`${summary.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || summary.numPassedTests === 0 ? 1 : (jest.status ?? 1));
