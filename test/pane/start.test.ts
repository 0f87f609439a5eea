import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { taskpaneDe } from "../../src/i18n/taskpane.de";
import { eventually, PATIENCE } from "../support/eventually";
import { startChromium } from "../support/hosts/chromium";
import { startWorkbench } from "../support/hosts/workbench";

const folder = join(__dirname, "..", "..", "dist", "addin");
const { startup, loading } = taskpaneDe;
const OFFICE = "https://officeapis.public.onecdn.static.microsoft/**";

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
const open = (answer: (route: Route) => Promise<unknown>): Promise<void> =>
  openWith((one) => one.route(OFFICE, answer));
/** Opens the built pane in a page that was prepared. */
async function openWith(prepare: (page: Page) => Promise<unknown>): Promise<void> {
  const context = await browser.newContext({ locale: "de-DE" });
  context.setDefaultTimeout(PATIENCE);
  page = await context.newPage();
  await prepare(page);
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
  await page.route(OFFICE, (route) => route.abort());
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
  expect(await page.locator(".boot:visible").innerText()).toBe(loading);
  await heading(loading);
  expect(await page.getByRole("alert").innerText()).toContain(startup.slow);
  goOn();
  await heading(startup.notExcel);
});

/** The same over a clock of its own, so that nobody waits. */
const openAt = (prepare: (page: Page) => Promise<unknown>): Promise<void> =>
  openWith(async (one) => {
    await one.clock.install();
    await prepare(one);
  });

test("office.js comes but finds no host, or never comes: after a minute the pane says so, and still goes on", async () => {
  await openAt((one) =>
    one.route(OFFICE, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `globalThis.Office = { onReady: () => new Promise((done) => (globalThis.found = done)), HostType: {} };`,
      }),
    ),
  );
  await page.waitForFunction(() => "Office" in globalThis);
  await page.clock.runFor(9000);
  await heading(loading);
  await page.clock.runFor(60000);
  await heading(startup.unreachable);
  await page.waitForFunction(() => "found" in globalThis);
  await page.evaluate("found({ host: 'Word' })");
  await heading(startup.notExcel);
});

describe("where the pane's script cannot run at all, the page itself says so", () => {
  const said = async (id: "boot-missing" | "boot-old"): Promise<void> => {
    await page.locator(`#${id}`).waitFor({ state: "visible" });
    expect(await page.locator("#boot, #boot-missing, #boot-old").filter({ visible: true }).count()).toBe(1);
  };
  const script = /taskpane\.[0-9a-f]+\.js$/;
  const old = (one: Page): Promise<unknown> => one.addInitScript(() => Reflect.deleteProperty(Object, "hasOwn"));

  test.each<readonly [string, (route: Route) => Promise<unknown>]>([
    ["is not there", (route) => route.fulfill({ status: 404, body: "" })],
    ["does not come", (route) => route.abort("connectionrefused")],
  ])("its script %s", async (_, answer) => {
    await openAt((one) => one.route(script, answer));
    await said("boot-missing");
  });

  test("its script takes for ever", async () => {
    await openAt((one) => one.route(script, () => new Promise(() => undefined)));
    await page.waitForFunction(() => document.readyState === "interactive");
    await page.clock.runFor(21000);
    await said("boot-missing");
  });

  test("the browser does not understand it, as the Internet Explorer without WebView2", async () => {
    await openAt(async (one) => {
      await old(one);
      await one.route(script, (route) =>
        route.fulfill({ contentType: "text/javascript", body: "class A { static { ; }" }),
      );
    });
    await said("boot-old");
    expect(await page.locator("#boot-old").innerText()).toContain("WebView2");
  });

  test("but not where a stranger's script fails, or the pane is there", async () => {
    await openAt((one) => one.route(OFFICE, (route) => route.abort()));
    await heading(startup.unreachable);
    await page.clock.runFor(70000);
    expect(await page.locator("#boot-missing, #boot-old").count()).toBe(0);
  });

  test("in words of a script that such browsers understand", () => {
    const [file = ""] = readdirSync(folder).filter((name) => /^boot\..*\.js$/.test(name));
    const code = readFileSync(join(folder, file), "utf8");
    expect(code).not.toMatch(/=>|`|\b(?:const|let|class|async)\b|\?\.|Promise|Symbol|Array\.from/);
    expect(code).toContain("boot-old");
  });
});

test("an Excel without a function that the pane needs is told which one", async () => {
  const bench = await startWorkbench({ addIn: "product", excelApi: "1.8" });
  ({ page } = bench);
  const frame = await bench.addIn();
  await frame.getByRole("heading", { name: startup.tooOld }).waitFor();
  expect(await frame.getByRole("alert").innerText()).toContain("ExcelApi 1.9");
  await bench.closePane();
  await bench.pressRibbon("IKZ.Pruefen");
  expect(await eventually(bench.completedCommands, (count) => count > 0)).toBe(1);
  expect(await bench.isPaneOpen()).toBe(true);
  await bench.close();
});
