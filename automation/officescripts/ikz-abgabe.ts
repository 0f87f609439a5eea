import { readWorkbook } from "../../src/adapters/officescript/read-workbook";
import { abgabeStaende } from "../../src/core/abgabe/abgabe";
import { fill } from "../../src/core/text/texts";
import { registers } from "../../src/registers/index";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { submit } from "../../src/core/abgabe/submit";
import { abgabeDe } from "../../src/i18n/abgabe.de";
import { abgabeSheetsDe } from "../../src/i18n/abgabe-sheets.de";
import { askedDezernat, askedYear } from "./asked-for";
import { checked } from "./checked";
import { handInResult, type HandInResult } from "./hand-in-result";
import { askedTime } from "./stand-text";
import { writePlanned } from "./write-planned";

/**
 * Gibt die Maßnahmen eines Dezernats ab, wenn kein Fehler da ist und jede Warnung korrigiert oder in der Tabelle
 * „Ausnahmen“ begründet wurde. Das Skript schreibt nur das Blatt „Abgaben“.
 * @param dezernat Das Dezernat, das abgibt.
 * @param jahr Das Jahr; 0 für das Berichtsjahr, das letzte mit einer eigenen Liste.
 * @param wer Wer abgibt; darf leer bleiben.
 * @param zeitpunkt Ortszeit der Abgabe, etwa 2014-07-11T09:30; leer für die Uhr des Rechners.
 */
export function main(
  workbook: ExcelScript.Workbook,
  dezernat: string = "",
  jahr: number = 0,
  wer: string = "",
  zeitpunkt: string = "",
): HandInResult {
  const data = readWorkbook(workbook);
  const snapshot = readSnapshot(data, { registers, year: jahr });
  const year = askedYear(snapshot, jahr) ?? snapshot.reportingYear;
  if (year === null) throw new Error("Die Mappe enthält keine Maßnahmen mit Jahr.");
  const asked = askedDezernat(snapshot, dezernat);
  if (asked === null) throw new Error(`Welches Dezernat gibt ab? Möglich: ${snapshot.dezernate.ids.join(", ")}.`);
  const findings = checked(snapshot);
  const submission = { year, dezernat: asked, by: wer.trim(), at: askedTime(zeitpunkt), accepted: NOTHING_ACCEPTED };
  const submitted = submit({ workbook: data, snapshot, findings }, submission, abgabeSheetsDe);
  if (submitted === null) throw new Error(`unknown Dezernat: ${asked}`);
  const { stand, plans, obstacle } = submitted;
  if (obstacle !== null) {
    throw new Error(fill(abgabeDe.tableElsewhere, { tabelle: obstacle.table, blatt: obstacle.sheet }));
  }
  if (plans.length === 0) return handInResult(snapshot, year, stand, false);
  const { problem, remarks } = writePlanned(workbook, data, plans);
  if (problem !== "") throw new Error(problem);
  // What counts is what the workbook says now.
  const after = abgabeStaende({ snapshot, findings }, readWorkbook(workbook), year).find(
    (one) => one.dezernat === asked,
  );
  return { ...handInResult(snapshot, year, after ?? stand, true), remarks };
}

/** Reasons are rows of the table `Ausnahmen`, which people write. */
const NOTHING_ACCEPTED: ReadonlyMap<string, string> = new Map();
