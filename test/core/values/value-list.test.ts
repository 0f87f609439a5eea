import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dezernatList } from "../../../src/core/values/dezernat";
import { kategorieList } from "../../../src/core/values/kategorie";
import { defaultStammdaten } from "../../../src/core/stammdaten/stammdaten-default";

const kategorien = kategorieList(defaultStammdaten.kategorien);
const dezernate = dezernatList(defaultStammdaten.dezernate);

describe("Kategorie", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["II", "II"],
    ["ii", "II"],
    ["2", "II"],
    [" II ", "II"],
    ["II\u00a0", "II"],
    ["Ⅱ", "II"],
    ["II.", "II"],
    ["(II)", "II"],
    ["Kat. II", "II"],
    ["Kat.II", "II"],
    ["KatII", "II"],
    ["Kat 2", "II"],
    ["KATEGORIE II", "II"],
    ["Kategorie: II", "II"],
    ["Kategorie-II", "II"],
    ["Kategorie\nII", "II"],
    ["II. Kategorie", "II"],
    ["Priorität 2", "II"],
    ["Prio 2", "II"],
    ["hohe Priorität", "II"],
    ["Hohe Priorita\u0308t", "II"],
    ["höchste Priorität", "I"],
    ["Priorität", "III"],
    ["Kategorie II (hohe Priorität)", "II"],
    ["Kategorie II – hohe Priorität", "II"],
    ["II: hohe Priorität", "II"],
    ["II, hohe Priorität", "II"],
    ["II (Kategorie 2)", "II"],
  ];
  test.each(cases)("%j is %s", (text, id) => {
    expect(kategorien.read(text)).toEqual({ id, exact: text === id, lossless: true });
  });
  test.each([
    "",
    "IV",
    "4",
    "0",
    "I/II",
    "II und III",
    "2014",
    "hoch",
    "Kategorie",
    "22",
    "II (höchste Priorität)",
    "I (II)",
  ])("%j is none", (text) => {
    expect(kategorien.read(text).id).toBeNull();
  });
  test("a bracket with words of its own would be lost", () => {
    expect(kategorien.read("II (Prüfung läuft)")).toEqual({ id: "II", exact: false, lossless: false });
  });
});

describe("Dezernat", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["OB", "OB"],
    ["ob", "OB"],
    ["Oberbürgermeister", "OB"],
    ["OB (Oberbürgermeister)", "OB"],
    ["Dez. OB", "OB"],
    ["3", "III"],
    ["iii", "III"],
    ["Dez. III", "III"],
    ["Dez III", "III"],
    ["DezIII", "III"],
    ["Dezernat III", "III"],
    ["dezernat 3", "III"],
    ["III. Dezernat", "III"],
    ["Dezernat\u00a0III", "III"],
  ];
  test.each(cases)("%j is %s", (text, id) => {
    expect(dezernate.read(text)).toEqual({ id, exact: text === id, lossless: true });
  });
  test.each(["VII", "VIII", "7", "III/IV", "Bau", "Dezernat", "Dezernent III"])("%j is none", (text) => {
    expect(dezernate.read(text).id).toBeNull();
  });
});

describe("values of the Stammdaten", () => {
  test("renamed Kategorien", () => {
    const own = kategorieList([
      { id: "Kategorie A", name: "Straße" },
      { id: "Kategorie B", name: "" },
    ]);
    for (const text of ["a", "Kat. A", "kategorie a", "STRASSE", "A (Straße)"])
      expect(own.read(text)).toMatchObject({ id: "Kategorie A" });
    expect(own.read("B")).toMatchObject({ id: "Kategorie B" });
    expect(own.read("C")).toMatchObject({ id: null });
  });
  test("Arabic numbers", () => {
    const own = kategorieList([
      { id: "1", name: "" },
      { id: "2", name: "" },
    ]);
    expect(own.read("1")).toEqual({ id: "1", exact: true, lossless: true });
    expect(own.read("II")).toMatchObject({ id: "2" });
  });
  test("any list reads its own values and names", () => {
    const word = fc.stringMatching(/^[a-zäöüß]{3,8}( [A-Z][a-z]{3,5})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8, selector: (id) => id.toLowerCase() }), (ids) => {
        const own = kategorieList(ids.map((id) => ({ id, name: "" })));
        for (const id of ids) expect(own.read(id)).toEqual({ id, exact: true, lossless: true });
      }),
    );
  });
  test("any text is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { id } = dezernate.read(text);
        expect(id === null || dezernate.ids.includes(id)).toBe(true);
      }),
    );
  });
});

test.each(["(", "a ", "kat ", "i ii ", "()", "\u00ad"])("a cell full of %j is read and no Kategorie", (piece) => {
  expect(kategorien.read(piece.repeat(Math.floor(32767 / piece.length))).id).toBeNull();
});
