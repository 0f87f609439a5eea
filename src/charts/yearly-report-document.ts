import { compareYears } from "../core/compare/compare-years";
import type { ComparisonTexts } from "../core/compare/comparison-texts";
import type { DocumentBlock, DocumentPlan } from "../core/plan/document-plan";
import { ofYear, yearBefore, type Snapshot } from "../core/snapshot/snapshot";
import { yearlyReportChapters } from "../core/report/yearly-report-chapters";
import type { YearlyReportTexts } from "../core/report/yearly-report-texts";
import { comparisonChapter } from "./comparison-chapter";
import { comparedOf } from "./sheet/comparison-section";

/** The yearly report as a document: all Maßnahmen of the year, then the comparison with the nearest year before. */
export function yearlyReportDocument(
  snapshot: Snapshot,
  year: number,
  texts: { readonly report: YearlyReportTexts; readonly comparison: ComparisonTexts },
  day: string,
): DocumentPlan {
  const { report } = texts;
  const stand = report.stand(day);
  return {
    title: report.title(year),
    subtitle: `${stand} · ${report.counted(ofYear(snapshot.massnahmen, year).length)}`,
    language: report.language,
    description: report.description(year),
    header: stand,
    pageOf: report.pageOf,
    contents: report.contents,
    blocks: [...yearlyReportChapters(snapshot, year, report), ...comparison(snapshot, year, texts, day)],
  };
}

function comparison(
  snapshot: Snapshot,
  year: number,
  texts: { readonly report: YearlyReportTexts; readonly comparison: ComparisonTexts },
  day: string,
): readonly DocumentBlock[] {
  const before = yearBefore(snapshot, year);
  if (before !== null) {
    const stand = day.split("-").reverse().join(".");
    const compared = comparedOf(snapshot, compareYears(snapshot, before, year), texts.comparison, stand);
    return comparisonChapter(compared, texts.report);
  }
  const { comparison: title, noEarlierYear } = texts.report;
  return [
    { kind: "heading", level: 1, text: title, newPage: true },
    { kind: "text", text: noEarlierYear(year), style: "sentence" },
  ];
}
