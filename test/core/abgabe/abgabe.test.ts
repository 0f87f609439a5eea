import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { abgabeStaende, type AbgabeStand } from "../../../src/core/abgabe/abgabe";
import { fingerprint } from "../../../src/core/abgabe/fingerprint";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import {
  changesSince,
  decodeSubmitted,
  encodeSubmitted,
  submittedMassnahme,
} from "../../../src/core/abgabe/submitted-massnahmen";
import { submit, type Submission } from "../../../src/core/abgabe/submit";
import { shownCell } from "../../../src/core/workbook/shown-number";
import type { CellValue, RowData, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { abgabeSheetsDe } from "../../../src/i18n/abgabe-sheets.de";
import { rules } from "../../../src/rules/index";
import { abgabenIn, checkBook } from "../../support/workbooks/check-book";
import { fuzzRuns } from "../../support/fuzz";
import { deepFreeze, headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const now: Submission = { year: 2014, dezernat: "I", by: "A. Muster", at: "2014-07-11T09:30", accepted: new Map() };

/** The sheet as an adapter would read it after writing the plan. */
function sheetOf(plan: SheetPlan): SheetData {
  const rows = new Map<number, CellValue[]>();
  for (const { row: at, column, value, style } of plan.cells) {
    const cells = rows.get(at) ?? [];
    const shown =
      typeof value === "number" && style === "datetime"
        ? shownCell(value, { kind: "date", shows: "moment" }, false)
        : null;
    if (value !== null && value !== "") cells[column] = shown?.text ?? value;
    rows.set(at, cells);
  }
  const list = Array.from(rows, ([index, cells]): RowData => ({ index, cells, hidden: false }));
  const tables = plan.tables.map(({ name, range, columns }) => ({
    name,
    range,
    columns,
    headerRow: true,
    totalsRow: false,
  }));
  return { name: plan.name, visible: true, protected: false, rows: list, merges: [], tables };
}

/** The workbook after the Abgabe. */
function submitted(book: WorkbookData, submission: Submission = now): WorkbookData {
  const { plans } = submit(checkBook(deepFreeze(book), rules), submission, abgabeSheetsDe) ?? { plans: [] };
  const fresh = plans.map(sheetOf);
  const kept = book.sheets.filter((one) => !fresh.some(({ name }) => name === one.name));
  return { ...book, sheets: [...kept, ...fresh] };
}

function standOf(book: WorkbookData, dezernat = "I"): AbgabeStand {
  const stand = abgabeStaende(checkBook(book, rules), book, 2014).find((one) => one.dezernat === dezernat);
  if (stand === undefined) throw new Error(`no such Dezernat: ${dezernat}`);
  return stand;
}

const list = (...rows: readonly Row[]): WorkbookData => workbook(year(2014, ...rows));
/** The workbook with these rows in place of its list. */
const withRows = (book: WorkbookData, ...rows: readonly Row[]): WorkbookData => ({
  ...book,
  sheets: book.sheets.map((one) => (one.name === "IKZ 2014" ? year(2014, ...rows) : one)),
});

const zoo = row({ Thema: "Zoo" });
const bad = row({ Thema: "Schwimmbad", Arbeitsstand: "Entwurf" });
const turm = row({ Thema: "Turm", Dezernat: "II" });

describe("an Abgabe", () => {
  test("is open, then handed in, and remembers what the contract wants", () => {
    const book = list(zoo, bad, turm);
    expect(standOf(book)).toMatchObject({ state: "open", ready: true, abgabe: null });
    const after = submitted(book);
    const stand = standOf(after);
    expect(stand).toMatchObject({ state: "submitted", changes: null });
    expect(stand.abgabe).toMatchObject({
      year: 2014,
      dezernat: "I",
      at: "2014-07-11T09:30",
      by: "A. Muster",
      massnahmen: 2,
      hints: 0,
      exceptions: 0,
      fingerprint: stand.fingerprint,
    });
    expect(standOf(after, "II").state).toBe("open");
  });

  test("the time is a date of Excel in either date system", () => {
    for (const date1904 of [false, true]) {
      const after = submitted({ ...list(zoo), date1904 });
      const cells = after.sheets.find(({ name }) => name === "Abgaben")?.rows.find(({ index }) => index === 4)?.cells;
      expect(cells?.[2]).toBe("11.07.2014, 09:30 Uhr");
      expect(abgabenIn(after)[0]?.at).toBe("2014-07-11T09:30");
    }
  });

  test("a second one of the same Dezernat takes the place of the first; others stay", () => {
    const first = submitted(submitted(list(zoo, turm)), { ...now, dezernat: "II", by: "" });
    const again = submitted(withRows(first, zoo, bad, turm), { ...now, at: "2014-07-12T10:00" });
    expect(abgabenIn(again).map(({ dezernat, at, massnahmen }) => [dezernat, at, massnahmen])).toEqual([
      ["I", "2014-07-12T10:00", 2],
      ["II", "2014-07-11T09:30", 1],
    ]);
    expect(standOf(again).state).toBe("submitted");
  });

  test("spaces that somebody typed around its Dezernat and fingerprint change nothing", () => {
    const padded = (value: CellValue | undefined): CellValue | undefined =>
      value === "I" || /^[0-9a-f]{12,}$/.test(String(value)) ? ` ${String(value)} ` : value;
    const after = submitted(submitted(list(zoo, turm)), { ...now, dezernat: "II" });
    const sheets = after.sheets.map((one) => ({
      ...one,
      rows: one.name === "Abgaben" ? one.rows.map((each) => ({ ...each, cells: each.cells.map(padded) })) : one.rows,
    }));
    const typed = { ...after, sheets };
    expect(typed).not.toEqual(after);
    expect(["I", "II"].map((dezernat) => standOf(typed, dezernat).state)).toEqual(["submitted", "submitted"]);
    expect(abgabenIn(submitted(typed, { ...now, dezernat: "OB" })).map(({ dezernat }) => dezernat)).toEqual([
      "OB",
      "I",
      "II",
    ]);
    const again = submitted(typed, { ...now, by: "B" });
    expect(again.sheets.find(({ name }) => name === "Abgaben")?.tables[0]?.range).toEqual(
      after.sheets.find(({ name }) => name === "Abgaben")?.tables[0]?.range,
    );
  });

  test("what somebody noted beside the table's columns stays", () => {
    const after = submitted(list(zoo));
    const sheets = after.sheets.map((one) =>
      one.name !== "Abgaben"
        ? one
        : {
            ...one,
            tables: one.tables.map((table) => ({
              ...table,
              range: { ...table.range, lastColumn: table.range.lastColumn + 1 },
              columns: [...table.columns, "Aktenzeichen"],
            })),
            rows: one.rows.map((cells) => (cells.index === 4 ? { ...cells, cells: [...cells.cells, "10-24"] } : cells)),
          },
    );
    const again = submitted({ ...after, sheets }, { ...now, by: "B" });
    const own = again.sheets.find(({ name }) => name === "Abgaben");
    expect(own?.tables[0]?.columns).toContain("Aktenzeichen");
    expect(own?.rows.find(({ index }) => index === 4)?.cells).toContain("10-24");
  });

  test("of nothing is possible: Fehlanzeige", () => {
    const after = submitted(list(zoo), { ...now, dezernat: "V" });
    expect(standOf(after, "V")).toMatchObject({ state: "submitted", massnahmen: [] });
    const more = withRows(after, zoo, row({ Thema: "Turm", Dezernat: "V" }));
    expect(standOf(more, "V").changes?.added.map((m) => m.text("Thema"))).toEqual(["Turm"]);
  });

  test("a table Abgaben that stands among other things is not overwritten", () => {
    const grid = [["Jahr", "Dezernat"]];
    const other = sheet("Archiv", grid, { table: "Abgaben", below: [["Meine Notizen"]] });
    const result = submit(checkBook(workbook(year(2014, zoo), other), rules), now, abgabeSheetsDe);
    expect(result).toMatchObject({ plans: [], obstacle: { reason: "table-elsewhere", sheet: "Archiv" } });
  });
});

describe("what stands in the way of an Abgabe", () => {
  test.each<[string, readonly Row[], boolean]>([
    ["an error of its own", [row({ Kategorie: "IX" })], false],
    ["a warning of its own", [row({ Arbeitsstand: null })], false],
    ["a hint does not", [row({ Thema: " Zoo " })], true],
    ["an error of another Dezernat does not", [zoo, row({ Dezernat: "II", Kategorie: "IX" })], true],
    [
      "an error in a row whose Dezernat nobody can tell does not",
      [zoo, row({ Thema: "Bad", Dezernat: "Bauamt" })],
      true,
    ],
    [
      "an error in a row without Dezernat does not",
      [zoo, row({ Thema: "Bad", Dezernat: null, Kategorie: "IX" })],
      true,
    ],
  ])("%s", (_, rows, ready) => {
    const book = list(...rows);
    expect(standOf(book).ready).toBe(ready);
    expect(submit(checkBook(book, rules), now, abgabeSheetsDe)?.plans).toHaveLength(ready ? 1 : 0);
  });

  test("a list of which nobody can tell the year concerns everybody, in every year", () => {
    const book = workbook(year(2014, zoo), sheet("Weitere", [headers, bad], { table: "Weitere" }));
    expect(standOf(book, "VI")).toMatchObject({ ready: false, findings: [{ rule: "year-missing", year: null }] });
  });

  test("what concerns the whole workbook concerns everybody", () => {
    const book = workbook(
      sheet("IKZ 2014", [headers.filter((name) => name !== "Kategorie"), row({}, headers.slice(2))], {
        table: "Massnahmen_2014",
      }),
    );
    expect(standOf(book, "I").counts.error).toBeGreaterThan(0);
    expect(standOf(book, "VI").counts.error).toBe(standOf(book, "I").counts.error);
  });

  test("findings of other years do not", () => {
    const book = workbook(year(2013, row({ Thema: "Zoo", Kategorie: "IX" })), year(2014, zoo));
    expect(standOf(book).ready).toBe(true);
  });

  test("warnings can be accepted together with the Abgabe, errors cannot", () => {
    const accepted = new Map([["value-missing", "wird nachgereicht"]]);
    const book = list(row({ Thema: "Zoo", Arbeitsstand: null, Perspektive: null }));
    const after = submitted(book, { ...now, accepted });
    expect(standOf(after)).toMatchObject({ state: "submitted", ready: true, counts: { warning: 0, accepted: 2 } });
    expect(abgabenIn(after)[0]?.exceptions).toBe(2);
    const wrong = list(row({ Thema: "Zoo", Kategorie: null, Arbeitsstand: null }));
    expect(submit(checkBook(wrong, rules), { ...now, accepted }, abgabeSheetsDe)?.plans).toEqual([]);
  });
});

describe("after the Abgabe", () => {
  const book = submitted(list(zoo, bad, turm));

  test("another order, other sheets and other Dezernate change nothing", () => {
    const other = withRows(book, row({ Thema: "Neu", Dezernat: "II" }), bad, zoo);
    expect(standOf(other).state).toBe("submitted");
  });

  test.each<[string, readonly Row[], string[], string[], [string, string[]][]]>([
    ["a new Maßnahme", [zoo, bad, row({ Thema: "Turm" })], ["Turm"], [], []],
    ["one less", [bad], [], ["Zoo"], []],
    [
      "an edited text",
      [zoo, row({ Thema: "Schwimmbad", Arbeitsstand: "fertig" })],
      [],
      [],
      [["Schwimmbad", ["Arbeitsstand"]]],
    ],
    [
      "a Thema that was reworded",
      [zoo, row({ Thema: "Freibad", Arbeitsstand: "Entwurf" })],
      [],
      [],
      [["Freibad", ["Thema"]]],
    ],
    ["an ID that was added", [row({ Thema: "Zoo", ID: "I-001" }), bad], [], [], [["Zoo", ["ID"]]]],
    [
      "two columns of one, and another one gone",
      [row({ Thema: "Schwimmbad", Arbeitsstand: "Entwurf", Art: "vertikal", Kategorie: "II" })],
      [],
      ["Zoo"],
      [["Schwimmbad", ["Kategorie", "Art"]]],
    ],
    ["one that went to another Dezernat", [bad, row({ Thema: "Zoo", Dezernat: "II" })], [], ["Zoo"], []],
  ])("%s is told", (_, rows, added, removed, edited) => {
    const { state, changes } = standOf(withRows(book, ...rows));
    expect(state).toBe("changed");
    expect(changes?.added.map((m) => m.text("Thema"))).toEqual(added);
    expect(changes?.removed.map(({ thema }) => thema)).toEqual(removed);
    expect(changes?.edited.map(({ massnahme, columns }) => [massnahme.text("Thema"), columns])).toEqual(edited);
  });

  test("an ID finds a Maßnahme of which all else is new", () => {
    const before = submitted(list(row({ ID: "I-001", Thema: "Zoo", Arbeitsstand: "a", Perspektive: "b" })));
    const after = withRows(before, row({ ID: "i-001", Thema: "Tierpark", Arbeitsstand: "c", Perspektive: "d" }));
    expect(standOf(after).changes).toMatchObject({
      added: [],
      removed: [],
      edited: [{ columns: ["ID", "Thema", "Arbeitsstand", "Perspektive"] }],
    });
  });

  test("a long Thema is remembered in its first 60 characters", () => {
    const [whole, long] = ["x".repeat(60), "y".repeat(61)];
    const before = submitted(list(row({ Thema: whole }), row({ Thema: long })));
    expect(standOf(withRows(before)).changes?.removed.map(({ thema }) => thema)).toEqual([whole, `${"y".repeat(59)}…`]);
  });

  test("a spoilt record still tells that something changed, though not what", () => {
    const sheets = book.sheets.map((one) => ({
      ...one,
      rows: one.rows.map((cells) => ({
        ...cells,
        cells: cells.cells.map((cell) => (typeof cell === "string" && cell.startsWith("[[") ? "kaputt" : cell)),
      })),
    }));
    expect(standOf({ ...book, sheets }).state).toBe("submitted");
    expect(standOf(withRows({ ...book, sheets }, zoo))).toMatchObject({ state: "changed", changes: null });
  });

  test("thousands of Maßnahmen take several cells and are all remembered", () => {
    const many = Array.from({ length: 2000 }, (_, i) => row({ ID: `I-${i}`, Thema: `Thema „${i}“ mit "Zitat"` }));
    const large = submitted(list(...many), { ...now, accepted: new Map() });
    const record = abgabenIn(large)[0]?.submitted;
    expect(record).toHaveLength(2000);
    const cells = large.sheets.find(({ name }) => name === "Abgaben")?.rows.flatMap((one) => one.cells) ?? [];
    expect(Math.max(...cells.map((cell) => String(cell ?? "").length))).toBeLessThanOrEqual(32_767);
    const gone = standOf(withRows(large, ...many.slice(0, 1234), ...many.slice(1235)));
    expect(gone.changes).toMatchObject({ added: [], edited: [], removed: [{ id: "I-1234" }] });
  });
});

test("what was added, removed and edited adds up, whatever happens to a list", () => {
  const some = fc.constantFrom("a", "b", "c", null);
  const rows = fc.array(
    fc
      .tuple(some, some, some, some)
      .map(([id, thema, stand, status]) => row({ ID: id, Thema: thema, Arbeitsstand: stand, Status: status })),
    { maxLength: 7 },
  );
  const massnahmenOf = (all: readonly Row[]) => readSnapshot(list(...all)).massnahmen;
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const [before, after] = [massnahmenOf(one), massnahmenOf(other)];
      const kept = decodeSubmitted(encodeSubmitted(before.map(submittedMassnahme)));
      const { added, removed, edited } = changesSince(kept ?? [], after);
      const same = fingerprint(before) === fingerprint(after);
      expect(added.length + removed.length + edited.length === 0).toBe(same);
      expect(after.length - added.length).toBe(before.length - removed.length);
      for (const { columns } of edited) expect(columns.length).toBeGreaterThan(0);
    }),
    { numRuns: fuzzRuns(200) },
  );
});
