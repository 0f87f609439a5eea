import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { eventually } from "../support/eventually";
import { startPanes, type PanePages } from "../support/pane/pane-page";
import { check, show, type } from "../support/pane/pane-states";
import { row, workbook, year } from "../support/workbooks/workbook";

let panes: PanePages;
beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

const rows = Array.from({ length: 40 }, (_, i) => row({ Thema: `Nummer ${i}`, Art: "interkomunal" }));
const book = workbook(year(2012, row()), year(2014, ...rows));

/** Where everything that can be pressed in the page is, as somebody about to click sees it. */
const buttons = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll("#page button, #page select"), (one) => {
      const { top, left } = one.getBoundingClientRect();
      return [Math.round(top), Math.round(left), one.getAttribute("aria-label") ?? one.textContent];
    }),
  );
/** Resolves once the page has drawn two frames and has nothing left to do. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done())));
      }),
  );

/** The same once nothing moves any more: the list is measured, what was scrolled is drawn. */
async function still(page: Page): Promise<unknown> {
  await drawn(page);
  let last = await buttons(page);
  await eventually(
    async () => {
      await drawn(page);
      const [before, now] = [last, await buttons(page)];
      last = now;
      return isDeepStrictEqual(before, now);
    },
    (isStill) => isStill,
  );
  return last;
}

/** What a click at a point would press. */
const under = (page: Page, x: number, y: number): Promise<string> =>
  page.evaluate(
    ([left, top]) => {
      const there = document.elementFromPoint(left, top);
      if (there?.closest(".messages")) return "the note";
      const button = there?.closest("button");
      return button?.getAttribute("aria-label") ?? button?.textContent ?? "";
    },
    [x, y] as const,
  );

test.each([
  [350, 0],
  [350, 700],
  [320, 0],
  [320, 1500],
])(
  "a change by somebody else moves nothing under the pointer (%d pixels wide, scrolled by %d)",
  async (width, scrolled) => {
    const page = await panes.open(book, { context: { viewport: { width, height: 640 } } });
    await check(page);
    await page.evaluate((by) => document.querySelector(".scroller")?.scrollTo(0, by), scrolled);
    const before = await still(page);
    const accept = page.locator(".accept").first();
    const box = (await accept.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const aimed = await under(page, x, y);
    await type(page, "remote");
    await page.locator(".stale", { hasText: "Jemand anderes hat die Mappe geändert" }).waitFor();
    expect(await still(page)).toEqual(before);
    expect([aimed, "the note"]).toContain(await under(page, x, y));
    await page.getByRole("button", { name: "Neu prüfen" }).click();
    await page.locator(".stale").waitFor({ state: "detached" });
    await page.context().close();
  },
);

test("the last finding can be scrolled out from under the note, and other sections have none", async () => {
  const page = await panes.open(book);
  await check(page);
  await type(page, "remote");
  const note = page.locator(".stale");
  await note.waitFor();
  // The list grows while rows that were not in sight are measured.
  const scrolled = (): Promise<number> =>
    page.evaluate(() => {
      const scroller = document.querySelector(".scroller");
      scroller?.scrollTo(0, scroller.scrollHeight);
      return scroller?.scrollTop ?? 0;
    });
  for (let [last, now] = [-1, 0]; now !== last;) {
    [last, now] = [now, await scrolled()];
    await still(page);
  }
  const last = await page.locator(".finding").last().boundingBox();
  const top = (await note.boundingBox())?.y ?? 0;
  expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(top);
  await show(page, "help");
  expect(await note.count()).toBe(0);
  await show(page, "compare");
  await note.waitFor();
  await page.context().close();
});
