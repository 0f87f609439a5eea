/*
 * Holds this build of the command line against another one: every command on every file must print and write the same
 * bytes and exit with the same code. For changes that nobody should see.
 * Usage: node tools/same-output.cjs OTHER/dist/cli/ikz.cjs [FILE | FOLDER]… (default: the samples)
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const own = path.join(__dirname, "..", "dist", "cli", "ikz.cjs");
const [other, ...given] = process.argv.slice(2);
if (other === undefined) {
  console.error("node tools/same-output.cjs OTHER/dist/cli/ikz.cjs [FILE | FOLDER]…");
  process.exit(2);
}
const work = fs.mkdtempSync(path.join(os.tmpdir(), "ikz-same-"));
const clock = path.join(work, "clock.cjs");
const NOON = Date.UTC(2026, 10, 30, 12);
fs.writeFileSync(
  clock,
  `const Real = Date;
   global.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [${NOON}])); } static now() { return ${NOON}; } };`,
);

/** What is asked of a file by its ending; `OUT` stands for the output without its ending. */
const CALLS = {
  ".xlsx": [
    ["pruefen", "FILE"],
    ["pruefen", "FILE", "--format", "json"],
    ["pruefen", "FILE", "--format", "html"],
    ["pruefen", "FILE", "--stichtag", "01.07.2015", "--jahr", "2014"],
    ["korrigieren", "FILE", "--ausgabe", "OUT.xlsx"],
    ["zaehlen", "FILE"],
    ["zaehlen", "FILE", "--zeilen", "art", "--spalten", "jahr", "--format", "csv"],
    ["zaehlen", "FILE", "--register", "themenspeicher", "--ausgabe", "OUT.xlsx"],
    ["vergleich", "FILE", "--format", "json"],
    ["vergleich", "FILE", "--ausgabe", "OUT.xlsx"],
    ["bericht", "FILE", "--jahr", "2014", "--ausgabe", "OUT.docx"],
    ["bericht", "FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"],
    ["monitoring", "FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"],
    ["monitoring", "FILE", "--jahr", "2014", "--ausgabe", "OUT.docx", "--oeffentlich"],
    ["fortschreiben", "FILE", "--jahr", "2016", "--ausgabe", "OUT.xlsx"],
    ["abgabe", "FILE", "--jahr", "2014"],
    ["abgabe", "FILE", "--jahr", "2014", "--dezernat", "II", "--wer", "Amt", "--ausgabe", "OUT.xlsx"],
    ["zusammenfuehren", "II=FILE", "III=FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"],
    ["thema", "FILE", "--zeile", "2", "--jahr", "2015", "--ausgabe", "OUT.xlsx"],
  ],
  ".docx": [["einlesen", "FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"]],
  ".txt": [["einlesen", "FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"]],
  ".csv": [["einlesen", "FILE", "--jahr", "2014", "--ausgabe", "OUT.xlsx"]],
};

const filesIn = (place) =>
  fs.statSync(place).isDirectory()
    ? fs.readdirSync(place).flatMap((name) => filesIn(path.join(place, name)))
    : place in CALLS || path.extname(place) in CALLS
      ? [place]
      : [];

/** Everything that a call gives, as texts and bytes by name. */
function outcome(program, file, call, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const args = call.map((word) => word.replace("FILE", file).replace("OUT", "ergebnis"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", clock, program, ...args], {
    cwd: folder,
    maxBuffer: 1 << 30,
  });
  const written = fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name))]);
  fs.rmSync(folder, { recursive: true });
  return { code: Buffer.from(String(status)), stdout, stderr, ...Object.fromEntries(written) };
}

let calls = 0;
const different = [];
for (const file of (given.length > 0 ? given : [path.join(__dirname, "..", "samples")]).flatMap((place) =>
  filesIn(path.resolve(place)),
))
  for (const call of CALLS[path.extname(file)]) {
    calls++;
    const folder = path.join(work, "run");
    const [before, after] = [outcome(path.resolve(other), file, call, folder), outcome(own, file, call, folder)];
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    const parts = [...names].filter((name) => !(before[name] && after[name]?.equals(before[name])));
    if (parts.length === 0) continue;
    different.push(`${path.basename(file)}: ikz ${call.join(" ")}: ${parts.join(", ")}`);
    console.log(different.at(-1));
  }
fs.rmSync(work, { recursive: true });
console.log(`${calls} calls, ${different.length} different`);
process.exitCode = different.length > 0 ? 1 : 0;
