import type { Frame, Locator } from "playwright-core";
import { taskpaneDe } from "../../src/i18n/taskpane.de";
import { startWorkbench, type TestWorkbench, type WorkbenchOptions } from "../support/hosts/workbench";

/** One finding as the pane shows it. */
export interface ShownFinding {
  /** Title of the rule. */
  readonly rule: string;
  /** Sheet and cell, such as `IKZ 2014!F12`. */
  readonly place: string;
}

/** The product's task pane in a workbench, used by what people see and press. */
export interface Product {
  readonly bench: TestWorkbench;
  /** Opens a workbook; the pane starts anew. */
  open(bytes: Uint8Array): Promise<void>;
  /** The pane as it is now. */
  pane(): Promise<Frame>;
  /** Presses a button by its words, when there is one that can be pressed, and waits until the pane is done. */
  press(name: string | RegExp): Promise<void>;
  /** Turns to a section of the pane. */
  turnTo(section: keyof typeof taskpaneDe.views): Promise<void>;
  /** Checks the workbook with the button of the pane. */
  check(): Promise<void>;
  /** Waits until the pane does nothing any more. */
  idle(): Promise<void>;
  /** All findings, the long list scrolled to its end. */
  findings(): Promise<ShownFinding[]>;
  /** All text of the pane. */
  text(): Promise<string>;
  /** Waits until the pane shows a text. */
  shows(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Starts the workbench with the product in it. */
export async function startProduct(options: Omit<WorkbenchOptions, "addIn"> = {}): Promise<Product> {
  const bench = await startWorkbench({ ...options, addIn: "product" });
  const pane = async (): Promise<Frame> => {
    const frame = await bench.addIn();
    await frame.waitForSelector("#page", { state: "attached" });
    return frame;
  };
  const idle = async (): Promise<void> => {
    const frame = await pane();
    await frame.waitForFunction(() => document.querySelector(".progress") === null);
  };
  const press = async (name: string | RegExp): Promise<void> => {
    const frame = await pane();
    await button(frame, name).click();
    await idle();
  };
  const shows = async (text: string | RegExp): Promise<void> => {
    const frame = await pane();
    await frame.getByText(text).first().waitFor({ state: "attached" });
  };
  await pane();
  return {
    bench,
    pane,
    idle,
    press,
    shows,
    open: async (bytes) => {
      await bench.open(bytes);
      await pane();
    },
    turnTo: async (section) => {
      const frame = await pane();
      await frame.getByRole("tab", { name: taskpaneDe.views[section] }).click();
      await idle();
    },
    check: async () => {
      const frame = await pane();
      const first = button(frame, taskpaneDe.check.button);
      await ((await first.count()) > 0 ? first : button(frame, taskpaneDe.check.again)).click();
      await idle();
    },
    findings: async () => allFindings(await pane()),
    text: async () => (await pane()).locator("body").innerText(),
    close: () => bench.close(),
  };
}

const button = (frame: Frame, name: string | RegExp): Locator =>
  frame.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first();

async function allFindings(frame: Frame): Promise<ShownFinding[]> {
  const all = frame.getByRole("button", { name: taskpaneDe.check.openAll });
  if ((await all.count()) > 0) await all.click();
  // Only what is in sight is drawn: read, scroll on, read again.
  return frame.evaluate(async () => {
    const scroller = document.querySelector(".scroller");
    if (scroller === null) throw new Error("no scroller");
    const rows = new Map<number, { title: string | null; place: string | null }>();
    const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    for (let last = -1; scroller.scrollTop !== last;) {
      last = scroller.scrollTop;
      await painted();
      await painted();
      for (const row of document.querySelectorAll<HTMLElement>("[data-index]")) {
        const title = row.querySelector(".group-title")?.lastChild?.textContent ?? null;
        rows.set(Number(row.dataset.index), { title, place: row.querySelector(".place")?.textContent?.trim() ?? null });
      }
      scroller.scrollTop += scroller.clientHeight;
    }
    scroller.scrollTop = 0;
    let rule = "";
    return [...rows]
      .sort(([a], [b]) => a - b)
      .flatMap(([, { title, place }]) => {
        if (title !== null) rule = title;
        return title === null && place !== null ? [{ rule, place }] : [];
      });
  });
}
