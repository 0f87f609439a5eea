import { describe, expect, test } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { partsOf } from "../../support/files/same-parts";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { row, workbook, year } from "../../support/workbooks/workbook";
import { newObjections } from "../../support/files/validate";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

interface Figure {
  readonly from: number;
  readonly to: number;
  readonly delta: number;
  readonly percent: number | null;
}

interface Comparison {
  readonly schema: string;
  readonly from: number;
  readonly to: number;
  readonly kategorie: readonly (Figure & { readonly key: string })[];
  readonly dezernat: Comparison["kategorie"];
  readonly art: Comparison["kategorie"];
  readonly total: Figure;
  readonly movement: Readonly<Record<"continued" | "new" | "ended" | "recategorised", number>>;
  readonly measures: readonly {
    readonly state: "continued" | "new" | "ended";
    readonly from: { readonly sheet: string; readonly cell: string } | null;
    readonly to: { readonly sheet: string; readonly cell: string } | null;
    readonly similarity: number | null;
    readonly kategorie: readonly [string | null, string | null];
  }[];
}

const folder = temporaryFolder();
/** The parts that a new sheet leaves as they are. */
const OTHERS = /^xl\/(worksheets|tables|sharedStrings|theme)/;
const compared = (file: string, ...args: readonly string[]): Comparison =>
  JSON.parse(ikz("vergleich", file, "--format", "json", ...args).stdout) as Comparison;

describe("ikz vergleich", () => {
  test("JSON of the sample: the contract's keys, sums that add up", () => {
    const comparison = compared(sample);
    expect(Object.keys(comparison)).toEqual([
      "schema",
      "from",
      "to",
      "kategorie",
      "dezernat",
      "art",
      "total",
      "movement",
      "measures",
    ]);
    expect(comparison).toMatchObject({ schema: "ikz-vergleich/1", from: 2012, to: 2014 });
    expect(comparison.kategorie[0]).toEqual({ key: "I", from: 8, to: 21, delta: 13, percent: 162.5 });
    expect(comparison.dezernat).toContainEqual({ key: "VI", from: 0, to: 15, delta: 15, percent: null });
    const { movement, total, measures } = comparison;
    expect(movement.continued + movement.ended).toBe(total.from);
    expect(movement.continued + movement.new).toBe(total.to);
    for (const state of ["continued", "new", "ended"] as const)
      expect(measures.filter((one) => one.state === state)).toHaveLength(movement[state]);
  });

  test("similarity has two decimals and is there for continued ones only", () => {
    for (const { state, similarity, from, to } of compared(sample).measures) {
      expect(similarity === null).toBe(state !== "continued");
      expect(similarity ?? 0).toBe(Number((similarity ?? 0).toFixed(2)));
      expect([from === null, to === null]).toEqual([state === "new", state === "ended"]);
    }
  });

  test("the sheet is added, every other sheet and table stays byte for byte; again, nothing changes", () => {
    const [target, again] = [path.join(folder, "v.xlsx"), path.join(folder, "v2.xlsx")];
    expect(ikz("vergleich", sample, "--ausgabe", target)).toMatchObject({ status: 0 });
    const now = unzipSync(fs.readFileSync(target));
    const [before, after] = partsOf(fs.readFileSync(sample), fs.readFileSync(target), OTHERS);
    expect(after).toEqual(before);
    expect(Buffer.from(now["xl/workbook.xml"] ?? []).toString()).toContain('name="Jahresvergleich 2014"');
    expect(ikz("vergleich", target, "--ausgabe", again)).toMatchObject({ status: 0 });
    expect(unzipSync(fs.readFileSync(again))).toEqual(now);
  });

  test("defaults are the latest year and the nearest one before; a year that is not there is no 0", () => {
    const years = [2010, 2012, 2013].map((one) => year(one, row({ Thema: `Zoo ${one}` })));
    const file = put(folder, "drei.xlsx", xlsxOf(workbook(...years)));
    expect(compared(file)).toMatchObject({ from: 2012, to: 2013 });
    expect(compared(file, "--bis", "2012")).toMatchObject({ from: 2010, to: 2012 });
    expect(compared(file, "--von", "2010")).toMatchObject({ from: 2010, to: 2013 });
    const target = path.join(folder, "nie.xlsx");
    for (const asked of [
      ["--von", "2011"],
      ["--bis", "2014"],
      ["--bis", "2010"],
      ["--von", "2013", "--bis", "2012"],
    ]) {
      const run = ikz("vergleich", file, "--ausgabe", target, ...asked);
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr.trim()).toMatch(/^[^\n]+\.$/);
    }
    expect(fs.existsSync(target)).toBe(false);
  });
});

describe("ikz vergleich --ausgabe", () => {
  const first = path.join(folder, "erster.xlsx");

  test("a comparison sheet that somebody renamed is updated where it is, under its new name", async () => {
    expect(ikz("vergleich", sample, "--ausgabe", first).status).toBe(0);
    const renamed = unzipSync(fs.readFileSync(first));
    const book = strFromU8(renamed["xl/workbook.xml"] ?? new Uint8Array()).replace(
      /Jahresvergleich 2014/g,
      "Vergleich alt",
    );
    const file = put(folder, "umbenannt.xlsx", zipSync({ ...renamed, "xl/workbook.xml": strToU8(book) }));
    const target = path.join(folder, "dritter.xlsx");
    expect(ikz("vergleich", file, "--ausgabe", target)).toMatchObject({ status: 0 });
    expect(await newObjections(fs.readFileSync(file), fs.readFileSync(target))).toEqual([]);
    const parts = unzipSync(fs.readFileSync(target));
    expect(Object.keys(parts).sort()).toEqual(Object.keys(renamed).sort());
    const sheets = Array.from(
      strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g),
    );
    expect(sheets.map(([, name]) => name)).toEqual(["IKZ 2012", "IKZ 2014", "Stammdaten", "Vergleich alt"]);
    const tables = Object.entries(parts).filter(([name]) => name.startsWith("xl/tables/"));
    const displayNames = tables.map(([, xml]) => /displayName="([^"]*)"/.exec(strFromU8(xml))?.[1]);
    expect(displayNames.filter((name) => name?.startsWith("Jahresvergleich_2012_2014"))).toEqual([
      "Jahresvergleich_2012_2014",
    ]);
  });
});
