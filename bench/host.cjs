/* A check in the workbench, through the real office.js: how often the add-in asks, and how many bytes go to and fro. */
const fs = require("node:fs");
const path = require("node:path");
const { startProduct } = require("../test/e2e/product.ts");

const SIZES = [150, 5000, 50000];
/** What Excel on the web sends at most in one answer. */
const MOST_BYTES = 5 * 1024 * 1024;
const FEWEST_SYNCS = 4;

/** The values of all used ranges as Excel sends them, in bytes. */
const bytesOfValues = (book) =>
  book.sheets.reduce((sum, { cells }) => {
    const used = cells.usedRange(true);
    if (used === null) return sum;
    const rows = [];
    for (let row = used.firstRow; row <= used.lastRow; row++) {
      const line = [];
      for (let column = used.firstColumn; column <= used.lastColumn; column++)
        line.push(cells.value(row, column) ?? "");
      rows.push(line);
    }
    return sum + new TextEncoder().encode(JSON.stringify(rows)).length;
  }, 0);

/** Checks workbooks of growing size; `write` writes one, `line` prints a name and a figure. */
async function hostPart(line, folder, write) {
  console.log("\nA check in the workbench, through office.js");
  const product = await startProduct();
  try {
    for (const size of SIZES) {
      const file = path.join(folder, `host-${size}.xlsx`);
      await write(file, { 2014: size });
      await product.open(fs.readFileSync(file));
      await product.bench.resetCounters();
      const began = performance.now();
      await product.check();
      const seconds = (performance.now() - began) / 1000;
      const { batches, bytesSent, bytesReceived } = await product.bench.counters();
      const values = await product.bench.inBook(bytesOfValues, null);
      const parts = Math.ceil(values / MOST_BYTES);
      const name = `  ${size.toLocaleString("en")} rows`;
      line(`${name}: syncs (at most ${FEWEST_SYNCS + parts - 1})`, String(batches));
      line(`${name}: bytes sent, received`, `${bytesSent.toLocaleString("en")}, ${bytesReceived.toLocaleString("en")}`);
      line(`${name}: bytes / JSON of the values (at most 1.3)`, ((bytesSent + bytesReceived) / values).toFixed(3));
      line(`${name}: from click to result`, `${seconds.toFixed(2)} s`);
    }
  } finally {
    await product.close();
  }
}

module.exports = { hostPart };
