import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { comparisonSheet } from "../../src/charts/comparison-sheet";
import { compareYears } from "../../src/core/compare/compare-years";
import { germanDay } from "../../src/core/dates/times";
import { registers } from "../../src/registers/index";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { comparisonDe } from "../../src/i18n/comparison.de";
import { askedYears } from "./asked-for";
import { comparisonResult, type ComparisonResult } from "./comparison-result";
import { writePlanned } from "./write-planned";

/**
 * Vergleicht zwei Jahre, schreibt das Blatt „Jahresvergleich JJJJ“ mit Tabellen und Diagrammen oder bringt es auf den
 * neuesten Stand und gibt die Zahlen zurück.
 * @param von Das frühere Jahr; 0 für das letzte vor dem späteren.
 * @param bis Das spätere Jahr; 0 für das letzte der Mappe.
 * @param stand Datum für die Überschrift, etwa 11.07.2012; leer für das Datum des Rechners.
 */
export function main(
  workbook: ExcelScript.Workbook,
  von: number = 0,
  bis: number = 0,
  stand: string = "",
): ComparisonResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers });
  const { from, to } = askedYears(snapshot, von, bis);
  const comparison = compareYears(snapshot, from, to);
  const date = stand === "" ? germanDay(new Date()) : stand;
  const plan = comparisonSheet(snapshot, comparison, comparisonDe, date);
  const { problem, sheets, remarks } = writePlanned(workbook, data, [plan]);
  if (problem !== "") throw new Error(problem);
  return { ...comparisonResult(comparison, sheets[0] ?? plan.name, plan.charts.length), remarks };
}
