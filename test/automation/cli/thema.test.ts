import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { CheckReport } from "../../../src/core/check/check-report";
import { cellValue } from "../../../src/core/workbook/edit";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { registers } from "../../../src/registers/index";
import { themenspeicher } from "../../../src/registers/themenspeicher/register";
import { ikz, put, temporaryFolder } from "../../support/files/ikz";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { newObjections, validateWorkbook } from "../../support/files/validate";
import { cell, headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const sample = path.join(__dirname, "..", "..", "..", "samples", "register-beispiel.xlsx");
const open = (file: string) => readWorkbook(openPackage(fs.readFileSync(file)));

/** All cells of a workbook that are filled, by address. */
const cellsOf = (file: string): ReadonlyMap<string, unknown> =>
  new Map(
    open(file).sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ index, cells }) =>
        cells.flatMap((value, column): [string, unknown][] =>
          value === null || value === undefined ? [] : [[`${name} R${index + 1}C${column + 1}`, value]],
        ),
      ),
    ),
  );

describe("ikz thema on the sample", () => {
  const target = at("neu.xlsx");
  const run = ikz(
    "thema",
    sample,
    "--thema",
    "arbeitssicherheit: gemeinsame Fachkräfte",
    "--jahr",
    "2015",
    "--ausgabe",
    target,
    "--format",
    "json",
  );

  test("the Thema is in the list with an ID, and its row keeps the link", () => {
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: "ikz-thema/1",
      thema: { sheet: "Themenspeicher", cell: "A6", text: "Arbeitssicherheit: gemeinsame Fachkräfte" },
      year: 2015,
      id: "I-031",
      massnahme: { sheet: "IKZ 2015", row: 9 },
      open: ["Kategorie", "Arbeitsstand", "Perspektive"],
      left: [],
    });
    const [before, after] = [cellsOf(sample), cellsOf(target)];
    const changed = [...after].filter(([key, value]) => before.get(key) !== value);
    expect(Object.fromEntries(changed)).toEqual({
      "Themenspeicher R6C10": "Maßnahme",
      "Themenspeicher R6C15": "I-031",
      "IKZ 2015 R9C1": "I-031",
      "IKZ 2015 R9C3": "I",
      "IKZ 2015 R9C4": "Fachbereich Personal- und Organisationservice",
      "IKZ 2015 R9C6": "interkommunal",
      "IKZ 2015 R9C7": "Arbeitssicherheit: gemeinsame Fachkräfte",
    });
    expect([...before.keys()].filter((key) => !after.has(key))).toEqual([]);
  });

  test("nothing but the two lists changes, and Excel has no objection", async () => {
    const [before, after] = [unzipSync(fs.readFileSync(sample)), unzipSync(fs.readFileSync(target))];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    const sheets = Array.from({ length: 10 }, (_, i) => `xl/worksheets/sheet${i + 1}.xml`);
    expect(changed.filter((name) => sheets.includes(name))).toHaveLength(2);
    expect(changed.filter((name) => name.startsWith("xl/tables/"))).toHaveLength(1);
    expect(changed.filter((name) => !/^xl\/(worksheets\/sheet\d+|tables\/table\d+|workbook)\.xml$/.test(name))).toEqual(
      [],
    );
    expect(await validateWorkbook(target)).toEqual([]);
    expect(await newObjections(fs.readFileSync(sample), fs.readFileSync(target))).toEqual([]);
  });

  test("the new row has the dropdowns of the others, and the table holds it", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(target);
    expect(book.getWorksheet("IKZ 2015")?.getCell("B9").dataValidation).toMatchObject({ formulae: ["IKZ_Kategorien"] });
    const list = open(target).sheets.find(({ name }) => name === "IKZ 2015");
    expect(list?.tables[0]?.range.lastRow).toBe(8);
  });

  test("the link is sound, and what is open is told by the check", () => {
    const report = JSON.parse(
      ikz("pruefen", target, "--stichtag", "30.06.2015", "--format", "json").stdout,
    ) as CheckReport;
    const told = report.findings.map(({ rule, sheet: name, cell: address }) => `${rule} ${name}!${address}`);
    expect(told).toContain("value-missing IKZ 2015!B9");
    expect(told.filter((text) => /^thema-\S+ Themenspeicher!\w6$/.test(text))).toEqual([]);
  });

  test("a second time it is refused, in words", () => {
    const again = ikz(
      "thema",
      target,
      "--zeile",
      "6",
      "--thema",
      "Arbeitssicherheit: gemeinsame Fachkräfte",
      "--jahr",
      "2015",
      "--ausgabe",
      at("zweimal.xlsx"),
    );
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toBe(
      "Das Thema in Themenspeicher!A6 ist schon Maßnahme: Die ID „I-031“ steht in IKZ 2015!G9.\n",
    );
  });
});

const idea = { Thema: "Winterdienst", Dezernat: "VI", Zustand: "Pilot" };
const columns = ["Thema", "Dezernat", "Zustand", "Maßnahme-ID"] as const;
const ideas = registerSheet(
  themenspeicher,
  [idea, { ...idea, Thema: "Zoo" }, { ...idea, Thema: "Zoo", Dezernat: "II" }],
  {
    columns,
  },
);
const file = put(folder, "liste.xlsx", xlsxOf(workbook(year(2014, row()), ideas)));

describe("ikz thema", () => {
  test("says in words what became of it", () => {
    const run = ikz("thema", file, "--zeile", "2", "--jahr", "2014", "--ausgabe", at("worte.xlsx"));
    expect(run.stdout.split("\n").slice(0, 6)).toEqual([
      "„Winterdienst“ ist jetzt Maßnahme VI-001",
      "",
      "• In der Liste steht es auf „IKZ 2014“ in Zeile 3, mit der ID VI-001.",
      "• Im Themenspeicher hat Zeile 2 jetzt den Zustand „Maßnahme“ und dieselbe ID.",
      "• Noch auszufüllen: Kategorie, Art, Arbeitsstand, Perspektive.",
      "",
    ]);
  });

  test("a list without IDs in a table gets the row and the column, the Themenspeicher its link", async () => {
    const bare = headers.filter((name) => name !== "ID");
    const input = put(
      folder,
      "ohne-id.xlsx",
      xlsxOf(
        workbook(
          sheet("IKZ 2014", [bare, row({}, bare)], { table: "Massnahmen_2014" }),
          registerSheet(themenspeicher, [idea], { columns: ["Thema", "Dezernat", "Zustand"] }),
        ),
      ),
    );
    const output = at("mit-id.xlsx");
    expect(ikz("thema", input, "--thema", "winterdienst", "--jahr", "2014", "--ausgabe", output).status).toBe(0);
    const [list, themen] = open(output).sheets;
    const value = (one: typeof list, address: string) =>
      one === undefined ? null : cellValue(one, cell(address).row, cell(address).column);
    expect(["J1", "J2", "J3", "F3"].map((address) => value(list, address))).toEqual([
      "ID",
      null,
      "VI-001",
      "Winterdienst",
    ]);
    expect(["C2", "D1", "D2"].map((address) => value(themen, address))).toEqual(["Maßnahme", "Maßnahme-ID", "VI-001"]);
    expect(list?.tables[0]).toMatchObject({ columns: [...bare, "ID"], range: { lastRow: 2, lastColumn: 9 } });
    expect(themen?.tables[0]?.columns).toEqual(["Thema", "Dezernat", "Zustand", "Maßnahme-ID"]);
    expect(await validateWorkbook(output)).toEqual([]);
    const { massnahmen } = readSnapshot(open(output), { registers });
    expect(massnahmen.map((m) => [m.text("ID"), m.text("Thema")])).toContainEqual(["VI-001", "Winterdienst"]);
  });

  const totals = sheet("IKZ 2014", [headers, row(), ["Summe"]], { table: "Massnahmen_2014", totalsRow: true });
  const formula = registerSheet(themenspeicher, [idea], { columns, formulas: ["C2"] });
  const listed = year(2014, row({ ID: "VI-001", Dezernat: "VI", Thema: "Winterdienst" }));
  const nameless = year(2014, row({ Dezernat: "VI", Thema: "Winterdienst" }));
  const unknown = registerSheet(themenspeicher, [{ ...idea, "Maßnahme-ID": "X-1" }], { columns });

  test.each<[string, string[], string]>([
    [
      "no Thema named",
      [file, "--jahr", "2014"],
      "Welches Thema? Nennen Sie seine Zeile mit --zeile oder seinen Text mit --thema.",
    ],
    ["no year", [file, "--zeile", "2"], "Es fehlt --jahr oder --ausgabe."],
    [
      "no such row",
      [file, "--zeile", "40", "--jahr", "2014"],
      `Im Themenspeicher von „${file}“ steht in Zeile 40 kein Thema.`,
    ],
    ["no row", [file, "--zeile", "0", "--jahr", "2014"], "--zeile braucht eine ganze Zahl ab 1, nicht „0“."],
    [
      "no such Thema",
      [file, "--thema", "Winterdienste", "--jahr", "2014"],
      `Im Themenspeicher von „${file}“ gibt es kein Thema „Winterdienste“. Meinten Sie „Winterdienst“?`,
    ],
    [
      "not in that row",
      [file, "--thema", "Zoo", "--zeile", "2", "--jahr", "2014"],
      `Im Themenspeicher von „${file}“ gibt es in Zeile 2 kein Thema „Zoo“.`,
    ],
    [
      "several Themen",
      [file, "--thema", "Zoo", "--jahr", "2014"],
      "Welches Thema gemeint ist, bleibt offen: Themenspeicher!A3, Themenspeicher!A4. Nennen Sie --zeile und --thema.",
    ],
    [
      "no list of the year",
      [file, "--zeile", "2", "--jahr", "2015"],
      `In „${file}“ gibt es keine Liste mit Maßnahmen des Jahres 2015. Vorhanden: 2014.`,
    ],
    [
      "no Themenspeicher",
      [put(folder, "nur-liste.xlsx", xlsxOf(workbook(year(2014, row())))), "--zeile", "2", "--jahr", "2014"],
      `In „${at("nur-liste.xlsx")}“ gibt es keinen Themenspeicher: keine Liste mit den Spalten Thema und Zustand.`,
    ],
    [
      "no list at all",
      [put(folder, "nur-ideen.xlsx", xlsxOf(workbook(ideas))), "--zeile", "2", "--jahr", "2014"],
      `In „${at("nur-ideen.xlsx")}“ gibt es keine Liste mit Maßnahmen des Jahres 2014.`,
    ],
    [
      "a totals row",
      [put(folder, "summe.xlsx", xlsxOf(workbook(totals, ideas))), "--zeile", "2", "--jahr", "2014"],
      `In „${at("summe.xlsx")}“ ist bei der Liste auf „IKZ 2014“ ab A3 kein Platz. Entfernen Sie dort die Ergebniszeile oder den Inhalt.`,
    ],
    [
      "a Maßnahme of the year",
      [put(folder, "schon.xlsx", xlsxOf(workbook(listed, ideas))), "--zeile", "2", "--jahr", "2014"],
      "Diese Maßnahme steht 2014 schon in IKZ 2014!G2, mit der ID „VI-001“. Tragen Sie die ID beim Thema ein.",
    ],
    [
      "a Maßnahme of the year without ID",
      [put(folder, "schon-ohne.xlsx", xlsxOf(workbook(nameless, ideas))), "--zeile", "2", "--jahr", "2014"],
      "Diese Maßnahme steht 2014 schon in IKZ 2014!G2, ohne ID. Geben Sie ihr eine und tragen Sie sie beim Thema ein.",
    ],
    [
      "a formula",
      [put(folder, "formel.xlsx", xlsxOf(workbook(year(2014, row()), formula))), "--zeile", "2", "--jahr", "2014"],
      "In Themenspeicher!C2 steht eine Formel; sie wird nicht überschrieben. Ersetzen Sie sie durch einen Wert.",
    ],
    [
      "an ID of no list",
      [put(folder, "fremd.xlsx", xlsxOf(workbook(listed, unknown))), "--zeile", "2", "--jahr", "2014"],
      "In Themenspeicher!D2 steht schon die Maßnahme-ID „X-1“, aber in keiner Liste. Prüfen Sie sie oder leeren Sie die Zelle.",
    ],
  ])("%s is refused in one sentence, exit 2, nothing written", (_, args, expected) => {
    const target = at("nie.xlsx");
    const run = ikz("thema", ...args, "--ausgabe", target);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\nAufruf:")[0]?.trim()).toBe(expected);
    expect(fs.existsSync(target)).toBe(false);
  });

  test("the input is never the output", () => {
    const before = fs.readFileSync(file);
    expect(ikz("thema", file, "--zeile", "2", "--jahr", "2014", "--ausgabe", file, "--ueberschreiben").status).toBe(2);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });
});

describe("a Thema that nobody pursues", () => {
  const book = (zustand: string): string =>
    put(
      folder,
      `${zustand}.xlsx`,
      xlsxOf(
        workbook(
          registerSheet(themenspeicher, [
            { Thema: "Bauhof", Dezernat: "III", Zustand: zustand, Hemmnis: "Kosten", Begründung: "zu teuer" },
          ]),
          year(2014, row({ Thema: "Zoo", ID: "III-001" })),
        ),
      ),
    );
  const args = ["--zeile", "2", "--jahr", "2014", "--ausgabe"];

  test.each(["gescheitert", "zurückgestellt", "Gescheitert "])("%s: refused, nothing is written", (zustand) => {
    const target = at("nie.xlsx");
    const run = ikz("thema", book(zustand), ...args, target);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/Zustand „(gescheitert|zurückgestellt)“.*--wiederaufnehmen/);
    expect(fs.existsSync(target)).toBe(false);
  });

  test("with --wiederaufnehmen it becomes a Maßnahme, and its row keeps Hemmnis and Begründung", () => {
    const target = at("wieder.xlsx");
    expect(ikz("thema", book("gescheitert"), ...args, target, "--wiederaufnehmen")).toMatchObject({ status: 0 });
    const values = Array.from(cellsOf(target).values());
    expect(values).toEqual(expect.arrayContaining(["Kosten", "zu teuer", "Maßnahme"]));
    expect(values).not.toContain("gescheitert");
  });

  test.each(["Vorschlag", "Pilot"])("%s becomes one without further ado", (zustand) => {
    expect(ikz("thema", book(zustand), ...args, at(`${zustand}-neu.xlsx`))).toMatchObject({ status: 0 });
  });
});
