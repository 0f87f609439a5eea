/* What tests need before they run: our own builds, programs of this machine. A test that needs nothing is a unit test. */
const { spawnSync } = require("node:child_process");
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { installValidator, platform } = require("./ooxml-validator/validator.cjs");

const root = path.join(__dirname, "..");
const tests = path.join(root, "test") + path.sep;

/** What a test, or a file of `test` that it imports, mentions → what it needs, and how that comes. */
const NEEDS = [
  { name: "the command line", mentions: /"dist", "cli"/, bring: () => bundle("cli") },
  { name: "the add-in", mentions: /dist\/addin|"dist", "addin"|start\.cjs/, bring: () => bundle("addin") },
  { name: "the Office Scripts", mentions: /"dist", "officescripts"/, bring: () => node("tools/officescripts.cjs") },
  { name: "the workbench", mentions: /workbench\/server\.cjs|start\.cjs/, bring: () => node("workbench/build.cjs") },
  { name: "Chromium", mentions: /startChromium/, bring: needChromium },
  { name: "LibreOffice", mentions: /"soffice"/, bring: needLibreOffice },
  { name: "poppler", mentions: /"pdfto\w+"/, bring: () => needProgram("pdftoppm", "poppler-utils") },
  { name: "the validator of files", mentions: /tools\/ooxml-validator/, bring: needValidator },
];

/** Everything that one of these test files needs. */
const needsOf = (files) => {
  const texts = files.flatMap((file) => textsOf(file));
  return NEEDS.filter(({ mentions }) => texts.some((text) => mentions.test(text)));
};

/** The text of a test, and of the files of `test` that it imports, directly or not. */
function textsOf(file, seen = new Map()) {
  if (seen.has(file)) return [];
  const text = readFileSync(file, "utf8");
  seen.set(file, text);
  for (const [, name] of text.matchAll(/(?:from|import\(|require\() ?"(\.[^"]+)"/g)) {
    const imported = [".ts", ".tsx", ""].map((end) => path.resolve(path.dirname(file), name + end)).find(existsSync);
    if (imported?.startsWith(tests)) textsOf(imported, seen);
  }
  return [...seen.values()];
}

/** Runs a Node program with its output shown; ends the run when it fails. */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** One of the configurations of webpack.config.js. */
const bundle = (name) => node(path.join("node_modules", "webpack-cli", "bin", "cli.js"), "--config-name", name);

/** What Debian has as a package: installed as root on Debian and Ubuntu, else asked for. */
function needPackage(isThere, name, sentence) {
  if (isThere()) return;
  if (process.getuid?.() === 0 && has("apt-get")) {
    console.log(`Installing ${name} …`);
    const options = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-q"], options);
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], options);
    if (isThere()) return;
  }
  miss(sentence);
}

const needProgram = (command, name, otherwise = "") =>
  needPackage(() => has(command), name, `${command} is missing: install ${name}${otherwise}.`);

const has = (command) => ["--version", "-v"].some((ask) => spawnSync(command, [ask], { stdio: "ignore" }).status === 0);

function needChromium() {
  needProgram(process.env.CHROME_PATH ?? "chromium", "chromium", ", or name a Chrome or Edge in CHROME_PATH");
}

function needLibreOffice() {
  needProgram("soffice", "libreoffice-calc", " so that it is on the path");
  needProgram("lowriter", "libreoffice-writer", " so that it is on the path");
  needPackage(hasCalibri, "fonts-crosextra-carlito", "A font as wide as Calibri is missing: install Carlito.");
}

/** Whether pages are as wide and as high as in Word and Excel: with Calibri, or Carlito in its place. */
const hasCalibri = () => /calibri|carlito/i.test(String(spawnSync("fc-list", [":", "family"]).stdout ?? ""));

function needValidator() {
  if (!installValidator()) miss(`The validator of Open XML files could not be installed for ${platform}.`);
}

/** On a server nothing may be left out; a person may have come for other tests. */
function miss(sentence) {
  if (process.env.CI) {
    console.error(sentence);
    process.exit(1);
  }
  console.warn(`\n!!! ${sentence} The tests that need it will fail.\n`);
}

module.exports = { needsOf };
