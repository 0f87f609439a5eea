import { checkReport, concerning } from "../../src/core/check/check-report";
import { withExceptions } from "../../src/core/check/exceptions";
import type { Finding } from "../../src/core/check/finding";
import type { Register } from "../../src/core/lists/register";
import type { Snapshot } from "../../src/core/snapshot/snapshot";
import { inReadingOrder, validate } from "../../src/core/check/validate";
import { rules } from "../../src/rules/index";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliPruefenDe } from "../../src/i18n/cli/pruefen.de";
import type { Run } from "./command";
import { checkTarget, openWorkbook, writeAtomically } from "./files";
import { reportHtml, type CheckedWorkbook } from "./report-html";
import { reportsJson } from "./report-json";
import { countsLine, reportText } from "./report-text";
import { askedRegister, askedDays, ofRegister, requireRegister } from "./register-option";
import { Stop } from "./stop";
import { progress, type Terminal } from "./terminal";

/** `ikz pruefen`: checks workbooks by every rule. */
export const pruefen: Run = (given, terminal) => {
  const format = given.choice("format", ["text", "json", "html"]);
  const target = given.text("ausgabe");
  if (target !== null) checkTarget(target, given.files, given.flag("ueberschreiben"));
  const bar = progress(
    terminal,
    given.files.flatMap((file) => [cliFilesDe.reading(file), cliFilesDe.checking(file)]),
  );
  const asked = {
    limit: given.count("grenze-mb"),
    year: given.year("jahr"),
    register: askedRegister(given),
    days: askedDays(given),
  };
  const checked = given.files.map((file) => checkFile(file, asked, bar.next));
  const reports = checked.map(({ report }) => report);
  bar.done();
  const result = rendered(checked, format, target === null ? terminal : { color: false, width: 120 });
  if (target === null) for (const piece of result) terminal.out(piece);
  else {
    writeAtomically(target, result);
    for (const { file, summary } of reports) terminal.say(`${file}: ${countsLine(summary)}.`);
    terminal.say(cliPruefenDe.written(target));
  }
  return reports.some(({ summary }) => summary.error > 0) ? 1 : 0;
};

interface Asked {
  readonly limit: number | null;
  readonly year: number | null;
  readonly register: Register | null;
  readonly days: ReturnType<typeof askedDays>;
}

function checkFile(file: string, { limit, year, register, days }: Asked, next: () => void): CheckedWorkbook {
  next();
  const { workbook, snapshot } = openWorkbook(file, limit, { ...days, year });
  next();
  if (register !== null) requireRegister(file, snapshot, register);
  if (year !== null) requireYear(file, snapshot, year);
  const found = withinReason(file, validate(snapshot, rules, MOST_FINDINGS));
  const findings = ofRegister(concerning(withExceptions(snapshot, found), year), register);
  const sheets = workbook.sheets.map((sheet) => sheet.name);
  const report = checkReport(file, snapshot, inReadingOrder(findings, sheets), { rules, language: "de", year });
  return { report, snapshot };
}

/** More findings than anybody can use, and than fit into memory together with a large workbook. */
export const MOST_FINDINGS = 300_000;

/** Stops where a workbook has more findings than can be shown. */
export function withinReason(file: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length > MOST_FINDINGS)
    throw new Stop(cliPruefenDe.tooManyFindings, {
      file,
      most: "300.000",
    });
  return findings;
}

/** Stops where a year was asked for that the workbook does not have. */
export function requireYear(file: string, snapshot: Snapshot, year: number): void {
  if (snapshot.years.includes(year)) return;
  throw new Stop(cliFilesDe.noYear(snapshot.years), { file, year });
}

function rendered(
  checked: readonly CheckedWorkbook[],
  format: "text" | "json" | "html",
  terminal: Pick<Terminal, "color" | "width">,
): Iterable<string> {
  const reports = checked.map(({ report }) => report);
  if (format === "html") return [reportHtml(checked, rules)];
  if (format === "json") return reportsJson(reports);
  return [reports.map((report) => reportText(report, rules, terminal)).join("\n")];
}
