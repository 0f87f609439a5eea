import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { isoDay } from "../../src/core/dates/times";
import { monitoringDe } from "../../src/i18n/monitoring.de";
import { registers } from "../../src/registers/index";
import { yearsOfValues } from "../../src/registers/indikatorwerte/matrix";
import { monitoringSheet } from "../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { writePlanned } from "./write-planned";

/** What was written, as data for a flow. */
interface MonitoringResult {
  schema: string;
  year: number;
  sheet: string;
  charts: number;
  /** What is to be said about where the sheet was written. */
  remarks: string[];
}

/**
 * Schreibt das Blatt „Monitoring JJJJ“ für den internen Gebrauch, mit Matrix und Liniendiagrammen, oder bringt es auf den
 * neuesten Stand.
 * @param jahr Das Jahr; 0 für das letzte, von dem es Werte gibt.
 * @param stand Datum für die Überschrift als JJJJ-MM-TT; leer für das Datum des Rechners.
 */
export function main(workbook: ExcelScript.Workbook, jahr: number = 0, stand: string = ""): MonitoringResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers });
  const years = yearsOfValues(snapshot);
  const year = jahr === 0 ? years[years.length - 1] : jahr;
  if (year === undefined)
    throw new Error("Es gibt keine Werte von Indikatoren (Blätter Indikatoren und Indikatorwerte).");
  if (!years.includes(year)) throw new Error(`Es gibt keine Werte des Jahres ${year}. Vorhanden: ${years.join(", ")}.`);
  const plan = monitoringSheet(snapshot, year, false, monitoringDe, stand === "" ? isoDay(new Date()) : stand);
  const { problem, sheets, remarks } = writePlanned(workbook, data, [plan]);
  if (problem !== "") throw new Error(problem);
  return { schema: "ikz-monitoring/1", year, sheet: sheets[0] ?? plan.name, charts: plan.charts.length, remarks };
}
