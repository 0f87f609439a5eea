import { describe, expect, test } from "@jest/globals";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { CellValue, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { ikz, put, temporaryFolder, type Run } from "../../support/files/ikz";
import { recalculate } from "../../support/files/libreoffice";
import { validateWorkbook } from "../../support/files/validate";

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
