/* First useful paint of the pane, and from click to list, each next to an empty page with office.js alone. */
const path = require("node:path");
require("../tools/register-typescript.cjs");
const { startWorkbench } = require("../workbench/server.cjs");
const { startChromium } = require("../test/support/hosts/chromium.ts");
const { xlsxOf } = require("../test/support/workbooks/xlsx-of.ts");
const { median } = require("./measure.cjs");
const { workbook } = require("./rows.cjs");

const RUNS = 9;
/** So many rows have about 1,000 findings. */
const ROWS = 940;

const PAGES = {
  pane: { address: "/addin/taskpane.html", first: ".start button", result: ".finding" },
  alone: { address: "/office-alone/page.html", first: ".first", result: ".result" },
};

/** In the workbench's page: makes `painted`, which gives the time in the add-in's frame when it has painted an element. */
function makePainted() {
  window.painted = (selector) =>
    new Promise((resolve) => {
      const look = () => {
        const inside = document.querySelector("#add-in")?.contentWindow;
        if (inside?.document.querySelector(selector)) setTimeout(() => resolve(inside.performance.now()));
        else requestAnimationFrame(look);
      };
      look();
    });
}

/** In the workbench's page: from the click on one element to the paint of another. */
async function clickToPaint([first, result]) {
  const inside = document.querySelector("#add-in").contentWindow;
  const clicked = inside.performance.now();
  inside.document.querySelector(first).click();
  return (await window.painted(result)) - clicked;
}

/** Opens the workbook in a browser that knows nothing yet, clicks, and gives milliseconds. */
async function once(browser, url, { address, first, result }, bytes) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "de-DE" });
  const page = await context.newPage();
  await page.addInitScript(makePainted);
  await page.goto(`${url}/?locale=de-DE&addin=${encodeURIComponent(address)}`);
  await page.evaluate((selector) => window.painted(selector), first);
  await page.evaluate((base64) => window.workbench.open(base64, "bench.xlsx"), bytes.toString("base64"));
  const useful = await page.evaluate((selector) => window.painted(selector), first);
  const list = await page.evaluate(clickToPaint, [first, result]);
  const findings = await page.frameLocator("#add-in").locator("#findings").allInnerTexts();
  await context.close();
  return { useful, list, findings: findings.join("") };
}

/** Measures both pages in turn; `line` prints a name and a figure. */
async function panePart(line) {
  console.log(
    `\nThe pane in the workbench, next to an empty page with office.js alone (medians of ${RUNS} alternating runs)`,
  );
  const bytes = Buffer.from(xlsxOf(workbook({ 2014: ROWS })));
  const server = await startWorkbench({ port: 0, places: { "/office-alone/": path.join(__dirname, "office-alone") } });
  const browser = await startChromium();
  const measured = { pane: [], alone: [] };
  for (let run = 0; run <= RUNS; run++)
    for (const [name, page] of Object.entries(PAGES)) {
      const result = await once(browser, server.url, page, bytes);
      if (run > 0) measured[name].push(result);
    }
  await browser.close();
  await server.close();
  const ms = (name, what) => median(measured[name].map((result) => result[what]));
  const both = (title, what) => {
    const [pane, alone] = [ms("pane", what), ms("alone", what)];
    line(`  ${title}: pane, empty page`, `${pane.toFixed(0)} ms, ${alone.toFixed(0)} ms`);
    line(`  ${title}: pane / empty page`, (pane / alone).toFixed(2));
  };
  both("first useful paint", "useful");
  both(`click to list (${measured.pane[0].findings}), to bare values`, "list");
}

module.exports = { panePart };
