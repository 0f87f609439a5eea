import { sampleRows } from "../../../tools/samples/register-sample-workbook";
import type { SheetData, WorkbookData } from "../../../src/core/workbook/workbook-data";
import { indikatoren } from "../../../src/registers/indikatoren/register";
import { indikatorwerte } from "../../../src/registers/indikatorwerte/register";
import { registerSheet } from "./register-sheet";
import { workbook } from "./workbook";

/** The values of the sample as a sheet. */
export const sampleWerteSheet = (): SheetData => registerSheet(indikatorwerte, sampleRows(indikatorwerte));

/** The indicators and values of the sample as a workbook. */
export const sampleMonitoring = (): WorkbookData =>
  workbook(registerSheet(indikatoren, sampleRows(indikatoren)), sampleWerteSheet());
