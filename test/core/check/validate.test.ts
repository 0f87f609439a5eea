import { describe, expect, test } from "@jest/globals";
import { inReadingOrder, validate } from "../../../src/core/check/validate";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { cellAddress } from "../../../src/core/text/text";
import { rules } from "../../../src/rules/index";
import { row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const gaps = year(
  2014,
  row({ Thema: "Zoo", Art: null }),
  row({ Thema: "Bad", Arbeitsstand: null, Perspektive: null, Kategorie: null }),
);
const snapshot = readSnapshot(workbook(gaps));
const own = rules.filter(({ id }) => id === "value-missing");

describe("as many findings as are asked for", () => {
  const all = validate(snapshot, own);

  test("all of them up to that number", () => {
    expect(all).toHaveLength(4);
    expect(validate(snapshot, own, 4)).toEqual(all);
  });

  test("one more tells that there are more", () => {
    expect(validate(snapshot, own, 3)).toEqual(all);
    expect(validate(snapshot, own, 2)).toEqual(all.slice(0, 3));
  });
});

test("the Stammdaten set the severity of a rule, or switch it off", () => {
  const set = (word: string) => {
    const regeln = stammdaten({
      Regeln: [
        ["Regel", "Schwere"],
        ["value-missing", word],
      ],
    });
    return validate(readSnapshot(workbook(gaps, regeln)), own).map(({ severity }) => severity);
  };
  expect(set("Hinweis")).toEqual(["hint", "hint", "hint", "hint"]);
  expect(set("aus")).toEqual([]);
});

test("people read errors first, then by sheets as they stand in the workbook, rows and columns", () => {
  const second = sheet("IKZ 2012", [gaps.rows[0]?.cells.map((cell) => cell ?? null) ?? [], row({ Kategorie: null })]);
  const book = workbook(gaps, second);
  const found = validate(readSnapshot(book), own);
  const shuffled = [...found].reverse();
  const read = inReadingOrder(
    shuffled,
    book.sheets.map(({ name }) => name),
  );
  expect(
    read.map(
      ({ severity, place }) => `${severity} ${place?.sheet}!${cellAddress(place?.row ?? 0, place?.column ?? 0)}`,
    ),
  ).toEqual([
    "error IKZ 2014!F2",
    "error IKZ 2014!B3",
    "error IKZ 2012!B2",
    "warning IKZ 2014!H3",
    "warning IKZ 2014!I3",
  ]);
});
