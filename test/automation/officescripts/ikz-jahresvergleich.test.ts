import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ComparisonResult } from "../../../automation/officescripts/comparison-result";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import { comparisonSheet } from "../../../src/charts/comparison-sheet";
import { compareYears } from "../../../src/core/compare/compare-years";
import { cellValue } from "../../../src/core/workbook/edit";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { comparisonDe } from "../../../src/i18n/comparison.de";
import { saveWorkbook } from "../../../workbench/file/save-workbook";
import type { OpenWorkbook } from "../../../workbench/file/open-workbook";
import { withoutResults } from "../../contract/workbook-cases";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { openFile, productScript } from "../../support/hosts/office-script";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { validateWorkbook } from "../../support/files/validate";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { placeSheets } from "../../../src/core/plan/place-sheets";

let script: ReturnType<typeof productScript>;
beforeAll(() => {
  script = productScript("ikz-jahresvergleich");
});

const STAND = "11.07.2014";
const opened = (data: WorkbookData): OpenWorkbook => openFile(xlsxOf(data));
const compare = (file: OpenWorkbook, ...values: readonly unknown[]): ComparisonResult =>
  script(file.book, ...values).result as ComparisonResult;
const calculated = (file: OpenWorkbook): WorkbookData => {
  file.book.calculate();
  return readWorkbook(openPackage(saveWorkbook(file)));
};

const three = workbook(
  year(2012, row(), row({ Thema: "Radweg", Dezernat: "II" })),
  year(2013, row({ Kategorie: "II" })),
  year(2014, row({ Kategorie: "II" }), row({ Thema: "Busnetz" })),
);
const planOf = (data: WorkbookData, from: number, to: number): ReturnType<typeof comparisonSheet> => {
  const snapshot = readSnapshot(data);
  return comparisonSheet(snapshot, compareYears(snapshot, from, to), comparisonDe, STAND);
};

describe("the sheet Jahresvergleich", () => {
  test.each<readonly [string, WorkbookData, number, number]>([
    ["of the sample", sampleWorkbook(), 2012, 2014],
    ["of three years", three, 2013, 2014],
  ])("%s is the one that the file adapter writes, also the second time", async (_, data, from, to) => {
    const plan = planOf(data, from, to);
    const pkg = openPackage(xlsxOf(data));
    writeSheets(pkg, placeSheets([plan], data).plans);
    const expected = withoutResults(readWorkbook(openPackage(pkg.save())));
    const file = opened(data);
    for (let time = 0; time < 2; time++) {
      expect(compare(file, 0, 0, STAND)).toMatchObject({ from, to, sheet: plan.name, charts: plan.charts.length });
      expect(withoutResults(calculated(file))).toEqual(expected);
      expect(file.book.sheetNamed(plan.name)?.charts.map(({ name }) => name)).toEqual(
        plan.charts.map(({ name }) => name),
      );
    }
    expect(await validateWorkbook(saveWorkbook(file))).toEqual([]);
  });

  test("changes in percent have their sign, none where nothing was before", () => {
    const { total, kategorie } = compare(opened(three), 2012, 2013, STAND);
    expect(total.percent).toBe("−50,0 %");
    expect(kategorie.map(({ key, percent }) => [key, percent])).toEqual([
      ["I", ""],
      ["II", ""],
      ["III", "−100,0 %"],
    ]);
    const later = compare(opened(three), 2013, 2014, STAND);
    expect([later.total.percent, later.kategorie[1]?.percent]).toEqual(["+100,0 %", "±0,0 %"]);
  });

  test("has live figures that calculate to what was planned", () => {
    const data = sampleWorkbook();
    const plan = planOf(data, 2012, 2014);
    const file = opened(data);
    compare(file, 0, 0, STAND);
    const written = calculated(file).sheets.find(({ name }) => name === plan.name);
    const live = plan.cells.filter(({ formula }) => formula !== undefined);
    expect(live.length).toBeGreaterThan(50);
    expect(live.map(({ row: at, column }) => written && cellValue(written, at, column))).toEqual(
      live.map(({ value }) => (value === "" ? null : value)),
    );
  });

  test("updates the sheet of an earlier run where somebody has renamed it", () => {
    const file = opened(three);
    compare(file, 0, 0, STAND);
    const old = file.book.sheetNamed("Jahresvergleich 2014");
    if (old === undefined) throw new Error("not written");
    const before = old.tables.map(({ name }) => name);
    const count = file.book.sheets.length;
    old.name = "Vergleich alt";
    expect(compare(file, 0, 0, STAND)).toMatchObject({ sheet: "Vergleich alt", remarks: [] });
    expect(file.book.sheets.length).toBe(count);
    expect(file.book.sheetNamed("Vergleich alt")?.tables.map(({ name }) => name)).toEqual(before);
  });

  test("leaves a sheet of its name that somebody else made, and says where it was written", () => {
    const notes = sheet("Jahresvergleich 2014", [["meine Notiz"]], { protected: true });
    const file = opened(workbook(...three.sheets, notes));
    const { sheet: name, remarks } = compare(file, 0, 0, STAND);
    expect(name).toBe("Jahresvergleich 2014 (2)");
    expect(remarks).toEqual([
      "Das Blatt „Jahresvergleich 2014“ in der Mappe ist nicht von IKZ und blieb unverändert. Geschrieben wurde auf „Jahresvergleich 2014 (2)“.",
    ]);
    const left = calculated(file).sheets.find((one) => one.name === notes.name);
    expect(left?.rows.map(({ cells }) => cells)).toEqual([["meine Notiz"]]);
  });
});

test("the figures that come back are those of the command line", () => {
  const bytes = xlsxOf(sampleWorkbook());
  const { stdout } = ikz("vergleich", put(temporaryFolder(), "beispiel.xlsx", bytes), "--format", "json");
  const expected = JSON.parse(stdout) as Record<"kategorie" | "dezernat" | "art", { percent: number | null }[]> & {
    movement: object;
  };
  const result = compare(openFile(bytes), 2012, 2014, STAND);
  const percentOf = (figure: { percent: number | null }): object => ({
    ...figure,
    percent: figure.percent === null ? "" : figure.percent.toFixed(1).replace(".", ","),
  });
  const plain = (figure: ComparisonResult["total"]): object => ({
    ...figure,
    percent: figure.percent.replace("−", "-").replace(/[+±]| %/g, ""),
  });
  for (const merkmal of ["kategorie", "dezernat", "art"] as const)
    expect(result[merkmal].map(plain)).toEqual(expected[merkmal].map(percentOf));
  expect(result.movement).toEqual(expected.movement);
  expect(result.sentences[0]).toMatch(/^2014 wurden 150 Maßnahmen gemeldet, 62 mehr als 2012/);
});

test.each<readonly [string, WorkbookData, readonly number[], string]>([
  [
    "a year that is not there",
    three,
    [2011, 2014],
    "Es gibt keine Maßnahmen des Jahres 2011. Vorhanden: 2012, 2013, 2014.",
  ],
  [
    "years in the wrong order",
    three,
    [2014, 2012],
    "Das frühere Jahr (von: 2014) muss vor dem späteren (bis: 2012) liegen.",
  ],
  [
    "only one year",
    workbook(year(2014, row())),
    [],
    "Vor 2014 gibt es kein weiteres Jahr; ein Vergleich braucht zwei.",
  ],
  ["no year", workbook(sheet("x", [["y"]])), [], "Die Mappe enthält keine Maßnahmen mit Jahr."],
  [
    "a protected sheet of an earlier run",
    workbook(
      ...three.sheets,
      sheet(
        "Jahresvergleich 2014",
        [
          ["Jahresvergleich 2014 – Interkommunale Zusammenarbeit"],
          ["Kategorie", "2013", "2014", "Differenz", "Differenz %"],
        ],
        { protected: true },
      ),
    ),
    [],
    "Das Blatt „Jahresvergleich 2014“ ist geschützt und wurde nicht geschrieben. Heben Sie den Blattschutz auf.",
  ],
])("%s is refused in a sentence, and nothing is written", (_, data, values, sentence) => {
  const file = opened(data);
  const before = file.book.sheets.map(({ name, cells }) => [name, cells.version]);
  expect(() => compare(file, ...values)).toThrow(new Error(sentence));
  expect(file.book.sheets.map(({ name, cells }) => [name, cells.version])).toEqual(before);
});
