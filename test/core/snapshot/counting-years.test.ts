import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { validate } from "../../../src/core/check/validate";
import { rules } from "../../../src/rules/index";
import type { CellValue, SheetData } from "../../../src/core/workbook/workbook-data";
import { fuzzSettings } from "../../support/fuzz";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

/** One list for all years with so many rows of each, every one with a Thema of its own. */
const allYears = (...counts: readonly (readonly [CellValue, number])[]) =>
  sheet("Alle", [
    ["Jahr", ...headers],
    ...counts.flatMap(([jahr, count]) =>
      Array.from({ length: count }, (_, i) => [jahr, ...row({ ID: `M-${i}`, Thema: `Thema ${i}` })]),
    ),
  ]);

const yearsOf = (...sheets: readonly SheetData[]) => {
  const { years, countingYears, reportingYear } = readSnapshot(workbook(...sheets));
  return { years, countingYears, reportingYear };
};

describe("which years count", () => {
  test("those of lists of their own, be they short, and those with a tenth of the largest year's cells", () => {
    expect(yearsOf(year(2014, ...Array.from({ length: 30 }, () => row())), year(2015, row()))).toMatchObject({
      countingYears: [2014, 2015],
      reportingYear: 2015,
    });
    expect(yearsOf(allYears([2014, 20], [2015, 2], [2016, 1]))).toEqual({
      years: [2014, 2015, 2016],
      countingYears: [2014, 2015],
      reportingYear: 2015,
    });
    expect(yearsOf(sheet("Liste", [["Maßnahmen 2016"], headers, row()]), allYears([2014, 20]))).toMatchObject({
      reportingYear: 2016,
    });
    expect(yearsOf(sheet("IKZ 2015", [headers]), year(2014, row())).reportingYear).toBe(2014);
    expect(yearsOf(sheet("Notizen", [["nichts"]]))).toEqual({ years: [], countingYears: [], reportingYear: null });
  });

  test("a mistyped year makes nothing vanish; chosen by hand it is compared", () => {
    const book = workbook(allYears([2012, 100], [2014, 150], [2015, 1]));
    const found = (chosen: number | null) =>
      validate(readSnapshot(book, { year: chosen }), rules).filter(({ rule }) => rule === "massnahme-vanished").length;
    expect(found(null)).toBe(0);
    expect(found(2015)).toBe(149);
  });

  test("any thin years early or late change neither the reporting year nor the one before", () => {
    const thin = fc.tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 2 }));
    fc.assert(
      fc.property(fc.uniqueArray(thin, { selector: ([jahr]) => jahr, maxLength: 5 }), (typos) => {
        const others = typos.filter(([jahr]) => jahr !== 2012 && jahr !== 2014);
        const snapshot = readSnapshot(workbook(allYears([2012, 25], [2014, 30], ...others)));
        expect(snapshot).toMatchObject({ countingYears: [2012, 2014], reportingYear: 2014 });
        expect(snapshot.yearPairs()).toMatchObject([{ earlier: 2012, later: 2014 }]);
        const thinFindings = validate(snapshot, rules).filter(({ rule }) => rule === "year-thin");
        expect(thinFindings).toHaveLength(others.reduce((sum, [, count]) => sum + count, 0));
      }),
      fuzzSettings(100),
    );
  });
});
