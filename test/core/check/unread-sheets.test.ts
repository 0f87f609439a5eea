import { expect, test } from "@jest/globals";
import { unreadSheets } from "../../../src/core/check/unread-sheets";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";

const without = (header: string): readonly string[] =>
  headers.map((one) => (one === header ? "Kooperationsform" : one));

test("sheets with content that were read as no list are named with the reason", () => {
  const book = workbook(
    year(2014, row()),
    stammdaten({}),
    sheet("Notizen", [["Anruf von Frau Weiß"]]),
    sheet("Ohne Thema", [["Stand 2014"], without("Thema")]),
    sheet("Leer", []),
    { ...sheet("Vergleich alt", [["Titel"]]), mark: { kind: "jahresvergleich", about: "2014" } },
    sheet("Prüfbericht", [headers, row()]),
    sheet("Meine Ausnahmen", [["Regel", "Maßnahme", "Begründung"]], { table: "Ausnahmen" }),
  );
  const snapshot = readSnapshot(book);
  expect(unreadSheets(snapshot, "de").slice(0, 1)).toEqual([
    { sheet: "Notizen", reason: "Keine der ersten Zeilen nennt die Spalten „Art“ und „Thema“." },
  ]);
  expect(unreadSheets(snapshot, "en").map(({ sheet: name }) => name)).not.toEqual(
    expect.arrayContaining(["Leer", "Vergleich alt", "Prüfbericht", "Meine Ausnahmen", "IKZ 2014", "Stammdaten"]),
  );
});
