import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { taskpaneDe } from "../../src/i18n/taskpane.de";
import { startChromium } from "../support/chromium";
import { startWorkbench } from "../support/workbench";

const folder = join(__dirname, "..", "..", "dist", "addin");
const { startup, loading } = taskpaneDe;

let browser: Browser;
let server: Server;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
  server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" };
    response.writeHead(200, { "content-type": types[file.split(".").pop() ?? ""] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, done));
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens the built pane with this in place of Microsoft's office.js. */
async function open(answer: (route: Route) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext({ locale: "de-DE" });
  page = await context.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", answer);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await page.goto(`http://localhost:${port}/taskpane.html`, { waitUntil: "commit" });
}
const heading = (text: string): Promise<unknown> => page.getByRole("heading", { name: text }).waitFor();

test.each([
  ["does not answer", (route: Route) => route.abort("connectionrefused")],
  ["is forbidden", (route: Route) => route.fulfill({ status: 403, body: "" })],
  ["is something else", (route: Route) => route.fulfill({ contentType: "text/javascript", body: "/* proxy */" })],
])("office.js %s: the pane says so, and loading again can help", async (_, answer) => {
  await open(answer);
  await heading(startup.unreachable);
  expect(await page.getByRole("alert").innerText()).toContain(startup.unreachableWhy);
  await page.unrouteAll();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  const reloaded = page.waitForEvent("domcontentloaded");
  await page.getByRole("button", { name: startup.reload }).click();
  await reloaded;
});

test("office.js takes long: the pane says that it waits, and goes on by itself", async () => {
  let goOn = (): void => undefined;
  const wait = new Promise<void>((resolve) => (goOn = resolve));
  await open(async (route) => {
    await wait;
    // As outside of Excel.
    await route.fulfill({
      contentType: "text/javascript",
      body: `globalThis.Office = { onReady: async () => ({ host: null }), HostType: { Excel: "Excel" } };`,
    });
  });
  expect(await page.locator(".boot").innerText()).toBe(loading);
  await heading(loading);
  expect(await page.getByRole("alert").innerText()).toContain(startup.slow);
  goOn();
  await heading(startup.notExcel);
});

test("an Excel without a function that the pane needs is told which one", async () => {
  const bench = await startWorkbench({ addIn: "product", excelApi: "1.8" });
  ({ page } = bench);
  const frame = await bench.addIn();
  await frame.getByRole("heading", { name: startup.tooOld }).waitFor();
  expect(await frame.getByRole("alert").innerText()).toContain("ExcelApi 1.9");
  await bench.close();
});
