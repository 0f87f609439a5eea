import { ABGABEN, abgabeColumns } from "../abgabe/abgabe";
import { abgabenSheet, exceptionsSheet, type AbgabeSheetTexts } from "../abgabe/abgaben-sheet";
import { EXCEPTIONS, exceptionColumns } from "../check/exceptions";
import { withKnownDropdowns } from "../plan/dropdowns";
import { valueSources } from "../sheets/value-sources";
import { listSheet, type ListSheetTexts } from "../sheets/list-sheet";
import { mergedTables } from "./merged-tables";
import type { Merge } from "./merge-workbooks";
import { sheetObstacle, type SheetObstacle } from "../lists/own-table";
import { protocolSheet, type ProtocolTexts } from "./protocol-sheet";
import type { SheetPlan } from "../plan/sheet-plan";

/** Texts of all sheets that a merge may write. */
interface MergeTexts {
  readonly list: ListSheetTexts;
  readonly abgaben: AbgabeSheetTexts;
  readonly protocol: ProtocolTexts;
}

/** The sheets that a merge writes beside the master's lists; none where one of their names is taken. */
interface MergePlans {
  readonly plans: readonly SheetPlan[];
  readonly obstacle: SheetObstacle | null;
}

/** Plans the sheets of a merge: its protocol, what came with it of Abgaben and Ausnahmen, and the year's list if it is new. */
export function mergePlans(merge: Merge, texts: MergeTexts, stand: string): MergePlans {
  const { base, newList, owners, year } = merge;
  const { abgaben, exceptions } = mergedTables(base, owners, year);
  const obstacle =
    (abgaben === null ? null : sheetObstacle(base.workbook, ABGABEN, Object.values(abgabeColumns))) ??
    (exceptions === null ? null : sheetObstacle(base.workbook, EXCEPTIONS, exceptionColumns));
  if (obstacle !== null) return { plans: [], obstacle };
  const plans: SheetPlan[] = [];
  if (newList !== null)
    plans.push(
      withKnownDropdowns(
        listSheet(year, texts.list, newList.rows, newList.columns, valueSources(base.snapshot)),
        base.workbook,
      ),
    );
  if (abgaben !== null) plans.push(abgabenSheet(abgaben, texts.abgaben));
  if (exceptions !== null) plans.push(exceptionsSheet(exceptions, texts.abgaben));
  plans.push(protocolSheet(merge, texts.protocol, stand));
  return { plans, obstacle: null };
}
