import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { startWorkbench as startServer } from "../../../workbench/server.cjs";
import type { Counters } from "../../../workbench/host/add-in-host";
import type { Book } from "../../../sheet-view/state/book";
import type { CellView } from "../../../workbench/page/session/session";
import type { Workbench } from "../../../workbench/page/workbench-page";
import { PATIENCE } from "../eventually";
import { startChromium } from "./chromium";

/** How a workbench is started for a test. */
export interface WorkbenchOptions {
  /** The product, with its own manifest; the bridge of `test/fixtures/addin` if left out. */
  readonly addIn?: "product";
  /** Folder with the product's files; built from the sources if left out. */
  readonly files?: string;
  readonly locale?: "de-DE" | "en-US";
  readonly theme?: "light" | "dark";
  /** Highest ExcelApi that the host says it has. */
  readonly excelApi?: string;
  /** How custom functions are called; web if left out. */
  readonly platform?: "web" | "desktop";
  readonly width?: number;
  readonly height?: number;
  /** How fine pictures are: points of the picture for one of the page. */
  readonly scale?: number;
  /** What is done with the page before it loads anything. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What `run` brings back: a value, or an error as office.js reports it. */
export interface RunResult {
  readonly value?: unknown;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly location: string;
    readonly statement: string;
  };
}

const BRIDGE = path.resolve(__dirname, "../../fixtures/addin");

/** A running workbench with a browser on it. */
export interface TestWorkbench {
  readonly url: string;
  readonly browser: Browser;
  readonly page: Page;
  /** Addresses of all requests that the page and the add-in made. */
  readonly requests: readonly string[];
  /** Errors that the browser's console showed. */
  readonly consoleErrors: readonly string[];
  /** The add-in's frame. */
  addIn(): Promise<Frame>;
  /** Opens a workbook and starts the add-in anew. */
  open(bytes: Uint8Array, name?: string): Promise<void>;
  /** Runs the body of an async function of `context` within `Excel.run`; only with the bridge. */
  run(body: string, options?: object): Promise<RunResult>;
  cell(sheet: string, address: string): Promise<CellView>;
  /** Enters a text, as the person here or as a co-author. */
  setCell(sheet: string, address: string, input: string, source?: "Local" | "Remote"): Promise<void>;
  setEditing(editing: boolean): Promise<void>;
  /** Whether another workbook has the focus, so that activating and selecting fail. */
  setUnfocused(unfocused: boolean): Promise<void>;
  select(sheet: string, address: string): Promise<void>;
  selection(): Promise<{ readonly sheet: string; readonly address: string }>;
  /** Whether the task pane is shown. */
  isPaneOpen(): Promise<boolean>;
  /** Closes the task pane; its page goes on running. */
  closePane(): Promise<void>;
  pressRibbon(id: string): Promise<void>;
  /** How many ribbon commands have said that they are done. */
  completedCommands(): Promise<number>;
  /** How many ribbon commands office.js has ended with an error. */
  failedCommands(): Promise<number>;
  /** Waits until office.js hears of pressed buttons. */
  takesCommands(): Promise<void>;
  /** How many batches wait for the cell that is being edited. */
  heldBatches(): Promise<number>;
  /** Asks the workbook behind the page, or changes it behind the add-in's back. */
  inBook<T, A>(work: (book: Book, argument: A) => T, argument: A): Promise<T>;
  save(): Promise<Uint8Array>;
  counters(): Promise<Counters>;
  resetCounters(): Promise<void>;
  /** Waits until no formula waits for anything. */
  calculated(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on a free port and a browser without a window, with the sample workbook open. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<TestWorkbench> {
  const isProduct = options.addIn === "product";
  const bridge = { addIn: BRIDGE, manifest: path.join(BRIDGE, "manifest.xml") };
  const files = options.files === undefined ? {} : { addIn: options.files };
  const server = await startServer({ port: 0, ...(isProduct ? files : bridge) });
  const browser = await startChromium();
  try {
    const viewport = { width: options.width ?? 1400, height: options.height ?? 900 };
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport,
      deviceScaleFactor: options.scale ?? 1,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await options.prepare?.(page);
    await page.emulateMedia({ colorScheme: options.theme ?? "light" });
    const bench = testWorkbench(server, browser, page);
    const query = new URLSearchParams({
      locale: options.locale ?? "de-DE",
      theme: options.theme ?? "light",
      api: options.excelApi ?? "1.17",
      platform: options.platform ?? "web",
      ...(isProduct ? {} : { addin: "/addin/bridge.html" }),
    });
    await page.goto(`${server.url}/?${query.toString()}`);
    await bench.addIn();
    return bench;
  } catch (error) {
    await browser.close();
    await server.close();
    throw error;
  }
}

function testWorkbench(
  server: { readonly url: string; readonly close: () => Promise<void> },
  browser: Browser,
  page: Page,
): TestWorkbench {
  const requests: string[] = [];
  const consoleErrors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(error.message));
  const addIn = async (): Promise<Frame> => {
    const element = await page.waitForSelector("#add-in", { state: "attached" });
    const frame = await element.contentFrame();
    if (frame === null) throw new Error("no add-in frame");
    await frame.waitForFunction(
      () => (globalThis as unknown as AddInGlobals).Office?.context?.requirements !== undefined,
    );
    const ready = frame.url().includes("bridge.html");
    if (ready) await frame.waitForFunction(() => (globalThis as unknown as AddInGlobals).bridge?.info !== undefined);
    return frame;
  };
  return {
    url: server.url,
    browser,
    page,
    requests,
    consoleErrors,
    addIn,
    ...bookActions(page, addIn),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

type BookActions = Omit<TestWorkbench, "url" | "browser" | "page" | "requests" | "consoleErrors" | "addIn" | "close">;

function bookActions(page: Page, addIn: () => Promise<Frame>): BookActions {
  return {
    open: async (bytes, name = "Mappe.xlsx") => {
      const base64 = Buffer.from(bytes).toString("base64");
      await page.evaluate(([content, file]) => (globalThis as unknown as PageGlobals).workbench.open(content, file), [
        base64,
        name,
      ] as const);
      await addIn();
    },
    run: async (body, options) => {
      const frame = await addIn();
      return frame.evaluate(([code, how]) => (globalThis as unknown as { bridge: Bridge }).bridge.run(code, how), [
        body,
        options,
      ] as const);
    },
    cell: (sheet, address) =>
      page.evaluate(([name, at]) => (globalThis as unknown as PageGlobals).workbench.cell(name, at), [
        sheet,
        address,
      ] as const),
    setCell: (sheet, address, input, source = "Local") =>
      page.evaluate(
        ([name, at, text, who]) => (globalThis as unknown as PageGlobals).workbench.enter(name, at, text, who),
        [sheet, address, input, source] as const,
      ),
    setEditing: (editing) =>
      page.evaluate((value) => (globalThis as unknown as PageGlobals).workbench.session.setEditing(value), editing),
    setUnfocused: (unfocused) =>
      page.evaluate((value) => {
        (globalThis as unknown as PageGlobals).workbench.session.book.unfocused = value;
      }, unfocused),
    select: (sheet, address) =>
      page.evaluate(([name, at]) => (globalThis as unknown as PageGlobals).workbench.select(name, at), [
        sheet,
        address,
      ] as const),
    selection: () => page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.selection()),
    isPaneOpen: () => page.locator("#pane").isVisible(),
    closePane: () => page.locator("#pane-close").click(),
    completedCommands: () =>
      page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.session.host.completedCommands),
    failedCommands: () =>
      page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.session.host.failedCommands),
    takesCommands: async () => {
      await page.waitForFunction(() => (globalThis as unknown as PageGlobals).workbench.session.host.takesCommands);
    },
    heldBatches: () => page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.session.host.heldBatches),
    inBook: async (work, argument) => {
      const book = await page.evaluateHandle(() => (globalThis as unknown as PageGlobals).workbench.session.book);
      return book.evaluate(work as (held: Book, given: unknown) => ReturnType<typeof work>, argument);
    },
    pressRibbon: (id) => page.evaluate((button) => (globalThis as unknown as PageGlobals).workbench.press(button), id),
    save: async () =>
      new Uint8Array(
        Buffer.from(await page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.save()), "base64"),
      ),
    counters: () => page.evaluate(() => ({ ...(globalThis as unknown as PageGlobals).workbench.session.counters })),
    resetCounters: () =>
      page.evaluate(() => {
        Object.assign((globalThis as unknown as PageGlobals).workbench.session.counters, {
          batches: 0,
          bytesSent: 0,
          bytesReceived: 0,
          serviceBatches: 0,
        });
      }),
    calculated: () => page.evaluate(() => (globalThis as unknown as PageGlobals).workbench.session.calculation.idle()),
  };
}

interface Bridge {
  readonly info?: unknown;
  run(body: string, options?: object): Promise<RunResult>;
}

/** What the workbench's page offers. */
interface PageGlobals {
  readonly workbench: Workbench;
}

/** What the add-in's page has. */
interface AddInGlobals {
  readonly Office?: { readonly context?: { readonly requirements?: unknown } };
  readonly bridge?: Bridge;
}
