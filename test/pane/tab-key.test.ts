import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Frame, Page } from "playwright-core";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import type { FakePane } from "../support/pane/fake-pane";
import { bundleFakePane } from "../support/pane/pane-page";
import { check, paneStates, type PaneState } from "../support/pane/pane-states";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";

declare const pane: FakePane;

const root = resolve(__dirname, "..", "..");
const folder = join(root, ".cache", "fake-pane-in-workbench");
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { joinedStyles } = require(join(root, "tools", "addin", "joined-styles.cjs")) as {
  joinedStyles(file: string): string;
};
const page = `<!doctype html><html lang="de"><head><meta charset="utf-8" /><title>IKZ</title>
<link rel="stylesheet" href="taskpane.css" />
<script src="/office-js/office.js"></script><script src="taskpane.js" defer></script></head>
<body><div id="root"></div></body></html>`;

let bench: TestWorkbench;
beforeAll(async () => {
  await bundleFakePane(folder);
  writeFileSync(join(folder, "taskpane.html"), page);
  writeFileSync(join(folder, "taskpane.css"), joinedStyles(join(root, "pane", "pane.css")));
  // So high that no list leaves out what is not in sight; lists that do have a test of their own.
  bench = await startWorkbench({ addIn: "product", files: folder, height: 3000 });
  await bench.pressRibbon("IKZ.Aufgabenbereich");
});
afterAll(() => bench.close());

const anyFile = xlsxOf(workbook(year(2014, row())));

/** The pane over its fake host, beside the real office.js, in a state. */
async function reach({ book, reach: go }: PaneState): Promise<Frame> {
  await bench.open(anyFile);
  const frame = await bench.addIn();
  await frame.waitForFunction(() => typeof pane !== "undefined");
  await frame.evaluate((data) => pane.open(data, { language: "de", dark: false }), book);
  await frame.waitForSelector(".page");
  // A frame has all of a page that the states use.
  await go(frame as unknown as Page);
  // Pages that are loaded when they are shown are empty until they are there.
  await frame.waitForFunction(() =>
    Array.from(document.querySelectorAll(".page")).every((one) =>
      Array.from(one.children).some((child) => child.checkVisibility()),
    ),
  );
  return frame;
}

/** What a person can work with in the page: by what it is, not by what office.js says of it. */
const INTERACTIVE =
  "a[href], button, input, select, textarea, summary, [contenteditable], [role=button], [role=switch], [role=checkbox], [role=link], .wide-table, .long-list[tabindex]";

/** All of it that is in sight, in the order of the page; of the tabs the chosen one, as arrows lead to the others. */
const interactive = (frame: Frame): Promise<string[]> =>
  frame.evaluate((selector) => {
    const named = (window as unknown as { named: (element: Element) => string }).named;
    return Array.from(document.querySelectorAll<HTMLElement>(selector))
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          one.closest("[inert], [hidden]") === null &&
          !one.matches(":disabled, [role=tab][aria-selected=false]"),
      )
      .map((one) => named(one));
  }, INTERACTIVE);

/** Names elements by their place and words, the same way each time. */
const NAMING = `window.named = (one) => {
  const alike = Array.from(document.querySelectorAll(one.tagName)).indexOf(one);
  return [one.tagName, alike, one.getAttribute("aria-label") ?? one.textContent.trim().slice(0, 40)].join(" ");
}`;

/** Presses a key until the focus leaves the frame; what had it on the way. */
async function walk(frame: Frame, key: string): Promise<string[]> {
  const seen: string[] = [];
  const isInside = (): Promise<boolean> => bench.page.evaluate(() => document.activeElement?.id === "add-in");
  for (let i = 0; i < 300; i++) {
    const name = await frame.evaluate(() => {
      const { activeElement } = document;
      const named = (window as unknown as { named: (element: Element) => string }).named;
      return activeElement === null || activeElement === document.body ? null : named(activeElement);
    });
    if (name !== null) seen.push(name);
    await bench.page.keyboard.press(key);
    // What office.js tells its host takes a moment.
    for (let wait = 0; wait < 10; wait++) {
      const moved = await frame.evaluate((before) => {
        const { activeElement } = document;
        const named = (window as unknown as { named: (element: Element) => string }).named;
        return activeElement !== null && named(activeElement) !== before;
      }, name);
      if (moved || !(await isInside())) break;
      await bench.page.waitForTimeout(10);
    }
    if (!(await isInside())) return seen;
  }
  throw new Error(`Tab does not leave the pane: ${seen.slice(-5).join(", ")}`);
}

/** Before anything is focused, as after a click beside everything. */
async function fromTheStart(frame: Frame): Promise<void> {
  await bench.page.locator("#add-in").focus();
  await frame.evaluate(() => {
    window.focus();
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  });
}

test.each(paneStates)("$name: Tab reaches everything in order, and leaves at both ends", async (state) => {
  const frame = await reach(state);
  await frame.evaluate(NAMING);
  const all = await interactive(frame);
  await fromTheStart(frame);
  const forwards = await walk(frame, "Tab");
  expect(forwards).toEqual(all);
  expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe("grid");
  await frame.evaluate(
    (last) =>
      Array.from(document.querySelectorAll<HTMLElement>("*"))
        .find((one) => (window as unknown as { named: (element: Element) => string }).named(one) === last)
        ?.focus(),
    all[all.length - 1],
  );
  expect((await walk(frame, "Shift+Tab")).reverse()).toEqual(all);
  expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe("pane-close");
});

test("all buttons of a long list are reached, those out of sight as well", async () => {
  const rows = Array.from({ length: 25 }, (_, i) => row({ Thema: `Nummer ${i}`, Art: "interkomunal" }));
  const frame = await reach({
    name: "a long list",
    book: workbook(year(2014, ...rows)),
    reach: (one) => check(one),
  });
  await bench.page.setViewportSize({ width: 1400, height: 700 });
  await frame.evaluate(NAMING);
  await fromTheStart(frame);
  const reached = await walk(frame, "Tab");
  const accepted = reached.filter((name) => /Korrektur|übernehmen|annehmen/i.test(name) && /!F\d+/.test(name));
  const cells = accepted.map((name) => /!F(\d+)/.exec(name)?.[1]);
  expect(cells).toEqual(rows.map((_, i) => String(i + 2)));
});

test("from the heading of a page that has just opened Tab goes on, and does not leave the pane", async () => {
  const state = paneStates.find(({ name }) => name === "page of a rule");
  if (state === undefined) throw new Error("no such state");
  const frame = await reach(state);
  await frame.evaluate(NAMING);
  await bench.page.locator("#add-in").focus();
  await frame.locator(".overlay h2").first().focus();
  await bench.page.keyboard.press("Tab");
  expect(await frame.evaluate(() => document.activeElement?.closest(".overlay") !== null)).toBe(true);
  expect(await bench.page.evaluate(() => document.activeElement?.id)).toBe("add-in");
});
