import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { CellValue, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { ikz, put, temporaryFolder, type Run } from "../../support/files/ikz";
import { recalculate } from "../../support/files/libreoffice";
import { validateWorkbook } from "../../support/files/validate";
import { headers, row, sheet, workbook } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const fixture = (name: string): string => path.join(__dirname, "..", "..", "fixtures", "growing", `${name}.xlsx`);
const partOf = (file: string, part: string): string => openPackage(fs.readFileSync(file)).text(part);

/** Merges the workbook of Dezernat II into a master. */
function merged(source: string, master: string, target: string): Run {
  const run = ikz("zusammenfuehren", `II=${source}`, "--hauptmappe", master, "--jahr", "2014", "--ausgabe", target, "--ueberschreiben"); // prettier-ignore
  expect([run.stderr, run.status]).toEqual([expect.stringContaining(target), expect.any(Number)]);
  return run;
}

/** The totals of 2012 and 2014 on the comparison, as another program calculates them. */
async function totals(file: string): Promise<readonly (readonly CellValue[])[]> {
  const book: WorkbookData = readWorkbook(openPackage(await recalculate(fs.readFileSync(file))));
  const sheet = book.sheets.find(({ name }) => name === "Jahresvergleich 2014");
  return (sheet?.rows ?? [])
    .filter(({ cells }) => /^(gesamt|summe|insgesamt)/i.test(String(cells[0] ?? "")))
    .map(({ cells }) => [cells[1] ?? null, cells[2] ?? null]);
}

/** The workbook with another header over a column that IKZ takes for the Organisationseinheit or does not know. */
function withHeader(file: string, header: string, name: string): string {
  const pkg = openPackage(fs.readFileSync(file));
  const text = header.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  for (const part of pkg
    .partNames()
    .filter((one) => /worksheets\/sheet|tables\/table/.test(one) && one.endsWith(".xml"))) {
    const attribute = text.replace(/\n/g, "_x000a_");
    pkg.set(
      part,
      pkg
        .text(part)
        .replace(/name="Amt\/FB"/g, () => `name="${attribute}"`)
        .replace(/>Amt\/FB</g, () => `>${text}<`),
    );
  }
  return put(folder, name, pkg.save());
}

describe("the comparison counts what came to the list, in a program that calculates anew", () => {
  test.each(["Amt/FB", "a [b]", "Nr. #", "it's", "@x", "Zeile\nzwei", "x: y, (z)", 'a "b" & <c>'])(
    "under the header %j",
    async (header) => {
      const [master, compared, target] = [
        withHeader(fixture("b03a-haupt-amt-fb"), header, "haupt.xlsx"),
        at("V.xlsx"),
        at("Z.xlsx"),
      ];
      expect(ikz("vergleich", master, "--ausgabe", compared, "--ueberschreiben").status).toBe(0);
      merged(fixture("b03-dezernat2"), compared, target);
      const found = await totals(target);
      expect(found.length).toBeGreaterThan(0);
      for (const [, later] of found) expect(later).toBe(5);
      expect(await validateWorkbook(fs.readFileSync(target))).toEqual([]);
    },
  );
  test("after a Thema became a Maßnahme", async () => {
    const [compared, target] = [at("VT.xlsx"), at("T.xlsx")];
    ikz("vergleich", fixture("b03a-haupt-amt-fb"), "--ausgabe", compared);
    expect(ikz("thema", compared, "--zeile", "2", "--jahr", "2014", "--ausgabe", target).status).toBe(0);
    for (const [, later] of await totals(target)) expect(later).toBe(3);
  });
});

test("a dropdown that draws from another sheet goes on", () => {
  merged(fixture("b03-dezernat2"), fixture("b03d-auswahl-anderes-blatt"), at("d.xlsx"));
  expect(partOf(at("d.xlsx"), "xl/worksheets/sheet1.xml")).toContain("<xm:sqref>A2:A6</xm:sqref>");
});

test("a calculated column goes on", async () => {
  merged(fixture("b03-dezernat2"), fixture("b03g-berechnete-spalte"), at("g.xlsx"));
  const book = readWorkbook(openPackage(await recalculate(fs.readFileSync(at("g.xlsx")))));
  expect(book.sheets[0]?.rows.slice(1).map(({ cells }) => cells[0])).toEqual([1, 2, 3, 4, 5]);
  expect(await validateWorkbook(fs.readFileSync(at("g.xlsx")))).toEqual([]);
});

test("a note and a link stay where they are, and no other Maßnahme is put there", () => {
  const run = merged(fixture("b04-dezernat2"), fixture("b04a-notiz-und-verweis"), at("n.xlsx"));
  expect([run.status, run.stderr]).toEqual([1, expect.not.stringContaining("nichts zu klären")]);
  const result = JSON.parse(run.stdout) as { left: { reason: string; value: string }[] };
  expect(result.left.map(({ reason, value }) => [reason, value])).toEqual([
    ["note-kept", "gilt nur dem Radweg Süd"],
    ["link-kept", "https://stadt.example/radweg"],
  ]);
  const [list] = readWorkbook(openPackage(fs.readFileSync(at("n.xlsx")))).sheets;
  expect(list?.rows.map(({ index, cells }) => [index, cells[5]])).toEqual([
    [0, "Thema"],
    [1, "Gewerbegebiet Nord"],
    [3, "Archivverbund"],
    [4, "Neues A"],
  ]);
});

describe("the empty rows that a table ends with", () => {
  const NUMBER = headers.length;
  /** A table with a calculated column and three empty rows, the first of them hidden. */
  const list = (options: { readonly protected?: boolean } = {}): string => {
    const filled = ["Winterdienst", "Archivverbund"].map((Thema, i) => [...row({ Dezernat: "II", Thema, ID: `II-00${i + 1}` }), i + 1]); // prettier-ignore
    const ideas = sheet("Themenspeicher", [["Thema", "Dezernat", "Zustand"], ["Zoo", "II", "Vorschlag"]]); // prettier-ignore
    const grid = [[...headers, "Nr."], ...filled, [], [], []];
    const book = workbook(
      sheet("IKZ 2014", grid, { table: "Massnahmen_2014", formulas: ["K2", "K3"], ...options }),
      ideas,
    );
    const pkg = openPackage(xlsxOf(book));
    const part = "xl/worksheets/sheet1.xml";
    const text = pkg.text(part).replace(/<f>[12]<\/f>/g, "<f>ROW()-1</f>");
    pkg.set(part, text.replace("</sheetData>", '<row r="4" hidden="1"/></sheetData>'));
    return put(folder, "ende.xlsx", pkg.save());
  };
  const calculated = async (file: string): Promise<readonly (readonly unknown[])[]> => {
    const [first] = readWorkbook(openPackage(await recalculate(fs.readFileSync(file)))).sheets;
    return (first?.rows ?? []).slice(1).map(({ index, hidden, cells }) => [index + 1, hidden, cells[6], cells[NUMBER]]);
  };
  const known = [
    [2, false, "Winterdienst", 1],
    [3, false, "Archivverbund", 2],
  ];

  test("are shown when a Thema comes there, and columns are calculated on", async () => {
    const run = ikz("thema", list(), "--zeile", "2", "--jahr", "2014", "--ausgabe", at("ende-thema.xlsx"));
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining("hat noch kein Ergebnis")]);
    expect(await calculated(at("ende-thema.xlsx"))).toEqual([...known, [4, false, "Zoo", 3]]);
    expect(await validateWorkbook(fs.readFileSync(at("ende-thema.xlsx")))).toEqual([]);
  });
  test("take new Maßnahmen of a merge where they are not hidden", async () => {
    const added = row({ Dezernat: "II", Thema: "Radweg", ID: "II-003" });
    const kept = ["Winterdienst", "Archivverbund"].map((Thema, i) => row({ Dezernat: "II", Thema, ID: `II-00${i + 1}` })); // prettier-ignore
    const source = workbook(sheet("IKZ 2014", [headers, ...kept, added], { table: "Massnahmen_2014" }));
    const run = merged(put(folder, "quelle.xlsx", xlsxOf(source)), list(), at("ende-merge.xlsx"));
    expect(run.stderr).toContain("hat noch kein Ergebnis");
    expect(await calculated(at("ende-merge.xlsx"))).toEqual([...known, [5, false, "Radweg", 4]]);
  });
  test("of a protected sheet stay as they are, and nothing is written", () => {
    const file = list({ protected: true });
    const target = at("geschuetzt.xlsx");
    const run = ikz("thema", file, "--zeile", "2", "--jahr", "2014", "--ausgabe", target);
    expect([run.status, run.stderr, fs.existsSync(target)]).toEqual([2, expect.stringContaining("geschützt"), false]);
  });
});
