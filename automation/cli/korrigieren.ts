import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { lockedCells } from "../../src/adapters/xlsx/patch/locked-cells";
import { correctWorkbook, type Correction } from "../../src/core/check/correct";
import type { Edit } from "../../src/core/workbook/edit";
import { shownChange } from "../../src/core/workbook/shown-change";
import { cellAddress } from "../../src/core/text/text";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliKorrigierenDe } from "../../src/i18n/cli/korrigieren.de";
import type { Run } from "./command";
import { checkTarget, openWorkbook } from "./files";
import { knownRule } from "./known-rule";
import { MOST_FINDINGS, withinReason } from "./pruefen";
import { saveWorkbook } from "./save-workbook";
import { askedRegister, askedDays, ofRegister, requireRegister } from "./register-option";
import { Stop } from "./stop";
import { harmless, paint, progress, type Terminal } from "./terminal";

/** `ikz korrigieren`: takes the corrections of all rules, or of the named ones, into a new file. */
export const korrigieren: Run = (given, terminal) => {
  const [file = ""] = given.files;
  const target = given.text("ausgabe");
  if (target === null) throw given.wrong(cliKorrigierenDe.noTarget);
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const only = new Set(given.texts("regel").map(fixableRule));
  const bar = progress(terminal, [cliFilesDe.reading(file), cliKorrigierenDe.correcting, cliFilesDe.writing(target)]);
  bar.next();
  const days = askedDays(given);
  const register = askedRegister(given);
  const { pkg, workbook, snapshot } = openWorkbook(file, given.count("grenze-mb"), days);
  if (register !== null) requireRegister(file, snapshot, register);
  bar.next();
  const isLocked = lockedCells(pkg);
  const kept = new Map<string, Edit>();
  const correction = correctWorkbook(
    workbook,
    rules,
    (finding) => {
      if ((only.size > 0 && !only.has(finding.rule)) || ofRegister([finding], register).length === 0) return false;
      const locked = finding.edits.filter((edit) => isLocked(edit));
      for (const edit of locked) kept.set(placeOf(edit), edit);
      return locked.length === 0;
    },
    { most: MOST_FINDINGS, registers, ...days },
  );
  withinReason(file, correction.remaining);
  bar.next();
  const { applied, skipped } = applyEdits(pkg, correction.edits);
  saveWorkbook(pkg, target);
  bar.done();
  terminal.out(summary(correction, { cells: applied.length, kept: kept.size }, target, terminal));
  for (const [sheet, places] of placesBySheet(Array.from(kept.values())))
    terminal.say(cliKorrigierenDe.locked(harmless(sheet), places));
  for (const { edit, reason } of skipped)
    terminal.say(cliKorrigierenDe.skipped(`${edit.sheet}!${cellAddress(edit.row, edit.column)}`, reason));
  const isDone = kept.size === 0 && skipped.length === 0;
  return isDone && !correction.remaining.some((finding) => finding.severity === "error") ? 0 : 1;
};

function placesBySheet(edits: readonly Edit[]): ReadonlyMap<string, readonly string[]> {
  const sheets = new Map<string, string[]>();
  for (const { sheet, row, column } of edits) {
    const places = sheets.get(sheet) ?? [];
    sheets.set(sheet, [...places, cellAddress(row, column)]);
  }
  return sheets;
}

function fixableRule(id: string): string {
  if (!knownRule(id).fixes) {
    const fixable = rules.filter((candidate) => candidate.fixes).map((candidate) => candidate.id);
    throw new Stop(cliKorrigierenDe.noCorrections, {
      id,
      fixable: fixable.join(", "),
    });
  }
  return id;
}

function summary(
  correction: Correction,
  { cells, kept }: { readonly cells: number; readonly kept: number },
  target: string,
  terminal: Terminal,
): string {
  const lines: string[] = [];
  for (const rule of rules) {
    const own = correction.corrected.filter((finding) => finding.rule === rule.id);
    if (own.length === 0) continue;
    lines.push(paint(terminal, "bold", `${rule.title.de} · ${own.length}`) + paint(terminal, "grey", ` (${rule.id})`));
    for (const { edits } of own) lines.push(...changes(edits).map((line) => `  ${line}`));
  }
  const errors = correction.remaining.filter((finding) => finding.severity === "error").length;
  lines.push(
    cliKorrigierenDe.summary({ corrections: correction.corrected.length, cells, kept }, errors),
    cliFilesDe.newWorkbook(target),
  );
  return `${lines.join("\n")}\n`;
}

/** One line for each cell that a correction fills, and one for those that it empties. */
function changes(edits: readonly Edit[]): string[] {
  const filled = edits.filter(({ after }) => after !== null);
  const emptied = edits.filter(({ after }) => after === null);
  const [first, last] = [emptied[0], emptied[emptied.length - 1]];
  const lines = filled.map((edit) => `${placeOf(edit)}  ${changeText(edit)}`);
  if (first === undefined || last === undefined) return lines;
  const end = first === last ? "" : `:${cellAddress(last.row, last.column)}`;
  return [...lines, cliKorrigierenDe.emptied(`${placeOf(first)}${end}`)];
}

const placeOf = ({ sheet, row, column }: Edit): string => `${harmless(sheet)}!${cellAddress(row, column)}`;

const LONGEST_SHOWN = 60;

/** „vorher“ → „nachher“. */
function changeText(edit: Edit): string {
  const { before, after, becomesNumber } = shownChange(edit, LONGEST_SHOWN);
  return `„${harmless(before)}“ → ${becomesNumber ? cliKorrigierenDe.asNumber(after) : `„${harmless(after)}“`}`;
}
