import { afterAll, describe, expect, test } from "@jest/globals";
import ExcelJS from "exceljs";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { unzipSync } from "fflate";
import { openPackage } from "../../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../../src/adapters/xlsx/read/read-workbook";
import { readSnapshot } from "../../../src/core/snapshot/snapshot";
import { changedRow, dezernatWorkbook, sampleRows, type SampleRow } from "../../support/workbooks/dezernat-files";
import { ikz, put, temporaryFolder, type Run } from "../../support/files/ikz";
import { recalculate } from "../../support/files/libreoffice";
import { textsOf } from "../../support/workbooks/merged";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { newObjections, validateWorkbook } from "../../support/files/validate";
import { headers, row, sheet, stammdaten, workbook, year } from "../../support/workbooks/workbook";
import { xlsxOf } from "../../support/workbooks/xlsx-of";

interface Result {
  readonly year: number;
  readonly base: string;
  readonly clear: boolean;
  readonly files: readonly Readonly<Record<string, string | number>>[];
  readonly rows: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
    readonly thema: string;
    readonly outcome: string;
    readonly to: { readonly sheet: string; readonly row: number } | null;
    readonly columns: readonly string[];
  }[];
  readonly replaced: readonly { readonly thema: string; readonly kind: string }[];
  readonly outside: readonly unknown[];
  readonly left: readonly unknown[];
  readonly stammdaten: readonly unknown[];
}

const folder = temporaryFolder();
const at = (name: string): string => path.join(folder, name);
const json = (run: Run): Result => JSON.parse(run.stdout) as Result;
const open = (file: string) => readWorkbook(openPackage(fs.readFileSync(file)));
const ids = ["I", "II", "III", "IV", "V", "VI"] as const;

describe("six workbooks of the sample", () => {
  const clean = ids.map((id) => put(folder, `sauber-${id}.xlsx`, xlsxOf(dezernatWorkbook(sampleRows(id)))));

  test("into one: every row is there, accounted for, and nothing is to be clarified", async () => {
    const target = at("alle.xlsx");
    const run = ikz("zusammenfuehren", ...clean, "--ausgabe", target);
    expect(run.status).toBe(0);
    const result = json(run);
    expect(result).toMatchObject({ schema: "ikz-zusammenfuehrung/1", year: 2014, base: clean[0], clear: true });
    const expected = ids.flatMap((id) => sampleRows(id));
    expect(result.rows).toHaveLength(expected.length);
    const { massnahmen } = readSnapshot(open(target));
    expect(massnahmen.map((m) => m.text("Thema"))).toEqual(expected.map((cells) => cells[headers.indexOf("Thema")]));
    for (const { thema, to } of result.rows) {
      const m = massnahmen.find((one) => one.row.index + 1 === to?.row);
      expect([to?.sheet, m?.text("Thema")]).toEqual(["IKZ 2014", thema]);
    }
    expect(await validateWorkbook(target)).toEqual([]);
    expect((await recalculate(fs.readFileSync(target))).length).toBeGreaterThan(0);
  });

  test("into the master: its own rows of the year before, and every other part, stay byte for byte", async () => {
    const master = put(folder, "haupt.xlsx", xlsxOf(sampleWorkbook()));
    const target = at("haupt-neu.xlsx");
    const edited = sampleRows("IV").map((cells, i) => (i === 4 ? changedRow(cells, { Arbeitsstand: "Neu!" }) : cells));
    const file = put(folder, "IV-neu.xlsx", xlsxOf(dezernatWorkbook(edited)));
    const run = ikz("zusammenfuehren", file, "--hauptmappe", master, "--ausgabe", target);
    expect(run.status).toBe(0);
    expect(json(run).files).toMatchObject([{ unchanged: edited.length - 1, changed: 1, added: 0, open: 0 }]);
    const [before, after] = [unzipSync(fs.readFileSync(master)), unzipSync(fs.readFileSync(target))];
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(await newObjections(fs.readFileSync(master), fs.readFileSync(target))).toEqual([]);
  });

  test("with planted conflicts: no row and no text is lost, each conflict is told, exit 1", async () => {
    const rows = new Map<string, readonly SampleRow[]>(ids.map((id) => [id, sampleRows(id)]));
    const of = (id: string): readonly SampleRow[] => rows.get(id) ?? [];
    const [stray = []] = of("III");
    rows.set("II", [
      ...of("II").slice(1),
      changedRow(stray, { Arbeitsstand: "Fassung von Dezernat II" }),
      row({ Thema: "Von Dezernat II frei erfunden", Dezernat: "V" }),
    ]);
    rows.set(
      "IV",
      of("IV").map((cells, i) =>
        i === 0 ? changedRow(cells, { Thema: "Umbenannt", Perspektive: "ganz neu" }) : cells,
      ),
    );
    rows.set("V", [
      ...of("V"),
      row({ Thema: "Ohne Dezernat", Dezernat: null }),
      row({ Thema: "Mit Tippfehler", Dezernat: "Bauamt" }),
    ]);
    const other = stammdaten({
      Organisationseinheiten: [
        ["Organisationseinheit", "Dezernat"],
        ["Amt 4711", "VI"],
      ],
    });
    const last = sheet("IKZ 2012", [headers, row({ Thema: "Nur in der alten Liste von VI", Dezernat: "VI" })], {
      table: "Massnahmen_2012",
    });
    const wide = sheet(
      "IKZ 2014",
      [[...headers, "Kosten"], ...of("I").map((cells, i) => [...cells, i === 0 ? "12.000 Euro" : null])],
      {
        table: "Massnahmen_2014",
        below: [[], [null, "Noch ein Gedanke unter der Liste"]],
      },
    );
    const books = ids.map((id) =>
      id === "I" ? workbook(wide) : id === "VI" ? dezernatWorkbook(of("VI"), other, last) : dezernatWorkbook(of(id)),
    );
    const files = books.map((book, i) => put(folder, `konflikt-${ids[i]}.xlsx`, xlsxOf(book)));
    const master = put(folder, "haupt2.xlsx", xlsxOf(sampleWorkbook()));
    const target = at("konflikte.xlsx");
    const run = ikz("zusammenfuehren", ...files, "--hauptmappe", master, "--ausgabe", target);
    expect(run.status).toBe(1);
    const result = json(run);

    const all = books.flatMap((book) => readSnapshot(book).massnahmen);
    expect(result.rows).toHaveLength(all.length);
    expect(result.rows.map(({ thema }) => thema).sort()).toEqual(all.map((m) => m.text("Thema")).sort());
    const after = textsOf(open(target)).join("\n");
    for (const book of [...books, sampleWorkbook()])
      for (const text of textsOf({ ...book, sheets: book.sheets.filter(({ name }) => name !== "Stammdaten") }))
        expect(after).toContain(text);
    expect(after).toContain("Amt 4711");

    const outcomes = (file: number, ...kinds: string[]) =>
      result.rows.filter((one) => one.file === files[file] && kinds.includes(one.outcome)).map(({ thema }) => thema);
    expect(outcomes(1, "foreign")).toEqual([stray[headers.indexOf("Thema")], "Von Dezernat II frei erfunden"]);
    expect(outcomes(4, "dezernat-unknown")).toEqual(["Ohne Dezernat", "Mit Tippfehler"]);
    expect(outcomes(5, "other-year")).toEqual(["Nur in der alten Liste von VI"]);
    expect(result.replaced.map(({ thema }) => thema)).toContain(sampleRows("II")[0]?.[headers.indexOf("Thema")]);
    expect(result.left).toMatchObject([{ column: "Kosten", value: "12.000 Euro", reason: "column-missing" }]);
    expect(result.outside).toMatchObject([{ file: files[0], values: ["Noch ein Gedanke unter der Liste"] }]);
    expect(result.stammdaten).toContainEqual({
      file: files[5],
      table: "Organisationseinheiten",
      entry: "Amt 4711",
      kind: "only-here",
    });
    expect(await newObjections(fs.readFileSync(master), fs.readFileSync(target))).toEqual([]);
    expect((await recalculate(fs.readFileSync(target))).length).toBeGreaterThan(0);

    const text = ikz(
      "zusammenfuehren",
      ...files,
      "--hauptmappe",
      master,
      "--ausgabe",
      target,
      "--ueberschreiben",
      "--format",
      "text",
    );
    expect(text).toMatchObject({ status: 1, stderr: expect.stringContaining("Protokoll") });
    expect(text.stdout).toMatch(/Zu klären \(\d+\):/);
  });

  test("into a file that was merged before: the protocol is replaced, the lists stay", () => {
    const [first, second] = [at("einmal.xlsx"), at("zweimal.xlsx")];
    expect(ikz("zusammenfuehren", ...clean, "--ausgabe", first).status).toBe(0);
    const run = ikz("zusammenfuehren", ...clean, "--hauptmappe", first, "--ausgabe", second);
    expect(run.status).toBe(0);
    expect(json(run).files.every(({ changed, added, removed }) => changed === 0 && added === 0 && removed === 0)).toBe(
      true,
    );
    const [before, after] = [unzipSync(fs.readFileSync(first)), unzipSync(fs.readFileSync(second))];
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(after["xl/worksheets/sheet1.xml"]).toEqual(before["xl/worksheets/sheet1.xml"]);
  });
});

describe("dates of Excel", () => {
  test("look like dates in the master and in the protocol, whether a row is edited or new", async () => {
    const book = new ExcelJS.Workbook();
    const list = book.addWorksheet("IKZ 2014");
    const [date, moment] = ["dd.mm.yyyy", "dd.mm.yyyy hh:mm"].map((numFmt) => ({ style: { numFmt } }));
    const fields = ["Kategorie", "Dezernat", "Art", "Thema", "Arbeitsstand", "Perspektive", "Frist"];
    list.columns = fields.map((header, i) => ({ header, ...(i === 4 ? date : i === 6 ? moment : {}) }));
    const march = new Date(Date.UTC(2014, 2, 31));
    for (const thema of ["Zoo", "Bad"])
      list.addRow(["III", "I", "interkommunal", thema, march, "bis 2020", new Date(Date.UTC(2015, 11, 24, 14, 30))]);
    const source = at("termine.xlsx");
    await book.xlsx.writeFile(source);
    const master = put(folder, "ohne-termine.xlsx", xlsxOf(workbook(year(2014, row({ Thema: "Zoo" })))));
    const target = at("mit-terminen.xlsx");
    const run = ikz("zusammenfuehren", source, "--hauptmappe", master, "--ausgabe", target);
    expect(json(run).left).toMatchObject([{ value: "24.12.2015, 14:30 Uhr" }, { value: "24.12.2015, 14:30 Uhr" }]);
    const merged = new ExcelJS.Workbook();
    await merged.xlsx.readFile(target);
    const column = headers.indexOf("Arbeitsstand") + 1;
    for (const line of [2, 3])
      expect(merged.getWorksheet("IKZ 2014")?.getRow(line).getCell(column).value).toEqual(march);
    expect(textsOf(open(target))).toContain("Frist: 24.12.2015, 14:30 Uhr");
    expect(await newObjections(fs.readFileSync(master), fs.readFileSync(target))).toEqual([]);
  });
});

describe("another date system", () => {
  const others = path.join(__dirname, "../../fixtures/others");
  const days = (file: string): unknown =>
    open(file)
      .sheets.find(({ name }) => name === "IKZ 2014")
      ?.rows.filter(({ cells }) => cells.includes("II"))
      .map(({ cells }) => [cells[6], cells[7]]);

  test.each([
    ["1900 into 1904, the same rows", "b01a-datum-1900.xlsx", "b01b-datum-1904.xlsx", "unchanged"],
    ["1904 into 1900, the same rows", "b01b-datum-1904.xlsx", "b01a-datum-1900.xlsx", "unchanged"],
    ["1904 into 1900, new rows", "b01b-datum-1904.xlsx", "b01d-haupt-1900.xlsx", "added"],
  ])("%s: the same days, as dates", async (_, source, base, outcome) => {
    const target = at(`tage-${source}-${base}`);
    const master = path.join(others, base);
    const run = ikz(
      ...["zusammenfuehren", `II=${path.join(others, source)}`, "--hauptmappe", master, "--jahr", "2014"],
      ...["--ausgabe", target],
    );
    // The row of another Dezernat is to be cleared up where the master does not have it.
    expect(run.status).toBe(outcome === "added" ? 1 : 0);
    expect(json(run).rows.map((one) => one.outcome)).toEqual([outcome, outcome, outcome, "foreign"]);
    expect(days(target)).toEqual([
      ["01.07.2013", "31.12.2014"],
      ["Fortsetzung", "31.12.2015"],
      ["läuft", "31.12.2014"],
    ]);
    expect(await newObjections(fs.readFileSync(master), fs.readFileSync(target))).toEqual([]);
  });
});

describe("ikz zusammenfuehren", () => {
  const one = put(folder, "eins.xlsx", xlsxOf(workbook(year(2014, row({ Thema: "Zoo" })))));
  const two = put(folder, "zwei.xlsx", xlsxOf(workbook(year(2014, row({ Thema: "Turm", Dezernat: "II" })))));
  const mixed = put(
    folder,
    "gemischt.xlsx",
    xlsxOf(workbook(year(2014, row({ Thema: "Zoo" }), row({ Thema: "Turm", Dezernat: "II" })))),
  );

  test("the Dezernat may be named in front of a file", () => {
    const run = ikz("zusammenfuehren", one, `Dez. II=${mixed}`, "--ausgabe", at("benannt.xlsx"));
    expect(json(run).files).toMatchObject([
      { reason: "rows" },
      { dezernat: "II", reason: "named", added: 1, present: 1 },
    ]);
    expect(run.status).toBe(0);
  });

  test("the Abgabe of a Dezernat comes along and still holds", () => {
    const handed = at("abgegeben.xlsx");
    expect(ikz("abgabe", two, "--jahr", "2014", "--dezernat", "II", "--ausgabe", handed).status).toBe(0);
    const target = at("mit-abgabe.xlsx");
    expect(ikz("zusammenfuehren", one, handed, "--ausgabe", target).status).toBe(0);
    const state = JSON.parse(ikz("abgabe", target, "--jahr", "2014", "--format", "json").stdout) as {
      dezernate: { dezernat: string; state: string }[];
    };
    expect(state.dezernate.filter((each) => each.state !== "open")).toMatchObject([
      { dezernat: "II", state: "submitted" },
    ]);
  });

  test.each<[string, string[], string]>([
    ["one workbook alone", [one], "zwei Mappen"],
    ["the same twice", [one, one], "zweimal"],
    ["the master among the files", [one, two, "--hauptmappe", one], "zweimal"],
    ["a year that no workbook has", [one, two, "--jahr", "2013"], "2013"],
    ["an unknown Dezernat", [one, `Bauamt=${two}`], "kein Dezernat „Bauamt“"],
    ["a missing file", [one, at("fehlt.xlsx")], "gibt es nicht"],
    ["a file that is none", [one, put(folder, "text.xlsx", "Kategorie;Art")], "keine Excel-Arbeitsmappe"],
    [
      "no room below the master's list",
      [
        put(
          folder,
          "summe.xlsx",
          xlsxOf(workbook(sheet("IKZ 2014", [headers, row(), ["Summe"]], { table: "M_2014", totalsRow: true }))),
        ),
        two,
      ],
      "kein Platz",
    ],
    [
      "a master whose list is protected",
      [
        one,
        two,
        "--hauptmappe",
        put(
          folder,
          "geschuetzt.xlsx",
          xlsxOf(workbook(sheet("IKZ 2014", [headers, row({ Thema: "Turm" })], { protected: true }))),
        ),
      ],
      "geschützt",
    ],
    [
      "workbooks without a year",
      [
        put(folder, "a.xlsx", xlsxOf(workbook(sheet("x", [["y"]])))),
        put(folder, "b.xlsx", xlsxOf(workbook(sheet("x", [["y"]])))),
      ],
      "Maßnahmen mit einem Jahr",
    ],
  ])("%s is refused in one sentence, exit 2, nothing written", (_, args, expected) => {
    const target = at("nie.xlsx");
    const run = ikz("zusammenfuehren", ...args, "--ausgabe", target);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\nAufruf:")[0]?.trim()).toMatch(/^[^\n]+\.$/);
    expect(run.stderr).toContain(expected);
    expect(fs.existsSync(target)).toBe(false);
  });

  test("never onto an input, never over an existing file", () => {
    expect(ikz("zusammenfuehren", one, two, "--ausgabe", two, "--ueberschreiben").status).toBe(2);
    const target = put(folder, "da.xlsx", "alt");
    expect(ikz("zusammenfuehren", one, two, "--ausgabe", target).status).toBe(2);
    expect(fs.readFileSync(target, "utf8")).toBe("alt");
  });
});

describe("a merge that is interrupted", () => {
  const program = path.join(__dirname, "..", "..", "..", "dist", "cli", "ikz.cjs");
  const place = temporaryFolder();
  const many = (dezernat: string): Uint8Array =>
    xlsxOf(
      workbook(year(2014, ...Array.from({ length: 3000 }, (_, i) => row({ Thema: `Thema ${i}`, Dezernat: dezernat })))),
    );
  const files = ["I", "II"].map((id) => put(place, `${id}.xlsx`, many(id)));
  const target = path.join(place, "M.xlsx");
  const args = ["zusammenfuehren", ...files, "--ausgabe", target, "--ueberschreiben"];
  const preload = path.join(__dirname, "..", "..", "fixtures", "interrupted.cjs");
  const merge = (interrupted: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [...(interrupted === "" ? [] : ["--require", preload]), program, ...args], {
      env: { ...process.env, INTERRUPTED: interrupted },
    });

  test("leaves no half file, whenever it is", () => {
    merge("");
    const complete = fs.readFileSync(target).length;
    const steps = ["openSync", "writeFileSync", "fsyncSync", "closeSync", "renameSync"];
    for (const moment of steps.flatMap((step) => [`before ${step}`, `after ${step}`]).concat("before readFileSync")) {
      fs.rmSync(target, { force: true });
      const { signal } = merge(moment);
      const left = fs.readdirSync(place).sort();
      expect(left.filter((name) => name !== "M.xlsx")).toEqual(["I.xlsx", "II.xlsx"]);
      if (left.includes("M.xlsx")) expect(Math.abs(fs.readFileSync(target).length - complete)).toBeLessThan(20);
      else expect(signal).toBe("SIGTERM");
    }
  });
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
