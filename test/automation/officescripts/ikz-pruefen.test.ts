import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import { concerning } from "../../../src/core/check/check-report";
import { entryNames } from "../../../src/core/check/places";
import { reportSheet } from "../../../src/core/sheets/report-sheet";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { inReadingOrder, validate } from "../../../src/core/check/validate";
import type { SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { reportDe } from "../../../src/i18n/report.de";
import { rules } from "../../../src/rules/index";
import type { CheckResult } from "../../../automation/officescripts/check-result";
import { saveWorkbook } from "../../../workbench/file/save-workbook";
import type { OpenWorkbook } from "../../../workbench/file/open-workbook";
import { comparable } from "../../contract/workbook-cases";
import { openFile, productScript } from "../../support/hosts/office-script";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { validateWorkbook } from "../../support/files/validate";
import { row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";
import { placeSheets } from "../../../src/core/plan/place-sheets";

let script: ReturnType<typeof productScript>;
beforeAll(() => {
  script = productScript("ikz-pruefen");
});

const STAND = "11.07.2014, 16:55";
const check = (file: OpenWorkbook, ...values: readonly unknown[]): CheckResult =>
  script(file.book, ...values).result as CheckResult;
const opened = (data: WorkbookData): OpenWorkbook => openFile(xlsxOf(data));
const sheetsOf = (file: OpenWorkbook): readonly SheetData[] =>
  comparable(readWorkbook(openPackage(saveWorkbook(file)))).sheets;

/** A real file, and every part of it as it would be saved now. */
const sample = (): OpenWorkbook => openFile(new Uint8Array(readFileSync("samples/ikz-beispiel.xlsx")));
function partsOf(file: OpenWorkbook): ReadonlyMap<string, string> {
  const pkg = openPackage(saveWorkbook(file));
  return new Map(pkg.partNames().map((name) => [name, pkg.text(name)]));
}

/** The plan that every surface makes of the workbook's findings. */
function planned(data: WorkbookData, jahr: number | null): SheetPlan {
  const snapshot = readSnapshot(data);
  const names = data.sheets.map(({ name }) => name);
  const findings = inReadingOrder(concerning(validate(snapshot, rules), jahr), names);
  const options = { rules, language: "de", texts: reportDe, stand: STAND } as const;
  return reportSheet(findings, entryNames(snapshot), options);
}

/** The workbook as the file adapter leaves it. */
function asFile(data: WorkbookData, plan: SheetPlan): readonly SheetData[] {
  const pkg = openPackage(xlsxOf(data));
  writeSheets(pkg, placeSheets([plan], data).plans);
  return comparable(readWorkbook(openPackage(pkg.save()))).sheets;
}

const book = workbook(
  year(2012, row({ Kategorie: "2" })),
  year(
    2014,
    row({ Art: "interkomunal" }),
    row({ Dezernat: "II", Thema: "Busnetz", Perspektive: null }),
    row({ Dezernat: "VII", Thema: "Radweg" }),
  ),
);
const found = ({ findings }: CheckResult): readonly string[] => findings.map(({ rule, cell }) => `${rule} ${cell}`);

describe("the sheet Prüfbericht", () => {
  test.each<readonly [string, WorkbookData, number]>([
    ["of the sample", sampleWorkbook(), 0],
    ["of one year of the sample", sampleWorkbook(), 2014],
    ["without findings", workbook(year(2014, row())), 0],
  ])("%s is the one that the file adapter writes, also the second time", async (_, data, jahr) => {
    const file = opened(data);
    const expected = asFile(data, planned(data, jahr === 0 ? null : jahr));
    expect(check(file, jahr, "", true, STAND)).toMatchObject({ written: true, problem: "" });
    expect(sheetsOf(file)).toEqual(expected);
    check(file, jahr, "", true, STAND);
    expect(sheetsOf(file)).toEqual(expected);
    expect(await validateWorkbook(saveWorkbook(file))).toEqual([]);
  });

  test("is not there where nobody wants it; the workbook stays as it was, byte for byte", () => {
    const file = sample();
    expect(check(file, 0, "", false)).toMatchObject({ written: false, problem: "" });
    expect(partsOf(file)).toEqual(partsOf(sample()));
  });

  test("that is protected stays as it is, and the findings come all the same", () => {
    const file = sample();
    check(file, 0, "", true, STAND);
    const report = file.book.sheetNamed("Prüfbericht");
    if (report === undefined) throw new Error("not written");
    report.protection = { options: {}, password: "" };
    const before = partsOf(file);
    const result = check(file, 0, "", true, "später");
    expect(result.written).toBe(false);
    expect(result.problem).toBe(
      "Das Blatt „Prüfbericht“ ist geschützt und wurde nicht geschrieben. Heben Sie den Blattschutz auf.",
    );
    expect(result.findings.length).toBeGreaterThan(3);
    expect(partsOf(file)).toEqual(before);
  });

  test("says when it was made, by the clock of the computer where nothing else is said", () => {
    const file = opened(book);
    check(file);
    const [, , report] = sheetsOf(file);
    expect(report?.rows[1]?.cells[0]).toMatch(/^Stand \d\d\.\d\d\.\d{4}, \d\d:\d\d · /);
  });
});

describe("what comes back", () => {
  test("names the Dezernat of each finding and where every Dezernat stands", () => {
    const result = check(opened(book), 2014, "", false);
    expect(result.schema).toBe("ikz-pruefung/1");
    expect(result.years).toEqual([{ year: 2014, sheet: "IKZ 2014", massnahmen: 3 }]);
    const named = result.findings.map(({ rule, dezernat, thema }) => [rule, dezernat, thema]);
    expect(named).toContainEqual(["art-not-allowed", "I", "Winterdienst mit Nachbargemeinden"]);
    expect(named).toContainEqual(["value-missing", "II", "Busnetz"]);
    expect(named).toContainEqual(["dezernat-not-allowed", "", "Radweg"]);
    expect(
      result.dezernate.map(({ dezernat, massnahmen, error, warning, ready }) => [
        dezernat,
        massnahmen,
        error,
        warning,
        ready,
      ]),
    ).toEqual([
      ["OB", 0, 0, 0, true],
      ["I", 1, 1, 0, false],
      ["II", 1, 0, 1, false],
      ["III", 0, 0, 0, true],
      ["IV", 0, 0, 0, true],
      ["V", 0, 0, 0, true],
      ["VI", 0, 0, 0, true],
    ]);
    expect(result.withoutDezernat).toEqual({ error: 1, warning: 0, hint: 0, accepted: 0, ready: false });
  });

  test.each(["II", "Dez. II", "2"])("keeps to the rows of Dezernat %s", (dezernat) => {
    const result = check(opened(book), 2014, dezernat, false);
    expect(found(result)).toEqual(["value-missing I3"]);
    expect(result.dezernate.map((each) => each.dezernat)).toEqual(["II"]);
    expect(result.summary).toEqual({ error: 0, warning: 1, hint: 0, accepted: 0, ready: false });
  });

  test("has neither null nor undefined in it, which a flow cannot take", () => {
    const result = check(opened(workbook(sheet("Notizen", [["x"]]), ...sampleWorkbook().sheets)), 0, "", false);
    const values: unknown[] = [result];
    for (let value = values.pop(); values.length > 0 || value !== undefined; value = values.pop()) {
      expect(value).not.toBeNull();
      if (typeof value === "object" && value !== null) values.push(...(Object.values(value) as unknown[]));
    }
    expect(JSON.stringify(result)).not.toMatch(/null|undefined/);
  });

  test("lists the 3,000 most severe findings and counts all", () => {
    const rows = Array.from({ length: 2000 }, (_, i) =>
      row({ Thema: `Thema ${i} ${"x".repeat(i % 40)}`, Art: "x", Perspektive: null }),
    );
    const result = check(opened(workbook(year(2014, ...rows))), 0, "", false);
    const { error, warning, hint } = result.summary;
    expect([error, warning]).toEqual([2000, 2000]);
    expect(result.findings).toHaveLength(3000);
    expect(result.omitted).toBe(error + warning + hint - 3000);
    expect(result.findings.slice(0, 2000).every(({ severity }) => severity === "error")).toBe(true);
    expect(JSON.stringify(result).length).toBeLessThan(5_000_000);
  });
});

describe("what cannot be done is said in a sentence, and nothing is written", () => {
  test.each<readonly [string, readonly unknown[], string]>([
    ["a year that is not there", [2013], "Es gibt keine Maßnahmen des Jahres 2013. Vorhanden: 2012, 2014."],
    [
      "a Dezernat that is not there",
      [0, "IX"],
      "Das Dezernat „IX“ steht nicht in den Stammdaten. Vorhanden: OB, I, II, III, IV, V, VI.",
    ],
  ])("%s", (_, values, sentence) => {
    const file = sample();
    expect(() => check(file, ...values)).toThrow(new Error(sentence));
    expect(partsOf(file)).toEqual(partsOf(sample()));
  });

  test("a workbook without any year", () => {
    const file = opened(workbook(sheet("x", [["y"]])));
    expect(() => check(file, 2014)).toThrow(/Die Mappe enthält keine Maßnahmen mit Jahr\.$/);
  });
});

test("5,000 rows are checked and written in few requests", () => {
  const rows = Array.from({ length: 5000 }, (_, i) =>
    row({
      Thema: `Zusammenarbeit ${i % 700} im Umland, Abschnitt ${i}`,
      Dezernat: ["I", "II", "III", "IV", "V", "VI"][i % 6] ?? "I",
      Art: i % 9 === 0 ? "interkomunal" : "interkommunal; vertikal",
      Perspektive: i % 5 === 0 ? null : `bis 20${10 + (i % 20)}`,
    }),
  );
  const file = opened(workbook(year(2014, ...rows)));
  const { result, requests } = script(file.book, 0, "", true, STAND);
  expect(requests).toBeLessThan(40);
  expect((result as CheckResult).written).toBe(true);
  expect((result as CheckResult).summary.error).toBeGreaterThan(500);
});
