import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { headers, sheet, workbook } from "./workbook";

/** The cells of a semicolon-separated file, RFC 4180 quoting. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^;"\n]*)(;|\r?\n|$)/g;
  for (const [all, raw = "", end = ""] of text.matchAll(field)) {
    if (all === "") break;
    rows[rows.length - 1]?.push(raw.startsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw);
    if (end !== ";" && end !== "") rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1);
}

/** The list of a report, as the add-in would hold it: sheet `IKZ JJJJ`, table `Massnahmen_JJJJ`, header in row 1. */
export function sampleYear(year: 2012 | 2014): SheetData {
  const file = join(__dirname, "..", "..", "..", "samples", "daten", `massnahmen-${year}.csv`);
  const [names = [], ...rows] = readCsv(readFileSync(file, "utf8"));
  const grid = rows.map((cells) => headers.map((name): CellValue => cells[names.indexOf(name)] || null));
  return sheet(`IKZ ${year}`, [headers, ...grid], { table: `Massnahmen_${year}` });
}

/** Both reports in one workbook. */
export const sampleWorkbook = (): WorkbookData => workbook(sampleYear(2012), sampleYear(2014));
