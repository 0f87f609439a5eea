import { expect, test } from "@jest/globals";
import { correctWorkbook } from "../../../src/core/check/correct";
import { exceptionColumns, exceptionRow } from "../../../src/core/check/exceptions";
import { validate } from "../../../src/core/check/validate";
import { massnahmenIndex } from "../../../src/core/massnahmen/massnahmen-index";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { rules } from "../../../src/rules/index";
import { deepFreeze, headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

test("what was accepted stays, also when a correction beside it changes the words by which the exception knows it", () => {
  const list = year(2014, row({ Kategorie: "2", Organisationseinheit: "Amt  61", Thema: "Busnetz" }));
  const snapshot = readSnapshot(workbook(list));
  const spelling = validate(snapshot, rules).find(({ rule }) => rule === "kategorie-spelling");
  if (spelling === undefined) throw new Error("no finding to accept");
  const massnahme = massnahmenIndex(snapshot.massnahmen).at(list.name, 1);
  const exceptions = sheet("Ausnahmen", [exceptionColumns, exceptionRow(spelling, massnahme, "so gewollt")], {
    table: "Ausnahmen",
  });
  const { edits } = correctWorkbook(deepFreeze(workbook(list, exceptions)), rules);
  const columns = edits.map(({ column }) => headers[column]);
  expect(columns).toContain("Organisationseinheit");
  expect(columns).not.toContain("Kategorie");
});
