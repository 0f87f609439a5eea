import { expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { judgeTogether, type Edit, type SkippedEdit } from "../../../src/core/workbook/edit";
import { fuzzRuns } from "../../support/fuzz";

const edits = fc.array(fc.record({ group: fc.option(fc.constantFrom("a", "b", "c")), bad: fc.boolean() }));

test("of each group all edits are done or none; edits of no group are judged alone", () => {
  fc.assert(
    fc.property(edits, (facts) => {
      const bad = new Set<Edit>();
      const all = facts.map(({ group, bad: isBad }, row): Edit => {
        const plain = { sheet: "IKZ 2014", row, column: 0, before: "a", after: "b" };
        const edit = group === null ? plain : { ...plain, group };
        if (isBad) bad.add(edit);
        return edit;
      });
      const judge = (some: readonly Edit[]): Map<Edit, SkippedEdit["reason"]> =>
        new Map(some.filter((edit) => bad.has(edit)).map((edit) => [edit, "changed"]));
      const reasons = judgeTogether(all, judge);
      for (const edit of all) {
        const mates = all.filter((one) => one === edit || (edit.group !== undefined && one.group === edit.group));
        const expected = bad.has(edit) ? "changed" : mates.some((one) => bad.has(one)) ? "apart" : undefined;
        expect(reasons.get(edit)).toBe(expected);
      }
    }),
    { numRuns: fuzzRuns(100) },
  );
});
