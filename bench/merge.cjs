/* Merging the Dezernate's workbooks: against reading each of them and writing the result once. */
const { functionsSideBySide } = require("./measure.cjs");
const { HEADERS, rows } = require("./rows.cjs");
const { nodeUnpacker } = require("../automation/cli/node-unpacker.ts");
const { applyEdits } = require("../src/adapters/xlsx/patch/apply-edits.ts");
const { growLists } = require("../src/adapters/xlsx/patch/grow-lists.ts");
const { newWorkbook } = require("../src/adapters/xlsx/write/new-workbook.ts");
const { openPackage } = require("../src/adapters/xlsx/package/package.ts");
const { readWorkbook } = require("../src/adapters/xlsx/read/read-workbook.ts");
const { writeSheets } = require("../src/adapters/xlsx/write/write-sheets.ts");
const { listSheet } = require("../src/core/sheets/list-sheet.ts");
const { mergePlans } = require("../src/core/merge/merge-plans.ts");
const { mergeWorkbooks } = require("../src/core/merge/merge-workbooks.ts");
const { readSnapshot } = require("../src/core/snapshot/snapshot.ts");
const { emptyThemen } = require("../src/core/wording/themen.ts");
const { abgabeSheetsDe } = require("../src/i18n/abgabe-sheets.de.ts");
const { mergeDe } = require("../src/i18n/merge.de.ts");
const { sheetsDe } = require("../src/i18n/sheets.de.ts");

const DEZERNATE = ["I", "II", "III", "IV", "V", "VI"];
const ROWS = 5000;
const PROPERTIES = { title: "bench", creator: "ikz", created: "2014-07-11T09:30:00Z" };
const TEXTS = { list: sheetsDe.list, abgaben: abgabeSheetsDe, protocol: mergeDe };

/** The rows of a Dezernat, by column, as `listSheet` takes them. */
const rowsOf = (dezernat, nth) =>
  rows(ROWS, nth * ROWS).map((values) => ({
    ...Object.fromEntries(HEADERS.map((header, i) => [header, values[i]])),
    Dezernat: dezernat,
  }));

const fileOf = (all) => newWorkbook([listSheet(2014, sheetsDe.list, all)], PROPERTIES, nodeUnpacker).save();

/** Prints the figures of the merge. */
function mergePart(line) {
  console.log(`\nMerging six workbooks of ${ROWS} rows (medians of 5 alternating runs, in memory)`);
  const files = DEZERNATE.map((dezernat, nth) => fileOf(rowsOf(dezernat, nth)));
  const read = () => {
    const themen = emptyThemen();
    return files.map((bytes, i) => {
      const pkg = openPackage(bytes, undefined, nodeUnpacker);
      const workbook = readWorkbook(pkg);
      const file = `${DEZERNATE[i]}.xlsx`;
      return { file, label: file, dezernat: null, pkg, workbook, snapshot: readSnapshot(workbook, { themen }) };
    });
  };
  const merge = () => {
    const sources = read();
    const [base] = sources;
    const merged = mergeWorkbooks(base, sources, 2014);
    growLists(base.pkg, merged.growths);
    applyEdits(base.pkg, merged.edits);
    writeSheets(base.pkg, mergePlans(merged, TEXTS, "2014-07-11T09:30").plans);
    return base.pkg.save();
  };
  const result = openPackage(merge());
  const all = DEZERNATE.flatMap((dezernat, nth) => rowsOf(dezernat, nth));
  const write = () => fileOf(all);
  const measured = functionsSideBySide({ read, write, merge });
  for (const [name, text] of [
    ["read", "reading the six"],
    ["write", `writing a workbook with their ${all.length} rows`],
    ["merge", "merging them, with the protocol"],
  ])
    line(`  ${text}`, `${measured[name].toFixed(2)} s`);
  line("  merging / (reading + one write)", (measured.merge / (measured.read + measured.write)).toFixed(2));
  const found = readSnapshot(readWorkbook(result)).massnahmen.length;
  if (found !== all.length) throw new Error(`rows lost: ${found} of ${all.length}`);
}

module.exports = { mergePart };
