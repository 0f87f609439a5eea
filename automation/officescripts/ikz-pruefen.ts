import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { concernsDezernat } from "../../src/core/abgabe/abgabe";
import { concerning } from "../../src/core/check/check-report";
import { entryNames } from "../../src/core/check/places";
import { massnahmenIndex } from "../../src/core/massnahmen/massnahmen-index";
import { reportSheet } from "../../src/core/sheets/report-sheet";
import { dayOf } from "../../src/core/dates/read-date";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { inReadingOrder } from "../../src/core/check/validate";
import { reportDe } from "../../src/i18n/report.de";
import { registers } from "../../src/registers/index";
import { rules } from "../../src/rules/index";
import { askedDezernat, askedYear } from "./asked-for";
import { checkResult, type CheckResult } from "./check-result";
import { checked } from "./checked";
import { standText } from "./stand-text";
import { writePlanned } from "./write-planned";

/**
 * Prüft die Mappe nach allen Regeln, schreibt auf Wunsch das Blatt „Prüfbericht“ und gibt die Befunde zurück.
 * @param jahr Nur dieses Jahr; 0 für alle Jahre der Mappe.
 * @param dezernat Nur was dieses Dezernat betrifft; leer für alle.
 * @param schreiben Ob das Blatt „Prüfbericht“ geschrieben wird; an den Listen ändert das Skript nie etwas.
 * @param stand Datum und Uhrzeit für die Überschrift, etwa 11.07.2012, 16:55; leer für die Uhr des Rechners.
 */
export function main(
  workbook: ExcelScript.Workbook,
  jahr: number = 0,
  dezernat: string = "",
  schreiben: boolean = true,
  stand: string = "",
): CheckResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers, today: dayOf(new Date()), year: jahr });
  const year = askedYear(snapshot, jahr);
  const asked = askedDezernat(snapshot, dezernat);
  const massnahmen = massnahmenIndex(snapshot.massnahmen);
  const findings = inReadingOrder(
    concerning(checked(snapshot), year).filter(
      (finding) => asked === null || concernsDezernat(finding, asked, massnahmen),
    ),
    data.sheets.map((sheet) => sheet.name),
  );
  const result = checkResult({ snapshot, findings, massnahmen, rules, year, dezernat: asked });
  if (!schreiben) return result;
  const texts = {
    rules,
    language: "de",
    texts: reportDe,
    stand: stand === "" ? standText(new Date()) : stand,
  } as const;
  const { problem, remarks } = writePlanned(workbook, data, [reportSheet(findings, entryNames(snapshot), texts)]);
  return { ...result, written: problem === "", problem, remarks };
}
