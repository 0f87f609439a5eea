import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { textShape, textWidth } from "../../src/adapters/docx/picture/letters";
import { paint } from "../../src/adapters/docx/picture/raster";
import { startChromium } from "../support/hosts/chromium";

/** Darkness of each pixel, 0 white to 255 black, row by row. */
const ink = ({ rgb }: ReturnType<typeof paint>): number[] =>
  Array.from({ length: rgb.length / 3 }, (_, i) => 255 - (rgb[i * 3] ?? 0));

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

test("the letters of charts in Word files are those of the font, as a browser draws them", async () => {
  const letters = [..."AMQagßäöüÄÖÜé§%&@0123456789„“–…(),;€−ŁőŞ"];
  const [size, width, height, baseline] = [64, 80, 90, 66];
  // So large that the browser draws outlines instead of letters fitted to its pixels; then made smaller.
  const zoom = 5;
  const subset = (name: string): string =>
    readFileSync(require.resolve(`@fontsource/carlito/files/carlito-${name}-400-normal.woff`)).toString("base64");
  const page = await browser.newPage();
  const theirs = await page.evaluate(
    async ({ fonts, letters: texts, size: points, width: w, height: h, baseline: y, zoom: times }) => {
      for (const [i, data] of fonts.entries()) {
        const face = new FontFace(`probe${i}`, `url(data:font/woff;base64,${data})`);
        document.fonts.add(await face.load());
      }
      const canvas = new OffscreenCanvas(w * times, h * times);
      const context = canvas.getContext("2d", { willReadFrequently: true });
      if (context === null) throw new Error("no canvas");
      return texts.map((text) => {
        context.fillStyle = "white";
        context.fillRect(0, 0, w * times, h * times);
        context.fillStyle = "black";
        context.font = `${points * times}px probe0, probe1`;
        context.fillText(text, 8 * times, y * times);
        const { data } = context.getImageData(0, 0, w * times, h * times);
        const darkness = new Array<number>(w * h).fill(0);
        for (let i = 0; i < data.length; i += 4) {
          const [column, row] = [(i / 4) % (w * times), Math.floor(i / 4 / (w * times))];
          const at = Math.floor(row / times) * w + Math.floor(column / times);
          darkness[at] = (darkness[at] ?? 0) + (255 - (data[i] ?? 0)) / (times * times);
        }
        return { ink: darkness, advance: context.measureText(text).width / times };
      });
    },
    { fonts: [subset("latin"), subset("latin-ext")], letters, size, width, height, baseline, zoom },
  );
  letters.forEach((letter, i) => {
    const shape = textShape(letter, 8, baseline, { size, color: "000000", anchor: "start" });
    const ours = ink(paint([shape], width, height, 1));
    const other = theirs[i] ?? { ink: [], advance: 0 };
    const total = other.ink.reduce((sum, value) => sum + value, 0);
    const difference = ours.reduce((sum, value, k) => sum + Math.abs(value - (other.ink[k] ?? 0)), 0);
    expect({ letter, same: difference / total < 0.03 }).toEqual({ letter, same: true });
    expect(textWidth(letter, size)).toBeCloseTo(other.advance, 1);
  });
});
