import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { hostCoverage, type UsedMember } from "../../tools/host-coverage";
import { coverageProblem } from "../../tools/host-coverage-docs";

const members = hostCoverage(join(__dirname, "..", ".."));
const of = (name: string): UsedMember | undefined => members.find((member) => member.name === name);

test("members of the API are found with their sets and guards", () => {
  expect(of("Range.values")).toMatchObject({ set: "ExcelApi 1.1", guarded: null });
  expect(of("Worksheet.getRanges")).toMatchObject({ set: "ExcelApi 1.9", guarded: null });
  expect(of("Range.getMergedAreasOrNullObject")).toMatchObject({ set: "ExcelApi 1.13", guarded: true });
  expect(of("WorksheetCollection.onNameChanged")).toMatchObject({ set: "ExcelApi 1.17", guarded: true });
});

test("none is used above the floor without a guard, and the workbench has all of them", () => {
  expect(members.map(coverageProblem).filter((problem) => problem !== null)).toEqual([]);
});
