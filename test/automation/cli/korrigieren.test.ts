import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import type { CheckReport } from "../../../src/core/check/check-report";
import { indikatorwerte } from "../../../src/registers/indikatorwerte/register";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { registerSheet } from "../../support/workbooks/register-sheet";
import { newObjections } from "../../support/files/validate";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

const folder = temporaryFolder();
const report = (file: string): CheckReport =>
  JSON.parse(ikz("pruefen", file, "--format", "json").stdout) as CheckReport;

describe("ikz korrigieren", () => {
  test("the sample: afterwards nothing is fixable, every other part is the same, no new objection of the validator", async () => {
    const target = path.join(folder, "korrigiert.xlsx");
    const before = fs.readFileSync(sample);
    const run = ikz("korrigieren", sample, "--ausgabe", target);
    expect(run.status).toBe(1);
    expect(run.stdout).toMatch(/\d+ Korrekturen übernommen, \d+ Zellen geändert/);
    expect(fs.readFileSync(sample).equals(before)).toBe(true);
    const [was, is] = [report(sample), report(target)];
    expect(was.findings.filter((finding) => finding.fixable).length).toBeGreaterThan(20);
    expect(is.findings.filter((finding) => finding.fixable)).toEqual([]);
    const [old, now] = [unzipSync(before), unzipSync(fs.readFileSync(target))];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter(
      (name) => !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? [])),
    );
    for (const name of changed) expect(name).toMatch(/^xl\/(worksheets\/sheet[12]\.xml|sharedStrings\.xml)$/);
    expect(await newObjections(before, fs.readFileSync(target))).toEqual([]);
  });

  test("what an exception accepts stays as it is", () => {
    const columns = ["Regel", "Maßnahme", "Begründung", "Jahr"];
    const reason = ["art-spelling", "Brücke", "so beschlossen", 2014];
    const [bridge, tower] = ["Brücke", "Turm"].map((Thema) => row({ Thema, Art: "Interkommunal" }));
    const list = year(2014, bridge ?? [], tower ?? []);
    const accepted = sheet("Ausnahmen", [columns, reason], { table: "Ausnahmen" });
    const target = path.join(folder, "angenommen-korrigiert.xlsx");
    const file = put(folder, "angenommen.xlsx", xlsxOf(workbook(list, accepted)));
    expect(ikz("korrigieren", file, "--ausgabe", target).stdout).toContain("Eine Korrektur übernommen");
    const { findings } = report(target);
    expect(findings.map(({ rule, accepted: why }) => [rule, why])).toEqual([["art-spelling", "so beschlossen"]]);
  });

  test.each(["b01a-datum-1900.xlsx", "b01b-datum-1904.xlsx"])(
    "%s: two rows with dates become one, no day is lost",
    (name) => {
      const target = path.join(folder, `korrigiert-${name}`);
      const run = ikz("korrigieren", path.join(__dirname, "../../fixtures/others", name), "--ausgabe", target);
      expect(run).toMatchObject({ status: 0, stderr: "" });
      expect(run.stdout).toContain("IKZ 2014!G2  „01.07.2013“ → „01.07.2013⏎Fortsetzung“");
      const { sheets } = readWorkbook(openPackage(new Uint8Array(fs.readFileSync(target))));
      const texts = sheets[0]?.rows.map(({ cells }) => [cells[6] ?? null, cells[7] ?? null]);
      expect(texts?.slice(1)).toEqual([
        ["01.07.2013\nFortsetzung", "31.12.2014\n31.12.2015"],
        ["läuft", "31.12.2014"],
        ["01.07.2013", "wird fortgesetzt"],
      ]);
    },
  );

  test("locked cells of a protected sheet stay as they are and are named", () => {
    const list = { ...year(2014, row({ Art: "Interkommunal", Kategorie: "ii" })), protected: true };
    const file = put(folder, "geschuetzt.xlsx", xlsxOf(workbook(list)));
    const target = path.join(folder, "geschuetzt-korrigiert.xlsx");
    const run = ikz("korrigieren", file, "--ausgabe", target);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("Es wurde nichts korrigiert.");
    expect(run.stderr).toContain("Nicht geändert: 2 Zellen auf dem geschützten Blatt „IKZ 2014“ (");
    expect(report(target)).toEqual({ ...report(file), file: report(target).file });
  });

  test("a merged continuation keeps both texts", () => {
    const target = path.join(folder, "zusammen.xlsx");
    const [upper, lower] = [row({ Arbeitsstand: "vier Plätze" }), row({ Arbeitsstand: "weitere zehn" })];
    const file = put(folder, "fortsetzung.xlsx", xlsxOf(workbook(year(2014, upper, lower, row({ Thema: "Anderes" })))));
    expect(ikz("korrigieren", file, "--ausgabe", target, "--regel", "massnahme-continuation").status).toBe(0);
    expect(report(target).years).toEqual([{ year: 2014, sheet: "IKZ 2014", massnahmen: 2 }]);
    const strings = Object.values(unzipSync(fs.readFileSync(target)))
      .map((part) => Buffer.from(part).toString("utf8"))
      .join("");
    expect(strings).toMatch(/vier Plätze(\n|&#10;|&#xA;|_x000a_)weitere zehn/i);
  });

  test("--regel keeps to the named rules and may be repeated", () => {
    const target = path.join(folder, "nur-art.xlsx");
    const file = put(
      folder,
      "zwei.xlsx",
      xlsxOf(workbook(year(2014, row({ Art: "Vertikal", Dezernat: "Dez. II", Thema: "Kfz  -Zulassung" })))),
    );
    ikz("korrigieren", file, "--ausgabe", target, "--regel", "art-spelling", "--regel", "text-unclean");
    const fixable = report(target).findings.filter((finding) => finding.fixable);
    expect(fixable.map((finding) => finding.rule)).toEqual(["dezernat-spelling"]);
  });

  test("says which cells were changed, from what to what, also what one cannot see", () => {
    const target = path.join(folder, "gesagt.xlsx");
    const [upper, lower] = [row({ Arbeitsstand: "vier" }), row({ Arbeitsstand: "zehn" })];
    const wrong = row({ Thema: "Kfz  -Zulassung\u00a0hier" });
    const plain = sheet("IKZ 2014", [
      headers.map((name) => (name === "Dezernat" ? "Dezernt" : name)),
      upper,
      lower,
      wrong,
    ]);
    const run = ikz("korrigieren", put(folder, "sagen.xlsx", xlsxOf(workbook(plain))), "--ausgabe", target);
    expect(run.stdout).toContain("  IKZ 2014!C1  „Dezernt“ → „Dezernat“\n");
    expect(run.stdout).toContain("  IKZ 2014!H2  „vier“ → „vier⏎zehn“\n");
    expect(run.stdout).toContain("  IKZ 2014!B3:I3  geleert\n");
    expect(run.stdout).toContain("  IKZ 2014!G4  „Kfz␣␣-Zulassung⍽hier“ → „Kfz -Zulassung hier“\n");
    const one = put(folder, "eine.xlsx", xlsxOf(workbook(year(2014, row({ Art: "Vertikal" })))));
    expect(ikz("korrigieren", one, "--ausgabe", target, "--ueberschreiben").stdout).toContain(
      "Eine Korrektur übernommen, eine Zelle geändert. Es bleiben keine Fehler.",
    );
  });

  test("says where a text becomes a number that looks the same", () => {
    const target = path.join(folder, "zahl.xlsx");
    const values = registerSheet(indikatorwerte, [{ "Indikator-ID": "A1", Jahr: "2013", Wert: 4 }]);
    const run = ikz("korrigieren", put(folder, "text.xlsx", xlsxOf(workbook(values))), "--ausgabe", target);
    expect(run.stdout).toContain("„2013“ → 2013 (als Zahl)\n");
  });

  test("refuses an unknown rule with the nearest, and a rule without corrections", () => {
    const target = path.join(folder, "nie.xlsx");
    const unknown = ikz("korrigieren", sample, "--ausgabe", target, "--regel", "art-speling");
    expect(unknown).toMatchObject({ status: 2, stdout: "" });
    expect(unknown.stderr).toContain("art-spelling");
    expect(ikz("korrigieren", sample, "--ausgabe", target, "--regel", "row-blank").status).toBe(2);
    expect(ikz("korrigieren", sample).status).toBe(2);
    expect(fs.existsSync(target)).toBe(false);
  });

  test("nothing to correct: the copy is the input, byte for byte", () => {
    const target = path.join(folder, "gleich.xlsx");
    const file = put(folder, "sauber.xlsx", xlsxOf(workbook(year(2014, row()))));
    expect(ikz("korrigieren", file, "--ausgabe", target).status).toBe(0);
    const [old, now] = [unzipSync(fs.readFileSync(file)), unzipSync(fs.readFileSync(target))];
    expect(now).toEqual(old);
  });

  test("a text that looks like a formula stays a text", () => {
    const target = path.join(folder, "formeltext.xlsx");
    const thema = '  =HYPERLINK("http://x";"y")';
    const file = put(folder, "formel.xlsx", xlsxOf(workbook(year(2014, row({ Thema: thema })))));
    ikz("korrigieren", file, "--ausgabe", target);
    const parts = Object.values(unzipSync(fs.readFileSync(target))).map((part) => Buffer.from(part).toString("utf8"));
    expect(parts.join("")).not.toContain("<f>");
    expect(parts.join("")).toContain("=HYPERLINK(");
  });
});
