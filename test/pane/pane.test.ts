import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Language } from "../../src/core/text/texts";
import type { TroubleCode } from "../../pane/host/host";
import type { StartReason } from "../../pane/view/parts/start-page";
import type { FakePane } from "../support/pane/fake-pane";
import { startPanes, type PanePages } from "../support/pane/pane-page";
import { book, check, failNext, paneStates, show, withThemen } from "../support/pane/pane-states";
import { row, workbook, year } from "../support/workbooks/workbook";

declare const pane: FakePane;

let panes: PanePages;
beforeAll(async () => {
  panes = await startPanes();
});
afterAll(() => panes.close());

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to, and what sticks out at the side. */
async function objections(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    const outside = Array.from(
      document.querySelectorAll("#root *:not(.unseen, .wide-table *, [role=progressbar] *)"),
    ).filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1;
    });
    return {
      violations: violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary}`)]),
      outside: outside.map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  });
}
const NOTHING = { violations: [], outside: [] };

interface Look {
  readonly language?: Language;
  readonly dark?: boolean;
  readonly forcedColors?: "active";
  readonly width?: number;
}
const looks: readonly (readonly [string, Look])[] = [
  ["German, light", {}],
  ["German, dark", { dark: true }],
  ["English, light", { language: "en" }],
  ["English, dark", { language: "en", dark: true }],
  ["320 pixels", { width: 320 }],
  ["350 pixels at 200 %", { width: 175 }],
  ["English, high contrast, 320 pixels", { language: "en", forcedColors: "active", width: 320 }],
];

/** Language and looks as Excel tells them to a pane that is open already. */
async function dress(page: Page, { language = "de", dark = false, forcedColors, width = 350 }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", forcedColors: forcedColors ?? "none" });
  await page.setViewportSize({ width, height: 640 });
  await page.evaluate(
    ([words, colours]) => {
      pane.session?.setLanguage(words);
      pane.host?.setDark(colours);
    },
    [language, dark] as const,
  );
  await page.waitForSelector(dark ? ".pane.dark" : ".pane.light");
}

describe.each(paneStates)("$name", ({ book: data, reach }) => {
  let page: Page;
  beforeAll(async () => {
    page = await panes.open(data);
    await reach(page);
  });
  afterAll(() => page.context().close());

  test.each(looks)("%s: accessible, and nothing sticks out", async (_, look) => {
    await dress(page, look);
    expect(await objections(page)).toEqual(NOTHING);
  });
});

test.each<StartReason>(["slow", "unreachable", "not-excel", "too-old", "crashed"])(
  "the pane cannot open (%s): accessible in both languages",
  async (reason) => {
    const page = await panes.open(book);
    for (const language of ["de", "en"] as const) {
      await page.evaluate(([why, words]) => pane.start(why, words), [reason, language] as const);
      await page.waitForSelector("[role=alert] h1");
      expect(await objections(page)).toEqual(NOTHING);
    }
    await page.context().close();
  },
);

test.each<readonly [TroubleCode, Readonly<Record<string, string>>, RegExp]>([
  ["protected", { sheet: "IKZ 2014" }, /„IKZ 2014“ ist geschützt/],
  ["cell-edit", {}, /wird gerade eine Zelle bearbeitet/],
  ["other-workbook", {}, /Eine andere Arbeitsmappe ist aktiv/],
  ["api-missing", { member: "Range.find" }, /fehlt die Funktion „Range.find“/],
  ["too-large", {}, /größer, als Excel dem Add-in auf einmal gibt/],
  ["unreachable", {}, /Excel antwortet nicht/],
  ["busy", {}, /gerade beschäftigt/],
  ["sheet-hidden", { sheet: "IKZ 2014" }, /„IKZ 2014“ ist ausgeblendet/],
  ["unknown", { message: "GeneralException" }, /Excel meldet: GeneralException/],
])("%s is said in a sentence, and trying again helps", async (code, values, sentence) => {
  const page = await panes.open(book);
  await check(page);
  await failNext(page, "apply", code, values);
  await page.locator(".accept").first().click();
  await page.waitForSelector(".message-error");
  expect(await page.getByRole("alert").innerText()).toMatch(sentence);
  await page.getByRole("button", { name: "Noch einmal versuchen" }).click();
  await page.waitForSelector(".message-ready");
  expect(await page.getByRole("alert").innerText()).toBe("");
  await page.context().close();
});

test("a sheet that was renamed after the check: what is offered is a new check", async () => {
  const page = await panes.open(book);
  await check(page);
  await page.evaluate(() => {
    const { host } = pane;
    if (host === null) return;
    const sheets = host.book.sheets.map((one) => (one.name === "IKZ 2014" ? { ...one, name: "IKZ 2014 neu" } : one));
    host.book = { ...host.book, sheets };
    host.fail("select", "sheet-missing", { sheet: "IKZ 2014" });
  });
  await page.locator(".place-button").first().click();
  await page.waitForSelector(".message-error");
  const alert = page.getByRole("alert");
  expect(await alert.innerText()).toContain("Das Blatt „IKZ 2014“ gibt es nicht mehr. Prüfen Sie die Mappe neu.");
  expect(await alert.getByRole("button", { name: "Noch einmal versuchen" }).count()).toBe(0);
  await alert.getByRole("button", { name: "Neu prüfen" }).click();
  await page.locator(".place", { hasText: "IKZ 2014 neu!" }).first().waitFor();
  expect(await alert.innerText()).toBe("");
  await page.context().close();
});

/** Presses Tab until the focus is on what the test looks for; throws when the keyboard does not get there. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard does not reach ${name.source}`);
}
const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

test("check, correct and compare with the keyboard alone", async () => {
  const page = await panes.open(book);
  await tabTo(page, /^Prüfen$/);
  await tabTo(page, /^Prüfen$/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".verdict");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("page");
  await tabTo(page, /^Zelle auswählen: IKZ 2014!F3 Busnetz$/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => pane.host?.selected?.row === 2);
  await tabTo(page, /^Übernehmen in IKZ 2014!F3$/);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".message-ready");
  expect(await page.locator(".messages").innerText()).toContain("Eine Zelle wurde geändert.");
  await page.waitForFunction(() => document.activeElement?.closest("[data-index]") !== null);
  expect(await focusedText(page)).toBe("Zelle auswählen: IKZ 2014!H4 Museum");
  await tabTo(page, /^Alle 2 sicheren Korrekturen ansehen …$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".overlay");
  expect(await focusedText(page)).toBe("Sichere Korrekturen");
  await tabTo(page, /^2 Zellen ändern$/);
  await page.keyboard.press("Space");
  await page.waitForSelector(".overlay", { state: "detached" });
  expect(await page.evaluate(() => pane.host?.book.sheets[1]?.rows[2]?.cells[1])).toBe("II");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("page");
  await tabTo(page, /^Rückgängig \(2 Zellen\)$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => pane.session?.state().outcome?.id === "undone");
  await page.getByRole("tab").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.waitForSelector("table");
  await tabTo(page, /^Vergleich in die Mappe schreiben$/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => pane.host?.selected?.sheet === "Jahresvergleich 2014");
  await page.context().close();
});

test("the page of a rule leaves the list as it was, and gives the focus back", async () => {
  const page = await panes.open(book);
  await check(page);
  const opener = page.getByRole("button", { name: /^Regel erklärt/ }).nth(1);
  await opener.focus();
  const name = await focusedText(page);
  const scrolled = await page.evaluate(() => document.querySelector(".scroller")?.scrollTop);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".overlay");
  await page.getByRole("button", { name: "Zurück" }).click();
  expect(await focusedText(page)).toBe(name);
  expect(await page.evaluate(() => document.querySelector(".scroller")?.scrollTop)).toBe(scrolled);
  await page.context().close();
});

test("the way to another list, by keyboard: the focus goes to the switch", async () => {
  const page = await panes.open(withThemen);
  await check(page);
  const way = page.locator("p", { hasText: "Noch offen in anderen Listen:" }).getByRole("button");
  expect(await way.allInnerTexts()).toEqual(["Themenspeicher"]);
  await way.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Themenspeicher: noch zu bearbeiten" }).waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.value)).toBe("themenspeicher");
  expect(await way.allInnerTexts()).toEqual(["Maßnahmen"]);
  await page.context().close();
});

test("texts of cells are never markup, and nothing but the page's own origin is asked", async () => {
  const evil = row({
    Thema: '<img src=x onerror="window.pwned=1">',
    Art: '=HYPERLINK("http://evil")',
    Dezernat: "<script>window.pwned=1</script>",
    Organisationseinheit: '"><svg onload=window.pwned=1>',
  });
  const page = await panes.open(workbook(year(2012, evil), year(2014, evil, evil)));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await check(page);
  await page
    .getByRole("button", { name: "Alle aufklappen" })
    .click()
    .catch(() => undefined);
  await page
    .getByRole("button", { name: /^Regel erklärt/ })
    .first()
    .click();
  await page.waitForSelector(".overlay");
  await page.getByRole("button", { name: "Zurück" }).click();
  await show(page, "compare");
  await page.waitForSelector("canvas");
  expect(
    await page.evaluate(() => ["pwned" in globalThis, document.querySelectorAll("#root img, #root script").length]),
  ).toEqual([false, 0]);
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
  await page.context().close();
});

test("5,000 rows: thousands of findings are one list that draws only what is in sight, wherever it is scrolled to", async () => {
  const arten = ["Interkommunal", "interkomunal", "quer"];
  const rows = Array.from({ length: 5000 }, (_, i) => row({ Thema: `Nummer ${i}`, Art: arten[i % 3] ?? "" }));
  const page = await panes.open(workbook(year(2014, ...rows)));
  await check(page);
  await page.getByRole("button", { name: "Alle aufklappen" }).click();
  expect(await page.locator("#findings").innerText()).toMatch(/^\d{4,} Befunde$/);
  const places = await page.evaluate(async () => {
    const scroller = document.querySelector(".scroller");
    const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const seen: { rows: number; elements: number; filled: boolean }[] = [];
    for (let i = 1; i <= 60; i++) {
      scroller?.scrollTo(0, i * 3000);
      await painted();
      await painted();
      const inSight = Array.from([50, innerHeight / 2, innerHeight - 20], (y) => document.elementFromPoint(100, y));
      seen.push({
        rows: document.querySelectorAll("[data-index]").length,
        elements: document.querySelectorAll("#root *").length,
        filled: inSight.every((element) => element?.closest(".long-list") !== null),
      });
    }
    return seen;
  });
  expect(Math.max(...places.map(({ rows }) => rows))).toBeLessThan(40);
  expect(Math.max(...places.map(({ elements }) => elements))).toBeLessThan(1500);
  expect(places.filter(({ filled }) => !filled)).toEqual([]);
  await page.context().close();
});
