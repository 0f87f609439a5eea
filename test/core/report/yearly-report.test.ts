import { describe, expect, test } from "@jest/globals";
import { yearlyReport, type ReportedKategorie } from "../../../src/core/report/yearly-report";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { deepFreeze, row, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const units = stammdaten({
  Organisationseinheiten: [
    ["Organisationseinheit", "Dezernat"],
    ["FB 41", "I"],
    ["Amt 37", "I"],
  ],
});
const reported = (...rows: readonly Parameters<typeof row>[0][]): readonly ReportedKategorie[] =>
  yearlyReport(readSnapshot(deepFreeze(workbook(units, year(2014, ...rows.map((one) => row(one)))))), 2014);

describe("the yearly report", () => {
  test("has the Dezernat itself first, its units as the Stammdaten have them, others as they come", () => {
    const [, , third] = reported(
      { Organisationseinheit: "Zoo" },
      { Organisationseinheit: "Amt 37" },
      { Organisationseinheit: "Archiv" },
      { Organisationseinheit: "FB 41" },
      { Organisationseinheit: " amt 37", Thema: "Turm" },
      { Organisationseinheit: null },
    );
    const [own] = third?.dezernate ?? [];
    expect(own?.units.map(({ name, massnahmen }) => [name, massnahmen.length])).toEqual([
      [null, 1],
      ["FB 41", 1],
      ["Amt 37", 2],
      ["Zoo", 1],
      ["Archiv", 1],
    ]);
  });

  test("lists what is of Art allgemein alone, and has all else in the table", () => {
    const [, , third] = reported(
      { Thema: "Zoo", Art: "allgemein" },
      { Thema: "Turm", Art: "allgemein; vertikal" },
      { Thema: "Bad", Art: "vertikal" },
      { Thema: "Hafen", Art: null },
    );
    const [unit] = third?.dezernate[0]?.units ?? [];
    expect(unit?.allgemein.map((m) => m.text("Thema"))).toEqual(["Zoo"]);
    expect(unit?.massnahmen.map((m) => m.text("Thema"))).toEqual(["Turm", "Bad", "Hafen"]);
  });

  test("has Kategorien and Dezernate in the order of the Stammdaten, what has none behind them", () => {
    const all = reported({ Kategorie: "IX" }, { Dezernat: "Bauamt" }, { Dezernat: "V" }, { Dezernat: "OB" });
    expect(
      all.map(({ kategorie, dezernate }) => [kategorie?.id, dezernate.map(({ dezernat }) => dezernat?.id)]),
    ).toEqual([
      ["I", []],
      ["II", []],
      ["III", ["OB", "V", undefined]],
      [undefined, ["I"]],
    ]);
  });
});
