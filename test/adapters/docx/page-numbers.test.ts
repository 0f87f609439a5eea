import { describe, expect, test } from "@jest/globals";
import { pageNumbers } from "../../../src/adapters/docx/pages/page-numbers";
import { writeDocument } from "../../../src/adapters/docx/write-document";
import type { DocumentPlan } from "../../../src/core/plan/document-plan";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { documentToPdf, pdfPages } from "../../support/files/libreoffice";
import { sampleWorkbook, sampleYear } from "../../support/workbooks/sample-years";
import { reportOf } from "../../support/workbooks/reported";

/** The plan with headings of the table of contents that are found again: each begins with a word of its own. */
function marked(plan: DocumentPlan): DocumentPlan {
  let count = 0;
  const blocks = plan.blocks.map((block) =>
    block.kind === "heading" && block.level < 3 ? { ...block, text: `${markOf(count++)} ${block.text}` } : block,
  );
  return { ...plan, blocks };
}

const markOf = (index: number): string => `Q${String(index).padStart(3, "0")}`;
const MARK = /^\s*(Q\d{3}) (?!.*\.{5})/gm;

/** The page on which each heading stands, from the texts of the pages. */
function headingsIn(pages: readonly string[]): readonly number[] {
  const found = pages.flatMap((text, i) => Array.from(text.matchAll(MARK), ([, mark]) => ({ mark, page: i + 1 })));
  return found.map(({ mark, page }, i) => {
    expect(mark).toBe(markOf(i));
    return page;
  });
}

/** The rows of the sample in another order and length; always the same for the same number. */
function shuffled(seed: number, count: number): SheetData {
  const { rows, ...sheet } = sampleYear(2014);
  const [header, ...all] = rows;
  let state = seed;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const picked = Array.from({ length: count }, (_, i) => {
    const cells = [...(all[next(all.length)]?.cells ?? [])];
    const words = (column: number): CellValue => cells[column] ?? null;
    if (next(3) === 0)
      cells[7] = `• ${String(words(7) ?? "offen")
        .split("; ")
        .join("\n• ")}`;
    if (next(5) === 0) cells[8] = [words(7), words(6), words(8)].join(" – ").slice(0, 600);
    return { index: i + 1, cells, hidden: false };
  });
  return { ...sheet, rows: [...(header === undefined ? [] : [header]), ...picked], tables: [] };
}

const generated = (seed: number, count: number): WorkbookData => ({
  ...sampleWorkbook(),
  sheets: [sampleYear(2012), shuffled(seed, count)],
});

describe("the page numbers of the table of contents", () => {
  test.each<[string, WorkbookData, number]>([
    ["the report of 2012", sampleWorkbook(), 2012],
    ["the report of 2014", sampleWorkbook(), 2014],
    ["other rows", generated(1, 70), 2014],
    ["more rows", generated(2, 110), 2014],
    ["few rows", generated(3, 25), 2014],
  ])("%s: as LibreOffice prints it", async (_, book, year) => {
    const plan = marked(reportOf(book, year).plan);
    const { headings, count } = pageNumbers(plan);
    const printed = await pdfPages(await documentToPdf(await writeDocument(plan)));
    expect(headingsIn(printed)).toEqual(headings);
    expect(printed).toHaveLength(count);
    const listed = Array.from((printed[0] ?? "").matchAll(/(Q\d{3}) .*?\.{3,} *(\d+)$/gm), ([, , page]) =>
      Number(page),
    );
    expect(listed).toEqual(headings);
    printed.forEach((text, i) => expect(text).toContain(`Seite ${i + 1} von ${count}`));
  });
});

describe("a text that is higher than a page", () => {
  test("goes on on the next ones, and what follows is counted behind it", async () => {
    const { plan } = reportOf(sampleWorkbook(), 2012);
    const long = "Abstimmung mit dem Landkreis und der Gemeinde zur Vermarktung des Gewerbegebiets ".repeat(80);
    const blocks = plan.blocks.map((block) =>
      block.kind === "table" && block.keepWithNext !== true
        ? { ...block, rows: block.rows.map((row, i) => (i === 0 ? row.map(() => [{ text: long }]) : row)) }
        : block,
    );
    const printed = await pdfPages(await documentToPdf(await writeDocument(marked({ ...plan, blocks }))));
    expect(headingsIn(printed)).toEqual(pageNumbers(marked({ ...plan, blocks })).headings);
  });
});
