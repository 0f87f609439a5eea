import { describe, expect, test } from "@jest/globals";
import { halves, requestsOf, type RowBlock } from "../../../src/adapters/excel/row-blocks";

const block = (sheet: number, rows: number, columns: number, more: Partial<RowBlock> = {}): RowBlock => ({
  sheet,
  range: { firstRow: 5, firstColumn: 1, lastRow: 4 + rows, lastColumn: columns },
  properties: ["values"],
  ...more,
});

const summary = (requests: readonly (readonly RowBlock[])[]): [number, number, number][][] =>
  requests.map((request) => request.map(({ sheet, range }) => [sheet, range.firstRow, range.lastRow]));

describe("requests for values", () => {
  test("all that fits is one request", () => {
    expect(summary(requestsOf([block(0, 10, 5), block(1, 10, 5)], 100))).toEqual([
      [
        [0, 5, 14],
        [1, 5, 14],
      ],
    ]);
  });

  test("a block is cut between rows, the rest of a request is used", () => {
    expect(summary(requestsOf([block(0, 10, 5), block(1, 20, 10)], 100))).toEqual([
      [
        [0, 5, 14],
        [1, 5, 9],
      ],
      [[1, 10, 19]],
      [[1, 20, 24]],
    ]);
  });

  test("formulas count twice", () => {
    expect(summary(requestsOf([block(0, 4, 10, { properties: ["values", "formulas"] })], 40))).toEqual([
      [[0, 5, 6]],
      [[0, 7, 8]],
    ]);
  });

  test("rows wider than a request go one by one", () => {
    expect(summary(requestsOf([block(0, 2, 500)], 100))).toEqual([[[0, 5, 5]], [[0, 6, 6]]]);
  });

  test("nothing to read is no request", () => expect(requestsOf([])).toEqual([]));

  test("a request that was too large is halved down to a row", () => {
    const both = [block(0, 4, 2), block(1, 3, 2)];
    expect(halves(both)).toEqual([[both[0]], [both[1]]]);
    expect(summary(halves([block(0, 5, 2)]) ?? [])).toEqual([[[0, 5, 6]], [[0, 7, 9]]]);
    expect(summary(halves([block(0, 2, 2)]) ?? [])).toEqual([[[0, 5, 5]], [[0, 6, 6]]]);
    expect(halves([block(0, 1, 2)])).toBeNull();
    expect(halves([])).toBeNull();
  });
});
