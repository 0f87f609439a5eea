import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { artList } from "../../src/core/values/art";
import { defaultStammdaten } from "../../src/core/stammdaten/stammdaten-default";
import { csvRecords } from "../../src/adapters/text-reading/csv-records";
import type { ReadReport } from "../../src/readers/report/reading";
import { letters, lostLetters, readText, wordsOf } from "./reading";

/** The two printed reports and the facts in them; they lie beside the checkout, not in it. */
const SHARED = path.join(__dirname, "..", "..", "..", "shared");

const seed = (number: string): string => {
  const folder = path.join(SHARED, "seeds");
  const [name = ""] = fs.readdirSync(folder).filter((file) => file.startsWith(number));
  return fs.readFileSync(path.join(folder, name), "utf8");
};

type Fact = Readonly<Record<string, string>>;

function facts(year: number): readonly Fact[] {
  const [header, ...records] = csvRecords(fs.readFileSync(path.join(SHARED, "data", `massnahmen-${year}.csv`), "utf8"));
  return records.map(({ fields }) =>
    Object.fromEntries((header?.fields ?? []).map((name, i) => [name, fields[i] ?? ""])),
  );
}

const arten = artList(defaultStammdaten.arten.map(({ id }) => id));
const unit = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();

/** Whether a Maßnahme has Kategorie, Dezernat, unit and Art of a fact; Arten in any spelling. */
const isRight = (fact: Fact, cells: ReadReport["massnahmen"][number]["cells"] = {}): boolean =>
  fact["Kategorie"] === (cells.Kategorie ?? "") &&
  fact["Dezernat"] === (cells.Dezernat ?? "") &&
  unit(fact["Organisationseinheit"] ?? "") === unit(cells.Organisationseinheit ?? "") &&
  arten.read(fact["Art"] ?? "").arten.join() === arten.read(cells.Art ?? "").arten.join();

/** How many words of a short title are in the Thema. */
function likeness(title: string, thema: string): number {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const squeezed = letters(thema).toLowerCase();
  return words.length === 0 ? 1 : words.filter((word) => squeezed.includes(word)).length / words.length;
}

const TAGS = /<\/?(?:ul|ol|li|p|u|i|b|br)(?:\s[^<>]*)?>/g;

describe.each([
  { number: "000", year: 2012, form: "cell after cell" },
  { number: "001", year: 2014, form: "tabs and HTML lists" },
])("the report of $year, $form", ({ number, year }) => {
  const source = seed(number);
  const read = readText(source, year);
  const expected = facts(year);

  test("has as many Maßnahmen as were printed", () => {
    expect(read.massnahmen).toHaveLength(expected.length);
  });

  test("has Kategorie, Dezernat, unit and Art right in at least 98 % of the rows", () => {
    const right = expected.filter((fact, i) => isRight(fact, read.massnahmen[i]?.cells)).length;
    expect(right / expected.length).toBeGreaterThanOrEqual(0.98);
  });

  test("has the Themen in the order of print", () => {
    const like = expected.filter(({ Thema = "" }, i) => likeness(Thema, read.massnahmen[i]?.cells.Thema ?? "") >= 0.4);
    expect(like.length / expected.length).toBeGreaterThanOrEqual(0.95);
  });

  test("has the Schwerpunkte that stand above a Thema", () => {
    const printed = expected.map(({ Schwerpunkt = "" }) => Schwerpunkt);
    expect(read.massnahmen.map(({ cells }) => cells.Schwerpunkt ?? "")).toEqual(printed);
  });

  test("leaves no line of the source out", () => {
    const plain = source.replace(TAGS, "\n");
    expect(lostLetters(plain, read)).toBe("");
    const words = letters(wordsOf(read));
    const pieces = plain
      .split(/[\n\t•]/)
      .map((piece) => piece.trim().replace(/^(?:intra|inter)kommunal |^vertikal /, ""));
    const arten = /^(?:inter|intra|vertikal)/i;
    expect(pieces.filter((piece) => !arten.test(piece) && !words.includes(letters(piece)))).toEqual([]);
  });
});
