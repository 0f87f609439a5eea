import * as fs from "node:fs";
import * as path from "node:path";
import { rowAttachments } from "../../src/adapters/xlsx/patch/row-attachments";
import { mergePlans } from "../../src/core/merge/merge-plans";
import type { MergeSource } from "../../src/core/merge/merge-sources";
import { mergeWorkbooks, needsAttention, type Merge } from "../../src/core/merge/merge-workbooks";
import { PROTOCOL } from "../../src/core/merge/protocol-sheet";
import { cellAddress } from "../../src/core/text/text";
import { emptyThemen } from "../../src/core/wording/themen";
import { localTime } from "../../src/core/dates/times";
import { abgabeSheetsDe } from "../../src/i18n/abgabe-sheets.de";
import { mergeDe } from "../../src/i18n/merge.de";
import { sheetsDe } from "../../src/i18n/sheets.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliZusammenfuehrenDe } from "../../src/i18n/cli/zusammenfuehren.de";
import type { Arguments } from "./arguments";
import type { Run } from "./command";
import { checkTarget, isSameFile, openWorkbook, type OpenWorkbook } from "./files";
import { mergeJson, mergeText } from "./merge-report";
import { obstacleStop } from "./obstacle";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { progress } from "./terminal";
import { sayUncalculated, writeLists } from "./write-lists";
import { sayRemarks, writePlanned } from "./write-planned";

/** `ikz zusammenfuehren`: brings the Dezernate's workbooks of a year into one, with a protocol of every row. */
export const zusammenfuehren: Run = (given, terminal) => {
  const format = given.choice("format", ["json", "text"]);
  const { target, inputs, master } = readAsked(given);
  const files = inputs.map(({ file }) => file);
  const steps = [...(master === null ? [] : [master]), ...files].map((file) => cliFilesDe.reading(file));
  const bar = progress(terminal, [...steps, cliZusammenfuehrenDe.merging, cliFilesDe.writing(target)]);
  const themen = emptyThemen();
  const open = (file: string): OpenWorkbook => {
    bar.next();
    return openWorkbook(file, given.count("grenze-mb"), { themen });
  };
  const opened = master === null ? null : open(master);
  const sources = inputs.map(({ file }) => open(file));
  const base = opened ?? sources[0];
  if (base === undefined) throw new Error("no workbook to merge");
  bar.next();
  const merge = merged(base, sources, inputs, given.year("jahr"));
  bar.next();
  const { plans, remarks, formulas } = write(base, merge, target);
  bar.done();
  const result = { merge, output: target };
  for (const piece of format === "json" ? mergeJson(result) : [mergeText(result, terminal)]) terminal.out(piece);
  const protocol = plans[plans.length - 1]?.name ?? PROTOCOL;
  terminal.say(cliZusammenfuehrenDe.written(target, protocol, !needsAttention(merge)));
  sayRemarks(terminal, remarks);
  sayUncalculated(terminal, formulas);
  return needsAttention(merge) ? 1 : 0;
};

interface Input {
  readonly file: string;
  /** The Dezernat as written in front of the file. */
  readonly dezernat: string | null;
}

interface Asked {
  readonly target: string;
  readonly inputs: readonly Input[];
  readonly master: string | null;
}

function readAsked(given: Arguments): Asked {
  const [target, master] = [given.text("ausgabe"), given.text("hauptmappe")];
  if (target === null) throw given.wrong(cliZusammenfuehrenDe.noTarget);
  const inputs = given.files.map((text) => inputOf(text));
  const all = [...(master === null ? [] : [master]), ...inputs.map(({ file }) => file)];
  if (all.length < 2) throw given.wrong(cliZusammenfuehrenDe.tooFew);
  const twice = all.find((file, i) => all.slice(0, i).some((other) => isSameFile(other, file)));
  if (twice !== undefined) throw new Stop(cliZusammenfuehrenDe.twice, { file: twice });
  checkTarget(target, all, given.flag("ueberschreiben"));
  return { target, inputs, master };
}

/** `II=Datei.xlsx` names the Dezernat; a file whose own name has an equals sign is a file. */
function inputOf(text: string): Input {
  const [, dezernat, file] = /^([^=/\\]+)=(.+)$/s.exec(text) ?? [];
  if (dezernat === undefined || file === undefined || fs.existsSync(text)) return { file: text, dezernat: null };
  return { file, dezernat };
}

function merged(
  base: OpenWorkbook,
  opened: readonly OpenWorkbook[],
  inputs: readonly Input[],
  asked: number | null,
): Merge {
  const sources = opened.map((one, i) => sourceOf(one, opened, dezernatOf(base, inputs[i]?.dezernat ?? null)));
  const master = sources[opened.indexOf(base)] ?? sourceOf(base, opened, null);
  const merge = mergeWorkbooks(master, sources, yearOf(sources, asked));
  if (merge.blocked !== null) {
    const { sheet, row } = merge.blocked;
    throw new Stop(cliZusammenfuehrenDe.noRoom, { file: base.file, sheet, cell: cellAddress(row, 0) });
  }
  return merge;
}

/** The file's name without its folder, where that tells the inputs apart. */
function sourceOf(one: OpenWorkbook, all: readonly OpenWorkbook[], dezernat: string | null): MergeSource {
  const name = path.basename(one.file);
  const same = all.filter(({ file }) => path.basename(file) === name).length;
  return { ...one, dezernat, label: same > 1 ? one.file : name, attachments: rowAttachments(one.pkg) };
}

function dezernatOf({ file, snapshot }: OpenWorkbook, named: string | null): string | null {
  const { id } = named === null ? { id: null } : snapshot.dezernate.read(named);
  if (named !== null && id === null)
    throw new Stop(cliFilesDe.noDezernat, {
      file,
      asked: named,
      known: snapshot.dezernate.ids.join(", "),
    });
  return id;
}

/** The year asked for, else the latest that counts in one of the Dezernate's workbooks. */
function yearOf(sources: readonly MergeSource[], asked: number | null): number {
  const years = Array.from(new Set(sources.flatMap(({ snapshot }) => snapshot.years))).sort((a, b) => a - b);
  const latest = Math.max(...sources.map(({ snapshot }) => snapshot.reportingYear ?? -Infinity));
  if (latest === -Infinity) throw new Stop(cliZusammenfuehrenDe.noYears);
  if (asked === null || years.includes(asked)) return asked ?? latest;
  throw new Stop(cliZusammenfuehrenDe.noYear, {
    asked,
    years: years.join(", "),
  });
}

const texts = { list: sheetsDe.list, abgaben: abgabeSheetsDe, protocol: mergeDe };

/** Writes the result, or nothing at all. */
function write(
  opened: OpenWorkbook,
  merge: Merge,
  target: string,
): ReturnType<typeof writePlanned> & { readonly formulas: number } {
  const { pkg } = opened;
  const { plans, obstacle } = mergePlans(merge, texts, localTime(new Date()));
  if (obstacle !== null) throw obstacleStop(obstacle);
  const formulas = writeLists(opened, merge, { fitRows: true });
  const written = writePlanned(opened, plans);
  saveWorkbook(pkg, target);
  return { ...written, formulas };
}
