import { describe, expect, test } from "@jest/globals";
import { dateText, serialOf } from "../../core/dates/read-date";
import type { CellValue } from "../../core/workbook/workbook-data";
import { readMonths, readSitzung } from "./read-sitzung";

const read = (value: CellValue): string | null => {
  const sitzung = readSitzung({ value });
  return sitzung === null ? null : `${dateText(sitzung.from)}–${dateText(sitzung.to)}`;
};
const june = "01.06.2005–30.06.2005";
const summer = "01.07.2005–31.08.2005";
const day = "15.06.2005–15.06.2005";

describe("a session is", () => {
  test.each<[CellValue, string]>([
    ["Juni 2005", june],
    [" JUNI\u00a02005 ", june],
    ["Jun. 2005", june],
    ["jun 05", june],
    ["Juni ’05", june],
    ["06/2005", june],
    ["6/2005", june],
    ["06.2005", june],
    ["6-2005", june],
    ["2005-06", june],
    ["Ma\u0308rz 2012", "01.03.2012–31.03.2012"],
    ["Mrz 12", "01.03.2012–31.03.2012"],
    ["Sept. 2012", "01.09.2012–30.09.2012"],
    ["Februar 2012", "01.02.2012–29.02.2012"],
    ["Dez. 2012", "01.12.2012–31.12.2012"],
  ])("in the month: %j", (value, expected) => expect(read(value)).toBe(expected));

  test.each<[CellValue, string]>([
    ["Juli/August 2005", summer],
    ["Juli / August 2005", summer],
    ["Juli – August 2005", summer],
    ["Juli und August 2005", summer],
    ["Juli bis August 2005", summer],
    ["Juli/\nAugust 2005", summer],
    ["Juli 2005/August 2005", summer],
    ["Juli, August, September 2005", "01.07.2005–30.09.2005"],
    ["Dezember 2005/Januar 2006", "01.12.2005–31.01.2006"],
    ["Dezember/Januar 2006", "01.12.2005–31.01.2006"],
    ["Nov./Dez./Jan. 2006", "01.11.2005–31.01.2006"],
  ])("in several months: %j", (value, expected) => expect(read(value)).toBe(expected));

  test.each<[CellValue, string]>([
    ["15.06.2005", day],
    ["15.6.05", day],
    ["15. 6. 2005", day],
    ["2005-06-15", day],
    ["15. Juni 2005", day],
    ["15. Jun. 2005", day],
    ["Mi, 15.06.2005", day],
    ["Mittwoch, 15. Juni 2005", day],
    ["15.06.2005, 10 Uhr", day],
    ["15.06.2005 10:30 Uhr", day],
    ["15./16.06.2005", "15.06.2005–16.06.2005"],
    ["15. – 16. Juni 2005", "15.06.2005–16.06.2005"],
    ["15. und 16. Juni 2005", "15.06.2005–16.06.2005"],
    ["01.06.2005", "01.06.2005–01.06.2005"],
  ])("on the day: %j", (value, expected) => expect(read(value)).toBe(expected));

  test("in the month for the first day of one, as Excel makes of „Juni 2005“", () => {
    const inCell = (value: string, number: number): readonly (string | undefined)[] => {
      const sitzung = readSitzung({ value, shown: { kind: "date", number } });
      return [sitzung?.from, sitzung?.to].map((end) => (end === undefined ? end : dateText(end)));
    };
    const first = serialOf(2005, 6, 1) ?? 0;
    expect(inCell("01.06.2005", first).join("–")).toBe(june);
    expect(inCell("15.06.2005, 12:00 Uhr", first + 14.5).join("–")).toBe(day);
  });

  test.each<[CellValue]>([
    [null],
    [""],
    ["Juni"],
    ["Juli/August"],
    ["Juni 2005/Juli"],
    ["August 2005/Juli 2005"],
    ["13/2005"],
    ["00/2005"],
    ["31.02.2005"],
    ["32. Juni 2005"],
    ["16./15.06.2005"],
    ["Juno 2005"],
    ["Ju 2005"],
    ["Juni 1905"],
    ["Juni 20055"],
    ["Herbst 2005"],
    ["2. Quartal 2005"],
    ["KW 24/2005"],
    ["2005"],
    [2005],
    [true],
    ["noch offen"],
    ["/"],
    ["#REF!"],
  ])("not told by %j", (value) => expect(readSitzung({ value })).toBeNull());
});

test.each<[CellValue, readonly (readonly [number, number | null])[] | null]>([
  ["Oktober", [[10, null]]],
  ["Juli/", [[7, null]]],
  [
    "August / September",
    [
      [8, null],
      [9, null],
    ],
  ],
  [
    "Dezember/Januar 2006",
    [
      [12, null],
      [1, 2006],
    ],
  ],
  ["06/2005", [[6, 2005]]],
  ["Oktoberfest", null],
  ["15.06.2005", null],
  [41640, null],
])("the months of %j", (value, expected) => {
  expect(readMonths(value)?.map(({ month, year }) => [month, year]) ?? null).toEqual(expected);
});
