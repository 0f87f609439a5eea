import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import { openPackage } from "../../src/adapters/xlsx/package/package";
import { readWorkbook } from "../../src/adapters/xlsx/read/read-workbook";
import { readSnapshot } from "../../src/core/snapshot/snapshot";
import { monitoringDe } from "../../src/i18n/monitoring.de";
import { registers } from "../../src/registers/index";
import { monitoringSheet } from "../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { renderPages } from "../../test/support/files/libreoffice";
import { registerSampleWorkbook } from "../samples/register-sample-workbook";

const YEAR = 2014;
const STAND = "2015-01-31";
const DPI = 100;

/** Pages of the public sheet `Monitoring 2014` of the sample, as LibreOffice prints them, by the name of the picture. */
export async function monitoringPictures(): Promise<ReadonlyMap<string, Uint8Array>> {
  const snapshot = readSnapshot(readWorkbook(openPackage(registerSampleWorkbook())), { registers });
  const plan = monitoringSheet(snapshot, YEAR, true, monitoringDe, STAND);
  const properties = { title: monitoringDe.title(YEAR), creator: "ikz", created: `${STAND}T12:00:00Z` };
  const scratch = mkdtempSync(join(tmpdir(), "ikz-bilder-"));
  try {
    const pages = await renderPages(newWorkbook([plan], properties).save(), scratch, "seite", DPI);
    const printed = execFileSync("pdftotext", [join(scratch, "seite.pdf"), "-"], { encoding: "utf8" }).split("\f");
    const pageWith = (words: string): Uint8Array => {
      const page = pages[printed.findIndex((text) => text.includes(words))];
      if (page === undefined) throw new Error(`no printed page: ${words}`);
      return new Uint8Array(readFileSync(page));
    };
    return new Map([
      ["monitoring-handlungsfeld", pageWith("Seit 2010 zählen")],
      ["monitoring-oeffentlich", pageWith(monitoringDe.headings.areas)],
    ]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
