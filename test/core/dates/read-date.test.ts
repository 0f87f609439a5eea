import { expect, test } from "@jest/globals";
import { dateText, lastDayOf, readDate } from "../../../src/core/dates/read-date";
import { serialTime } from "../../../src/core/dates/times";
import type { CellValue } from "../../../src/core/workbook/workbook-data";

test.each<[string, CellValue, number | null]>([
  ["a German date", "31.12.2012", 41274],
  ["with spaces around and within", " 1. 2. 2012 ", 40940],
  ["of two digits", "1.2.12", 40940],
  ["as computers write it", "2012-02-29", 40968],
  ["a day that does not exist", "29.02.2013", null],
  ["a month that does not exist", "1.13.2013", null],
  ["words", "Ende 2012", null],
  ["a day with a time, as a cell shows it", "31.12.2012, 18:00 Uhr", 41274],
  ["a number, which is no date unless its format makes it one", 41274, null],
  ["nothing", null, null],
])("%s: %j", (_, value, day) => expect(readDate(value)).toBe(day));

test("a day in words", () => {
  expect([18264, 41274.75, 73050].map((value) => dateText(value))).toEqual(["01.01.1950", "31.12.2012", "31.12.2099"]);
});

test("the last day of a month, in leap years as well", () => {
  const days = [lastDayOf(2012, 2), lastDayOf(2013, 2), lastDayOf(2100, 2), lastDayOf(2013, 12)];
  expect(days).toEqual([readDate("29.2.2012"), readDate("28.2.2013"), 73109, readDate("31.12.2013")]);
});

test("what Excel can show as a point in time reaches to the end of 9999", () => {
  expect([0, 2958465].map((value) => serialTime(value, false))).toEqual(["1899-12-30T00:00", "9999-12-31T00:00"]);
  const words = ["11.07.2014, 09:30 Uhr", "11.07.2014", "2014-07-11T09:30", "gestern"];
  expect(words.map((value) => serialTime(value, false))).toEqual([
    "2014-07-11T09:30",
    "2014-07-11T00:00",
    "2014-07-11T09:30",
    "gestern",
  ]);
  expect([-1, 2958466].map((value) => serialTime(value, false))).toEqual(["", ""]);
});
