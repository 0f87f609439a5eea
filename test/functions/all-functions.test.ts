import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { allFunctions } from "../../functions/all-functions";
import { functionsMetadata } from "../../functions/function-metadata";
import { associateFunctions } from "../../functions/main";
import { recentlyRead } from "../../functions/recently-read";
import { recentResults } from "../../functions/recent-results";
import { functionsDe } from "../../src/i18n/functions.de";
import { functionsEn } from "../../src/i18n/functions.en";
import { stammdaten } from "../support/workbooks/workbook";
import { listOf, massnahme } from "./support";

/** Built-in functions whose names ours could be taken for, in German and English. */
const BUILT_IN = ["ANZAHL", "ANZAHL2", "ART", "VERGLEICH", "TYP", "COUNT", "MATCH", "TYPE", "INDEX", "JAHR", "YEAR"];

describe("definitions", () => {
  test("ids are those of the contract and stay", () => {
    expect(allFunctions.map((one) => one.id)).toEqual([
      "MASSNAHMEN.ANZAHL",
      "KREUZTABELLE",
      "JAHRESVERGLEICH",
      "BEFUNDE",
      "ART",
      "INDIKATOR",
      "TREND",
    ]);
    expect(allFunctions.map((one) => Object.keys(one.arguments))).toEqual([
      ["bereich", "kategorie", "dezernat", "art", "jahr"],
      ["bereich", "zeilen", "spalten"],
      ["bereichVorjahr", "bereichJahr", "merkmal"],
      ["bereich", "schwere"],
      ["text"],
      ["bereichIndikatorwerte", "id", "jahr", "gebiet", "gruppe"],
      ["bereichIndikatorwerte", "id", "vonJahr", "bisJahr"],
    ]);
  });

  test("names are allowed, and with the namespace equal no built-in function", () => {
    for (const { id } of allFunctions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]*$/);
      expect(BUILT_IN).not.toContain(`IKZ.${id}`);
    }
  });

  test("optional arguments come last, all texts are there in both languages and fit", () => {
    for (const one of allFunctions) {
      const all = Object.values(one.arguments);
      expect(all.map((argument) => argument.optional === true)).toEqual(
        [...all].map((argument) => argument.optional === true).sort((a, b) => Number(a) - Number(b)),
      );
      for (const { de, en } of [one.about, ...all.map((argument) => argument.about)]) {
        expect(de).not.toBe("");
        expect(en).not.toBe(de);
        expect(Math.max(de.length, en.length)).toBeLessThanOrEqual(255);
      }
    }
  });

  test("sentences have the same placeholders in both languages", () => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [id, text] of Object.entries(functionsDe))
      expect(placeholders(functionsEn[id as keyof typeof functionsDe])).toEqual(placeholders(text));
  });

  test("metadata: errors in a range reach the function, nothing is volatile", () => {
    const metadata = functionsMetadata(allFunctions, "en");
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(JSON.stringify(metadata)).not.toMatch(/volatile|stream/);
    expect(metadata.functions[0]?.parameters).toMatchObject([
      { name: "range", dimensionality: "matrix", type: "any" },
      { name: "kategorie", optional: true, dimensionality: "scalar" },
      { name: "dezernat" },
      { name: "art" },
      { name: "year" },
    ]);
  });
});

class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

describe("in the host", () => {
  const host = globalThis as unknown as { CustomFunctions?: unknown; Office?: unknown };
  const start = (language: string | undefined, ...given: Parameters<typeof associateFunctions>) => {
    const associated = new Map<string, (...values: unknown[]) => unknown>();
    host.CustomFunctions = { Error: HostError, associate: associated.set.bind(associated) };
    if (language !== undefined) host.Office = { context: { displayLanguage: language } };
    associateFunctions(...given);
    return (id: string, ...values: unknown[]) => associated.get(id)?.(...values);
  };
  const list = listOf(massnahme({ Art: "vertikal" }), massnahme({ Art: "quer" }));
  const invocation = { address: "A1" };

  afterEach(() => {
    delete host.CustomFunctions;
    delete host.Office;
  });

  test("without custom functions nothing happens", () => expect(() => associateFunctions()).not.toThrow());

  test("computes at once with the built-in Stammdaten", () => {
    expect(start("de-DE")("MASSNAHMEN.ANZAHL", list, "III", null, null, null, invocation)).toBe(2);
  });

  test.each([
    ["de-DE", "„kategorie“ ist „x“"],
    ["de-at", "„kategorie“ ist „x“"],
    ["en-US", "“kategorie” is “x”"],
    ["fr-FR", "“kategorie” is “x”"],
    [undefined, "„kategorie“ ist „x“"],
  ])("in %s a wrong argument gives #VALUE! and %s", (language, words) => {
    const call = start(language);
    expect(() => call("MASSNAHMEN.ANZAHL", list, "x", null, null, null, invocation)).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining(words) }),
    );
  });

  test("a value that is missing gives #N/A with its reason, never 0", () => {
    const werte = [
      ["Indikator-ID", "Jahr", "Wert"],
      ["B1", 2012, 7],
    ];
    expect(start("de-DE")("INDIKATOR", werte, "B1", 2012, null, null, invocation)).toBe(7);
    expect(() => start("en-US")("INDIKATOR", werte, "B1", 2013, null, null, invocation)).toThrow(
      expect.objectContaining({ code: "#N/A", message: expect.stringContaining("no value for 2013") }),
    );
  });

  test("with the workbook's Stammdaten, read once for many cells", async () => {
    const read = jest.fn(async () => stammdaten({ Arten: [["Art"], ["quer"]] }));
    const call = start("de-DE", { readStammdaten: read });
    const counts = await Promise.all([call("MASSNAHMEN.ANZAHL", list, null, null, "quer"), call("ART", "Quer")]);
    expect(counts).toEqual([1, "quer"]);
    expect(read).toHaveBeenCalledTimes(1);
    await expect(call("ART", "vertikal")).rejects.toMatchObject({ code: "#VALUE!" });
  });

  test("Stammdaten that cannot be read give #N/A with a sentence, never a count by other values", async () => {
    const call = start("en-GB", { readStammdaten: () => Promise.reject(new Error("busy")) });
    await expect(call("ART", "vertikal")).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("Stammdaten"),
    });
  });
});

test("recentlyRead reads anew after its time, and after a failure", async () => {
  let time = 0;
  let count = 0;
  const read = recentlyRead(
    async () => (++count === 3 ? Promise.reject(new Error("busy")) : count),
    100,
    () => time,
  );
  expect([await read(), await read()]).toEqual([1, 1]);
  time = 100;
  expect(await read()).toBe(2);
  time = 200;
  await expect(read()).rejects.toThrow("busy");
  expect(await read()).toBe(4);
});

test("recentResults tells sheets apart by what and where, keeps a few and no cells", () => {
  const recent = recentResults<number>(2);
  const sheetOf = (...cells: (string | number | null)[]) => ({
    ...stammdaten({}),
    rows: [{ index: 0, cells, hidden: false }],
  });
  let calls = 0;
  const ask = (...cells: (string | number | null)[]): number => recent([sheetOf(...cells)], () => ++calls);
  expect([ask("a", "b"), ask("a", "b"), ask("ab", ""), ask("a", "b")]).toEqual([1, 1, 2, 1]);
  expect([ask(1), ask("1"), ask("a", "b")]).toEqual([3, 4, 5]);
});
