import * as path from "node:path";
import { newWorkbook } from "../../src/adapters/xlsx/write/new-workbook";
import type { OoxmlPackage } from "../../src/adapters/xlsx/package/package";
import { inReadingOrder, validate } from "../../src/core/check/validate";
import { isoDay } from "../../src/core/dates/times";
import { monitoringDe } from "../../src/i18n/monitoring.de";
import { indicatorMatrix, yearsOfValues } from "../../src/registers/indikatorwerte/matrix";
import { monitoringDocument } from "../../src/registers/indikatorwerte/monitoring-document";
import { publicationErrors } from "../../src/registers/indikatorwerte/publication";
import { monitoringSheet } from "../../src/registers/indikatorwerte/sheet/monitoring-sheet";
import { cliArgumentsDe } from "../../src/i18n/cli/arguments.de";
import { cliFilesDe } from "../../src/i18n/cli/files.de";
import { cliMonitoringDe } from "../../src/i18n/cli/monitoring.de";
import { rules } from "../../src/rules/index";
import type { Run } from "./command";
import { checkTarget, openWorkbook, writeAtomically, type OpenWorkbook } from "./files";
import { nodeUnpacker } from "./node-unpacker";
import { findingLine } from "./finding-line";
import { saveWorkbook } from "./save-workbook";
import { Stop } from "./stop";
import { harmless, progress, type Terminal } from "./terminal";
import { wordPacking } from "./word-packing";
import { sayRemarks, writePlanned } from "./write-planned";

const WORKBOOKS = [".xlsx", ".xlsm"];
/** More rows than a Word file can be worked with. */
const MOST_IN_WORD = 5_000;

/** `ikz monitoring`: the integration monitoring of a year, public or internal, as a sheet or a Word file. */
export const monitoring: Run = async (given, terminal) => {
  const [file = ""] = given.files;
  const [year, target, isPublic] = [given.year("jahr"), given.text("ausgabe"), given.flag("oeffentlich")];
  if (year === null || target === null) throw given.wrong(cliArgumentsDe.yearOrTargetMissing);
  const ending = path.extname(target).toLowerCase();
  checkEnding(ending, target, isPublic);
  checkTarget(target, given.files, given.flag("ueberschreiben"));
  const steps = [cliFilesDe.reading(file), cliMonitoringDe.composing, cliFilesDe.writing(target)];
  const bar = progress(terminal, steps);
  bar.next();
  const opened = openWorkbook(file, given.count("grenze-mb"));
  requireValues(opened, year);
  if (isPublic && isRefused(opened, terminal)) {
    bar.done();
    return 1;
  }
  bar.next();
  const { fields, withheld } = indicatorMatrix(opened.snapshot, year, isPublic);
  const asked = { opened, year, isPublic };
  if (ending === ".docx") writeAtomically(target, await wordFile(asked));
  else if (isPublic) saveWorkbook(publicWorkbook(asked), target);
  else {
    const { remarks } = writePlanned(opened, [sheetOf(asked)]);
    saveWorkbook(opened.pkg, target);
    sayRemarks(terminal, remarks);
  }
  bar.next();
  bar.done();
  const count = fields.reduce((sum, { indikatoren }) => sum + indikatoren.length, 0);
  terminal.out(
    `${cliMonitoringDe.written(isPublic, year, monitoringDe.counted(count, fields.length), target)}\n` +
      (isPublic ? `${cliMonitoringDe.withheld(withheld)}\n` : ""),
  );
  return 0;
};

/** What is asked for. */
interface Asked {
  readonly opened: OpenWorkbook;
  readonly year: number;
  readonly isPublic: boolean;
}

/** A public workbook is new, so that it never holds macros. */
function checkEnding(ending: string, target: string, isPublic: boolean): void {
  const allowed = isPublic ? [".xlsx", ".docx"] : [...WORKBOOKS, ".docx"];
  if (!allowed.includes(ending)) throw new Stop(cliMonitoringDe.wrongEnding, { target });
}

/** A year without any value of a known indicator is a mistake, never a report of gaps. */
function requireValues({ file, snapshot }: OpenWorkbook, year: number): void {
  const years = yearsOfValues(snapshot);
  if (years.length === 0)
    throw new Stop(cliMonitoringDe.noValues, {
      file,
    });
  if (!years.includes(year))
    throw new Stop(cliMonitoringDe.noYear, {
      file,
      year,
      years: years.join(", "),
    });
}

/** Names the values that are errors by the rules; nothing is published with them. */
function isRefused({ snapshot }: OpenWorkbook, terminal: Terminal): boolean {
  const errors = inReadingOrder(
    publicationErrors(snapshot, validate(snapshot, rules)),
    snapshot.allLists.map(({ sheet }) => sheet.name),
  );
  if (errors.length === 0) return false;
  const lines = errors.map((finding) => harmless(findingLine(finding)));
  terminal.out(`${cliMonitoringDe.refused(errors.length)}\n\n${lines.join("\n")}\n`);
  return true;
}

const sheetOf = ({ opened, year, isPublic }: Asked): ReturnType<typeof monitoringSheet> =>
  monitoringSheet(opened.snapshot, year, isPublic, monitoringDe, isoDay(new Date()));

/** A workbook of its own that holds nothing but the public sheet: neither the registers nor a formula that reaches them. */
function publicWorkbook(asked: Asked): OoxmlPackage {
  const created = `${new Date().toISOString().slice(0, 19)}Z`;
  const properties = { title: monitoringDe.title(asked.year), creator: "ikz", created };
  return newWorkbook([sheetOf(asked)], properties, nodeUnpacker);
}

/** The library for Word files is loaded here, as few commands need it. */
async function wordFile({ opened, year, isPublic }: Asked): Promise<Uint8Array> {
  const { fields } = indicatorMatrix(opened.snapshot, year, isPublic);
  const count = fields
    .flatMap(({ indikatoren }) => indikatoren)
    .reduce((sum, { city, areas }) => sum + city.length + areas.length, 0);
  if (count > MOST_IN_WORD) throw new Stop(cliMonitoringDe.tooLong, { count });
  const { writeDocument } = await import("../../src/adapters/docx/write-document");
  return writeDocument(
    monitoringDocument(opened.snapshot, year, isPublic, monitoringDe, isoDay(new Date())),
    wordPacking,
  );
}
