import * as path from "node:path";
import { yearlyReportDocument } from "../../src/charts/yearly-report-document";
import { yearlyReportSheets } from "../../src/charts/yearly-report-sheets";
import { ofYear } from "../../src/core/snapshot/snapshot";
import { isoDay } from "../../src/core/dates/times";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { yearlyReportDe } from "../../src/i18n/yearly-report.de";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliBerichtDe } from "../../src/i18n/cli/bericht.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import type { Run } from "./command";
import { checkTarget, openWorkbook, writeAtomically, type OpenWorkbook } from "./files";
import { requireYear } from "./pruefen";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { wordPacking } from "./word-packing";
import { sayRemarks, writePlanned } from "./write-planned";

/** More rows than a Word file can be worked with. */
const MOST_IN_WORD = 10_000;
const WORKBOOKS = [".xlsx", ".xlsm"];

/** `ikz bericht`: the yearly report as a Word file, or as a sheet to print in a copy of the workbook. */
export const bericht: Run = async (given, terminal) => {
  const [file = ""] = given.files;
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  if (year === null || target === null) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  const ending = path.extname(target).toLowerCase();
  if (ending !== ".docx" && !WORKBOOKS.includes(ending)) throw new Stop(cliBerichtDe.wrongEnding, { target });
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const steps = [cliFilesDe.reading(file), cliBerichtDe.composing, cliFilesDe.writing(target)];
  const bar = progress(terminal, steps);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"));
  requireYear(file, opened.snapshot, year);
  bar.next();
  const word = ending === ".docx" ? await wordFile(opened, year) : null;
  const { remarks } = word === null ? addSheets(opened, year) : { remarks: [] };
  bar.next();
  if (word === null) saveWorkbook(opened.pkg, target);
  else writeAtomically(target, word);
  bar.done();
  sayRemarks(terminal, remarks);
  const { length: count } = ofYear(opened.snapshot.massnahmen, year);
  terminal.out(`${cliBerichtDe.written(year, yearlyReportDe.counted(count), target)}\n`);
  return 0;
};

/** The library for Word files is loaded here, as no other command needs it. */
async function wordFile({ file, snapshot }: OpenWorkbook, year: number): Promise<Uint8Array> {
  const { length: count } = ofYear(snapshot.massnahmen, year);
  if (count > MOST_IN_WORD)
    throw new Stop(cliBerichtDe.tooLong, {
      file,
      year,
      count,
    });
  const { writeDocument } = await import("../../src/adapters/docx/write-document");
  const texts = { report: yearlyReportDe, comparison: comparisonDe };
  return writeDocument(yearlyReportDocument(snapshot, year, texts, isoDay(new Date())), wordPacking);
}

/** The report and the comparison that belongs to it, as sheets of their own. */
function addSheets(opened: OpenWorkbook, year: number): ReturnType<typeof writePlanned> {
  const texts = { report: yearlyReportDe, comparison: comparisonDe };
  return writePlanned(opened, yearlyReportSheets(opened, year, texts, isoDay(new Date())));
}
