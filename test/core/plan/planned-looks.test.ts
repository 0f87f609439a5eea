import { describe, expect, test } from "@jest/globals";
import { headerSections } from "../../../src/core/plan/header-sections";
import { addressesOf, lookAreas } from "../../../src/core/plan/look-areas";
import { plannedGrid, plannedLook, plannedRows } from "../../../src/core/plan/planned-cells";
import { columnPoints } from "../../../src/core/plan/sizes";
import { parseAreas, rangeAddress } from "../../../src/core/workbook/range-address";
import { chartsPlan } from "../../support/workbooks/demo-plans";
import { range } from "../../support/workbooks/workbook";

const rows = plannedRows(chartsPlan);
const areas = lookAreas(rows, (row, column) => {
  const cell = rows.get(row)?.get(column);
  return cell === undefined ? "plain" : plannedLook(cell, rows);
});

describe("planned cells", () => {
  test("every cell is in exactly one area of its look", () => {
    const covered = new Map<string, string>();
    areas.forEach((all, look) => {
      for (const { firstRow, firstColumn, lastRow, lastColumn } of all)
        for (let row = firstRow; row <= lastRow; row++)
          for (let column = firstColumn; column <= lastColumn; column++) {
            expect(covered.has(`${row} ${column}`)).toBe(false);
            covered.set(`${row} ${column}`, look);
          }
    });
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => expect(covered.get(`${row} ${column}`)).toBe(plannedLook(cell, rows))),
    );
    expect(covered.size).toBe([...rows.values()].reduce((sum, cells) => sum + cells.size, 0));
  });

  test("areas are few", () => {
    expect(areas.get("title")?.map(rangeAddress)).toEqual(["A1:E1"]);
    expect(areas.get("heading-of-figures")?.map(rangeAddress).slice(0, 2)).toEqual(["B4:E4", "B9:E9"]);
  });

  test("years as headers stay text, formulas are formulas", () => {
    const { formulas, formats } = plannedGrid(rows);
    expect(formulas[3]).toEqual(["Kategorie", "'2012", "'2014", "Differenz", "%"]);
    expect(formulas[4]?.[3]).toBe("=C5-B5");
    expect(formats?.[4]?.slice(1, 4)).toEqual(["0", "0", "+0;-0;0"]);
    expect(formulas[2]).toEqual([null, null, null, null, null]);
  });

  test("addresses stay below Excel's limit", () => {
    const many = Array.from({ length: 5000 }, (_, i) => range(`B${i * 2 + 1}`));
    const addresses = addressesOf(many);
    expect(addresses.every((address) => address.length <= 8000)).toBe(true);
    expect(addresses.join(",").split(",")).toEqual(many.map(rangeAddress));
    expect(addressesOf([])).toEqual([]);
  });
});

test("headers and footers are taken apart", () => {
  expect(headerSections("&L&F&RSeite &P von &N")).toEqual({ left: "&F", center: "", right: "Seite &P von &N" });
  expect(headerSections("Mitte && Rand&Rrechts")).toEqual({ left: "", center: "Mitte && Rand", right: "rechts" });
  expect(headerSections("&&L")).toEqual({ left: "", center: "&&L", right: "" });
  expect(headerSections("")).toEqual({ left: "", center: "", right: "" });
});

test("widths in points", () => expect([columnPoints(8.43), columnPoints(10)]).toEqual([48, 56.25]));

test("addresses are read with and without sheets", () => {
  const [a, b] = [range("A1:B2"), range("D4")];
  expect(parseAreas("A1:B2,$D$4")).toEqual([a, b]);
  expect(parseAreas("Blatt!A1:B2,Blatt!D4")).toEqual([a, b]);
  expect(parseAreas("'Müller''s, x!'!A1:B2, 'Müller''s, x!'!D4")).toEqual([a, b]);
  expect(parseAreas("A:B")).toBeNull();
});
