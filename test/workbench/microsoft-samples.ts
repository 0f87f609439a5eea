/** What one of Microsoft's samples for Excel asks, written anew, and what Excel answers. */
export interface MicrosoftSample {
  /** Folder and name in office-js-snippets/samples/excel. */
  readonly sample: string;
  /** Body of an async function of `context` with a new, active sheet in `sheet`. */
  readonly body: string;
  readonly gives: unknown;
}

const table = `sheet.getRange("A1:C4").values = [["Produkt", "Menge", "Preis"], ["Rahmen", 5, 400], ["Sattel", 3, 25], ["Kette", 8, 14]];
  const table = sheet.tables.add("A1:C4", true); table.name = "Verkauf";`;
const chart = `sheet.getRange("A1:C4").values = [["Produkt", "Menge", "Preis"], ["Rahmen", 5, 400], ["Sattel", 3, 25], ["Kette", 8, 14]];
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto"); chart.name = "Diagramm";`;

/** The behaviours that the workbench plays as Excel does. */
export const microsoftSamples: readonly MicrosoftSample[] = [
  {
    sample: "01-basics/basic-api-call",
    body: `const r = context.workbook.getSelectedRange(); r.format.fill.color = "yellow"; r.load("address"); r.format.fill.load("color"); await context.sync(); return [r.address, r.format.fill.color];`,
    gives: ["Sample!A1", "#FFFF00"],
  },
  {
    sample: "34-named-item/create-and-remove-named-item",
    body: `sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; sheet.names.add("Kopf", sheet.getRange("A1:B1")); await context.sync(); const n = sheet.names.load("items/name,items/formula,items/type,items/value"); await context.sync(); const before = n.items.map((i) => [i.name, i.formula, i.type, i.value]); sheet.names.getItem("Kopf").delete(); sheet.names.getItemOrNullObject("Fehlt").delete(); const after = sheet.names.load("items"); await context.sync(); return [before, after.items.length];`,
    gives: [[["Kopf", "=Sample!$A$1:$B$1", "Range", "Sample!$A$1:$B$1"]], 0],
  },
  {
    sample: "34-named-item/update-named-item",
    body: `sheet.names.add("Bereich", sheet.getRange("B2:E7")); const item = sheet.names.getItemOrNullObject("Bereich"); item.formula = "=Sample!$B$10:$D$14"; item.load("formula,value"); const r = item.getRange().load("address"); await context.sync(); return [item.formula, item.value, r.address];`,
    gives: ["=Sample!$B$10:$D$14", "Sample!$B$10:$D$14", "Sample!B10:D14"],
  },
  {
    sample: "22-data-validation/data-validation",
    body: `const d = sheet.getRange("B2:B5").dataValidation; d.clear(); d.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } }; d.errorAlert = { message: "m", showAlert: true, style: "Stop", title: "t" }; d.load("type,errorAlert"); await context.sync(); return [d.type, d.errorAlert.title];`,
    gives: ["WholeNumber", "t"],
  },
  {
    sample: "22-data-validation/data-validation (list from a range)",
    body: `sheet.getRange("F1:F3").values = [["a"], ["b"], ["c"]]; const d = sheet.getRange("B2:B5").dataValidation; d.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F3") } }; d.load("type,rule"); await context.sync(); return [d.type, d.rule.list.source];`,
    gives: ["List", "=Sample!$F$1:$F$3"],
  },
  {
    sample: "22-data-validation/data-validation (formula)",
    body: `const d = sheet.getRange("C2:C5").dataValidation; d.rule = { custom: { formula: "=NOT(ISNUMBER(SEARCH(A2,C2)))" } }; d.load("type"); await context.sync(); return d.type;`,
    gives: "Custom",
  },
  {
    sample: "46-table/convert-range-to-table",
    body: `${table} table.load("showHeaders,showTotals"); const r = table.getRange().load("address"); await context.sync(); return [table.showHeaders, table.showTotals, r.address];`,
    gives: [true, false, "Sample!A1:C4"],
  },
  {
    sample: "46-table/formatting",
    body: `${table} table.style = "TableStyleLight21"; table.showBandedColumns = true; table.showTotals = true; table.highlightLastColumn = true; table.load("style,showTotals,showBandedColumns,highlightLastColumn"); const r = table.getRange().load("address"); const t = table.getTotalRowRange().load("address"); await context.sync(); return [table.style, table.showTotals, table.showBandedColumns, table.highlightLastColumn, r.address, t.address];`,
    gives: ["TableStyleLight21", true, true, true, "Sample!A1:C5", "Sample!A5:C5"],
  },
  {
    sample: "46-table/get-data-from-table",
    body: `${table} const h = table.getHeaderRowRange().load("values"); const b = table.getDataBodyRange().load("values"); const c = table.columns.getItem("Menge").getDataBodyRange().load("values"); await context.sync(); return [h.values, b.values[0], c.values];`,
    gives: [[["Produkt", "Menge", "Preis"]], ["Rahmen", 5, 400], [[5], [3], [8]]],
  },
  {
    sample: "46-table/resize-table",
    body: `${table} table.resize("A1:D6"); const r = table.getRange().load("address"); await context.sync(); return r.address;`,
    gives: "Sample!A1:D6",
  },
  {
    sample: "54-worksheet/add-delete-rename-move-worksheet",
    body: `const s = context.workbook.worksheets.add("Neu"); s.name = "Umbenannt"; s.position = 0; s.load("name,position"); await context.sync(); const seen = [s.name, s.position]; s.delete(); const gone = context.workbook.worksheets.getItemOrNullObject("Umbenannt"); await context.sync(); return [...seen, gone.isNullObject];`,
    gives: ["Umbenannt", 0, true],
  },
  {
    sample: "54-worksheet/list-worksheets",
    body: `const all = context.workbook.worksheets.load("items/name"); await context.sync(); return all.items.some((one) => one.name === "Sample");`,
    gives: true,
  },
  {
    sample: "54-worksheet/active-worksheet",
    body: `const first = context.workbook.worksheets.getFirst(); first.activate(); const a = context.workbook.worksheets.getActiveWorksheet().load("name"); first.load("name"); await context.sync(); return a.name === first.name;`,
    gives: true,
  },
  {
    sample: "54-worksheet/gridlines",
    body: `sheet.showGridlines = false; sheet.load("showGridlines"); await context.sync(); return sheet.showGridlines;`,
    gives: false,
  },
  {
    sample: "54-worksheet/tab-color",
    body: `sheet.tabColor = "#FF0000"; sheet.load("tabColor"); await context.sync(); return sheet.tabColor;`,
    gives: "#FF0000",
  },
  {
    sample: "54-worksheet/reference-worksheets-by-relative-position",
    body: `const last = context.workbook.worksheets.getLast().load("name"); const before = sheet.getPrevious().load("name"); const none = sheet.getNextOrNullObject(); await context.sync(); return [last.name, before.name !== "Sample", none.isNullObject];`,
    gives: ["Sample", true, true],
  },
  {
    sample: "54-worksheet/worksheet-visibility",
    body: `context.workbook.worksheets.getFirst().activate(); sheet.visibility = "Hidden"; sheet.load("visibility"); await context.sync(); return sheet.visibility;`,
    gives: "Hidden",
  },
  {
    sample: "54-worksheet/worksheet-freeze-panes",
    body: `sheet.freezePanes.freezeRows(2); const l = sheet.freezePanes.getLocationOrNullObject().load("address"); await context.sync(); return l.address;`,
    gives: "Sample!1:2",
  },
  {
    sample: "54-worksheet/worksheet-page-layout",
    body: `sheet.pageLayout.orientation = "Landscape"; sheet.pageLayout.load("orientation"); await context.sync(); return sheet.pageLayout.orientation;`,
    gives: "Landscape",
  },
  {
    sample: "54-worksheet/worksheet-range-cell",
    body: `const c = sheet.getCell(1, 3).load("address"); const r = sheet.getRange("B2:C3").load("address,cellCount"); await context.sync(); return [c.address, r.address, r.cellCount];`,
    gives: ["Sample!D2", "Sample!B2:C3", 4],
  },
  {
    sample: "42-range/set-get-values",
    body: `const r = sheet.getRange("A1:B2"); r.values = [[1, 2], [3, 4]]; sheet.getRange("C1:C2").formulas = [["=A1+B1"], ["=A2*B2"]]; const c = sheet.getRange("C1:C2").load("values,formulas,text"); await context.sync(); return [c.values, c.formulas, c.text];`,
    gives: [
      [[3], [12]],
      [["=A1+B1"], ["=A2*B2"]],
      [["3"], ["12"]],
    ],
  },
  {
    sample: "42-range/set-get-values (one value for all cells)",
    body: `const r = sheet.getRange("A1:B2"); r.values = "x"; r.load("values"); await context.sync(); return r.values;`,
    gives: [
      ["x", "x"],
      ["x", "x"],
    ],
  },
  {
    sample: "42-range/used-range",
    body: `sheet.getRange("B2:C4").values = [[1, 2], [3, 4], [5, 6]]; const u = sheet.getUsedRange().load("address"); await context.sync(); return u.address;`,
    gives: "Sample!B2:C4",
  },
  {
    sample: "42-range/used-range (of an empty sheet)",
    body: `const u = sheet.getUsedRangeOrNullObject(true); await context.sync(); return u.isNullObject;`,
    gives: true,
  },
  {
    sample: "42-range/formatting",
    body: `const r = sheet.getRange("B2:E2"); r.format.fill.color = "#4472C4"; r.format.font.color = "white"; r.format.font.bold = true; r.format.load("fill/color,font/color,font/bold"); await context.sync(); return [r.format.fill.color, r.format.font.color, r.format.font.bold];`,
    gives: ["#4472C4", "#FFFFFF", true],
  },
  {
    sample: "42-range/insert-delete-clear-range (clear)",
    body: `const r = sheet.getRange("A1:B1"); r.values = [[1, 2]]; r.format.fill.color = "red"; r.clear("Contents"); r.load("values"); r.format.fill.load("color"); await context.sync(); return [r.values, r.format.fill.color];`,
    gives: [[["", ""]], "#FF0000"],
  },
  {
    sample: "42-range/range-copyfrom",
    body: `sheet.getRange("A1:B1").values = [[1, 2]]; sheet.getRange("A1").format.fill.color = "blue"; sheet.getRange("A5").copyFrom("A1:B1", "Formats"); const c = sheet.getRange("A5").load("values"); c.format.fill.load("color"); await context.sync(); return [c.values, c.format.fill.color];`,
    gives: [[[""]], "#0000FF"],
  },
  {
    sample: "42-range/range-find",
    body: `sheet.getRange("A1:A3").values = [["Apfel"], ["Birne"], ["Kirsche"]]; const f = sheet.getRange("A1:A3").findOrNullObject("Birne", { completeMatch: true, matchCase: false, searchDirection: "Forward" }).load("address"); await context.sync(); return f.address;`,
    gives: "Sample!A2",
  },
  {
    sample: "42-range/range-relationships",
    body: `const b = sheet.getRange("B2:C3").getBoundingRect("E5").load("address"); const i = sheet.getRange("A1:C3").getIntersectionOrNullObject("B2:D4").load("address"); await context.sync(); return [b.address, i.address];`,
    gives: ["Sample!B2:E5", "Sample!B2:C3"],
  },
  {
    sample: "42-range/range-merged-ranges",
    body: `sheet.getRange("A1:C1").merge(); const m = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address,cellCount"); await context.sync(); return [m.address, m.cellCount];`,
    gives: ["Sample!A1:C1", 3],
  },
  {
    sample: "42-range/range-hyperlink",
    body: `sheet.getRange("A1").values = [["Ziel"]]; sheet.getRange("A1").hyperlink = { documentReference: "Sample!B2", screenTip: "hin", textToDisplay: "Ziel" }; const r = sheet.getRange("A1").load("hyperlink"); await context.sync(); return r.hyperlink.documentReference;`,
    gives: "Sample!B2",
  },
  {
    sample: "42-range/range-areas",
    body: `const areas = sheet.getRanges("B2:C3,E5"); areas.format.fill.color = "pink"; areas.load("address,areaCount"); const one = sheet.getRange("E5").load("address"); one.format.fill.load("color"); await context.sync(); return [areas.areaCount, one.format.fill.color];`,
    gives: [2, "#FFC0CB"],
  },
  {
    sample: "42-range/cell-properties",
    body: `sheet.getRange("A1:A2").setCellProperties([[{ format: { fill: { color: "#00FF00" } } }], [{ format: { font: { bold: true } } }]]); const p = sheet.getRange("A1"); p.format.fill.load("color"); const q = sheet.getRange("A2"); q.format.font.load("bold"); await context.sync(); return [p.format.fill.color, q.format.font.bold];`,
    gives: ["#00FF00", true],
  },
  {
    sample: "42-range/selected-range",
    body: `sheet.getRange("B2:E6").select(); const s = context.workbook.getSelectedRange().load("address"); await context.sync(); return s.address;`,
    gives: "Sample!B2:E6",
  },
  {
    sample: "42-range/dynamic-arrays",
    body: `sheet.getRange("A1:A3").values = [[1], [2], [3]]; sheet.getRange("C1").formulas = [["=A1:A3"]]; await context.sync(); const r = sheet.getRange("C1:C3").load("values,hasSpill"); await context.sync(); return [r.values, r.hasSpill];`,
    gives: [[[1], [2], [3]], true],
  },
  {
    sample: "30-events/events-disable-events",
    body: `context.runtime.load("enableEvents"); await context.sync(); const before = context.runtime.enableEvents; context.runtime.enableEvents = false; await context.sync(); context.runtime.enableEvents = true; await context.sync(); return before;`,
    gives: true,
  },
  {
    sample: "30-events/data-changed",
    body: `sheet.load("id"); await context.sync(); const seen = []; sheet.onChanged.add(async (event) => { seen.push([event.changeType, event.address, event.source]); }); await context.sync(); sheet.getRange("A1").values = [["neu"]]; await context.sync(); for (let i = 0; i < 100 && seen.length === 0; i++) await new Promise((done) => setTimeout(done, 20)); return seen;`,
    gives: [["RangeEdited", "A1", "Local"]],
  },
  {
    sample: "10-chart/chart-create-several-charts",
    body: `${chart} const found = sheet.charts.getItemOrNullObject("Diagramm").load("name"); const none = sheet.charts.getItemOrNullObject("Anderes"); await context.sync(); const seen = [found.name, none.isNullObject]; chart.delete(); none.delete(); const after = sheet.charts.load("items"); await context.sync(); return [...seen, after.items.length];`,
    gives: ["Diagramm", true, 0],
  },
  {
    sample: "10-chart/chart-title-format",
    body: `${chart} chart.title.text = "Absatz"; chart.title.load("text"); await context.sync(); return chart.title.text;`,
    gives: "Absatz",
  },
  {
    sample: "10-chart/chart-legend",
    body: `${chart} chart.legend.position = "Bottom"; chart.legend.load("position,visible"); await context.sync(); return [chart.legend.position, chart.legend.visible];`,
    gives: ["Bottom", true],
  },
  {
    sample: "10-chart/chart-series",
    body: `${chart} chart.series.load("items/name"); await context.sync(); return chart.series.items.map((one) => one.name);`,
    gives: ["Menge", "Preis"],
  },
  {
    sample: "10-chart/chart-axis",
    body: `${chart} chart.axes.valueAxis.minimum = 0; chart.axes.valueAxis.majorGridlines.visible = false; chart.axes.valueAxis.load("minimum"); chart.axes.valueAxis.majorGridlines.load("visible"); await context.sync(); return [chart.axes.valueAxis.minimum, chart.axes.valueAxis.majorGridlines.visible];`,
    gives: [0, false],
  },
  {
    sample: "14-conditional-formatting/conditional-formatting-basic",
    body: `const r = sheet.getRange("B2:B5"); const c = r.conditionalFormats.add("Custom"); c.custom.rule.formula = "=B2>3"; c.custom.format.font.color = "green"; r.conditionalFormats.load("items/type"); c.custom.rule.load("formula"); await context.sync(); return [r.conditionalFormats.items.map((one) => one.type), c.custom.rule.formula];`,
    gives: [["Custom"], "=B2>3"],
  },
  {
    sample: "50-workbook/create-get-change-delete-settings",
    body: `context.workbook.settings.add("Antwort", "ja"); const s = context.workbook.settings.getItemOrNullObject("Antwort").load("value"); await context.sync(); const seen = s.value; s.delete(); const gone = context.workbook.settings.getItemOrNullObject("Antwort"); gone.delete(); await context.sync(); return [seen, gone.isNullObject];`,
    gives: ["ja", true],
  },
  {
    sample: "50-workbook/workbook-get-active-cell",
    body: `sheet.getRange("C3:D4").select(); const c = context.workbook.getActiveCell().load("address"); await context.sync(); return c.address;`,
    gives: "Sample!C3",
  },
  {
    sample: "50-workbook/data-protection",
    body: `sheet.getRange("A1").values = [["x"]]; sheet.protection.protect(); sheet.protection.load("protected"); await context.sync(); const on = sheet.protection.protected; let code = ""; sheet.getRange("A1").values = [["y"]]; await context.sync().catch((error) => { code = error.code; }); sheet.protection.unprotect(); await context.sync(); return [on, code];`,
    gives: [true, "AccessDenied"],
  },
  {
    sample: "90-scenarios/multiple-property-set",
    body: `const r = sheet.getRange("B2:E2"); r.set({ format: { fill: { color: "#4472C4" }, font: { name: "Verdana", color: "white" } } }); r.format.load("fill/color,font/name,font/color"); await context.sync(); return [r.format.fill.color, r.format.font.name, r.format.font.color];`,
    gives: ["#4472C4", "Verdana", "#FFFFFF"],
  },
  {
    sample: "90-scenarios/performance-optimization",
    body: `const r = sheet.getRange("A1:B1"); r.values = [[1, 2]]; r.untrack(); await context.sync(); const again = sheet.getRange("A1:B1").load("values"); await context.sync(); return again.values;`,
    gives: [[1, 2]],
  },
  {
    sample: "90-scenarios/working-with-dates",
    body: `const r = sheet.getRange("A1"); r.values = [[41640]]; r.numberFormat = [["dd.mm.yyyy"]]; r.load("values,text"); await context.sync(); return [r.values, r.text];`,
    gives: [[[41640]], [["01.01.2014"]]],
  },
];
