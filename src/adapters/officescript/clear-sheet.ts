/** A chart that a plan once put there is named by an id; people's charts have names with capitals, spaces or digits. */
const CHART_ID = /^[a-z]+(?:-[a-z0-9]+)*$/;

/**
 * Empties a sheet in its place: cells, looks, tables, rules, page breaks and our charts, also those that the new plan no
 * longer has; a chart that somebody added stays. Tables become ranges first, so that formulas elsewhere that refer to
 * them keep their cells.
 */
export function clearSheet(sheet: ExcelScript.Worksheet, planned: ReadonlySet<string>): void {
  for (const chart of sheet.getCharts()) {
    const name = chart.getName();
    if (planned.has(name) || CHART_ID.test(name)) chart.delete();
  }
  for (const table of sheet.getTables()) table.convertToRange();
  const all = sheet.getRange();
  all.unmerge();
  all.setRowHidden(false);
  all.setColumnHidden(false);
  all.getDataValidation().clear();
  all.clearAllConditionalFormats();
  all.clear(ExcelScript.ClearApplyTo.all);
  all.getFormat().setUseStandardHeight(true);
  all.getFormat().setUseStandardWidth(true);
  sheet.getFreezePanes().unfreeze();
  sheet.removeAllHorizontalPageBreaks();
}
