import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { ownTable } from "../../src/core/lists/own-table";
import { taskpaneDe as texts } from "../../src/i18n/taskpane.de";
import { ikz } from "../support/files/ikz";
import { validateWorkbook } from "../support/files/validate";
import { row, workbook, year } from "../support/workbooks/workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { startProduct, type Product } from "./product";

const REASON = "So vom Stadtrat beschlossen";
const ARBEITSSTAND = "H2";
/** Dezernat I has two Maßnahmen, one of them with an empty Perspektive. */
const book = workbook(year(2014, row(), row({ Thema: "Busnetz", Perspektive: null })));

let product: Product;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ikz-abgabe-"));
  product = await startProduct();
  await product.open(xlsxOf(book));
  await product.check();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await product.close();
});

interface Stand {
  readonly dezernat: string;
  readonly state: string;
  readonly submission: { readonly by: string; readonly massnahmen: number } | null;
  readonly changes: {
    readonly edited: readonly { readonly thema: string; readonly columns: readonly string[] }[];
  } | null;
}
/** What the command line says of Dezernat I in the workbook as the pane has left it. */
async function standInFile(): Promise<Stand> {
  const file = join(folder, "gespeichert.xlsx");
  writeFileSync(file, await product.bench.save());
  const { stdout } = ikz("abgabe", file, "--jahr", "2014", "--dezernat", "I", "--format", "json");
  const [stand] = (JSON.parse(stdout) as { dezernate: readonly Stand[] }).dezernate;
  if (stand === undefined) throw new Error("no Dezernat in the report");
  return stand;
}
async function openDezernat(): Promise<void> {
  await product.press(texts.abgabe.open);
  const pane = await product.pane();
  await pane.locator(".stand", { has: pane.getByText(texts.abgabe.dezernat("I"), { exact: true }) }).click();
}

describe("from the warning to the Abgabe, and after it", () => {
  test("a warning accepted with a reason stays in sight, as accepted", async () => {
    await openDezernat();
    const before = await product.findings();
    expect(before.map(({ place }) => place)).toEqual(["IKZ 2014!I3"]);
    await product.press(texts.abgabe.reasonAt("IKZ 2014!I3"));
    const pane = await product.pane();
    await pane.getByRole("textbox", { name: texts.abgabe.reasonField }).fill(REASON);
    await product.press(texts.abgabe.reasonAccept);
    await product.shows(texts.outcomes.reasonKept(1));
    await product.shows(texts.check.acceptedBecause(REASON));
    expect(await product.findings()).toEqual(before);
    const saved = readWorkbook(openPackage(await product.bench.save()));
    expect(ownTable(saved, "Ausnahmen")?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ["value-missing", "Busnetz", REASON, 2014],
    ]);
  });

  test("the Abgabe stands on the sheet Abgaben, as the command line reads it", async () => {
    await product.press(texts.abgabe.submit);
    const pane = await product.pane();
    await pane.getByRole("textbox", { name: texts.abgabe.name }).fill("Frau Nguyen");
    await product.press(texts.abgabe.submitNow(2));
    await product.shows(texts.outcomes.submitted("I", 2014, 2));
    await product.shows(texts.abgabe.standing(texts.abgabe.states.submitted));
    expect(await standInFile()).toMatchObject({
      dezernat: "I",
      state: "submitted",
      submission: { by: "Frau Nguyen", massnahmen: 2 },
    });
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
  });

  test("an edited cell is named: the Maßnahme, and the column", async () => {
    const { value } = await product.bench.cell("IKZ 2014", ARBEITSSTAND);
    const stale = (await product.pane()).getByText(texts.check.stale.local);
    await product.bench.setCell("IKZ 2014", ARBEITSSTAND, "Es gibt Neues.");
    await stale.first().waitFor({ state: "attached" });
    await product.press(texts.check.again);
    await product.shows(texts.abgabe.standing(texts.abgabe.states.changed));
    const pane = await product.pane();
    const changes = pane.locator("section", { has: pane.locator("#changes") });
    expect(await changes.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^geändert: Arbeitsstand\s+Zelle auswählen:\s*IKZ 2014!G2/),
    ]);
    const stand = await standInFile();
    expect(stand).toMatchObject({ state: "changed", changes: { edited: [{ columns: ["Arbeitsstand"] }] } });
    expect(await validateWorkbook(await product.bench.save())).toEqual([]);
    await product.bench.setCell("IKZ 2014", ARBEITSSTAND, String(value));
    await product.press(texts.check.again);
    await product.shows(texts.abgabe.standing(texts.abgabe.states.submitted));
  });
});
