import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { abgabeStaende } from "../../src/core/abgabe/abgabe";
import { readReported } from "../../src/core/abgabe/reported";
import { registers } from "../../src/registers/index";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { abgabeResult, type AbgabeResult } from "./abgabe-result";
import { askedDezernat, askedYear } from "./asked-for";
import { checked } from "./checked";

/**
 * Sagt, welche Dezernate abgegeben haben, wer noch abgeben muss und was sich nach einer Abgabe geändert hat. Das Skript
 * liest nur.
 * @param jahr Das Jahr; 0 für das Berichtsjahr, das letzte mit einer eigenen Liste.
 * @param dezernat Nur dieses Dezernat; leer für alle.
 */
export function main(workbook: ExcelScript.Workbook, jahr: number = 0, dezernat: string = ""): AbgabeResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers, year: jahr });
  const year = askedYear(snapshot, jahr) ?? snapshot.reportingYear;
  if (year === null) throw new Error("Die Mappe enthält keine Maßnahmen mit Jahr.");
  const asked = askedDezernat(snapshot, dezernat);
  const staende = abgabeStaende({ snapshot, findings: checked(snapshot) }, data, year);
  return abgabeResult(
    snapshot,
    year,
    staende.filter((stand) => asked === null || stand.dezernat === asked),
    readReported(data.names, year),
  );
}
