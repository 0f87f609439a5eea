import type { ColumnName } from "../lists/columns";
import { listSheet, type ListSheetTexts } from "../sheets/list-sheet";
import type { MassnahmenList } from "../massnahmen/massnahme";
import { quotedSheetName } from "../workbook/range-address";
import type { RollOver } from "./roll-over";
import type { PlannedCondition, SheetPlan } from "../plan/sheet-plan";
import type { Snapshot } from "../snapshot/snapshot";
import { valueSources } from "../sheets/value-sources";
import { columnName } from "../text/text";

/**
 * The sheet of the new year. An Arbeitsstand looks carried over as long as it is, letter by letter, that of the Maßnahme
 * of the same ID in the earlier year; the workbook itself sees to that, without the add-in.
 */
export function rollOverSheet(
  rolled: RollOver,
  snapshot: Pick<Snapshot, "lists" | "registers" | "sheets" | "stammdaten">,
  texts: ListSheetTexts,
): SheetPlan {
  const plan = listSheet(rolled.to, texts, rolled.rows, rolled.columns, valueSources(snapshot));
  if (rolled.rows.length === 0) return plan;
  const lists = snapshot.lists.filter((list) =>
    rolled.carried.some((m) => m.list.sheet === list.sheet && m.list.headerRow === list.headerRow),
  );
  const sources = lists.flatMap((list, i) => sourceOf(list, rolled, i));
  const [id, stand] = [rolled.columns.indexOf("ID"), rolled.columns.indexOf("Arbeitsstand")];
  const conditions = sources.map(({ earlierStand }): PlannedCondition => {
    const [own, text] = [`$${columnName(id)}2`, `$${columnName(stand)}2`];
    return {
      range: { firstRow: 1, firstColumn: stand, lastRow: rolled.rows.length, lastColumn: stand },
      formula: `AND(${text}<>"",EXACT(${text},${earlierStand(own)}))`,
      look: "carried-over",
    };
  });
  return { ...plan, conditions, names: [...(plan.names ?? []), ...sources.flatMap(({ names }) => names)] };
}

interface CarriedSource {
  /** The formula of the earlier Arbeitsstand, given the reference of an ID. */
  readonly earlierStand: (id: string) => string;
  /** The columns in the earlier year. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** Names for ID and Arbeitsstand of a list, as conditional formats reach other sheets by names only; none without both. */
function sourceOf(list: MassnahmenList, { from, growths }: RollOver, nth: number): readonly CarriedSource[] {
  const grown = growths.find(({ sheet, before }) => sheet === list.sheet.name && before.firstRow === list.headerRow);
  const id = list.columns.get("ID") ?? grown?.after.lastColumn;
  const stand = list.columns.get("Arbeitsstand");
  if (id === undefined || stand === undefined) return [];
  const suffix = nth === 0 ? "" : `_${nth + 1}`;
  const nameOf = (column: ColumnName): string => `IKZ_${from}_${column}${suffix}`;
  const cells = (column: number): string => {
    const letters = columnName(column);
    return `${quotedSheetName(list.sheet.name)}!$${letters}$${list.firstRow + 1}:$${letters}$${list.lastRow + 1}`;
  };
  const [ids, staende, jahre] = [nameOf("ID"), nameOf("Arbeitsstand"), nameOf("Jahr")];
  const names = [
    { name: ids, formula: cells(id) },
    { name: staende, formula: cells(stand) },
  ];
  const jahr = list.columns.get("Jahr");
  if (jahr === undefined || list.entries.every((m) => m.year === from))
    return [{ earlierStand: (own) => `INDEX(${staende},MATCH(${own},${ids},0))`, names }];
  // The ID stands in the list once for each year; LOOKUP passes over the errors of all rows but those of the earlier one.
  const earlierStand = (own: string): string => `LOOKUP(2,1/((${ids}=${own})*(${jahre}&""="${from}")),${staende})`;
  return [{ earlierStand, names: [...names, { name: jahre, formula: cells(jahr) }] }];
}
