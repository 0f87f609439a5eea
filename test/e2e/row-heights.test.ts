import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { textLines } from "../../sheet-view/state/text-lines";
import { sample } from "../support/files/ikz";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";

let bench: TestWorkbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

/** All longer texts of the sample. */
const texts = readWorkbook(openPackage(new Uint8Array(readFileSync(sample)))).sheets.flatMap(({ rows }) =>
  rows.flatMap(({ cells }) => cells.filter((cell): cell is string => typeof cell === "string" && cell.length > 30)),
);

interface Drawn {
  readonly row: number;
  readonly text: string;
  readonly height: number;
  readonly needed: number;
}
/** The cells of column A as the browser draws them, the grid scrolled to its end. */
const drawn = (): Promise<readonly Drawn[]> =>
  bench.page.evaluate(async () => {
    const grid = document.getElementById("grid");
    if (grid === null) throw new Error("no grid");
    const seen = new Map<number, Drawn>();
    const { workbench } = globalThis as unknown as { readonly workbench: { drawNow(): void } };
    for (let last = -1; grid.scrollTop !== last;) {
      last = grid.scrollTop;
      workbench.drawNow();
      for (const cell of document.querySelectorAll<HTMLElement>(".cell.wrapped")) {
        const row = cell.offsetTop;
        const needed = cell.firstElementChild?.getBoundingClientRect().height ?? 0;
        seen.set(row, { row, text: cell.textContent ?? "", height: cell.clientHeight, needed });
      }
      grid.scrollTop += grid.clientHeight / 2;
    }
    return [...seen.values()];
  });

test.each([120, 188, 260])(
  "rows fit the texts of a column of %d points: no line is cut, hardly one too many",
  async (width) => {
    const values = JSON.stringify(texts.map((text) => [text]));
    await bench.run(`const sheet = context.workbook.worksheets.add("Texte ${width}"); sheet.activate();
    const range = sheet.getRange("A1:A${texts.length}"); range.format.wrapText = true; range.format.verticalAlignment = "Top";
    range.format.columnWidth = ${width}; range.values = ${values}; await context.sync();`);
    const cells = await drawn();
    expect(cells.length).toBeGreaterThan(texts.length * 0.95);
    expect(cells.filter(({ height, needed }) => needed > height + 2)).toEqual([]);
    const sum = (of: (one: Drawn) => number): number => cells.reduce((total, one) => total + of(one), 0);
    expect(sum(({ height }) => height)).toBeLessThan(1.2 * sum(({ needed }) => needed));
  },
);

test.each<readonly [string, number, number]>([
  ["", 100, 1],
  ["eins", 100, 1],
  ["eins\nzwei", 100, 2],
  ["Donaudampfschifffahrtsgesellschaft", 60, 3],
  ["Ver- und Entsorgung", 60, 2],
  ["Leerzeichen am Ende          ", 96, 1],
  ["日本語日本語日本語", 60, 2],
])("%j in %d points takes %d lines", (text, width, lines) => {
  expect(textLines(text, width, 11)).toBe(lines);
});
