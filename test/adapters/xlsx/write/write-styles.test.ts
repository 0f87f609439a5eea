import { describe, expect, test } from "@jest/globals";
import { CELL_LOOKS } from "../../../../src/core/plan/cell-looks";
import { ensureStyles, EMPTY_STYLES } from "../../../../src/adapters/xlsx/write/styles";
import { emptyPackage, type OoxmlPackage } from "../../../../src/adapters/xlsx/package/package";
import { ALL_STYLES } from "../../../support/workbooks/demo-plans";
import { MAIN } from "../../../support/workbooks/parts";

function stylesOf(xml: string): OoxmlPackage {
  const pkg = emptyPackage();
  pkg.set("styles.xml", xml);
  return pkg;
}

const foreign = (p: string, ns: string): string =>
  `<${p}styleSheet xmlns${ns}="${MAIN}"><${p}numFmts count="1"><${p}numFmt numFmtId="165" formatCode="0.000"/></${p}numFmts>` +
  `<${p}fonts count="2" knownFonts="1"><${p}font><${p}sz val="10"/><${p}name val="Arial"/></${p}font><${p}font/></${p}fonts>` +
  `<${p}fills count="1"><${p}fill/></${p}fills><${p}borders count="1"><${p}border/></${p}borders>` +
  `<${p}cellXfs count="2"><${p}xf/><${p}xf numFmtId="165"/></${p}cellXfs><${p}dxfs count="0"/></${p}styleSheet>`;

const count = (xml: string, list: string): [said: number, is: number] => {
  const found = new RegExp(`<(?:\\w+:)?${list}[^>]* ?count="(\\d+)"[^>]*>(.*)</(?:\\w+:)?${list}>`, "s").exec(xml);
  const entry = { fonts: "font", fills: "fill", borders: "border", cellXfs: "xf", numFmts: "numFmt" }[list] ?? "";
  return [Number(found?.[1]), (found?.[2]?.match(new RegExp(`<(?:\\w+:)?${entry}[ />]`, "g")) ?? []).length];
};

describe("ensureStyles", () => {
  test.each([
    ["without prefix", foreign("", "")],
    ["with prefix", foreign("x:", ":x")],
    ["the empty style sheet", EMPTY_STYLES],
    ["nearly nothing", `<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs></styleSheet>`],
  ])("%s: what is there stays, counts are right, a second run adds nothing", (_, before) => {
    const pkg = stylesOf(before);
    const first = ensureStyles(pkg, "styles.xml");
    const once = pkg.text("styles.xml");
    for (const list of ["numFmts", "fonts", "fills", "borders", "cellXfs"]) {
      const [said, is] = count(once, list);
      if (!Number.isNaN(said)) expect([list, said]).toEqual([list, is]);
    }
    for (const entry of before.match(/<(?:\w+:)?(?:xf|font|fill|numFmt)\b.*?\/>/g) ?? []) expect(once).toContain(entry);
    expect(ensureStyles(pkg, "styles.xml")).toEqual(first);
    expect(pkg.text("styles.xml")).toBe(once);
    expect([...first.indexOf.keys()].sort()).toEqual([...ALL_STYLES, "heading-of-figures", "heading-indented"].sort());
  });

  test("uses the font of the workbook's default style and formats that are free", () => {
    const pkg = stylesOf(foreign("", ""));
    expect(ensureStyles(pkg, "styles.xml").font).toBe("Arial");
    const xml = pkg.text("styles.xml");
    expect(xml).toContain('<b/><sz val="16"/><color rgb="FF1F2A44"/><name val="Arial"/>');
    expect(xml).toContain('<numFmt numFmtId="164" formatCode="+0;-0;0"/><numFmt numFmtId="166" ');
  });

  test("lists that are missing are added at their place", () => {
    const pkg = stylesOf(`<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs><dxfs/></styleSheet>`);
    ensureStyles(pkg, "styles.xml");
    const order = [...pkg.text("styles.xml").matchAll(/<(numFmts|fonts|fills|borders|cellXfs|dxfs)\b/g)].map(
      (m) => m[1],
    );
    expect(order).toEqual(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]);
  });
});

function luminance(color: string): number {
  const channel = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}

test.each(Object.entries(CELL_LOOKS))("%s has a contrast of at least 4.5:1", (_, { font, fill }) => {
  const [a, b] = [luminance(font?.color ?? "000000") + 0.05, luminance(fill ?? "FFFFFF") + 0.05];
  expect(Math.max(a, b) / Math.min(a, b)).toBeGreaterThanOrEqual(4.5);
});
