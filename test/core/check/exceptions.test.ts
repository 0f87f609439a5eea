import { describe, expect, test } from "@jest/globals";
import { acceptFindings, exceptionRow, type ExceptionState } from "../../../src/core/check/exceptions";
import type { Finding } from "../../../src/core/check/finding";
import { massnahmenIndex } from "../../../src/core/massnahmen/massnahmen-index";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { validate } from "../../../src/core/check/validate";
import type { CellValue, SheetData } from "../../../src/core/workbook/workbook-data";
import { rules } from "../../../src/rules/index";
import { deepFreeze, headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

type Row = readonly CellValue[];

const COLUMNS = ["Regel", "Maßnahme", "Begründung", "Jahr", "Dezernat", "Spalte", "Kennung"];
const ausnahmen = (...rows: readonly Row[]): SheetData =>
  sheet("Ausnahmen", [["Ausnahmen"], [], COLUMNS, ...rows.map((cells) => COLUMNS.map((_, i) => cells[i] ?? null))], {
    table: "Ausnahmen",
  });

/** The table starts below the title, as the add-in writes it. */
const withTable = (one: SheetData): SheetData => ({
  ...one,
  tables: one.tables.map((table) => ({
    ...table,
    range: { ...table.range, firstRow: 2 },
    columns: COLUMNS,
  })),
});

interface Judged {
  readonly open: readonly string[];
  readonly accepted: readonly string[];
  readonly states: readonly ExceptionState[];
}

const told = ({ rule, place }: Finding): string => `${rule} ${place?.header ?? ""}`.trim();

/** What is found in these lists with these exceptions; hints are left out. */
function judged(sheets: readonly SheetData[], exceptions: readonly Row[]): Judged {
  const snapshot = readSnapshot(deepFreeze(workbook(...sheets, withTable(ausnahmen(...exceptions)))));
  const { findings, exceptions: states } = acceptFindings(snapshot, deepFreeze([...validate(snapshot, rules)]));
  const shown = findings.filter(({ severity }) => severity !== "hint");
  return {
    open: shown.filter(({ accepted }) => accepted === undefined).map(told),
    accepted: shown.filter(({ accepted }) => accepted !== undefined).map((one) => `${told(one)}: ${one.accepted}`),
    states: states.map(({ state }) => state),
  };
}

const zoo = row({ ID: "I-001", Thema: "Zoo", Arbeitsstand: null });
const bad = row({ Thema: "Schwimmbad", Arbeitsstand: null, Perspektive: null });
const ARBEITSSTAND = "value-missing Arbeitsstand";
const PERSPEKTIVE = "value-missing Perspektive";

describe("an exception, as a person types it", () => {
  test.each<[string, Row, ExceptionState]>([
    ["by ID", ["value-missing", "i-001", "entfällt", 2014], "applied"],
    ["by Thema, whatever its case and spaces", ["value-missing", " zoo ", "entfällt", "2014"], "applied"],
    ["by place", ["value-missing", "IKZ 2014!H2", "entfällt", 2014], "applied"],
    [
      "with the right Dezernat and column",
      ["value-missing", "Zoo", "entfällt", 2014, "Dez. I", "Sachstand"],
      "unmatched",
    ],
    ["with the column's name", ["value-missing", "Zoo", "entfällt", 2014, "Dez. I", "arbeitsstand"], "applied"],
    ["of another year", ["value-missing", "Zoo", "entfällt", 2013], "unmatched"],
    ["of another Dezernat", ["value-missing", "Zoo", "entfällt", 2014, "II"], "unmatched"],
    ["of another rule", ["art-spelling", "Zoo", "entfällt", 2014], "unmatched"],
    ["without a reason", ["value-missing", "Zoo", " ", 2014], "reason-missing"],
  ])("%s", (_, exception, state) => {
    const { open, accepted, states } = judged([year(2014, zoo)], [exception]);
    expect(states).toEqual([state]);
    expect(accepted).toEqual(state === "applied" ? [`${ARBEITSSTAND}: entfällt`] : []);
    expect(open).toEqual(state === "applied" ? [] : [ARBEITSSTAND]);
  });

  test("accepts exactly one finding; where several fit, none, until the column is named", () => {
    const lists = [year(2014, zoo, bad)];
    expect(judged(lists, [["value-missing", "Schwimmbad", "x", 2014]])).toEqual({
      open: [ARBEITSSTAND, ARBEITSSTAND, PERSPEKTIVE],
      accepted: [],
      states: ["ambiguous"],
    });
    expect(judged(lists, [["value-missing", "Schwimmbad", "x", 2014, "", "Perspektive"]])).toEqual({
      open: [ARBEITSSTAND, ARBEITSSTAND],
      accepted: [`${PERSPEKTIVE}: x`],
      states: ["applied"],
    });
  });

  test("the same exception twice accepts one finding once", () => {
    const exception = ["value-missing", "Zoo", "x", 2014];
    expect(judged([year(2014, zoo)], [exception, exception]).states).toEqual(["applied", "unmatched"]);
  });

  test("an error stays an error", () => {
    const result = judged([year(2014, row({ Thema: "Zoo", Kategorie: null }))], [["value-missing", "Zoo", "x", 2014]]);
    expect(result).toEqual({ open: ["value-missing Kategorie"], accepted: [], states: ["error"] });
  });

  test("a rule that the Stammdaten make a warning can be accepted", () => {
    const regeln = stammdaten({
      Regeln: [
        ["Regel", "Schwere"],
        ["value-missing", "Warnung"],
      ],
    });
    const lists = [regeln, year(2014, row({ Thema: "Zoo", Kategorie: null }))];
    expect(judged(lists, [["value-missing", "Zoo", "x", 2014]]).states).toEqual(["applied"]);
  });

  test("a finding that belongs to no Maßnahme goes by its place", () => {
    const lists = [
      year(
        2014,
        row(),
        headers.map(() => null),
        row({ Thema: "Bad" }),
      ),
    ];
    expect(judged(lists, [["row-blank", "IKZ 2014!A3", "Trennzeile", 2014]]).accepted).toEqual([
      "row-blank ID: Trennzeile",
    ]);
  });

  test("a vanished Maßnahme is accepted for the year in which it is missing", () => {
    const lists = [year(2013, row({ Thema: "Zoo" })), year(2014, row({ Thema: "Kreisstraße 12" }))];
    expect(judged(lists, [["massnahme-vanished", "Zoo", "an das Land abgegeben", 2014]]).accepted).toEqual([
      "massnahme-vanished Thema: an das Land abgegeben",
    ]);
    expect(judged(lists, [["massnahme-vanished", "Zoo", "x", 2013]]).states).toEqual(["unmatched"]);
  });
});

describe("an exception, as the add-in writes it", () => {
  /** The rows that accept all warnings of these lists. */
  function written(...sheets: readonly SheetData[]): readonly Row[] {
    const snapshot = readSnapshot(workbook(...sheets));
    const index = massnahmenIndex(snapshot.massnahmen);
    return validate(snapshot, rules)
      .filter(({ severity }) => severity === "warning")
      .map((finding) => {
        const { place } = finding;
        return exceptionRow(finding, place === null ? undefined : index.at(place.sheet, place.row), "geprüft");
      });
  }

  test("names rule, Maßnahme, year, Dezernat and column", () => {
    const [first] = written(year(2014, zoo));
    expect(first?.slice(0, 6)).toEqual(["value-missing", "I-001", "geprüft", 2014, "I", "Arbeitsstand"]);
    expect(first?.[6]).toMatch(/^[0-9a-f]{12}$/);
  });

  test("accepts its finding wherever the row is sorted to, and no other", () => {
    const all = written(year(2014, zoo, bad));
    expect(all).toHaveLength(3);
    const sorted = year(2014, row({ Thema: "Turm" }), bad, zoo);
    expect(judged([sorted], all)).toMatchObject({ open: [], states: ["applied", "applied", "applied"] });
    for (const one of all) expect(judged([sorted], [one]).accepted).toHaveLength(1);
  });

  test("leaves what is left to a row that a person typed above it", () => {
    const lists = [year(2014, bad)];
    const marked = written(...lists).find((cells) => cells[5] === "Perspektive") ?? [];
    expect(judged(lists, [["value-missing", "Schwimmbad", "entfällt", 2014], marked])).toEqual({
      open: [],
      accepted: [`${ARBEITSSTAND}: entfällt`, `${PERSPEKTIVE}: geprüft`],
      states: ["applied", "applied"],
    });
  });

  test("does not accept what the cell says after it was edited", () => {
    const unknown = (name: string): Row => row({ Thema: "Zoo", Organisationseinheit: name });
    const all = written(year(2014, unknown("Amt 4711")));
    expect(all).toHaveLength(1);
    expect(judged([year(2014, unknown("Amt 4711"))], all).states).toEqual(["applied"]);
    expect(judged([year(2014, unknown("Amt 4712"))], all).states).toEqual(["unmatched"]);
  });

  test("of findings that nobody can tell apart each row accepts one", () => {
    const twins = year(2014, bad, row({ Thema: "Turm" }), bad);
    const rows = written(twins).filter((cells) => cells[5] === "Perspektive");
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    expect(judged([twins], rows.slice(1)).accepted).toHaveLength(1);
    expect(judged([twins], rows).accepted).toHaveLength(2);
  });
});

test("without a table nothing is accepted and nothing is objected to", () => {
  const snapshot = readSnapshot(workbook(year(2014, zoo)));
  const found = validate(snapshot, rules);
  expect(acceptFindings(snapshot, found)).toEqual({ findings: found, exceptions: [] });
});
