import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";

let bench: TestWorkbench;

beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

describe("the unmodified office.js in the workbench", () => {
  it("finds Excel on the web in German", async () => {
    const frame = await bench.addIn();
    const info = await frame.evaluate(() => (globalThis as unknown as { bridge: { info: unknown } }).bridge.info);
    expect(info).toEqual({ host: "Excel", platform: "OfficeOnline", language: "de-DE" });
  });

  it("reads used ranges, tables and values", async () => {
    const { value, error } = await bench.run(`
      const sheets = context.workbook.worksheets.load("items/name");
      const table = context.workbook.tables.getItem("Massnahmen_2014");
      const range = table.getRange().load("address,rowCount");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      return { names: sheets.items.map((each) => each.name), address: range.address, rows: range.rowCount, header: header.values[0].slice(0, 3) };
    `);
    expect(error).toBeUndefined();
    expect(value).toMatchObject({
      rows: expect.any(Number),
      header: [expect.any(String), expect.any(String), expect.any(String)],
    });
  });

  it("writes cells that are read back and shown", async () => {
    const { value } = await bench.run(`
      const sheet = context.workbook.worksheets.add("Neu");
      sheet.getRange("B2:C3").values = [["a", 1], [true, "=1"]];
      await context.sync();
      const range = sheet.getUsedRange().load("values,address");
      await context.sync();
      return [range.address, range.values];
    `);
    expect(value).toEqual([
      "Neu!B2:C3",
      [
        ["a", 1],
        [true, expect.anything()],
      ],
    ]);
    expect(await bench.cell("Neu", "C2")).toMatchObject({ value: 1, text: "1" });
  });

  it("misses a load as Excel does", async () => {
    const { error } = await bench.run(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      return sheet.name;
    `);
    expect(error?.code).toBe("PropertyNotLoaded");
    expect(error?.message).toContain("Eigenschaft");
  });
});
