import { expect, test } from "@jest/globals";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { xlsxOf } from "../support/workbooks/xlsx-of";
import { comparable, workbookCases } from "./workbook-cases";

test.each(workbookCases)("the xlsx adapter reads $name", ({ workbook }) => {
  expect(comparable(readWorkbook(openPackage(xlsxOf(workbook))))).toEqual(comparable(workbook));
});
