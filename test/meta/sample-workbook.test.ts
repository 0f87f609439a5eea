import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerSampleWorkbook } from "../../tools/samples/register-sample-workbook";
import { sampleWorkbook } from "../../tools/samples/sample-workbook";

test("samples/ikz-beispiel.xlsx is what tools/make-sample.cjs makes of samples/daten", () => {
  const file = join(__dirname, "..", "..", "samples", "ikz-beispiel.xlsx");
  expect(readFileSync(file).equals(Buffer.from(sampleWorkbook()))).toBe(true);
});

test("samples/register-beispiel.xlsx is what tools/make-register-sample.cjs makes of samples/daten", () => {
  const file = join(__dirname, "..", "..", "samples", "register-beispiel.xlsx");
  expect(readFileSync(file).equals(Buffer.from(registerSampleWorkbook()))).toBe(true);
});
