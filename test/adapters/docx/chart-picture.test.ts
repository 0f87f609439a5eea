import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { chartPicture } from "../../../src/adapters/docx/picture/chart-picture";
import { drawChart } from "../../../src/adapters/docx/picture/draw-chart";
import type { DrawnChart } from "../../../src/adapters/docx/picture/drawn-chart";
import { LETTERS, UNITS_PER_EM } from "../../../src/adapters/docx/picture/font/chart-letters";
import { textLines, textShape, textWidth } from "../../../src/adapters/docx/picture/letters";
import { paint } from "../../../src/adapters/docx/picture/raster";
import { rectangle } from "../../../src/adapters/docx/picture/shape";
import { valueScale } from "../../../src/adapters/docx/picture/value-scale";
import { CHART_FORMS, type ChartForm, type ChartParts } from "../../../src/core/chart/chart-spec";
import { pngSize } from "../../../tools/pictures/png";
import { fuzzRuns } from "../../support/fuzz";
import { range } from "../../support/workbooks/workbook";

/** Darkness of each pixel, 0 white to 255 black, row by row. */
type Pixels = ReturnType<typeof paint>;

const ink = ({ rgb }: Pixels): number[] => Array.from({ length: rgb.length / 3 }, (_, i) => 255 - (rgb[i * 3] ?? 0));

const colorsOf = ({ rgb }: Pixels): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const color = [0, 1, 2]
      .map((k) => (rgb[i + k] ?? 0).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
};

/** A chart of these series; colours are red, green, blue. */
function chartOf(
  form: ChartForm,
  series: readonly (readonly (number | null)[])[],
  more: Partial<ChartParts> = {},
): DrawnChart {
  const colors = ["FF0000", "00FF00", "0000FF"];
  const cells = range("A1:A2");
  return {
    spec: {
      name: "probe",
      title: "Probe",
      description: "Satz",
      categories: cells,
      series: series.map((_, i) => ({ name: cells, values: cells, color: colors[i] ?? "888888", labels: false })),
      legend: "none",
      anchor: cells,
      ...more,
      ...form,
    },
    figures: {
      categories: (series[0] ?? []).map((_, i) => `K${i}`),
      series: series.map((values, i) => ({
        name: `Reihe ${i}`,
        values,
        colors: values.map((_, k) => (form.shape === "ring" ? colors[k] : colors[i]) ?? "888888"),
      })),
    },
    decimalSign: ",",
  };
}

const drawn = (chart: DrawnChart): Map<string, number> => colorsOf(paint(drawChart(chart, 300, 200), 300, 200, 2));

describe("painting", () => {
  test("a pixel is as dark as much of it is covered", () => {
    const pixels = paint([rectangle({ x: 0.5, y: 0.25, width: 1.75, height: 1 }, "000000")], 3, 2, 1);
    expect(ink(pixels)).toEqual([96, 191, 48, 32, 64, 16]);
  });

  test("contours of opposite turn leave a hole; what is outside of the picture is not painted", () => {
    const outer = [-5, -5, 9, -5, 9, 9, -5, 9];
    const hole = [1, 1, 1, 2, 2, 2, 2, 1];
    expect(ink(paint([{ color: "000000", contours: [outer, hole] }], 3, 3, 1))).toEqual([
      255, 255, 255, 255, 0, 255, 255, 255, 255,
    ]);
  });

  test("what is painted later lies above", () => {
    const red = rectangle({ x: 0, y: 0, width: 2, height: 1 }, "FF0000");
    const blue = rectangle({ x: 1, y: 0, width: 1, height: 1 }, "0000FF");
    expect([...paint([red, blue], 2, 1, 1).rgb]).toEqual([255, 0, 0, 0, 0, 255]);
  });
});

describe("letters", () => {
  test("every letter of German has an outline; another one is drawn as a box", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüß0123456789.,;:-–„“()%/")
      expect(LETTERS[letter]?.[1]).toMatch(/^M/);
    expect(textShape("漢", 0, 0, { size: 10, color: "000000", anchor: "start" }).contours).toHaveLength(2);
    expect(textWidth("A\u0308", 10)).toBe(textWidth("Ä", 10));
    expect(textWidth("ế", UNITS_PER_EM)).toBe(LETTERS.e?.[0]);
    expect(textWidth("\u200b\u00ad\u0000", 10)).toBe(0);
  });

  test("a title is broken between words, and shortened where it has no room", () => {
    expect(textLines("Maßnahmen der Interkommunalen Zusammenarbeit", 10, 120, 2)).toEqual([
      "Maßnahmen der",
      "Interkommunalen …",
    ]);
  });
});

describe("axes", () => {
  test.each<[readonly number[], readonly number[]]>([
    [
      [86, 43, 8],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [1, 0],
      [0, 1, 2],
    ],
    [[], [0, 1]],
    [[0], [0, 1]],
    [
      [-30, 50],
      [-40, -20, 0, 20, 40, 60],
    ],
    [[12345], [0, 5000, 10000, 15000]],
    [[0.4], [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ])("%j has round steps, and room above the highest value", (values, ticks) => {
    expect(valueScale(values).ticks).toEqual(ticks);
  });
});

const COLUMNS: ChartForm = { shape: "bar", direction: "up", stacking: "side-by-side" };
const BARS: ChartForm = { ...COLUMNS, direction: "across" };
const STACK: ChartForm = { ...COLUMNS, stacking: "stacked" };

describe("charts", () => {
  test("columns are as high as their values", () => {
    const counts = drawn(chartOf(COLUMNS, [[10], [30]]));
    expect((counts.get("00FF00") ?? 0) / (counts.get("FF0000") ?? 1)).toBeCloseTo(3, 1);
  });

  test("bars are as long as their values", () => {
    const counts = drawn(chartOf(BARS, [[24], [6]]));
    expect((counts.get("FF0000") ?? 0) / (counts.get("00FF00") ?? 1)).toBeCloseTo(4, 1);
  });

  test("stacked parts stand one above the other; a series without colour only lifts the others", () => {
    const counts = drawn(chartOf(STACK, [[20], [10]]));
    expect((counts.get("FF0000") ?? 0) / (counts.get("00FF00") ?? 1)).toBeCloseTo(2, 1);
    const lifted = chartOf(STACK, [[20], [10]]);
    const [foot, ...others] = lifted.figures.series;
    const hidden = { ...lifted.figures, series: [{ ...foot, name: "", values: [20], colors: [null] }, ...others] };
    expect(drawn({ ...lifted, figures: hidden }).get("00FF00")).toBe(counts.get("00FF00"));
    expect(drawn({ ...lifted, figures: hidden }).has("FF0000")).toBe(false);
  });

  test("parts of a lying stack stand one behind the other, with their labels inside", () => {
    const lying = chartOf({ ...STACK, direction: "across" }, [[20], [10]]);
    const counts = drawn(lying);
    expect((counts.get("FF0000") ?? 0) / (counts.get("00FF00") ?? 1)).toBeCloseTo(2, 1);
    const labelled = {
      ...lying,
      spec: { ...lying.spec, series: lying.spec.series.map((one) => ({ ...one, labels: true })) },
    };
    expect(drawn(labelled).get("FF0000")).toBeLessThan(counts.get("FF0000") ?? 0);
  });

  test("parts of a ring share it as their values", () => {
    const counts = drawn(chartOf({ shape: "ring" }, [[50, 25, 25]]));
    expect((counts.get("FF0000") ?? 0) / (counts.get("0000FF") ?? 1)).toBeCloseTo(2, 1);
    expect((counts.get("00FF00") ?? 0) / (counts.get("0000FF") ?? 1)).toBeCloseTo(1, 1);
  });

  test("a missing value is a gap in a line, not 0", () => {
    const whole = drawn(chartOf({ shape: "line" }, [[5, 5, 5]])).get("FF0000") ?? 0;
    const gap = drawn(chartOf({ shape: "line" }, [[5, null, 5]])).get("FF0000") ?? 0;
    expect(gap).toBeLessThan(whole / 2);
    expect(gap).toBeGreaterThan(0);
  });

  test("any figures and words make a picture of the size that was asked for", () => {
    const word = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("", "(ohne)", "Ö".repeat(500)));
    const value = fc.oneof(
      fc.integer({ min: -20, max: 500 }),
      fc.constant(null),
      fc.constant(0),
      fc.double({ noNaN: true, min: 0, max: 1e9 }),
    );
    const chart = fc.record({
      form: fc.constantFrom(...CHART_FORMS),
      legend: fc.constantFrom<ChartParts["legend"]>("bottom", "right", "none"),
      names: fc.array(word, { maxLength: 9 }),
      title: word,
      values: fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(chart, ({ form, legend, names, title, values }) => {
        const series = values.map((all) => all.slice(0, names.length));
        const whole: ChartForm =
          form.shape === "ring" ? { ...form, percentLabels: true } : { ...form, valueAxisTitle: title };
        const base = chartOf(whole, series, { legend, title });
        const labelled = base.spec.series.map((one) => ({ ...one, labels: true }));
        const labelledChart = {
          ...base,
          spec: { ...base.spec, series: labelled },
          figures: { ...base.figures, categories: names },
        };
        expect(pngSize(chartPicture(labelledChart, 72, 36))).toEqual({ width: 200, height: 100 });
      }),
      { numRuns: fuzzRuns(60) },
    );
  });
});
