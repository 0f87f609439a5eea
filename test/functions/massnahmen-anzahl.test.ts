import { describe, expect, test } from "@jest/globals";
import { massnahmenAnzahl } from "../../functions/massnahmen-anzahl";
import { stammdaten } from "../support/workbooks/workbook";
import { ANZAHL, listOf, massnahme, problemOf } from "./support";

const list = listOf(
  massnahme({ Kategorie: "II", Dezernat: "III", Art: "interkommunal; vertikal" }),
  massnahme({ Kategorie: "Kat. II", Dezernat: 3, Art: "Interkommunal" }),
  massnahme({ Kategorie: 2, Dezernat: "Dez. IV", Art: "vertikal" }),
  massnahme({ Kategorie: "I", Dezernat: "OB", Art: "inter- und intrakommunal" }),
  massnahme({ Kategorie: "", Dezernat: "x", Art: "" }),
);

describe("counts", () => {
  test.each([
    ["all", [], 5],
    ["a Kategorie", ["II"], 3],
    ["a Dezernat", [null, "III"], 2],
    ["an Art, also beside others", [null, null, "interkommunal"], 3],
    ["all three", ["II", "III", "vertikal"], 1],
    ["what has no Kategorie", ["(ohne)"], 1],
    ["what has no Dezernat that is known", [null, "ohne"], 1],
    ["what has no Art", [null, null, "(OHNE)"], 1],
    ["nothing of a Dezernat that the list lacks", [null, "VI"], 0],
  ] as const)("%s", (_, given, expected) => {
    expect(ANZAHL(list, ...given)).toBe(expected);
  });

  test.each([
    ["Kategorie", ["2"], ["kat. ii"], [2], ["Kategorie II (hohe Priorität)"], [" II "]],
    ["Dezernat", [null, "3"], [null, 3], [null, "Dez. III"], [null, "iii"], [null, [["III"]]]],
  ])("%s in any spelling", (_, ...spellings) => {
    const [first] = spellings.map((given) => ANZAHL(list, ...given));
    expect(spellings.map((given) => ANZAHL(list, ...given))).toEqual(spellings.map(() => first));
  });

  test.each([[null], [undefined], [""], ["  "], [[[""]]], [[[null]]]])("an argument left out as %j", (omitted) => {
    expect(ANZAHL(list, omitted, omitted, omitted, omitted)).toBe(5);
  });

  test("arguments behind the last one are ignored: Excel adds its own", () => {
    expect(ANZAHL(list, "II", null, null, null, { functionName: "MASSNAHMEN.ANZAHL" })).toBe(3);
  });

  test("blank rows and totals rows do not count, hand-made rows of spaces neither", () => {
    const more = [...list, [" ", ""], massnahme(), [], ["Summe", 6]];
    expect(ANZAHL(more)).toBe(6);
    expect(ANZAHL(more, "(ohne)")).toBe(1);
  });

  test("title rows above the header, columns in any order, other names of the columns", () => {
    const other = [
      ["Maßnahmen 2014"],
      [],
      ["", "Titel", "Art:", "Dez.", " KAT. *"],
      ["", "Bad", "vertikal", "3", "ii"],
    ];
    expect(ANZAHL(other, "II", "III", "vertikal", 2014)).toBe(1);
  });

  test("error values are rows with nothing recognised, whatever shape the host gives them", () => {
    const broken = [
      ["Art", "Thema", "Kategorie"],
      ["#N/A", "a", "II"],
      [{ type: "Error", basicValue: "#REF!" }, "b", "II"],
      [Object.assign(new Error("x"), { code: "#DIV/0!" }), "c", "II"],
      [{ type: "Entity", text: "?" }, { type: "Double", basicValue: 3 }, "II"],
    ];
    expect(ANZAHL(broken)).toBe(4);
    expect(ANZAHL(broken, "II", null, "(ohne)")).toBe(4);
  });

  test("a list without rows", () => {
    expect(ANZAHL(listOf())).toBe(0);
    expect(ANZAHL(listOf(), "II")).toBe(0);
  });

  test("what the sheet Stammdaten adds is counted", () => {
    const sheet = stammdaten({ Arten: [["Art"], ["quer"], ["vertikal"]] });
    const cells = listOf(
      massnahme({ Art: "quer" }),
      massnahme({ Art: "vertikal; quer" }),
      massnahme({ Art: "vertikal" }),
    );
    expect(massnahmenAnzahl.compute([cells, null, null, "Quer"], sheet)).toBe(2);
  });
});

describe("years", () => {
  const years = [
    ["Jahr", "Art", "Thema", "Kategorie"],
    [2012, "vertikal", "a", "I"],
    ["2014", "vertikal", "b", "II"],
    [2014, "vertikal", "c", "I"],
    ["?", "vertikal", "d", "I"],
  ];

  test("of the column Jahr", () => {
    expect(ANZAHL(years, null, null, null, 2014)).toBe(2);
    expect(ANZAHL(years, "II", null, null, "2012")).toBe(0);
  });

  test("a year that the range lacks is a mistake, not 0", () => {
    expect(problemOf(massnahmenAnzahl, years, null, null, null, 2013)).toEqual({
      de: "„jahr“ ist 2013; im Bereich gibt es: 2012, 2014.",
      en: "“year” is 2013; the range has: 2012, 2014.",
    });
    expect(problemOf(massnahmenAnzahl, list, null, null, null, 2014).de).toBe(
      "„jahr“ braucht Jahre, der Bereich nennt keine; nötig ist eine Spalte „Jahr“.",
    );
    expect(problemOf(massnahmenAnzahl, years, null, null, null, 14).en).toBe(
      "“year” is “14”; a year from 1990 to 2099 with four digits is allowed.",
    );
  });
});

describe("wrong arguments", () => {
  test.each([
    [
      ["x"],
      "„kategorie“ ist „x“; erlaubt sind: I, II, III, (ohne).",
      "“kategorie” is “x”; allowed are: I, II, III, (ohne).",
    ],
    [
      [null, "IX"],
      "„dezernat“ ist „IX“; erlaubt sind: OB, I, II, III, IV, V, VI, (ohne).",
      "“dezernat” is “IX”; allowed are: OB, I, II, III, IV, V, VI, (ohne).",
    ],
    [
      [null, null, "interkomunal"],
      "„art“ ist „interkomunal“; gemeint ist vermutlich „interkommunal“.",
      "“art” is “interkomunal”; probably “interkommunal” is meant.",
    ],
    [
      [null, null, "quer"],
      "„art“ ist „quer“; erlaubt sind: interkommunal, intrakommunal, vertikal, allgemein, (ohne).",
      "“art” is “quer”; allowed are: interkommunal, intrakommunal, vertikal, allgemein, (ohne).",
    ],
    [
      [null, null, "interkommunal; vertikal"],
      "„art“ nennt mehrere Arten („interkommunal; vertikal“); erlaubt ist eine: interkommunal, intrakommunal, vertikal, allgemein.",
      "“art” names several Arten (“interkommunal; vertikal”); one is allowed: interkommunal, intrakommunal, vertikal, allgemein.",
    ],
    [
      [[["I", "II"]]],
      "„kategorie“ ist ein Bereich; erlaubt ist ein einzelner Wert.",
      "“kategorie” is a range; a single value is allowed.",
    ],
    [
      ["#N/A"],
      "„kategorie“ ist „#N/A“; erlaubt sind: I, II, III, (ohne).",
      "“kategorie” is “#N/A”; allowed are: I, II, III, (ohne).",
    ],
  ])("%j", (given, de, en) => {
    expect(problemOf(massnahmenAnzahl, list, ...given)).toEqual({ de, en });
  });

  test.each([[null], ["II"], [[[1, 2]]], [[["Kategorie"], ["II"]]], [[]], [[[]]], ["#REF!"]])(
    "a range %j without a list",
    (range) => {
      expect(problemOf(massnahmenAnzahl, range).de).toBe(
        "„bereich“ braucht eine Kopfzeile mit mindestens „Art“ und „Thema“: die ganze Tabelle mit Überschriften, z. B. Massnahmen_2014[#Alle].",
      );
    },
  );

  test("a condition on a column that is not there", () => {
    expect(
      problemOf(
        massnahmenAnzahl,
        [
          ["Art", "Thema"],
          ["vertikal", "x"],
        ],
        "II",
      ),
    ).toEqual({
      de: "In „bereich“ fehlt die Spalte „Kategorie“; nötig ist ein Bereich mit dieser Überschrift.",
      en: "“range” lacks the column “Kategorie”; it takes a range with this header.",
    });
  });

  test("long words are cut, so that the sentence stays readable", () => {
    const told = (text: string): string => problemOf(massnahmenAnzahl, list, text).de;
    expect(told("y".repeat(500))).toContain(`„${"y".repeat(39)}…“`);
    expect(told("y".repeat(40))).toContain(`„${"y".repeat(40)}“`);
  });
});
