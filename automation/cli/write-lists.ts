import { applyEdits } from "../../src/adapters/xlsx/patch/apply-edits";
import { growLists } from "../../src/adapters/xlsx/patch/grow-lists";
import { lockedCells } from "../../src/adapters/xlsx/patch/locked-cells";
import type { ListGrowth } from "../../src/core/lists/list-growth";
import { cellAddress } from "../../src/core/text/text";
import type { Edit } from "../../src/core/workbook/edit";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import type { OpenWorkbook } from "./files";
import { Stop } from "./stop";
import type { Terminal } from "./terminal";

/** What changes in the lists of a workbook. */
interface ListChanges {
  readonly growths: readonly ListGrowth[];
  readonly edits: readonly Edit[];
}

/**
 * Writes into the lists of a workbook, all of it or, where a protected sheet or a formula is in the way, nothing. Gives the
 * number of cells whose formula has no result until a spreadsheet program calculates it.
 */
export function writeLists(
  { file, pkg, workbook }: OpenWorkbook,
  { growths, edits }: ListChanges,
  options?: Parameters<typeof applyEdits>[2],
): number {
  const isLocked = lockedCells(pkg);
  const isProtected = (name: string): boolean => workbook.sheets.some((one) => one.name === name && one.protected);
  const closed = growths.find(({ sheet }) => isProtected(sheet)) ?? edits.find((edit) => isLocked(edit));
  if (closed !== undefined) throw new Stop(cliFilesDe.protectedSheet, { file, sheet: closed.sheet });
  const formulas = growLists(pkg, growths);
  const [skipped] = applyEdits(pkg, edits, options).skipped;
  if (skipped !== undefined)
    throw new Stop(cliFilesDe.formulaCell, {
      file,
      sheet: skipped.edit.sheet,
      cell: cellAddress(skipped.edit.row, skipped.edit.column),
    });
  return formulas;
}

/** Says on stderr that results are still to come. */
export function sayUncalculated(terminal: Terminal, formulas: number): void {
  if (formulas > 0) terminal.say(cliFilesDe.uncalculated(formulas));
}
