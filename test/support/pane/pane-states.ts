import type { Page } from "playwright-core";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import type { TroubleCode } from "../../../pane/host/host";
import type { FakePane } from "./fake-pane";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import { registerSheet } from "../workbooks/register-sheet";
import { row, sheet, workbook, year } from "../workbooks/workbook";

declare const pane: FakePane;

/** A view of the pane in a state, and how to get there from a pane that was just opened in German. */
export interface PaneState {
  readonly name: string;
  readonly book: WorkbookData;
  reach(page: Page): Promise<void>;
}

/** Two years with findings of each severity, some of which have corrections. */
export const book = workbook(
  year(2012, row({ Status: "laufend" }), row({ Thema: "Radweg", Status: "umgesetzt" })),
  year(
    2014,
    row({ Art: "Interkommunal" }),
    row({ Thema: "Busnetz", Kategorie: "2", Art: "interkomunal" }),
    row({ Thema: "Museum", Arbeitsstand: null, Dezernat: "Bau" }),
  ),
);
/** The same with a warning that somebody accepted. */
const withException = workbook(
  ...book.sheets,
  sheet(
    "Ausnahmen",
    [
      ["Regel", "Maßnahme", "Begründung", "Jahr"],
      ["kategorie-spelling", "Busnetz", "So vom Stadtrat beschlossen, Drucksache 0123/14", 2014],
    ],
    { table: "Ausnahmen" },
  ),
);
const oneYear = workbook(year(2014, row()));
const noList = workbook(sheet("Tabelle1", []));

const idle = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => pane.session?.state().progress === null);
};

/** Checks and waits for the result. */
export async function check(page: Page): Promise<void> {
  await page.locator(".wide").first().click();
  await page.waitForFunction(() => pane.session?.state().result !== null);
  await idle(page);
}

/** Opens one of the sections, in their order. */
export async function show(page: Page, section: "check" | "compare" | "setup" | "help"): Promise<void> {
  await page.locator(`#tab-${section}`).click();
  await idle(page);
}

const button = (page: Page, name: RegExp): Promise<void> => page.getByRole("button", { name }).first().click();

/** The next call of the host fails. */
export const failNext = (page: Page, call: string, code: TroubleCode, values = {}): Promise<void> =>
  page.evaluate(([name, why, what]) => pane.host?.fail(name, why, what), [call, code, values] as const);

/** Somebody types into a cell. */
export const type = (page: Page, source: "local" | "remote"): Promise<void> =>
  page.evaluate((who) => pane.host?.type("IKZ 2014", 1, 1, "I", who), source);

const trouble = (code: TroubleCode, values = {}): PaneState => ({
  name: `trouble: ${code}`,
  book,
  reach: async (page) => {
    await check(page);
    await failNext(page, "apply", code, values);
    await page.locator(".accept").first().click();
    await page.waitForSelector(".message-error");
  },
});

const after = (name: string, reach: PaneState["reach"], given: WorkbookData = book): PaneState => ({
  name,
  book: given,
  reach: async (page) => {
    await check(page);
    await reach(page);
  },
});

const checkStates: readonly PaneState[] = [
  { name: "start", book, reach: async () => undefined },
  {
    name: "reading",
    book,
    reach: async (page) => {
      await page.evaluate(() => pane.host?.hold("read"));
      await page.locator(".wide").click();
      await page.waitForSelector(".progress");
    },
  },
  {
    name: "waiting for a cell that is being edited",
    book,
    reach: async (page) => {
      await page.evaluate(() => pane.host?.hold("read"));
      await page.locator(".wide").click();
      await page.waitForSelector(".progress");
      await page.evaluate(() => pane.host?.setWaiting(true));
      await page.getByText("wird gerade eine Zelle bearbeitet").waitFor();
    },
  },
  after("findings", async () => undefined),
  after("filtered to nothing", async (page) => {
    await page.locator(".chips button").nth(2).click();
    await page.locator("select").nth(0).selectOption("2012");
  }),
  after("accepted with a reason", async (page) => page.locator(".chips button").last().click(), withException),
  after("no findings", async () => undefined, oneYear),
  after("an empty list", async () => undefined, workbook(year(2015))),
  after("no list", async () => undefined, noList),
  after("preview", async (page) => {
    await button(page, /^Alle \d+ sicheren/);
    await page.waitForSelector(".overlay h2");
  }),
  after("applied", async (page) => {
    await page.locator(".accept").first().click();
    await page.waitForSelector(".message-ready");
  }),
  after("undone, but for a cell that changed since", async (page) => {
    await button(page, /^Alle \d+ sicheren/);
    await button(page, /Zellen ändern$/);
    await page.waitForSelector(".message-ready");
    await type(page, "local");
    await page.evaluate(() => pane.host?.type("IKZ 2014", 1, 5, "vertikal"));
    await button(page, /^Rückgängig/);
    await page.waitForSelector(".message-warning ul");
  }),
  after("stale, with tools", async (page) => {
    await page.locator("summary").click();
    await type(page, "remote");
    await page.waitForSelector(".stale");
  }),
  trouble("protected", { sheet: "IKZ 2014" }),
  trouble("api-missing", { member: "Range.getMergedAreasOrNullObject" }),
  after("page of a rule", async (page) => {
    await button(page, /^Regel erklärt/);
    await page.waitForSelector(".overlay table");
  }),
];

const dezernatI = async (page: Page): Promise<void> => {
  await button(page, /^Abgabe der Dezernate/);
  await page.locator(".stand", { hasText: /^Dezernat I(?![IV])/ }).click();
};
/** A workbook whose Dezernat I hands in, as far as errors allow. */
const handIn = async (page: Page): Promise<void> => {
  await dezernatI(page);
  await button(page, /^Abgeben …$/);
  await page.getByRole("textbox").fill("Frau Nguyen");
  await button(page, /abgeben$/);
  await page.waitForSelector(".message-ready");
};

const abgabeStates: readonly PaneState[] = [
  after("where the Dezernate stand", (page) => button(page, /^Abgabe der Dezernate/)),
  after("what is in the way of an Abgabe", dezernatI, withException),
  after("asked for a reason", async (page) => {
    await button(page, /^Begründen/);
    await button(page, /^Mit Begründung annehmen$/);
    await page.waitForSelector(".field-note .icon");
  }),
  after("ready to hand in", dezernatI, oneYear),
  after(
    "asked who hands in",
    async (page) => {
      await dezernatI(page);
      await button(page, /^Abgeben …$/);
      await page.waitForSelector(".overlay");
    },
    oneYear,
  ),
  after("handed in", handIn, oneYear),
  after(
    "changed after the Abgabe",
    async (page) => {
      await handIn(page);
      await page.evaluate(() => pane.host?.type("IKZ 2014", 1, 6, "Anderes Thema", "remote"));
      await button(page, /^Neu prüfen$/);
      await page.waitForSelector("#changes");
    },
    oneYear,
  ),
];

const otherStates: readonly PaneState[] = [
  {
    name: "comparison",
    book,
    reach: async (page) => {
      await show(page, "compare");
      await page.waitForSelector("canvas");
    },
  },
  {
    name: "comparison written",
    book,
    reach: async (page) => {
      await show(page, "compare");
      await page.locator(".wide").click();
      await page.waitForSelector(".message-ready");
    },
  },
  { name: "one year", book: oneYear, reach: (page) => show(page, "compare") },
  { name: "nothing to compare", book: noList, reach: (page) => show(page, "compare") },
  { name: "set-up", book, reach: (page) => show(page, "setup") },
  {
    name: "set-up of a year that exists",
    book,
    reach: async (page) => {
      await show(page, "setup");
      await page.locator("input").first().fill("2014");
    },
  },
  {
    name: "a new year, and what was left out",
    book: workbook(year(2014, row({ Art: "quer", Perspektive: "#NV" }), row({ Thema: "Radweg", Status: "umgesetzt" }))),
    reach: async (page) => {
      await show(page, "setup");
      await page.locator(".left-out summary").click();
      await button(page, /^Blatt „IKZ 2015“ anlegen$/);
      await page.locator(".message .left-out summary").click();
    },
  },
  { name: "set-up without a list", book: noList, reach: (page) => show(page, "setup") },
  {
    name: "help",
    book,
    reach: async (page) => {
      await show(page, "help");
      await page.locator("summary").click();
    },
  },
];

/** Maßnahmen beside a Themenspeicher with findings. */
/** The same with a Themenspeicher beside the Maßnahmen. */
export const withThemen = workbook(
  ...book.sheets,
  registerSheet(themenspeicher, [
    { Thema: "Vergabestelle", Dezernat: "II", Zustand: "Vorschlag" },
    { Thema: "Bauhof", Dezernat: "3", Zustand: "gescheitert", Hemmnis: "Kosten; Rechtslage" },
    { Thema: "Archiv", Dezernat: "IV", Zustand: "Idee" },
  ]),
);
const chooseThemen = (page: Page): Promise<unknown> =>
  page.locator(".register-switch select").selectOption("themenspeicher");

const registerStates: readonly PaneState[] = [
  after("findings of another register", async (page) => void (await chooseThemen(page)), withThemen),
  after(
    "counts of a register",
    async (page) => {
      await chooseThemen(page);
      await show(page, "compare");
      await page.waitForSelector("canvas");
    },
    withThemen,
  ),
  after("a register without rows", async () => undefined, workbook(registerSheet(themenspeicher, []))),
];

/** Every view and state of the pane. */
export const paneStates: readonly PaneState[] = [...checkStates, ...abgabeStates, ...registerStates, ...otherStates];
