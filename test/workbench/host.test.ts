import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { eventually } from "../support/eventually";
import { validateWorkbook } from "../support/files/validate";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";

let bench: TestWorkbench;

beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

const events = async (): Promise<unknown[]> => {
  const frame = await bench.addIn();
  return frame.evaluate(() => (globalThis as unknown as { bridge: { events: unknown[] } }).bridge.events.splice(0));
};

describe("errors have the codes and places that Excel gives them", () => {
  const cases: readonly (readonly [what: string, body: string, code: string, location: string])[] = [
    [
      "a missing sheet",
      `context.workbook.worksheets.getItem("fehlt").load("name"); await context.sync();`,
      "ItemNotFound",
      "WorksheetCollection.getItem",
    ],
    [
      "a missing table",
      `context.workbook.tables.getItem("fehlt").load("name"); await context.sync();`,
      "ItemNotFound",
      "TableCollection.getItem",
    ],
    [
      "a taken sheet name",
      `context.workbook.worksheets.add("ikz 2014"); await context.sync();`,
      "ItemAlreadyExists",
      "WorksheetCollection.add",
    ],
    [
      "values of another size",
      `context.workbook.worksheets.getFirst().getRange("A1:B2").values = [[1, 2]]; await context.sync();`,
      "InvalidArgument",
      "Range.values",
    ],
    [
      "no address",
      `context.workbook.worksheets.getFirst().getRange("kein Bereich").load("values"); await context.sync();`,
      "InvalidArgument",
      "Worksheet.getRange",
    ],
    [
      "a bad colour",
      `context.workbook.worksheets.getFirst().getRange("A1").format.fill.color = "bunt"; await context.sync();`,
      "InvalidArgument",
      "RangeFill.color",
    ],
    [
      "a member that the workbench lacks",
      `context.workbook.worksheets.getFirst().getRange("A1").getSurroundingRegion().load("address"); await context.sync();`,
      "ApiNotFound",
      "Range.getSurroundingRegion",
    ],
    [
      "a property that the workbench lacks",
      `const range = context.workbook.worksheets.getFirst().getRange("A1").load("linkedDataTypeState"); await context.sync();`,
      "ApiNotFound",
      "",
    ],
    [
      "the last visible sheet",
      `const all = context.workbook.worksheets.load("items/name"); await context.sync(); for (const each of all.items) each.visibility = "Hidden"; await context.sync();`,
      "InvalidOperation",
      "Worksheet.visibility",
    ],
  ];
  it.each(cases)("%s", async (_, body, code, location) => {
    const { error } = await bench.run(body);
    expect(error?.code).toBe(code);
    expect(error?.location).toContain(location);
    await bench.run(
      `const all = context.workbook.worksheets.load("items/name"); await context.sync(); for (const each of all.items) each.visibility = "Visible"; await context.sync();`,
    );
  });

  it("what came before the failing action stays done", async () => {
    await bench.run(
      `const sheet = context.workbook.worksheets.getItem("Stammdaten"); sheet.getRange("Z1").values = [["bleibt"]]; sheet.getRange("Z2:Z3").values = [[1]]; await context.sync();`,
    );
    expect(await bench.cell("Stammdaten", "Z1")).toMatchObject({ value: "bleibt" });
    await bench.setCell("Stammdaten", "Z1", "");
  });

  it("null objects instead of missing items", async () => {
    const { value } = await bench.run(`
      const sheet = context.workbook.worksheets.getItemOrNullObject("fehlt");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    `);
    expect(value).toEqual([true, true]);
  });
});

describe("protection, editing and focus", () => {
  it("a protected sheet denies access, cells that are not locked excepted", async () => {
    const { error } = await bench.run(`
      const sheet = context.workbook.worksheets.add("Geschützt");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("B1").values = [["geht"]];
      await context.sync();
      sheet.getRange("A1").values = [["geht nicht"]];
      await context.sync();
    `);
    expect(error?.code).toBe("AccessDenied");
    expect(await bench.cell("Geschützt", "B1")).toMatchObject({ value: "geht" });
    expect(await bench.cell("Geschützt", "A1")).toMatchObject({ value: null });
    await bench.run(
      `const sheet = context.workbook.worksheets.getItem("Geschützt"); sheet.protection.unprotect(); sheet.delete(); await context.sync();`,
    );
  });

  it("a batch fails while a cell is edited, or waits if it says so", async () => {
    await bench.setEditing(true);
    const failed = await bench.run(`context.workbook.worksheets.load("items/name"); await context.sync();`);
    expect(failed.error?.code).toBe("InvalidOperationInCellEditMode");
    const waiting = bench.run(
      `const sheet = context.workbook.worksheets.getFirst().load("name"); await context.sync(); return sheet.name;`,
      { delayForCellEdit: true },
    );
    expect(await eventually(bench.heldBatches, (held) => held > 0)).toBe(1);
    await bench.setEditing(false);
    expect(await waiting).toEqual({ value: "IKZ 2012" });
  });

  it("selecting fails while another workbook has the focus", async () => {
    await bench.setUnfocused(true);
    const { error } = await bench.run(
      `context.workbook.worksheets.getItem("Stammdaten").activate(); await context.sync();`,
    );
    expect(error?.code).toBe("InactiveWorkbook");
    await bench.setUnfocused(false);
    await bench.run(
      `const sheet = context.workbook.worksheets.getItem("Stammdaten"); sheet.activate(); sheet.getRange("B2:C3").select(); await context.sync();`,
    );
    expect(await bench.selection()).toEqual({ sheet: "Stammdaten", address: "B2:C3" });
  });
});

describe("events", () => {
  it("tell of changes here and by co-authors, of sheets and of selections", async () => {
    const { error } = await bench.run(`
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (event) => void events.push({ changed: event.address, source: event.source, after: event.details?.valueAfter ?? null }));
      worksheets.onAdded.add(async (event) => void events.push({ added: event.source }));
      worksheets.onDeleted.add(async () => void events.push({ deleted: true }));
      worksheets.onActivated.add(async () => void events.push({ activated: true }));
      worksheets.onSelectionChanged.add(async (event) => void events.push({ selected: event.address }));
      await context.sync();
    `);
    expect(error).toBeUndefined();
    await bench.setCell("IKZ 2014", "K2", "neu");
    await bench.setCell("IKZ 2014", "K3", "von woanders", "Remote");
    await bench.select("IKZ 2014", "B2");
    await bench.run(
      `context.workbook.worksheets.add("Kurz"); await context.sync(); context.workbook.worksheets.getItem("Kurz").delete(); await context.sync();`,
    );
    const all: unknown[] = [];
    await eventually(
      async () => all.push(...(await events())),
      () => all.length >= 6,
    );
    expect(all).toEqual(
      expect.arrayContaining([
        { changed: "K2", source: "Local", after: "neu" },
        { changed: "K3", source: "Remote", after: "von woanders" },
        { selected: "B2" },
        { activated: true },
        { added: "Local" },
        { deleted: true },
      ]),
    );
    await bench.setCell("IKZ 2014", "K2", "");
    await bench.setCell("IKZ 2014", "K3", "");
  });
});

describe("ribbon and custom functions", () => {
  it("a command reaches its function and says when it is done", async () => {
    await events();
    await bench.pressRibbon("bridgeCommand");
    const found = await eventually(events, (all) => all.some((each) => JSON.stringify(each).includes("bridgeCommand")));
    expect(found).toContainEqual({ command: "bridgeCommand", source: "bridgeCommand" });
    const done = (): Promise<number> =>
      bench.page.evaluate(
        () =>
          (globalThis as unknown as { workbench: { session: { host: { completedCommands: number } } } }).workbench
            .session.host.completedCommands,
      );
    expect(await eventually(done, (count) => count > 0)).toBeGreaterThan(0);
  });

  it("formulas call the add-in's functions; results spill and follow changes", async () => {
    await bench.run(
      `context.workbook.worksheets.add("Rechnung").getRange("A1:A2").values = [[4], [5]]; await context.sync();`,
    );
    await bench.setCell("Rechnung", "C1", "=IKZ.VERDOPPELT(A1)+1");
    await bench.setCell("Rechnung", "C3", "=IKZ.GITTER(2,2)");
    await bench.setCell("Rechnung", "E1", "=IKZ.ZEILEN(Massnahmen_2014[#All])");
    await bench.setCell("Rechnung", "E2", "=IKZ.ABGELEHNT()");
    await bench.calculated();
    expect(await bench.cell("Rechnung", "C1")).toMatchObject({ value: 9 });
    expect(await bench.cell("Rechnung", "D4")).toMatchObject({ value: 21 });
    expect(await bench.cell("Rechnung", "E1")).toMatchObject({ value: 151 });
    expect(await bench.cell("Rechnung", "E2")).toMatchObject({ value: "#VALUE!", text: "#WERT!" });
    await bench.setCell("Rechnung", "A1", "10");
    await bench.calculated();
    expect(await bench.cell("Rechnung", "C1")).toMatchObject({ value: 21 });
  });

  it("what has spilled spills again where the file is opened, and stays saved", async () => {
    for (let times = 0; times < 2; times++) {
      await bench.open(await bench.save());
      await bench.calculated();
      expect(await bench.cell("Rechnung", "C3")).toMatchObject({ value: 10, formula: "=IKZ.GITTER(2,2)" });
      expect(await bench.cell("Rechnung", "D4")).toMatchObject({ value: 21 });
    }
    await bench.setCell("Rechnung", "D4", "im Weg");
    await bench.calculated();
    expect(await bench.cell("Rechnung", "C3")).toMatchObject({ value: "#SPILL!" });
    await bench.setCell("Rechnung", "C3", "");
    expect(await bench.cell("Rechnung", "D3")).toMatchObject({ value: null });
  });
});

describe("a batch from office.js to a file", () => {
  it("writes tables, rules, charts and set-up, and saves them", async () => {
    const { value, error } = await bench.run(`
      const sheet = context.workbook.worksheets.add("Alles");
      sheet.getRange("A1:B3").values = [["Name", "'2014"], ["I", 3], ["II", 4]];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Alles_Tabelle";
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "alles";
      chart.title.text = "Alles";
      chart.axes.valueAxis.minimum = 0;
      chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#123456");
      chart.setPosition("D1", "H12");
      sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "I,II,III" } };
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      const mark = sheet.getRange("B2").conditionalFormats.add("Custom");
      mark.custom.rule.formula = "=$B2>2";
      mark.custom.format.fill.color = "#FFEE00";
      chart.load("name,left");
      table.columns.load("items/name");
      await context.sync();
      return [chart.name, chart.left > 0, table.columns.items.map((each) => each.name)];
    `);
    expect(error).toBeUndefined();
    expect(value).toEqual(["alles", true, ["Name", "2014"]]);
    const saved = await bench.save();
    expect(await validateWorkbook(saved)).toEqual([]);
    await bench.open(saved, "wieder.xlsx");
    const again = await bench.run(`
      const sheet = context.workbook.worksheets.getItem("Alles");
      const chart = sheet.charts.getItem("alles").load("chartType");
      const rule = sheet.getRange("A2").dataValidation.load("rule");
      await context.sync();
      return [chart.chartType, rule.rule.list.source];
    `);
    expect(again.value).toEqual(["BarClustered", "I,II,III"]);
  });

  it("counts batches and bytes", async () => {
    await bench.resetCounters();
    await bench.run(
      `const range = context.workbook.worksheets.getItem("IKZ 2014").getUsedRange(true).load("values"); await context.sync();`,
    );
    const { batches, bytesReceived } = await bench.counters();
    expect(batches).toBeLessThanOrEqual(2);
    expect(bytesReceived).toBeGreaterThan(20_000);
  });

  it("gives back what it kept", async () => {
    const kept = await bench.page.evaluate(
      () =>
        (globalThis as unknown as { workbench: { session: { host: { references: { count: number } } } } }).workbench
          .session.host.references.count,
    );
    expect(kept).toBe(0);
  });

  it("asks nobody but its own server", () => {
    expect(bench.requests.filter((each) => !each.startsWith(bench.url) && !each.startsWith("data:"))).toEqual([]);
  });
});
