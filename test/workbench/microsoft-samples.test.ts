import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { refusedSamples } from "../../tools/hosts/refused-samples";
import { startWorkbench, type TestWorkbench } from "../support/hosts/workbench";
import { microsoftSamples } from "./microsoft-samples";

let bench: TestWorkbench;
beforeAll(async () => {
  bench = await startWorkbench();
});
afterAll(() => bench.close());

/** As the samples begin: a sheet that may be there already is deleted, and is new and active then. */
const onNewSheet = (body: string): string =>
  `context.workbook.worksheets.getItemOrNullObject("Sample").delete();
   const sheet = context.workbook.worksheets.add("Sample"); sheet.activate(); await context.sync();
   ${body}`;

describe("what Microsoft's samples do, the workbench answers as Excel", () => {
  test.each(microsoftSamples)("$sample", async ({ body, gives }) => {
    const { value, error } = await bench.run(onNewSheet(body));
    expect(error).toBeUndefined();
    expect(value).toEqual(gives);
  });

  test("at least forty of them", () => {
    expect(new Set(microsoftSamples.map(({ sample }) => sample.split(" ")[0])).size).toBeGreaterThanOrEqual(40);
  });
});

describe("what the workbench does not play, it refuses", () => {
  test.each(refusedSamples)("$sample: $member", async ({ member, body }) => {
    const { error } = await bench.run(onNewSheet(body));
    expect(error?.code).toBe("ApiNotFound");
    expect(error?.message).toContain(member);
  });
});
