import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { yearlyReportSheets } from "../../src/charts/yearly-report-sheets";
import { compareYears } from "../../src/core/compare/compare-years";
import type { Register } from "../../src/core/lists/register";
import type { Language } from "../../src/core/text/texts";
import type { SheetPlan } from "../../src/core/plan/sheet-plan";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { comparisonEn } from "../../src/i18n/comparison.en";
import { registersDe } from "../../src/i18n/registers.de";
import { registersEn } from "../../src/i18n/registers.en";
import { yearlyReportDe } from "../../src/i18n/yearly-report.de";
import { yearlyReportEn } from "../../src/i18n/yearly-report.en";
import type { Result } from "./session-state";

// All that only somebody who writes a sheet needs: one chunk, loaded then.

/** The comparison of two years. `day` is as people write it. */
export const comparisonPlan = (
  snapshot: Snapshot,
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
  day: string,
): SheetPlan =>
  comparisonSheet(snapshot, compareYears(snapshot, from, to), language === "de" ? comparisonDe : comparisonEn, day);

/** The yearly report and what belongs to it. `day` is `JJJJ-MM-TT`. */
export const yearlyReportPlans = (
  { snapshot, workbook }: Result,
  year: number,
  language: Language,
  day: string,
): readonly SheetPlan[] =>
  yearlyReportSheets(
    { snapshot, workbook },
    year,
    language === "de"
      ? { report: yearlyReportDe, comparison: comparisonDe }
      : { report: yearlyReportEn, comparison: comparisonEn },
    day,
  );

const registerTexts = (language: Language): typeof registersDe => (language === "de" ? registersDe : registersEn);

/** The counts and charts of a register. `day` is as people write it. */
export const registerViewsPlan = (snapshot: Snapshot, register: Register, language: Language, day: string): SheetPlan =>
  registerViewsSheet(snapshot, register, registerTexts(language), language, day);
