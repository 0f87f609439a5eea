/* The main job on the sample: checks it, writes the comparison of its years, and says where everything lies. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const sample = path.join("samples", "ikz-beispiel.xlsx");
const results = "ergebnis";
fs.mkdirSync(path.join(root, results), { recursive: true });

/** Runs `ikz`; exit code 1 (errors found in the workbook) is a result, 2 is a failure. */
function ikz(...args) {
  const { status } = spawnSync(process.execPath, [path.join("dist", "cli", "ikz.cjs"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}

const report = path.join(results, "pruefbericht.html");
const comparison = path.join(results, "ikz-beispiel-vergleich.xlsx");
ikz("pruefen", sample);
ikz("pruefen", sample, "--format", "html", "--ausgabe", report, "--ueberschreiben");
ikz("vergleich", sample, "--ausgabe", comparison, "--ueberschreiben");
console.log(`\nFertig. Zum Ansehen:\n  Prüfbericht          ${report}\n  Mappe mit Vergleich  ${comparison}`);
