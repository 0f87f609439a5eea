import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { newWorkbook } from "../../../src/adapters/xlsx/write/new-workbook";
import { compareYears } from "../../../src/core/compare/compare-years";
import { fittingParts } from "../../../src/core/plan/fitting-parts";
import { estimatedHeights, wrappedLines } from "../../../src/core/plan/sizes";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan";
import { ofYear, readSnapshot, type Snapshot } from "../../../src/core/snapshot/snapshot";
import type { WorkbookData } from "../../../src/core/workbook/workbook-data";
import { yearlyReportSheet } from "../../../src/core/report/yearly-report-sheet";
import { comparisonDe } from "../../../src/i18n/comparison.de";
import { yearlyReportDe } from "../../../src/i18n/yearly-report.de";
import { yearlyReportEn } from "../../../src/i18n/yearly-report.en";
import { anyWorkbook } from "../../support/workbooks/any-workbook";
import { fuzzRuns } from "../../support/fuzz";
import { sampleWorkbook } from "../../support/workbooks/sample-years";
import { validateWorkbook } from "../../support/files/validate";
import { deepFreeze, row, stammdaten, workbook, year } from "../../support/workbooks/workbook";
import { DAY } from "../../support/workbooks/reported";

const HIGHEST_ROW = 409;
const PROPERTIES = { title: "Probe", creator: "ikz", created: "2014-07-11T12:00:00Z" };

const snapshotOf = (book: WorkbookData): Snapshot => readSnapshot(deepFreeze(book));

const sheetOf = (snapshot: Snapshot, reported: number): SheetPlan =>
  yearlyReportSheet(snapshot, reported, yearlyReportDe, DAY, null);

/** The texts of a row by column. */
const textsIn = (plan: SheetPlan, at: number): string[] =>
  plan.cells.filter(({ row: index, value }) => index === at && value !== null).map(({ value }) => String(value));

/** Words without spaces and bullets, as they can be compared after breaking and joining. */
const bare = (text: string): string => text.replace(/[\s•–-]+/g, "");

describe("the sheet of a year", () => {
  const snapshot = snapshotOf(sampleWorkbook());
  const plan = sheetOf(snapshot, 2014);

  test("is called so that it is never read as a list", () => {
    expect(plan.name).toBe("Bericht 2014");
    expect(plan.own).toEqual({ kind: "bericht", about: "2014" });
  });

  test("is printed on A4 landscape with the header row and page numbers on each page", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", fitToWidth: true, repeatRows: [3, 3] });
    expect(plan.print.footer).toBe("&LStand per 11. Juli 2014&RSeite &P von &N");
    expect(textsIn(plan, 3)).toEqual(["Art", "Thema", "Arbeitsstand", "Perspektive"]);
  });

  test("begins as the printed report does", () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9].map((at) => textsIn(plan, at))).toEqual([
      ["Interkommunale Zusammenarbeit (IKZ) 2014"],
      ["Stand per 11. Juli 2014 · 150 Maßnahmen"],
      ["Kategorie I (höchste Priorität)"],
      [snapshot.stammdaten.kategorien[0]?.erlaeuterung],
      [
        "Schwerpunkte:\n• Stärkung der Wirtschaftskraft\n• Profilierung als Wissenschaftsstadt\n• Stadt der jungen Leute\n• Senkung der Arbeitslosigkeit\n• Weltoffene Stadt",
      ],
      ["Dezernat I"],
      ["Beigeordneter I"],
      [
        "interkommunal",
        "Führung und Vertiefung der Hochwasserpartnerschaft Elbe",
        "Bg I erneut Vorsitzender; Zusammenarbeit ausgebaut, neue Mitglieder wie Barby und Schönebeck",
        "Mitwirkung als NGO bei Fragen und Projekten zur Elbe",
      ],
    ]);
  });

  test("has every Maßnahme once", () => {
    const themen = plan.cells.filter(({ column, style }) => column === 1 && style === "text").map(({ value }) => value);
    const shown = themen.map((value) => bare(String(value))).sort();
    const expected = ofYear(snapshot.massnahmen, 2014).map((m) => {
      const listed = m.arten.join() === "allgemein";
      const more = listed
        ? [m.text("Arbeitsstand"), m.text("Perspektive")].map(
            (text, i) => text && `${["Arbeitsstand", "Perspektive"][i] ?? ""}:${text}`,
          )
        : [];
      return bare([listed ? "" : m.text("Schwerpunkt"), m.text("Thema"), ...more].join(""));
    });
    expect(shown).toEqual(expected.sort());
  });

  test("leaves no head of a group at the foot of a page", () => {
    const heads = new Set(["title", "subtitle", "total-label"]);
    const styleOf = (at: number): string => plan.cells.find(({ row: index }) => index === at)?.style ?? "";
    expect(plan.print.pageBreaks?.length).toBeGreaterThan(8);
    for (const at of plan.print.pageBreaks ?? []) expect(heads).not.toContain(styleOf(at - 1));
  });

  test("Microsoft's validator has no objection; neither in English", async () => {
    const english = yearlyReportSheet(snapshot, 2012, yearlyReportEn, DAY, {
      comparison: compareYears(snapshot, 2012, 2014),
      texts: comparisonDe,
      sheet: "Jahresvergleich 2014",
    });
    expect(textsIn(english, 0)).toEqual(["Inter-municipal cooperation (IKZ) 2012"]);
    expect(await validateWorkbook(newWorkbook([plan, english], PROPERTIES).save())).toEqual([]);
  });
});

describe("long texts", () => {
  test("of the Stammdaten take as many rows as they need", () => {
    const many = Array.from({ length: 60 }, (_, i) => ["A", null, `Schwerpunkt ${i}`, `Schwerpunkt ${i}`]);
    const tables = {
      Kategorien: [
        ["Kategorie", "Bezeichnung", "Erläuterung"],
        ["A", "zuerst", "Was der Rat beschlossen hat. ".repeat(400)],
      ],
      Schwerpunkte: [["Kategorie", "Dezernat", "Kurzname", "Bezeichnung"], ...many],
    };
    const plan = sheetOf(snapshotOf(workbook(stammdaten(tables), year(2014, row({ Kategorie: "A" })))), 2014);
    for (const height of estimatedHeights(plan).values()) expect(height).toBeLessThan(HIGHEST_ROW);
    const all = plan.cells.map(({ value }) => String(value)).join("\n");
    for (const [, , name] of many) expect(all).toContain(`• ${name ?? ""}`);
  });

  test("go on in the row below, word for word", () => {
    const long = Array.from({ length: 900 }, (_, i) => `Wort${i}`).join(" ");
    const plan = sheetOf(
      snapshotOf(workbook(year(2014, row({ Thema: "Zoo", Arbeitsstand: long, Perspektive: "kurz" })))),
      2014,
    );
    const rows = plan.cells
      .filter(({ style, column }) => style === "text" && column === 2)
      .map(({ value }) => String(value));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.join(" ")).toBe(long);
    const themen = plan.cells.filter(({ style, column }) => style === "text" && column === 1).map(({ value }) => value);
    expect(themen).toEqual(["Zoo", ...rows.slice(1).map(() => "(Fortsetzung)")]);
  });

  test("parts have at most so many lines, and together all words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom("Kreis".repeat(200), "\n", "😀".repeat(90))), {
          maxLength: 12,
        }),
        fc.integer({ min: 4, max: 60 }),
        fc.integer({ min: 2, max: 26 }),
        (words, width, most) => {
          const text = words.join(" ");
          const parts = fittingParts(text, width, most);
          for (const part of parts) expect(wrappedLines(part, width)).toBeLessThanOrEqual(most);
          expect(parts.join("").replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
        },
      ),
      { numRuns: fuzzRuns(300) },
    );
  });

  test("no row of any workbook is higher than Excel's rows can be", () => {
    fc.assert(
      fc.property(anyWorkbook, (book) => {
        const snapshot = snapshotOf(book);
        for (const reported of snapshot.years) {
          const plan = sheetOf(snapshot, reported);
          const unlimited = estimatedHeights(plan);
          for (const height of unlimited.values()) expect(height).toBeLessThan(HIGHEST_ROW);
        }
      }),
      { numRuns: fuzzRuns(100) },
    );
  });
});
