import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import * as fs from "node:fs";
import * as path from "node:path";
import { ikz, temporaryFolder } from "../../support/files/ikz";
import { validateWorkbook } from "../../support/files/validate";

const folder = temporaryFolder();

describe("ikz vorlage", () => {
  test("makes a valid workbook to start a year with", async () => {
    const target = path.join(folder, "neu.xlsx");
    expect(ikz("vorlage", "--jahr", "2027", "--ausgabe", target).status).toBe(0);
    expect(await validateWorkbook(target)).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(target);
    expect(book.worksheets.map((one) => one.name)).toEqual(["IKZ 2027", "Stammdaten"]);
    const list = book.getWorksheet("IKZ 2027");
    expect(list?.getTable("Massnahmen_2027")).toBeDefined();
    expect(list?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", printTitlesRow: "1:1" });
    expect(list?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(list?.headerFooter.oddFooter).toContain("Seite &P von &N");
    expect(list?.getCell("B2").dataValidation).toMatchObject({ type: "list", formulae: ["IKZ_Kategorien"] });
    const tables = ["Kategorien", "Dezernate", "Arten", "Schwerpunkte", "Organisationseinheiten", "Regeln"];
    for (const name of tables) expect(book.getWorksheet("Stammdaten")?.getTable(name)).toBeDefined();
  });

  test("is checked without an objection but that it is empty", () => {
    const target = path.join(folder, "leer.xlsx");
    ikz("vorlage", "--jahr", "2027", "--ausgabe", target);
    const run = ikz("pruefen", target, "--format", "json");
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({
      years: [{ year: 2027, sheet: "IKZ 2027", massnahmen: 0 }],
      findings: [],
    });
  });

  test("needs a year and a target, and keeps what exists", () => {
    const target = path.join(folder, "da.xlsx");
    fs.writeFileSync(target, "alt");
    expect(ikz("vorlage", "--jahr", "2027", "--ausgabe", target).status).toBe(2);
    expect(fs.readFileSync(target, "utf8")).toBe("alt");
    expect(ikz("vorlage", "--ausgabe", path.join(folder, "x.xlsx")).status).toBe(2);
    expect(ikz("vorlage", "--jahr", "27", "--ausgabe", path.join(folder, "x.xlsx")).status).toBe(2);
  });
});
