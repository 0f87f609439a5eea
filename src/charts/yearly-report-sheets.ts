import { compareYears } from "../core/compare/compare-years";
import type { ComparisonTexts } from "../core/compare/comparison-texts";
import { placeSheets } from "../core/plan/place-sheets";
import type { SheetPlan } from "../core/plan/sheet-plan";
import { type Snapshot, yearBefore } from "../core/snapshot/snapshot";
import type { WorkbookData } from "../core/workbook/workbook-data";
import { yearlyReportSheet } from "../core/report/yearly-report-sheet";
import type { YearlyReportTexts } from "../core/report/yearly-report-texts";
import { comparisonSheet } from "./comparison-sheet";

/**
 * The yearly report to print and, where there is a year before, the comparison with it: sheets of their own, the report
 * first. `day` is `JJJJ-MM-TT`.
 */
export function yearlyReportSheets(
  { snapshot, workbook }: { readonly snapshot: Snapshot; readonly workbook: WorkbookData },
  year: number,
  texts: { readonly report: YearlyReportTexts; readonly comparison: ComparisonTexts },
  day: string,
): readonly SheetPlan[] {
  const before = yearBefore(snapshot, year);
  if (before === null) return [yearlyReportSheet(snapshot, year, texts.report, day, null)];
  const comparison = compareYears(snapshot, before, year);
  const stand = day.split("-").reverse().join(".");
  const compared = comparisonSheet(snapshot, comparison, texts.comparison, stand);
  const [placed = compared] = placeSheets([compared], workbook).plans;
  const reported = { comparison, texts: texts.comparison, sheet: placed.name };
  return [yearlyReportSheet(snapshot, year, texts.report, day, reported), compared];
}
