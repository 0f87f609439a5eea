import { describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import * as fs from "node:fs";
import * as path from "node:path";
import { applyEdits } from "../../../src/adapters/xlsx/patch/apply-edits";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { writeSheets } from "../../../src/adapters/xlsx/write/write-sheets";
import type { CheckReport } from "../../../src/core/check/check-report";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { ikz, put, sample, temporaryFolder } from "../../support/files/ikz";
import { recalculate } from "../../support/files/libreoffice";
import { newObjections, validateWorkbook } from "../../support/files/validate";
import type { CellValue } from "../../../src/core/workbook/workbook-data";
import { headers, row, sheet, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

type Row = readonly CellValue[];

interface Result {
  readonly from: number;
  readonly to: number;
  readonly sheet: string;
  readonly carried: number;
  readonly ids: readonly { readonly sheet: string; readonly cell: string; readonly id: string }[];
  readonly finished: readonly { readonly thema: string; readonly status: string }[];
}

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const open = (file: string) => readWorkbook(openPackage(fs.readFileSync(file)));

describe("ikz fortschreiben on the sample", () => {
  const target = at("2015.xlsx");
  const run = ikz("fortschreiben", sample, "--jahr", "2015", "--ausgabe", target, "--format", "json");
  const result = JSON.parse(run.stdout) as Result;

  test("every Maßnahme of the year before goes on or is listed as finished", () => {
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(result).toMatchObject({ schema: "ikz-fortschreibung/1", from: 2014, to: 2015, sheet: "IKZ 2015" });
    expect(result.carried + result.finished.length).toBe(150);
    expect(new Set(result.finished.map(({ status }) => status))).toEqual(new Set(["abgeschlossen", "umgesetzt"]));
    const { massnahmen } = readSnapshot(open(target));
    const [last, now] = [2014, 2015].map((jahr) => massnahmen.filter((m) => m.year === jahr));
    expect(now).toHaveLength(result.carried);
    const words = (all: typeof massnahmen = []) =>
      all
        .filter((m) => m.text("ID") !== "")
        .map((m) =>
          ["ID", "Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive", "Status"].map((name) =>
            m.text(name as "ID"),
          ),
        );
    expect(words(now)).toEqual(words(last));
  });

  test("the years stay linked by their IDs, and the check says which Arbeitsstand is still the old one", () => {
    const comparison = JSON.parse(ikz("vergleich", target, "--format", "json").stdout) as {
      movement: { continued: number; new: number; ended: number };
    };
    expect(comparison.movement).toMatchObject({ continued: result.carried, new: 0, ended: result.finished.length });
    const report = JSON.parse(ikz("pruefen", target, "--jahr", "2015", "--format", "json").stdout) as CheckReport;
    const unchanged = report.findings.filter(({ rule }) => rule === "arbeitsstand-unchanged");
    const filled = readSnapshot(open(target)).massnahmen.filter(
      (m) => m.year === 2015 && m.text("Arbeitsstand") !== "",
    );
    expect(unchanged).toHaveLength(filled.length);
    expect(report.findings.filter(({ rule }) => rule === "massnahme-vanished")).toEqual([]);
  });

  test("beside the new sheet only the list of the year before changes, and only by its IDs", async () => {
    const [before, after] = [unzipSync(fs.readFileSync(sample)), unzipSync(fs.readFileSync(target))];
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/tables/table2.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    // The workbook opens on the new sheet.
    const firstOf = (parts: typeof before): string => Buffer.from(parts["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(firstOf(after)).toBe(firstOf(before).replace(/ tabSelected="(?:1|true)"/, ""));
    const cells = (file: string) =>
      open(file).sheets[1]?.rows.map((one) => Array.from({ length: 9 }, (_, i) => one.cells[i] ?? null));
    expect(cells(target)).toEqual(cells(sample));
    expect(await validateWorkbook(target)).toEqual([]);
    expect(await newObjections(fs.readFileSync(sample), fs.readFileSync(target))).toEqual([]);
  });

  test("the sheet has table, dropdowns, print set-up and the mark of what is carried over", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(target);
    const list = book.getWorksheet("IKZ 2015");
    expect(list?.getTable("Massnahmen_2015")).toBeDefined();
    expect(list?.getCell("B2").dataValidation).toMatchObject({ formulae: ["IKZ_Kategorien"] });
    expect(list?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", printTitlesRow: "1:1" });
  });
});

/** The same Maßnahmen in a list of their year, and in one of all years that has their IDs twice. */
const small: Readonly<Record<string, readonly Row[]>> = {
  "a list of its year": [
    row({ Thema: "Zoo" }),
    row({ ID: 7, Thema: "Turm" }),
    row({ Thema: "Bad", Arbeitsstand: null }),
  ],
  "a list of all years": [
    row({ ID: "I-001", Thema: "Zoo" }),
    row({ ID: 7, Thema: "Turm" }),
    row({ Thema: "Bad", Arbeitsstand: null }),
  ],
};

test.each(Object.entries(small))(
  "%s: the mark of an Arbeitsstand holds until it is edited, as a real calculation says",
  async (kind, rows) => {
    const all = sheet("Alle", [
      ["Jahr", ...headers],
      ...rows.map((cells) => [2012, ...cells.map((cell) => (cell === "Vertrag liegt vor" ? "Idee von 2012" : cell))]),
      ...rows.map((cells, i) => [i === 0 ? "2014" : 2014, ...cells]),
    ]);
    const book = kind === "a list of its year" ? year(2014, ...rows) : all;
    const file = put(folder, `${kind}.xlsx`, xlsxOf(workbook(book)));
    const target = at(`${kind} 2015.xlsx`);
    expect(ikz("fortschreiben", file, "--jahr", "2015", "--ausgabe", target).status).toBe(0);
    const xml = Buffer.from(unzipSync(fs.readFileSync(target))["xl/worksheets/sheet2.xml"] ?? []).toString();
    const formula = /<conditionalFormatting sqref="H2:H4">.*?<formula>(.*?)<\/formula>/s
      .exec(xml)?.[1]
      ?.replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&");
    expect(formula).toBeDefined();
    /** What the condition says of each row: written into cells beside the list and calculated by LibreOffice. */
    const marked = async (text: string | null) => {
      const pkg = openPackage(fs.readFileSync(target));
      if (text !== null)
        applyEdits(pkg, [{ sheet: "IKZ 2015", row: 1, column: 7, before: "Vertrag liegt vor", after: text }]);
      const cells = [2, 3, 4].map((line) => ({
        row: line,
        column: 0,
        value: null,
        style: "plain" as const,
        formula: (formula ?? "").replace(/\$([AH])2/g, `'IKZ 2015'!$$$1${line}`),
      }));
      writeSheets(pkg, [
        {
          name: "Probe",
          cells,
          columnWidths: [],
          tables: [],
          charts: [],
          gridLines: true,
          print: { orientation: "portrait", fitToWidth: true },
        },
      ]);
      const calculated = readWorkbook(openPackage(await recalculate(pkg.save())));
      return calculated.sheets.find(({ name }) => name === "Probe")?.rows.map((line) => line.cells[0]);
    };
    expect(await marked(null)).toEqual([true, true, false]);
    expect(await marked("Vertrag unterschrieben")).toEqual([false, true, false]);
    expect(await marked("Idee von 2012")).toEqual([false, true, false]);
  },
);

describe("ikz fortschreiben", () => {
  const file = put(
    folder,
    "liste.xlsx",
    xlsxOf(workbook(year(2014, row({ Thema: "Zoo", Status: "umgesetzt" }), row({ Thema: "Turm" })))),
  );

  test("says in words what goes on and what has ended", () => {
    const run = ikz("fortschreiben", file, "--jahr", "2015", "--ausgabe", at("worte.xlsx"));
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Eine Maßnahme geht weiter.");
    expect(run.stdout).toMatch(/Nicht übernommen, weil beendet \(1\):\n• I: „Zoo“ \(umgesetzt\)/);
  });

  test("can be done again the year after", () => {
    const [first, second] = [at("j1.xlsx"), at("j2.xlsx")];
    ikz("fortschreiben", file, "--jahr", "2015", "--ausgabe", first);
    const run = ikz("fortschreiben", first, "--jahr", "2016", "--ausgabe", second, "--format", "json");
    expect(JSON.parse(run.stdout)).toMatchObject({ from: 2015, to: 2016, carried: 1, ids: [] });
  });

  test.each<[string, string[], string]>([
    ["no year", [file], "--jahr"],
    ["a year that is there", [file, "--jahr", "2014"], "gibt es vor 2014 kein Jahr"],
    [
      "a year between",
      [put(folder, "zwei.xlsx", xlsxOf(workbook(year(2014, row()), year(2015, row())))), "--jahr", "2015"],
      "gibt es 2015 schon",
    ],
    ["no list", [put(folder, "leer.xlsx", xlsxOf(workbook(sheet("x", [["y"]])))), "--jahr", "2015"], "kein Jahr"],
    ["a missing file", [at("fehlt.xlsx"), "--jahr", "2015"], "gibt es nicht"],
    ["no workbook", [put(folder, "x.xlsx", "x"), "--jahr", "2015"], "keine Excel-Arbeitsmappe"],
  ])("%s is refused in one sentence, exit 2, nothing written", (_, args, expected) => {
    const target = at("nie.xlsx");
    const run = ikz("fortschreiben", ...args, "--ausgabe", target);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\nAufruf:")[0]?.trim()).toMatch(/^[^\n]+\.$/);
    expect(run.stderr).toContain(expected);
    expect(fs.existsSync(target)).toBe(false);
  });
});
