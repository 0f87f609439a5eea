import { readReported, reportedFormula, reportedName } from "../../src/core/abgabe/reported";
import type { DefinedName } from "../../src/core/workbook/workbook-data";

/** What was noted, as data for a flow. */
interface ReportedResult {
  schema: string;
  jahr: number;
  dezernat: string;
  zeitpunkt: string;
  /** In a sentence. */
  text: string;
}

/**
 * Merkt sich in der Mappe, dass eine Abgabe gemeldet ist, damit sie nicht noch einmal gemeldet wird. An Blättern ändert das
 * Skript nichts.
 * @param jahr Das Jahr der Abgabe.
 * @param dezernat Das Dezernat, wie es ikz-abgabe-status nennt.
 * @param zeitpunkt Der Zeitpunkt der Abgabe, wie ihn ikz-abgabe-status als atIso nennt.
 */
export function main(
  workbook: ExcelScript.Workbook,
  jahr: number,
  dezernat: string,
  zeitpunkt: string,
): ReportedResult {
  const name = reportedName(jahr);
  const item = workbook.getNamedItem(name);
  const names: DefinedName[] = item === undefined ? [] : [{ name, formula: item.getFormula() }];
  const reported = new Map(readReported(names, jahr));
  reported.set(dezernat, zeitpunkt);
  const formula = `=${reportedFormula(reported)}`;
  if (item === undefined) workbook.addNamedItem(name, formula);
  else item.setFormula(formula);
  return {
    schema: "ikz-gemeldet/1",
    jahr,
    dezernat,
    zeitpunkt,
    text: `Die Abgabe ${jahr} von ${dezernat} ist als gemeldet vermerkt.`,
  };
}
