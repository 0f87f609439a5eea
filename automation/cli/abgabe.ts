import { abgabeStaende, type AbgabeStand } from "../../src/core/abgabe/abgabe";
import { acceptFindings } from "../../src/core/check/exceptions";
import { submit, type Submission, type Submitted } from "../../src/core/abgabe/submit";
import { validate } from "../../src/core/check/validate";
import { localTime } from "../../src/core/dates/times";
import { abgabeSheetsDe } from "../../src/i18n/abgabe-sheets.de";
import { rules } from "../../src/rules/index";
import { cliAbgabeDe } from "../../src/i18n/cli/abgabe.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { abgabeJson, abgabeText, type AbgabeReport, type CheckedFile } from "./abgabe-report";
import type { Arguments } from "./arguments";
import type { Run } from "./command";
import { checkTarget, openWorkbook, type OpenWorkbook } from "./files";
import { knownRule } from "./known-rule";
import { obstacleStop } from "./obstacle";
import { MOST_FINDINGS, requireYear, withinReason } from "./pruefen";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { sayRemarks, writePlanned } from "./write-planned";

/** `ikz abgabe`: says where each Dezernat stands in a year, or hands in the Maßnahmen of one into a new file. */
export const abgabe: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const format = given.choice("format", ["text", "json"]);
  const { year, target, accepted } = readAsked(given);
  const bar = progress(terminal, [
    cliFilesDe.reading(file),
    cliFilesDe.checking(file),
    cliFilesDe.writing(target ?? ""),
  ]);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"), { year });
  bar.next();
  requireYear(file, opened.snapshot, year);
  const dezernat = knownDezernat(opened, given.text("dezernat"));
  const checked = checkFile(opened);
  const by = (given.text("wer") ?? "").trim();
  const result =
    target === null || dezernat === null
      ? standing(checked, year, dezernat)
      : handIn(checked, { year, dezernat, by, at: localTime(new Date()), accepted }, target, bar.next);
  bar.done();
  sayRemarks(terminal, result.remarks);
  terminal.out(format === "json" ? abgabeJson(result, checked) : abgabeText(result, checked, terminal));
  return isObjectionable(result) ? 1 : 0;
};

interface Asked {
  readonly year: number;
  readonly target: string | null;
  readonly accepted: ReadonlyMap<string, string>;
}

/** What can be told without reading the file; an option that would be without effect is a mistake. */
function readAsked(given: Arguments): Asked {
  const [year, target] = [given.year("jahr"), given.text("ausgabe")];
  if (year === null) throw given.wrong(cliAbgabeDe.noYear);
  if (target === null && (given.text("wer") !== null || given.texts("annehmen").length > 0))
    throw given.wrong(cliAbgabeDe.noTarget);
  if (target !== null && given.text("dezernat") === null) throw given.wrong(cliAbgabeDe.noDezernat);
  if (target !== null) checkTarget(target, given.files, given.flag("ueberschreiben"));
  return { year, target, accepted: new Map(given.texts("annehmen").map(reason)) };
}

/** Rule and reason of `REGEL=BEGRÜNDUNG`. */
function reason(text: string): [string, string] {
  const [, rule = "", words = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (rule.trim() === "" || words.trim() === "") throw new Stop(cliAbgabeDe.noReason, { text });
  return [knownRule(rule.trim()).id, words.trim()];
}

function knownDezernat({ file, snapshot }: OpenWorkbook, asked: string | null): string | null {
  if (asked === null) return null;
  const { id } = snapshot.dezernate.read(asked);
  if (id !== null) return id;
  const known = snapshot.dezernate.ids.join(", ");
  throw new Stop(cliFilesDe.noDezernat, { file, asked, known });
}

function checkFile(opened: OpenWorkbook): CheckedFile {
  const found = withinReason(opened.file, validate(opened.snapshot, rules, MOST_FINDINGS));
  return { ...opened, ...acceptFindings(opened.snapshot, found) };
}

function standing(checked: CheckedFile, year: number, dezernat: string | null): AbgabeReport {
  const all = abgabeStaende(checked, checked.workbook, year);
  const staende = dezernat === null ? all : all.filter((one) => one.dezernat === dezernat);
  return { year, outcome: "state", staende, single: dezernat !== null, output: null, remarks: [] };
}

function handIn(checked: CheckedFile, submission: Submission, target: string, next: () => void): AbgabeReport {
  const result = submit(checked, submission, abgabeSheetsDe);
  if (result === null) throw new Error(`unknown Dezernat: ${submission.dezernat}`);
  if (result.obstacle !== null) throw obstacleStop(result.obstacle);
  const { year } = submission;
  if (result.plans.length === 0)
    return { year, outcome: "blocked", staende: [result.stand], single: true, output: null, remarks: [] };
  next();
  const { remarks } = writePlanned(checked, result.plans);
  saveWorkbook(checked.pkg, target);
  return {
    year,
    outcome: "submitted",
    staende: [asSubmitted(result, submission)],
    single: true,
    output: target,
    remarks,
  };
}

/** The stand as the new file has it. */
function asSubmitted({ stand }: Submitted, { year, dezernat, at, by }: Submission): AbgabeStand {
  const { counts, fingerprint } = stand;
  const known = { year, dezernat, at, by, fingerprint, massnahmen: stand.massnahmen.length, submitted: null };
  return {
    ...stand,
    state: "submitted",
    abgabe: { ...known, hints: counts.hint, exceptions: counts.accepted },
    changes: null,
  };
}

/** Errors, what was changed after the Abgabe, and an Abgabe that did not come about. */
const isObjectionable = ({ outcome, staende }: AbgabeReport): boolean =>
  outcome === "blocked" || staende.some(({ state, counts }) => state === "changed" || counts.error > 0);
