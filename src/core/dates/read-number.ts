import { percentage } from "../workbook/shown-number";
import type { CellValue, RowData } from "../workbook/workbook-data";

/** `1.234.567,8` and `1234,5`, also with spaces or apostrophes between thousands; `1234.5` where the point can be no thousands'. */
const GERMAN = /^[+-]?(?:\d{1,3}(?:[. '’]\d{3})+|\d+)(?:,\d+)?$/;
const ENGLISH = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/;
const UNIT = /\s*(?:%|‰|€|euro|eur|prozent|promille)$/i;
const SPACES = /[\s\u00a0\u202f]+/g;

/** A number as people write it in German, with or without its unit; null for anything else. A range or „ca. 5“ is none. */
export function readNumber(value: CellValue | undefined): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const text = value
    .replace(SPACES, " ")
    .trim()
    .replace(/\u2212/g, "-")
    .replace(UNIT, "");
  if (ENGLISH.test(text)) return Number(text);
  if (!GERMAN.test(text)) return null;
  return Number(text.replace(/[. '’]/g, "").replace(",", "."));
}

/** The number of a cell of a row; a percentage counts as people say it: 25.3 for 25,3 %, with all its decimals. */
export function numberIn({ cells, shown }: Pick<RowData, "cells" | "shown">, column: number): number | null {
  const behind = shown?.[column];
  return behind?.kind === "percent" ? percentage(behind.number) : readNumber(cells[column] ?? null);
}
