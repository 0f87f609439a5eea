/* The yearly report as a Word file, against the library that writes it making a bare table of the same rows. */
const fs = require("node:fs");
const path = require("node:path");
const { HEADERS, rows } = require("./rows.cjs");
const { sideBySide } = require("./measure.cjs");

const COLUMNS = ["Art", "Thema", "Arbeitsstand", "Perspektive"];

/** Reports of this many Maßnahmen, with a year before of the same length and all charts. */
async function reportPart({ ikz, reader, folder, line, writeWorkbook }, count = 1000) {
  console.log(`\nReport of ${count} Maßnahmen as a Word file, whole process (medians of 5 alternating runs)`);
  const book = path.join(folder, "report.xlsx");
  await writeWorkbook(book, { 2013: count, 2014: count });
  const bare = path.join(folder, "report-rows.json");
  const columns = COLUMNS.map((name) => HEADERS.indexOf(name));
  fs.writeFileSync(bare, JSON.stringify(rows(count).map((cells) => columns.map((at) => cells[at]))));
  const [target, tableFile] = [path.join(folder, "report.docx"), path.join(folder, "table.docx")];
  const result = sideBySide({
    bericht: [ikz, "bericht", book, "--jahr", "2014", "--ausgabe", target, "--ueberschreiben"],
    sheet: [ikz, "bericht", book, "--jahr", "2014", "--ausgabe", path.join(folder, "r.xlsx"), "--ueberschreiben"],
    table: [reader("docx-table"), bare, tableFile],
    nothing: [reader("nothing")],
  });
  const names = {
    bericht: "ikz bericht, reading and comparison included",
    sheet: "ikz bericht, as a sheet",
    table: "docx, a bare table of the same rows",
    nothing: "a process that does nothing",
  };
  for (const [name, { seconds, megabytes }] of Object.entries(result))
    line(`  ${names[name]}`, `${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB`);
  line("  report / twice the bare table", (result.bericht.seconds / (2 * result.table.seconds)).toFixed(2));
}

/** What the library for Word files costs a command that does not need it. */
function startPart({ ikz, line }) {
  console.log("\nStart of the command line (medians of 15 alternating runs)");
  const result = sideBySide(
    { version: [ikz, "--version"], nothing: [path.join(__dirname, "readers", "nothing.cjs")] },
    15,
  );
  for (const [name, { seconds }] of Object.entries(result)) line(`  ${name}`, `${(seconds * 1000).toFixed(0)} ms`);
}

module.exports = { reportPart, startPart };
