import { applyEdits } from "../../../src/adapters/xlsx/patch/apply-edits";
import { growLists } from "../../../src/adapters/xlsx/patch/grow-lists";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import type { MergeSource } from "../../../src/core/merge/merge-sources";
import { mergePlans } from "../../../src/core/merge/merge-plans";
import { mergeWorkbooks, type Merge } from "../../../src/core/merge/merge-workbooks";
import { displayText } from "../../../src/core/text/text";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { emptyThemen } from "../../../src/core/wording/themen";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { abgabeSheetsDe } from "../../../src/i18n/abgabe-sheets.de";
import { mergeDe } from "../../../src/i18n/merge.de";
import { sheetsDe } from "../../../src/i18n/sheets.de";
import { xlsxOf } from "./xlsx-of";
import { placeSheets } from "../../../src/core/plan/place-sheets";

/** A merge and the file that it made. */
export interface Merged {
  readonly merge: Merge;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly workbook: WorkbookData;
}

/** One of the workbooks to merge; `dezernat` as named by the caller. */
export interface Given {
  readonly file: string;
  readonly workbook: WorkbookData;
  readonly dezernat?: string;
}

/** Merges workbooks as the command line does: through files. Without a master the first workbook is it. */
export function mergedFiles(master: WorkbookData | null, given: readonly Given[], year: number): Merged {
  const themen = emptyThemen();
  const files = new Map<MergeSource, Uint8Array>();
  const open = ({ file, workbook: data, dezernat }: Given): MergeSource => {
    const bytes = xlsxOf(data);
    const workbook = readWorkbook(openPackage(bytes));
    const snapshot = readSnapshot(workbook, { themen });
    const source = { file, label: file, dezernat: dezernat ?? null, workbook, snapshot };
    files.set(source, bytes);
    return source;
  };
  const opened = master === null ? null : open({ file: "Hauptmappe.xlsx", workbook: master });
  const sources = given.map(open);
  const base = opened ?? sources[0];
  const before = base && files.get(base);
  if (base === undefined || before === undefined) throw new Error("nothing to merge");
  const merge = mergeWorkbooks(base, sources, year);
  const pkg = openPackage(before);
  const texts = { list: sheetsDe.list, abgaben: abgabeSheetsDe, protocol: mergeDe };
  const { plans: planned, obstacle } = mergePlans(merge, texts, "2014-07-11T09:30");
  if (obstacle !== null || merge.blocked !== null) throw new Error("merge without room");
  const { plans } = placeSheets(planned, base.workbook);
  growLists(pkg, merge.growths);
  const { skipped } = applyEdits(pkg, merge.edits, { fitRows: true });
  if (skipped.length > 0) throw new Error("edit skipped");
  writeSheets(pkg, plans);
  const after = pkg.save();
  return { merge, before, after, workbook: readWorkbook(openPackage(after)) };
}

/** All texts of a workbook, cell by cell, as people read them. */
export const textsOf = (workbook: WorkbookData): readonly string[] =>
  workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell !== null && cell !== undefined).map((cell) => displayText(cell)),
    ),
  );
