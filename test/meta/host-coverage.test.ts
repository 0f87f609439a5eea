import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { hostCoverage, type UsedMember } from "../../tools/hosts/host-coverage";
import { coverageProblem } from "../../tools/hosts/host-coverage-docs";
import { temporaryFolder } from "../support/files/ikz";

const root = join(__dirname, "..", "..");
const members = hostCoverage(root);
const of = (name: string): UsedMember | undefined => members.find((member) => member.name === name);

test("members of the API are found with their sets and guards", () => {
  expect(of("Range.values")).toMatchObject({ set: "ExcelApi 1.1", guarded: null });
  expect(of("Worksheet.getRanges")).toMatchObject({ set: "ExcelApi 1.9", guarded: null });
  expect(of("Range.getMergedAreasOrNullObject")).toMatchObject({ set: "ExcelApi 1.13", guarded: true });
  expect(of("WorksheetCollection.onNameChanged")).toMatchObject({ set: "ExcelApi 1.17", guarded: true });
  expect(of("NamedItem.scope")).toMatchObject({ set: "ExcelApi 1.4", guarded: null });
  expect(of("Excel.SpecialCellType.formulas")).toMatchObject({ set: "ExcelApi 1.9", guarded: null });
});

test("none is used above the floor without a guard, and the workbench has all of them", () => {
  expect(members.map(coverageProblem).filter((problem) => problem !== null)).toEqual([]);
});

describe("an adapter is objected to that", () => {
  /** What is wrong with an adapter of these statements. */
  function problemsOf(...statements: readonly string[]): readonly (string | null)[] {
    const folder = temporaryFolder();
    const adapter = join(folder, "src/adapters/excel");
    mkdirSync(adapter, { recursive: true });
    for (const shared of ["node_modules", "workbench"])
      symlinkSync(join(root, shared), join(folder, shared), "junction");
    const parameters = "sheet: Excel.Worksheet, range: Excel.Range, supports: (set: string) => boolean";
    writeFileSync(join(adapter, "use.ts"), `export function use(${parameters}) {\n${statements.join("\n")}\n}\n`);
    return hostCoverage(folder)
      .map(coverageProblem)
      .filter((problem) => problem !== null);
  }
  const missing = "is not implemented in the workbench";
  const unguarded = "but is used without a guard";
  const cases = [
    ["uses what the workbench lacks", "range.getSurroundingRegion();", `Range.getSurroundingRegion ${missing}`],
    ["loads what it lacks", 'range.load("values,linkedDataTypeState");', `Range.linkedDataTypeState ${missing}`],
    ["loads it of all items", 'sheet.charts.load("items/name,items/pivotOptions");', `Chart.pivotOptions ${missing}`],
    ["sets what it only reads", 'sheet.tables.getItem("T").showHeaders = false;', `Table.showHeaders ${missing}`],
    ["goes above the floor", "range.getSpillParent();", `Range.getSpillParent needs ExcelApi 1.12, ${unguarded}`],
    ["loads above the floor", 'sheet.load("tabId");', `Worksheet.tabId needs ExcelApi 1.14, ${unguarded}`],
    [
      "asks for too low a version",
      'if (supports("1.12")) range.getMergedAreasOrNullObject();',
      `Range.getMergedAreasOrNullObject needs ExcelApi 1.13, ${unguarded}`,
    ],
  ] as const;
  const problems = problemsOf(...cases.map(([, statement]) => statement));

  test.each(cases)("%s", (_, _statement, problem) => expect(problems).toContain(problem));

  test("not one that asks before", () => {
    expect(problemsOf('if (supports("1.13")) range.getMergedAreasOrNullObject();')).toEqual([]);
  });
});
