import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { reportDe } from "../../src/i18n/report.de";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { renderPages } from "../../test/support/files/libreoffice";
import { englishFormula } from "../../sheet-view/calc/local-formula";
import { startWorkbench, type TestWorkbench } from "../../test/support/hosts/workbench";
import { monitoringPictures } from "./monitoring-pictures";

const root = join(__dirname, "../..");
const folder = join(root, "docs", "handbuch", "bilder");
/** Has every page begin at the same moment, so that pictures differ only where the program does. */
const CLOCK = `{
  const Real = Date;
  const shift = new Real("2026-02-16T09:41:00").getTime() - Real.now();
  globalThis.Date = class extends Real {
    constructor(...parts) {
      if (parts.length === 0) super(Real.now() + shift);
      else super(...parts);
    }
    static now() {
      return Real.now() + shift;
    }
  };
}`;
const SAMPLE = "ikz-beispiel.xlsx";
const REGISTER_SAMPLE = "register-beispiel.xlsx";
const WINDOW = { width: 1280, height: 820 };
const COMPARISON = "Jahresvergleich 2014";

/** A picture that was taken. */
export interface Screenshot {
  readonly file: string;
  readonly bytes: number;
}

type Pictures = Map<string, Uint8Array>;

/** Where a scene is played: the workbench with the sample open and the pane at its beginning. */
interface Stage {
  readonly bench: TestWorkbench;
  readonly pane: Frame;
  /** A part of the window outside of the pane's page. */
  at(selector: string): Locator;
  /** A picture of this name with these parts of the window on it, what is between them, and a margin. */
  shoot(name: string, parts: readonly Locator[], margin?: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  click(label: string | RegExp, role?: "button" | "tab" | "switch"): Promise<void>;
}

type Scene = (stage: Stage, pictures: Pictures) => Promise<void>;

/** Waits for animations, and for what the workbench draws with delay. */
const settle = async ({ bench }: Pick<Stage, "bench">): Promise<void> => {
  await bench.calculated();
  await bench.page.mouse.move(0, 0);
  await bench.page.waitForTimeout(600);
};

const check = async ({ bench, pane }: Stage): Promise<void> => {
  await bench.pressRibbon("IKZ.Pruefen");
  await pane.getByText(texts.check.lastCheck("09:41")).waitFor();
};

const choose = (pane: Frame, label: string, option: string): Promise<unknown> =>
  pane.getByLabel(label, { exact: true }).selectOption(option);

const checking: Scene = async (stage) => {
  const { at, bench, pane, shoot, click } = stage;
  await check(stage);
  await shoot("pruefen", [at("#pane")]);
  await choose(pane, texts.check.year, "2014");
  await pane.locator(".place-button").first().click();
  await pane.locator(".scroller").evaluate((scroller) => scroller.scrollTo(0, 0));
  await shoot("ueberblick", [at("#ribbon"), at(".sheet"), at("#pane")]);
  await pane.getByText(texts.check.tools, { exact: true }).click();
  await click(texts.check.marks, "switch");
  await pane.getByText(/sind im Blatt markiert/).waitFor();
  await bench.select("IKZ 2014", "F80");
  await settle(stage);
  await bench.select("IKZ 2014", "F76");
  await shoot("markierungen", [at("#grid")]);
};

const explaining: Scene = async ({ at, pane, shoot, click }) => {
  await click(texts.views.help, "tab");
  await pane.getByText(texts.help.rules, { exact: true }).click();
  await click("Schreibweise der Art");
  await shoot("regel-erklaert", [at("#pane")]);
};

const correcting: Scene = async (stage) => {
  const { at, pane, shoot, click } = stage;
  await check(stage);
  await click(texts.check.safe(28));
  await shoot("sichere-korrekturen", [at("#pane")]);
  await click(/Zellen ändern$/);
  await pane.getByText(/Zellen wurden geändert/).waitFor();
  await shoot("rueckgaengig", [at("#pane")]);
};

const oneFinding: Scene = async (stage) => {
  const { pane } = stage;
  await check(stage);
  await choose(pane, texts.check.year, "2014");
  await stage.click(/Warnungen$/);
  await pane.locator(".group-toggle").first().click();
  await stage.click(/Schreibweise der Art/);
  await stage.resize(WINDOW.width, 1100);
  const head = pane.locator(".group", { hasText: "Schreibweise der Art" });
  await stage.shoot("befund", [head, pane.locator(".finding", { hasText: texts.check.accept }).first()], 8);
};

const comparing: Scene = async (stage) => {
  await stage.click(texts.views.compare, "tab");
  await stage.pane.locator("canvas").first().waitFor();
  await stage.shoot("vergleichen", [stage.at("#pane")]);
};

const settingUp: Scene = async (stage) => {
  const { at, bench, pane, shoot, click } = stage;
  await click(texts.views.setup, "tab");
  await pane.getByText(texts.setup.yearNote).waitFor();
  await shoot("einrichten", [at("#pane")]);
  await bench.select("Stammdaten", "A1");
  await bench.page.click("#pane-close");
  await stage.resize(WINDOW.width, 640);
  await shoot("stammdaten", [at(".sheet")]);
};

/** Two Dezernate have handed in: one has nothing to report, the other gave reasons for its warnings. */
const handingIn: Scene = async (stage) => {
  const { at, bench, pane, shoot, click } = stage;
  await bench.setCell("IKZ 2014", "B109", "IV");
  await check(stage);
  await click(texts.abgabe.open);
  for (const dezernat of ["OB", "V"]) {
    const stand = pane
      .getByRole("button")
      .filter({ has: pane.getByText(texts.abgabe.dezernat(dezernat), { exact: true }) });
    await stand.click();
    await giveReasons(stage);
    await click(texts.abgabe.submit);
    await pane.getByRole("textbox", { name: texts.abgabe.name }).fill("Frau Nguyen");
    await click(/ abgeben$/);
    await pane.getByText(/ hat 2014 abgegeben/).waitFor();
    await click(texts.dismiss);
    await click(texts.abgabe.all);
  }
  await shoot("abgabe", [at("#pane")]);
};

/** Accepts all warnings that are in the way of an Abgabe. */
async function giveReasons({ pane, click, resize }: Stage): Promise<void> {
  const open = /^(Alle \d+ begründen …|Begründen: .*)$/;
  await resize(WINDOW.width, 4000);
  await pane.locator(".verdict").waitFor();
  while ((await pane.getByRole("button", { name: open }).count()) > 0) {
    await click(open);
    await pane.getByRole("textbox", { name: texts.abgabe.reasonField }).fill("Wird bis 15. März nachgereicht");
    await click(texts.abgabe.reasonAccept);
    await pane.locator(".overlay").waitFor({ state: "detached" });
    await pane.locator(".progress").waitFor({ state: "detached" });
  }
  await resize(WINDOW.width, WINDOW.height);
}

/** Formulas on a sheet of their own, as somebody would enter them. */
const FORMULAS: Readonly<Record<string, string>> = {
  A1: "Maßnahmen 2014",
  B1: "=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#Alle])",
  A2: "davon Kategorie II",
  B2: '=IKZ.MASSNAHMEN.ANZAHL(Massnahmen_2014[#Alle];"II")',
  A3: "Fehler in der Liste",
  B3: '=IKZ.BEFUNDE(Massnahmen_2014[#Alle];"Fehler")',
  A5: '=IKZ.KREUZTABELLE(Massnahmen_2014[#Alle];"Kategorie";"Dezernat")',
  A11: "=IKZ.JAHRESVERGLEICH(Massnahmen_2012[#Alle];Massnahmen_2014[#Alle])",
};

const inExcel = (pane: Frame, body: string): Promise<unknown> =>
  pane.evaluate(`Excel.run(async (context) => { ${body}; await context.sync(); })`);

const calculating: Scene = async (stage) => {
  const { at, bench, pane, shoot } = stage;
  await inExcel(
    pane,
    `const sheet = context.workbook.worksheets.add("Auswertung");
     sheet.getRange("A:A").format.columnWidth = 120; sheet.activate()`,
  );
  for (const [address, input] of Object.entries(FORMULAS))
    await bench.setCell("Auswertung", address, englishFormula(input));
  await settle(stage);
  await bench.page.click("#pane-close");
  await bench.select("Auswertung", "A5");
  await stage.resize(960, 640);
  await shoot("funktionen", [at(".formula-bar"), at(".sheet")]);
};

/** The printed pages of what the add-in writes, as LibreOffice makes them of the saved workbook. */
const printing: Scene = async (stage, pictures) => {
  const { bench, pane } = stage;
  await check(stage);
  await pane.getByText(texts.check.tools, { exact: true }).click();
  await stage.click(texts.check.report);
  await pane.getByText(/ist geschrieben/).waitFor();
  await bench.pressRibbon("IKZ.Jahresvergleich");
  await bench.page.getByRole("tab", { name: COMPARISON }).waitFor();
  await bench.calculated();
  const scratch = mkdtempSync(join(tmpdir(), "ikz-bilder-"));
  try {
    const pages = await renderPages(await bench.save(), scratch, "seite", 100);
    const printed = execFileSync("pdftotext", [join(scratch, "seite.pdf"), "-"], { encoding: "utf8" }).split("\f");
    const take = (name: string, title: string, after: number): void => {
      const page = pages[printed.findIndex((text) => text.includes(title)) + after];
      if (page === undefined) throw new Error(`no printed page: ${title}`);
      pictures.set(name, new Uint8Array(readFileSync(page)));
    };
    take("pruefbericht", reportDe.title, 0);
    take("jahresvergleich-1", COMPARISON, 0);
    take("jahresvergleich-2", COMPARISON, 1);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

/** The Themenspeicher in the pane, and its evaluation. */
const otherLists: Scene = async (stage) => {
  const { at, bench, pane, shoot, click } = stage;
  await check(stage);
  await pane.locator(".register-switch select").selectOption(themenspeicher.id);
  await shoot("register", [at("#pane")]);
  await click(texts.views.compare, "tab");
  await click(texts.registers.write);
  await bench.page.getByRole("tab", { name: "Auswertung Themenspeicher", selected: true }).waitFor();
  await bench.calculated();
  await shoot("auswertung", [at(".sheet"), at("#pane")]);
};

const setClock = async (page: Page): Promise<void> => void (await page.addInitScript({ content: CLOCK }));

/** The smallest rectangle of the window with all these parts. */
async function frameAround(
  parts: readonly Locator[],
  margin: number,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Takes all pictures and writes them beside the handbook. */
export async function takeScreenshots(): Promise<readonly Screenshot[]> {
  const pictures: Pictures = new Map();
  const bench = await startWorkbench({
    addIn: "product",
    ...WINDOW,
    scale: 1.5,
    prepare: setClock,
  });
  try {
    const scenes: readonly (readonly [Scene, file: string])[] = [
      [checking, SAMPLE],
      [explaining, SAMPLE],
      [correcting, SAMPLE],
      [oneFinding, SAMPLE],
      [handingIn, SAMPLE],
      [comparing, SAMPLE],
      [settingUp, SAMPLE],
      [calculating, SAMPLE],
      [printing, SAMPLE],
      [otherLists, REGISTER_SAMPLE],
    ];
    for (const [scene, file] of scenes) {
      await bench.page.setViewportSize(WINDOW);
      await bench.open(new Uint8Array(readFileSync(join(root, "samples", file))), file);
      await bench.pressRibbon("IKZ.Aufgabenbereich");
      await scene(await stageOf(bench, pictures), pictures);
    }
  } finally {
    await bench.close();
  }
  for (const [name, content] of await monitoringPictures()) pictures.set(name, content);
  mkdirSync(folder, { recursive: true });
  return Array.from(pictures, ([name, content]) => {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, content);
    return { file: relative(root, file), bytes: content.length };
  });
}

async function stageOf(bench: TestWorkbench, pictures: Pictures): Promise<Stage> {
  const pane = await bench.addIn();
  await pane.locator(".page").first().waitFor();
  const stage: Stage = {
    bench,
    pane,
    at: (selector) => bench.page.locator(selector).first(),
    shoot: async (name, parts, margin = 0) => {
      await settle(stage);
      pictures.set(name, await bench.page.screenshot({ type: "png", clip: await frameAround(parts, margin) }));
    },
    resize: (width, height) => bench.page.setViewportSize({ width, height }),
    click: async (label, role = "button") => {
      const exact = typeof label === "string";
      await pane.getByRole(role, { name: label, exact }).first().click();
    },
  };
  return stage;
}
