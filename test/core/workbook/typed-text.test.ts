import { describe, expect, test } from "@jest/globals";
import { storedValue, typedValue } from "../../../src/core/workbook/typed-text";

describe("a value as Excel is given it", () => {
  test.each([
    "=1+1",
    "+49 345",
    "-",
    "@name",
    "'Zitat'",
    "#NV",
    " =A1",
    "2014",
    "007",
    "1,5",
    "1.7.2014",
    "Mai 2014",
    "12:30",
    "50 %",
    "1E5",
    "(5)",
    "WAHR",
    "false",
    "٣",
  ])("%j is marked as text", (text) => expect(typedValue(text)).toBe(`'${text}`));

  test.each(["interkommunal; vertikal", "II", "Straße", "x = y", `${"Lange Beschreibung ".repeat(5)}2014`, "a\nb"])(
    "%j goes as it is",
    (text) => expect(typedValue(text)).toBe(text),
  );

  test("other values", () => {
    expect([0, 1.5, true, false].map(typedValue)).toEqual([0, 1.5, true, false]);
    expect([null, "", NaN, Infinity].map(typedValue)).toEqual(["", "", "", ""]);
    expect(storedValue("x".repeat(40000))).toHaveLength(32767);
    expect(storedValue("a\ud800b")).toBe("a\ufffdb");
  });
});
