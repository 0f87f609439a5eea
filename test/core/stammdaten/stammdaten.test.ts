import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { readStammdaten } from "../../../src/core/stammdaten/stammdaten";
import { defaultStammdaten } from "../../../src/core/stammdaten/stammdaten-default";
import { parseCsv } from "../../../tools/samples/csv";
import { deepFreeze, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const records = (file: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(__dirname, "..", "..", "..", "samples", "daten", file), "utf8"));
const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);
const yearOrNull = (text: string | undefined): number | null => (orNull(text) === null ? null : Number(text));
const read = (tables: Parameters<typeof stammdaten>[0]) => readStammdaten(deepFreeze(workbook(stammdaten(tables))));

describe("the built-in default", () => {
  test("has the Organisationseinheiten of samples/daten", () => {
    const units = records("organisationseinheiten.csv").map((record) => ({
      name: record["Organisationseinheit"],
      dezernat: orNull(record["Dezernat"]),
      aliasse: (record["Aliasse"] ?? "").split(" | ").filter((alias) => alias !== ""),
      from: yearOrNull(record["gültig von"]),
      to: yearOrNull(record["gültig bis"]),
    }));
    expect(units.length).toBeGreaterThan(20);
    expect(defaultStammdaten.organisationseinheiten).toEqual(units);
  });

  test("has the Schwerpunkte of samples/daten", () => {
    const schwerpunkte = records("schwerpunkte.csv").map((record) => ({
      kategorie: record["Kategorie"],
      dezernat: orNull(record["Dezernat"]),
      kurzname: record["Kurzname"],
      bezeichnung: record["Bezeichnung"],
    }));
    expect(schwerpunkte.length).toBeGreaterThan(15);
    expect(defaultStammdaten.schwerpunkte).toEqual(schwerpunkte);
  });

  test("has the Kategorien, Dezernate and Arten of the contract in their order, and no changed rule", () => {
    expect(defaultStammdaten.kategorien.map(({ id }) => id)).toEqual(["I", "II", "III"]);
    expect(defaultStammdaten.dezernate.map(({ id }) => id)).toEqual(["OB", "I", "II", "III", "IV", "V", "VI"]);
    expect(defaultStammdaten.arten.map(({ id }) => id)).toEqual([
      "interkommunal",
      "intrakommunal",
      "vertikal",
      "allgemein",
    ]);
    expect(defaultStammdaten.regeln.size).toBe(0);
  });

  test("knows every Organisationseinheit of both reports in its year", () => {
    for (const jahr of [2012, 2014]) {
      const { organisationseinheiten } = readSnapshot(workbook());
      const written = records(`massnahmen-${jahr}.csv`).map((record) => record["Organisationseinheit"] ?? "");
      const unknown = written.filter((name) => name !== "" && organisationseinheiten.find(name, jahr) === null);
      expect(unknown).toEqual([]);
    }
  });
});

describe("reading", () => {
  test("without the sheet, with an empty one, with empty tables: the default", () => {
    expect(readStammdaten(workbook())).toEqual(defaultStammdaten);
    expect(readStammdaten(workbook(sheet("Stammdaten", [])))).toEqual(defaultStammdaten);
    expect(read({ Kategorien: [["Kategorie", "Bezeichnung"]], Arten: [["Art"], [" "], [null]] })).toEqual(
      defaultStammdaten,
    );
  });

  test("a table replaces its own default and no other", () => {
    const changed = read({
      Kategorien: [
        ["Kategorie", "Bezeichnung"],
        ["A", "dringend"],
        [2, null],
      ],
    });
    expect(changed).toEqual({
      ...defaultStammdaten,
      kategorien: [
        { id: "A", name: "dringend", erlaeuterung: "" },
        { id: "2", name: "", erlaeuterung: "" },
      ],
    });
  });

  test("a Kategorie without an Erläuterung has that of the built-in one", () => {
    const { kategorien } = read({
      Kategorien: [
        ["Kategorie", "Bezeichnung", "Erläuterung"],
        ["I", "zuerst", "Was der Rat beschlossen hat."],
        ["II", "danach", null],
        ["IV", "später", null],
      ],
    });
    expect(kategorien.map(({ erlaeuterung }) => erlaeuterung)).toEqual([
      "Was der Rat beschlossen hat.",
      defaultStammdaten.kategorien[1]?.erlaeuterung,
      "",
    ]);
  });

  test("every table, its columns in any order and spelling", () => {
    expect(
      read({
        Dezernate: [
          ["BEZEICHNUNG ", "Dezernat*"],
          ["Recht", " VII "],
        ],
        Arten: [
          ["Art", "Erläuterung".normalize("NFD")],
          ["grenzüberschreitend", "mit dem Ausland"],
        ],
        Schwerpunkte: [
          ["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"],
          ["I", null, "Klima", null],
          ["II", "VII", null, "Bürgernähe der Verwaltung"],
          ["II", "VII", null, null],
        ],
        Organisationseinheiten: [
          ["Organisationseinheit", "Dezernat", "Aliasse", "gültig von", "gültig bis"],
          ["Rechtsamt", "VII", "Amt 30; A 30;; ", 2013, "2020"],
          ["Kontrollstelle", null, null, "seit 2013", null],
        ],
        Regeln: [
          ["Regel", "Schwere"],
          ["row-hidden", "AUS"],
          ["row-blank", " Fehler"],
          ["cell-error", "hint"],
          ["text-unclean", "egal"],
          [null, "Fehler"],
        ],
      }),
    ).toEqual({
      kategorien: defaultStammdaten.kategorien,
      status: defaultStammdaten.status,
      werte: new Map(),
      dezernate: [{ id: "VII", name: "Recht" }],
      arten: [{ id: "grenzüberschreitend", erlaeuterung: "mit dem Ausland" }],
      schwerpunkte: [
        { kategorie: "I", dezernat: null, kurzname: "Klima", bezeichnung: "Klima" },
        {
          kategorie: "II",
          dezernat: "VII",
          kurzname: "Bürgernähe der Verwaltung",
          bezeichnung: "Bürgernähe der Verwaltung",
        },
      ],
      organisationseinheiten: [
        { name: "Rechtsamt", dezernat: "VII", aliasse: ["Amt 30", "A 30"], from: 2013, to: 2020 },
        { name: "Kontrollstelle", dezernat: null, aliasse: [], from: 2013, to: null },
      ],
      regeln: new Map([
        ["row-hidden", "off"],
        ["row-blank", "error"],
        ["cell-error", "hint"],
      ]),
    });
  });

  test("a Status says whether it ends a Maßnahme; else the built-in one of that name does, and others do not", () => {
    const header = ["beendet", "Status"];
    const rows = [
      ["Ja ", "erledigt"],
      ["fragen", "laufend"],
      [null, "Umgesetzt"],
      ["vielleicht", "eingestellt"],
      [null, "in Prüfung"],
      ["ja", null],
    ];
    expect(read({ Status: [header, ...rows] }).status).toEqual([
      { id: "erledigt", beendet: "ja" },
      { id: "laufend", beendet: "fragen" },
      { id: "Umgesetzt", beendet: "fragen" },
      { id: "eingestellt", beendet: "ja" },
      { id: "in Prüfung", beendet: "nein" },
    ]);
    expect(read({ Status: [["Status"], ["abgeschlossen"], ["Pause"]] }).status).toEqual([
      { id: "abgeschlossen", beendet: "ja" },
      { id: "Pause", beendet: "nein" },
    ]);
  });

  test("a value that is written twice is one", () => {
    const twice = read({
      Dezernate: [
        ["Dezernat", "Bezeichnung"],
        ["I", "eins"],
        ["I", "zwei"],
        ["II", null],
      ],
    });
    expect(twice.dezernate).toEqual([
      { id: "I", name: "eins" },
      { id: "II", name: "" },
    ]);
  });

  test("only tables of the sheet Stammdaten count, whose name may be written otherwise", () => {
    const arten = stammdaten({ ARTEN: [["Art"], ["quer"]] });
    expect(readStammdaten(workbook({ ...arten, name: "STAMMDATEN " })).arten).toEqual([
      { id: "quer", erlaeuterung: "" },
    ]);
    expect(readStammdaten(workbook({ ...arten, name: "Kopie" }))).toEqual(defaultStammdaten);
  });

  test("a totals row is no value", () => {
    const arten = stammdaten({ Arten: [["Art"], ["quer"], ["Ergebnis"]] });
    const tables = arten.tables.map((table) => ({ ...table, totalsRow: true }));
    expect(readStammdaten(workbook({ ...arten, tables })).arten.map(({ id }) => id)).toEqual(["quer"]);
  });

  test("rows are understood by the workbook's own values", () => {
    const own = stammdaten({
      Kategorien: [
        ["Kategorie", "Bezeichnung"],
        ["A", "dringend"],
      ],
      Organisationseinheiten: [
        ["Organisationseinheit", "Dezernat", "Aliasse"],
        ["Rechtsamt", "I", "Amt 30"],
      ],
    });
    const [m] = readSnapshot(
      workbook(year(2014, row({ Kategorie: "Kat. a", Organisationseinheit: "AMT 30", Dezernat: "dez. 3" })), own),
    ).massnahmen;
    expect(m).toMatchObject({ kategorie: "A", organisationseinheit: "Rechtsamt", dezernat: "III" });
  });
});
