/** A chart that a plan once put there is named by an id; people's charts have names with capitals, spaces or digits. */
const CHART_ID = /^[a-z]+(?:-[a-z0-9]+)*$/;

/** What an earlier run left on a sheet, as far as it has to be named to be removed. */
export interface OldSheet {
  readonly sheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly tables: readonly Excel.Table[];
}

/**
 * Empties a sheet in its place: cells, looks, tables, rules, page breaks and our charts, also those that the new plan no
 * longer has; a chart that somebody added stays. Tables become ranges first, so that formulas elsewhere that refer to
 * them keep their cells.
 */
export function clearSheet({ sheet, charts, tables }: OldSheet, planned: ReadonlySet<string>): void {
  for (const chart of charts.items) if (planned.has(chart.name) || CHART_ID.test(chart.name)) chart.delete();
  for (const table of tables) table.convertToRange();
  const all = sheet.getRange();
  all.unmerge();
  all.rowHidden = false;
  all.columnHidden = false;
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.clear(Excel.ClearApplyTo.all);
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}
