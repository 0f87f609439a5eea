import { expect, test } from "@jest/globals";
import type { Register } from "../../src/core/lists/register";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import type { SheetData } from "../../src/core/workbook/workbook-data";
import { registers } from "../../src/registers/index";
import { themenspeicher } from "../../src/registers/themenspeicher/register";
import { ziele } from "../../src/registers/ziele/register";
import { registerSheet } from "../support/workbooks/register-sheet";
import { headers, row, sheet, workbook, year } from "../support/workbooks/workbook";

/** What the lists of a workbook are taken for, and how many rows each has. */
const listsIn = (...sheets: readonly SheetData[]): readonly string[] =>
  readSnapshot(workbook(...sheets), { registers }).allLists.map(
    ({ register, entries }) => `${register.id} ${entries.length}`,
  );

test.each(registers.map((register): [string, Register] => [register.id, register]))(
  "%s is recognised by its own columns, as a table and as a plain range below a title",
  (id, register) => {
    const fields = Object.fromEntries(register.keyColumns.map((name) => [name, "x y"]));
    const made = registerSheet<string>(register, [fields, fields]);
    expect(listsIn(made)).toEqual([`${id} 2`]);
    const plain = registerSheet<string>(register, [fields], { at: "B4", name: "Blatt 7" });
    const titled = { ...plain, tables: [], rows: [{ index: 0, cells: ["Stand 2014"], hidden: false }, ...plain.rows] };
    const [list] = readSnapshot(workbook(titled), { registers }).allLists;
    expect([list?.register.id, list?.year, list?.entries.length]).toEqual([id, null, 1]);
  },
);

test.each<[string, readonly SheetData[], readonly string[]]>([
  [
    "a Themenspeicher has Art and Thema as well",
    [registerSheet(themenspeicher, [{ Thema: "Zoo", Art: "vertikal" }])],
    ["themenspeicher 1"],
  ],
  [
    "Maßnahmen with a column Zustand stay Maßnahmen",
    [
      sheet("IKZ 2014", [
        [...headers, "Zustand"],
        [...row(), "gut"],
      ]),
    ],
    ["massnahmen 1"],
  ],
  [
    "Maßnahmen with all their own columns, whatever they share with another register",
    [
      sheet("Themenspeicher", [
        ["Art", "Thema", "Kategorie", "Perspektive", "Arbeitsstand", "Zustand", "Dezernat", "Nutzen", "Rechtsrahmen"],
        ["a", "b", "I", "c", "d", "e", "f", "g", "h"],
      ]),
    ],
    ["massnahmen 1"],
  ],
  [
    "with all key columns of another register and not all own columns of Maßnahmen",
    [
      sheet("Ideen", [
        ["Art", "Thema", "Perspektive", "Arbeitsstand", "Zustand", "Dezernat"],
        ["a", "b", "c", "d", "e", "f"],
      ]),
    ],
    ["themenspeicher 1"],
  ],
  [
    "several on one sheet, tables side by side",
    [
      {
        ...registerSheet(themenspeicher, [{ Thema: "Zoo", Zustand: "Pilot" }]),
        tables: [
          ...registerSheet(themenspeicher, [{ Thema: "Zoo" }]).tables,
          ...registerSheet(ziele, [{ Ziel: "Z", Priorität: 1 }], { at: "S1" }).tables,
        ],
        rows: mergedRows(
          registerSheet(themenspeicher, [{ Thema: "Zoo", Zustand: "Pilot" }]),
          registerSheet(ziele, [{ Ziel: "Z", Priorität: 1 }], { at: "S1" }),
        ),
      },
    ],
    ["themenspeicher 1", "ziele 1"],
  ],
  [
    "hyphens at the ends of lines, part of the name or not; a second line in brackets",
    [
      sheet("Ideen", [
        ["Thema", "Zu-\nstand", "Organisations-\neinheit\n(federführend)", "Maßnahme-\nID"],
        ["Zoo", "Pilot", "Amt 41", "IV-001"],
      ]),
    ],
    ["themenspeicher 1"],
  ],
  [
    "titles above the lists on one sheet belong to none, nor do totals",
    [
      sheet("Alles", [
        ["Ziele der Stadt"],
        ["Handlungsfeld", "Ziel", "Priorität"],
        ["Bildung", "Beratung", 1],
        ["Bildung"],
        ["Summe", 1],
        [],
        ["Arbeitsplan"],
        ["Stand: Juni"],
        ["Sitzung", "Arbeitsziel"],
        ["Juni 2015", "Analyse"],
        ["Themenspeicher"],
        ["Thema", "Dezernat", "Zustand"],
        ["Zoo", "IV", "Pilot"],
      ]),
    ],
    ["ziele 2", "arbeitsplan 1", "themenspeicher 1"],
  ],
  [
    "a misspelt key column on a sheet of that name",
    [
      sheet("Themenspeicher", [
        ["Thema", "Zustant", "Dezernat"],
        ["Zoo", "Pilot", "IV"],
      ]),
    ],
    ["themenspeicher 1"],
  ],
  [
    "no misspelt key column on other sheets, none that is missing altogether",
    [
      sheet("Notizen", [
        ["Thema", "Zustant", "Dezernat"],
        ["Zoo", "Pilot", "IV"],
      ]),
      sheet("Ziele", [
        ["Ziel", "Weg"],
        ["Zoo", "zu Fuß"],
      ]),
    ],
    [],
  ],
  [
    "a plain range ends where the next one begins",
    [
      {
        ...sheet("Alles", [
          ["Thema", "Zustand"],
          ["Zoo", "Pilot"],
          ["Bad", "Pilot"],
          ["Ziel", "Priorität"],
          ["Beratung", 1],
        ]),
        tables: [],
      },
    ],
    ["themenspeicher 2", "ziele 1"],
  ],
  [
    "beside Maßnahmen",
    [year(2014, row()), registerSheet(ziele, [{ Ziel: "Z", Priorität: 1 }])],
    ["massnahmen 1", "ziele 1"],
  ],
  [
    "what the add-in writes is no list",
    [{ ...registerSheet(ziele, [{ Ziel: "Z" }]), mark: { kind: "auswertung", about: "ziele" } }],
    [],
  ],
])("%s", (_, sheets, expected) => {
  expect(listsIn(...sheets)).toEqual(expected);
});

/** Two sheets side by side. */
function mergedRows(left: SheetData, right: SheetData): SheetData["rows"] {
  return left.rows.map((one) => {
    const cells = one.cells.slice();
    right.rows.find(({ index }) => index === one.index)?.cells.forEach((value, column) => (cells[column] = value));
    return { ...one, cells };
  });
}

test("without registers nothing but Maßnahmen is looked for", () => {
  expect(readSnapshot(workbook(registerSheet(ziele, [{ Ziel: "Z" }]))).allLists).toEqual([]);
});
