import { expect, test } from "@jest/globals";
import { rollOver } from "../../../src/core/roll-over/roll-over";
import { entryNames } from "../../../src/core/check/places";
import { reportSheet } from "../../../src/core/sheets/report-sheet";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { inReadingOrder, validate } from "../../../src/core/check/validate";
import { reportDe } from "../../../src/i18n/report.de";
import { reportEn } from "../../../src/i18n/report.en";
import { rules } from "../../../src/rules/index";
import { headers, row, workbook, year } from "../../support/workbooks/workbook";

const snapshot = readSnapshot(
  workbook(year(2014, row({ Art: "interkomunal", Thema: "=HYPERLINK(1)" }), row({ Kategorie: "2" }))),
);
const findings = inReadingOrder(validate(snapshot, rules), ["IKZ 2014"]);
const plan = (language: "de" | "en"): ReturnType<typeof reportSheet> =>
  reportSheet(findings, entryNames(snapshot), {
    rules,
    language,
    texts: language === "de" ? reportDe : reportEn,
    stand: "21.11.2025, 16:55",
  });
const cellsOf = (language: "de" | "en", at: number): unknown[] =>
  plan(language)
    .cells.filter((cell) => cell.row === at)
    .map((cell) => cell.value);

test("one row for each finding, with a link to its cell", () => {
  expect(cellsOf("de", 3)).toEqual(["Schwere", "Regel", "Blatt", "Zelle", "Maßnahme", "Befund", "Vorschlag"]);
  expect(cellsOf("de", 4)).toEqual([
    "Fehler",
    "Art nicht in der Liste",
    "IKZ 2014",
    "F2",
    "=HYPERLINK(1)",
    "„interkomunal“ ist keine Art der Stammdaten. Gemeint ist wohl „interkommunal“.",
    "interkommunal",
  ]);
  const cells = plan("de").cells;
  expect(cells.find((cell) => cell.link !== undefined)?.link).toEqual({ sheet: "IKZ 2014", row: 1, column: 5 });
  expect(cells.every((cell) => cell.formula === undefined)).toBe(true);
  expect(plan("de").tables[0]?.range.lastRow).toBe(3 + findings.length);
});

test("the same in English, on a sheet of the same name", () => {
  expect(cellsOf("en", 4).slice(0, 2)).toEqual(["Error", "Art not in the list"]);
  expect(plan("en").name).toBe(plan("de").name);
});

test("a report without findings still is a table", () => {
  const empty = reportSheet([], entryNames({ allLists: [] }), {
    rules,
    language: "de",
    texts: reportDe,
    stand: "heute",
  });
  expect(empty.tables[0]?.range).toEqual({ firstRow: 3, firstColumn: 0, lastRow: 4, lastColumn: 6 });
});

test("running Maßnahmen are carried over with all their words, ended ones stay behind", () => {
  const status = ["laufend", "in Vorbereitung", "ruht", null, "umgesetzt", "abgeschlossen", "eingestellt", "Laufend"];
  const book = workbook(year(2014, ...status.map((Status, i) => row({ Status, Thema: `Thema ${i}` }))));
  const rolled = rollOver(readSnapshot(book), 2015);
  if ("reason" in rolled) throw new Error(rolled.reason);
  const { rows, finished, columns } = rolled;
  expect(rows.map((one) => one.Thema)).toEqual(["Thema 0", "Thema 1", "Thema 2", "Thema 3", "Thema 7"]);
  expect(rows[4]?.Status).toBe("Laufend");
  expect(finished).toHaveLength(3);
  expect(columns).toEqual(headers);
});
