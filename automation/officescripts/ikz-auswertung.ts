import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { registerViewsSheet } from "../../src/charts/register-views-sheet";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { germanDay } from "../../src/core/dates/times";
import { registersDe } from "../../src/i18n/registers.de";
import { registers } from "../../src/registers/index";
import { askedRegisters } from "./asked-for";
import { writePlanned } from "./write-planned";

/** A sheet that was written. */
interface WrittenEvaluation {
  register: string;
  sheet: string;
  charts: number;
  entries: number;
}

/** What was written, as data for a flow. */
interface EvaluationResult {
  schema: string;
  sheets: WrittenEvaluation[];
  /** What is to be said about where the sheets were written. */
  remarks: string[];
}

/**
 * Schreibt die Auswertungen der weiteren Listen (Themenspeicher, Ziele, Arbeitsplan, Indikatoren, Indikatorwerte) mit
 * Zahlen und Diagrammen in die Mappe oder bringt sie auf den neuesten Stand.
 * @param register Nur diese Liste, etwa themenspeicher; leer für alle, die in der Mappe sind.
 * @param stand Datum für die Überschrift, etwa 11.07.2012; leer für das Datum des Rechners.
 */
export function main(workbook: ExcelScript.Workbook, register: string = "", stand: string = ""): EvaluationResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers });
  const date = stand === "" ? germanDay(new Date()) : stand;
  const asked = askedRegisters(snapshot, register);
  const plans = asked.map((one) => registerViewsSheet(snapshot, one, registersDe, "de", date));
  const written = writePlanned(workbook, data, plans);
  if (written.problem !== "") throw new Error(written.problem);
  const sheets = asked.map((one, i) => ({
    register: one.id,
    sheet: written.sheets[i] ?? "",
    charts: plans[i]?.charts.length ?? 0,
    entries: snapshot.allLists
      .filter((list) => list.register.id === one.id)
      .reduce((sum, list) => sum + list.entries.length, 0),
  }));
  return { schema: "ikz-auswertung/1", sheets, remarks: written.remarks };
}
