import { abgabeStaende, type AbgabeStand } from "../../../src/core/abgabe/abgabe";
import { withExceptions } from "../../../src/core/check/exceptions";
import type { Checked } from "../../../src/core/check/recheck";
import type { Rule } from "../../../src/core/check/rule";
import { validate } from "../../../src/core/check/validate";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";

/** Checks a whole workbook at once, as surfaces do in steps. */
export function checkBook(workbook: WorkbookData, rules: readonly Rule[]): Checked {
  const snapshot = readSnapshot(workbook);
  return { workbook, snapshot, findings: withExceptions(snapshot, validate(snapshot, rules)) };
}

/** The Abgaben of a year that a workbook remembers, by Dezernat. */
export const abgabenIn = (workbook: WorkbookData, year = 2014): readonly NonNullable<AbgabeStand["abgabe"]>[] =>
  abgabeStaende({ snapshot: readSnapshot(workbook), findings: [] }, workbook, year).flatMap(
    ({ abgabe }) => abgabe ?? [],
  );
