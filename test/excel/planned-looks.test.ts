import { describe, expect, test } from "@jest/globals";
import { columnPoints } from "../../src/adapters/excel/write-sizes";
import { addressesOf } from "../../src/adapters/excel/write-looks";
import { sectionsOf } from "../../src/adapters/excel/write-page";
import { lookAreas, plannedGrid } from "../../src/adapters/excel/planned-grid";
import { plannedLook, plannedRows } from "../../src/core/planned-cells";
import { rangeAddress } from "../../src/core/range-address";
import { chartsPlan } from "../support/demo-plans";
import { range } from "../support/workbook";

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
  expect(sectionsOf("&L&F&RSeite &P von &N")).toEqual({ L: "&F", C: "", R: "Seite &P von &N" });
  expect(sectionsOf("Mitte && Rand&Rrechts")).toEqual({ L: "", C: "Mitte && Rand", R: "rechts" });
  expect(sectionsOf("&&L")).toEqual({ L: "", C: "&&L", R: "" });
  expect(sectionsOf("")).toEqual({ L: "", C: "", R: "" });
});

test("widths in points", () => expect([columnPoints(8.43), columnPoints(10)]).toEqual([48, 56.25]));
