/* What the pane writes into large workbooks, in the workbench, through the real office.js: requests and seconds. */
const { taskpaneDe } = require("../src/i18n/taskpane.de.ts");
const { startProduct } = require("../test/e2e/product.ts");
const { xlsxOf } = require("../test/support/workbooks/xlsx-of.ts");
const { workbook } = require("./rows.cjs");

const SIZES = [5000, 20000];
const ART = 4;

/** Two years; in the later one every second Art and every third Kategorie can be corrected. */
function bookOf(size) {
  const book = workbook({ 2012: 1000, 2014: size });
  for (const { index, cells } of book.sheets[1].rows) {
    if (index === 0) continue;
    if (index % 2 === 0) cells[ART] = "Interkommunal";
    if (index % 3 === 0) cells[0] = "Kat. II";
  }
  return xlsxOf(book);
}

/** Measures the steps for each size; `line` prints a name and a figure. */
async function writingPart(line) {
  console.log("\nWriting in the workbench, through office.js: requests, megabytes, seconds");
  const product = await startProduct();
  const measured = new Map();
  try {
    for (const size of SIZES) {
      await product.open(bookOf(size));
      const pane = await product.pane();
      const step = async (name, work) => {
        await product.bench.resetCounters();
        const began = performance.now();
        await work();
        const seconds = (performance.now() - began) / 1000;
        // What Excel tells of its own changes is read again after a moment.
        await pane.page().waitForTimeout(2000);
        const { batches, bytesSent, bytesReceived } = await product.bench.counters();
        const figures = [batches, (bytesSent + bytesReceived) / 1e6, seconds];
        measured.set(name, [...(measured.get(name) ?? []), figures]);
        const [requests, megabytes, took] = figures;
        line(
          `  ${size.toLocaleString("en")} rows, ${name}`,
          `${requests}, ${megabytes.toFixed(1)}, ${took.toFixed(2)}`,
        );
      };
      const corrections = pane.getByRole("button", { name: /^Alle [\d.]+ sicheren/ });
      const accept = pane.getByRole("button", { name: /Zellen ändern$/ });
      const undo = pane.getByRole("button", { name: /^Rückgängig/ });
      const click = async (button) => {
        await button.first().click();
        await product.idle();
      };
      await step("check", () => product.check());
      await step("preview of the corrections", () => click(corrections));
      await step("corrections", () => click(accept));
      await step("undo", () => click(undo));
      await pane.locator("details.tools summary").click();
      await step("Prüfbericht", () => product.press(taskpaneDe.check.report));
      await product.turnTo("compare");
      await step("comparison", () => product.press(taskpaneDe.compare.write));
      const problems = await pane.locator(".message-error").allInnerTexts();
      if (problems.length > 0) throw new Error(problems.join("\n"));
    }
    for (const [name, [small, large]] of measured)
      line(
        `  ${name}: requests, seconds, each per row, against ${SIZES[0].toLocaleString("en")} rows (at most 1)`,
        [0, 2].map((i) => ((large[i] / small[i]) * (SIZES[0] / SIZES[1])).toFixed(2)).join(", "),
      );
  } finally {
    await product.close();
  }
}

module.exports = { writingPart };
