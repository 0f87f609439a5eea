import { mkdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import webpack from "webpack";
import type { Language } from "../../../src/core/text/texts";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { PATIENCE } from "../eventually";
import { startChromium } from "../hosts/chromium";
import type { FakePane } from "./fake-pane";

declare const pane: FakePane;

const root = resolve(__dirname, "..", "..", "..");
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { joinedStyles } = require(join(root, "tools", "addin", "joined-styles.cjs")) as {
  joinedStyles(file: string): string;
};
/** Where the pages of `startPanes` are. */
const folder = join(root, ".cache", "fake-pane");
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** The pane over a fake host, in a browser without a window. */
export interface PanePages {
  /** A page with the pane open on a workbook. */
  open(book: WorkbookData, options?: PaneOptions): Promise<Page>;
  close(): Promise<void>;
}

/** How a pane looks and speaks. */
export interface PaneOptions {
  readonly language?: Language;
  readonly dark?: boolean;
  readonly context?: BrowserContextOptions;
}

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

/** Bundles the pane as the product is, with the fake host in place of Excel, as `taskpane.js` of a folder. */
export function bundleFakePane(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  return new Promise((done, fail) => {
    webpack(
      {
        mode: "production",
        context: root,
        entry: { taskpane: "./test/support/pane/fake-pane.ts" },
        output: { path: folder, filename: "[name].js", publicPath: "auto" },
        resolve: { extensions: [".tsx", ".ts", ".js"] },
        module: {
          rules: [
            { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
            { test: /\.md$/, type: "asset/source" },
          ],
        },
        optimization: { minimize: false },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString("errors-only")));
        else done();
      },
    );
  });
}

function serve(): Promise<{ readonly url: string; readonly server: Server }> {
  const read = (path: string): string | Buffer => {
    if (path === "/")
      return readFileSync(join(root, "taskpane", "taskpane.html"), "utf8")
        .replaceAll("%OFFICE_ORIGIN%", "")
        .replace(/<script (id="office-js"|src="boot.js").*?<\/script>/g, "");
    return path === "/taskpane.css" ? joinedStyles(join(root, "pane", "pane.css")) : readFileSync(join(folder, path));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const content = read(pathname);
      response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "text/html; charset=utf-8" });
      response.end(content);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  return new Promise((done) => {
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      done({ url: `http://localhost:${port}/`, server });
    });
  });
}

/** Starts a browser for panes. */
export async function startPanes(): Promise<PanePages> {
  await bundleFakePane(folder);
  const { url, server } = await serve();
  const browser: Browser = await startChromium();
  return {
    open: async (book, { language = "de", dark = false, context = {} } = {}) => {
      const scheme = dark ? "dark" : "light";
      const opened = await browser.newContext({
        viewport: { width: 350, height: 760 },
        colorScheme: scheme,
        reducedMotion: "reduce",
        ...context,
      });
      opened.setDefaultTimeout(PATIENCE);
      const page = await opened.newPage();
      await page.goto(url);
      await page.waitForFunction(() => typeof pane !== "undefined");
      await page.evaluate(([data, environment]) => pane.open(data, environment), [book, { language, dark }] as const);
      await page.waitForSelector(".page");
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
