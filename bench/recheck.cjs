/* One edited cell at 5,000 rows: what the pane repeats at once, and in the pause after typing, against a full check. */
require("../tools/register-typescript.cjs");
const { withExceptions } = require("../src/core/check/exceptions.ts");
const { recheckRows, withRows } = require("../src/core/check/recheck.ts");
const { inReadingOrder, validate } = require("../src/core/check/validate.ts");
const { readSnapshot } = require("../src/core/snapshot/snapshot.ts");
const { rules } = require("../src/rules/index.ts");
const { functionsSideBySide } = require("./measure.cjs");
const { workbook } = require("./rows.cjs");

const ROWS = 5000;
const RUNS = 41;
const ofWorkbook = rules.filter((rule) => rule.scope !== "row");

/** Checks a whole workbook at once. */
function checkBook(book) {
  const snapshot = readSnapshot(book);
  return { workbook: book, snapshot, findings: withExceptions(snapshot, validate(snapshot, rules)) };
}

/** Measures the three; `line` prints a name and a figure. */
function recheckPart(line) {
  console.log(`\nOne edited cell at ${ROWS.toLocaleString("en")} rows (medians of ${RUNS} alternating runs)`);
  const book = workbook({ 2014: ROWS });
  const [{ name, rows }] = book.sheets;
  const names = book.sheets.map((sheet) => sheet.name);
  const checked = checkBook(book);
  const before = { ...checked, findings: inReadingOrder(checked.findings, names) };
  let turn = 0;
  /** Somebody types; Excel gives the row anew. */
  const edited = () => {
    turn++;
    const row = 1 + ((turn * 37) % ROWS);
    const cells = rows[row].cells.slice();
    cells[4] = `quer ${turn}`;
    return { row, book: withRows(book, name, { firstRow: row, lastRow: row }, [{ ...rows[row], cells }]) };
  };
  const times = functionsSideBySide(
    {
      full: () => inReadingOrder(checkBook(book).findings, names),
      atOnce: () => {
        const { row, book: after } = edited();
        return inReadingOrder(recheckRows(before, after, new Map([[name, new Set([row])]]), rules), names);
      },
      rest: () => validate(readSnapshot(edited().book), ofWorkbook),
    },
    RUNS,
  );
  const ms = (seconds) => `${(seconds * 1000).toFixed(1)} ms`;
  line("  full check", ms(times.full));
  line("  at once, while typing", ms(times.atOnce));
  line("  the rest, in the pause after it", ms(times.rest));
  line("  at once / full check (at most 0.1)", (times.atOnce / times.full).toFixed(3));
  line("  the rest / full check", (times.rest / times.full).toFixed(2));
}

module.exports = { recheckPart };
